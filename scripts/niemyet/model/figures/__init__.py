"""What an office reports of its work."""
