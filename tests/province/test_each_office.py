"""Sites of many offices are made beside each other: each told of, and one that fails is named."""

import os
import signal
import subprocess
import sys

from niemyet.mkdocs_plugin.heard import log
from niemyet.mkdocs_plugin.province.each_office import build_each
from niemyet.problem import Refused

OFFICES = ("xa-mot", "xa-hai", "xa-ba")


def _office_and_process(office, catalog):
    log.warning("%s: chưa biết", office)
    return office, catalog, os.getpid()


def _fail_at_the_second(office, catalog):
    if office == "xa-hai":
        raise Refused("hết chỗ trên đĩa")
    return office


def _err_at_the_second(office, catalog):
    return {"xa-mot": 1, "xa-ba": 3}[office]


def _die_at_the_second(office, catalog):
    if office == "xa-hai":
        os.kill(os.getpid(), signal.SIGKILL)
    return office


def test_each_office_is_made_elsewhere_from_the_one_catalogue_and_told_in_order(caplog, tmp_path):
    made = build_each(OFFICES, "danh mục", _office_and_process, tmp_path).made

    assert OFFICES == tuple(made)
    assert [(office, "danh mục") for office in OFFICES] == [told[:2] for told in made.values()]
    assert os.getpid() not in {told[2] for told in made.values()}
    assert [f"{office}: chưa biết" for office in OFFICES] == [
        r.getMessage() for r in caplog.records
    ]


def test_an_office_that_cannot_be_made_is_named_and_the_others_are_made(tmp_path):
    outcome = build_each(OFFICES, "danh mục", _fail_at_the_second, tmp_path)

    assert {"xa-hai": "hết chỗ trên đĩa"} == outcome.failed
    assert ["xa-mot", "xa-ba"] == list(outcome.made)


def test_a_fault_of_the_program_in_one_office_tells_where_and_spares_the_others(tmp_path):
    outcome = build_each(OFFICES, "danh mục", _err_at_the_second, tmp_path)

    assert "_err_at_the_second" in outcome.failed["xa-hai"]
    assert {"xa-mot": 1, "xa-ba": 3} == outcome.made


def test_an_office_whose_process_is_killed_is_named_and_the_others_are_made(tmp_path):
    outcome = build_each(OFFICES, "danh mục", _die_at_the_second, tmp_path)

    assert ["xa-mot", "xa-ba"] == list(outcome.made)
    assert "bị dừng giữa chừng" in outcome.failed["xa-hai"]


def test_processes_end_when_the_first_is_killed(tmp_path):
    code = (
        "import os, signal, time\n"
        "from niemyet.mkdocs_plugin.province.executors import executor\n"
        "with executor('', 2) as pool:\n"
        "    waiting = [pool.submit(time.sleep, 90) for _ in range(2)]\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)

    process.communicate(timeout=30)  # until nobody holds its output any more
    assert -signal.SIGKILL == process.returncode
