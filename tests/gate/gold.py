"""What an annotator found in an event: ``gold.json`` as typed values.

A ``Place`` is a sentence of one article, with the other sentences of that article which say the same.
Every annotated pair is a ``Link`` of two places; its further fields say what the pair is. Lists that lack
a field (a hard negative has no severity) leave it at its default. Start reading from ``read_gold``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of the article ``outlet``; ``wordings`` begins with it, its alternatives follow."""

    outlet: str
    wordings: tuple[str, ...]
    value: str = field(default="", compare=False)

    @property
    def sentence(self) -> str:
        return self.wordings[0]

    @property
    def alone(self) -> Place:
        """Without the alternatives."""
        return Place(self.outlet, self.wordings[:1])


@dataclass(frozen=True, slots=True)
class Link:
    """Two places that belong together, or, as a hard negative, look as if they did."""

    a: Place
    b: Place
    fact: str = ""
    kind: str = ""
    relation: str = ""
    severity: str = ""
    type: str = ""  # of a hard negative
    why: str = ""
    forbid: frozenset[str] = frozenset()
    allowed: frozenset[str] = frozenset()  # relations that explain a hard negative
    optional: bool = False  # defensible either way: never required, never wrong
    independent: bool = True
    rounded: bool = False  # an agreement of which one side is the other, rounded
    copied: bool = False

    @property
    def places(self) -> tuple[Place, Place]:
        return self.a, self.b


@dataclass(frozen=True, slots=True)
class UniqueClaim:
    """What one outlet alone carries; ``importance`` is "high", "medium" or "low"."""

    place: Place
    importance: str


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Articles that share a text; ``level`` is "strong", "partial" or "weak"."""

    outlets: frozenset[str]
    level: str

    @property
    def pairs(self) -> frozenset[frozenset[str]]:
        return pairs_of(self.outlets)


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated event. ``ids`` leads from an outlet's name in lower case to its article."""

    event: str
    ids: Mapping[str, str]
    aligned: tuple[Link, ...]
    agreements: tuple[Link, ...]
    discrepancies: tuple[Link, ...]
    hard_negatives: tuple[Link, ...]
    unique: tuple[UniqueClaim, ...]
    copies: tuple[CopyGroup, ...]


def pairs_of(outlets: frozenset[str]) -> frozenset[frozenset[str]]:
    """Every two of ``outlets``."""
    return frozenset(frozenset(pair) for pair in combinations(sorted(outlets), 2))


def read_gold(event: Path) -> Gold:
    """The gold of the event in folder ``event``."""
    gold = json.loads((event / "gold.json").read_text(encoding="utf-8"))
    meta = json.loads((event / "meta.json").read_text(encoding="utf-8"))
    return Gold(
        event=event.name,
        ids={article["outlet"].strip().lower(): article["id"] for article in reversed(meta["articles"])},
        aligned=tuple(_link(pair, copied=pair.get("copy", False)) for pair in gold["aligned_pairs"]),
        agreements=tuple(
            _link(pair, fact=fact["fact"], kind=fact["kind"], relation="agreement", why=fact["claim"])
            for fact in gold["agreements"]
            for pair in fact["pairs"]
        ),
        discrepancies=tuple(_link(pair) for pair in gold["discrepancies"]),
        hard_negatives=tuple(_link(pair) for pair in gold["hard_negatives"]),
        unique=tuple(UniqueClaim(_place(claim), claim["importance"]) for claim in gold["unique"]),
        copies=tuple(CopyGroup(frozenset(group["outlets"]), group["level"]) for group in gold["copies"]),
    )


def _place(side: Mapping[str, Any]) -> Place:
    wordings = (side["sentence"], *side.get("alts", ()))
    return Place(side["outlet"], wordings, str(side.get("value", "")))


def _link(pair: Mapping[str, Any], **known: Any) -> Link:
    told = {name: pair[name] for name in _TOLD if name in pair}
    return Link(
        a=_place(pair["a"]),
        b=_place(pair["b"]),
        forbid=frozenset(pair.get("forbid", ())),
        allowed=frozenset([pair.get("type", ""), *pair.get("also_ok", ())]),
        rounded=bool(pair.get("note")),
        **told,
        **known,
    )


_TOLD = ("fact", "kind", "relation", "severity", "type", "why", "optional", "independent")
