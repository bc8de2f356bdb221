"""Signing in at a double of Forgejo: OAuth2 with a proof key, as RFC 7636 and Forgejo have it.

Refusals have the codes and words of Forgejo; GitLab's pages for a public client do the same.
"""

import base64
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any, NamedTuple
from urllib.parse import urlencode

GRANT_PATH = "/login/oauth/grant"
_LIFE_SECONDS = 3600


class Reply(NamedTuple):
    """What a forge answers: a page if *body* is text, JSON otherwise."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = {}


@dataclass
class Application:
    """What an office registers for ``/admin/``; a confidential one has a secret to show."""

    client_id: str
    redirect_uri: str = ""
    confidential: bool = False


class SignIn:
    """Hands out tokens to whoever proves to have begun; *person* is signed in at the forge."""

    def __init__(self, application: Application, person: str) -> None:
        self.application = application
        self.person = person
        self.tokens: dict[str, str] = {}
        self._challenges: dict[str, str] = {}

    def authorize(self, asked: Mapping[str, str]) -> Reply:
        """Return the page that asks for consent, or why there is none."""
        if asked.get("client_id") != self.application.client_id:
            return Reply(400, "Client ID not registered")
        if asked.get("redirect_uri") != self.application.redirect_uri:
            return Reply(400, "Unregistered Redirect URI")
        if asked.get("response_type") != "code":
            return self._back(asked, error="unsupported_response_type")
        if asked.get("code_challenge_method") != "S256" or not asked.get("code_challenge"):
            told = "PKCE is required for public clients"
            return self._back(asked, error="invalid_request", error_description=told)
        return Reply(200, _consent_page(asked))

    def grant(self, form: Mapping[str, str]) -> Reply:
        """Return the way back to the application, with a code if consent was given."""
        if form.get("granted") != "true":
            told = "the request is denied"
            return self._back(form, error="access_denied", error_description=told)
        code = secrets.token_urlsafe()
        self._challenges[code] = form["code_challenge"]
        return self._back(form, code=code)

    def token(self, form: Mapping[str, str]) -> Reply:
        """Return a token for a code, which is good for once."""
        if form.get("client_id") != self.application.client_id:
            return _refusal("invalid_client", "cannot load client with client id")
        if self.application.confidential:
            return _refusal("unauthorized_client", "invalid empty client secret")
        if form.get("redirect_uri") != self.application.redirect_uri:
            return _refusal("unauthorized_client", "unexpected redirect URI")
        challenge = self._challenges.pop(form.get("code", ""), None)
        if challenge is None:
            return _refusal("unauthorized_client", "client is not authorized")
        if challenge != challenge_of(form.get("code_verifier") or ""):
            return _refusal("unauthorized_client", "failed PKCE code challenge")
        return Reply(200, self._tokens())

    def token_for(self, person: str) -> str:
        """Return a token as *person* can make one for a program of their own."""
        token = secrets.token_hex()
        self.tokens[token] = person
        return token

    def _tokens(self) -> dict[str, Any]:
        return {
            "access_token": self.token_for(self.person),
            "token_type": "bearer",
            "expires_in": _LIFE_SECONDS,
            "refresh_token": secrets.token_hex(),
        }

    def _back(self, asked: Mapping[str, str], **said: str) -> Reply:
        query = urlencode({**said, "state": asked.get("state", "")})
        return Reply(303, "", {"Location": f"{asked['redirect_uri']}?{query}"})


def challenge_of(verifier: str) -> str:
    """Return what S256 makes of a verifier (RFC 7636, 4.2)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _refusal(code: str, told: str) -> Reply:
    return Reply(400, {"error": code, "error_description": told})


def _consent_page(asked: Mapping[str, str]) -> str:
    fields = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in asked.items()
    )
    return f"""<!doctype html><title>Forge</title><form method="post" action="{GRANT_PATH}">{fields}
<button name="granted" value="true">Authorize Application</button>
<button name="granted" value="false">Cancel</button></form>"""
