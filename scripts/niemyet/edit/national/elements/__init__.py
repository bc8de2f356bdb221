"""Cells of the portal read into values, an element each."""
