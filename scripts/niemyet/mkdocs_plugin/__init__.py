"""The only room that knows MkDocs."""

from niemyet.mkdocs_plugin.plugin import NiemYetPlugin

__all__ = ["NiemYetPlugin"]
