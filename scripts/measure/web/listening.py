"""What ``python3 scripts/bench_listening.py`` runs: how long the four answers take by ear.

Every procedure and every case of an office is read aloud by the site's own script to a voice that
keeps what it is given. How long that takes is counted in syllables, or spoken by espeak-ng.
"""

import argparse
import io
import shutil
import statistics
import subprocess
import tempfile
import wave
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from browser import opened_chromium, opened_page
from building import CATALOG, OFFICES, order
from niemyet.mkdocs_plugin.run import build_office
from serving import serving
from web.heard import listen_to, voice

RATE = 3.3
"""Syllables a second, pauses counted: espeak-ng 1.51, voice vi at its usual speed."""
USEFUL, ANSWERED, SHOWN = 5.0, 40.0, 5
"""Targets in seconds: to the first useful word, to the end of the four answers."""
VOICE = "espeak-ng"


@dataclass(frozen=True)
class Listened:
    """A page, and after how many seconds the first answer begins and the last one ends."""

    path: str
    useful: float
    answered: float

    @property
    def in_time(self) -> bool:
        """Return whether both come in time."""
        return self.useful <= USEFUL and self.answered <= ANSWERED


def main() -> None:
    """Listen to what was asked for and print the table."""
    options = read_options()
    length = spoken_seconds if options.voice else counted_seconds
    with ExitStack() as stack:
        browser = stack.enter_context(opened_chromium())
        page = stack.enter_context(opened_page(browser))
        page.add_init_script(voice(hasty=True))
        for office in options.office or OFFICES:
            folder = options.site or _built(
                Path(stack.enter_context(tempfile.TemporaryDirectory())), office
            )
            url = stack.enter_context(serving(folder))
            print_office(office, list(listened(page, url, folder, length)))


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bench_listening.py", description="Say how long the four answers take by ear."
    )
    parser.add_argument("--office", action="append", help="(every office)")
    parser.add_argument("--site", type=Path, metavar="DIR", help="a site of it built already")
    parser.add_argument(
        "--voice", action="store_true", help=f"let {VOICE} speak each piece, not a usual rate"
    )
    options = parser.parse_args()
    if options.voice and not shutil.which(VOICE):
        parser.error(f"there is no {VOICE} on this machine")
    return options


def listened(page, url: str, folder: Path, length) -> Iterator[Listened]:
    """Yield every procedure and case; what the last piece of the first part says is no answer."""
    for file in sorted(folder.glob("thu-tuc/*/**/index.html")):
        path = f"{file.parent.relative_to(folder)}/"
        *pieces, _ = listen_to(page, f"{url}/{path}").first
        label = page.evaluate("document.querySelector('.answers dt').textContent")
        begins = next(i for i, piece in enumerate(pieces) if piece.startswith(label))
        before = sum(map(length, pieces[:begins]), length(label))
        yield Listened(path, before, sum(map(length, pieces)))


def counted_seconds(text: str) -> float:
    """Return how long a text is spoken at the usual rate: a Vietnamese word is a syllable."""
    return len(text.split()) / RATE


def spoken_seconds(text: str) -> float:
    """Return how long espeak-ng speaks a text."""
    command = (VOICE, "-v", "vi", "--stdout", text)
    sound = subprocess.run(command, capture_output=True, check=True).stdout
    with wave.open(io.BytesIO(sound)) as spoken:
        head = 44
        return (len(sound) - head) / spoken.getsampwidth() / spoken.getframerate()


def print_office(office: str, pages: Sequence[Listened]) -> None:
    """Print median, worst and the share in time, then the pages that take longest."""
    print(f"\n{office}: {len(pages)} procedures and cases")
    print(f"{'seconds to':24}{'median':>8}{'worst':>8}{'in time':>9}{'target':>8}")
    for name, target, taken in (
        ("the first useful word", USEFUL, [p.useful for p in pages]),
        ("the end of the answers", ANSWERED, [p.answered for p in pages]),
    ):
        share = 100 * sum(seconds <= target for seconds in taken) / len(taken)
        print(
            f"{name:24}{statistics.median(taken):8.1f}{max(taken):8.1f}{share:8.1f}%{target:8.0f}"
        )
    late = [p for p in pages if not p.in_time] or pages
    for p in sorted(late, key=lambda p: -p.answered)[:SHOWN]:
        print(f"  {p.useful:5.1f}{p.answered:7.1f}  {p.path}")


def _built(folder: Path, office: str) -> Path:
    build_office(order(folder / "site", office, CATALOG))
    return folder / "site"


if __name__ == "__main__":
    main()
