"""Records as text: the one canonical form, and what a program writes into it."""
