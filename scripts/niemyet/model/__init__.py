"""What is true: the catalogue's records, as exact immutable values."""
