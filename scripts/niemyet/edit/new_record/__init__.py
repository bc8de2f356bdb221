"""Begin a record: every required element there, nothing invented."""
