"""Whose age a figure tells: two ages are held against each other only where they are one person's."""

from __future__ import annotations

from crossref.extract.bound import Number
from crossref.extract.lexicon import grammar
from crossref.extract.noun import phrase_stop
from crossref.extract.tokens import Tokens

_LONGEST_NAME = 5

# Who is "of 67": a father of two has children, and "soldiers of 12 nations" are none of 12 years.
_AGED = frozenset(
    "man woman boy girl child baby infant toddler teenager youth lad person pensioner men women boys girls"
    " children kids teens".split()
)
# Who is "under 18": "children under 18", "all under 18".
_LIMITED = _AGED | frozenset("people persons those anyone everyone anybody everybody all both mostly".split())
_LIMITS = frozenset({"under", "over", "below", "above"})
_COMPARING = frozenset({"older than", "younger than"})


def is_told_of_noun(tokens: Tokens, number: Number) -> bool:
    """Whether ``number`` is the age in "a man of 67" or the limit of ages in "children under 18", "are
    younger than five"."""
    words, first, stop = tokens.words, number.first, number.stop
    if number.form not in {"digits", "words"} or number.extra or phrase_stop(tokens, stop, True) != stop:
        return False
    if number.low != number.high:
        said = words[first] if words[first] in _LIMITED else _subject(words, first)  # "all" is of the wording
        wording = number.modifier.removeprefix("all ")
        if wording in _COMPARING:
            return words[stop] != "of"  # "older than five of his rivals"
        return wording in _LIMITS and (said in _LIMITED or grammar.is_people(said))
    plain = first == number.head and number.low is not None and number.low == int(number.low) > 0
    return plain and follows_person(tokens, first)


def is_told_of_pronoun(tokens: Tokens, number: Number) -> bool:
    """Whether ``number`` is the age in "he was 14", "she is under 15 and", "turned 40", "died at 81"."""
    words, first = tokens.words, number.first
    age = number.high if number.low is None else number.low
    if number.form not in {"digits", "words"} or age is None or not _YOUNGEST <= age <= _OLDEST:
        return False
    said = words[first - 1], words[first - 2]
    told = (
        said[0] in _TURNING
        or said in _DYING
        or (said[0] in _BEING and (said[1] in _WHO or said[1] in grammar.PERSONS))
    )
    after = words[number.stop]
    return told and age == int(age) and (after in _AFTER_AGE or not (after.isalnum() or after in _GOING_ON))


# A smaller number is a rank or a score more often.
_YOUNGEST, _OLDEST = 4, 120
_TURNING = frozenset("turned turns turning".split())
_DYING = frozenset((("at", "died"), ("at", "dies"), ("at", "dead")))
_BEING = frozenset({"was", "is", "'s", "’s", "only", "just"})
_WHO = frozenset("he she who i was is".split())
_AFTER_AGE = frozenset(
    "and when but or at in on now then while as today with because so last next this".split()
)
_GOING_ON = frozenset({"-", "–", "—", "%", "/", ":", "°", "'", '"', "’"})


def _subject(words: list[str], first: int) -> str:
    """The "pupils" of "pupils under five" and "pupils are under five", whose limit begins at ``first``."""
    return words[first - 2] if words[first - 1] in grammar.BE_FORMS else words[first - 1]


def follows_person(tokens: Tokens, first: int) -> bool:
    """Whether the figure at token ``first`` is that of "a man of 67", "a child of 5 months"."""
    return tokens.words[_noun_of(tokens, first)] in _AGED


def _noun_of(tokens: Tokens, first: int) -> int:
    """The place of the "men" of "men of 67" and of "men of 67 and 68"; -1, that of no word, without one."""
    words = tokens.words
    at = first - 2 if words[first - 1] == "and" and words[first - 2].isdecimal() else first
    return at - 2 if words[at - 1] == "of" and at > 1 else -1


def bearer(tokens: Tokens, first: int, stop: int) -> str:
    """Who is of the age told by tokens [first, stop): the name before it ("Ann Smith, 46,"), the noun before
    it ("a man of 67", "children under 18"), else the name or noun after it ("26-year-old Ann Smith", "an
    11-year-old girl"); "" where none stands there."""
    before = _subject(tokens.words, first)
    if before == ",":
        return _name_before(tokens, first - 1)
    noun = _noun_of(tokens, first)
    if tokens.words[noun] in _AGED:
        return tokens.slice(noun, noun + 1)
    if before in grammar.PERSONS or grammar.is_people(before):
        place = first - 1 if before == tokens.words[first - 1] else first - 2
        return tokens.slice(place, place + 1)
    return tokens.slice(stop, phrase_stop(tokens, stop, plural=False))


def _name_before(tokens: Tokens, comma: int) -> str:
    at = comma
    while comma - at < _LONGEST_NAME and tokens.is_capital(at - 1):
        at -= 1
    return tokens.slice(at, comma)
