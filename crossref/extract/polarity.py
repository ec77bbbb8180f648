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
from itertools import compress, count
from typing import NamedTuple

from crossref.extract.cue import denies, hedges, is_past_form, plans
from crossref.extract.lexicon import cues, grammar
from crossref.extract.lexicon.anchors import CUES
from crossref.extract.lexicon.reporting import DENYING, FORECASTING, SAYING
from crossref.extract.lexicon.units import TIME_UNITS, UNIT_OF
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens


class Stance(NamedTuple):
    """How something is asserted."""

    negated: bool = False
    hedged: bool = False
    planned: bool = False


ASSERTED = Stance()
_SIGNS = frozenset({",", ";", ":", "(", ")", "—", "–", '"', "“", "”", "[", "]", "‘", "…"})
_OPENERS = frozenset(
    "but while whereas because although though who which whose after before when unless until as since"
    " where".split()
)
_SUBORDINATE = _OPENERS - {"but"} | frozenset(
    {"if", "with", "in", "despite", "amid", "on", "at", "by", "for", "during"}
)


_CLAUSE_OPENERS = _OPENERS | cues.INTENDING | {"and", "if"}
_CONTENT = frozenset({"that", "how", "why", "whether"})
_PROPOSED = frozenset({"proposed", "planned"})
_BEING = grammar.BE_FORMS | frozenset("'s ’s i'm i’m we're we’re you're you’re they're they’re".split())
_SAID = (SAYING | _CONTENT) - {"that"} - FORECASTING
_CUTS = _SIGNS | _CLAUSE_OPENERS | _CONTENT | SAYING | cues.FORECASTING | _PROPOSED | {"-"}


def segments_of(tokens: Tokens, places: list[int]) -> list[tuple[int, int]]:
    """The clauses, roughly, as [first, stop) of tokens, cues at ``places``; together they cover all words.

    What is said begins a clause of its own where no cue stands before it that might reach into it, so that in
    "said on Monday that it would close" Monday is not planned.
    """
    words = tokens.words
    out: list[tuple[int, int]] = []
    first = 0
    last = places[-1] if places else 0
    for at in [*compress(count(), map(_CUTS.__contains__, words))]:
        word, opened = words[at], 0
        if at < first:
            continue
        if word == "-":
            if tokens.glued(at) or tokens.glued(at + 1):
                continue
        elif word not in _SIGNS:
            if word in _SAID:
                # What is said needs a clause of its own between the cues, not behind one that reaches it.
                if at > last or places[bisect_left(places, first)] <= at:
                    continue
                opened = _content_start(words, at)
            else:
                opened = _opened(tokens, first, at)
            if not opened:
                continue
        end = opened or at
        if end > first:
            out.append((first, end))
        first = opened or at + 1
    if first < tokens.size:
        out.append((first, tokens.size))
    return out


def _opened(tokens: Tokens, first: int, at: int) -> int:
    """Where the clause begins that the word at ``at`` opens, behind the one that began at ``first``; 0
    where it opens none."""
    words, word = tokens.words, tokens.words[at]
    if word == "and":
        return at if _begins_clause(tokens, first, at + 1) else 0
    if word in _OPENERS:
        return 0 if _compares(words, at) else at
    if word in cues.INTENDING:
        intends = "to" in words[at + 1 : at + 3] and _BEING.isdisjoint(words[max(0, at - 3) : at])
        return at if intends else 0
    if word == "if":
        return at
    if word in _PROPOSED:  # "60% live near the proposed line", against "the proposed cut of 60%"
        return at if words[at - 1] in grammar.DETERMINERS or words[at - 1] in grammar.POSSESSIVES else 0
    if word in cues.FORECASTING:
        return 0 if words[at - 1] in grammar.BE_FORMS else at
    if words[at - 1] == "fact" or words[at + 1] in _RELATIVE or is_past_form(words[at + 1]):
        return at  # relative, or so indeed: "an attack that killed 40", "no denying the fact that 40 died"
    return 0 if not CUES.isdisjoint(words[first:at]) else at


_PRONOUNS = grammar.PRONOUNS - {"that"}
_NEAR = 6  # tokens from "told" to the "she" of "told the house on Thursday she would go"
_RELATIVE = frozenset("has have had was were is are".split())


def _content_start(words: list[str], at: int) -> int:
    """Where what the verb or the conjunction at ``at`` leads to begins; 0 where it is no clause."""
    if words[at] in _CONTENT:
        return at
    for start in range(at + 1, at + _NEAR):
        if words[start] in _PRONOUNS or (start < at + 4 and words[start] in grammar.ARTICLES):
            return start
        if not words[start].isalpha() or words[start] in CUES:
            break
    return 0


def _compares(words: list[str], at: int) -> bool:
    """The "as" of "as many as 40", "such as", "as well as", which opens no clause."""
    return words[at] == "as" and (words[at + 1] in _AS or words[at - 1] in _AS or words[at - 1] == "such")


_AS = frozenset("many much few little high low well long far soon".split())


def _begins_clause(tokens: Tokens, first: int, at: int) -> bool:
    """Whether behind the "and" before ``at``, in the clause that began at ``first``, another one begins."""
    words = tokens.words
    if words[at] in cues.HEDGES:
        return True
    if is_past_form(words[at]) and not grammar.is_plural(words[at + 1]):
        group = _group_before(words, first, at)
        if group == "infinitive":
            return True
        if group and grammar.is_participle(words[at]):
            return False
    if tokens.is_capital(at) and any(map(is_past_form, words[at + 1 : at + 3])):
        return any(map(_is_verb, words[first : at - 1]))  # "and Anna Klein scored"
    for word in words[at : at + 4]:
        if word in grammar.AUXILIARIES:
            return True
        if word in grammar.PREPOSITIONS or not word:
            return False
    return words[at] in grammar.PRONOUNS or words[at] in grammar.VERBS


def _group_before(words: list[str], first: int, at: int) -> str:
    """What the verb group before the "and" that ends at ``at`` asks for, in the clause that began at
    ``first``: a participle, "may have killed and injured", an infinitive, "unable to work and lost", or
    neither, ""."""
    for before in range(at - 2, first - 1, -1):
        word = words[before]
        if word in grammar.VERB_GROUPS:
            return "participle"
        if word in _INFINITIVE_AFTER or (word == "to" and words[before - 1] in CUES):
            return "infinitive"
    return ""


_INFINITIVE_AFTER = frozenset(
    "did does do will would could can may might must should shall cannot didn't didn’t doesn't doesn’t don't"
    " don’t won't won’t wouldn't wouldn’t couldn't couldn’t can't can’t".split()
)


def stance_in(tokens: Tokens, places: list[int], first: int, stop: int) -> Stance:
    """The stance told by those of the cues at ``places`` that stand among tokens [first, stop)."""
    words = tokens.words
    negated = hedged = planned = False
    for at in places[bisect_left(places, first) : bisect_left(places, stop)]:
        word = words[at]
        negated = negated or (word in cues.NEGATORS and denies(words, at))
        hedged = hedged or (word in cues.HEDGES and hedges(tokens, at))
        planned = planned or (word in cues.PLANS and plans(words, at))
    return Stance(negated, hedged, planned)


def is_denied(tokens: Tokens, places: list[int], figure: tuple[int, int], first: int, stop: int) -> bool:
    """Whether one of the cues at ``places`` among tokens [first, stop) denies the ``figure``, which takes the
    tokens from its first to its second."""
    words = tokens.words
    return any(
        words[at] in cues.NEGATORS and denies(words, at) and _reaches(words, at, *figure)
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
    if word == "not" and words[at + 1] == "guilty":
        return False  # the 30 charges were brought
    if before in {"for", "at", "on"} and word == "no" and words[at - 1] in _HAVING:
        return False  # "had no power at noon"
    lasts = before == "for" or (before == "in" and words[at - 1] in _PERFECT)
    is_time = words[stop - 1] in TIME_UNITS
    if is_time and words[stop] in _FROM_THEN and before not in {"within", "until", "for"}:
        return False  # "had not found him ten days after he fled"
    if lasts and is_time and cues.LASTING.isdisjoint(between):
        return False
    return not _is_given(words, between, first, stop)


def _is_given(words: list[str], between: list[str], first: int, stop: int) -> bool:
    """Whether a figure behind a negator is taken for granted: "was not among the 12", "did not sell its 12
    ships", "never spoke in a trial of five weeks", "not closer than 40 metres", "not enter the 3-km zone"."""
    if (between[-1:] and between[-1] in grammar.POSSESSIVES) or words[stop] in grammar.OWNS:
        return True  # "did not put off Tuesday's vote"
    if between[-1:] and between[-1] in _ORDINAL:
        between = between[:-1]  # "in its first 50 days"
        if between[-1:] and between[-1] in grammar.POSSESSIVES:
            return True
    if between[-2:-1] and between[-1] in _DEFINITE:
        return between[-2] in _WITHIN or words[stop - 1] in DASHES or words[stop - 2] in DASHES
    if between[-2:] in (["closer", "than"], ["nearer", "than"]):
        return True
    measures = words[stop - 1] in TIME_UNITS or words[stop - 1] in UNIT_OF
    return measures and between[-1:] == ["of"] and not _SETTING.isdisjoint(between[-5:-2])


_FROM_THEN = frozenset({"after", "before", "ago", "earlier", "later", "into"})
_ORDINAL = frozenset({"first", "last", "next", "previous", "final", "past"})
_DEFINITE = frozenset({"the", "these", "those"})
_WITHIN = frozenset({"among", "of", "in", "inside", "within", "into", "from", "with"})
_SETTING = frozenset({"in", "during", "at", "throughout"})
_PERFECT = frozenset({"has", "have", "had"})
_HAVING = _PERFECT | {"was", "were", "is", "are", "been"}


def main_segment(tokens: Tokens, segments: list[tuple[int, int]], first: int, stop: int) -> tuple[int, int]:
    """The segment that carries the assertion of tokens [first, stop): the first with a verb of its own, and
    with it what that verb says."""
    words = tokens.words
    opening = None  # the first segment, where none asserts
    begin = end = -1
    for low, high in segments:
        if high <= first:
            continue
        if low >= stop:
            break
        if low == end and words[low] not in _CLAUSE_OPENERS:
            end = high  # what is said belongs to its verb
            continue
        if begin >= 0:
            if words[begin] not in _SUBORDINATE and any(map(_is_verb, words[begin:end])):
                return begin, end
            opening = opening or (begin, end)
        begin, end = max(low, first), high
    end = min(end, stop)
    if opening is None:
        return (begin, end) if begin >= 0 else (first, stop)
    asserts = words[begin] not in _SUBORDINATE and any(map(_is_verb, words[begin:end]))
    return (begin, end) if asserts else opening


@lru_cache(maxsize=1 << 14)
def _is_verb(word: str) -> bool:
    return (
        word in grammar.AUXILIARIES
        or word in grammar.VERBS
        or grammar.is_participle(word)
        or word in cues.NEGATORS
    )
