"""Tokens after a number -> its unit of measure: "square kilometres", "mph", "degrees C", "gallons a day"."""

from __future__ import annotations

from decimal import Decimal

from crossref.extract.bound import Number
from crossref.extract.lexicon import grammar, units
from crossref.extract.numeral import numeral_at
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens


def past_article(words: list[str], at: int) -> int:
    """ "half a mile", "a quarter of a litre"."""
    if words[at] == "of":
        at += 1
    return at + 1 if words[at] in {"a", "an"} else at


def with_parts(tokens: Tokens, number: Number, unit: str, stop: int) -> tuple[Number, int]:
    """ "5 feet 2 inches", "2 km and 1 metre": one measure in the larger unit."""
    words = tokens.words
    while number.low == number.high and number.low is not None:
        at = stop + 1 if words[stop] in {"and", ","} else stop
        part = numeral_at(tokens, at)
        smaller = unit_at(tokens, part.stop, number, in_feet=unit == "foot") if part else None
        if part is None or smaller is None or (unit, smaller[0]) not in units.PARTS:
            break
        whole = number.low + part.value / units.PARTS[unit, smaller[0]]
        number, stop = number._replace(low=whole, high=whole), smaller[1]
    return number, stop


def _names_on(tokens: Tokens, at: int) -> bool:
    """Whether the token at ``at`` makes a name of the letter it touches."""
    word = tokens.words[at]
    if word in DASHES:
        return tokens.is_capital(at + 1) or tokens.words[at + 1].isdecimal()
    return word.isdecimal() and word not in {"2", "3"}


_NETWORKS = frozenset(map(Decimal, range(1, 8)))  # generations of mobile networks

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def unit_at(tokens: Tokens, at: int, number: Number, *, in_feet: bool = False) -> tuple[str, int] | None:
    """The canonical name of the unit at token ``at``, and where it ends; ``in_feet`` where feet went before,
    after which "in" means inches."""
    words = tokens.words
    word = words[at]
    if word in units.AREA_PREFIXES:
        step = at + 1
        if words[step] in {".", "-"}:
            step += 1
        base = units.UNIT_OF.get(words[step])
        return (f"{units.AREA_PREFIXES[word]} {base}", step + 1) if base else None
    if word == "°" or word in {"deg", "degree", "degrees", "degs", "degf", "degc"}:
        return _degrees(tokens, at)
    if word == "light" and words[at + 1] in {"year", "years"}:
        return "light-year", at + 2
    if len(word) == 1 and tokens.glued(at + 1) and _names_on(tokens, at + 1):
        return None  # "800,000 F-Series pickups", "24703 m212"
    if (
        word == "g"
        and tokens.is_capital(at)
        and tokens.glued(at)
        and number.grain == 1
        and number.high in _NETWORKS
    ):
        return "generation", at + 1  # "5G phones"
    if word in _BRACKETS and words[at + 1] in units.UNIT_OF and words[at + 2] == _BRACKETS[word]:
        return units.UNIT_OF[words[at + 1]], at + 3  # "20 (kg)"
    if word == '"' and words[at - 1][:1].isdecimal() and words[at + 1] in units.DIRECTIONS:
        return "inch", at + 1
    base = units.UNIT_OF.get(word)
    if base == "ton" and words[at - 1] == "metric":
        base = "tonne"
    if base is None:
        if (
            word in {"f", "c"}
            and number.form == "digits"
            and tokens.is_capital(at)
            and (not words[at + 1].isalpha() or (tokens.glued(at) and words[at + 1] in _AFTER_DEGREES))
        ):
            return {"f": "fahrenheit", "c": "celsius"}[word], at + 1
        return None
    if word in units.LETTER_UNITS:
        if number.form != "digits" and word not in {"mp", "gs", "gr", "l", "g", "ml"}:
            return None
        if word == "in" and not in_feet and (words[at + 1].isalnum() or not words[at - 1][:1].isdecimal()):
            return None
        if not tokens.glued(at) and words[at + 1].isalpha() and words[at + 1] not in grammar.STOP:
            return None
    stop = at + 1
    if (
        base in {"mile", "kilometre", "metre", "foot"}
        and words[stop] in {"per", "an", "a", "/"}
        and words[stop + 1] in {"hour", "h", "hr", "second", "s", "minute", "millisecond", "ms"}
    ):
        per = {"h": "hour", "hr": "hour", "s": "second", "ms": "millisecond"}.get(
            words[stop + 1], words[stop + 1]
        )
        return f"{base} per {per}", stop + 2
    if words[stop] in {"2", "3"} and tokens.glued(stop) and base.endswith("metre"):
        return f"{'square' if words[stop] == '2' else 'cubic'} {base}", stop + 1
    if words[stop] == "/" and words[stop + 1] in units.UNIT_OF:
        return f"{base} per {units.UNIT_OF[words[stop + 1]]}", stop + 2
    if words[stop] == "/" and words[stop + 1] in _SPEEDS:
        return f"{base} per {words[stop + 1]}", stop + 2
    if words[stop] in {"hour", "hours"} and base.endswith("watt"):
        return f"{base} hour", stop + 1
    return base, stop


_AFTER_DEGREES = grammar.PREPOSITIONS | {"and"}
_SPEEDS = frozenset({"second", "minute", "hour", "millisecond"})
# Words around a plain degree that make it one of the circle.
_TURNS = frozenset(
    "angle angles rotate rotates rotated rotating rotation turn turned turning tilt tilted slope latitude"
    " longitude panorama".split()
)


def _degrees(tokens: Tokens, at: int) -> tuple[str, int]:
    words = tokens.words
    stop = at + 1
    if words[at] in {"degf", "degc"}:
        return ("fahrenheit" if words[at] == "degf" else "celsius"), stop
    if words[stop] == "." and words[at] == "deg":
        stop += 1
    if words[stop] in {"c", "f", "k"} and (
        tokens.glued(stop) or not words[stop + 1].isalpha() or words[stop + 1] in grammar.STOP
    ):
        return {"c": "celsius", "f": "fahrenheit", "k": "kelvin"}[words[stop]], stop + 1
    name = units.UNIT_OF.get(words[stop])
    if name in {"celsius", "fahrenheit", "kelvin"}:
        return name, stop + 1
    turned = not _TURNS.isdisjoint(words[max(0, at - 6) : at + 4])
    return "degree of arc" if turned else "degree", stop


def rate_after(tokens: Tokens, stop: int) -> tuple[str, int]:
    """ " per day" and where it ends, for "a day", "per day", "/day"."""
    words = tokens.words
    if words[stop] in {"a", "an", "per", "/", "each", "every"} and words[stop + 1] in units.PER:
        if words[stop] in {"a", "an"} and words[stop + 2] in {"ago", "later", "earlier", "after", "before"}:
            return "", stop
        return f" per {words[stop + 1]}", stop + 2
    return "", stop
