"""What a page says of its one thing to machines, in schema.org."""
