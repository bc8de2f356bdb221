"""The double of Forgejo lets in who proves to have begun, and nobody else."""

import pytest
from forge.forgejo_login import Application, SignIn, challenge_of

VERIFIER = "x" * 43
ASKED = {
    "client_id": "bieu-mau",
    "redirect_uri": "https://trang.example.vn/admin/",
    "response_type": "code",
    "code_challenge_method": "S256",
    "code_challenge": challenge_of(VERIFIER),
    "state": "s",
}


@pytest.fixture
def sign_in() -> SignIn:
    return SignIn(Application("bieu-mau", ASKED["redirect_uri"]), "nguoi-sua")


def code_of(sign_in: SignIn) -> str:
    location = sign_in.grant({**ASKED, "granted": "true"}).headers["Location"]
    return location.partition("code=")[2].partition("&")[0]


def token(sign_in: SignIn, **other: str) -> dict:
    asked = {"client_id": "bieu-mau", "redirect_uri": ASKED["redirect_uri"]}
    return sign_in.token(asked | {"code_verifier": VERIFIER, **other}).body


@pytest.mark.parametrize("wrong", ["client_id", "redirect_uri"])
def test_an_unknown_application_gets_a_page_and_no_way_back(sign_in, wrong):
    refused = sign_in.authorize({**ASKED, wrong: "https://khac.example.vn/"})
    assert refused.status == 400 and "Location" not in refused.headers


@pytest.mark.parametrize("change", [{"code_challenge": ""}, {"code_challenge_method": "plain"}])
def test_no_proof_key_no_consent_page(sign_in, change):
    refused = sign_in.authorize({**ASKED, **change})
    assert "error=invalid_request" in refused.headers["Location"]


def test_a_code_is_good_once_and_for_who_began(sign_in):
    code = code_of(sign_in)
    assert "access_token" in token(sign_in, code=code)
    assert token(sign_in, code=code)["error"] == "unauthorized_client"
    stolen = token(sign_in, code=code_of(sign_in), code_verifier="y" * 43)
    assert stolen["error_description"] == "failed PKCE code challenge"
