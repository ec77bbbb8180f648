"""Whether the figures of two sentences fit, so that the sentences may be said to agree as wholes.

In come the claims of both; out goes "", "differ", "part" or "unshared". Start reading from ``figures_fit``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from crossref.judge.doubt import none_shared
from crossref.judge.nouns import family
from crossref.judge.subjects import partitive, ratio, size
from crossref.judge.values import rounds_to
from crossref.model import Claim, Duration, Lie, Moment, Quantity
from crossref.settings import Settings
from crossref.tolls import TOLLS

Figures = Sequence[tuple[Claim, Quantity]]

_TELLING = 10  # from here on, two sentences that give one number hardly do so by chance


def figures_fit(
    left: Sequence[Claim], right: Sequence[Claim], parts: Mapping[Claim, str], apart: str, settings: Settings
) -> str:
    """How the figures of two sentences fit, each sentence taken as a whole; the same for either order.

    "differ": they measure one kind of thing, by its noun or its role, and no figure of the one can be a
    figure of the other; so whatever else they share, they do not say the same. "part": so it is, because one
    of them counts less than all, as ``parts`` or what keeps the sentences ``apart`` tell, or because each has
    one figure alone, of two things: 212 people, 204 passengers. "unshared": both give figures, lengths of
    time or days of the calendar, and none is in both. "" where nothing speaks against them.
    """
    if len(left) == 1 or len(right) == 1:
        return ""  # as of most pairs: the statement alone
    ours, theirs = (
        [(c, c.value) for c in claims if isinstance(c.value, Quantity)] for claims in (left, right)
    )
    rivals = []
    for (our, a), (their, b) in product(ours, theirs):
        if _told_alike(a, b):
            return ""
        if partitive(our) is not partitive(their):
            continue  # two men, and one of the two
        if _one_kind(a, b, settings) and "topped" not in (parts.get(our), parts.get(their)):
            if _may_be_one(a, b):
                return ""
            rivals.append((our, their))
    if not rivals:
        topped = any(claim in parts for claim, _ in (*ours, *theirs))
        if not topped and _lone_rivals(ours, theirs, settings):
            return "part"
        return "unshared" if _unshared(left, right) else ""
    partly = apart == "place" or any(claim in parts for pair in rivals for claim in pair)
    return "part" if partly else "differ"


def _unshared(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    return any(none_shared(told(left), told(right)) for told in (_measured, _days))


def _measured(claims: Sequence[Claim]) -> set[object]:
    return {c.value.range for c in claims if isinstance(c.value, Quantity | Duration)}


def _days(claims: Sequence[Claim]) -> set[object]:
    """Days by their date. A weekday is more often that of a statement than that of the fact."""
    moments = [c.value for c in claims if isinstance(c.value, Moment) and c.value.grain == "day"]
    return {(m.name if m.range.low is None else m.range) for m in moments if m.is_dated}


def _lone_rivals(ours: Figures, theirs: Figures, settings: Settings) -> bool:
    if len(ours) != 1 or len(theirs) != 1:
        return False
    (_, a), (_, b) = ours[0], theirs[0]
    near = a.unit == b.unit and a.extra == b.extra and ratio(a, b) <= settings.count_ratio
    return near and not _may_be_one(a, b)


def _told_alike(left: Quantity, right: Quantity) -> bool:
    """The same figure, whatever each outlet calls what it counts; a number below ten may be any."""
    return left.range == right.range and left.unit == right.unit and size(left.range) >= _TELLING


def _may_be_one(left: Quantity, right: Quantity) -> bool:
    return left.range.lie(right.range) is not Lie.DISJOINT or rounds_to(left, right)


def _one_kind(left: Quantity, right: Quantity, settings: Settings) -> bool:
    if left.unit != right.unit or left.role != right.role or left.extra != right.extra:
        return False
    if left.role not in TOLLS and ratio(left, right) > settings.count_ratio:
        return False
    return bool(left.role) or (bool(left.of) and family(left.of) == family(right.of))
