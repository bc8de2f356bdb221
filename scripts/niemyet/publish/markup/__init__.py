"""The markup of a page: the templates, and the one style that stands in each page."""
