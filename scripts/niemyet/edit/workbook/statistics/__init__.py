"""A table of figures: its columns, its reading, the period made of it."""
