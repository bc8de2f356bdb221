"""Letters of before Unicode: TCVN3 (.VnTime) and VNI-Windows, recognised, converted when asked.

Such fonts draw Vietnamese letters in the places of Western ones: «LÜnh vùc» is «Lĩnh vực» in
TCVN3, «Lónh vöïc» in VNI. TCVN3 after TCVN 5712:1993 (its third set), VNI after the fonts of VNI
Software; a VNI letter is a vowel and a mark.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

TCVN3, VNI = "tcvn3", "vni"
NAMES: Mapping[str, str] = {TCVN3: "TCVN3 (phông .VnTime)", VNI: "VNI (phông VNI-Times)"}
_TCVN3_LETTERS = dict(
    zip(
        "\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae"
        "\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb"
        "\u00cc\u00ce\u00cf\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd\u00de"
        "\u00df\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee"
        "\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_TONES = dict(zip("ùøûõï", (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_MARKS = {
    **_TONES,
    "â": _CIRCUMFLEX,
    **dict(zip("áàåãä", (_CIRCUMFLEX + tone for tone in _TONES.values()), strict=True)),
    "ê": _BREVE,
    **dict(zip("éèúüë", (_BREVE + tone for tone in _TONES.values()), strict=True)),
}
_VNI_ALONE = dict(zip("íìæóòîñôö", "íìỉĩịỵđơư", strict=True))
_VNI = re.compile(rf"([aeouyôö])([{''.join(_VNI_MARKS)}])|([{''.join(_VNI_ALONE)}])", re.IGNORECASE)
_FOREIGN = re.compile(
    "[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00db\u00dc"
    "\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe]"
)
"""Signs and Western letters that no Vietnamese word has."""
_ORDINARY = frozenset("«»°·²³±½¼¾§©®")
LEAST_OF_A_TABLE = 3


def old_letters(texts: Iterable[str], least: int = LEAST_OF_A_TABLE) -> str:
    """Return in which of the two some texts are written; "" for neither.

    *least* is the fewest letters that no Vietnamese word has, for them to be more than a slip.
    """
    words = " ".join(texts)
    foreign = [c for c in _FOREIGN.findall(words) if c not in _ORDINARY]
    if len(foreign) < least or len(foreign) * 40 < len(words):
        return ""
    return min((TCVN3, VNI), key=lambda kind: len(_unlike_vietnamese(converted(words, kind))))


_SYLLABLE = re.compile(
    "(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|qu|q|r|s|th|tr|t|v|x)?[aăâeêioôơuưy]{1,3}"
    "(?:ch|c|m|ng|nh|n|p|t)?"
)


def _unlike_vietnamese(text: str) -> list[str]:
    """Return the words that no Vietnamese syllable is spelt like."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    plain = {word: _without_tone(word) for word in words}
    return [w for w in words if not _SYLLABLE.fullmatch(plain[w]) or _tones(w) > 1]


def _tones(word: str) -> int:
    return sum(letter in _TONES.values() for letter in unicodedata.normalize("NFD", word))


def _without_tone(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", re.sub(f"[{''.join(_TONES.values())}]", "", letters))


def converted(text: str, kind: str) -> str:
    """Return *text* of the old letters in Unicode; capitals of .VnTimeH fonts stay capitals."""
    if kind == VNI:
        return unicodedata.normalize("NFC", _VNI.sub(_vni_letter, text))
    words = re.split(r"(\s+)", text)
    return "".join(_tcvn3_word(word) for word in words)


def _tcvn3_word(word: str) -> str:
    plain = [c for c in word if c.isascii() and c.isalpha()]
    new = word.translate(str.maketrans(_TCVN3_LETTERS))
    return new.upper() if len(plain) > 1 and all(c.isupper() for c in plain) else new


def _vni_letter(found: re.Match[str]) -> str:
    base, mark, alone = found.groups()
    if alone:
        letter = _VNI_ALONE[alone.lower()]
        return letter.upper() if alone.isupper() else letter
    letter = {"ô": "ơ", "ö": "ư"}.get(base.lower(), base.lower())
    composed = letter + _VNI_MARKS[mark.lower()]
    return composed.upper() if base.isupper() else composed
