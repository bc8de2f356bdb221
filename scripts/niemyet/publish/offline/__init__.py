"""What a browser keeps for the hours without network, and how it travels there."""
