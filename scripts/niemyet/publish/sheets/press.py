"""The press: Typst, with our templates and our fonts and nothing of the machine's."""

import json
import re
import threading
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

import typst

from niemyet.present.sheets.sheet import Sheet
from niemyet.problem import Refused
from niemyet.publish.sheets.plate import digest, qr_code

STANDARDS = ["ua-1", "a-2a"]
"""Accessible (PDF/UA-1) and archivable (PDF/A-2a); the engine refuses what is not."""


class SheetRefused(Refused):
    """A sheet that the press cannot print; the text says which and why."""

    def __init__(self, sheet: Sheet, why: str) -> None:
        self.sheet = sheet
        super().__init__(
            f"Không in được tờ «{sheet.title}» ({sheet.id}) bằng mẫu "
            f"«{sheet.kind.layout}.typ»: {why}\n"
            "Cách sửa: nếu lỗi nói thiếu chữ trong phông (font, glyph), tìm ký tự lạ trong bản "
            "ghi và viết lại bằng chữ thường dùng; không phải thế thì sửa mẫu trong "
            "site_src/sheets."
        )


@dataclass(frozen=True)
class Impression:
    """A printed PDF; *size* of its text in points, *pages* as counted by the press."""

    pdf: bytes
    size: float
    pages: int


class Press:
    """Compiles plates; each thread keeps a warm compiler for each template."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates.resolve()
        self._fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(self._templates / "fonts")],
        )
        self._local = threading.local()
        self._marks: dict[str, str] = {}

    def mark(self, layout: str) -> str:
        """What else than a plate decides how a sheet comes out: templates, fonts, engine."""
        if layout not in self._marks:
            files = [*self._imported(f"{layout}.typ"), *sorted(self._templates.glob("fonts/*.ttf"))]
            parts = (part for p in files for part in (p.name.encode(), p.read_bytes()))
            engine = [version("typst"), *STANDARDS]
            self._marks[layout] = digest(*map(str.encode, engine), *parts)
        return self._marks[layout]

    def _imported(self, name: str) -> list[Path]:
        """Return a template and all that it imports, itself or through others."""
        found, waiting = {}, [name]
        while waiting:
            path = self._templates / waiting.pop()
            if path not in found:
                found[path] = re.findall(r'#import "([^"]+)"', path.read_text("utf-8"))
                waiting += found[path]
        return sorted(found)

    def print(self, sheet: Sheet, plate: str) -> Impression:
        """Return the impression of a sheet's plate. Raises SheetRefused with the reason."""
        compiler = self._compiler(sheet.kind.layout)
        since = date.fromisoformat(sheet.data["frame"]["since"])
        noon = datetime(since.year, since.month, since.day, 12, tzinfo=UTC)
        try:
            pdf = compiler.compile(
                format="pdf",
                sys_inputs={"sheet": plate, "qr": qr_code(sheet.data["frame"]["way"]["url"])},
                pdf_standards=STANDARDS,
                timestamp=int(noon.timestamp()),
            )
            fit = json.loads(compiler.query("<fit>", field="value", one=True))
        except typst.TypstError as error:
            raise SheetRefused(sheet, error.message) from error
        return Impression(pdf, fit["size"], fit["pages"])

    def _compiler(self, layout: str) -> typst.Compiler:
        made = self._local.__dict__.setdefault("compilers", {})
        if layout not in made:
            made[layout] = typst.Compiler(
                input=str(self._templates / f"{layout}.typ"),
                root=str(self._templates),
                font_paths=self._fonts,
                ignore_system_fonts=True,
            )
        return made[layout]
