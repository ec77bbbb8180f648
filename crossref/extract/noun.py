"""Tokens after a number -> the counted noun phrase.

There is no parser here. A counted noun runs to its plural ("six remaining besieged areas"), or to the
first word of a closed class. What happened to those counted tells ``role.py``.
"""

from __future__ import annotations

from functools import lru_cache

from crossref.extract.lexicon import grammar, roles
from crossref.extract.lexicon.units import TIME_UNITS
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens

_LONGEST_PHRASE = 7
_NO_HEADS = grammar.STOP | grammar.ENDLESS
_KINDS = frozenset("kind sort type form number".split())
_DIMENSIONS = frozenset("size length height width depth diameter total weight value".split())
_OBJECTS = grammar.DETERMINERS | frozenset("his her its their our my him them".split())
# Plurals that stand before another noun as often as alone: "5% of sales staff", "a third of women voters".
_ATTRIBUTIVE = frozenset(
    "sales arms sports goods systems operations savings communications services weapons drugs customs futures"
    " earnings women men children people parents rights jobs benefits assets materials affairs resources"
    " economics securities appeals years months weeks days states nations times games schools police"
    " asbestos".split()
)


def phrase_stop(tokens: Tokens, start: int, plural: bool) -> int:
    """Where the noun phrase that begins at ``start`` ends; ``start`` itself where there is none.

    ``plural`` says whether the count asks for a plural ("three men", not "one man").
    """
    words = tokens.words
    stop, seen = start, False
    counts = plural
    if not plural:
        opener = words[start - 1]
        if opener == "of" and words[start - 2] not in _KINDS:
            plural = True  # "40% of drivers cause half of them", "5% of patients account for most"
        elif opener == "in" and words[start] in _DIMENSIONS:
            following = words[start + 1]
            if following in grammar.STOP or following in _DIMENSIONS or not following.isalpha():
                return start  # "3.7 metres in size"
        elif words[start][-3:] == "ing" and _has_object(words, start):
            return start
    while stop - start < _LONGEST_PHRASE:
        word = words[stop]
        if not seen and _is_plain(word):
            stop += 1
            seen = plural and grammar.is_plural(word) and (counts or _ends_whole(tokens, stop - 1))
            continue
        if not word:
            break
        if not word[0].isalpha():
            if word in DASHES and stop > start and tokens.glued(stop) and tokens.glued(stop + 1):
                stop, seen = stop + 2, False
                continue
            if word in grammar.OWNS and stop > start:
                stop, seen = stop + 1, False
                continue
            if word == "." and len(words[stop - 1]) == 1 and stop > start and len(words[stop + 1]) == 1:
                stop += 1  # "three U.S. soldiers"
                continue
            if (
                word == "."
                and stop > start + 1
                and len(words[stop - 2]) == 1
                and len(words[stop - 1]) == 1
                and tokens.glued(stop)
            ):
                stop += 1
                continue
            break
        if seen and not (grammar.is_plural(word) and word not in grammar.STOP) and not _runs_on(tokens, stop):
            break
        if word in grammar.STOP:
            if words[stop + 1] in DASHES and tokens.glued(stop + 1):
                stop += 1  # "first-team players"
                continue
            if plural and not seen and _noun_too(word):
                stop, seen = stop + 1, True
                continue
            if not _modifies(tokens, start, stop):
                break
        if stop > start and word.endswith("ing") and words[stop - 1] in grammar.PERSONS:
            break
        if grammar.is_participle(word) and not _modifies(tokens, start, stop):
            break
        stop += 1
        seen = plural and grammar.is_plural(word)
    while stop > start and (words[stop - 1] in _NO_HEADS or not words[stop - 1][0].isalpha()):
        if words[stop - 1] == "." or words[stop - 1] in roles.NOUNS or (seen and _noun_too(words[stop - 1])):
            break
        stop -= 1
    return stop


def _has_object(words: list[str], at: int) -> bool:
    """Whether the word at ``at`` is a verb: "$72 million playing the market", not "$3m funding a year"."""
    return words[at + 1] in _OBJECTS and words[at + 2] not in TIME_UNITS


def _ends_whole(tokens: Tokens, at: int) -> bool:
    """Whether the plural at ``at`` is what a part is of, "5% of patients", and no half of a compound."""
    word = tokens.words[at]
    return word not in _ATTRIBUTIVE and (not tokens.is_capital(at) or grammar.is_people(word))


@lru_cache(maxsize=1 << 14)
def _is_plain(word: str) -> bool:
    """A noun or an adjective that nothing has to be asked about; most words of a phrase are."""
    closed = word in grammar.STOP or grammar.is_participle(word) or word.endswith("ing")
    return word[:1].isalpha() and not closed


def _runs_on(tokens: Tokens, at: int) -> bool:
    """ "two plainclothes NYPD officers": one more word stands between the plural and the true head."""
    word, following = tokens.words[at], tokens.words[at + 1]
    if word in grammar.STOP or grammar.is_participle(word) or word in roles.ACTIVE:
        return False
    return word.isalpha() and grammar.is_plural(following) and tokens.is_capital(at)


def _noun_too(word: str) -> bool:
    """The plurals that are verbs as well: "several previous strikes", where no plural stood before."""
    return (
        word in grammar.VERBS
        and word[-1] == "s"
        and word[-2:] != "ss"
        and word not in {"says", "was", "goes"}
    )


def _modifies(tokens: Tokens, start: int, at: int) -> bool:
    """A participle before its noun: "six besieged areas", "20 seriously injured children"."""
    word, following = tokens.words[at], tokens.words[at + 1]
    if not (
        grammar.is_participle(word)
        or word in {"missing", "remaining", "dead", "critically", "seriously", "slain"}
    ):
        return False
    if at > start and grammar.is_plural(tokens.words[at - 1]):
        return False
    if not following or not following[0].isalpha():
        return False
    return following not in grammar.STOP or following in roles.ACTS or grammar.is_participle(following)
