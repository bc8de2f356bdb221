"""What is measured or photographed by hand, outside the tests: each folder serves one command."""
