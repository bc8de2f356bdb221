"""Print views: as pages, as open data, as the search index."""
