"""What an office posts for a time besides its procedures: what hangs, and how long still."""
