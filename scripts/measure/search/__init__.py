"""How well, how fast, at what weight the search finds."""
