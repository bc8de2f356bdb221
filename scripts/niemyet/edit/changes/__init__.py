"""The report on a change of the catalogue for the person who approves it."""
