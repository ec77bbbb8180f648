"""One finding in, its sides out: the claims that say the same, and how many origins stand behind them.

Claims stand on one side when they give the same value in the same way (asserted or denied). Statements
have no value, so the comparisons that found them to agree join them. Where all stand on one side, as in an
agreement, ``wordings`` tells their sentences apart. ``codes`` gives every article the one or two letters that
stand for it throughout a report, ``events`` the number of the event it is on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import count

from crossref.characters import printable
from crossref.model import Article, Claim, Finding, Kind, Relation, Sentence, Statement
from crossref.notation import figure_of, notation
from crossref.render import wording
from crossref.report import Report

_FIGURES = re.compile(r"\d[\d.,]*")
_WORDS = re.compile(r"\w+")
ANOTHER_EVENT = "/another-event"  # how the rules end that go by the events of the articles


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a finding says.

    ``claim`` is the one to show, ``article_ids`` who says it, in the order of the report, ``origins`` how
    many independent origins those articles have, and ``claims`` are all that say it, of the findings ``ids``.
    """

    claim: Claim
    article_ids: tuple[str, ...]
    origins: int
    claims: tuple[Claim, ...] = ()
    ids: tuple[str, ...] = ()


def sides(report: Report, finding: Finding) -> tuple[Side, ...]:
    """The sides of ``finding``: by publication where figures were updated, else by place in the report.

    What only looks alike, or no rule could tell, has a side for each sentence where all give one value.
    """
    groups: dict[object, list[Claim]] = {}
    standing = _standing(finding)
    for claim in finding.claims:
        groups.setdefault(_says(claim, finding, standing), []).append(claim)
    made = [_side(report, claims) for claims in groups.values()]
    if len(made) == 1 and finding.relation in (Relation.DIFFERENT_EVENT, Relation.UNDECIDED):
        return wordings(report, finding.claims)
    if finding.relation is Relation.UPDATE_OVER_TIME:
        made.sort(key=lambda side: _first_told(report, side))
    return tuple(made)


def wordings(report: Report, claims: Iterable[Claim]) -> tuple[Side, ...]:
    """The sentences of ``claims``, each wording once, with the articles that carry it; the first told first.

    The claim to show is one with a figure, where the sentence has one among ``claims``.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.span.start):
        groups.setdefault(folded(claim.sentence), []).append(claim)
    made = [_side(report, _with_figure(held) or held) for held in groups.values()]
    return tuple(sorted(made, key=lambda side: (_first_told(report, side), side.article_ids[0])))


def figures(shown: Iterable[Side]) -> list[str]:
    """The figures that each of some ``wordings`` gives, and of sentences without one whether it is denied or
    planned, unless all are alike in that."""
    told = ["; ".join(dict.fromkeys(filter(None, map(wording.value, side.claims)))) for side in shown]
    has_figure = any(_with_figure(side.claims) for side in shown)
    return told if has_figure or len(set(told)) > 1 else [""] * len(told)


def told_on(report: Report, finding: Finding, side: Side) -> str:
    """When ``side`` was first told: "15 Mar 06:10", with the year where those of ``finding`` span several."""
    dates = (report.article(id).published for id in article_ids(report, finding.claims))
    years = {date.year for date in dates if date}
    return wording.moment(_first_told(report, side), with_year=len(years) > 1)


def _first_told(report: Report, side: Side) -> datetime:
    return min(when(report.article(id)) for id in side.article_ids)


def _with_figure(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if not isinstance(claim.value, Statement)]


def clearest(claims: tuple[Claim, ...] | list[Claim]) -> Claim:
    """The claim to show for several that say the same: a full sentence rather than a headline, and one
    with few figures, since those are its author's own; then the shortest."""
    return min(
        claims,
        key=lambda claim: (
            claim.sentence.is_headline,
            len(_FIGURES.findall(claim.sentence.text)),
            len(claim.sentence.text),
        ),
    )


def article_ids(report: Report, claims: tuple[Claim, ...] | list[Claim]) -> tuple[str, ...]:
    """The articles of ``claims``, each once, in the order of the report."""
    present = {claim.sentence.article_id for claim in claims}
    return tuple(article.id for article in report.articles if article.id in present)


def codes(report: Report) -> dict[str, str]:
    """A short code for every article by its outlet's name: A, V, or BN, B2 where letters are taken."""
    made: dict[str, str] = {}
    for article in sorted(report.articles, key=lambda a: (a.outlet.casefold(), a.id)):
        taken = set(made.values())
        made[article.id] = next(code for code in _candidates(article) if code not in taken)
    return made


def unique_by_article(report: Report) -> list[list[Sentence]]:
    """The sentences that one outlet alone carries, article by article; outlets of one origin side by side."""
    groups: dict[tuple[int, str], list[Sentence]] = {}
    for sentence in report.unique:
        groups.setdefault((report.origin(sentence.article_id), sentence.article_id), []).append(sentence)
    return [groups[key] for key in sorted(groups)]


def original(report: Report, article: Article) -> tuple[Article, float] | None:
    """The article that ``article`` repeats, whole or in part, and the share in [0, 1] that it repeats;
    None if it repeats none. The earliest of a group is the original, where that is not known the longest.
    """
    for group in report.copies:
        if article.id in group.article_ids:
            members = [report.article(i) for i in group.article_ids]
            to_the_hour = all(when(member).time() != time() for member in members)
            first = min(members, key=lambda member: _precedence(member, to_the_hour))
            return None if first.id == article.id else (first, group.containment)
    return None


def events(report: Report, codes: Mapping[str, str]) -> dict[str, int]:
    """For each article the number of the event it is on; 1 is the event that most articles report.

    Nothing where all report one, nor for an article of which nothing was read.
    """
    read = [pair for pair in zip(report.articles, report.events, strict=True) if pair[1]]
    # So that events of as many articles count upwards in a list.
    read.sort(key=lambda pair: codes[pair[0].id])
    reporting = Counter(event for _, event in read)
    numbers = {event: number for number, (event, _) in enumerate(reporting.most_common(), 1)}
    return {article.id: numbers[event] for article, event in read} if len(numbers) > 1 else {}


def explained(report: Report, finding: Finding, codes: Mapping[str, str], events: Mapping[str, int]) -> str:
    """The reason for ``finding``, with who reports which of the ``events`` where that is the reason."""
    groups: dict[int, list[str]] = {}
    for id in article_ids(report, finding.claims):
        if id in events:
            groups.setdefault(events[id], []).append(codes[id])
    if not finding.rule.endswith(ANOTHER_EVENT) or len(groups) < 2:
        return finding.explanation
    who = [wording.on_event(" ".join(sorted(groups[number])), number) for number in sorted(groups)]
    return f"{finding.explanation}: {'; '.join(who)}"


def standing(
    report: Report, article: Article, codes: Mapping[str, str], events: Mapping[str, int]
) -> list[str]:
    """What sets an article apart from the rest: whom it repeats, and which of the ``events`` it is on."""
    words = []
    repeats = original(report, article)
    if repeats is not None:
        source, share = repeats
        one_origin = report.origin(source.id) == report.origin(article.id)
        words.append(wording.copied(codes[source.id], share, one_origin))
    if article.id in events:
        words.append(wording.event(events[article.id]))
    return words


def _side(report: Report, claims: list[Claim]) -> Side:
    ids = article_ids(report, claims)
    return Side(clearest(claims), ids, len({report.origin(i) for i in ids}), tuple(claims))


def _says(claim: Claim, finding: Finding, standing: Mapping[Claim, Claim]) -> object:
    """What tells sides apart. "9" and "9 people" of one fact are one side, unless what is counted differs."""
    speaker = claim.speaker if finding.kind is Kind.ATTRIBUTION else ""
    if isinstance(claim.value, Statement):
        return standing[claim], claim.negated, speaker
    is_scope = finding.relation is Relation.DIFFERENT_SCOPE
    figure = notation(claim.value) if is_scope else notation(figure_of(claim.value))
    return figure, claim.negated, speaker


def folded(sentence: Sentence) -> str:
    """For telling that two sentences are the same, whatever quotation marks a house sets."""
    return " ".join(_WORDS.findall(sentence.text.casefold()))


def _standing(finding: Finding) -> dict[Claim, Claim]:
    """For each claim, one that stands for all it agrees with."""
    parent = {claim: claim for claim in finding.claims}

    def root(claim: Claim) -> Claim:
        while parent[claim] is not claim:
            claim = parent[claim]
        return claim

    for comparison in finding.comparisons:
        if comparison.relation is Relation.AGREEMENT:
            parent[root(comparison.right)] = root(comparison.left)
    return {claim: root(claim) for claim in finding.claims}


def _candidates(article: Article) -> Iterator[str]:
    words = [word for word in printable(article.outlet).split() if word[0].isalnum()] or ["?"]
    names = [word for word in words if word.casefold() != "the"] or words
    # A letter rather than a digit, which would read as a number of origins: "20 Minutes" is M.
    first = next(filter(str.isalpha, "".join(names)), names[0][0]).upper()
    yield first
    if len(names) > 1:
        yield first + names[1][0].upper()
    yield from (f"{first}{number}" for number in count(2))


def when(article: Article) -> datetime:
    """For sorting; an undated article comes last, a time without a zone counts as UTC."""
    if article.published is None:
        return datetime.max.replace(tzinfo=UTC)
    zoned = article.published.tzinfo is not None
    return article.published if zoned else article.published.replace(tzinfo=UTC)


def _precedence(article: Article, to_the_hour: bool) -> tuple[object, ...]:
    """By the day, unless all tell the hour: "24 October" may be any hour of it."""
    published = when(article)
    hour = published.time() if to_the_hour else time()
    return published.date(), hour, -len(article.text), article.id
