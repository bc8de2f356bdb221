"""What the national portal says of a procedure, beside what this catalogue says."""
