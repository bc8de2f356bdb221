"""How pages do on a slow phone, for whom, and how soon they answer."""
