"""Whether the clause around a date speaks of what is to come, so that "on Friday" is the next one."""

from __future__ import annotations

from crossref.extract.lexicon.anchors import FUTURE
from crossref.extract.lexicon.cues import AHEAD, AHEAD_WITH_TO
from crossref.extract.tokens import Tokens

_SIGNALS = AHEAD | {"to", "from"}  # without one of them nothing is ahead
_BREAKS = frozenset({";", "“", "”", '"', "."})
_EARLIER = frozenset({"after", "since", "following", "when", "because"})
_TELLING = frozenset({"said", "told", "announced", "agreed", "decided"})


def is_future(tokens: Tokens, at: int) -> bool:
    """Whether the clause around token ``at`` speaks of what is to come."""
    if not tokens.wakes & FUTURE:
        return False
    words = tokens.words
    if _SIGNALS.isdisjoint(words[max(0, at - 20) : at]):
        return False
    first = at
    while first > 0 and words[first - 1] not in _BREAKS and at - first < 20:
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
