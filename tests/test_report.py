"""The JSON form of a report: it follows its schema and loses nothing."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from crossref.report import SCHEMA_VERSION, Report
from tests.reports import full_report, quiet_report

SCHEMA = json.loads(files("crossref.report").joinpath("schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
REPORTS = pytest.mark.parametrize("report", [full_report(), quiet_report()], ids=["full", "quiet"])


def record_of(report: Report) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json.dumps(report.to_dict(), ensure_ascii=False))
    return made


def test_the_schema_is_one_and_of_this_version() -> None:
    VALIDATOR.check_schema(SCHEMA)
    assert SCHEMA["properties"]["schema_version"]["const"] == SCHEMA_VERSION


@REPORTS
def test_a_record_follows_the_schema(report: Report) -> None:
    VALIDATOR.validate(record_of(report))


@REPORTS
def test_a_report_comes_back_from_json_unchanged(report: Report) -> None:
    assert Report.from_dict(record_of(report)) == report


@pytest.mark.parametrize(
    "spoil",
    [
        lambda r: r["findings"][0].update(relation="contradiction"),
        lambda r: r["findings"][0].update(severity=None),
        lambda r: r["findings"][0]["members"][0]["value"].update(low=3.5),
        lambda r: r["findings"][0]["members"][0].pop("speaker"),
        lambda r: r["articles"][0].update(published="last Monday"),
        lambda r: r["copies"][0].update(containment=1.5),
        lambda r: r.update(extra=1),
    ],
)
def test_the_schema_refuses_another_form(spoil: Any) -> None:
    record = record_of(full_report())
    spoil(record)
    assert not VALIDATOR.is_valid(record)


def test_pairs_index_the_members_and_spans_slice_the_articles() -> None:
    record = record_of(full_report())
    texts = {article["id"]: article["text"] for article in record["articles"]}
    for finding in record["findings"]:
        for member in finding["members"]:
            held = texts[member["article"]]
            assert held[member["offset"] :].startswith(member["sentence"])
            assert held[member["start"] : member["end"]] in member["sentence"]
        for pair in finding["pairs"]:
            assert pair["a"] != pair["b"]
            assert max(pair["a"], pair["b"]) < len(finding["members"])


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda r: r.update(schema_version=99), "schema version 1: it says 99"),
        (lambda r: r.pop("findings"), "KeyError at 'findings'"),
        (lambda r: r["findings"][0]["pairs"][0].update(a=40), "IndexError"),
        (lambda r: r["findings"][0]["members"][0]["value"].update(type="guess"), "KeyError at 'guess'"),
    ],
)
def test_a_broken_record_is_refused_with_a_reason(spoil: Any, told: str) -> None:
    record = record_of(full_report())
    spoil(record)
    with pytest.raises(ValueError, match=told):
        Report.from_dict(record)
