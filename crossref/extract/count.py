"""Numbers with a counted noun -> quantities: "24 dead", "three young men", "20 were wounded", "six others".

The noun comes from ``noun.py``, its role from ``role.py``. Start reading from ``counted``.
"""

from __future__ import annotations

from typing import NamedTuple

from crossref.extract.bound import Number
from crossref.extract.lexicon import grammar, roles
from crossref.extract.measure import movement_before, quantity_of
from crossref.extract.noun import phrase_stop
from crossref.extract.numeral import numeral_at
from crossref.extract.reached import counted_before
from crossref.extract.reading import Reading
from crossref.extract.role import role_of
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens
from crossref.extract.unit import rate_after

_LISTED = frozenset({"things", "reasons", "ways", "facts", "tips", "photos", "takeaways", "questions"})

_PART = frozenset("the them those these its their his her my our us whom which".split())

_THEM = frozenset({"them", "us", "whom", "which"})

_NOT_COUNTS = frozenset(
    "caliber calibre way time off state sided pronged point on run star size third thirds four day"
    " piece handed faced party tier fold track dimensional degree".split()
)

# "A 13-point lead", "a three-goal win"; not "a 7-point plan".
_MARGINS = frozenset(
    "lead win victory margin gap advantage deficit swing rise fall drop increase defeat".split()
)

_ONE_NOT = frozenset("no any every each this that the another which only some last first next little".split())

_ONE_IN = frozenset({"another", "day", "by", "thing", "-"})  # "one by one", "one-day"


def count_reading(tokens: Tokens, number: Number) -> Reading | None:
    """The count that begins with ``number``, with its noun and role; None where it counts nothing."""
    words = tokens.words
    first, stop, form = number.first, number.stop, number.form
    start, after = stop, words[stop]
    if after in _LISTED:
        return None  # "5 Things To Know"
    if after in DASHES and tokens.glued(start) and tokens.glued(start + 1) and words[start + 1].isalpha():
        end = start + 2
        if words[end] not in _MARGINS and (form == "words" or words[start + 1] in _NOT_COUNTS):
            return None
        quantity = quantity_of(number, of=tokens.slice(start + 1, end))
        return Reading(first, end, (quantity,))
    if words[first - 1] in {"to", "against"} and words[first - 2] in {"vote", "votes"}:
        return Reading(first, stop, (quantity_of(number, of="votes"),))  # "by eight votes to one"
    if _of_parent(words, first):
        return Reading(first, stop, (quantity_of(number, of="children"),))
    plural = number.high != 1 or number.low != 1
    one = form == "words" and not plural
    if one and (after in _ONE_IN or (first == number.head and words[first - 1] in _ONE_NOT)):
        return None
    partitive = False
    whole = _whole(tokens, number)
    if whole and one and not role_of(tokens, first, stop, phrase_stop(tokens, whole.stop, True), True):
        return None  # "one of the two largest unions" tells how many there are
    if whole:
        start, partitive = whole.stop, True
    elif after == "of":
        partitive = words[start + 1] in _PART
        if (
            form in {"digits", "words"}
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
    elif form == "share" and after in {"the", "its", "their", "all"}:
        start, partitive = start + 1, True
    noun_stop = phrase_stop(tokens, start, plural)
    if words[noun_stop] == "of" and noun_stop > start and words[noun_stop - 1] in _GROUPS:
        inner = phrase_stop(tokens, noun_stop + 1, True)
        if inner > noun_stop + 1:
            noun_stop = inner
    elif words[noun_stop] == "and" and plural and grammar.is_people(words[noun_stop - 1]):
        second = words[noun_stop + 1]
        if grammar.is_people(second) or second in grammar.PERSONS:
            noun_stop = phrase_stop(tokens, noun_stop + 1, True)  # "a dozen women and children"
    if partitive and noun_stop == start and words[start] in roles.NOUNS and words[start - 1] not in _THEM:
        noun_stop = start + 1  # "25 of the injured were in hospital", not "25 of them injured"
    role = role_of(tokens, first, stop, noun_stop, partitive)
    if role == "aboard" and (number.low or number.high or 0) >= _NO_VESSEL:
        role = ""  # those of a year: "3.1 million passengers"
    if not role and (words[first - 1] == "by" or words[noun_stop - 1] == "points"):
        beaten = words[first - 2] in {"up", "down"} and grammar.is_people(words[noun_stop - 1])
        role = "" if beaten else movement_before(tokens, first)  # "beaten up by nine men"
    if plural and form == "digits" and not role and not _countable(tokens, start, noun_stop):
        noun_stop = start
    if noun_stop == start:
        if whole and role:
            return Reading(first, whole.stop, (quantity_of(number, role=role),))
        return _nounless(tokens, number, role, partitive)
    if (
        one
        and not role
        and words[noun_stop - 1] not in grammar.PERSONS
        and not _is_count_of_one(tokens, start, noun_stop)
    ):
        return None
    of = tokens.slice(start, noun_stop)
    rate, end = rate_after(tokens, noun_stop)
    # Where a part is counted, the whole is the reading that follows.
    return Reading(first, whole.first if whole else end, (quantity_of(number, of=of + rate, role=role),))


_NO_VESSEL = 10_000  # no ship or train takes as many
_GROUPS = frozenset(
    "groups group pairs pair pieces piece tons truckloads loads rounds kinds types categories boxes bags"
    " sets cases truckload members victims survivors".split()
)


class _Whole(NamedTuple):
    """Where the number of a whole stands."""

    first: int
    stop: int


def _whole(tokens: Tokens, number: Number) -> _Whole | None:
    """The whole of which a part is counted: the nine of "seven of the nine members", the 20 of "13 out of 20
    passengers", the 12 of "three of the club's 12 boats"; None where none is told."""
    words, stop = tokens.words, number.stop
    at = stop + 1 if words[stop] == "out" else stop
    if words[at] != "of":
        return None
    at += 2 if words[at + 1] in _PART else 1
    owner = next((place for place in range(at + 1, at + _LONGEST_OWNER) if words[place] in grammar.OWNS), 0)
    if owner and all(map(str.isalpha, words[at:owner])):
        at = owner + 1
    numeral = numeral_at(tokens, at)
    part = number.low if number.high is None else number.high
    if numeral is None or numeral.form not in {"digits", "words"} or part is None or part > numeral.value:
        return None
    return _Whole(at, numeral.stop)


_LONGEST_OWNER = 5  # tokens of "the state broadcaster's"


def _of_parent(words: list[str], first: int) -> bool:
    """ "a mother of two", "the father-of-three": the children are counted, whatever befell the parent."""
    if words[first - 1] != "of" and words[first - 1] not in DASHES:
        return False
    before = [word for word in words[max(0, first - 4) : first] if word not in DASHES]
    return len(before) > 1 and before[-1] == "of" and before[-2] in grammar.PARENTS


def _superlative(words: list[str], at: int) -> bool:
    return any(
        w in {"most", "best", "worst", "first", "few", "main", "many", "reasons", "things", "ways", "only"}
        or w.endswith("est")
        for w in words[at : at + 3]
    )


def _is_count_of_one(tokens: Tokens, start: int, stop: int) -> bool:
    """ "one bomb", "one group": a thing, not an adjective run up to a verb."""
    word = tokens.words[stop - 1]
    return stop - start <= 2 and len(word) > 2 and not word.endswith("ly") and word not in _NOT_COUNTS


def _countable(tokens: Tokens, start: int, stop: int) -> bool:
    phrase = tokens.words[start:stop]
    return any(map(grammar.is_plural, phrase)) or not roles.NOUNS.keys().isdisjoint(phrase)


def _nounless(tokens: Tokens, number: Number, role: str, partitive: bool) -> Reading | None:
    """A count whose noun is left out: "20 were wounded", "six others", "nine more"."""
    words = tokens.words
    if number.form == "vague" and number.extra and words[number.stop] != "others":
        return Reading(number.first, number.stop, (quantity_of(number, role=role),))
    stop = number.stop
    of = ""
    if words[stop] == "others":
        stop, of = stop + 1, "others"
        if not role:
            role = role_of(tokens, number.first, number.stop, stop, False)
    one = number.form == "words" and number.high == 1
    if number.extra and not (of or role) and words[number.first - 1] == "and":
        return Reading(number.first, stop, (quantity_of(number),))  # "two for aid and six more for ..."
    if one and not role:
        return None
    if number.form == "share" and not role and not (partitive and words[number.stop + 2] == "who"):
        return None
    if partitive and words[number.stop + 1] in {"them", "whom", "which", "those", "us"}:
        stop = number.stop + 2
        if words[stop - 1 : stop + 1] == ["those", "who"]:
            of = "people"  # "two thirds of those who fell ill"
    elif not role and not of:
        return _bare(tokens, number)
    of = of or counted_before(tokens, number.first)
    return Reading(number.first, stop, (quantity_of(number, of=of, role=role),))


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
    if number.form == "vague" and _is_verb(words, number.stop) and words[number.stop - 1] != "couple":
        # "four lanes were opened for residents, with only a handful reported to have left"
        return Reading(number.first, number.stop, (quantity_of(number),))  # its noun stands earlier
    if number.form in {"vague", "share"} and tokens.size > number.stop - number.first:
        return None
    if (
        number.form == "digits"
        and number.first == number.head
        and _year_like(words[number.head])
        and number.low == number.high
    ) and words[number.first - 1] in {
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
    }:
        return None
    of = counted_before(tokens, number.first)
    return Reading(number.first, number.stop, (quantity_of(number, of=of),))


def _is_verb(words: list[str], at: int) -> bool:
    """Whether a verb follows that the count alone is the subject of: "dozens remain", "few were let in"."""
    word = words[at]
    if word in grammar.AUXILIARIES or grammar.is_participle(word):
        return True
    return word in grammar.VERBS and word[-3:] != "ing"


def _names_a_thing(tokens: Tokens, number: Number) -> bool:
    """ "a 911 caller", "325 E. Dahlia Ave.": a plain number before a word that it does not count."""
    word = tokens.words[number.stop]
    plain = tokens.words[number.head].isdecimal() and number.stop == number.head + 1
    return plain and word.isalpha() and (word not in grammar.STOP or tokens.is_capital(number.stop))


def _year_like(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1500 <= int(word) <= 2100
