"""Days, durations, periods, and what holds from a day on."""
