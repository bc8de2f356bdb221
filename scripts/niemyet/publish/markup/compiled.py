"""Compiled templates, kept from one build to the next and shared by languages and offices."""

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from niemyet.history.shelf import Shelf


class CompiledTemplates(BytecodeCache):
    """Keeps on *shelf* what Jinja made of each template; Jinja compares the template's text.

    The shelf is of one program, because a compiled template holds what filters made of constants.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket what is kept, if it is whole."""
        if kept := self._shelf.take(_name(bucket)):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        self._shelf.put(_name(bucket), bucket.bytecode_to_string())


def _name(bucket: Bucket) -> str:
    """Return the name; what was compiled before the one rule of escaping has another."""
    return f"{bucket.key}-{jinja2.__version__}-escaped"
