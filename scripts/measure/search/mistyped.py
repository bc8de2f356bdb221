"""Type a name the way people do: without marks, with wrong ones, with a slip, in Telex, in VNI."""

import random
import unicodedata

TONES = {"\u0300": ("f", "2"), "\u0301": ("s", "1"), "\u0309": ("r", "3"), "\u0303": ("x", "4")}
TONES["\u0323"] = ("j", "5")
SHAPES = {"\u0302": ("", "6"), "\u0306": ("w", "8"), "\u031b": ("w", "7")}
NEARBY = {"a": "sq", "n": "bm", "h": "gj", "t": "ry", "i": "uo", "o": "ip", "c": "xv", "g": "fh"}


def mistyped(name: str, kind: str, chance: random.Random) -> str:
    """Return *name* typed in one of the ways of KINDS."""
    return KINDS[kind](" ".join(name.lower().split()), chance)


def fold(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _partial(text: str, chance: random.Random) -> str:
    return " ".join(fold(w) if chance.random() < 0.5 else w for w in text.split())


def _wrong_tone(text: str, chance: random.Random) -> str:
    words = text.split()
    marked = [
        i for i, w in enumerate(words) if any(t in unicodedata.normalize("NFD", w) for t in TONES)
    ]
    for i in chance.sample(marked, min(len(marked), max(1, len(words) // 4))):
        letters = unicodedata.normalize("NFD", words[i])
        other = chance.choice(sorted(TONES))
        words[i] = unicodedata.normalize(
            "NFC", "".join(other if c in TONES else c for c in letters)
        )
    return " ".join(words)


def _slip(text: str, chance: random.Random) -> str:
    words = fold(text).split()
    i = chance.choice([i for i, w in enumerate(words) if len(w) > 2] or [0])
    words[i] = _one_slip(words[i], chance)
    return " ".join(words)


def _one_slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    kind = chance.choice(["drop", "swap", "double", "near"])
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "double":
        return word[: at + 1] + word[at:]
    if kind == "swap" and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + chance.choice(NEARBY.get(word[at], "e")) + word[at + 1 :]


def _keys(text: str, way: int) -> str:
    return " ".join(_word_keys(word, way) for word in text.split())


def _word_keys(word: str, way: int) -> str:
    out, tone = "", ""
    for c in unicodedata.normalize("NFD", word):
        if c in TONES:
            tone = TONES[c][way]
        elif c in SHAPES:
            out += SHAPES[c][way] or out[-1]
        else:
            out += ("dd", "d9")[way] if c == "đ" else c
    return out + tone


def _reordered(text: str, chance: random.Random) -> str:
    words = fold(text).split()
    cut = chance.randrange(1, len(words)) if len(words) > 1 else 0
    return " ".join(words[cut:] + words[:cut])


def _shortened(text: str, chance: random.Random) -> str:
    words = fold(text).split()
    return " ".join(words[: max(3, len(words) * 2 // 3)])


KINDS = {
    "folded": lambda text, chance: fold(text),
    "decomposed": lambda text, chance: unicodedata.normalize("NFD", text),
    "partial": _partial,
    "wrong_tone": _wrong_tone,
    "slip": _slip,
    "telex": lambda text, chance: _keys(text, 0),
    "vni": lambda text, chance: _keys(text, 1),
    "reordered": _reordered,
    "shortened": _shortened,
}
