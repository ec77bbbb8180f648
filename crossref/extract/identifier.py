"""Numbers that are names: road, flight and phone numbers, models, ordinals, scores of letters and figures.

``is_identifier`` answers for one number from the tokens that touch it and the word before it.
"""

from __future__ import annotations

from functools import lru_cache

from crossref.extract.bound import Number
from crossref.extract.lexicon import grammar, names, number_words, roles, units
from crossref.extract.lexicon.currencies import SIGNS
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens

# Nouns before a number that make it a name: "Flight 370", "Room 12", "No. 5".
NUMBERED = frozenset(
    "flight route highway interstate no nos room article section chapter page channel figure table"
    " bus train gate terminal platform apartment phase volume episode season boeing airbus model"
    " version windows resolution category cat lot item exit psalm apollo formula falcon fiat zip"
    " address grade paragraph clause amendment proposition track s2 division step tier round pier"
    " dock hall ward district precinct zone sector stage heat lane vitamin covid covid-19 question"
    " option".split()
)


def is_identifier(tokens: Tokens, number: Number) -> bool:
    """Whether ``number`` names a thing instead of counting or measuring."""
    words = tokens.words
    first, head, stop, form = number.first, number.head, number.stop, number.form
    if form == "power":
        return True  # no newsroom writes one: "1e10" is a name
    if form != "digits":
        return first == head and words[head - 1] in _SERIAL
    after, before = words[stop], words[head - 1]
    if after == ")" and words[stop - 1] == words[head] and "(" not in words[max(0, head - 12) : head]:
        return len(words[head]) < 3  # "2) ..." in a list
    if tokens.glued(stop) and _is_tied_on(tokens, stop):
        return True
    if not before.isalpha() and _is_tied_back(tokens, head):
        return True
    if (
        words[head] in _AIRLINERS
        and stop - head == 3
        and words[head + 1] in DASHES
        and tokens.glued(head + 1)
    ):
        return before not in SIGNS
    if first != head:
        return False
    dialled = before in _DIALLING and len(words[head]) > 2 and (not after.isalpha() or after in grammar.STOP)
    if tokens.is_capital(stop) and _is_address(tokens, stop):
        return True
    return dialled or before in NUMBERED or _is_name(tokens, head, stop) or _is_edition(tokens, head, stop)


def _is_tied_on(tokens: Tokens, stop: int) -> bool:
    """Whether what touches the end of a number, at ``stop``, makes it a name: "12th", "10:30", "745-4811"."""
    words, after = tokens.words, tokens.words[stop]
    figures = words[stop + 1][:1].isdecimal()
    if after in number_words.ORDINAL_SUFFIXES or after in {"x", "s"} or (after == ":" and figures):
        return True
    if figures and (after == "/" or after in DASHES) and tokens.glued(stop + 1):
        return True
    return after.isalpha() and (not _known_suffix(after) or _runs_on(tokens, stop))


def _is_tied_back(tokens: Tokens, head: int) -> bool:
    """Whether the sign before a number, at ``head``, makes it a name: "F-16", "745-4811", "No. 5"."""
    words, before, letters = tokens.words, tokens.words[head - 1], tokens.words[head - 2]
    if before in DASHES:
        if letters == "covid":
            return True
        if tokens.glued(head) and tokens.glued(head - 1):
            return letters[:1].isdecimal() or (letters.isalpha() and letters not in _HYPHENATED)
    if before == "%":
        return tokens.glued(head)  # an address, "q=%2020"
    return before == "." and words[head - 2] in {"no", "nos", "art", "sec", "vol"}


def _is_address(tokens: Tokens, stop: int) -> bool:
    """ "430 Kings Road", "12 South Park Street"."""
    for at in range(stop + 1, stop + 4):
        if not tokens.is_capital(at):
            return False
        if tokens.words[at] in _STREETS:
            return True
    return False


_STREETS = frozenset(
    "road street avenue lane drive boulevard square terrace crescent gardens parkway rd ave blvd".split()
)

# "Call 911", not "call 200 people".
_DIALLING = frozenset(
    "call calls called calling dial dials dialled dialed dialling dialing ring rang".split()
)

# "A 737-800", "the 767-300ER": the model of an airliner, not a span of figures.
_AIRLINERS = frozenset("707 717 727 737 747 757 767 777 787".split())

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


def _runs_on(tokens: Tokens, at: int) -> bool:
    """Whether the letters at ``at`` touch further figures: the L of "24703L202"."""
    return tokens.glued(at + 1) and tokens.words[at + 1].isdecimal() and len(tokens.words[at + 1]) > 1


def _is_name(tokens: Tokens, head: int, stop: int) -> bool:
    """ "Boeing 737", "iPhone 12": a number after a capitalised word, with nothing to count behind it."""
    words = tokens.words
    word, figure, after = words[head - 1], words[head], words[stop]
    if head < 1 or word in grammar.STOP or word in SIGNS or not word.isalpha():
        return False
    if len(figure) > 3 or not figure.isdecimal():
        return False
    written = tokens.slice(head - 1, head)
    if written == written.lower():
        return False
    if words[head - 2] == "&":
        return True
    if word == "magnitude" or after in units.PERCENT or after in units.UNIT_OF or after in units.TIME_UNITS:
        return False
    if after in roles.HARM_WORDS or after in {"were", "others", "more", "million", "people"}:
        return False
    if head == 1 and not any(c.isupper() for c in written[1:]):
        return False  # a first word is capitalised anyway
    if after.isalpha() and after not in grammar.STOP:
        return tokens.is_capital(stop) and not grammar.is_plural(after)
    return True


def _is_edition(tokens: Tokens, head: int, stop: int) -> bool:
    """ "the 2014 Oscars", "the 2012 Summer Olympics": a year before a name; "2012 Russians" are people."""
    year, after = tokens.words[head], tokens.words[stop]
    if len(year) != 4 or not year.isdecimal() or not "1900" < year < "2100" or year.endswith("00"):
        return False
    return (
        tokens.is_capital(stop)
        and after not in names.DEMONYMS
        and after.removesuffix("s") not in names.DEMONYMS
    )


@lru_cache(maxsize=1024)
def _known_suffix(word: str) -> bool:
    return (
        word in units.UNIT_OF
        or word in units.TIME_UNITS
        or word in units.PERCENT
        or word in SIGNS
        or word in number_words.SCALES
        or word in {"p", "c", "f", "yo"}
    )
