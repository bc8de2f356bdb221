"""Rules about values that stand beside each other, as data."""
