"""What is charged."""
