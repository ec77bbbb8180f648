"""Whether the clause around a date speaks of what is to come, so that "on Friday" is the next one, or of what
is past, so that "on 3 February", told in November, is not.

    is to come   "will open", "is due", "expects rain to fall", "may resume", "they travel", "is on Friday"
    until, by    the coming day, but for what a plain past tense tells: "the battle raged until Friday"
    past         a verb of the past and nothing planned

Start reading from ``is_future``.
"""

from __future__ import annotations

from crossref.extract.cue import is_past_form
from crossref.extract.lexicon import cues
from crossref.extract.lexicon.calendar import MONTHS
from crossref.extract.lexicon.cues import AHEAD, AHEAD_WITH_TO, PLANNING
from crossref.extract.lexicon.grammar import (
    ADVERBS,
    DETERMINERS,
    OWNS,
    PREPOSITIONS,
    STOP,
    VERBS,
    is_participle,
    is_plural,
)
from crossref.extract.tokens import Tokens

# Without one of these nothing is ahead.
_PRESENT = (
    cues.EXPECTING
    | cues.MODALS
    | cues.SCHEDULED
    | cues.SCHEDULED_ONE
    | cues.SCHEDULED_OR_NOUN
    | cues.SCHEDULED_ING
)
_LOOKING = _PRESENT | cues.HOPING
_SHORT = frozenset(f"{who}{mark}ll" for who in ("i", "you", "he", "she", "it", "we", "they") for mark in "'’")
_SIGNALS = AHEAD | _LOOKING | _SHORT | {"to", "from"}
_IS = frozenset({"is", "are"})
_BREAKS = frozenset({";", "“", "”", '"', "."})
_EARLIER = frozenset({"after", "since", "following", "when", "because", "but"})
_RELATIVE = frozenset({"who", "which", "that"})
_REACH = 20  # tokens on either side of a date that its clause is looked for in
_DAY_OPENERS = frozenset({"on", "the", "of", ",", "early", "late", "and", ""})
_TELLING = frozenset({"said", "told", "announced", "agreed", "decided"})


def is_future(tokens: Tokens, at: int) -> bool:
    """Whether the clause around token ``at`` speaks of what is to come."""
    words = tokens.words
    opener = words[at - 1]
    if opener in _IS or (opener == "on" and words[at - 2] in _IS):
        return True  # "the final is on Friday"
    if words[at + 1] == "will" and opener != "said":
        return True  # "the mayor on Friday will open the bridge"
    if _SIGNALS.isdisjoint(words[max(0, at - _REACH) : at]):
        return False
    first = at
    while first > 0 and words[first - 1] not in _BREAKS and at - first < _REACH:
        if words[first - 1] == "," and at - first > 6:
            break
        first -= 1
    clause = words[first:at]
    for where in range(len(clause) - 1, -1, -1):
        if clause[where] in _EARLIER or (
            clause[where] in _RELATIVE and any(map(is_past_form, clause[where + 1 :]))
        ):
            clause = clause[where:]  # what "will" stands before speaks of another time
            break
    told = next(
        (where for where, word in enumerate(clause) if word in _TELLING and clause[where - 1] != "be"), 0
    )
    clause = clause[told:]
    return _ahead(clause) or _looks_forward(tokens, at - len(clause), at)


def is_limit_ahead(tokens: Tokens, at: int) -> bool:
    """Whether the day at token ``at``, before which "until", "by" or "before" stands, is one to come."""
    words = tokens.words
    near = words[max(0, at - 4) : at]
    if _LIMITS.isdisjoint(near) or words[at + 1] in OWNS:
        return False  # "before Friday's vote" is before the vote
    link = next(where for where in range(at - 1, -1, -1) if words[where] in _LIMITS)
    first = link
    while first > 0 and words[first - 1] not in _BREAKS and link - first < _REACH:
        first -= 1
    clause = words[first:link]
    if words[link] == "by":
        return link == at - 1 and not _is_looked_back_on(words, first, at)
    if words[link] == "before":
        return link == at - 1 and bool(clause) and not any(map(is_past_form, clause))
    for where in range(link - 1, first - 1, -1):
        word = words[where]
        if word in _AHEAD_OR_MODAL or (word == "to" and words[where + 1] not in DETERMINERS):
            return True
        if is_past_form(word) or word == "not":
            return word in cues.TERM_SET and _NOT.isdisjoint(words[max(0, where - 2) : link])
    return bool(clause)


_AHEAD_OR_MODAL = AHEAD | cues.MODALS
_LIMITS = frozenset({"until", "till", "by", "before"})
_NOT = frozenset({"not", "never", "n't", "wasn't", "weren't", "didn't", "wasn’t", "weren’t", "didn’t"})


def _is_looked_back_on(words: list[str], first: int, at: int) -> bool:
    """ "By Friday the water had fallen", "half of them had left by Friday"; not "it had to go by Friday"."""
    stop = at
    if at - first < 2:
        while words[stop] not in _BREAKS and words[stop] and stop - at < _REACH:
            stop += 1
    return any(
        words[where] == "had" and words[where + 1] not in {"to", "until"} for where in range(first, stop)
    )


def _looks_forward(tokens: Tokens, first: int, at: int) -> bool:
    """Whether a present tense among tokens [first, at) looks forward to the day at ``at``; the verb nearest
    to the day decides."""
    words = tokens.words
    opener = words[at - 1]
    if _LOOKING.isdisjoint(words[first:at]) or "," in (opener, words[at - 2]):
        return False  # "the mayor, who hopes to stay, on Friday left"
    if words[at] in MONTHS and opener not in _MONTH_OPENERS:
        return False  # "it expects more than in its July forecast"
    for where in range(at - 1, first - 1, -1):
        word, after = words[where], words[where + 1]
        if word in cues.EXPECTING or (
            word in cues.HOPING and after == "to" and words[where + 2] not in _PLACING
        ):
            return words[where - 1] not in DETERMINERS and words[where - 1] not in PREPOSITIONS
        if word in cues.MODALS:
            return after != "have" and not (where and tokens.is_capital(where))
        if _is_timetable(tokens, where):
            return True
        if is_past_form(word) and not (is_participle(word) and words[where - 1] == "be"):
            return False
    return False


def _is_timetable(tokens: Tokens, at: int) -> bool:
    """Whether the word at ``at`` is a verb in the present that tells what is arranged."""
    words, word = tokens.words, tokens.words[at]
    if word not in _PRESENT:
        return False
    subject = at - 1
    while subject > 0 and words[subject] in ADVERBS:
        subject -= 1
    before = words[subject]
    if word in cues.SCHEDULED:
        return before in _MANY or is_plural(before)
    if word in cues.SCHEDULED_ING:
        return before in _IS
    if word in cues.SCHEDULED_ONE:
        return before in _ONE or (before.isalpha() and before not in STOP)
    return word in cues.SCHEDULED_OR_NOUN and (before in _ONE or (subject > 0 and tokens.is_capital(subject)))


_PLACING = DETERMINERS | {"one"}  # "put hopes to one side"
_MONTH_OPENERS = frozenset("in on by until till from since early late mid".split())
_MANY = frozenset({"they", "we", "i", "you", "who", "which"})
_ONE = frozenset({"he", "she", "it", "who", "which", "that"})


def is_past(tokens: Tokens, at: int) -> bool:
    """Whether the clause around the date that begins at token ``at`` tells what happened then: a verb of the
    past before it, else behind it, and nothing planned."""
    words = tokens.words
    first = at
    while first > 0 and words[first - 1] not in _BREAKS and at - first < _REACH:
        first -= 1
    if words[at - 2 : at] == ["as", "of"] or (is_past_form(words[at - 1]) and words[at - 1] not in PLANNING):
        # "As of 3 February it stood", "a law introduced 3 February"; not "will be banned 3 February"
        return PLANNING.isdisjoint(words[max(0, at - 8) : at])
    if words[at - 1] not in _DAY_OPENERS:
        return False  # "elections set for 3 February", "they have until 3 February"
    clause = words[first:at]
    if not any(
        map(is_past_form, clause)
    ):  # "On 3 February, the trial began", "the march on 3 February was banned"
        stop = at
        while words[stop] not in _BREAKS and words[stop] and stop - at < _REACH:
            stop += 1
        clause = words[first:stop]
    if not PLANNING.isdisjoint(clause) or _infinitive(tokens, first, first + len(clause)):
        return False
    for then, word in zip(["", *clause[:0:-1]], reversed(clause), strict=True):
        if is_past_form(word):
            return True
        if (word in VERBS and word[-1] == "s") or (word == "and" and then[-1:] == "s"):
            return False  # "the ship left on 3 March and returns on 4 April"
    return False


def _infinitive(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether a "to" stands among tokens [first, stop) that leads to no place, person or figure: "to appear",
    not "to the town", "flew to Rome", "rose to 40", "was taken to hospital"."""
    words = tokens.words
    return any(
        words[at] == "to"
        and not (
            words[at + 1] in DETERMINERS
            or words[at + 1][:1].isdecimal()
            or words[at + 1] in _PLACES
            or tokens.is_capital(at + 1)
        )
        for at in range(first, stop)
    )


_PLACES = frozenset("hospital court prison jail school work him her them us it me his its their".split())


def _ahead(clause: list[str]) -> bool:
    for where, word in enumerate(clause):
        if word in AHEAD and not (word == "will" and clause[where + 1 : where + 2] == ["of"]):
            return True
        if word in _SHORT:
            return True
        if word == "to" and clause[where + 1 : where + 2] and clause[where - 1] in AHEAD_WITH_TO and where:
            return True
        if word == "going" and clause[where + 1 : where + 2] == ["to"]:
            return True
        if word == "from" and where == len(clause) - 2 and clause[-1] == "on":
            return True
    return False
