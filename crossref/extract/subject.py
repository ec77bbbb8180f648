"""The noun phrase that speaks: tokens before or after a reporting verb -> the speaker's name.

Before the verb, appositions and relative clauses are stepped over ("Ema Duarte, a doctor in Porto, said"); a
title gives way to the name behind it, a pronoun to the last speaker, a surname to the full name.
"""

from __future__ import annotations

from functools import lru_cache

from crossref.extract.lexicon import grammar
from crossref.extract.lexicon import reporting as table
from crossref.extract.lexicon.anchors import QUOTES
from crossref.extract.people import People
from crossref.extract.tokens import Tokens

_STOPS = frozenset({",", ";", ":", ".", "(", ")", "—", "–", "[", "]"}) | QUOTES

_SKIPPED = frozenset(
    "also has had have later earlier previously repeatedly again then further who had have did was thursday"
    " friday monday tuesday wednesday saturday sunday today yesterday".split()
)


def phrase_right(tokens: Tokens, at: int) -> tuple[int, int]:
    """The noun phrase that begins at ``at``: a speaker after the verb."""
    words = tokens.words
    first = at
    if words[at] in {"the", "a", "an", "one", "another"}:
        at += 1
    stop = at
    while stop < tokens.size and stop - first < 12:
        word = words[stop]
        if word in _STOPS and not _abbreviates(tokens, stop):
            break
        if (
            word in {"of", "for", "at", "and", "de", "al", "'s", "’s", "-"}
            and stop > at
            and _continues(tokens, stop)
        ):
            stop += 1
            continue
        if stop > at and word in grammar.STOP and not tokens.is_capital(stop):
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


def _abbreviates(tokens: Tokens, at: int) -> bool:
    """The full stop of "Lt. Gregg Hastings", "Mr. Bond", "U. N."."""
    before = tokens.words[at - 1]
    return (
        tokens.words[at] == "." and (before in table.TITLES or len(before) == 1) and tokens.is_capital(at - 1)
    )


def is_speaker(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the phrase after the verb speaks; one with a verb of its own is what is said."""
    words = tokens.words
    if stop == first or words[stop] in grammar.AUXILIARIES or _is_verb(tokens, stop):
        return False
    if words[first] in table.PRONOUNS:
        return stop == first + 1  # "said she", not "the mayor, Ann Lee, said she hoped for rain"
    if words[first] in {"the", "a", "an", "one", "another"}:
        return True
    return (
        tokens.is_capital(first)
        or tokens.is_capital(stop - 1)
        or words[stop - 1].endswith("s")
        or words[stop - 1] == "police"
    )


def phrase_left(tokens: Tokens, at: int) -> tuple[int, int]:
    """The subject that ends before the verb at ``at``, appositions skipped."""
    words = tokens.words
    stop = at
    while stop > 0 and (
        (words[stop - 1] in _SKIPPED and not (stop >= 2 and words[stop - 1] == "who"))
        or words[stop - 1].endswith("ly")
    ):
        stop -= 1
    if words[stop - 1] == "," and stop > 2:
        name = stop - 1
        while tokens.is_capital(name - 1):
            name -= 1
        if words[name - 1] == "," and stop - name > 2:
            return name, stop - 1  # "A spokesman for the agency, Omar Haddad, said"
        outer = _before_apposition(tokens, stop - 1)
        if outer is None:
            return at, at
        stop = outer
    first = stop
    while first > 0 and stop - first < 14:
        word = words[first - 1]
        if _is_plain(word):
            first -= 1
            continue
        if word in _STOPS and not _abbreviates(tokens, first - 1):
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
        if is_verb or word in grammar.AUXILIARIES:
            if "who" in words[max(0, first - 5) : first - 1]:
                while words[first - 1] != "who":
                    first -= 1  # "a user who is at the site said"
                stop = first = first - 1
                continue
            if word in grammar.AUXILIARIES:
                break
        if word == "who" and first < stop:
            stop = first = first - 1  # "an activist who spoke to workers later said"
            continue
        if word in table.PRONOUNS:
            return (first - 1, stop) if first == stop else (first, stop)
        if is_verb:
            if not words[at].endswith("ing"):
                break
            stop = first - 1  # "an official downplayed it, saying": the subject stands before the first verb
        first -= 1
    named = _after_name(tokens, first)
    if named and first > 2:
        stop, first = named, named
        while first > 0 and tokens.is_capital(first - 1):
            first -= 1
    while first < stop and (words[first] in _LEADING or words[first] in grammar.PREPOSITIONS):
        if words[first] in grammar.PREPOSITIONS:
            comma = next((k for k in range(first, stop) if words[k] == ","), None)
            if comma is None:
                return at, at
            first = comma
        first += 1
    return first, stop


_CLAUSES = frozenset(
    {"and", "but", "while", "as", "that", "because", "although", "when", "where", "which", "after"}
)
_SAID = frozenset({"said", "says", "told"})
_TURNS = _STOPS | _CLAUSES | _SAID | grammar.AUXILIARIES | table.PRONOUNS | {"who"}


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


def _after_name(tokens: Tokens, first: int) -> int:
    """The end of the name before ", an assistant attorney general said", 0 if there is none: "it was towed to
    Porto, the harbour board said" names a place."""
    words = tokens.words
    if not (words[first] in {"a", "an", "the"} and words[first - 1] == "," and tokens.is_capital(first - 2)):
        return 0
    start = first - 2
    while start > 0 and tokens.is_capital(start - 1):
        start -= 1
    return 0 if words[start - 1] in grammar.PREPOSITIONS else first - 1


_ADJECTIVES = frozenset(
    "armed united allied unnamed unidentified affiliated wounded injured displaced elected retired limited"
    " associated".split()
)

_LEADING = frozenset(
    {"but", "and", "meanwhile", "however", "yet", "so", "then", "’", "'", "still", "earlier", "later"}
)


def _before_apposition(tokens: Tokens, comma: int) -> int | None:
    """The end of the name that a ", deputy foreign minister," follows."""
    words = tokens.words
    for at in range(comma - 1, max(comma - 18, 0), -1):
        if words[at] == ",":
            aside = words[at + 1] in {"who", "whose", "speaking"}
            if (
                aside
                or tokens.is_capital(at - 1)
                or words[at - 1] in grammar.PERSONS
                or words[at - 1].endswith("s")
            ):
                further = _before_apposition(tokens, at) if _is_list(tokens, at) else None
                return further or at
            return None
        if words[at] in QUOTES or words[at] in {".", ";", ":"}:
            return None
    return None


def _is_list(tokens: Tokens, comma: int) -> bool:
    """ "Ema Suryani, a doctor at a clinic in Lampahan city, ...": a place between two commas."""
    words = tokens.words
    at = comma - 1
    while at > 0 and comma - at < 6 and tokens.is_capital(at):
        at -= 1
    return words[at] in {"in", "of", "at", "for"}


def name_of(written: str, last: str, people: People) -> str:
    """The name behind what is written: a pronoun, an office, a surname, a title with a name. ``last`` spoke
    before."""
    if written.lower() in table.PRONOUNS:
        return last
    holder = people.in_office(written)
    if holder:
        return holder
    words = written.split()
    while words and words[0].lower() in {"the", "a", "an", "one"} and words[1:2] != ["of"]:
        words = words[1:]
    cut = 0
    for at, word in enumerate(words[:-1]):
        if word.lower().strip(".,") in table.TITLES and words[at + 1][:1].isupper():
            cut = at + 1
    if cut and all(w[:1].isupper() or w in {"de", "al", "van", "von", "bin"} for w in words[cut:]):
        words = words[cut:]
    tail = len(words)
    while tail > 0 and words[tail - 1][:1].isupper():
        tail -= 1
    if 0 < tail < len(words) and words[tail - 1] not in {
        "of",
        "for",
        "at",
        "the",
        "in",
        "and",
        "de",
        "al",
        "bin",
        "van",
    }:
        words = words[tail:]  # "disaster agency official Fauzi"
    while words and words[-1].lower() in grammar.STOP:
        words = words[:-1]
    name = " ".join(words)
    if len(words) > 1 and all(word[:1].isupper() for word in words):
        people.know(name)
        return name
    return people.full(name)
