"""A report against the gold of its event: what was found, what was wrong, what was missed.

    aligned         pairs of sentences held against each other, under whatever verdict
    agreements      those said to agree; between copies none is required, and one that is not marked as a
                    copy is a false confirmation
    discrepancies   those said to differ
    alarms          hard negatives reported under a verdict they forbid
    copies          outlets with one text
    unique          what one outlet alone carries

Recall is over the annotated pairs that are not optional, precision over the reported ones: a pair the gold
lists as optional is right, one it does not know is wrong. Start reading from ``score``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from tests.gate.gold import Gold, Link
from tests.gate.lookup import Lookup
from tests.gate.marks import (
    Agreements,
    Alarms,
    Copies,
    Discrepancies,
    Lapse,
    Marks,
    Score,
    Share,
    Unique,
)
from tests.gate.said import Pair, Saying, Verdict, read_report, spots_key

# A rounding that is reported under these is as good as an agreement.
ROUNDINGS = ("different-precision", "range-vs-bound")


def score(record: Mapping[str, Any], gold: Gold) -> Score:
    """The score of a report's record; ``KeyError`` for an outlet the gold does not know."""
    saying = read_report(record, gold.ids)
    lookup = Lookup(gold, saying)
    return Score(
        aligned=_aligned(gold, saying, lookup),
        agreements=_agreements(gold, saying, lookup),
        discrepancies=_discrepancies(gold, saying, lookup),
        alarms=_alarms(gold, saying, lookup),
        copies=_copies(gold, saying),
        unique=_unique(gold, saying, lookup),
    )


def _aligned(gold: Gold, saying: Saying, lookup: Lookup) -> Marks:
    """Each pair of sentences counts once, whatever the verdicts on it."""
    once = {spots_key(p): p for p in saying.pairs if p.verdict is not Verdict.NO_MATCH}
    tally = lookup.tally(gold.aligned, once.values())
    return Marks(
        found=_share(tally.matched, _required(gold.aligned)),
        right=Share(len(tally.right), len(once)),
        forbidden=_count(gold.hard_negatives, tally.wrong, lookup),
    )


def _agreements(gold: Gold, saying: Saying, lookup: Lookup) -> Agreements:
    links = gold.agreements
    pairs = [p for p in saying.pairs if p.verdict is Verdict.AGREEMENT]
    tally = lookup.tally(links, pairs)
    copied = lookup.tally([link for link in gold.aligned if link.copied], tally.wrong)
    dependent = [p for p in tally.right if not any(links[i].independent for i in lookup.matches(links, p))]
    found = tally.matched | _rounded(links, saying, lookup)
    required = frozenset(i for i in _required(links) if links[i].independent)
    facts = _facts(links, required)
    missed = facts - _facts(links, found)
    return Agreements(
        marks=Marks(
            found=_share(found, required),
            right=Share(len(tally.right) + len(copied.right), len(pairs)),
            forbidden=_count(_forbidding(gold, Verdict.AGREEMENT), copied.wrong, lookup),
        ),
        facts=Share(len(facts - missed), len(facts)),
        confirmed_copies=sum(
            not p.copy and p.outlets not in saying.copies for p in (*dependent, *copied.right)
        ),
        lapses=tuple(_missed(links, missed, saying, lookup)),
    )


def _rounded(links: Sequence[Link], saying: Saying, lookup: Lookup) -> frozenset[int]:
    """The roundings among the agreements that were reported as such, though as a discrepancy."""
    pairs = [p for p in saying.pairs if p.relation in ROUNDINGS]
    return frozenset(i for i in lookup.tally(links, pairs).matched if links[i].rounded)


def _discrepancies(gold: Gold, saying: Saying, lookup: Lookup) -> Discrepancies:
    links = gold.discrepancies
    pairs = [p for p in saying.pairs if p.verdict is Verdict.DISCREPANCY]
    tally = lookup.tally(links, pairs)
    required = _required(links)
    facts = _facts(links, required)
    high = _facts(links, (i for i in required if links[i].severity == "high"))
    missed = facts - _facts(links, tally.matched)
    true = [(p, [links[i] for i in lookup.matches(links, p)]) for p in tally.right]
    return Discrepancies(
        marks=Marks(
            found=_share(tally.matched, required),
            right=Share(len(tally.right), len(pairs)),
            forbidden=_count(_forbidding(gold, Verdict.DISCREPANCY), tally.wrong, lookup),
        ),
        facts=Share(len(facts - missed), len(facts)),
        high=Share(len(high - missed), len(high)),
        relations=Share(sum(any(p.relation == g.relation for g in among) for p, among in true), len(true)),
        kinds=Share(sum(any(p.kind == g.kind for g in among) for p, among in true), len(true)),
        lapses=(
            *(Lapse("not in gold", _told(p)) for p in tally.wrong),
            *_missed(links, missed, saying, lookup),
        ),
    )


def _alarms(gold: Gold, saying: Saying, lookup: Lookup) -> Alarms:
    hit: list[tuple[Link, Pair]] = []
    for negative in gold.hard_negatives:
        pairs = (p for p in saying.pairs if _is_alarm(negative, p, gold, lookup))
        hit.extend((negative, pair) for pair in islice(pairs, 1))
    return Alarms(
        hit=Share(len(hit), len(gold.hard_negatives)),
        by_type=Counter(negative.type for negative, _ in hit),
        lapses=tuple(Lapse("alarm", f"{n.type}: {n.why}\n{_told(pair)}") for n, pair in hit),
    )


def _is_alarm(negative: Link, pair: Pair, gold: Gold, lookup: Lookup) -> bool:
    """A pair that another annotation calls right under this verdict is none."""
    if pair.verdict.value not in negative.forbid or pair.relation in negative.allowed:
        return False
    if not lookup.matches([negative], pair):
        return False
    right = gold.agreements if pair.verdict is Verdict.AGREEMENT else gold.discrepancies
    return not lookup.matches(right, pair)


def _copies(gold: Gold, saying: Saying) -> Copies:
    strong = [group for group in gold.copies if group.level == "strong"]
    clear = [group for group in gold.copies if group.level != "weak"]
    known = frozenset[frozenset[str]]().union(*(group.pairs for group in gold.copies))
    return Copies(
        touched=Share(sum(bool(group.pairs & saying.copies) for group in clear), len(clear)),
        strong=Share(sum(group.pairs <= saying.copies for group in strong), len(strong)),
        false_pairs=len(saying.copies - known),
    )


def _unique(gold: Gold, saying: Saying, lookup: Lookup) -> Unique:
    found = [c for c in gold.unique if any(lookup.stands_for(spot, c.place) for spot in saying.unique)]
    high = [c for c in gold.unique if c.importance == "high"]
    shared = {place.alone for i in _required(gold.aligned) for place in gold.aligned[i].places}
    places = {c.place for c in gold.unique}
    return Unique(
        found=Share(len(found), len(gold.unique)),
        high=Share(len([c for c in found if c in high]), len(high)),
        reported=len(saying.unique),
        false=sum(
            any(lookup.stands_for(spot, place) for place in shared)
            and not any(lookup.stands_for(spot, place) for place in places)
            for spot in saying.unique
        ),
    )


# Counting


def _required(links: Sequence[Link]) -> frozenset[int]:
    return frozenset(i for i, link in enumerate(links) if not link.optional)


def _share(found: frozenset[int], required: frozenset[int]) -> Share:
    return Share(len(found & required), len(required))


def _facts(links: Sequence[Link], chosen: Iterable[int]) -> frozenset[str]:
    return frozenset(links[i].fact for i in chosen)


def _forbidding(gold: Gold, verdict: Verdict) -> list[Link]:
    return [negative for negative in gold.hard_negatives if verdict.value in negative.forbid]


def _count(links: Sequence[Link], pairs: Iterable[Pair], lookup: Lookup) -> int:
    """How many of ``pairs`` stand in ``links``."""
    return len(lookup.tally(links, pairs).right)


# Telling


def _told(pair: Pair) -> str:
    sides = zip((pair.left, pair.right), pair.values, strict=True)
    return "\n".join(
        [
            f"{pair.relation}, {pair.kind}, {pair.rule}",
            *(f"{o} [{value}] {text}" for (o, text), value in sides),
        ]
    )


def _missed(links: Sequence[Link], facts: Iterable[str], saying: Saying, lookup: Lookup) -> Iterator[Lapse]:
    """Each missed fact by its first required pair, and what was said of any of its pairs instead."""
    for fact in sorted(facts):
        pairs = [link for link in links if link.fact == fact and not link.optional]
        said = sorted({f"{p.relation} by {p.rule}" for p in saying.pairs if lookup.matches(pairs, p)})
        first = pairs[0]
        yield Lapse(
            "missed",
            "\n".join(
                [
                    f"{first.relation}, {first.kind}, {fact}: {first.why}",
                    *(f"{place.outlet} [{place.value}] {place.sentence}" for place in first.places),
                    f"said of it: {', '.join(said) or 'nothing'}",
                ]
            ),
        )
