"""The mark of a content: equal marks, equal facts."""

import hashlib
import json

from niemyet.model.record import Sourced


def content_mark(facts: Sourced) -> str:
    """Return the short mark of the content; it changes whenever a published fact changes.

    Who compared it, and what odd values somebody confirmed, are no facts. What is left at its
    default does not count, so that a new optional field of the model withdraws no verification.
    """
    left_out = {"verified", "confirmed"}
    content = facts.model_dump(mode="json", exclude=left_out, exclude_defaults=True)
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=5).hexdigest()
