"""What the whole site shares: search, shell, translations."""
