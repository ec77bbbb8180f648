"""Neighbouring readings -> what they say together.

Two whole figures joined by a range word become one ("from 2 kg to 7 kg"), coordinated counts share their
verb ("two women and one man died") and measures their unit, and a count without a noun takes that of the
one before it.
"""

from __future__ import annotations

from dataclasses import replace

from crossref.extract.kind import befalls
from crossref.extract.lexicon import grammar, roles
from crossref.extract.lexicon.reporting import SPEAKING
from crossref.extract.reading import Reading
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens
from crossref.model import Duration, Interval, Quantity


def with_shared_roles(tokens: Tokens, found: list[Reading]) -> list[Reading]:
    """Coordinated counts share their verb and their noun, coordinated measures their unit."""
    out = list(found)
    for here in range(len(out) - 1, 0, -1):
        _share_unit(tokens, out, here)
        _share_back(tokens, out, here)
    noun = _counted(out[0])
    for here in range(1, len(out)):
        _spare_whole(tokens, out, here)
        _share_forward(tokens, out, here)
        count = _counted(out[here])
        if count is None:
            continue
        bare = count.of in {"", "others"} and (count.extra or count.role)
        if bare and noun is not None and noun.of != "others" and (count.extra or noun.role):
            out[here] = _replaced(out[here], replace(count, of=noun.of))
        elif count.of:
            noun = count
    return out


def _counted(reading: Reading) -> Quantity | None:
    """The count a reading states, None for measures and times."""
    value = reading.values[0]
    return value if type(value) is Quantity and not value.unit else None


def _replaced(reading: Reading, value: Quantity) -> Reading:
    return reading._replace(values=(value,))


_SHARED_UNITS = frozenset(
    "magnitude percent mile kilometre metre foot degree litre tonne kilogram".split()
) | {"year of age"}
_ENDS = frozenset((",", ".", ";", ")", ""))
_LISTING = (["and"], [","], [",", "and"], ["or"])
# What leads to another figure of the same: "the police put the figure at 9,000", "spoke of 9,000".
_FIGURES = frozenset(
    (noun, link) for noun in ("figure", "number", "total", "crowd", "turnout") for link in ("at", "as", "of")
) | frozenset((verb, "of") for verb in SPEAKING)


def _share_unit(tokens: Tokens, out: list[Reading], here: int) -> None:
    """ "7.6 and 7.5 magnitude quakes", "measuring 7.6 and 7.4": the unit told once holds for both. Not money,
    whose "million" may be left out, too."""
    between = out[here - 1].stop
    if out[here].first != between + 1 or tokens.words[between] not in {"and", "or"}:
        return
    left, right = out[here - 1].values[0], out[here].values[0]
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)):
        return
    if _is_bare(left) and right.unit in _SHARED_UNITS:
        out[here - 1] = _replaced(out[here - 1], replace(left, unit=right.unit, of=right.of))
    alone = out[here].stop - out[here].first == 1 and tokens.words[out[here].stop] in _ENDS
    if alone and _is_bare(right) and left.unit in _SHARED_UNITS:
        out[here] = _replaced(out[here], replace(right, unit=left.unit, of=left.of))


def _is_bare(value: Quantity) -> bool:
    return not (value.unit or value.of or value.role)


def _share_back(tokens: Tokens, out: list[Reading], here: int) -> None:
    """ "two women and one man died": the verb after the last count holds for the one before."""
    left, right = _counted(out[here - 1]), _counted(out[here])
    gap = tokens.words[out[here - 1].stop : out[here].first]
    if left and right and right.role and not left.role and gap in _LISTING and _shares(right, left):
        out[here - 1] = _replaced(out[here - 1], replace(left, role=right.role))


def _shares(told: Quantity, other: Quantity) -> bool:
    """Whether the role of one count may be that of the ``other``, which has a noun of its own: not where the
    noun tells it, "3 million cases and 135 deaths", nor where the other cannot suffer it."""
    if not other.of:
        return True
    own = roles.NOUNS.get(_head(told.of), "")
    return (own != told.role or own in roles.STANDING) and befalls(told.role, _head(other.of)) == told.role


def _head(of: str) -> str:
    return of.rpartition(" ")[2].lower()


def _share_forward(tokens: Tokens, out: list[Reading], here: int) -> None:
    """ "killed 170 people in the town and dozens more"; "the police put the figure at 9,000"."""
    left, right = _counted(out[here - 1]), _counted(out[here])
    if left is None or right is None:
        return
    gap = tokens.words[out[here - 1].stop : out[here].first]
    if (
        (
            left.role
            and not right.role
            and gap
            and gap[-1] in {"and", "plus"}
            and len(gap) <= 8
            and _no_verb(gap)
        )
        and (len(gap) == 1 or right.extra or not right.of)
        and _shares(left, right)
    ):
        right = replace(right, role=left.role)
        out[here] = _replaced(out[here], right)
    if tuple(gap[-2:]) in _FIGURES and not right.of:
        out[here] = _replaced(out[here], replace(right, of=left.of, role=left.role))


def _spare_whole(tokens: Tokens, out: list[Reading], here: int) -> None:
    """What befell "three of the 12 men" befell three; the 12 are only told to be the whole."""
    part, whole = out[here - 1], _counted(out[here])
    if whole is None or part.stop != out[here].first or "of" not in tokens.words[part.first : part.stop]:
        return
    own = next((roles.NOUNS[word] for word in whole.of.lower().split() if word in roles.NOUNS), "")
    if whole.role != own:
        out[here] = _replaced(out[here], replace(whole, role=own))


def _no_verb(gap: list[str]) -> bool:
    return not any(
        w in roles.ACTIVE or w in grammar.BE_FORMS or w in roles.STATES or w in grammar.VERBS for w in gap
    )


def with_ranges_joined(tokens: Tokens, found: list[Reading]) -> list[Reading]:
    """One range out of two whole figures: "from 10 dollars to 20 dollars", "between 2 kg and 7 kg"."""
    words = tokens.words
    out: list[Reading] = []
    for reading in found:
        last = out[-1] if out else None
        if (
            last is not None
            and last.stop + 1 == reading.first
            and len(last.values) == len(reading.values) == 1
        ):
            link, opener = words[last.stop], words[last.first - 1]
            joined = (link in {"to", "-", "–"} and opener in {"from", "between"}) or (
                link == "and" and opener in {"between", "from"}
            )
            tight = link in DASHES and tokens.glued(last.stop) and tokens.glued(reading.first)
            percents = (
                link == "to"
                and words[last.stop - 1] == "%"
                and grammar.CHANGES.isdisjoint(words[max(0, last.first - 3) : last.first])
            )
            if tight or percents:
                joined = True
            both = _span_of(last.values[0], reading.values[0]) if joined else None
            if both is not None and not (
                opener == "from"
                and not grammar.CHANGES.isdisjoint(words[max(0, last.first - 7) : last.first])
            ):
                first = last.first - 1 if opener in {"from", "between"} else last.first
                out[-1] = Reading(first, reading.stop, (both,))
                continue
        out.append(reading)
    return out


def _span_of(left: object, right: object) -> Quantity | Duration | None:
    if isinstance(left, Quantity) and isinstance(right, Quantity) and left.unit == right.unit and left.unit:
        low, high = left.range.low, right.range.high
        if low is not None and high is not None and low < high:
            return Quantity(
                Interval(low, high),
                right.unit,
                right.of,
                right.role,
                left.modifier,
                left.approximate,
                grain=left.grain,
            )
    if isinstance(left, Duration) and isinstance(right, Duration) and left.grain == right.grain:
        low, high = left.range.low, right.range.high
        if low is not None and high is not None and low < high:
            return Duration(Interval(low, high), right.grain, left.modifier)
    return None
