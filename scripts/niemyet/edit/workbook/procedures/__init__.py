"""A list of procedures: its columns, its reading, the drafts made of it."""
