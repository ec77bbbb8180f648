"""A report in, what its articles agree on out: a line a sentence, and how many origins stand behind it.

Start reading from ``agreed``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crossref.model import Claim, Finding, Kind
from crossref.notation import notation
from crossref.render.sides import Side, article_ids, folded
from crossref.report import Report
from crossref.words import words_of


class Agreed(NamedTuple):
    """What articles agree on: ``backed`` by independent origins, ``doubtful`` where the sentences may well
    state two facts, and ``repeated`` by copies of one origin alone."""

    backed: list[Side]
    doubtful: list[Side]
    repeated: list[Side]


def agreed(report: Report) -> Agreed:
    """What is agreed on, a sentence at a time, the most independent origins first.

    Nobody is credited with a sentence for a figure in it: whoever agrees on the figure alone gets a line of
    its own, and a date alone none. Two articles that carry the same sentence make one line, and what is
    surely agreed on in some sentences is not told of them again.
    """
    surely = _lines(report, [f for f in report.agreements if not report.may_agree(f)])
    doubtful = [f for f in report.agreements if report.may_agree(f) and not _holding(surely, f)]
    return Agreed(
        [line for line in surely if line.origins > 1],
        [line for line in _lines(report, doubtful) if line.origins > 1],
        [line for line in surely if line.origins < 2],
    )


def _lines(report: Report, findings: Sequence[Finding]) -> list[Side]:
    lines: dict[object, Side] = {}
    by_figure = [f for f in findings if f.kind not in (Kind.STATEMENT, Kind.DATE)]
    for finding in [f for f in findings if f.kind is Kind.STATEMENT] + by_figure:
        claim, present = _most_shared(finding.claims), set(article_ids(report, finding.claims))
        key: object = folded(claim.sentence)
        if finding.kind is not Kind.STATEMENT:
            held = _holding(lines.values(), finding)
            key = next((k for k, line in lines.items() if line is held), (key, notation(claim.value)))
        known = lines.get(key) or Side(claim, (), 0)
        ids = tuple(a.id for a in report.articles if a.id in present | set(known.article_ids))
        claims = tuple(dict.fromkeys((*known.claims, *finding.claims)))
        origins = max(known.origins, finding.origins)
        lines[key] = Side(known.claim, ids, origins, claims, (*known.ids, finding.id))
    return sorted(lines.values(), key=lambda side: -side.origins)


def _holding(lines: Iterable[Side], finding: Finding) -> Side | None:
    """The first of ``lines`` that holds every sentence of ``finding``."""
    sentences = {claim.sentence for claim in finding.claims}
    return next((line for line in lines if sentences <= {claim.sentence for claim in line.claims}), None)


def _most_shared(claims: Sequence[Claim]) -> Claim:
    """Of claims that agree the one to show: a full sentence rather than a headline, with the fewest figures
    that it alone gives and, in proportion, the most words that the others use too. So nobody is credited
    with what a single outlet adds."""
    words = [set(words_of(claim.sentence.text)) for claim in claims]
    users: dict[str, set[str]] = defaultdict(set)
    for claim, told in zip(claims, words, strict=True):
        for word in told:
            users[word].add(claim.sentence.article_id)

    def order(place: int) -> tuple[bool, int, float, int]:
        sentence, told = claims[place].sentence, words[place]
        own = sum(len(users[word]) < 2 and any(map(str.isdigit, word)) for word in told)
        shared = sum(len(users[word]) - 1 for word in told) / max(1, len(told))
        return sentence.is_headline, own, -shared, len(sentence.text)

    return claims[min(range(len(claims)), key=order)]
