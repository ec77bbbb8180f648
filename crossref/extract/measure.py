"""Numbers with a measure -> quantities: money, percent, magnitude, units, ages.

Each reader takes one number and answers with a reading, or None where the words around it are not its own.
"""

from __future__ import annotations

from decimal import Decimal

from crossref.extract.age import bearer, is_told_of_noun, is_told_of_pronoun
from crossref.extract.bound import Number
from crossref.extract.duration import scaled
from crossref.extract.lexicon import grammar, units
from crossref.extract.money import cents_after, money_at
from crossref.extract.noun import phrase_stop
from crossref.extract.reading import Reading
from crossref.extract.scale import DASHES, ONE
from crossref.extract.tokens import Tokens
from crossref.extract.unit import past_article, rate_after, unit_at, with_parts
from crossref.model import Interval, Quantity


def quantity_of(
    number: Number, *, unit: str = "", of: str = "", role: str = "", factor: Decimal = ONE
) -> Quantity:
    """The quantity ``number`` states of ``unit`` or ``of``, both ends times ``factor``."""
    span, grain = Interval(number.low, number.high), number.grain
    if factor is not ONE:
        span, grain = scaled(span, factor), grain * factor
    return Quantity(span, unit, of, role, number.modifier, number.approximate, number.extra, grain)


def money_reading(tokens: Tokens, number: Number) -> Reading | None:
    """The sum that holds ``number``, cents included."""
    sum_ = money_at(tokens, number)
    if sum_ is None:
        return None
    first, stop, code, factor = sum_
    is_range = number.low is not None and number.high is not None and number.low != number.high
    cents = cents_after(tokens, stop, code) if factor == 1 and not is_range else None
    if cents is not None:
        low = None if number.low is None else number.low + cents[0]
        high = None if number.high is None else number.high + cents[0]
        number, stop = number._replace(low=low, high=high), cents[1]
    rate, end = _price_per(tokens, stop)
    of = rate or _stuff(tokens, stop)
    return Reading(min(first, number.first), end, (quantity_of(number, unit=code, of=of, factor=factor),))


def _price_per(tokens: Tokens, stop: int) -> tuple[str, int]:
    """ "per share" and where it ends, for "$70 a share", "a 12-cent-a-share dividend"."""
    words = tokens.words
    if words[stop] in DASHES and words[stop + 1] == "a" and words[stop + 2] in DASHES:
        return (f"per {words[stop + 3]}", stop + 4) if words[stop + 3] in units.PER else ("", stop)
    rate, end = rate_after(tokens, stop)
    return rate.strip(), end


def _stuff(tokens: Tokens, stop: int) -> str:
    """The noun a sum or a measure belongs to: "of water", the "bond" of "a $3 million bond"."""
    words = tokens.words
    start = stop
    if words[start] in DASHES or words[start] in units.DIRECTIONS or words[start] in _OFF:
        return ""
    if words[start] == "of" or (words[start] == "worth" and words[start + 1] == "of"):
        start += 1 if words[start] == "of" else 2
    elif words[start] in {"in", "worth"}:
        start += 1
        if words[start - 1] == "in" and (
            words[start] in grammar.DETERMINERS or words[start][:1].isdecimal() or tokens.is_capital(start)
        ):
            return ""
    while words[start] in _ARTICLES:
        if start == stop:
            return ""
        start += 1
    end = phrase_stop(tokens, start, plural=False)
    return tokens.slice(start, end)


_ARTICLES = frozenset("the its their his her a an all our these those".split())
_OFF = frozenset({"short", "shy", "apart", "ahead"})


def percent_reading(tokens: Tokens, number: Number) -> Reading | None:
    """The percentage, or the percentage points, that ``number`` states."""
    words = tokens.words
    at = number.stop
    if number.form == "share":
        at = past_article(words, at)  # "half a percentage point"
    if words[at] in DASHES and (words[at + 1] in units.PERCENT or words[at + 1] == "per"):
        at += 1
    if (words[at] == "per" and words[at + 1] in {"cent", "cents"}) or (
        words[at] in DASHES and words[at + 1] == "percent"
    ):
        stop = at + 2
    elif words[at] in units.PERCENT:
        stop = at + 1
        if words[at] == "%" and tokens.glued(stop) and words[stop][:1].isalnum():
            return None
    else:
        return None
    unit = "percent"
    if words[stop] in units.PERCENTAGE_POINTS or (
        words[stop] in DASHES and words[stop + 1] in units.PERCENTAGE_POINTS
    ):
        unit = "percentage point"
        stop += 1 if words[stop] in units.PERCENTAGE_POINTS else 2
    of = _stuff(tokens, stop) if words[stop] == "of" else ""
    return Reading(
        number.first,
        stop,
        (quantity_of(number, unit=unit, of=of, role=movement_before(tokens, number.first)),),
    )


def proportion_reading(tokens: Tokens, number: Number) -> Reading:
    """ "nearly four in 10 fire doors": the 40 percent another outlet makes of it."""
    end = phrase_stop(tokens, number.stop, True)
    of = tokens.slice(number.stop, end)
    quantity = quantity_of(number, unit="percent", of=of, factor=Decimal(100))
    return Reading(number.first, end, (quantity,))


def movement_before(tokens: Tokens, first: int) -> str:
    """ "increased" or "decreased" where a verb of change governs the figure: "rose by 5 per cent"."""
    words = tokens.words
    at = first - 1
    if words[at] in {"by", "some", "a"}:
        at -= 1
    return _MOVES.get(words[at], "")


_MOVES = dict.fromkeys(
    "rose rise rises risen up gained advanced jumped climbed increased increase grew grown added surged"
    " soared rallied gain".split(),
    "increased",
) | dict.fromkeys(
    "fell fall falls fallen down lost dropped declined decreased plunged slipped slid shrank tumbled"
    " sank".split(),
    "decreased",
)


def magnitude_reading(tokens: Tokens, number: Number) -> Reading | None:
    """The magnitude of a quake."""
    words = tokens.words
    first, stop = number.first, number.stop
    after = stop + 1 if words[stop] in DASHES else stop
    if words[after] == "magnitude":
        return Reading(first, after + 1, (quantity_of(number, unit="magnitude"),))
    at = first - 1
    if words[at] in {"of", "over", "-", "at", "about"}:
        at -= 1
    if words[at] == "magnitude" or (words[at] == "a" and words[at - 1] == "magnitude"):
        return Reading(
            at if at == first - 2 and words[first - 1] == "-" else first,
            stop,
            (quantity_of(number, unit="magnitude"),),
        )
    small = number.high is not None and number.high <= 10
    counted = words[after].endswith("s") and number.grain >= 1  # "two quakes"
    if small and ((words[after] in units.QUAKES and not counted) or _richter(words, first, stop)):
        return Reading(first, stop, (quantity_of(number, unit="magnitude"),))
    return None


def _richter(words: list[str], first: int, stop: int) -> bool:
    if "richter" in words[stop : stop + 5]:
        return True
    return words[first - 1] in {"measuring", "measured"} and not units.QUAKES.isdisjoint(
        words[max(0, first - 5) : first]
    )


def unit_reading(tokens: Tokens, number: Number) -> Reading | None:
    """A number with a unit of measure, and the units that follow it ("5 feet 2 inches" stay two)."""
    words = tokens.words
    at = number.stop
    if words[at] in DASHES and (words[at + 1] in units.UNIT_OF or words[at + 1] in units.AREA_PREFIXES):
        at += 1
    if number.form == "share":
        at = past_article(words, at)
    elif number.form == "vague" and words[at] == "of":
        at += 1  # "a couple of miles"
    while words[at] in units.UNIT_ADJECTIVES:
        at += 1
    unit = unit_at(tokens, at, number)
    if unit is None:
        return None
    name, stop = unit
    if (
        words[stop] == "below"
        and words[stop + 1] == "zero"
        and number.low is not None
        and number.high is not None
    ):
        number = number._replace(low=-number.high, high=-number.low)
        stop += 2
    number, stop = with_parts(tokens, number, name, stop)
    of = _stuff(tokens, stop)
    moved = movement_before(tokens, number.first) if words[number.first - 1] == "by" else ""
    rate, stop_rate = rate_after(tokens, stop)
    if not rate and words[stop] == "of" and of:
        rate, _ = rate_after(tokens, stop + 1 + len(of.split()))
        stop_rate = stop
    return Reading(
        number.first,
        stop_rate,
        (quantity_of(number, unit=name + rate, of=of, role=moved),),
    )


def age_reading(tokens: Tokens, number: Number) -> Reading | None:
    """ "Scott Russell, 46, was injured", "aged 22", "the age of 21", "a man of 67"."""
    words = tokens.words
    before = words[number.first - 1]
    if (number.high is None and number.low is None) or (number.high or number.low or 0) > 120:
        return None
    if is_told_of_noun(tokens, number):
        of = bearer(tokens, number.first, number.stop)
        return Reading(number.first, number.stop, (quantity_of(number, unit="year of age", of=of),))
    if is_told_of_pronoun(tokens, number):
        return Reading(number.first, number.stop, (quantity_of(number, unit="year of age"),))
    if before not in _BEFORE_AGE:
        return None
    if before == "and" and words[number.first - 3] in {"aged", "ages"}:
        return _age(tokens, number)
    if before in {"aged", "age", "ages"} or (before == "of" and words[number.first - 2] in {"age", "ages"}):
        return None if words[number.stop] in units.UNIT_OF else _age(tokens, _limited(words, number))
    follows = words[number.stop]
    named = before == "," and number.first == number.head and tokens.is_capital(number.first - 2)
    if before == "both" and words[number.first - 2] == "," and follows in {",", ".", ")"}:
        named = True
    if (
        named
        and number.form == "digits"
        and follows in {",", ".", ")", ";", ""}
        and (
            number.low is not None
            and number.low == number.high
            and number.low >= 1
            and number.low == int(number.low)
        )
    ):
        if words[number.first - 2] in _MONTHS:
            return None
        return _age(tokens, number)
    return None


def _limited(words: list[str], number: Number) -> Number:
    """ "Under the age of 12", "over the age of 65"."""
    limit = words[number.first - 4] if words[number.first - 3 : number.first] == ["the", "age", "of"] else ""
    if number.low is None or number.low != number.high:
        return number
    if limit in {"under", "below"}:
        return number._replace(low=None, modifier=limit)
    return number._replace(high=None, modifier=limit) if limit in {"over", "above"} else number


def _age(tokens: Tokens, number: Number) -> Reading:
    of = bearer(tokens, number.first, number.stop) if tokens.words[number.first - 1] == "," else ""
    return Reading(number.first, number.stop, (quantity_of(number, unit="year of age", of=of),))


_BEFORE_AGE = frozenset({"aged", "age", "ages", "of", "and", ",", "both"})
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
