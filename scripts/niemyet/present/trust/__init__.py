"""How far the posted data can be trusted, and for whom the pages were tried."""
