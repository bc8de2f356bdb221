"""What differs between two states of the catalogue, in sentences for those who read it."""
