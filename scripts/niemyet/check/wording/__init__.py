"""Rules for words: slips, what people call a thing, translations."""
