"""Who says so: law, sources, and where to report a fault."""
