"""The figures of a period, compared and drawn."""
