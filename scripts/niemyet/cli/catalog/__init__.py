"""Commands for those who keep the catalogue."""
