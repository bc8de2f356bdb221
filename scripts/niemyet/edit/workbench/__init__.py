"""The forms on this machine: they save to branches of the local repository, without a forge."""
