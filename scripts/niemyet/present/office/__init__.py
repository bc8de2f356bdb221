"""The office: where, when, what it promises, where complaints go."""
