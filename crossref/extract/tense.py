"""Whether the clause around a date speaks of what is to come, so that "on Friday" is the next one, or of what
is past, so that "on 3 February", told in November, is not."""

from __future__ import annotations

from crossref.extract.lexicon.anchors import FUTURE
from crossref.extract.lexicon.cues import AHEAD, AHEAD_WITH_TO, PAST, PLANNING
from crossref.extract.lexicon.grammar import DETERMINERS, VERBS, is_participle
from crossref.extract.tokens import Tokens

_SIGNALS = AHEAD | {"to", "from"}  # without one of them nothing is ahead
_BREAKS = frozenset({";", "“", "”", '"', "."})
_EARLIER = frozenset({"after", "since", "following", "when", "because"})
_REACH = 20  # tokens on either side of a date that its clause is looked for in
_DAY_OPENERS = frozenset({"on", "the", "of", ",", "early", "late", "and", ""})
_TELLING = frozenset({"said", "told", "announced", "agreed", "decided"})


def is_future(tokens: Tokens, at: int) -> bool:
    """Whether the clause around token ``at`` speaks of what is to come."""
    if not tokens.wakes & FUTURE:
        return False
    words = tokens.words
    if _SIGNALS.isdisjoint(words[max(0, at - _REACH) : at]):
        return False
    first = at
    while first > 0 and words[first - 1] not in _BREAKS and at - first < _REACH:
        if words[first - 1] == "," and at - first > 6:
            break
        first -= 1
    clause = words[first:at]
    for where in range(len(clause) - 1, -1, -1):
        if clause[where] in _EARLIER:
            clause = clause[where:]  # what "will" stands before speaks of another time
            break
    told = next((where for where, word in enumerate(clause) if word in _TELLING), 0)
    return _ahead(clause[told:])


def is_past(tokens: Tokens, at: int) -> bool:
    """Whether the clause around the date that begins at token ``at`` tells what happened then: a verb of the
    past before it, else behind it, and nothing planned."""
    words = tokens.words
    first = at
    while first > 0 and words[first - 1] not in _BREAKS and at - first < _REACH:
        first -= 1
    if words[at - 1] not in _DAY_OPENERS:
        return False  # "elections set for 3 February", "they have until 3 February"
    clause = words[first:at]
    if not any(map(_tells, clause)):  # "On 3 February, the trial began", "the march on 3 February was banned"
        stop = at
        while words[stop] not in _BREAKS and words[stop] and stop - at < _REACH:
            stop += 1
        clause = words[first:stop]
    if not PLANNING.isdisjoint(clause) or _infinitive(clause):
        return False
    for then, word in zip(["", *clause[:0:-1]], reversed(clause), strict=True):
        if _tells(word):
            return True
        if (word in VERBS and word[-1] == "s") or (word == "and" and then[-1:] == "s"):
            return False  # "the ship left on 3 March and returns on 4 April"
    return False


def _tells(word: str) -> bool:
    return word in PAST or is_participle(word)


def _infinitive(clause: list[str]) -> bool:
    """Whether a "to" stands there that leads to no place and no person: "to appear", not "to the town"."""
    after = [*clause[1:], ""]
    return any(word == "to" and then not in DETERMINERS for word, then in zip(clause, after, strict=True))


def _ahead(clause: list[str]) -> bool:
    for where, word in enumerate(clause):
        if word in AHEAD and not (word == "will" and clause[where + 1 : where + 2] == ["of"]):
            return True
        if word == "to" and clause[where + 1 : where + 2] and clause[where - 1] in AHEAD_WITH_TO and where:
            return True
        if word == "going" and clause[where + 1 : where + 2] == ["to"]:
            return True
        if word == "from" and where == len(clause) - 2 and clause[-1] == "on":
            return True
    return False
