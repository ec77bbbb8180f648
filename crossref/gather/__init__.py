"""Gathering: comparisons become findings, one for each fact, over all outlets.

Comparisons that share a claim tend to be about one fact, but not always: a long sentence holds several
facts, and chaining through it would join the dead with the weather. So groups join along the surest
comparisons first, and only while at least half of the claims that could have met did meet. Two sentences
that only may agree join nothing: what stands in one finding is surely one fact, or is a pair of its own.

Start reading from ``gather``. How much a finding matters is decided in ``severity``, its one-line reason
is put into words in ``explain``.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from crossref.gather.explain import explain
from crossref.gather.severity import severity
from crossref.model import Claim, Comparison, Finding, Kind, Quantity, Relation, Sentence, Value
from crossref.notation import figure_of, notation
from crossref.tolls import ONE_FACT

# From the loudest to the quietest: a finding takes the relation of its loudest pair.
LOUDNESS = (
    Relation.CONFLICT,
    Relation.UPDATE_OVER_TIME,
    Relation.RANGE_VS_BOUND,
    Relation.DIFFERENT_SCOPE,
    Relation.DIFFERENT_PRECISION,
    Relation.AGREEMENT,
    Relation.UNDECIDED,
    Relation.DIFFERENT_EVENT,
)
# What is about another event, or could not be told, belongs to no fact that was agreed on or disputed.
_APART = (Relation.DIFFERENT_EVENT, Relation.UNDECIDED)
# What is denied is one fact, whoever says it; what else its sentences agree on is another.
_FAMILY = {Kind.ATTRIBUTION: Kind.POLARITY}


def gather(
    comparisons: Sequence[Comparison], origins: Callable[[Sequence[Sentence]], int], sure: float
) -> tuple[Finding, ...]:
    """Findings, the most severe first; ``origins`` counts the independent origins behind sentences, and whole
    sentences that agree less surely than ``sure`` are not joined with others."""
    families: dict[tuple[Kind, Relation | None], list[Comparison]] = defaultdict(list)
    for comparison in comparisons:
        kind = _FAMILY.get(comparison.kind, comparison.kind)
        apart = comparison.relation if comparison.relation in _APART else None
        families[kind, apart].append(comparison)
    found = [_finding(group, origins) for family in families.values() for group in _grouped(family, sure)]
    return tuple(sorted(found, key=_order))


def _grouped(comparisons: Sequence[Comparison], sure: float) -> Iterable[list[Comparison]]:
    """The comparisons of each fact. A comparison whose groups were not joined stands alone."""
    ordered = sorted(comparisons, key=lambda c: (-c.confidence, _place(c.left), _place(c.right)))
    met: dict[Claim, set[Claim]] = defaultdict(set)
    for c in ordered:
        met[c.left].add(c.right)
        met[c.right].add(c.left)
    rivals = _rivals(comparisons)
    group: dict[Claim, set[Claim]] = {claim: {claim} for claim in met}
    for c in ordered:
        left, right = group[c.left], group[c.right]
        if left is right or _may_agree(c, sure):
            continue
        if _one_toll(c) or _mostly_met(left, right, met) or _one_dispute(c, left, right, rivals):
            left |= right
            group.update(dict.fromkeys(right, left))
    together: dict[int, list[Comparison]] = defaultdict(list)
    for c in ordered:
        if group[c.left] is group[c.right]:
            together[id(group[c.left])].append(c)
        else:
            yield [c]
    yield from together.values()


def _may_agree(c: Comparison, sure: float) -> bool:
    return c.kind is Kind.STATEMENT and c.relation is Relation.AGREEMENT and c.confidence < sure


def _one_toll(c: Comparison) -> bool:
    """Counts of the dead of one event are one fact, however many articles give one."""
    return isinstance(c.left.value, Quantity) and c.left.value.role in ONE_FACT


def _rivals(comparisons: Iterable[Comparison]) -> Mapping[tuple[Claim, Value], set[Claim]]:
    """For a claim and a value that differs from its own the claims that give that value against it."""
    found: dict[tuple[Claim, Value], set[Claim]] = defaultdict(set)
    for c in comparisons:
        if c.relation.is_discrepancy:
            found[c.left, figure_of(c.right.value)].add(c.right)
            found[c.right, figure_of(c.left.value)].add(c.left)
    return found


def _one_dispute(
    c: Comparison, left: Set[Claim], right: Set[Claim], rivals: Mapping[tuple[Claim, Value], Set[Claim]]
) -> bool:
    """Another claim of the two groups gives the same value against the same claim: eleven outlets that write
    12 against the one that writes 13 are one finding, whether or not all of the eleven met."""
    if not c.relation.is_discrepancy:
        return False
    sides = ((c.left, c.right), (c.right, c.left))
    others = [rivals[own, figure_of(other.value)] - {other} for own, other in sides]
    return any(not claims.isdisjoint(group) for claims in others for group in (left, right))


def _mostly_met(left: set[Claim], right: set[Claim], met: dict[Claim, set[Claim]]) -> bool:
    few, many = (left, right) if len(left) <= len(right) else (right, left)
    links = 2 * sum(len(met[claim] & many) for claim in few)
    if links >= len(few) * len(many):
        return True  # as most do, whatever could not meet
    return links >= sum(a.sentence.article_id != b.sentence.article_id for a in few for b in many)


def _finding(comparisons: Sequence[Comparison], origins: Callable[[Sequence[Sentence]], int]) -> Finding:
    claims = tuple(sorted({c for pair in comparisons for c in (pair.left, pair.right)}, key=_place))
    pairs = tuple(sorted(comparisons, key=lambda c: (_place(c.left), _place(c.right))))
    first = min(pairs, key=lambda c: (LOUDNESS.index(c.relation), c.copy, -c.confidence, _place(c.left)))
    count = origins([claim.sentence for claim in claims])
    level, reasons = severity(first, count)
    return Finding(
        id=_id(first.kind, claims),
        kind=first.kind,
        relation=first.relation,
        severity=level,
        confidence=first.confidence,  # of its pairs that are no copies, which confirm nothing
        rule=first.rule,
        explanation=explain(first, count),
        origins=count,
        claims=claims,
        comparisons=pairs,
        reasons=reasons,
    )


def _id(kind: Kind, claims: Sequence[Claim]) -> str:
    """Eight hex digits of what the finding holds: the same wherever it stands in the report."""
    # "No casualties" is two claims on one span: nobody killed, nobody injured.
    places = [f"{c.sentence.article_id}:{c.span.start}:{c.span.stop}:{notation(c.value)}" for c in claims]
    return hashlib.blake2b("|".join([kind.value, *places]).encode(), digest_size=4).hexdigest()


def _place(claim: Claim) -> tuple[str, int, int]:
    return (claim.sentence.article_id, claim.span.start, claim.span.stop)


def _order(finding: Finding) -> tuple[object, ...]:
    return (
        LOUDNESS.index(finding.relation) > LOUDNESS.index(Relation.DIFFERENT_PRECISION),
        -finding.severity.rank,
        LOUDNESS.index(finding.relation),
        -finding.origins,
        min(claim.sentence.index for claim in finding.claims),
        -finding.confidence,
        finding.id,
    )
