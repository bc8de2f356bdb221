"""Speak to yaml-language-server as an editor does: JSON-RPC over its standard streams."""

import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from building import REPOSITORY

SERVER = REPOSITORY / "tests/node_tools/node_modules/yaml-language-server/bin/yaml-language-server"
PATIENCE = 60
"""Seconds until a server that says nothing is given up."""


class LanguageServer:
    """One running server, with the settings of ``.vscode/settings.json``."""

    def __init__(self, process: subprocess.Popen, settings: Mapping[str, Any]) -> None:
        self._process = process
        self._settings = settings
        self._heard: queue.Queue = queue.Queue()
        self._asked = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def start(self, folder: Path) -> None:
        """Greet the server, as an editor that has *folder* open."""
        able = {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}
        able["textDocument"]["hover"] = {"contentFormat": ["markdown", "plaintext"]}
        able["workspace"] = {"configuration": True}
        self.ask(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "capabilities": able, "locale": "vi"},
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self._settings})

    def diagnostics(self, file: Path, text: str) -> list[dict[str, Any]]:
        """Open *file* with *text* in the editor; return what is underlined."""
        uri = file.as_uri()
        about = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": about})
        while True:
            message = self._heard.get(timeout=PATIENCE)
            if message.get("method") == "textDocument/publishDiagnostics":
                if message["params"]["uri"] == uri:
                    return message["params"]["diagnostics"]
            else:
                self._answer(message)

    def at(self, method: str, file: Path, line: int, column: int) -> Any:
        """Return the answer to a question about a place, both counted from 0."""
        place = {"line": line, "character": column}
        return self.ask(method, {"textDocument": {"uri": file.as_uri()}, "position": place})

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        """Return the answer to a request."""
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._heard.get(timeout=PATIENCE)
            if message.get("id") == number and "method" not in message:
                return message.get("result")
            self._answer(message)

    def tell(self, method: str, params: Mapping[str, Any]) -> None:
        """Tell something that wants no answer."""
        self._send({"method": method, "params": params})

    def _answer(self, message: Mapping[str, Any]) -> None:
        """Answer what the server itself asks: its settings; nothing else is known here."""
        if "id" not in message or "method" not in message:
            return
        result = None
        if message["method"] == "workspace/configuration":
            items = message["params"]["items"]
            result = [self._settings.get(item.get("section"), {}) for item in items]
        self._send({"id": message["id"], "result": result})

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        while head := stream.readline():
            length = int(head.split(b":")[1])
            while stream.readline().strip():
                continue
            self._heard.put(json.loads(stream.read(length)))


@contextmanager
def language_server(folder: Path, settings: Mapping[str, Any]) -> Iterator[LanguageServer]:
    """Run a server for *folder*; skip the test where it, or node, is not installed."""
    node = shutil.which("node")
    if node is None or not SERVER.is_file():
        pytest.skip("chưa có node hoặc yaml-language-server; npm ci --prefix tests/node_tools")
    process = subprocess.Popen(
        [node, str(SERVER), "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        server = LanguageServer(process, settings)
        server.start(folder)
        yield server
    finally:
        process.kill()
        process.wait()
