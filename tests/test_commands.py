"""The commands: those that run where nothing is installed yet are thin; each tells a refusal."""

import ast
import runpy
import subprocess
import sys

import bootstrap
import pytest
from niemyet.cli import main

pytestmark = pytest.mark.slow

READERS = (
    ("check", "{}"),
    ("check", "--catalog", "{}"),
    ("translations", "{}"),
    ("edit", "--no-browser", "--catalog", "{}"),
    ("new", "fee", "Phí mới", "--catalog", "{}"),
    ("verify", "phi-moi", "--by", "A", "--against", "B", "--catalog", "{}"),
    ("template", "procedures", "--out", "{}.xlsx", "--catalog", "{}"),
    ("import", "statistics", "{}.xlsx", "--catalog", "{}"),
    ("patch", "-", "--catalog", "{}"),
    ("changes", "HEAD", "--catalog", "{}"),
)
COMMANDS = {
    "build": ("-m", "niemyet", "build"),
    "serve": ("-m", "niemyet", "serve"),
    "test": ("-m", "pytest"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_hands_its_arguments_on(monkeypatch, name):
    """build.py, serve.py and test.py call the package or pytest with the reader's own options."""
    received = []
    monkeypatch.setattr(bootstrap, "run", lambda *arguments: received.append(arguments))
    monkeypatch.setattr(sys, "argv", [f"{name}.py", "--office", "lam-binh"])
    runpy.run_path(str(bootstrap.ROOT / "scripts" / f"{name}.py"), run_name="__main__")

    assert received == [(*COMMANDS[name], "--office", "lam-binh")]


@pytest.mark.parametrize("name", ["bootstrap", *COMMANDS])
def test_an_old_python_can_read_the_commands(name):
    """The commands use nothing newer than Python 3.7, so an old one gets as far as the message."""
    source = (bootstrap.ROOT / "scripts" / f"{name}.py").read_text("utf-8")

    assert ast.parse(source, feature_version=(3, 7)).body


@pytest.mark.parametrize("name", ["bootstrap", *COMMANDS])
def test_commands_need_only_the_standard_library(name):
    """Before there is an environment nothing but Python's own modules can be imported."""
    source = (bootstrap.ROOT / "scripts" / f"{name}.py").read_text("utf-8")
    imported = {name for node in ast.walk(ast.parse(source)) for name in modules_named_by(node)}

    assert imported
    assert imported <= sys.stdlib_module_names | {"bootstrap"}


def modules_named_by(node: ast.AST) -> list[str]:
    """Return the top-level modules an import statement names."""
    if isinstance(node, ast.ImportFrom):
        return [node.module.split(".")[0]]
    if isinstance(node, ast.Import):
        return [alias.name.split(".")[0] for alias in node.names]
    return []


MISTYPED = (
    (("chek",), "không có «chek»; chọn một trong: check, build"),
    (("check", "--nope"), "không hiểu «--nope»"),
    (("check", "--format", "pdf"), "--format: không có «pdf»; chọn một trong: github, gitlab"),
    (("changes",), "còn thiếu GỐC"),
    (("reprint", "--since"), "--since: phải viết một giá trị ngay sau đó"),
    (("changes", "main", "--also"), "--also: phải viết ít nhất một giá trị ngay sau đó"),
    (("edit", "--port", "abc"), "--port: «abc» không phải là số"),
    (("build", "--all=1"), "--all: không nhận giá trị «1»"),
    (("build", "--as-of", "1/7/2026"), "viết năm-tháng-ngày, ví dụ 2026-11-23"),
    (("sheets", "--out", "x", "--o", "y"), "không hiểu «--o y»"),
)
ENGLISH = ("usage", "options", "positional", "show this", "argument", "error", "required", "choose")


@pytest.mark.parametrize(("arguments", "told"), MISTYPED, ids=lambda value: " ".join(value))
def test_a_mistyped_command_is_answered_in_vietnamese(arguments, told, capsys):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    said = capsys.readouterr().err

    assert 2 == left.value.code
    assert told in said and "--help\n" in said
    assert not [word for word in ENGLISH if word in said]


@pytest.mark.parametrize("command", ["", *(arguments[0] for arguments in READERS)])
def test_the_help_is_in_vietnamese(command, capsys):
    with pytest.raises(SystemExit) as left:
        main([*command.split(), "--help"])
    said = capsys.readouterr().out

    assert 0 == left.value.code
    assert said.startswith("cách gọi: niemyet") and "cho xem lời chỉ dẫn này" in said
    assert not [word for word in ENGLISH if word in said]


@pytest.mark.parametrize("arguments", READERS, ids=lambda arguments: arguments[0])
def test_a_catalogue_that_is_not_there_is_told(arguments, tmp_path, capsys):
    status = main([argument.format(tmp_path / "nowhere") for argument in arguments])

    assert 1 == status
    assert f"Không có thư mục danh mục «{tmp_path / 'nowhere'}».\n" == capsys.readouterr().err


def test_a_catalogue_named_from_another_folder_is_told_in_the_program_s_words(
    sample_folder, tmp_path
):
    """Every command that speaks finds its words where it is installed."""
    asked = [sys.executable, "-m", "niemyet", "law", "--catalog", str(sample_folder)]
    done = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True)

    assert "Văn bản làm căn cứ" in done.stdout
    assert not done.stderr


def test_a_reader_who_has_seen_enough_is_told_of_no_fault(sample_folder):
    """Where another program takes but the first lines of an answer, none is told of ours."""
    command = (sys.executable, "-m", "niemyet", "check", str(sample_folder))
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as asked:
        asked.stdout.close()
        said = asked.stderr.read()

    assert said == b""


def test_a_command_that_may_say_nothing_ends_as_it_would(sample_folder):
    ask = "import os, sys; os.close(2); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    asked = ("-m", "niemyet", "check", str(sample_folder))

    assert 0 == subprocess.run([sys.executable, "-c", ask, *asked]).returncode


def test_the_help_is_told_without_loading_what_commands_need():
    code = "import niemyet.cli, sys; sys.exit('pydantic' in sys.modules)"

    assert 0 == subprocess.run([sys.executable, "-c", code]).returncode
