"""What forges and the editor say in English of a failure is said in Vietnamese."""

import json
import shutil
import subprocess

import pytest
from forms.conftest import SCRIPTS

BY_THE_EDITOR = {
    "Cannot authenticate over insecure protocol!": "insecure",
    "Invalid nonce": "again",
    "Your Forgejo user account does not have access to this repo.": "no_right",
    "Your GitLab user account does not have access to this repo.": "no_right",
    "Your GitHub user account does not have access to this repo.": "no_right",
}
BY_OTHERS = {
    "TypeError: Failed to fetch": "unreachable",
    "Error: invalid empty client secret": "confidential",
    "Error: Client authentication failed due to unknown client": "confidential",
    "Error: cannot load client with client id: 'x'": "unknown_client",
    "Error: access_denied: the request is denied": "denied",
    "Error: failed PKCE code challenge": "again",
    "Error: client is not authorized": "again",
    'Repo "xa/danh-muc" not found.\n\nPlease ensure': "no_repository",
    "API_ERROR: user should have a permission to write to the target branch": "no_right",
    "API_ERROR: invalid username, password or token": "signed_out",
    "API_ERROR: Bad credentials": "signed_out",
    "API_ERROR: 401 Unauthorized": "signed_out",
    "not allowed to merge [reason: Does not have enough approvals]": "not_approved",
    "At least 1 approving review is required": "not_approved",
    "405 Method Not Allowed": "not_approved",
    "merge conflict": "conflict",
    "Pull Request is not mergeable": "conflict",
    "Người khác vừa lưu mục này.": None,
}


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """What becomes of each sentence; words stand for themselves."""
    if shutil.which("node") is None:
        pytest.skip("máy này chưa có node (apt install nodejs)")
    script = """
      const [file, sentences] = process.argv.slice(1);
      const { inOurWords } = await import(file);
      const tell = inOurWords(new Proxy({}, { get: (_, key) => key }));
      console.log(JSON.stringify(JSON.parse(sentences).map(tell)));
    """
    sentences = [*BY_THE_EDITOR, *BY_OTHERS]
    command = ["node", "--input-type=module", "--eval", script]
    file = str(SCRIPTS / "forge-words.js")
    done = subprocess.run(
        [*command, file, json.dumps(sentences)], capture_output=True, encoding="utf-8", check=True
    )
    return dict(zip(sentences, json.loads(done.stdout), strict=True))


def test_every_failure_has_its_words(told, wording):
    """What is known is told by its key; what is ours already stays as it is."""
    expected = {
        sentence: f"forge.{key}" if key else sentence
        for sentence, key in {**BY_THE_EDITOR, **BY_OTHERS}.items()
    }
    assert told == expected
    assert all(wording(f"form.script.{key}") for key in set(told.values()) if "forge." in key)


def test_the_editor_still_says_it_so():
    """A new version may say it otherwise, and would be told in English again."""
    editor = (SCRIPTS / "vendor" / "decap-cms.js").read_text("utf-8")
    assert [sentence for sentence in BY_THE_EDITOR if sentence not in editor] == []
