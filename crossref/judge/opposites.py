"""Two words -> how their meanings lie to each other: the same, opposite, exclusive, narrower, wider.

The tables of ``judge.lexicon`` are turned into one lookup, keyed by stems: each word stands on the poles
and in the families it occurs in. Start reading from ``bearing``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TypeVar

from crossref.judge.lexicon.families import FAMILIES
from crossref.judge.lexicon.negation import RULED_OUT
from crossref.judge.lexicon.poles import POLES
from crossref.judge.lexicon.synonyms import FORMS, SYNONYMS
from crossref.words import stem

T = TypeVar("T")


class Bearing(Enum):
    """How the meanings of two words lie to each other."""

    SAME = "same"
    OPPOSITE = "opposite"
    EXCLUSIVE = "exclusive"
    NARROWER = "narrower"
    WIDER = "wider"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Meanings:
    """``poles``, ``groups`` and ``members`` give for a stem the poles (line, side), the groups of synonyms
    and the families with its place in each; ``families`` what a family's own name stands for."""

    poles: dict[str, frozenset[tuple[int, int]]]
    groups: dict[str, frozenset[int]]
    members: dict[str, frozenset[tuple[int, int]]]
    families: dict[str, frozenset[int]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]


_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "non-", "mis", "de-")
# "inflame" is no denial of "flame", nor "discuss" of "cuss": the rest must be a word of some length.
_LEAST_REST = 5
_ROOT = 4  # letters that the names of a country and of its people share, at least
# ... and these only look denied.
_NOT_DENIED = frozenset("invaluable inhabitant indeed interest increase independent instance".split())


@lru_cache(maxsize=50_000)
def keys_of(word: str) -> frozenset[str]:
    """The stems under which ``word`` (lower case, phrases with underscores) is looked up."""
    forms = {word, FORMS.get(word, word)}
    return frozenset(stem(form) for form in forms)


@lru_cache(maxsize=100_000)
def bearing(left: str, right: str) -> Bearing:
    """How ``left`` lies to ``right``, both in lower case, phrases with underscores.

    NARROWER when the left is one of what the right names ("violin", "instrument"), WIDER the other way
    round; otherwise the same whichever is called left.
    """
    ours, theirs = keys_of(left), keys_of(right)
    if ours & theirs:
        return Bearing.SAME
    if not (_is_known(left) and _is_known(right)):  # most pairs of words
        return Bearing.OPPOSITE if _denies(left, right) else Bearing.UNKNOWN
    known = meanings()
    if _meet(_of(known.groups, ours), _of(known.groups, theirs)):
        return Bearing.SAME
    our_poles, their_poles = _of(known.poles, ours), _of(known.poles, theirs)
    if our_poles & their_poles:
        return Bearing.SAME
    if {(line, 1 - side) for line, side in our_poles} & their_poles or _denies(left, right):
        return Bearing.OPPOSITE
    our_places, their_places = _of(known.members, ours), _of(known.members, theirs)
    if our_places & their_places:
        return Bearing.SAME
    ours_in, theirs_in = ({family for family, _ in places} for places in (our_places, their_places))
    if ours_in and theirs_in and not ours_in & theirs_in and left[:_ROOT] == right[:_ROOT]:
        return Bearing.SAME  # a country and its people: Russia, Russian
    if _meet(ours_in, _of(known.families, theirs)):
        return Bearing.NARROWER
    if _meet(theirs_in, _of(known.families, ours)):
        return Bearing.WIDER
    if ours_in & theirs_in:
        return Bearing.EXCLUSIVE
    return Bearing.UNKNOWN


@lru_cache(maxsize=50_000)
def _is_known(word: str) -> bool:
    """The word stands in one of the tables."""
    known, keys = meanings(), keys_of(word)
    return any(not keys.isdisjoint(t) for t in (known.groups, known.poles, known.members, known.families))


def _of(table: dict[str, frozenset[T]], keys: frozenset[str]) -> frozenset[T]:
    return frozenset(value for key in keys for value in table.get(key, ()))


def _meet(left: Set[int], right: Set[int]) -> bool:
    return not left.isdisjoint(right)


def _denies(left: str, right: str) -> bool:
    """One is the other with a prefix or a suffix that denies it: unhappy, illegal, careless."""
    short, long = sorted((left, right), key=len)
    if long not in _NOT_DENIED and len(short) >= _LEAST_REST and long.endswith(short):
        return long.removesuffix(short) in _PREFIXES
    return long.endswith("less") and short.endswith("ful") and long[:-4] == short[:-3]


@lru_cache(maxsize=1)
def meanings() -> Meanings:
    """The tables as lookups; built once, since stemming a few thousand words takes some milliseconds."""
    poles: dict[str, set[tuple[int, int]]] = defaultdict(set)
    groups: dict[str, set[int]] = defaultdict(set)
    members: dict[str, set[tuple[int, int]]] = defaultdict(set)
    families: dict[str, set[int]] = defaultdict(set)
    for line, row in enumerate(POLES):
        for side, words in enumerate(row.split(" / ")):
            for word in words.split():
                poles[stem(word)].add((line, side))
    for line, row in enumerate(SYNONYMS):
        for word in row.split():
            groups[stem(word)].add(line)
    for line, (names, row) in enumerate(FAMILIES.items()):
        for name in names.split():
            families[stem(name)].add(line)
        for place, member in enumerate(row.split()):
            for word in member.split("="):
                members[stem(word)].add((line, place))
    return Meanings(_frozen(poles), _frozen(groups), _frozen(members), _frozen(families), _phrases())


def _frozen(table: dict[str, set[T]]) -> dict[str, frozenset[T]]:
    return {key: frozenset(values) for key, values in table.items()}


def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of the tables by their first word, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for word in _all_words():
        if "_" in word:
            parts = tuple(word.split("_"))
            found[parts[0]].add(parts)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in found.items()}


def _all_words() -> Iterator[str]:
    for row in (*POLES, *SYNONYMS, *FAMILIES.values()):
        yield from row.replace("=", " ").split()
    yield from ("no_longer", "rather_than", "instead_of", "far_from_being", "no_one", *RULED_OUT)
