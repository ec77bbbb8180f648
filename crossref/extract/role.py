"""What happened to those counted: the tokens around a counted noun -> its role.

The role is told, in this order, by the noun itself ("24 dead"), by the verb that touches the number
("killing at least three"), by the state or passive after it ("civilians are thought to be trapped"), or
by a toll before it ("the death toll rose to 11"). Start reading from ``role_of``.
"""

from __future__ import annotations

from crossref.extract.kind import befalls
from crossref.extract.lexicon import grammar, roles, things
from crossref.extract.lexicon.anchors import ROLE
from crossref.extract.lexicon.cues import NO_DENIAL, VERB_NEGATORS
from crossref.extract.tokens import Tokens
from crossref.extract.toll import toll_before

_CLAUSE_WORDS = frozenset(
    "but while whereas because although though after before when as since if unless until where which who"
    " whom whose"
    " that so whether how what why including adding said says say saying told".split()
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
    if noun_stop > stop:
        if not partitive:
            told = _noun_role(words, stop, noun_stop)
            if told and told not in roles.STANDING:
                return told
            weak = told
            if words[noun_stop - 1] in roles.LIVES and _claims(words, first):
                return "killed"
        noun = words[noun_stop - 1]
    else:
        noun = ""
    if words[noun_stop] in _IN_PLAY:
        return weak
    role = (
        _adjacent_verb(tokens, first, noun)
        or _told_after(tokens, stop, noun_stop)
        or toll_before(tokens, first)
    )
    return (befalls(role, noun) or weak) if role else weak


_IN_PLAY = frozenset({"back", "ahead", "clear"})  # "pulled one back", "went two ahead": goals
_ADJECTIVES = frozenset("dead slain wounded injured missing displaced homeless hostage".split())


def _noun_role(words: list[str], start: int, stop: int) -> str:
    """The role told by the counted noun of tokens [start, stop): by its head, "24 deaths", or by an
    adjective, "24 dead men", but not by the first half of a compound, "two death threats". One that stands,
    "protesters", only where no other is told."""
    head, weak = words[stop - 1], ""
    for at in range(stop - 1, start - 1, -1):
        word = words[at]
        if word not in roles.NOUNS and word not in roles.ACTS:
            continue
        if at == stop - 1:
            role = "" if word == "bodies" and words[at - 1] in things.BODIES_OF else roles.NOUNS.get(word, "")
            role = role or befalls(roles.ACTS.get(word, ""), "")
        elif word in _ADJECTIVES or word in roles.ACTS:
            role = befalls(roles.NOUNS.get(word) or roles.ACTS[word], head)
        else:
            continue
        if role and role not in roles.STANDING:
            return role
        weak = role or weak
    return weak


def _claims(words: list[str], first: int) -> bool:
    return not {"claimed", "claiming", "claims", "lost", "cost", "costing", "took"}.isdisjoint(
        words[max(0, first - 3) : first]
    )


_TRANSPARENT = frozenset(
    {"the", "an", "a", "of", "lives", "entire", "about", "some", "dead", "also", "up", "its", "his", "yet"}
)


def _adjacent_verb(tokens: Tokens, first: int, noun: str) -> str:
    """The role told by the verb right before the count, "killed at least 12", or by a noun and its "of", "the
    deaths of the 12"; ``noun`` is "" where only the number is told."""
    words = tokens.words
    told = roles.BEFORE.get((words[first - 2], words[first - 1]))
    if told:
        return told
    for at in range(first - 1, max(first - 4, -1), -1):
        word = words[at]
        role = roles.ACTIVE.get(word)
        if role:
            if words[at - 1] in grammar.BE_FORMS or not _takes(word, role, noun):
                return ""
            return "killed" if role == "shot" and words[at + 1] == "dead" else role
        if word not in _TRANSPARENT:
            told = roles.OF.get(word, "") if words[at + 1] == "of" else ""
            return "" if words[at - 1] in _ATTEMPTED else told
    return ""


def _takes(verb: str, role: str, noun: str) -> bool:
    """Whether the verb is meant of the noun: not in "deaths hit 600,000", "fell, dropping 46.1"."""
    if verb[:5] == "claim":
        return grammar.is_people(noun) or noun in grammar.PERSONS or noun in roles.LIVES
    return bool(noun) or not (verb == "hit" or role == "dropped")


_ATTEMPTED = frozenset({"attempted", "alleged", "planned", "presumed", "possible"})

_PHRASES: dict[str, list[tuple[list[str], str]]] = {}
for _first, _rest, _role in roles.PHRASES:
    _PHRASES.setdefault(_first, []).append(([_first, *_rest], _role))


_TELLING = (
    grammar.BOUNDARIES
    | frozenset(_PHRASES)
    | frozenset(roles.STATES)
    | frozenset(roles.ACTIVE)
    | grammar.BE_FORMS
    | _CLAUSE_WORDS
    | VERB_NEGATORS
    | {"and"}
)


_BEFORE_DEAD = frozenset({"the", "left", "a", "an", "his", "her", "its", "their"})  # "a dead language"
_INJURIES_AFTER = frozenset("with suffered sustained from their the".split())
_COUNTS = frozenset("one two three four five six a dozens scores".split())


def _told_after(tokens: Tokens, stop: int, noun_stop: int) -> str:
    """The state, or the passive, in the clause after the noun; after the number that ends at ``stop`` where
    there is none."""
    words = tokens.words
    passive, resume = 0, 0  # where the words behind a form of "be" begin
    for at in range(noun_stop, min(noun_stop + 14, tokens.size)):
        word = words[at]
        if word not in _TELLING or at < resume:
            continue
        if word in grammar.BOUNDARIES:
            resume = _aside_stop(words, at, noun_stop) if word == "," else 0
            if not resume:
                return ""
            continue
        if word in VERB_NEGATORS and words[at + 1] not in NO_DENIAL["not"]:
            return _spared(words[at + 1 : at + 4])
        for phrase, role in _PHRASES.get(word, ()):
            if words[at : at + len(phrase)] == phrase:
                return role
        if word == "march" and not _is_verb_march(tokens, at, noun_stop):
            continue
        if word in roles.STATES and not (word == "hospital" and not passive):
            role = roles.STATES[word]
            if _of_part(words, noun_stop, at):
                return ""
            if role == "injured" and words[at - 1] not in _INJURIES_AFTER:
                pass
            elif role == "killed" and word == "dead" and words[at - 1] in _BEFORE_DEAD:
                return ""
            else:
                return role
        role = roles.ACTS.get(word, "")
        if role and _of_others(words, noun_stop, at, passive):
            return ""
        if role:
            if passive or (_reduced(tokens, at) and _PERFECT.isdisjoint(words[at - 2 : at])):
                if role == "shot" and words[at + 1] == "dead":
                    role = "killed"
                return role
            return ""
        if word in grammar.BE_FORMS:
            passive = at + 1
        elif (
            (word in _CLAUSE_WORDS and not _passes(words, at, noun_stop))
            or (word == "and" and (at > noun_stop or stop == noun_stop) and not _next_count(words, at))
            or (word in roles.ACTIVE and not passive)
        ):
            return ""
    return ""


_PERFECT = frozenset({"has", "have", "had", "having"})  # "25 have now dropped out"
_MARCHING_FOR = frozenset("in on for to through down against across over at along with from".split())


def _is_verb_march(tokens: Tokens, at: int, noun_stop: int) -> bool:
    """Whether the "march" at ``at`` is no month: "thousands march", "Thousands March in Paris"."""
    if not tokens.is_capital(at):
        return True
    return at == noun_stop and tokens.words[at + 1] in _MARCHING_FOR


def _spared(words: list[str]) -> str:
    """What those are whom a verb is denied of: "40 were not hurt" are unhurt, "40 did not vote" nothing."""
    return "uninjured" if any(roles.ACTS.get(word) == "injured" for word in words) else ""


def _of_part(words: list[str], noun_stop: int, at: int) -> bool:
    """Whether only some of those counted are told of at ``at``: "40 boys ended with nine of them dead"."""
    return any(words[k] in _PARTED and words[k - 1] == "of" for k in range(noun_stop + 1, at))


_PARTED = frozenset({"them", "whom", "these", "those"})
_CARRYING = frozenset("flew took brought carried drove led saw met ferried rushed".split())


def _of_others(words: list[str], noun_stop: int, at: int, passive: int) -> bool:
    """Whether the participle at ``at`` names others than those counted before it: "three helicopters flew the
    worst injured to hospital", not "three were among the injured"."""
    between = words[noun_stop:at]
    if _of_part(words, noun_stop, at):
        return True
    if passive and not {"a", "an"}.isdisjoint(words[passive:at]):
        return True  # "two who were exposed to a man infected"
    carried = not passive and not _CARRYING.isdisjoint(between)
    return carried or ("the" in between[-2:] and "among" not in between[-3:])


def _aside_stop(words: list[str], comma: int, noun_stop: int) -> int:
    """Where the clause goes on behind an aside: "two men, aged 22 and 35, were arrested"; 0 if it does not,
    or goes on with somebody else: "a leader who served with two men, was arrested"."""
    if words[comma + 1] in grammar.BE_FORMS or words[comma + 1] in {"who", "both", "all"}:
        return 0 if _is_of_another(words, comma + 1, noun_stop) else comma + 1
    for at in range(comma + 1, comma + 14):
        if words[at] in {"", ".", ";"}:
            return 0
        if words[at] == "," and words[at + 1] in {"were", "was", "have", "had", "are", "has", "died"}:
            return 0 if _is_of_another(words, at + 1, noun_stop) else at + 1
    return 0


def _is_of_another(words: list[str], verb: int, noun_stop: int) -> bool:
    """Whether a verb in the singular follows a noun in the plural."""
    return words[verb] in {"was", "is", "has"} and grammar.is_plural(words[noun_stop - 1])


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


_OBJECTS = frozenset("a an the his her their its one two three another several".split())


def _reduced(tokens: Tokens, at: int) -> bool:
    """ "12 people killed in the blast", against "12 gunmen killed three guards"."""
    following = tokens.words[at + 1]
    if following == "of" and tokens.words[at] == "shot":
        return False  # "one shot of a vaccine"
    if following == "dead" and tokens.words[at + 2] in _OBJECTS:
        return False  # "two men shot dead a guard"
    if not following or not following[0].isalnum():
        return True
    if following[0].isdecimal() or following in grammar.DETERMINERS or following in grammar.PRONOUNS:
        return False
    return following in grammar.STOP
