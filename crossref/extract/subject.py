"""The noun phrase that speaks: tokens before or after a reporting verb -> the speaker's name.

Before the verb, appositions and relative clauses are stepped over ("Ema Duarte, a doctor in Porto, said"); a
title gives way to the name behind it, a pronoun to the last speaker, a surname to the full name.
"""

from __future__ import annotations

from functools import lru_cache

from crossref.extract.apposition import (
    LEADING,
    LONGEST_ASIDE,
    RELATIVES,
    STOPS,
    abbreviates,
    after_name,
    before_apposition,
    named_first,
    without_asides,
)
from crossref.extract.lexicon import calendar, grammar
from crossref.extract.lexicon import reporting as table
from crossref.extract.lexicon.anchors import QUOTES
from crossref.extract.tokens import Tokens


def phrase_right(tokens: Tokens, at: int) -> tuple[int, int]:
    """The noun phrase that begins at ``at``: a speaker after the verb."""
    words = tokens.words
    first = at
    if words[at] in {"the", "a", "an", "one", "another"}:
        at += 1
    stop = at
    while stop < tokens.size and stop - first < 12:
        word = words[stop]
        if word in STOPS and not abbreviates(tokens, stop):
            break
        if (
            word in {"of", "for", "at", "and", "de", "al", "'s", "’s", "-"}
            and stop > at
            and _continues(tokens, stop)
            and (word != "-" or tokens.glued(stop))
        ):
            stop += 2 if words[stop + 1] == "the" else 1  # "Ann Lee of the Harbour Board"
            continue
        if stop > at and not tokens.is_capital(stop) and _ends_right(tokens, stop):
            break
        if stop == at and word in grammar.STOP and word not in table.PRONOUNS and not tokens.is_capital(stop):
            return first, first
        if word in grammar.ADVERBS and stop > at and tokens.is_capital(stop) and word.endswith("day"):
            break
        stop += 1
    if words[first] in {"the", "its", "a", "an"} and words[stop] == ",":
        name = _capital_run(tokens, stop + 1)
        if name - stop > 2:
            return stop + 1, name  # "said the fire chief, James Steele"
    return first, stop


def _ends_right(tokens: Tokens, at: int) -> bool:
    """Whether the speaker after a verb ends before ``at``: "a study published by", "statistics 50% of"."""
    words = tokens.words
    word = words[at]
    if word in grammar.STOP:
        return True
    if word[0].isdecimal():
        return not tokens.is_capital(at - 1) and words[at - 1] not in grammar.OWNS
    following = words[at + 1]
    goes_on = following in _OF_PARTICIPLES or following in grammar.ADVERBS
    return goes_on and (grammar.is_participle(word) or word in {"familiar", "close"})


def _capital_run(tokens: Tokens, at: int) -> int:
    """Where the capitalised words that begin at ``at`` end."""
    while tokens.is_capital(at) and tokens.words[at].isalpha():
        at += 1
    return at


def _continues(tokens: Tokens, at: int) -> bool:
    following = tokens.words[at + 1]
    if tokens.words[at] == "and":
        return tokens.is_capital(at + 1) or tokens.is_capital(at + 2)
    if tokens.words[at] in {"of", "for", "at"} and following == "the":
        return tokens.is_capital(at + 2)
    return (
        tokens.is_capital(at + 1)
        or following in {"the", "state", "police"}
        or tokens.words[at] in {"'s", "’s", "-"}
    )


def is_speaker(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the phrase after the verb speaks; one with a verb of its own is what is said."""
    words = tokens.words
    if stop == first or words[stop] in _OF_VERBS or words[stop] in grammar.ARTICLES:
        return False
    is_verb = _is_verb(tokens, stop)
    if words[first] in table.PRONOUNS:
        return (
            stop == first + 1 and not is_verb
        )  # "said she", not "Ann Lee, the mayor, said she hoped for rain"
    if is_verb and not (grammar.is_participle(words[stop]) and words[stop + 1] in _OF_PARTICIPLES):
        return False
    if stop - first > 2 and _is_verb(tokens, stop - 1):
        return False  # "Ann Lee, the mayor, said the case showed how"
    if words[first - 2] == "," and QUOTES.isdisjoint(words[:first]) and _tells_more(words, stop):
        return False  # "Ann Lee, the mayor, said boats of that kind are rare"
    if words[first] in {"the", "a", "an", "one", "another"}:
        return True
    return (
        tokens.is_capital(first)
        or tokens.is_capital(stop - 1)
        or words[stop - 1].endswith("s")
        or words[stop - 1] == "police"
    )


def _tells_more(words: list[str], at: int) -> bool:
    """Whether a verb follows before the next sign, so that what stands before ``at`` is its subject."""
    for word in words[at : at + LONGEST_ASIDE]:
        if word in STOPS or word in RELATIVES or word in _CLAUSES:
            return False
        if word in grammar.AUXILIARIES:
            return True
    return False


def phrase_left(tokens: Tokens, at: int) -> tuple[int, int]:
    """The subject that ends before the verb at ``at``, appositions skipped."""
    words = tokens.words
    stop = without_asides(tokens, at)
    if words[stop - 1] == "," and stop > 2:
        named = named_first(tokens, stop - 1)
        if named:
            return named
        name = stop - 1
        while tokens.is_capital(name - 1):
            name -= 1
        if words[name - 1] == "," and stop - name > 2:
            return name, stop - 1  # "A spokesman for the agency, Omar Haddad, said"
        outer = before_apposition(tokens, stop - 1)
        if outer is None:
            return at, at
        stop = without_asides(tokens, outer)
    first = stop
    while first > 0 and stop - first < 14:
        word = words[first - 1]
        if _is_plain(word):
            first -= 1
            continue
        if word in grammar.ARTICLES:
            first -= 1
            if first > 0 and _restarts(words, first) and not words[at].endswith("ing"):
                break  # "it cost 40 euros the mayor said"
            continue
        if word in STOPS and not abbreviates(tokens, first - 1):
            break
        if (
            word in _CLAUSES
            and not (word == "and" and tokens.is_capital(first) and tokens.is_capital(first - 2))
            and not (
                word == "and"
                and first - 2 >= 0
                and words[first - 2].endswith(("s", "n"))
                and words[stop - 1].endswith("s")
            )
        ):
            break
        if word in _SAID:
            break
        is_verb = first < stop and _is_verb(tokens, first - 1)
        if (
            is_verb
            and words[first] in _OF_PARTICIPLES
            and grammar.is_participle(word)
            and words[first - 3 if words[first - 2].endswith("ly") else first - 2] not in grammar.AUXILIARIES
        ):
            stop = first = first - 1  # "the man arrested on Friday said"
            continue
        if is_verb or word in grammar.AUXILIARIES:
            if "who" in words[max(0, first - 5) : first - 1]:
                while words[first - 1] != "who":
                    first -= 1  # "a user who is at the site said"
                stop = first = first - 2 if words[first - 2] == "," else first - 1
                continue
            if word in grammar.AUXILIARIES:
                break
        if word in {"who", "which"} and first < stop:
            stop = first = first - 2 if words[first - 2] == "," else first - 1
            continue  # "an activist who spoke to workers later said"
        if word in table.PRONOUNS:
            return (first - 1, stop) if first == stop else (first, stop)
        if is_verb:
            if not words[at].endswith("ing"):
                break
            stop = first - 1  # "an official downplayed it, saying": the subject stands before the first verb
        first -= 1
    aside = after_name(tokens, first)
    if aside and first > 2:
        stop = first = aside
        while first > 0 and tokens.is_capital(first - 1):
            first -= 1
    while first < stop and (words[first] in LEADING or words[first] in grammar.PREPOSITIONS):
        if words[first] in {"on", "in"} and _is_dated(words[first + 1]):
            first += 1  # "On Friday Ann Lee said"
        elif words[first] in grammar.PREPOSITIONS:
            comma = next((k for k in range(first, stop) if words[k] == ","), None)
            if comma is None:
                return at, at
            first = comma
        first += 1
    return first, stop


def _is_dated(word: str) -> bool:
    return word in _DATED or (len(word) == 4 and word.isdecimal())


def _restarts(words: list[str], article: int) -> bool:
    """Whether the ``article`` begins the subject, and no noun within it: "the head of the board"."""
    return not (
        words[article - 1] in _BEFORE_ARTICLE
        or not words[article + 1].isalpha()  # "the F.A.", "A/S"
        or "who" in words[max(0, article - 12) : article]
    )


_BEFORE_ARTICLE = grammar.PREPOSITIONS | frozenset(
    {"and", "or", "all", "both", "half", "&", ",", "'s", "’s", "not"}
)
_OF_VERBS = grammar.AUXILIARIES | {"up", "out", "off", "down", "over"}
_OF_PARTICIPLES = frozenset("on by in with at for from to about over as".split())
_DATED = frozenset({*calendar.MONTHS, *calendar.WEEKDAYS})
_CLAUSES = frozenset(
    {"and", "but", "while", "as", "that", "because", "although", "when", "where", "which", "after"}
)
_SAID = frozenset({"said", "says", "told"})
_TURNS = grammar.ARTICLES | STOPS | _CLAUSES | _SAID | grammar.AUXILIARIES | table.PRONOUNS | {"who"}


@lru_cache(maxsize=1 << 14)
def _is_plain(word: str) -> bool:
    """A word of a subject that nothing has to be asked about."""
    return not (word in _TURNS or word in grammar.VERBS or grammar.is_participle(word))


def _is_verb(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    told = (word in grammar.VERBS and word not in {"lead", "set", "read"}) or (
        grammar.is_participle(word)
        and word not in _ADJECTIVES
        and tokens.words[at - 1] not in {"-", "the", "a", "an", "'s", "’s"}
    )
    return told and not (at > 0 and tokens.is_capital(at))


_ADJECTIVES = frozenset(
    "armed united allied unnamed unidentified affiliated wounded injured displaced elected retired limited"
    " associated".split()
)
