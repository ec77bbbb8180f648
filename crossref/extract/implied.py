"""Counts without a number: "a day after", "killed a child", "no casualties", "none of the 45 passengers".

An article counts a unit of time only where it measures something, and a person only where harm is told.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal

from crossref.extract.bound import one_at
from crossref.extract.duration import duration_at
from crossref.extract.lexicon import grammar, roles
from crossref.extract.lexicon.anchors import ANOTHER, ARTICLE, NONE
from crossref.extract.lexicon.number_words import UNITS, VAGUE_WORDS
from crossref.extract.lexicon.units import TIME_UNITS, UNIT_OF
from crossref.extract.measure import money_reading, unit_reading
from crossref.extract.noun import phrase_stop
from crossref.extract.numeral import numeral_at
from crossref.extract.reading import Reading
from crossref.extract.role import role_of
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens
from crossref.model import Interval, Quantity

ZERO = Decimal(0)


_LASTS_BEFORE = frozenset(
    "for within than nearly almost lasted lasting lasts another under by after spent spend took takes".split()
)

# "A week of talks"; a day of mourning lasts none.
_FILLED = frozenset({"hour", "week", "fortnight", "month", "decade"})
_LASTS_AFTER = frozenset("after later earlier before and long".split())


def with_articles(tokens: Tokens, found: list[Reading]) -> list[Reading]:
    """Adds "a day after", "nearly an hour", "an hour and a half": an article that counts one unit."""
    words = tokens.words
    added: list[Reading] = []
    starts = [reading.first for reading in found]
    inside: set[int] = set()
    for at in tokens.places(ARTICLE):
        after = words[at + 2]
        number = one_at(tokens, at)
        told = (
            number.modifier
            or (words[at - 1] in _LASTS_BEFORE and not (words[at - 1] == "by" and _is_noun(after)))
            or after in _LASTS_AFTER
            or (after in DASHES and words[at + 3] == "long")
            or (after == "of" and words[at + 1] in _FILLED)
            or at + 2 >= tokens.size - 1
        )
        if not told and not (after.isdecimal() and at == 0):
            continue
        if words[at + 1] == "quarter" and after == "of":
            continue  # "a quarter of a century" is no quarter
        reading = duration_at(tokens, number) if len(words[at + 1]) > 2 else None
        if reading is None and (at == number.first == 0 or number.modifier):
            reading = money_reading(tokens, number) or unit_reading(tokens, number)
        before = bisect_left(starts, at + 1) - 1
        free = reading is not None and (before < 0 or found[before].stop <= reading.first)
        if reading is not None and free and after != "ago":
            inside.update(range(reading.first, reading.stop))
            added.append(reading)
    if not added:
        return found
    kept = [reading for reading in found if reading.first not in inside]
    return sorted(kept + added, key=_place)


def _is_noun(word: str) -> bool:
    """ "Found by a day labourer", not "delayed by a day amid"."""
    return word.isalpha() and word not in grammar.STOP


def _place(reading: Reading) -> tuple[int, int]:
    return reading.first, reading.stop


def with_antecedents(tokens: Tokens, found: list[Reading], before: Tokens | None) -> list[Reading]:
    """Gives the "a handful" of "only a handful have left" its noun: the people, else the things, spoken of
    last in the sentence or the one ``before``. Without one it counts nothing that could be compared."""
    out: list[Reading] = []
    for reading in found:
        value = reading.values[0]
        if (
            isinstance(value, Quantity)
            and not (value.of or value.unit or value.role)
            and tokens.words[reading.stop - 1] in VAGUE_WORDS
            and value.range.low != value.range.high
            and tokens.size > reading.stop - reading.first
        ):
            of = _antecedent(tokens.words, reading.first)
            of = of or (_antecedent(before.words, before.size) if before else "")
            if of:
                out.append(reading._replace(values=(replace(value, of=of),)))
            continue
        out.append(reading)
    return out


_MEASURED = frozenset(UNIT_OF) | frozenset(TIME_UNITS)  # miles are driven, not spoken of
_NEAR = 40  # tokens back in which a noun that is left out may stand


def _antecedent(words: list[str], first: int) -> str:
    """The people, else the things, that were spoken of last before token ``first``."""
    near = words[max(0, first - _NEAR) : first][::-1]
    named = [word for word in near if grammar.is_plural(word) and word not in _MEASURED]
    return next((word for word in named if grammar.is_people(word)), named[0] if named else "")


def with_indefinite(tokens: Tokens, found: list[Reading]) -> list[Reading]:
    """Adds "a child" of "killed a child" and "a man died": one person, only where harm is told."""
    words = tokens.words
    added: list[Reading] = []
    by_stop = {reading.stop: reading for reading in found}
    for at in tokens.places(ARTICLE | ANOTHER):
        stop = phrase_stop(tokens, at + 1, False)
        while stop > at + 1 and words[stop - 1] not in grammar.PERSONS:
            stop -= 1
        if stop == at + 1 or words[stop - 1] not in grammar.PERSONS:
            continue
        if _is_compound(tokens, stop) or (words[at - 1] in roles.ACTIVE and words[at - 2] == "to"):
            continue
        role = role_of(tokens, at, at + 1, stop, False)
        if role not in roles.HARM:
            role = _coordinated_harm(by_stop, tokens, at)
        if role in roles.HARM:
            quantity = Quantity(
                Interval(Decimal(1), Decimal(1)),
                of=tokens.slice(at + 1, stop),
                role=role,
                modifier=words[at],
                extra=words[at] == "another",
            )
            by_stop[stop] = Reading(at, stop, (quantity,))
            added.append(by_stop[stop])
    return sorted(found + added, key=_place) if added else found


def _is_compound(tokens: Tokens, stop: int) -> bool:
    """Whether the person that ends at ``stop`` is the first half of another noun: "a child abuse inquiry"."""
    word = tokens.words[stop]
    if not word.isalpha() or word in grammar.STOP or word in grammar.ENDLESS or word in UNITS:
        return False
    if word[-3:] == "ing" or word[-2:] == "ly" or tokens.is_capital(stop):
        return False  # "a soldier standing guard", "a man fatally hurt"
    return not (grammar.is_participle(word) or word in roles.ACTIVE)


def _coordinated_harm(by_stop: dict[int, Reading], tokens: Tokens, at: int) -> str:
    """ "killed a police officer and a technician"."""
    before = by_stop.get(at - 1)
    if before is None or tokens.words[at - 1] != "and":
        return ""
    value = before.values[0]
    return value.role if isinstance(value, Quantity) else ""


# "no immediate reports of any casualties": what may stand between.
_BEFORE_ABSENT = frozenset(
    "immediate reports report of any new further civilian more reported major serious other known".split()
)


def absences_in(tokens: Tokens) -> list[Reading]:
    """ "no casualties", "not a single guard was hurt", "no one was hurt", "no aid": counts of nothing."""
    words = tokens.words
    found: list[Reading] = []
    for at in tokens.places(NONE):
        stop = _opening_stop(words, at)
        if stop == at:
            continue
        alone = words[at] in {"nobody", "none"} or (words[stop - 1] == "one" and words[at] == "no")
        found += (
            _nobody(tokens, at, stop)
            if alone or (words[stop - 1] == "one" and phrase_stop(tokens, stop, False) == stop)
            else _no_thing(tokens, at, stop)
        )
    return found


def _opening_stop(words: list[str], at: int) -> int:
    """Where the "no one", the "no" or the "not a single" ends that begins at ``at``; ``at`` for any other
    "not"."""
    if words[at : at + 3] == ["no", "-", "one"]:
        return at + 3
    if words[at] != "not":
        return at + 2 if words[at : at + 2] == ["no", "one"] else at + 1
    if words[at + 1] == "one":
        return at if words[at - 1] in grammar.BE_FORMS else at + 2  # "he was not one of the injured"
    return at + 3 if words[at + 1 : at + 3] == ["a", "single"] else at


def _nobody(tokens: Tokens, at: int, stop: int) -> list[Reading]:
    """ "Nobody was hurt", "none of the 45 passengers was hurt", where harm is told."""
    told, of, verb = tokens.slice(at, stop), "people", stop
    if tokens.words[stop] == "of":
        stop, of = _none_of(tokens, stop + 1)
        verb = _main_verb(tokens, stop)
    role = role_of(tokens, at, verb, verb, False)
    if role not in roles.HARM:
        return []
    return [Reading(at, stop, (Quantity(Interval(ZERO, ZERO), of=of, role=role, modifier=told),))]


_FINITE = frozenset("has have had was were is are will would".split())
_LONGEST_RELATIVE = 12


def _main_verb(tokens: Tokens, at: int) -> int:
    """Where what is told of none of them begins: at the "has" of "none of the men arrested in May has been
    charged"; ``at`` itself where no participle tells who they are."""
    words = tokens.words
    if words[at] not in roles.ACTS:
        return at
    ahead = range(at + 1, min(at + _LONGEST_RELATIVE, tokens.size))
    return next((verb for verb in ahead if words[verb] in _FINITE), tokens.size)


def _no_thing(tokens: Tokens, at: int, stop: int) -> list[Reading]:
    """ "No casualties", "no aid", "no guard was hurt"; only where it is news that there are none."""
    words = tokens.words
    while words[stop] in _BEFORE_ABSENT:
        stop += 1
    noun_stop = phrase_stop(tokens, stop, words[stop - 1] not in {"single", "one"})
    if words[stop] in roles.NOUNS or words[stop] in roles.ABSENT:
        noun_stop = max(noun_stop, stop + 1)
    if noun_stop == stop or (
        words[noun_stop - 1] not in roles.NOUNS
        and words[noun_stop - 1] not in roles.ABSENT
        and not _harmed(tokens, at, noun_stop)
    ):
        return []
    return _nothing(tokens, at, stop, noun_stop)


_THEM = frozenset({"them", "us", "you", "whom", "which", "these", "those"})


def _none_of(tokens: Tokens, at: int) -> tuple[int, str]:
    """Where "the 45 passengers" ends, and what is counted there; "people" of "them"."""
    if tokens.words[at] in _THEM:
        return at + 1, "people"
    if tokens.words[at] in grammar.DETERMINERS or tokens.words[at] in {"its", "his", "her", "their"}:
        at += 1
    numeral = numeral_at(tokens, at)
    start = numeral.stop if numeral else at
    stop = phrase_stop(tokens, start, True)
    return max(stop, at), tokens.slice(start, stop) or "people"


def _harmed(tokens: Tokens, at: int, noun_stop: int) -> bool:
    return role_of(tokens, at, at + 1, noun_stop, False) in roles.HARM


def _nothing(tokens: Tokens, at: int, start: int, noun_stop: int) -> list[Reading]:
    words = tokens.words
    told: dict[str, str] = {}  # what is counted, by what did not happen to it
    of, stop = tokens.slice(start, noun_stop), noun_stop
    while True:
        role = roles.NOUNS.get(words[stop - 1], "")
        noun = of if stop == noun_stop else tokens.slice(stop - 1, stop)
        if words[stop - 1] in {"casualties", "casualty"}:
            told = {"killed": noun, "injured": noun} | told
        elif role:
            told.setdefault(role, noun)
        if words[stop] in {"or", "and", "nor"} and words[stop + 1] in roles.NOUNS:
            stop += 2
            continue
        break
    if not told:
        told = {role_of(tokens, at, at + 1, noun_stop, False): of}
    values = tuple(
        Quantity(Interval(ZERO, ZERO), of=noun, role=role, modifier="no") for role, noun in told.items()
    )
    return [Reading(at, stop, values)]
