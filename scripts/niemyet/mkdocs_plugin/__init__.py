"""The only room that knows MkDocs, which is loaded when a site is built."""

from typing import Any

__all__ = ["NiemYetPlugin"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    from niemyet.mkdocs_plugin.plugin import NiemYetPlugin

    return NiemYetPlugin
