"""Facts as a reader sees them on a day: text, no markup. Day and wording are parameters."""
