"""Figures as pictures and as files."""
