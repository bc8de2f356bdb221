"""Rules for what facts rest on: law, and a comparison with a document."""
