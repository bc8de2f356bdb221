"""The site in its other languages: which pages, where they lie, which parts are Vietnamese."""
