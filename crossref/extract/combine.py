"""Neighbouring readings -> what they say together.

Two whole figures joined by a range word become one ("from 2 kg to 7 kg"), coordinated counts share their
verb ("two women and one man died"), and a count without a noun takes that of the one before it.
"""

from __future__ import annotations

from crossref.extract.lexicon import grammar, roles
from crossref.extract.reading import Reading
from crossref.extract.spelled import DASHES
from crossref.extract.tokens import Tokens
from crossref.model import Duration, Interval, Quantity


def with_shared_roles(tokens: Tokens, found: list[Reading]) -> list[Reading]:
    """Coordinated counts share the verb: "two women and one man died", "killed two men and one boy"."""
    words = tokens.words
    out = list(found)
    for here in range(len(out) - 1, 0, -1):
        left, right = out[here - 1], out[here]
        gap = words[left.stop : right.first]
        if gap not in (["and"], [","], [",", "and"], ["or"]):
            continue
        one, two = left.values[0], right.values[0]
        if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or one.unit or two.unit:
            continue
        if two.role and not one.role:
            out[here - 1] = left._replace(values=(_with_role(one, two.role),))
    for here in range(1, len(out)):
        left, right = out[here - 1], out[here]
        one, two = left.values[0], right.values[0]
        if (
            not (isinstance(one, Quantity) and isinstance(two, Quantity))
            or one.unit
            or two.unit
            or two.role
            or not one.role
        ):
            continue
        gap = words[left.stop : right.first]
        if (
            gap
            and gap[-1] in ("and", "plus")
            and len(gap) <= 8
            and _no_verb(gap)
            and (len(gap) == 1 or two.extra or not two.of)
        ):
            role = _with_role(two, one.role)
            out[here] = right._replace(values=(role,))
    for here in range(1, len(out)):
        one, two = out[here - 1].values[0], out[here].values[0]
        gap = words[out[here - 1].stop : out[here].first]
        figure = gap[-3:] in (["the", "figure", "at"], ["the", "number", "at"], ["the", "total", "at"])
        if figure and isinstance(one, Quantity) and isinstance(two, Quantity) and not two.of:
            out[here] = out[here]._replace(values=(_with_noun(_with_role(two, one.role), one.of),))
    for here in range(1, len(out)):
        two = out[here].values[0]
        if (
            isinstance(two, Quantity)
            and not two.unit
            and two.of in ("", "others")
            and (two.extra or two.role)
        ):
            before = next(
                (
                    v
                    for r in reversed(out[:here])
                    for v in r.values
                    if isinstance(v, Quantity) and v.of and not v.unit
                ),
                None,
            )
            if before is not None and before.of != "others" and (two.extra or before.role):
                out[here] = out[here]._replace(values=(_with_noun(two, before.of),))
    return out


def _no_verb(gap: list[str]) -> bool:
    return not any(
        w in roles.ACTIVE or w in grammar.BE_FORMS or w in roles.STATES or w in grammar.VERBS for w in gap
    )


def _with_role(value: Quantity, role: str) -> Quantity:
    return Quantity(
        value.range, value.unit, value.of, role, value.modifier, value.approximate, value.extra, value.grain
    )


def _with_noun(value: Quantity, of: str) -> Quantity:
    return Quantity(
        value.range, value.unit, of, value.role, value.modifier, value.approximate, value.extra, value.grain
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
            joined = (link in ("to", "-", "–") and opener in ("from", "between")) or (
                link == "and" and opener in ("between", "from")
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
                first = last.first - 1 if opener in ("from", "between") else last.first
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
