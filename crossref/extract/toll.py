"""The words before a figure -> the toll it states: "the death toll rose to 11", "deaths reached 43".

Start reading from ``toll_before``.
"""

from __future__ import annotations

from crossref.extract.lexicon import grammar, roles
from crossref.extract.tokens import Tokens

_TOLLING = frozenset({"toll", "tally", "number"})


def toll_before(tokens: Tokens, first: int) -> str:
    """ "The death toll rose to 11", "the number of people killed has reached 98"."""
    words = tokens.words
    if words[first - 1] in _TO_FIGURE or words[first - 1] in roles.REACHING:
        told = _mark_reached(words, first - 1)
        if told:
            return told
    if _TOLLING.isdisjoint(words[max(0, first - 13) : max(0, first)]):
        return ""
    between = ""
    for at in range(first - 1, max(first - 14, -1), -1):
        word = words[at]
        if word in {"toll", "tally"}:
            return roles.TOLLS.get(words[at - 1], "killed") or "killed"
        if word == "number" and words[at + 1] == "of":
            return between
        if word in grammar.BOUNDARIES:
            return ""
        between = roles.ACTS.get(word) or roles.NOUNS.get(word) or roles.STATES.get(word) or between
    return ""


_TO_FIGURE = frozenset({"to", "at"})
_SO_FAR = frozenset("has have had now already could may will".split())
_WITHIN = frozenset("from in of by the a due to".split())


def _mark_reached(words: list[str], at: int) -> str:
    """The role of "deaths" in "virus deaths hit 600,000", "arrests in the city rose to 43"; the token
    at ``at`` stands before the figure."""
    if words[at] in _TO_FIGURE:
        at -= 1
    elif words[at] in grammar.CHANGES:
        return ""  # "deaths rose 43 on the year"
    if words[at] not in roles.REACHING:
        return ""
    for before in range(at - 1, max(at - 7, -1), -1):
        word = words[before]
        role = roles.NOUNS.get(word, "")
        if role:
            head = _WITHIN.isdisjoint(words[max(0, before - 3) : before])  # not "deaths of infections"
            return role if head and role not in roles.STANDING else ""
        if not word.isalpha() or (word in grammar.STOP and word not in _WITHIN and word not in _SO_FAR):
            return ""
    return ""
