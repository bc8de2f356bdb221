"""What it takes to open a file: separators, letters of before Unicode, marks beside values."""
