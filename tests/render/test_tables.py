"""Markdown and CSV: every sentence and span, and nothing that acts on the program that opens them."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossref.model import Severity
from crossref.render.markdown import markdown_text, plain
from crossref.render.table import COLUMNS, claim_rows, csv_text, finding_rows, pair_rows, unique_rows
from crossref.report import Report
from tests.render.golden import check
from tests.reports import full_report, partly_read_report, quiet_report


def rows(report: Report, **how: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text(report, **how))))  # type: ignore[arg-type]


def test_golden() -> None:
    check("report-full.md", markdown_text(full_report()))
    check("report-full.csv", csv_text(full_report()))


@pytest.mark.parametrize("report", [full_report(), quiet_report()], ids=["full", "quiet"])
def test_every_row_has_every_column_and_its_span(report: Report) -> None:
    assert all(tuple(row) == COLUMNS for row in [*claim_rows(report), *unique_rows(report)])
    for row in [*claim_rows(report), *unique_rows(report)]:
        text = report.article(row["article"]).text
        assert text[row["start"] : row["end"]] == row["marked"]
        assert row["marked"] in row["sentence"]


def test_a_spreadsheet_gets_every_claim_of_what_was_asked_for() -> None:
    report = full_report()
    asked = rows(report, only=["discrepancies"], min_severity=Severity.MEDIUM)
    assert [row["value"] for row in asked] == ["72 h", "11 h", "11 h", "<= 3,000", "2,500-3,000"]
    assert [row["outlet"] for row in rows(report, outlets=["the morning"], only=["unique"])] == [
        "The Morning"
    ] * 2
    assert rows(report)[0]["low"] == str(72 * 3600.0)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\r@", "＝", "＋", "－", "＠", "\u200b="])
def test_no_cell_is_a_formula(start: str) -> None:
    text = f'{start}HYPERLINK("http://x.example")'
    report = full_report()
    articles = tuple(replace(a, title=text, outlet=text + a.id) for a in report.articles)
    for row in rows(replace(report, articles=articles)):
        for cell in (row["title"], row["outlet"]):
            assert cell.startswith("'")


def test_numbers_stay_numbers() -> None:
    for row in rows(full_report()):
        if row["confidence"]:
            assert float(row["confidence"]) == 0.8
        assert int(row["end"]) > int(row["start"])


def test_the_tables_of_findings_and_pairs() -> None:
    report = full_report()
    assert [row["finding"] for row in finding_rows(report)] == [f.id for f in report.findings]
    first = next(iter(finding_rows(report)))
    assert (first["outlets"], first["origins"], first["values"]) == (3, 2, "72 h; 11 h")
    assert len(list(pair_rows(report))) == sum(len(f.comparisons) for f in report.findings)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ("AT&amp;T", "AT&amp;amp;T"),
        ("*a* _b_ `c` [d](e) |f|", r"\*a\* \_b\_ \`c\` \[d\](e) \|f\|"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("- no list", r"\- no list"),
        ("two\nlines\u202e", "two lines"),
    ],
)
def test_markdown_shows_text_as_it_is(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text())
def test_markdown_of_any_text_is_one_line_without_tags(text: str) -> None:
    shown = plain(text)
    assert "\n" not in shown
    assert "<" not in shown


def test_a_document_is_whole() -> None:
    text = markdown_text(full_report())
    assert text.startswith("# What 4 outlets report\n")
    assert "**72-hour**" in text
    assert "\x1b" not in text
    for words in (
        "A crane was still on its side",
        "Few freight companies",
        r"\[red\]after pause",
        "d3f1a2b4",
    ):
        assert words in text


def test_a_document_counts_what_was_compared() -> None:
    whole, partly = (markdown_text(report) for report in (full_report(), partly_read_report()))
    assert partly.startswith("# What 4 outlets report\n\n4 of 5 articles compared, 3 independent origins, 7")
    assert partly.splitlines()[2].endswith(
        whole.splitlines()[2].rpartition(", ")[2]
    )  # its date is none of theirs
    assert re.search(r"Le Phare .* not compared", partly)
    grids = [text.partition("## Who says what")[2].partition("##")[0] for text in (whole, partly)]
    assert grids[0] == grids[1] != ""
    assert "- L: does not read as English\n" in partly
