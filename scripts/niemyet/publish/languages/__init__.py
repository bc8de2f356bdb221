"""The site in its other languages: which pages, where they lie, how parts in Vietnamese are told."""
