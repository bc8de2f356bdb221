"""How a due date is counted: the rules, the days off, the reckoning."""
