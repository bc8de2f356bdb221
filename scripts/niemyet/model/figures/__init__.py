"""What an office reports of its work: a period, the quality index."""
