"""Commands that build the site, print it, or say what differs on it."""
