"""Many offices in one command: who builds them, what becomes of each, what stands before them."""
