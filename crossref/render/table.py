"""A report in, flat rows out: one for each finding, claim or comparison. For spreadsheets and for pandas.

Every row is a dict with the same keys in the same order; its values are text, numbers, booleans, dates or
None. ``csv_text`` writes the claims, with what only one outlet carries below them, and disarms cells that a
spreadsheet would run as a formula.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from crossref.characters import printable
from crossref.model import Claim, Finding, Sentence, Severity, Span
from crossref.render import wording
from crossref.render.numberline import measure
from crossref.render.selection import USUAL, chosen
from crossref.report import Report

Row = dict[str, Any]
UNIQUE = "unique"  # stands where a relation would, for a sentence that only one outlet carries
# What makes a spreadsheet take a cell for a formula, in half, full and small width; tabs are blanks by then.
_FORMULA = tuple("=+-@＝＋－＠﹦﹢﹣﹫−\t\r")
# Where lists are parted by semicolons, as in much of Europe, a spreadsheet cuts there and looks again.
_INNER_FORMULA = re.compile(r"(;[\s\"]*)(?=[=+@＝＋－＠﹦﹢﹣﹫−\t\r-])")


def finding_rows(report: Report) -> Iterator[Row]:
    """One row for each finding: what it is about, how its sides stand, and why."""
    for finding in report.findings:
        yield {
            "finding": finding.id,
            "relation": finding.relation.value,
            "kind": finding.kind.value,
            "severity": finding.severity.value,
            "confidence": finding.confidence,
            "origins": finding.origins,
            "outlets": len({report.article(c.sentence.article_id).outlet for c in finding.claims}),
            "values": "; ".join(dict.fromkeys(filter(None, map(wording.value, finding.claims)))),
            "explanation": finding.explanation,
            "rule": finding.rule,
            "reasons": ", ".join(finding.reasons),
        }


def claim_rows(report: Report) -> Iterator[Row]:
    """One row for each claim of each finding: who says it, the value, the exact sentence and span.

    ``low`` and ``high`` are the ends of the value as numbers: seconds for durations, seconds since 1970 for
    moments, None where an end is open. ``start`` and ``end`` count code points of the article's text.
    """
    for finding in report.findings:
        for claim in finding.claims:
            yield _claim_row(report, finding, claim)


def pair_rows(report: Report) -> Iterator[Row]:
    """One row for each comparison of two claims, with both sentences."""
    for finding in report.findings:
        for pair in finding.comparisons:
            yield {
                "finding": finding.id,
                "relation": pair.relation.value,
                "rule": pair.rule,
                "confidence": pair.confidence,
                "similarity": pair.similarity,
                "copy": pair.copy,
                "outlet_a": report.article(pair.left.sentence.article_id).outlet,
                "value_a": wording.value(pair.left),
                "sentence_a": pair.left.sentence.text,
                "outlet_b": report.article(pair.right.sentence.article_id).outlet,
                "value_b": wording.value(pair.right),
                "sentence_b": pair.right.sentence.text,
            }


def unique_rows(report: Report) -> Iterator[Row]:
    """The sentences only one outlet carries, in the columns of ``claim_rows``."""
    for sentence in report.unique:
        empty = dict.fromkeys(("kind", "severity", "confidence", "origins", "explanation", "rule"))
        says = dict.fromkeys(("value", "low", "high", "speaker", "denied", "hedged", "planned"))
        place = _place(report, sentence, sentence.span)
        yield {"finding": "", "relation": UNIQUE, **empty, **_source(report, sentence), **says, **place}


def csv_text(
    report: Report,
    *,
    only: Collection[str] = (),
    min_severity: Severity = Severity.LOW,
    outlets: Collection[str] = (),
) -> str:
    """Comma-separated values with a heading row. ``ValueError`` names an unknown word or outlet."""
    report = chosen(report, only or USUAL, min_severity, outlets)
    rows = [*claim_rows(report), *unique_rows(report)]
    stream = io.StringIO()
    writer = csv.DictWriter(stream, fieldnames=COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return stream.getvalue()


COLUMNS = (
    *("finding", "relation", "kind", "severity", "confidence", "origins", "explanation", "rule"),
    *("article", "outlet", "origin", "published", "title", "url"),
    *("value", "low", "high", "speaker", "denied", "hedged", "planned"),
    *("sentence", "start", "end", "marked"),
)


def _claim_row(report: Report, finding: Finding, claim: Claim) -> Row:
    measured = measure(claim)
    return {
        "finding": finding.id,
        "relation": finding.relation.value,
        "kind": claim.kind.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "origins": finding.origins,
        "explanation": finding.explanation,
        "rule": finding.rule,
        **_source(report, claim.sentence),
        "value": wording.value(claim),
        "low": measured.low if measured else None,
        "high": measured.high if measured else None,
        "speaker": claim.speaker,
        "denied": claim.negated,
        "hedged": claim.hedged,
        "planned": claim.planned,
        **_place(report, claim.sentence, claim.span),
    }


def _source(report: Report, sentence: Sentence) -> Row:
    article = report.article(sentence.article_id)
    return {
        "article": article.id,
        "outlet": article.outlet,
        "origin": report.origin(article.id),
        "published": article.published,
        "title": article.title,
        "url": article.url,
    }


def _place(report: Report, sentence: Sentence, span: Span) -> Row:
    marked = report.article(sentence.article_id).text[span.start : span.stop]
    return {"sentence": sentence.text, "start": span.start, "end": span.stop, "marked": marked}


def _cell(value: object) -> object:
    """Text on one line, with an apostrophe before what would run; numbers and booleans as they are."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, bool | int | float | Decimal):
        return value
    text = _INNER_FORMULA.sub(r"\1'", printable(str(value)))
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
