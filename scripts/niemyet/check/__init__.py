"""Rules between records. Each is a small function that yields findings."""
