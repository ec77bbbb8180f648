"""The JSON form of a report: it follows its schema and loses nothing."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossref.report import SCHEMA_VERSION, Report
from crossref.report.check import UNDERSTOOD, wrong_in
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
        (lambda r: r.pop("findings"), "the report lacks 'findings'"),
        (lambda r: r["findings"][0]["pairs"][0].update(a=40), "IndexError"),
        (lambda r: r["findings"][0]["members"][0]["value"].update(type="guess"), "none of the forms"),
        (lambda r: r["articles"][0].update(outlet=5), r"articles\[0\].outlet is integer, not string"),
        (lambda r: r["articles"][0].update(published="tomorrow"), "published is 'tomorrow'"),
        (lambda r: r["articles"][0].update(origin=True), "origin is boolean, not integer"),
        (lambda r: r["articles"][0].update(more=1), "more is not known"),
        (lambda r: r["articles"].append(r["articles"][0]), "two articles have one id"),
        (lambda r: r["unique"][0].update(article="nobody"), "of no article"),
        (lambda r: r["articles"][0].update(event=0), "a sentence is of an article that was not read"),
        (lambda r: r["unique"][0].update(sentence="Nobody wrote this."), "does not stand in its article"),
        (lambda r: r["findings"][0].update(confidence=float("nan")), "confidence is nan"),
        (lambda r: r["findings"][0]["members"].clear(), "members has too few items"),
        (lambda r: r["settings"].update(max_redirects="many"), "settings.max_redirects"),
        (lambda r: r["settings"].update(align_weights=[[["deep"]]]), "settings.align_weights"),
    ],
)
def test_a_broken_record_is_refused_with_a_reason(spoil: Any, told: str) -> None:
    record = record_of(full_report())
    spoil(record)
    with pytest.raises(ValueError, match=told):
        Report.from_dict(record)


def test_a_figure_beyond_all_figures_is_refused() -> None:
    """Arithmetic on it would take for ever, and it would overflow on the page."""
    record = record_of(full_report())
    value = record["findings"][0]["members"][0]["value"]
    value.update(low="1e99999999", high=None)
    with pytest.raises(ValueError, match="beyond all figures"):
        Report.from_dict(record)


def test_every_word_of_the_schema_is_understood_by_the_check() -> None:
    """Or a part of the schema would be checked by nobody."""
    told = {"$schema", "$defs", "title", "description"}

    def words(schema: dict[str, Any]) -> set[str]:
        found = set(schema)
        for name in ("properties", "$defs"):
            found |= {word for part in schema.get(name, {}).values() for word in words(part)}
        for part in (schema.get("items"), schema.get("additionalProperties"), *schema.get("oneOf", ())):
            found |= words(part) if isinstance(part, dict) else set()
        return found

    assert words(SCHEMA) <= UNDERSTOOD | told


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_the_check_agrees_with_a_validator_of_the_schema(data: st.DataObject) -> None:
    record = record_of(full_report())
    spoil_one(record, data)
    assert bool(wrong_in(record)) == (not VALIDATOR.is_valid(record))


def spoil_one(record: Any, data: st.DataObject) -> None:
    """Puts one part of ``record``, at any depth, out of its place or shape."""
    holder, key = record, data.draw(st.sampled_from(sorted(record)))
    while isinstance(holder[key], dict | list) and holder[key] and data.draw(st.integers(0, 3)):
        holder = holder[key]
        key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
    odd = [None, True, -1, 10**30, 0.5, float("inf"), "", "x", "\x1b[2J", [], [1], {}, {"a": "b"}]
    if isinstance(holder, dict) and data.draw(st.booleans()):
        del holder[key]
    else:
        holder[key] = data.draw(st.sampled_from(odd))
