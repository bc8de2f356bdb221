"""The report on a change of the catalogue as one file: words, then old and new pages."""
