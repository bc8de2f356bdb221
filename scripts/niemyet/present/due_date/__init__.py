"""The day a result is due."""
