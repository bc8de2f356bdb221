"""Sites of many offices are made beside each other: each told of, and one that fails is named."""

import os

import pytest
from niemyet.mkdocs_plugin.every_office import OfficeFailed, build_each
from niemyet.mkdocs_plugin.heard import log
from niemyet.problem import Refused

OFFICES = ("xa-mot", "xa-hai", "xa-ba")


def _office_and_process(office, catalog):
    log.warning("%s: chưa biết", office)
    return office, catalog, os.getpid()


def _fail_at_the_second(office, catalog):
    if office == "xa-hai":
        raise Refused("hết chỗ trên đĩa")


def test_each_office_is_made_elsewhere_from_the_one_catalogue_and_told_in_order(caplog):
    built = build_each(OFFICES, "danh mục", _office_and_process)

    assert OFFICES == tuple(built)
    assert [(office, "danh mục") for office in OFFICES] == [made[:2] for made in built.values()]
    assert os.getpid() not in {made[2] for made in built.values()}
    assert [f"{office}: chưa biết" for office in OFFICES] == [
        r.getMessage() for r in caplog.records
    ]


def test_an_office_that_cannot_be_made_is_named():
    with pytest.raises(OfficeFailed, match="^xa-hai: hết chỗ trên đĩa$"):
        build_each(OFFICES, "danh mục", _fail_at_the_second)
