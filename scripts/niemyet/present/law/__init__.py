"""Legal instruments and what rests on them."""
