"""Rules for what an office reports: periods, sums, years."""
