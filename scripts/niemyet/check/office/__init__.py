"""Rules for one office: who it is, what it posts, its days off."""
