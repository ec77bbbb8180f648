"""The two checks on the Aleppo articles: fifty mentions with their meaning, and every time expression.

A mention counts only with its full meaning: value, bound, unit or noun, and whether it extends another.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from crossref.extract import read_claims
from crossref.model import Claim, Duration, Moment, Quantity, Sentence, Span, Statement

HOUR, DAY, YEAR = 3600, 86400, 31536000
PUBLISHED = {
    "aljazeera": "2016-10-24", "libyan_express": "2016-10-24", "voa": "2016-10-24", "france24": "2016-05-04",
    "independent": "2016-11-02",
}  # fmt: skip


def article(root: Path, name: str) -> tuple[list[str], list[Claim]]:
    """The lines of one article, and the figures read from it, a line a sentence."""
    path = root / "events" / "aleppo_2016" / "articles" / f"{name}.txt"
    lines = path.read_text(encoding="utf-8").split("\n")
    sentences, start = [], 0
    for at, line in enumerate(lines):
        if line.strip():
            sentences.append(Sentence(name, at, Span(start, start + len(line)), line, at))
        start += len(line) + 1
    claims = read_claims(sentences, datetime.fromisoformat(PUBLISHED[name]))
    return lines, [claim for claim in claims if not isinstance(claim.value, Statement)]


def duration(seconds: int, *, extra: bool = False, approximate: bool = False) -> Any:
    def holds(claims: list[Claim]) -> bool:
        return any(
            isinstance(c.value, Duration)
            and (c.value.range.high == seconds)
            and (c.value.range.low == seconds or approximate)
            and c.value.extra is extra
            and c.value.approximate is approximate
            for c in claims
        )

    return holds


def count(
    low: int | None, high: int | None, of: str = "", *, extra: bool = False, approximate: bool = False
) -> Any:
    def holds(claims: list[Claim]) -> bool:
        return any(
            isinstance(c.value, Quantity)
            and (c.value.range.low == low or (approximate and high == c.value.range.high))
            and c.value.range.high == high
            and of in c.value.of
            and c.value.extra is extra
            and c.value.approximate is approximate
            for c in claims
        )

    return holds


def moment(first: str, last: str = "") -> Any:
    def holds(claims: list[Claim]) -> bool:
        return any(isinstance(c.value, Moment) and covers(c.value, first, last or first) for c in claims)

    return holds


def covers(value: Moment, first: str, last: str) -> bool:
    low, high = value.range.low, value.range.high
    if low is None or high is None:
        return False
    if len(first) > 10:
        return low.strftime("%Y-%m-%dT%H:%M") + ("Z" if low.tzinfo else "") == first
    return low.strftime("%Y-%m-%d").startswith(first) and high.strftime("%Y-%m-%d").startswith(last)


def both(*checks: Any) -> Any:
    return lambda claims: all(check(claims) for check in checks)


def nothing(claims: list[Claim]) -> bool:
    return not any(isinstance(c.value, Quantity) for c in claims)


# (article, words that pick the lines, what must have been read there), in the order of the checklist
CHECKS: tuple[tuple[str, str, Any], ...] = (
    ("aljazeera", "11-hour", duration(11 * HOUR)),
    ("aljazeera", "another two days", duration(2 * DAY, extra=True)),
    ("aljazeera", "last three days", moment("2016-10-21", "2016-10-24")),
    ("aljazeera", "November 8", moment("2016-11-08")),
    ("aljazeera", "October 15", moment("2016-10-15")),
    ("aljazeera", "a day after", duration(DAY)),
    ("aljazeera", "50 Kurdish positions", count(50, None, "Kurdish positions")),
    ("aljazeera", "in August this year", moment("2016-08")),
    ("aljazeera", "Between 250,000", count(250_000, 300_000, "civilians")),
    ("aljazeera", "5 Things To Know", nothing),
    ("aljazeera", "first official comment", nothing),
    ("aljazeera", "on Friday", moment("2016-10-21")),
    ("aljazeera", "over the weekend", moment("2016-10-22", "2016-10-23")),
    ("libyan_express", "11-hour", duration(11 * HOUR)),
    ("libyan_express", "another two days", duration(2 * DAY, extra=True)),
    ("libyan_express", "last three days", moment("2016-10-21", "2016-10-24")),
    ("libyan_express", "November 8", moment("2016-11-08")),
    ("libyan_express", "October 15", moment("2016-10-15")),
    ("voa", "Sept. 23, 2016", moment("2016-09-23")),
    ("voa", "72-hour truce", duration(72 * HOUR)),
    ("voa", "eight corridors", count(8, 8, "corridors")),
    ("voa", "As many as 300,000", count(None, 300_000, "civilians")),
    ("voa", "No aid", count(0, 0, "aid")),
    ("voa", "since early July", moment("2016-07")),
    ("voa", "end of this month", moment("2016-10-31")),
    ("voa", "326 million", both(count(40, None, "languages"), count(326_000_000, None, "people"))),
    ("france24", "April 29, 2016", moment("2016-04-29")),
    ("france24", "two-day truce", duration(2 * DAY)),
    ("france24", "48 hours", duration(48 * HOUR)),
    ("france24", "1:00 am", moment("2016-05-05T01:00")),
    ("france24", "2200 GMT", moment("2016-05-04T22:00Z")),
    ("france24", "midnight on May 6", moment("2016-05-06T00:00")),
    ("france24", "nearly 300 people", count(270, 300, "people", approximate=True)),
    ("france24", "last 13 days", moment("2016-04-21", "2016-05-04")),
    ("france24", "agreed to in February", moment("2016-02")),
    ("france24", "May 9", moment("2016-05-09")),
    ("france24", "five-year", duration(5 * YEAR)),
    ("france24", "905,000", count(905_000, 905_000, "people")),
    ("france24", "six remaining", count(6, 6, "besieged areas")),
    ("france24", "in April", both(moment("2016-04"), moment("2016-05"))),
    ("independent", "12-hour", duration(12 * HOUR)),
    ("independent", "02 November 2016", moment("2016-11-02T13:58Z")),
    ("independent", "six others", both(count(2, 2, "corridors"), count(6, 6, "corridors", extra=True))),
    ("independent", "8,000 rebel", count(8_000, 8_000, "rebel fighters", approximate=True)),
    ("independent", "8 November", moment("2016-11-08")),
    ("independent", "since 18 October", moment("2016-10-18")),
    ("independent", "more than 500", count(500, None, "people")),
    ("independent", "six-year-long", duration(6 * YEAR, approximate=True)),
    ("independent", "one group", count(1, 1, "group")),
    ("independent", "last week", moment("2016-10-24", "2016-10-30")),
)  # fmt: skip


def score_checklist(root: Path) -> tuple[dict[str, Any], list[str]]:
    """How many of the fifty mentions have their full meaning, and the others."""
    read = {name: article(root, name) for name in PUBLISHED}
    wrong = []
    for name, words, holds in CHECKS:
        lines, claims = read[name]
        there = [c for c in claims if words in lines[c.sentence.index]]
        if not holds(there):
            wrong.append(f"{name}: {words}: {[(c.text, str(c.value)) for c in there]}")
    return {"full meaning": len(CHECKS) - len(wrong), "of": len(CHECKS)}, wrong


def score_dates(root: Path) -> tuple[dict[str, Any], list[str]]:
    """How many time expressions of the articles resolve to the annotated value."""
    path = root / "events" / "aleppo_2016" / "dates.json"
    gold = json.loads(path.read_text(encoding="utf-8"))
    right, wrong = 0, []
    for file, noted in gold.items():
        lines, claims = article(root, file.removesuffix(".txt"))
        for expression in noted["expressions"]:
            here = [c for c in claims if c.sentence.index == expression["line"] - 1]
            if any(overlap(c, lines, expression) and resolved(c, expression) for c in here):
                right += 1
            else:
                told = [(c.text, str(c.value)) for c in here if overlap(c, lines, expression)]
                wrong.append(
                    f"{file}:{expression['line']} {expression['text']}: {expression['value']}: {told}"
                )
    return {"resolved": right, "of": right + len(wrong)}, wrong


def overlap(claim: Claim, lines: list[str], expression: dict[str, Any]) -> bool:
    line = lines[claim.sentence.index]
    start = line.find(expression["text"])
    own = claim.span.start - claim.sentence.span.start
    return start < own + len(claim.text) and own < start + len(expression["text"])


def resolved(claim: Claim, expression: dict[str, Any]) -> bool:
    value, wanted = claim.value, expression["value"]
    if isinstance(value, Duration):
        if expression["type"] == "vague":
            return True  # "a day after": how long after, not when
        amount = int(wanted[1:-1].removeprefix("T")) * {"H": HOUR, "D": DAY, "Y": YEAR}[wanted[-1]]
        return expression["type"] == "duration" and value.range.high == amount
    if not isinstance(value, Moment):
        return False
    if wanted is None:
        return value.range.low is None
    first, _, last = wanted.partition("/")
    return covers(value, first, last or first) or (len(first) == 10 and covers(value, first + "T00:00", ""))
