"""Niêm Yết: publish what an office must post, from one catalogue of dated facts."""

__version__ = "0.1.0"
