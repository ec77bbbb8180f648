"""Reports for the scorer's tests, in the JSON form: one that says what the gold says, and spoiled ones."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import Any

from tests.gate.gold import Gold, Place

RELATIONS = (
    "agreement conflict range-vs-bound different-precision update-over-time different-scope different-event"
).split()
KINDS = "quantity duration date statement".split()


def finding(a: Place, b: Place, relation: str, kind: str = "quantity", copy: bool = False) -> dict[str, Any]:
    """A finding of one pair, with the fields that are scored or told."""
    members = [{"outlet": p.outlet, "sentence": p.sentence, "value": {"text": p.value}} for p in (a, b)]
    pair = {"a": 0, "b": 1, "relation": relation, "kind": kind, "rule": "test/said", "copy": copy}
    return {"relation": relation, "kind": kind, "members": members, "pairs": [pair]}


def record(
    findings: Iterable[dict[str, Any]],
    copies: Iterable[Sequence[str]] = (),
    unique: Iterable[Place] = (),
) -> dict[str, Any]:
    return {
        "findings": list(findings),
        "copies": [{"outlets": list(outlets)} for outlets in copies],
        "unique": [{"outlet": place.outlet, "sentence": place.sentence} for place in unique],
    }


def faultless(gold: Gold) -> dict[str, Any]:
    """Says what the gold says, and nothing else."""
    verdicts = (*gold.agreements, *gold.discrepancies)
    return record(
        [finding(*link.places, link.relation, link.kind, not link.independent) for link in verdicts],
        [sorted(group.outlets) for group in gold.copies],
        [claim.place for claim in gold.unique],
    )


def spoiled(gold: Gold, seed: int) -> dict[str, Any]:
    """True and false, whole and cut sentences, under whatever verdict: every branch of a scorer is met."""
    chance = random.Random(seed)
    links = (*gold.aligned, *gold.agreements, *gold.discrepancies, *gold.hard_negatives)
    places = sorted({place for link in links for place in link.places}, key=lambda p: (p.outlet, p.sentence))
    outlets = sorted({place.outlet for place in places})
    pairs = [link.places for link in chance.sample(links, len(links) // 2)]
    pairs += [(chance.choice(places), chance.choice(places)) for _ in range(len(places))]
    return record(
        [_said(a, b, chance) for a, b in pairs],
        [chance.sample(outlets, 2) for _ in range(chance.randrange(3))],
        [_trimmed(place, chance) for place in chance.sample(places, len(places) // 3)],
    )


def _said(a: Place, b: Place, chance: random.Random) -> dict[str, Any]:
    relation = chance.choice(RELATIONS)
    sides = [_trimmed(place, chance) for place in chance.sample([a, b], 2)]
    return finding(sides[0], sides[1], relation, chance.choice(KINDS), chance.random() < 0.3)


def _trimmed(place: Place, chance: random.Random) -> Place:
    """One of its wordings, often without its beginning or its end."""
    words = chance.choice(place.wordings).split(" ")
    cut = chance.randrange(len(words)) if chance.random() < 0.5 else 0
    kept = words[cut // 2 :] if chance.random() < 0.5 else words[: len(words) - cut // 2]
    return Place(place.outlet, (" ".join(kept),), place.value)
