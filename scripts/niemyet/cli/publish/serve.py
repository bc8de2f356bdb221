"""``niemyet serve``: the site on this machine, rebuilt on every change."""

import argparse

from niemyet.cli.publish.order import add_order, order_of
from niemyet.mkdocs_plugin.run import serve_office


def add_to(command: argparse.ArgumentParser) -> None:
    add_order(command)
    command.add_argument("--sheets", action="store_true", help="in cả các tờ niêm yết (chậm hơn)")


def run(options: argparse.Namespace) -> int:
    """Serve the site on this machine until interrupted."""
    serve_office(order_of(options))
    return 0
