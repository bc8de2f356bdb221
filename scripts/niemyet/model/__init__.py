"""What is true: the catalogue's records, as exact immutable values."""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none is used; looking takes 0,02 s
