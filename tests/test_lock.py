"""requirements.lock installs what pyproject.toml asks for, and nothing that was not checked."""

import re
import tomllib

import pytest
from bootstrap import BUILD_LOCK, LOCK, PYPROJECT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYTHONS = ["3.11.0", "3.12.0", "3.13.0", "3.14.0"]
SYSTEMS = [("linux", "Linux"), ("darwin", "Darwin"), ("win32", "Windows")]
PIN = re.compile(r"^(?P<requirement>\w\S*==[^\\\n]+?) \\\n(?P<hashes>(?: {4}--hash=.*\n)+)", re.M)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")
BUILDING = BUILD_LOCK.read_text("utf-8")
LOCKED = {match["requirement"]: match["hashes"] for match in PIN.finditer(LOCK.read_text("utf-8"))}


def wanted() -> list[Requirement]:
    """Return what pyproject.toml names: to run, to test and to build the package."""
    declared = tomllib.loads(PYPROJECT.read_text("utf-8"))
    project, build = declared["project"], declared["build-system"]["requires"]
    names = [*project["dependencies"], *project["optional-dependencies"]["test"], *build]
    return [Requirement(name) for name in names]


def versions_for(python: str, system: tuple[str, str]) -> dict[str, list[str]]:
    """Return the locked versions of each package that such a machine would install."""
    machine = {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "sys_platform": system[0],
        "platform_system": system[1],
    }
    found: dict[str, list[str]] = {}
    for pin in map(Requirement, LOCKED):
        if pin.marker is None or pin.marker.evaluate(machine):
            version = str(pin.specifier).removeprefix("==")
            found.setdefault(canonicalize_name(pin.name), []).append(version)
    return found


def is_met(wish: Requirement, locked: dict[str, list[str]]) -> bool:
    """Return whether the lock has the package, in a version within the range wished for."""
    versions = locked.get(canonicalize_name(wish.name), [])
    return bool(versions) and all(map(wish.specifier.contains, versions))


def test_every_line_is_a_pin_with_hashes():
    """Nothing stands in the lock file but exact versions with their hashes, and comments."""
    rest = PIN.sub("", LOCK.read_text("utf-8"))

    assert len(LOCKED) > len(wanted())
    assert [line for line in rest.splitlines() if not line.lstrip().startswith("#")] == []


@pytest.mark.parametrize("pin", LOCKED)
def test_every_hash_is_sha256(pin):
    """Each hash of a pin is a whole SHA-256, so pip can check the file it downloads."""
    assert len(HASH.findall(LOCKED[pin])) == LOCKED[pin].count("--hash=") > 0


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system[1])
@pytest.mark.parametrize("python", PYTHONS)
def test_one_version_of_each_package_fits_pyproject(python, system):
    """On each Python and system the lock gives one version, within the range of pyproject.toml."""
    locked = versions_for(python, system)
    unfit = [str(wish) for wish in wanted() if not is_met(wish, locked)]

    assert len(locked) > 30
    assert {name: found for name, found in locked.items() if len(found) > 1} == {}
    assert unfit == [], "chạy: python3 scripts/lock.py"


def test_building_takes_a_part_of_the_lock_in_the_same_versions():
    """No test package is among it, and all that the package imports is."""
    building = {match["requirement"]: match["hashes"] for match in PIN.finditer(BUILDING)}
    declared = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    names = {canonicalize_name(Requirement(pin).name) for pin in building}
    wished = {canonicalize_name(Requirement(r).name) for r in declared["dependencies"]}

    assert wished <= names and not {"pytest", "playwright", "ruff", "lxml"} & names
    assert len(building) < len(LOCKED) * 0.6
    assert {pin: LOCKED.get(pin) for pin in building} == building


def test_lock_says_how_to_renew_it():
    """The first lines name the one command that writes the file anew."""
    assert "python3 scripts/lock.py" in "".join(LOCK.read_text("utf-8").splitlines()[:3])


def test_lock_names_no_place():
    """No index, host, folder or link of the machine it was made on stands in the lock file."""
    text = LOCK.read_text("utf-8")

    assert re.findall(r"://|index-url|trusted-host|find-links|file:| /\w+/", text) == []
