"""What stands above the communes that are hosted together: all of them as one, and compared."""
