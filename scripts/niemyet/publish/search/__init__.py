"""What a search reads: the index of this site, and what search engines ask for."""
