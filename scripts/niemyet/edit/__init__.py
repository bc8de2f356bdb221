"""What staff need: schemas for their editors."""
