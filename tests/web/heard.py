"""A voice of our own making in place of a device's: what a page gives it to say is kept.

It says nothing, and has said each piece when ``finish`` is called, or at once where it is hasty.
"""

from dataclasses import dataclass

from browser import wait_until

LISTEN = "#nghe-doc button >> nth=0"
_PRESS = "document.querySelector('#nghe-doc button').click()"
_VOICE = """
globalThis.spoken = [];
const voices = [{ lang: "vi-VN", name: "giả", localService: LOCAL }];
const synthesis = new EventTarget();
let saying = null;
synthesis.getVoices = () => synthesis.late ? [] : voices;
synthesis.late = LATE;
synthesis.cancel = () => { saying = null; };
synthesis.speak = (said) => {
  saying = said;
  spoken.push({ text: said.text, lang: said.lang });
  if (HASTY) queueMicrotask(synthesis.finish);
};
synthesis.finish = () => {
  const said = saying;
  saying = null;
  said?.dispatchEvent(new Event("end"));
};
Object.defineProperty(window, "speechSynthesis", { value: synthesis });
window.SpeechSynthesisUtterance = class extends EventTarget {
  constructor(text) { super(); this.text = text; }
};
"""


def voice(*, late: bool = False, local: bool = True, hasty: bool = False) -> str:
    """Return the script that gives a page such a voice."""
    told = {"LATE": late, "LOCAL": local, "HASTY": hasty}
    script = _VOICE
    for name, value in told.items():
        script = script.replace(name, str(value).lower())
    return script


@dataclass(frozen=True)
class Heard:
    """What a page says at the first press; with answers it waits then to be asked for the rest."""

    first: list[str]
    rest: list[str]


def listen_to(page, url: str) -> Heard:
    """Return what a page with a hasty voice says, from its first word to its last."""
    page.goto(url, wait_until="domcontentloaded")
    wait_until(page, "document.querySelector('#nghe-doc')?.hidden === false")
    page.evaluate(_PRESS)
    wait_until(page, "spoken.length > 0")
    first = len(page.evaluate("spoken"))
    if page.locator(".answers").count():
        page.evaluate(_PRESS)
    said = [piece["text"] for piece in page.evaluate("spoken")]
    return Heard(said[:first], said[first:])
