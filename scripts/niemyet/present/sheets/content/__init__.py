"""What the larger sheets say: a procedure in short and whole, and its fees."""
