"""What happened to those counted: the tokens around a counted noun -> its role.

The role is told, in this order, by the noun itself ("24 dead"), by the verb that touches the number
("killing at least three"), by the state or passive after it ("civilians are thought to be trapped"), or
by a toll before it ("the death toll rose to 11"). Start reading from ``role_of``.
"""

from __future__ import annotations

from crossref.extract.lexicon import grammar, roles
from crossref.extract.lexicon.anchors import ROLE
from crossref.extract.lexicon.cues import NO_DENIAL, VERB_NEGATORS
from crossref.extract.tokens import Tokens

_BOUNDARIES = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "[", "]", '"', "“", "”", "—", "–", "|"})
_CLAUSE_WORDS = frozenset(
    "but while whereas because although though after before when as since if unless until where which who"
    " whom whose"
    " that so whether including adding said says say saying told".split()
)


def role_of(tokens: Tokens, first: int, stop: int, noun_stop: int, partitive: bool) -> str:
    """The role of those counted by tokens [first, noun_stop), and "" if none is told.

    ``stop`` is the end of the number; ``partitive`` counts a part of the noun ("one of the dead"),
    whose own role is that of the whole.
    """
    if not tokens.wakes & ROLE:
        return ""
    words = tokens.words
    weak = ""
    if not partitive:
        for at in range(noun_stop - 1, stop - 1, -1):
            role = roles.NOUNS.get(words[at]) or roles.ACTS.get(words[at], "")
            if role in roles.STANDING:
                weak = role
            elif role:
                return role
            if at == noun_stop - 1 and words[at] in roles.LIVES and _claims(words, first):
                return "killed"
    if words[noun_stop] in _IN_PLAY:
        return weak
    return (
        _adjacent_verb(tokens, first) or _told_after(tokens, noun_stop) or _toll_before(tokens, first) or weak
    )


_IN_PLAY = frozenset({"back", "ahead", "clear"})  # "pulled one back", "went two ahead": goals


def _claims(words: list[str], first: int) -> bool:
    return not {"claimed", "claiming", "claims", "lost", "cost", "costing", "took"}.isdisjoint(
        words[max(0, first - 3) : first]
    )


_TRANSPARENT = frozenset(
    {"the", "an", "a", "of", "lives", "entire", "about", "some", "dead", "also", "up", "its", "his"}
)


def _adjacent_verb(tokens: Tokens, first: int) -> str:
    words = tokens.words
    told = roles.BEFORE.get((words[first - 2], words[first - 1]))
    if told:
        return told
    for at in range(first - 1, max(first - 4, -1), -1):
        word = words[at]
        role = roles.ACTIVE.get(word)
        if role:
            passive = words[at - 1] in grammar.BE_FORMS
            return "" if passive else ("killed" if role == "shot" and words[at + 1] == "dead" else role)
        if word not in _TRANSPARENT:
            return ""
    return ""


_PHRASES: dict[str, list[tuple[list[str], str]]] = {}
for _first, _rest, _role in roles.PHRASES:
    _PHRASES.setdefault(_first, []).append(([_first, *_rest], _role))


_TELLING = (
    _BOUNDARIES
    | frozenset(_PHRASES)
    | frozenset(roles.STATES)
    | frozenset(roles.ACTIVE)
    | grammar.BE_FORMS
    | _CLAUSE_WORDS
    | VERB_NEGATORS
    | {"and"}
)


_INJURIES_AFTER = frozenset("with suffered sustained from their the".split())
_COUNTS = frozenset("one two three four five six a dozens scores".split())


def _told_after(tokens: Tokens, noun_stop: int) -> str:
    """The state, or the passive, in the clause after the noun."""
    words = tokens.words
    passive, resume = False, 0
    for at in range(noun_stop, min(noun_stop + 14, tokens.size)):
        word = words[at]
        if word not in _TELLING or at < resume:
            continue
        if word in _BOUNDARIES:
            resume = _aside_stop(words, at) if word == "," else 0
            if not resume:
                return ""
            continue
        if word in VERB_NEGATORS and words[at + 1] not in NO_DENIAL["not"]:
            return _spared(words[at + 1 : at + 4])
        for phrase, role in _PHRASES.get(word, ()):
            if words[at : at + len(phrase)] == phrase:
                return role
        if word in roles.STATES and not (word == "hospital" and not passive):
            role = roles.STATES[word]
            if _of_part(words, noun_stop, at):
                return ""
            if role == "injured" and words[at - 1] not in _INJURIES_AFTER:
                pass
            elif role == "killed" and word == "dead" and words[at - 1] in {"the", "left"}:
                return ""
            else:
                return role
        role = roles.ACTS.get(word, "")
        if role and _of_others(words, noun_stop, at, passive):
            return ""
        if role:
            if passive or _reduced(tokens, at):
                if role == "shot" and words[at + 1] == "dead":
                    role = "killed"
                if role == "struck" and words[at + 1] == "by":
                    role = "struck"
                return role
            return ""
        if word in grammar.BE_FORMS:
            passive = True
        elif (
            (word in _CLAUSE_WORDS and not _passes(words, at, noun_stop))
            or (word == "and" and at > noun_stop and not _next_count(words, at))
            or (word in roles.ACTIVE and not passive)
        ):
            return ""
    return ""


def _spared(words: list[str]) -> str:
    """What those are whom a verb is denied of: "40 were not hurt" are unhurt, "40 did not vote" nothing."""
    return "uninjured" if any(roles.ACTS.get(word) == "injured" for word in words) else ""


def _of_part(words: list[str], noun_stop: int, at: int) -> bool:
    """Whether only some of those counted are told of at ``at``: "40 boys ended with nine of them dead"."""
    return any(words[k] in _PARTED and words[k - 1] == "of" for k in range(noun_stop + 1, at))


_PARTED = frozenset({"them", "whom", "these", "those"})
_CARRYING = frozenset("flew took brought carried drove led saw met ferried rushed".split())


def _of_others(words: list[str], noun_stop: int, at: int, passive: bool) -> bool:
    """Whether the participle at ``at`` names others than those counted before it: "three helicopters flew the
    worst injured to hospital", not "three were among the injured"."""
    between = words[noun_stop:at]
    if _of_part(words, noun_stop, at):
        return True
    carried = not passive and not _CARRYING.isdisjoint(between)
    return carried or ("the" in between[-2:] and "among" not in between[-3:])


def _aside_stop(words: list[str], comma: int) -> int:
    """Where the clause goes on behind an aside: "two men, aged 22 and 35,
    were arrested"; 0 if it does not."""
    if words[comma + 1] in grammar.BE_FORMS or words[comma + 1] in {"who", "both", "all"}:
        return comma + 1
    for at in range(comma + 1, comma + 14):
        if words[at] in {"", ".", ";"}:
            return 0
        if words[at] == "," and words[at + 1] in {"were", "was", "have", "had", "are", "has", "died"}:
            return at + 1
    return 0


def _passes(words: list[str], at: int, noun_stop: int) -> bool:
    """A clause word that opens no clause: "so far", or the relative right after the noun, but not the "that"
    of "no sign that two people died"."""
    if words[at] == "that" and not _is_relative(words[at + 1]):
        return False
    if words[at] in {"who", "that", "which"}:
        return at <= noun_stop + 1
    return words[at] == "so" and words[at + 1] == "far"


def _is_relative(following: str) -> bool:
    known = following in grammar.AUXILIARIES or following in grammar.VERBS or following in roles.ACTIVE
    return known or following == "they"  # "warned 21 towns that they were hit"


def _next_count(words: list[str], at: int) -> bool:
    """Whether a second count follows: "two women and one man died"."""
    following = words[at + 1]
    return following[:1].isdecimal() or following in _COUNTS


def _reduced(tokens: Tokens, at: int) -> bool:
    """ "12 people killed in the blast", against "12 gunmen killed three guards"."""
    following = tokens.words[at + 1]
    if not following or not following[0].isalnum():
        return True
    if following[0].isdecimal() or following in grammar.DETERMINERS or following in grammar.PRONOUNS:
        return False
    return following in grammar.STOP


_TOLLING = frozenset({"toll", "tally", "number"})


def _toll_before(tokens: Tokens, first: int) -> str:
    """ "The death toll rose to 11", "the number of people killed has reached 98"."""
    words = tokens.words
    if _TOLLING.isdisjoint(words[max(0, first - 13) : max(0, first)]):
        return ""
    between = ""
    for at in range(first - 1, max(first - 14, -1), -1):
        word = words[at]
        if word in {"toll", "tally"}:
            return roles.TOLLS.get(words[at - 1], "killed") or "killed"
        if word == "number" and words[at + 1] == "of":
            return between
        if word in _BOUNDARIES:
            return ""
        between = roles.ACTS.get(word) or roles.NOUNS.get(word) or roles.STATES.get(word) or between
    return ""
