"""Numbers -> what they measure or count: money, percent, units, ages, magnitudes, counted nouns.

The first reader that knows the number's surroundings takes it; a number that nobody knows and that is
no identifier, clock or year is a plain quantity. Start reading from ``quantities_in``.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from crossref.extract.duration import duration_at, scaled
from crossref.extract.lexicon import grammar, number_words, roles, units
from crossref.extract.lexicon.currencies import SIGNS
from crossref.extract.money import cents_after, money_at
from crossref.extract.noun import phrase_stop, role_of
from crossref.extract.numbers import DASHES, Number, numeral_at, one_at
from crossref.extract.reading import Reading
from crossref.extract.tokens import Tokens
from crossref.model import Duration, Interval, Quantity

ZERO = Decimal(0)


def quantities_in(tokens: Tokens, numbers: list[Number]) -> list[Reading]:
    """Quantities and durations, in order."""
    found: list[Reading] = []
    for number in numbers:
        reading = _read(tokens, number)
        if reading is not None:
            found.append(reading)
    found = _with_indefinite(tokens, _with_articles(tokens, found))
    if len(found) > 1:
        found = _shared_roles(tokens, _merged(tokens, found))
    return found + _absences(tokens)


def _read(tokens: Tokens, number: Number) -> Reading | None:
    if _is_identifier(tokens, number):
        return None
    return (
        _money(tokens, number)
        or _alone(tokens, number)
        or _percent(tokens, number)
        or duration_at(tokens, number)
        or _magnitude(tokens, number)
        or _measured(tokens, number)
        or _age(tokens, number)
        or _counted(tokens, number)
    )


def _alone(tokens: Tokens, number: Number) -> Reading | None:
    """A text that is a number and no more."""
    if number.stop - number.first + (tokens.words[number.stop] == "of") < tokens.size:
        return None
    return Reading(number.first, number.stop, (_quantity(number),))


# --- what is no figure -----------------------------------------------------------------------

# Nouns before a number that make it a name: "Flight 370", "Room 12", "No. 5".
_NUMBERED = frozenset(
    "flight route highway interstate road no number nos room article section chapter page channel figure"
    " table bus"
    " train gate terminal platform unit building apartment level phase volume issue part episode season"
    " boeing airbus"
    " type model version windows resolution rule act category cat group area lot item line exit psalm"
    " windows apollo"
    " formula falcon fiat zip code address grade class paragraph clause amendment proposition measure track"
    " s2 division step tier week round game match pier dock hall ward district precinct zone sector stage"
    " heat lane"
    " vitamin covid covid-19 mark question option point".split()
)


def _is_identifier(tokens: Tokens, number: Number) -> bool:
    words = tokens.words
    head, stop = number.head, number.stop
    if number.form != "digits":
        return number.first == head and words[head - 1] in _SERIAL
    after, before = words[stop], words[head - 1]
    if tokens.glued(stop):
        if after in number_words.ORDINAL_SUFFIXES or (after == ":" and words[stop + 1][:1].isdecimal()):
            return True
        if after in ("x", "s") or (
            after == "/" and words[stop + 1][:1].isdecimal() and tokens.glued(stop + 1)
        ):
            return True
        if after.isalpha() and not _known_suffix(after):
            return True
    if before in DASHES and tokens.glued(head) and tokens.glued(head - 1):
        letters = words[head - 2]
        if letters.isalpha() and letters not in _HYPHENATED:
            return True  # F-16, COVID-19
        if letters[:1].isdecimal():
            return True  # 745-4811
    if after in DASHES and tokens.glued(stop) and tokens.glued(stop + 1) and words[stop + 1][:1].isdecimal():
        return True
    if (
        words[number.first - 1] in _NUMBERED
        and number.first == head
        and words[number.first - 1] not in _PLAIN_TOO
    ):
        return True
    if before == "%" and tokens.glued(head):
        return True  # an address, "q=%2020"
    if before in DASHES and words[head - 2] == "covid":
        return True
    if before == "." and words[head - 2] in ("no", "nos", "art", "sec", "vol"):
        return True
    return number.first == head and _is_name(tokens, head, stop)


_SERIAL = frozenset(
    {"day", "chapter", "part", "phase", "stage", "round", "episode", "season", "number", "figure"}
)
_HYPHENATED = frozenset(
    {
        "magnitude",
        "minus",
        "sub",
        "age",
        "aged",
        "to",
        "than",
        "usd",
        "a",
        "pre",
        "post",
        "under",
        "over",
        "plus",
    }
)
_PLAIN_TOO = frozenset(
    {
        "number",
        "building",
        "group",
        "act",
        "area",
        "point",
        "measure",
        "unit",
        "line",
        "code",
        "issue",
        "rule",
        "part",
        "week",
        "level",
        "game",
        "match",
        "class",
        "road",
        "type",
        "mark",
    }
)


def _is_name(tokens: Tokens, head: int, stop: int) -> bool:
    """ "Boeing 737", "iPhone 12": a number after a capitalised word, with nothing to count behind it."""
    word, after = tokens.words[head - 1], tokens.words[stop]
    written = tokens.slice(head - 1, head)
    if head < 1 or written == written.lower() or word in grammar.STOP or not word.isalpha():
        return False
    if len(tokens.words[head]) > 3 or not tokens.words[head].isdecimal() or word in SIGNS:
        return False
    if tokens.words[head - 2] == "&":
        return True
    if word == "magnitude" or after in units.PERCENT or after in units.UNIT_OF or after in units.TIME_UNITS:
        return False
    if after in roles.HARM_WORDS or after in ("were", "others", "more", "million", "people"):
        return False
    if head == 1 and not any(c.isupper() for c in written[1:]):
        return False  # a first word is capitalised anyway
    if after.isalpha() and after not in grammar.STOP:
        return tokens.is_capital(stop) and not grammar.is_plural(after)
    return True


@lru_cache(maxsize=1024)
def _known_suffix(word: str) -> bool:
    return (
        word in units.UNIT_OF
        or word in units.TIME_UNITS
        or word in units.PERCENT
        or word in SIGNS
        or word in number_words.SCALES
        or word in ("p", "c", "f", "yo")
    )


# --- readers ---------------------------------------------------------------------------------


def _interval(number: Number) -> Interval[Decimal]:
    return Interval(number.low, number.high)


def _quantity(
    number: Number, *, unit: str = "", of: str = "", role: str = "", factor: Decimal = Decimal(1)
) -> Quantity:
    span = _interval(number)
    grain = number.grain
    if factor != 1:
        span, grain = scaled(span, factor), grain * factor
    return Quantity(span, unit, of, role, number.modifier, number.approximate, number.extra, grain)


def _money(tokens: Tokens, number: Number) -> Reading | None:
    sum_ = money_at(tokens, number)
    if sum_ is None:
        return None
    first, stop, code, factor = sum_
    if factor == 1 and number.low is not None and number.low == number.high:
        cents = cents_after(tokens, stop, code)
        if cents is not None:
            number = number._replace(low=number.low + cents[0], high=number.low + cents[0])
            stop = cents[1]
    return Reading(
        min(first, number.first),
        stop,
        (_quantity(number, unit=code, of=_stuff(tokens, stop), factor=factor),),
    )


_DIRECTIONS = frozenset(
    "south north east west northeast northwest southeast southwest long wide high tall deep away"
    " thick older younger higher lower below above".split()
)


def _stuff(tokens: Tokens, stop: int) -> str:
    """The noun a sum or a measure belongs to: "of water", the "bond" of "a $3 million bond"."""
    words = tokens.words
    start = stop
    if words[start] in DASHES or words[start] in _DIRECTIONS:
        return ""
    if words[start] == "of" or (words[start] == "worth" and words[start + 1] == "of"):
        start += 1 if words[start] == "of" else 2
    elif words[start] in ("in", "worth"):
        start += 1
        if words[start - 1] == "in" and (words[start] in grammar.DETERMINERS or words[start][:1].isdecimal()):
            return ""
    if words[start] in ("the", "its", "their", "his", "her", "a", "an"):
        if start == stop:
            return ""
        start += 1
    end = phrase_stop(tokens, start, plural=False)
    return tokens.slice(start, end)


def _percent(tokens: Tokens, number: Number) -> Reading | None:
    words = tokens.words
    at = number.stop
    if words[at] in DASHES and (words[at + 1] in units.PERCENT or words[at + 1] == "per"):
        at += 1
    if (words[at] == "per" and words[at + 1] in ("cent", "cents")) or (
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
        number.first, stop, (_quantity(number, unit=unit, of=of, role=_movement(tokens, number.first)),)
    )


def _movement(tokens: Tokens, first: int) -> str:
    """ "increased" or "decreased" where a verb of change governs the figure: "rose by 5 per cent"."""
    words = tokens.words
    at = first - 1
    if words[at] in ("by", "some", "a"):
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


def _magnitude(tokens: Tokens, number: Number) -> Reading | None:
    words = tokens.words
    first, stop = number.first, number.stop
    after = stop + 1 if words[stop] in DASHES else stop
    if words[after] == "magnitude":
        return Reading(first, after + 1, (_quantity(number, unit="magnitude"),))
    at = first - 1
    if words[at] in ("of", "over", "-", "at", "about"):
        at -= 1
    if words[at] == "magnitude" or (words[at] == "a" and words[at - 1] == "magnitude"):
        return Reading(
            at if at == first - 2 and words[first - 1] == "-" else first,
            stop,
            (_quantity(number, unit="magnitude"),),
        )
    small = number.high is not None and number.high <= 10
    if small and (words[after] in units.QUAKES or _richter(words, first, stop)):
        return Reading(first, stop, (_quantity(number, unit="magnitude"),))
    return None


def _richter(words: list[str], first: int, stop: int) -> bool:
    if "richter" in words[stop : stop + 5]:
        return True
    return words[first - 1] in ("measuring", "measured") and not units.QUAKES.isdisjoint(
        words[max(0, first - 5) : first]
    )


def _measured(tokens: Tokens, number: Number) -> Reading | None:
    """A number with a unit of measure, and the units that follow it ("5 feet 2 inches" stay two)."""
    words = tokens.words
    at = number.stop
    if words[at] in DASHES and (words[at + 1] in units.UNIT_OF or words[at + 1] in units.AREA_PREFIXES):
        at += 1
    if number.form == "share":
        at = _past_article(words, at)
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
    number, stop = _with_parts(tokens, number, name, stop)
    of = _stuff(tokens, stop)
    moved = _movement(tokens, number.first) if words[number.first - 1] == "by" else ""
    rate, stop_rate = _rate(tokens, stop)
    if not rate and words[stop] == "of" and of:
        rate, _ = _rate(tokens, stop + 1 + len(of.split()))
        stop_rate = stop
    return Reading(
        number.first,
        stop_rate,
        (_quantity(number, unit=name + rate, of=of, role=moved),),
    )


def _past_article(words: list[str], at: int) -> int:
    """ "half a mile", "a quarter of a litre"."""
    if words[at] == "of":
        at += 1
    return at + 1 if words[at] in ("a", "an") else at


def _with_parts(tokens: Tokens, number: Number, unit: str, stop: int) -> tuple[Number, int]:
    """ "5 feet 2 inches", "2 km and 1 metre": one measure in the larger unit."""
    words = tokens.words
    while number.low == number.high and number.low is not None:
        at = stop + 1 if words[stop] in ("and", ",") else stop
        part = numeral_at(tokens, at)
        smaller = unit_at(tokens, part.stop, number) if part else None
        if part is None or smaller is None or (unit, smaller[0]) not in units.PARTS:
            break
        whole = number.low + part.value / units.PARTS[unit, smaller[0]]
        number, stop = number._replace(low=whole, high=whole), smaller[1]
    return number, stop


def unit_at(tokens: Tokens, at: int, number: Number) -> tuple[str, int] | None:
    """The canonical name of the unit at token ``at``, and where it ends."""
    words = tokens.words
    word = words[at]
    if word in units.AREA_PREFIXES:
        step = at + 1
        if words[step] in (".", "-"):
            step += 1
        base = units.UNIT_OF.get(words[step])
        return (f"{units.AREA_PREFIXES[word]} {base}", step + 1) if base else None
    if word == "°" or word in ("deg", "degree", "degrees", "degs", "degf", "degc"):
        return _degrees(tokens, at)
    if word == "light" and words[at + 1] in ("year", "years"):
        return "light-year", at + 2
    base = units.UNIT_OF.get(word)
    if base is None:
        if (
            word in ("f", "c")
            and number.form == "digits"
            and tokens.is_capital(at)
            and not words[at + 1].isalpha()
        ):
            return {"f": "fahrenheit", "c": "celsius"}[word], at + 1
        return None
    if word in units.LETTER_UNITS:
        if number.form != "digits" and word not in ("mp", "gs", "gr", "l", "g", "ml"):
            return None
        if word == "in" and (words[at + 1].isalnum() or not words[at - 1][:1].isdecimal()):
            return None
        if not tokens.glued(at) and words[at + 1].isalpha() and words[at + 1] not in grammar.STOP:
            return None
    stop = at + 1
    if (
        base in ("mile", "kilometre", "metre", "foot")
        and words[stop] in ("per", "an", "a", "/")
        and words[stop + 1] in ("hour", "h", "hr", "second", "s", "minute")
    ):
        per = {"h": "hour", "hr": "hour", "s": "second"}.get(words[stop + 1], words[stop + 1])
        return f"{base} per {per}", stop + 2
    if words[stop] in ("2", "3") and tokens.glued(stop) and base.endswith("metre"):
        return f"{'square' if words[stop] == '2' else 'cubic'} {base}", stop + 1
    if words[stop] == "/" and words[stop + 1] in units.UNIT_OF:
        return f"{base} per {units.UNIT_OF[words[stop + 1]]}", stop + 2
    if words[stop] in ("hour", "hours") and base.endswith("watt"):
        return f"{base} hour", stop + 1
    return base, stop


def _degrees(tokens: Tokens, at: int) -> tuple[str, int]:
    words = tokens.words
    stop = at + 1
    if words[at] in ("degf", "degc"):
        return ("fahrenheit" if words[at] == "degf" else "celsius"), stop
    if words[stop] == "." and words[at] == "deg":
        stop += 1
    if words[stop] in ("c", "f", "k") and (
        tokens.glued(stop) or not words[stop + 1].isalpha() or words[stop + 1] in grammar.STOP
    ):
        return {"c": "celsius", "f": "fahrenheit", "k": "kelvin"}[words[stop]], stop + 1
    name = units.UNIT_OF.get(words[stop])
    if name in ("celsius", "fahrenheit", "kelvin"):
        return name, stop + 1
    return "degree", stop


def _rate(tokens: Tokens, stop: int) -> tuple[str, int]:
    """ " per day" and where it ends, for "a day", "per day", "/day"."""
    words = tokens.words
    if words[stop] in ("a", "an", "per", "/", "each", "every") and words[stop + 1] in units.PER:
        if (
            words[stop] == "a"
            and words[stop + 1] in ("share", "person", "student", "match", "game")
            and False
        ):
            return "", stop
        if words[stop] in ("a", "an") and words[stop + 2] in ("ago", "later", "earlier", "after", "before"):
            return "", stop
        return f" per {words[stop + 1]}", stop + 2
    return "", stop


def _age(tokens: Tokens, number: Number) -> Reading | None:
    """ "Scott Russell, 46, was injured", "aged 22", "the age of 21"."""
    words = tokens.words
    before = words[number.first - 1]
    if (number.high is None and number.low is None) or (number.high or number.low or ZERO) > 120:
        return None
    if before == "and" and words[number.first - 3] in ("aged", "ages"):
        return Reading(number.first, number.stop, (_quantity(number, unit="year of age"),))
    if before in ("aged", "age", "ages") or (before == "of" and words[number.first - 2] in ("age", "ages")):
        if words[number.stop] in units.UNIT_OF:
            return None
        return Reading(number.first, number.stop, (_quantity(number, unit="year of age"),))
    follows = words[number.stop]
    named = before == "," and number.first == number.head and tokens.is_capital(number.first - 2)
    if before == "both" and words[number.first - 2] == "," and follows in (",", ".", ")"):
        named = True
    if (
        named
        and number.form == "digits"
        and follows in (",", ".", ")", ";", "")
        and (
            number.low is not None
            and number.low == number.high
            and number.low >= 1
            and number.low == int(number.low)
        )
    ):
        if words[number.first - 2] in _MONTHS:
            return None
        return Reading(number.first, number.stop, (_quantity(number, unit="year of age"),))
    return None


_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)


# --- counts ----------------------------------------------------------------------------------

_LISTED = frozenset({"things", "reasons", "ways", "facts", "tips", "photos", "takeaways", "questions"})
_PART = frozenset(
    {"the", "them", "those", "these", "its", "their", "his", "her", "my", "our", "us", "whom", "which"}
)
_NOT_COUNTS = frozenset(
    {
        "caliber",
        "calibre",
        "way",
        "time",
        "off",
        "state",
        "sided",
        "pronged",
        "point",
        "on",
        "run",
        "star",
        "size",
        "third",
        "thirds",
        "four",
        "day",
        "piece",
        "handed",
        "faced",
        "party",
        "tier",
        "fold",
        "track",
        "dimensional",
        "degree",
    }
)
_ONE_NOT = frozenset(
    {
        "no",
        "any",
        "every",
        "each",
        "this",
        "that",
        "the",
        "another",
        "which",
        "only",
        "some",
        "last",
        "first",
        "next",
        "little",
    }
)


def _counted(tokens: Tokens, number: Number) -> Reading | None:
    words = tokens.words
    stop, start = number.stop, number.stop
    if words[start] in _LISTED:
        return None  # "5 Things To Know"
    hyphen = (
        words[start] in DASHES
        and tokens.glued(start)
        and tokens.glued(start + 1)
        and words[start + 1].isalpha()
    )
    if hyphen:
        if number.form == "words" or words[start + 1] in _NOT_COUNTS:
            return None
        end = start + 2
        quantity = _quantity(number, of=tokens.slice(start + 1, end))
        return Reading(number.first, end, (quantity,))
    one = number.form == "words" and number.low == 1 and number.high == 1
    if one and number.first == number.head and words[number.first - 1] in _ONE_NOT:
        return None
    if one and (words[start] in ("another", "day", "by", "thing") or words[start] == "-"):
        return None
    partitive = False
    if words[start] == "of":
        partitive = words[start + 1] in _PART
        if (
            number.form in ("digits", "words")
            and not partitive
            and not number.extra
            and (
                not (words[start + 1].isalpha() and tokens.is_capital(start + 1))
                and words[start + 1] != "one"
            )
        ):
            return None if one else _bare(tokens, number)
        if one and partitive and _superlative(words, start + 2):
            return None
        start += 2 if partitive else 1
    elif words[start] in ("the", "its", "their", "all") and number.form == "share":
        start, partitive = start + 1, True
    plural = number.high != 1 or number.low != 1
    noun_stop = phrase_stop(tokens, start, plural)
    if words[noun_stop] == "of" and noun_stop > start and words[noun_stop - 1] in _GROUPS:
        inner = phrase_stop(tokens, noun_stop + 1, True)
        if inner > noun_stop + 1:
            noun_stop = inner
    if partitive and noun_stop == start and words[start] in roles.NOUNS:
        noun_stop = start + 1  # "25 of the injured were in hospital"
    role = role_of(tokens, number.first, stop, noun_stop, partitive)
    if not role and (words[number.first - 1] == "by" or words[noun_stop - 1] == "points"):
        role = _movement(tokens, number.first)
    if plural and number.form == "digits" and not role and not _countable(tokens, start, noun_stop):
        noun_stop = start
    if noun_stop == start:
        return _nounless(tokens, number, role, partitive)
    if (
        one
        and not role
        and words[noun_stop - 1] not in grammar.PERSONS
        and not _is_count_of_one(tokens, start, noun_stop)
    ):
        return None
    of = tokens.slice(start, noun_stop)
    rate, end = _rate(tokens, noun_stop)
    return Reading(number.first, end, (_quantity(number, of=of + rate, role=role),))


_GROUPS = frozenset(
    "groups group pairs pair pieces piece tons truckloads loads rounds kinds types categories boxes bags"
    " sets cases truckload members victims survivors".split()
)


def _superlative(words: list[str], at: int) -> bool:
    return any(
        w in ("most", "best", "worst", "first", "few", "main", "many", "reasons", "things", "ways", "only")
        or w.endswith("est")
        for w in words[at : at + 3]
    )


def _is_count_of_one(tokens: Tokens, start: int, stop: int) -> bool:
    """ "one bomb", "one group": a thing, not an adjective run up to a verb."""
    word = tokens.words[stop - 1]
    return stop - start <= 2 and len(word) > 2 and not word.endswith("ly") and word not in _NOT_COUNTS


def _countable(tokens: Tokens, start: int, stop: int) -> bool:
    words = tokens.words
    return any(grammar.is_plural(words[at]) or words[at] in roles.NOUNS for at in range(start, stop))


def _nounless(tokens: Tokens, number: Number, role: str, partitive: bool) -> Reading | None:
    """A count whose noun is left out: "20 were wounded", "six others", "nine more"."""
    words = tokens.words
    if number.form == "vague" and number.extra and words[number.stop] != "others":
        return Reading(number.first, number.stop, (_quantity(number, role=role),))
    stop = number.stop
    of = ""
    if words[stop] == "others":
        stop, of = stop + 1, "others"
        if not role:
            role = role_of(tokens, number.first, number.stop, stop, False)
    one = number.form == "words" and number.high == 1
    if one and not role:
        return None
    if number.form == "share" and not role:
        return None
    if partitive and words[number.stop + 1] in ("them", "whom", "which", "those", "us"):
        stop = number.stop + 2
    elif not role and not of:
        return _bare(tokens, number)
    return Reading(number.first, stop, (_quantity(number, of=of, role=role),))


def _bare(tokens: Tokens, number: Number) -> Reading | None:
    """A number that measures nothing we know: an index level, a score of some test."""
    words = tokens.words
    if (
        number.form == "words"
        and number.low == number.high
        and number.high is not None
        and abs(number.high) < 20
        and tokens.size > number.stop - number.first
    ):
        return None
    if number.form == "digits" and number.low == number.high and _names_a_thing(tokens, number):
        return None
    if number.form in ("vague", "share") and tokens.size > number.stop - number.first:
        return None
    if (
        number.form == "digits"
        and number.first == number.head
        and _year_like(words[number.head])
        and number.low == number.high
    ) and words[number.first - 1] in (
        "in",
        "since",
        "of",
        "by",
        "from",
        "until",
        "during",
        "year",
        "late",
        "early",
    ):
        return None
    return Reading(number.first, number.stop, (_quantity(number),))


def _names_a_thing(tokens: Tokens, number: Number) -> bool:
    """ "a 911 caller", "325 E. Dahlia Ave.": a plain number before a word that it does not count."""
    word = tokens.words[number.stop]
    plain = tokens.words[number.head].isdecimal() and number.stop == number.head + 1
    return plain and word.isalpha() and (word not in grammar.STOP or tokens.is_capital(number.stop))


def _year_like(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1500 <= int(word) <= 2100


# --- articles and absences -----------------------------------------------------------------


_LASTS_BEFORE = frozenset("for within than nearly almost lasted lasting another under".split())
_LASTS_AFTER = frozenset("after later earlier before and long".split())


def _with_articles(tokens: Tokens, found: list[Reading]) -> list[Reading]:
    """Adds "a day after", "nearly an hour", "an hour and a half": an article that counts one unit."""
    words = tokens.words
    if units.TIME_UNITS.keys().isdisjoint(tokens.vocabulary) and tokens.size > 4:
        return found
    added: list[Reading] = []
    for at in range(tokens.size):
        if words[at] not in ("a", "an"):
            continue
        after = words[at + 2]
        told = words[at - 1] in _LASTS_BEFORE or after in _LASTS_AFTER or at + 2 >= tokens.size - 1
        if not told and not (after.isdecimal() and at == 0):
            continue
        number = one_at(tokens, at)
        reading = duration_at(tokens, number) if len(words[at + 1]) > 2 else None
        if reading is None and at == number.first == 0:
            reading = _money(tokens, number) or _measured(tokens, number)
        if (
            reading is not None
            and after != "ago"
            and not any(r.first < reading.stop and reading.first < r.stop and r.first < at for r in found)
        ):
            found = [r for r in found if r.first >= reading.stop or r.stop <= reading.first]
            added.append(reading)
    return sorted(found + added) if added else found


def _with_indefinite(tokens: Tokens, found: list[Reading]) -> list[Reading]:
    """Adds "a child" of "killed a child" and "a man died": one person, only where harm is told."""
    words = tokens.words
    if roles.HARM_WORDS.isdisjoint(tokens.vocabulary):
        return found
    added: list[Reading] = []
    for at, word in enumerate(words):
        if word not in ("a", "an", "another"):
            continue
        stop = phrase_stop(tokens, at + 1, False)
        while stop > at + 1 and words[stop - 1] not in grammar.PERSONS:
            stop -= 1
        if stop == at + 1 or words[stop - 1] not in grammar.PERSONS:
            continue
        role = role_of(tokens, at, at + 1, stop, False)
        if role not in roles.HARM:
            role = _coordinated_harm(found + added, tokens, at)
        if role in roles.HARM:
            quantity = Quantity(
                Interval(Decimal(1), Decimal(1)),
                of=tokens.slice(at + 1, stop),
                role=role,
                modifier=word,
                extra=word == "another",
            )
            added.append(Reading(at, stop, (quantity,)))
    return sorted(found + added)


def _coordinated_harm(read: list[Reading], tokens: Tokens, at: int) -> str:
    """ "killed a police officer and a technician"."""
    if tokens.words[at - 1] != "and":
        return ""
    before = next((reading.values[0] for reading in read if reading.stop == at - 1), None)
    return before.role if isinstance(before, Quantity) else ""


def _shared_roles(tokens: Tokens, found: list[Reading]) -> list[Reading]:
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


def _merged(tokens: Tokens, found: list[Reading]) -> list[Reading]:
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


_NOTHING = frozenset({"no", "nobody", "none", "zero"})


def _absences(tokens: Tokens) -> list[Reading]:
    """ "no casualties", "no one was hurt", "no aid": counts of nothing."""
    words = tokens.words
    found: list[Reading] = []
    if _NOTHING.isdisjoint(tokens.vocabulary):
        return found
    for at, word in enumerate(words):
        if word not in _NOTHING:
            continue
        stop = at + 1
        if word == "no" and words[stop] == "one":
            stop += 1
        elif word in ("no", "zero"):
            while words[stop] in (
                "immediate",
                "reports",
                "report",
                "of",
                "any",
                "new",
                "further",
                "civilian",
                "more",
                "reported",
                "major",
                "serious",
                "other",
                "known",
            ):
                stop += 1
            noun_stop = phrase_stop(tokens, stop, True)
            if words[stop] in roles.NOUNS or words[stop] in roles.ABSENT:
                noun_stop = max(noun_stop, stop + 1)
            if noun_stop == stop or (
                words[noun_stop - 1] not in roles.NOUNS
                and words[noun_stop - 1] not in roles.ABSENT
                and not _harmed(tokens, at, noun_stop)
            ):
                continue
            found.extend(_nothing(tokens, at, stop, noun_stop))
            continue
        told, of = tokens.slice(at, stop), "people"
        if word == "none" and words[stop] == "of":
            stop, of = _none_of(tokens, stop + 1)
        role = role_of(tokens, at, stop, stop, False)
        if role in roles.HARM:
            zero = Quantity(Interval(ZERO, ZERO), of=of, role=role, modifier=told)
            found.append(Reading(at, stop, (zero,)))
    return found


def _none_of(tokens: Tokens, at: int) -> tuple[int, str]:
    """Where "the 45 passengers" ends, and what is counted there."""
    if tokens.words[at] in grammar.DETERMINERS or tokens.words[at] in ("its", "his", "her", "their"):
        at += 1
    numeral = numeral_at(tokens, at)
    start = numeral.stop if numeral else at
    stop = phrase_stop(tokens, start, True)
    return max(stop, at), tokens.slice(start, stop) or "people"


def _harmed(tokens: Tokens, at: int, noun_stop: int) -> bool:
    return role_of(tokens, at, at + 1, noun_stop, False) in roles.HARM


def _nothing(tokens: Tokens, at: int, start: int, noun_stop: int) -> list[Reading]:
    words = tokens.words
    told: list[str] = []
    stop = noun_stop
    while True:
        role = roles.NOUNS.get(words[stop - 1], "")
        told.extend(
            ("killed", "injured")
            if words[stop - 1] in ("casualties", "casualty")
            else (role,)
            if role
            else ()
        )
        if words[stop] in ("or", "and", "nor") and words[stop + 1] in roles.NOUNS:
            stop += 2
            continue
        break
    if not told:
        told = [role_of(tokens, at, at + 1, noun_stop, False)]
    of = tokens.slice(start, noun_stop)
    values = tuple(
        Quantity(Interval(ZERO, ZERO), of=of, role=role, modifier="no") for role in dict.fromkeys(told)
    )
    return [Reading(at, stop, values)]
