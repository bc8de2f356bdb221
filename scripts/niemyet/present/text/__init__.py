"""Words, days, amounts and answers as a reader sees them."""
