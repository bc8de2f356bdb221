"""What the machine that sends the site is told: what it may send, and how."""
