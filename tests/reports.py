"""Reports built by hand, for the faces: every kind of section, and text that tries to break out of them.

``claim`` finds its words in the article, so that spans are true by construction.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from crossref.model import (
    Article,
    Claim,
    Comparison,
    CopyGroup,
    Dropped,
    Duration,
    Finding,
    Interval,
    Kind,
    Moment,
    Quantity,
    Relation,
    Sentence,
    Severity,
    Span,
    Statement,
    Value,
)
from crossref.report import Report
from crossref.settings import Settings

HOUR = 3600


def article(id: str, outlet: str, text: str, published: datetime | None, found: str = "given") -> Article:
    provenance = (("outlet", "given"), ("published", found)) if published else (("outlet", "given"),)
    return Article(id, outlet, text.split("\n", 1)[0], text, published, provenance=provenance)


def sentence(of: Article, words: str) -> Sentence:
    """The line of ``of`` that holds ``words``, as its sentence."""
    lines, start = of.text.split("\n"), 0
    for index, line in enumerate(lines):
        if words in line:
            return Sentence(of.id, index, Span(start, start + len(line)), line, index, index == 0)
        start += len(line) + 1
    raise ValueError(f"{words!r} is not in {of.id}")


def claim(of: Article, words: str, value: Value | None = None, **how: object) -> Claim:
    """A claim at ``words``; a statement, over its whole sentence, without ``value``."""
    held = sentence(of, words)
    if value is None:
        return Claim(held, held.span, Statement(), **how)  # type: ignore[arg-type]
    start = of.text.index(words)
    return Claim(held, Span(start, start + len(words)), value, **how)  # type: ignore[arg-type]


def count(low: int | None, high: int | None, of: str = "", **more: object) -> Quantity:
    ends = Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))
    return Quantity(ends, of=of, **more)  # type: ignore[arg-type]


def hours(number: int) -> Duration:
    return Duration(Interval(Decimal(number * HOUR), Decimal(number * HOUR)), "hour")


def finding(
    id: str,
    relation: Relation,
    claims: tuple[Claim, ...],
    *,
    origins: int,
    kind: Kind | None = None,
    severity: Severity = Severity.LOW,
    rule: str = "statement/same",
    explanation: str = "",
    copies: bool = False,
) -> Finding:
    """A finding whose first claim is compared with each of the others."""
    kind = kind or claims[0].kind
    comparisons = tuple(
        Comparison(claims[0], other, kind, relation, rule, 0.8, 0.5, copy=copies) for other in claims[1:]
    )
    return Finding(
        id, kind, relation, severity, 0.8, rule, explanation, origins, claims, comparisons, ("test",)
    )


HARBOUR = article(
    "harbour",
    "Harbour Gazette",
    "Dock strike pauses for eleven hours\n"
    "Union leaders on Friday announced an 11-hour pause in the strike so that the ferries could bring "
    "home the passengers who had been waiting on the quay since Tuesday.\n"
    "Between 2,500 and 3,000 passengers are thought to be waiting on the islands.\n"
    "Hardly any of the freight companies used the pause.\n"
    "A crane was still on its side beside the northern basin.\n"
    "The mayor said the hotels had opened their halls.\n"
    "Police counted 4 injured in the first night.",
    datetime(2031, 3, 7, tzinfo=UTC),
)
COPY = article(
    "island",
    "Island Post",
    "Pause in strike\n"
    "Union leaders on Friday announced an 11-hour pause in the strike so that the ferries could bring "
    "home the passengers who had been waiting on the quay since Tuesday.\n"
    "The mayor said the hotels had opened their halls.",
    datetime(2031, 3, 8),
    "page",
)
COASTAL = article(
    "coastal",
    "Coastal Radio 東京",
    "Strike resumes [red]after pause[/red]\n"
    "The strike went on on Monday, after a 72-hour pause had run out, and \x1b[31mneither side\x1b[0m "
    "spoke\u202e of another.\n"
    "As many as 3,000 passengers are thought to be waiting on the islands.\n"
    "Few freight companies made any use of the pause, the port authority said.\n"
    "Eleven people have been hurt since the strike began.\n"
    "The harbour was first struck in May, when a 48-hour pause held.",
    datetime(2031, 3, 10, 14, 5, tzinfo=UTC),
    "text",
)
MORNING = article(
    "morning",
    "The Morning",
    "Freight stays away\n"
    "Few freight companies used the pause.\n"
    "A spokesman denied that the ferries had sailed empty.\n"
    "The union's strike fund holds 1.2 million euros.",
    None,
)


def full_report() -> Report:
    """Four outlets on one strike: every relation, a copy, hostile text, an undated article."""
    pause = finding(
        "d3f1a2b4",
        Relation.CONFLICT,
        (
            claim(COASTAL, "72-hour", hours(72)),
            claim(HARBOUR, "11-hour", hours(11)),
            claim(COPY, "11-hour", hours(11)),
        ),
        origins=2,
        severity=Severity.HIGH,
        rule="duration/disjoint",
        explanation="the same pause: 72 h is 6.5 times 11 h",
    )
    waiting = finding(
        "77ab01cd",
        Relation.RANGE_VS_BOUND,
        (
            claim(COASTAL, "As many as 3,000 passengers", count(None, 3000, "passengers")),
            claim(HARBOUR, "Between 2,500 and 3,000 passengers", count(2500, 3000, "passengers")),
        ),
        origins=2,
        severity=Severity.MEDIUM,
        rule="quantity/range-vs-bound",
        explanation="2,500-3,000 gives both ends, <= 3,000 only the upper one",
    )
    injured = finding(
        "5e5e0a11",
        Relation.UPDATE_OVER_TIME,
        (
            claim(COASTAL, "Eleven people", count(11, 11, "people", role="injured")),
            claim(HARBOUR, "4 injured", count(4, 4, role="injured")),
        ),
        origins=2,
        severity=Severity.LOW,
        rule="quantity/later-report",
        explanation="the later report (10 Mar) gives the higher count",
    )
    freight = finding(
        "0c0ffee1",
        Relation.AGREEMENT,
        (
            claim(COASTAL, "Few freight companies"),
            claim(HARBOUR, "Hardly any of the freight"),
            claim(MORNING, "Few freight companies"),
        ),
        origins=3,
    )
    mayor = finding(
        "0dd0dd01",
        Relation.AGREEMENT,
        (claim(HARBOUR, "The mayor said"), claim(COPY, "The mayor said")),
        origins=1,
        copies=True,
    )
    may = finding(
        "aaaa1111",
        Relation.DIFFERENT_EVENT,
        (claim(COASTAL, "48-hour pause", hours(48)), claim(HARBOUR, "11-hour", hours(11))),
        origins=2,
        rule="scope/other-time",
        explanation="the sentence speaks of May",
    )
    empty = finding(
        "bbbb2222",
        Relation.UNDECIDED,
        (
            claim(
                COASTAL,
                "Monday",
                Moment(Interval(datetime(2031, 3, 10), datetime(2031, 3, 10, 23, 59, 59)), "day"),
            ),
            claim(MORNING, "A spokesman denied", negated=True, speaker="A spokesman"),
        ),
        origins=2,
        kind=Kind.STATEMENT,
        rule="none",
    )
    return Report(
        articles=(COASTAL, HARBOUR, COPY, MORNING),
        origins=(1, 2, 2, 3),
        findings=(pause, waiting, injured, freight, mayor, may, empty),
        copies=(CopyGroup(("harbour", "island"), 0.96),),
        unique=(
            sentence(HARBOUR, "A crane was"),
            sentence(MORNING, "The union's strike fund"),
            sentence(MORNING, "A spokesman denied"),
        ),
        dropped=(
            Dropped("empty.txt", "", "the file is empty: save the article again"),
            Dropped("harbour", "Share this story [bold]now[/bold]", "page furniture"),
            Dropped("harbour", "XS SM MD LG", "page furniture"),
        ),
        settings=Settings(),
        signature="crossref 0.1.0, model builtin",
    )


ABROAD = article("abroad", "Le Phare", "La grève reprend\nLa grève a repris lundi.", datetime(2031, 3, 12))


def partly_read_report() -> Report:
    """The full report, with a fifth article that could not be read."""
    full = full_report()
    return replace(
        full,
        articles=(ABROAD, *full.articles),
        origins=(4, *full.origins),
        events=(0, *full.events),
        dropped=(Dropped("abroad", "", "does not read as English"), *full.dropped),
    )


def quiet_report() -> Report:
    """Two outlets that share nothing."""
    return Report(
        articles=(COASTAL, MORNING),
        origins=(1, 2),
        findings=(),
        copies=(),
        unique=(sentence(MORNING, "The union's strike fund"),),
        dropped=(),
        settings=Settings(),
        signature="crossref 0.1.0, model builtin",
    )
