"""Two states of a text, shown as far as a person needs to see what differs."""

_LONGEST = 180
_SHOWN_BEFORE = 60


def excerpts(before: str, now: str) -> tuple[str, str]:
    """Return both texts, long ones from shortly before the first difference."""
    if max(len(before), len(now)) <= _LONGEST:
        return before, now
    pairs = enumerate(zip(before, now, strict=False))
    first = next((i for i, (a, b) in pairs if a != b), min(len(before), len(now)))
    start = before.rfind(" ", 0, max(0, first - _SHOWN_BEFORE)) + 1 if before and now else 0
    return _excerpt(before, start), _excerpt(now, start)


def _excerpt(text: str, start: int) -> str:
    shown = text[start : start + _LONGEST]
    head, tail = "…" if start and shown else "", "…" if start + _LONGEST < len(text) else ""
    return f"{head}{shown}{tail}"
