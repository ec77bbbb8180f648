"""The reports on the events of ``data/``, as a person last read and accepted them (``make golden``)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest

import crossref
from crossref.report import Report
from tests.render.golden import check
from tests.render.test_terminal import drawn
from tests.test_report import SCHEMA

EVENTS = Path(__file__).parents[1] / "data" / "events"
NAMES = sorted(folder.name for folder in EVENTS.iterdir() if folder.is_dir())


@cache
def report_on(event: str) -> Report:
    return crossref.compare(crossref.read_articles(EVENTS / event / "articles"))


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("event", NAMES)
def test_terminal(event: str, width: int) -> None:
    check(f"event-{event}-{width}.txt", drawn(report_on(event), width))


@pytest.mark.parametrize("event", NAMES)
def test_json(event: str) -> None:
    report = report_on(event)
    record = json.loads(json.dumps(report.to_dict()))
    jsonschema.validate(record, SCHEMA)
    assert Report.from_dict(record) == report
