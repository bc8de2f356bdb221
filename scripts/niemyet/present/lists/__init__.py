"""Procedures found by subject, by choice, by paper."""
