"""Numbers with a unit of time -> durations and ages: "11-hour", "another two days", "aged 25 to 54"."""

from __future__ import annotations

from decimal import Decimal

from crossref.extract.age import bearer, follows_person
from crossref.extract.bound import Number
from crossref.extract.lexicon.cues import PAST
from crossref.extract.lexicon.grammar import AUXILIARIES, CONJUNCTIONS, is_participle
from crossref.extract.lexicon.number_words import ORDINALS
from crossref.extract.lexicon.units import FINER, MILLISECONDS, TIME_UNITS, UNIT_OF
from crossref.extract.noun import phrase_stop
from crossref.extract.numeral import numeral_at, tidy
from crossref.extract.reading import Reading
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens
from crossref.model import Duration, Interval, Quantity

_SHORT = frozenset({"s", "h", "m", "ms", "min", "sec"})
_OLD = frozenset({"old", "olds"})


def scaled(interval: Interval[Decimal], factor: Decimal) -> Interval[Decimal]:
    """Both ends times ``factor``, open ends left open."""
    low = None if interval.low is None else tidy(interval.low * factor)
    high = None if interval.high is None else tidy(interval.high * factor)
    return Interval(low, high)


def duration_at(tokens: Tokens, number: Number) -> Reading | None:
    """The duration or age that begins with ``number``; None where no unit of time follows."""
    words = tokens.words
    at = number.stop
    hyphen = words[at] in DASHES and words[at + 1] in TIME_UNITS
    if hyphen:
        at += 1
    while words[at] in {
        "full",
        "whole",
        "extra",
        "more",
        "straight",
        "consecutive",
        "additional",
        "calendar",
        "business",
        "long",
        "of",
        "an",
        "solid",
    }:
        if words[at] == "of" and number.form != "vague" and words[at + 1] not in {"an", "hour", "a", "hours"}:
            break
        at += 1
    if words[at] == "a" and number.form == "share":
        at += 1  # "half a year", "a quarter of a century"
    unit = words[at]
    if unit not in TIME_UNITS or (unit in _SHORT and not tokens.glued(at) and number.form != "digits"):
        return None
    if unit in {"s", "quarter", "second"} and (
        (tokens.glued(at) and unit == "s") or (number.form == "share" and unit != "second")
    ):
        return None
    if words[at + 1] in DASHES and words[at + 2] in {"round"}:
        return None
    if unit == "second" and number.form == "article" and words[at + 1].isalpha() and _orders(words[at + 1]):
        return None
    if unit == "day" and number.form == "words" and number.high == 1 and not _one_day(words, number, at):
        return None
    name, seconds = TIME_UNITS[unit]
    stop = at + 1
    age = _age_stop(tokens, stop)
    told = words[number.first - 2] in {"age", "ages"} and words[number.first - 1] in _AGE_LINKS
    told = told or words[number.first - 1] == "aged"
    if age or unit == "yo" or told or follows_person(tokens, number.first):
        quantity = Quantity(
            Interval(number.low, number.high),
            unit=f"{name} of age",
            of=bearer(tokens, number.first, age or stop),
            modifier=number.modifier,
            approximate=number.approximate,
            grain=number.grain,
        )
        return Reading(number.first, age or stop, (quantity,))
    number = _during(tokens, number)
    if words[stop : stop + 2] in _LIMITS_BEHIND and number.low is not None and number.high is not None:
        least = words[stop + 1] != "less"  # "three weeks or more"
        low, high = (number.low, None) if least else (None, number.high)
        modifier = " ".join(words[stop : stop + 2])
        number, stop = number._replace(low=low, high=high, modifier=modifier), stop + 2
    span = Interval(number.low, number.high)
    factor = Decimal(seconds) if unit not in MILLISECONDS else Decimal("0.001")
    whole = scaled(span, factor)
    extra_stop, more = _further(tokens, stop, factor)
    if more is not None and number.low is not None and number.low == number.high:
        whole, stop = Interval(number.low * factor + more, number.low * factor + more), extra_stop
    if words[stop] in DASHES and words[stop + 1] in {"long", "plus"}:
        stop += 2
    elif words[stop] == "long":
        stop += 1
    value = Duration(
        whole,
        grain=FINER.get(name, name) if number.form == "share" else name,
        modifier=number.modifier,
        approximate=number.approximate,
        extra=number.extra,
        of=_of(tokens, stop) if hyphen or words[stop - 1] == "long" else "",
    )
    return Reading(number.first, stop, (value,))


def _orders(following: str) -> bool:
    """Whether "a second" counts what comes after a first: "a second booking", not "a second later"."""
    return following not in _AFTER_SECOND and following not in CONJUNCTIONS


_AFTER_SECOND = frozenset(
    "later earlier after before ago too late early longer apart ahead behind of".split()
)


def _one_day(words: list[str], number: Number, at: int) -> bool:
    """ "one day after", "within one day", not "would one day return"."""
    return (
        words[at] in DASHES
        or words[at - 1] in DASHES
        or words[at + 1] in _AFTER_DAY
        or words[number.first - 1] in _BEFORE_DAY
    )


_AFTER_DAY = frozenset("after later before earlier ago of".split())
_BEFORE_DAY = frozenset("for in within than last just another after only least a".split())


_LIMITS_BEHIND = (["or", "more"], ["or", "longer"], ["or", "less"])
_AGE_LINKS = frozenset({"was", "is", "of", "were", "are"})


def _age_stop(tokens: Tokens, at: int) -> int:
    """Where "-old", "years old" or "of age" ends, 0 if it is no age."""
    words = tokens.words
    if words[at] in DASHES and words[at + 1] in _OLD:
        return at + 2
    if words[at] in _OLD:
        return at + 1
    if words[at] == "of" and words[at + 1] == "age":
        return at + 2
    return 0


def _further(tokens: Tokens, at: int, factor: Decimal) -> tuple[int, Decimal | None]:
    """The smaller units that follow: "1 hour and 15 minutes", "two years and three months"."""
    words = tokens.words
    total: Decimal | None = None
    while True:
        after = at
        if words[after] == ",":
            after += 1
        if words[after] == "and":
            after += 1
        if words[after] in {"a", "one", ""} and words[after + 1] in {"half", "quarter"}:
            share = Decimal("0.5") if words[after + 1] == "half" else Decimal("0.25")
            return after + 2, (total or Decimal(0)) + share * factor
        if words[after] == "half" and after > at and not words[after + 1].isalpha():
            return after + 1, (total or Decimal(0)) + factor / 2
        numeral = numeral_at(tokens, after)
        if numeral is not None and factor == 3600 and not words[numeral.stop] and 0 < numeral.value < 60:
            return numeral.stop, (total or Decimal(0)) + numeral.value * 60  # "1 hour fifteen"
        if numeral is None or words[numeral.stop] not in TIME_UNITS:
            return at, total
        _name, seconds = TIME_UNITS[words[numeral.stop]]
        if seconds == 0 or Decimal(seconds) >= factor:
            return at, total
        total = (total or Decimal(0)) + numeral.value * seconds
        factor, at = Decimal(seconds), numeral.stop + 1


def _of(tokens: Tokens, at: int) -> str:
    """What lasts that long: the "truce" of "a 72-hour truce"."""
    return tokens.slice(at, phrase_stop(tokens, at, plural=False))


def _during(tokens: Tokens, number: Number) -> Number:
    """ "Loans over three years" last as long as they say, those that "took over three years" longer; "the
    third within five years" is the third in five years."""
    if number.modifier in {"within", "inside"} and _is_counted_in(tokens.words, number.first):
        return number._replace(low=number.high, modifier="")
    if number.modifier != "over" or tokens.words[number.first - 1] in _LASTING:
        return number
    return number._replace(high=number.low, modifier="")


def _is_counted_in(words: list[str], first: int) -> bool:
    """Whether a rank or a fall is told of the period at token ``first``: "the third accident within five
    years", "120 millimetres fell within a day"; not "three men left within five days"."""
    before = words[max(0, first - _PHRASE) : first]
    if words[first - 1] in {"fell", "fallen"}:
        return any(len(word) > 3 and word in UNIT_OF for word in before)
    for word in reversed(before):
        if word in ORDINALS or word in _SUPERLATIVES or (word[-3:] == "est" and len(word) > 5):
            return True
        if word in _ENDING or is_participle(word) or not word[:1].isalnum():
            return False
    return False


_PHRASE = 8  # tokens between a rank and its period: "the third fatal accident at this crossing within ..."
_SUPERLATIVES = frozenset({"worst", "best", "most", "only"})
_ENDING = AUXILIARIES | CONJUNCTIONS | PAST
_LASTING = frozenset(
    "for waited served spend took take takes taken lasted lasts last lasting of is was were be been after"
    " than spent spans spanning just well in ran runs since a with the to".split()
)
