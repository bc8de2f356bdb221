"""One procedure as a citizen of the commune needs it."""
