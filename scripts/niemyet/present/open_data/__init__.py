"""What an office posts on a day, as data for other programs: exact values, no sentences made."""
