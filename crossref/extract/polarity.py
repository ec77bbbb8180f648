"""Asserted, denied, hedged, planned: cue words and the clause each of them reaches.

A sentence is cut into segments at punctuation and at words that open a clause; a cue colours its own
segment and no other, so in "five died but nobody was hurt" only the second half is denied. Within its
segment a negator denies the figures behind it, "did not arrest 40 people"; one before it counts those of
whom something is denied, "40 homes had no power", and is asserted, as is what only ended or was turned down,
"rejected an offer of $40" (``is_denied``).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from crossref.extract.lexicon import cues, grammar
from crossref.extract.lexicon.reporting import DENYING
from crossref.extract.lexicon.units import TIME_UNITS, UNIT_OF
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens


class Stance(NamedTuple):
    """How something is asserted."""

    negated: bool = False
    hedged: bool = False
    planned: bool = False


ASSERTED = Stance()
_SIGNS = frozenset({",", ";", ":", "(", ")", "—", "–", '"', "“", "”", "[", "]", "‘"})
_OPENERS = frozenset(
    "but while whereas because although though who which whose after before when unless until as since"
    " where".split()
)
_SUBORDINATE = _OPENERS - {"but"} | frozenset(
    {"if", "with", "in", "despite", "amid", "on", "at", "by", "for", "during"}
)


_CUTS = _SIGNS | _OPENERS | {"and", "if"}


def segments_of(tokens: Tokens) -> list[tuple[int, int]]:
    """The clauses, roughly, as [first, stop) of tokens; together they cover all words."""
    words = tokens.words
    out: list[tuple[int, int]] = []
    first = 0
    for at in [at for at, word in enumerate(words) if word in _CUTS]:
        word = words[at]
        opens = (
            (word in _OPENERS and not _compares(words, at))
            or (word == "and" and _begins_clause(words, at + 1))
            or word == "if"
        )
        if word in _SIGNS or opens:
            if at > first:
                out.append((first, at))
            first = at if opens else at + 1
    if first < tokens.size:
        out.append((first, tokens.size))
    return out


def _compares(words: list[str], at: int) -> bool:
    """The "as" of "as many as 40", "such as", "as well as", which opens no clause."""
    return words[at] == "as" and (words[at + 1] in _AS or words[at - 1] in _AS or words[at - 1] == "such")


_AS = frozenset("many much few little high low well long far soon".split())


def _begins_clause(words: list[str], at: int) -> bool:
    for word in words[at : at + 4]:
        if word in grammar.AUXILIARIES:
            return True
        if word in grammar.PREPOSITIONS or not word:
            return False
    return words[at] in grammar.PRONOUNS or words[at] in grammar.VERBS


def stance_in(tokens: Tokens, places: list[int], first: int, stop: int) -> Stance:
    """The stance told by those of the cues at ``places`` that stand among tokens [first, stop)."""
    words = tokens.words
    negated = hedged = planned = False
    for at in places[bisect_left(places, first) : bisect_left(places, stop)]:
        word = words[at]
        negated = negated or (word in cues.NEGATORS and _denies(words, at))
        hedged = hedged or (word in cues.HEDGES and _hedges(tokens, at))
        planned = planned or (
            word in cues.PLANS and (word not in cues.PLANS_TO or "to" in words[at + 1 : at + 3])
        )
    return Stance(negated, hedged, planned)


def is_denied(tokens: Tokens, places: list[int], figure: tuple[int, int], first: int, stop: int) -> bool:
    """Whether one of the cues at ``places`` among tokens [first, stop) denies the ``figure``, which takes the
    tokens from its first to its second."""
    words = tokens.words
    return any(
        words[at] in cues.NEGATORS and _denies(words, at) and _reaches(words, at, *figure)
        for at in places[bisect_left(places, first) : bisect_left(places, stop)]
    )


def _reaches(words: list[str], at: int, first: int, stop: int) -> bool:
    """Whether the negator at ``at`` denies the figure over tokens [first, stop) of its clause."""
    word = words[at]
    if at >= stop:  # the figure counts whom it is denied of
        is_passive = word in DENYING and not grammar.BE_FORMS.isdisjoint(words[max(0, at - 2) : at])
        if is_passive:  # reports of 40 deaths are dismissed, and so are 12 appeals
            return word not in cues.ENDING or not cues.CLAIMED.isdisjoint(words[max(0, at - 12) : first])
        return not cues.ESTABLISHED.isdisjoint(words[at + 1 : at + 5])
    between = words[at + 1 : first]
    if word == "without":
        return words[at + 1].endswith("ing")  # "without killing 40 people", not "without power for 40 hours"
    if word in cues.ENDING:
        # "Rejected an offer of 540 pence" is a sum offered, "rejected claims that 540 fled" is a denial.
        return "that" in between or not cues.CLAIMED.isdisjoint(between)
    if word == "prevented" and "from" in words[stop : stop + 5]:
        return False  # "prevented 40 people from voting"
    before = words[first - 1]
    if word == "ruled" and before == "for" and first - at == 3:
        return False  # "was ruled out for six weeks"
    if before in {"for", "at", "on"} and word == "no" and words[at - 1] in _HAVING:
        return False  # "had no power at noon"
    lasts = before == "for" or (before == "in" and words[at - 1] in _PERFECT)
    is_time = words[stop - 1] in TIME_UNITS
    if lasts and is_time and cues.LASTING.isdisjoint(between):
        return False
    return not _is_given(words, between, first, stop)


def _is_given(words: list[str], between: list[str], first: int, stop: int) -> bool:
    """Whether a figure behind a negator is taken for granted: "was not among the 12", "did not sell its 12
    ships", "never spoke in a trial of five weeks", "not closer than 40 metres", "not enter the 3-km zone"."""
    if between[-1:] and between[-1] in _POSSESSIVES:
        return True
    if between[-2:-1] and between[-1] in _DEFINITE:
        return between[-2] in _WITHIN or words[stop - 1] in DASHES or words[stop - 2] in DASHES
    if between[-2:] in (["closer", "than"], ["nearer", "than"]):
        return True
    measures = words[stop - 1] in TIME_UNITS or words[stop - 1] in UNIT_OF
    return measures and between[-1:] == ["of"] and not _SETTING.isdisjoint(between[-5:-2])


_POSSESSIVES = frozenset({"its", "their", "his", "her"})
_DEFINITE = frozenset({"the", "these", "those"})
_WITHIN = frozenset({"among", "of", "in", "inside", "within", "into", "from", "with"})
_SETTING = frozenset({"in", "during", "at", "throughout"})
_PERFECT = frozenset({"has", "have", "had"})
_HAVING = _PERFECT | {"was", "were", "is", "are", "been"}


def _denies(words: list[str], at: int) -> bool:
    word = words[at]
    if word in cues.NEEDS_TO:
        return words[at + 1] == "to" and words[at + 2] not in cues.UNSAID
    if word == "no" and words[at + 1] == "." and words[at + 2].isdecimal():
        return False  # "No. 5"
    if word == "dismissed" and not grammar.BE_FORMS.isdisjoint(words[max(0, at - 2) : at]):
        return words[at + 1] == "as" or not cues.CLAIMED.isdisjoint(words[max(0, at - 12) : at])
    if word in cues.NEEDS_OUT:
        return words[at + 1] == "out"
    return words[at + 1] not in cues.NO_DENIAL.get(word, ())


def _hedges(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if word == "may":
        if tokens.words[at - 1] == "nobody" or tokens.words[at - 2 : at] == ["no", "one"]:
            return tokens.words[at + 1] in {"have", "be"}  # "nobody may enter" forbids
        return not tokens.is_capital(at) or (at == 0 and tokens.words[1].isalpha())
    if word == "fear":
        return tokens.words[at - 1] not in {"in", "of", "the"} and tokens.words[at + 1] != "of"
    if word in cues.NEEDS_BE:
        return (
            not grammar.BE_FORMS.isdisjoint(tokens.words[max(0, at - 4) : at]) or tokens.words[at - 1] == "it"
        )
    return True


def main_segment(tokens: Tokens, segments: list[tuple[int, int]], first: int, stop: int) -> tuple[int, int]:
    """The segment that carries the assertion of tokens [first, stop): the first with a verb of its own."""
    inside = [(max(a, first), min(b, stop)) for a, b in segments if a < stop and b > first]
    for low, high in inside:
        if tokens.words[low] in _SUBORDINATE and len(inside) > 1:
            continue
        if any(map(_is_verb, tokens.words[low:high])):
            return low, high
    return inside[0] if inside else (first, stop)


@lru_cache(maxsize=1 << 14)
def _is_verb(word: str) -> bool:
    return (
        word in grammar.AUXILIARIES
        or word in grammar.VERBS
        or grammar.is_participle(word)
        or word in cues.NEGATORS
    )
