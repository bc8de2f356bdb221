"""Verification as work: marking what was compared, the queue of what was not."""
