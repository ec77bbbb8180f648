"""What a report says, in the terms of the gold: pairs of sentences under a verdict, copies, unique claims.

A report's record (``crossref compare --format json``) and the outlets' names -> ``Saying``. A pair of one
outlet with itself says nothing here, and a pair that is told twice under one verdict counts once. Whatever is
neither an agreement nor another event counts as a discrepancy: a tool that hedges is not let off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from tests.gate.gold import pairs_of
from tests.gate.words import words_of

Spot = tuple[str, str]  # the article, and a sentence of it


class Verdict(Enum):
    AGREEMENT = "agreement"
    DISCREPANCY = "discrepancy"
    NO_MATCH = "no match"  # looks alike, is about something else


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences which a report holds against each other; ``values`` are for people."""

    left: Spot
    right: Spot
    verdict: Verdict
    relation: str
    kind: str
    rule: str
    values: tuple[str, str]
    copy: bool

    @property
    def outlets(self) -> frozenset[str]:
        return frozenset((self.left[0], self.right[0]))


@dataclass(frozen=True, slots=True)
class Saying:
    """``copies`` are pairs of outlets; ``unique`` are spots."""

    pairs: tuple[Pair, ...]
    copies: frozenset[frozenset[str]]
    unique: tuple[Spot, ...]


def read_report(record: Mapping[str, Any], ids: Mapping[str, str]) -> Saying:
    """``ids`` leads from an outlet's name in lower case to its article.

    Raises ``KeyError`` for an outlet that is not among them: nothing it says could be scored.
    """
    copies = [frozenset(_id(outlet, ids) for outlet in group["outlets"]) for group in record["copies"]]
    return Saying(
        pairs=_told_once(_pairs(record["findings"], ids)),
        copies=frozenset().union(*map(pairs_of, copies)),
        unique=tuple((_id(claim["outlet"], ids), claim["sentence"]) for claim in record["unique"]),
    )


def verdict_of(relation: str) -> Verdict:
    if relation == "agreement":
        return Verdict.AGREEMENT
    return Verdict.NO_MATCH if relation == "different-event" else Verdict.DISCREPANCY


def spots_key(pair: Pair) -> frozenset[tuple[str, ...]]:
    """The same for two pairs whose sentences differ in signs or case alone."""
    return frozenset((outlet, *words_of(sentence)) for outlet, sentence in (pair.left, pair.right))


def _id(outlet: str, ids: Mapping[str, str]) -> str:
    return ids[outlet.strip().lower()]


def _pairs(findings: Iterable[Mapping[str, Any]], ids: Mapping[str, str]) -> Iterator[Pair]:
    for finding in findings:
        members = finding["members"]
        spots = [(_id(member["outlet"], ids), member["sentence"]) for member in members]
        for pair in finding["pairs"]:
            a, b = pair["a"], pair["b"]
            if spots[a][0] != spots[b][0]:
                yield Pair(
                    spots[a],
                    spots[b],
                    verdict_of(pair["relation"]),
                    pair["relation"],
                    pair["kind"],
                    pair["rule"],
                    (members[a]["value"]["text"], members[b]["value"]["text"]),
                    pair["copy"],
                )


def _told_once(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    first: dict[object, Pair] = {}
    for pair in pairs:
        first.setdefault((spots_key(pair), pair.verdict), pair)
    return tuple(first.values())
