"""The files in which records of the portal come: a crawl, an exported list, a saved page."""
