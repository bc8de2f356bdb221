"""From files to records, or to problems: YAML with its lines, then the models."""
