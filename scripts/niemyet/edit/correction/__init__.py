"""From somebody's report of a fault to a change that can be reviewed."""
