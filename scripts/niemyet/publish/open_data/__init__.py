"""The catalogue as data that others can use, a module for each format."""
