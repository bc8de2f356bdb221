"""The invented commune and a second one beside it, as a province has them."""

from dataclasses import replace
from datetime import date

import pytest
from niemyet.model.catalog import WHOLE
from niemyet.present.posting import Posting
from niemyet.present.province.whole import with_whole
from sample_repository import OFFICE

DAY = date(2026, 11, 23)
SECOND = "xa-hai"


@pytest.fixture
def postings(sample_catalog, wording) -> list[Posting]:
    """What both post: the second lacks one procedure, and has promised and published nothing."""
    office, services = sample_catalog.offices[OFFICE], sample_catalog.services[OFFICE]
    unit = office.unit.model_copy(update={"commune": "xã Hai", "formed_from": ["xã Đầu Nguồn"]})
    second = office.model_copy(update={"id": SECOND, "unit": unit, "name": "Một cửa xã Hai"})
    fewer = services.model_copy(update={"id": SECOND, "services": services.services[1:]})
    catalog = replace(
        sample_catalog,
        offices={OFFICE: office, SECOND: second},
        services={OFFICE: services, SECOND: fewer},
    )
    return [Posting(catalog, each, DAY, wording) for each in (office, second)]


@pytest.fixture
def whole(postings, wording) -> Posting:
    """What both post as one."""
    catalog = with_whole(postings, wording)
    return Posting(catalog, catalog.offices[WHOLE], DAY, wording)
