"""Who says it: reporting verbs and "according to" -> speakers, each with the words it answers for.

    X said that ...      "...," X said      "...," said X, the chief of ...      according to X, ...

A pronoun stands for the last speaker of the article, a surname or an office for the name given before
(``people.py``). Start reading from ``reports_in``.
"""

from __future__ import annotations

from typing import NamedTuple

from crossref.extract.apposition import named_first
from crossref.extract.lexicon import calendar, grammar
from crossref.extract.lexicon import reporting as table
from crossref.extract.lexicon.anchors import QUOTES, REPORT
from crossref.extract.speaker import Speakers
from crossref.extract.subject import is_speaker, phrase_left, phrase_right
from crossref.extract.tokens import PADDING, Tokens

_MOST_REPORTS = 32  # in one sentence; more is no prose, and every figure is held against each


class Report(NamedTuple):
    """``speaker`` answers for tokens [first, stop)."""

    speaker: str
    first: int
    stop: int
    denies: bool
    aside: bool = False  # in a clause that the sentence itself does not rest on: "..., after he said that"


def reports_in(tokens: Tokens, speakers: Speakers, before: Tokens | None) -> list[Report]:
    """Who reports what in this sentence; ``speakers`` spoke before it, nobody in the sentence ``before``."""
    found: list[Report] = []
    if not tokens.wakes & REPORT:
        return found
    for at in tokens.places(REPORT):
        report = _according(tokens, at) if tokens.words[at] == "according" else _said(tokens, at)
        if report is None or not report.speaker:
            continue
        name = speakers.name_of(report.speaker, before)
        if not (name[:1].isalpha() or any(map(str.isalpha, name))):
            continue  # nobody, or a figure
        if len(found) == _MOST_REPORTS:
            break
        found.append(Report(name, report.first, report.stop, report.denies, report.aside))
    return found


def _according(tokens: Tokens, at: int) -> Report | None:
    words = tokens.words
    if words[at + 1] != "to":
        return None
    first, stop = phrase_right(tokens, at + 2)
    if stop == first or words[first] in {"plan", "plans", "schedule", "need"}:
        return None
    speaker = tokens.slice(first, stop)
    if at <= 1 or words[at - 1] == ",":
        left = at <= 1
        after = stop + 1 if words[stop] == "," else stop
        return Report(speaker, after if left else 0, tokens.size if left else at, False)
    return Report(speaker, 0, at, False)


def _said(tokens: Tokens, at: int) -> Report | None:
    words = tokens.words
    verb, before = words[at], words[at - 1]
    following = words[at + 1]
    content = _after_aside(words, at) if following in _LINKS else at + 1
    if verb in table.FINDING and words[content] != "that" and words[content] not in QUOTES:
        return None
    if not content or before in _NOT_BEFORE or _is_no_report(tokens, at):
        return None
    gives = verb in table.GIVING and _gives(words, at)
    if (verb in table.GIVING and not gives and verb not in table.SAYING) or (
        verb in table.SPEAKING and words[at + 1] != "of"
    ):
        return None  # "police put the toll at 35" reports; "they put out the fire" does not
    rejects = before in table.DENYING and verb in table.REJECTED
    if verb in table.SHOWING and before not in table.SHOWN_BY:
        return None
    if verb in table.FORECASTING and not _forecasts(tokens, at):
        return None
    if verb in table.REJECTED_ONLY and not rejects:
        return None
    denies = verb in table.DENYING or rejects
    if verb in table.INVERTED and before in _BEFORE_INVERTED and at > 0:
        inverted = phrase_right(tokens, at + 1)
        quoted = before != "," or not QUOTES.isdisjoint(words[:at])
        may_speak = (quoted or verb in {"said", "says", "say"}) and is_speaker(tokens, *inverted)
        if may_speak and (quoted or not named_first(tokens, at - 1)):
            stop = tokens.size if _quote_follows(tokens, inverted[1]) else at
            return Report(tokens.slice(*inverted), 0, stop, denies)
    first, stop = phrase_left(tokens, at - 1 if rejects else at)
    if verb == "saying" and before == "as":
        first, stop = _quoted_source(tokens, at - 1)  # "quoted a police source as saying"
    if stop == first:
        return None
    if words[first - 1] == "," and words[content] == ",":
        return Report(tokens.slice(first, stop), 0, tokens.size, denies)  # "Two bridges, she said, fell"
    after_quote = words[first - 1] in QUOTES and not tokens.glued(first)  # behind one that closes
    if first > 2 and (after_quote or (words[first - 1] == "," and not _goes_on(tokens, at, content))):
        whole = _quote_follows(tokens, content)
        return Report(tokens.slice(first, stop), 0, tokens.size if whole else first, denies)
    if (
        verb in table.NOUNS_TOO
        and not rejects
        and words[content] not in {"that", ":"}
        and words[content] not in QUOTES
    ):
        return None
    ends = verb in table.ADDING and not words[content].isalnum()  # not "the economy added 943,000 jobs"
    if verb in table.NEEDS_CLAUSE and not (gives or ends or _clause_follows(tokens, content, strict=True)):
        return None
    end = _other_giver(words, content) if gives else tokens.size
    aside = (first > 3 and words[first - 1] in _ASIDES) or verb == "quoted"
    if verb in table.FORECASTING:
        content = at  # the verb plans what it reports
    return Report(tokens.slice(first, stop), content, end or tokens.size, denies, aside)


_BEFORE_INVERTED = frozenset({",", "”", '"', "’", "'", "»"})
_ASIDES = frozenset(
    "after when before since because as while until if although though which that than where".split()
)


def _is_no_report(tokens: Tokens, at: int) -> bool:
    """Whether the word at ``at`` says nothing where it stands: "it was said", "the ministry's reports", "his
    co-accused", "a feud said to have begun", "the man accused of it"."""
    words = tokens.words
    verb, before = words[at], words[at - 1]
    if before in grammar.OWNS:
        is_name = tokens.is_capital(at - 2) and at > 1 and words[at - 2] not in grammar.STOP
        return not (is_name and verb in {"said", "says", "told"})  # "McDonald's said"
    if before.endswith(_NOT) or (before == "-" and tokens.glued(at)):
        return True
    if before in _POSSESSIVES and verb not in {"said", "says", "told"}:
        return True  # "his claims", not "friends of his told"
    following = words[at + 1]
    if following == "to":
        return verb == "told" or (verb in table.TOLD_OF and words[at + 2] in {"be", "have"})
    return (following == "of" and verb == "accused") or (before == "united" and verb == "states")


_NOT = ("n't", "n’t")
_NOT_BEFORE = grammar.BE_FORMS | frozenset({"to", "the", "a", "an", "that's", "of", "with", "in"})
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my"})


def _forecasts(tokens: Tokens, at: int) -> bool:
    """Whether the word at ``at`` is what a body does, "the bank forecasts growth", and no noun: "forecasts
    for the year", "the bank's forecast"."""
    words = tokens.words
    following = words[at + 1]
    if not following.isalnum() or following in grammar.PREPOSITIONS or following in grammar.AUXILIARIES:
        return False
    before = words[at - 1]
    if before in {"has", "have", "had", "also", "now"}:
        before, at = words[at - 2], at - 1
    if before in grammar.AUXILIARIES:
        return False  # "can expect"
    is_name = before not in grammar.STOP or tokens.slice(at - 1, at) == "WHO"
    return before in table.FORECASTERS or (is_name and tokens.is_capital(at - 1))


def _after_aside(words: list[str], at: int) -> int:
    """Where what is said may begin: behind the "on Friday", "on Twitter", "by telephone" of the verb at
    ``at``; 0 where "on" or "by" make another verb of it or a passive: "commented on", "denied by them"."""
    following = words[at + 1]
    if following == "by":
        return at + 3 if words[at + 2] in table.MEDIA else 0
    day = at + 3 if words[at + 2] in {"late", "early"} else at + 2
    if words[day] in calendar.WEEKDAYS:
        return day + 2 if words[day + 1] in _TIMES_OF_DAY else day + 1
    return at + 2 if following == "on" and words[at] in table.TOLD else 0


_LINKS = frozenset({"on", "upon", "by"})
_TIMES_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})


def _other_giver(words: list[str], content: int) -> int:
    """Where another is told to give a figure: "put the crowd at 9,000, police at 4,000"; 0 if none is."""
    for at in range(content, len(words) - len(PADDING)):
        if words[at] == "," and "at" in words[at + 2 : at + 5]:
            return at
    return 0


def _gives(words: list[str], at: int) -> bool:
    """ "Put the toll at 35", "gave the number of dead as 35", "gave a figure of 35"."""
    links = {"as", "of"} if words[at] in {"gave", "gives"} else {"at", "as"}  # "gave a count at five"
    return not table.GIVEN.isdisjoint(words[at + 1 : at + 5]) and not links.isdisjoint(words[at + 2 : at + 8])


def _quoted_source(tokens: Tokens, at: int) -> tuple[int, int]:
    for quoted in range(at - 1, max(at - 12, -1), -1):
        if tokens.words[quoted] in {"quoted", "quotes", "quoting", "cited", "citing"}:
            return phrase_right(tokens, quoted + 1)
    return at, at


def _goes_on(tokens: Tokens, at: int, content: int) -> bool:
    """Whether the verb at ``at`` reports what follows it at ``content``, and not what a comma ended before
    its subject."""
    if _clause_follows(tokens, content):
        return True
    following = tokens.words[content]
    is_noun = following in _OPENING or following[:1].isdecimal() or tokens.is_capital(content)
    return is_noun and tokens.words[at] in {"said", "says"} and following not in calendar.WEEKDAYS


_OPENING = frozenset({"a", "an", "the", "no", "some", "his", "her", "their", "its", "our", "about", "nearly"})


def _clause_follows(tokens: Tokens, at: int, *, strict: bool = False) -> bool:
    """Whether what stands at ``at`` opens a clause or a quotation, not the end of the sentence."""
    words = tokens.words
    for where in range(at, min(at + 12, tokens.size)):
        word = words[where]
        if word in {"that", "how", "why", "whether"} or word in QUOTES:
            return True
        if word == ":" and not tokens.glued(where + 1):
            return True
        if word in grammar.AUXILIARIES or word in {"they", "he", "she", "it", "there", "we"}:
            return True
        if word in {".", ";"}:
            return False
        if word == "," and (strict or where - at > 3):
            return False
    return not strict and tokens.size - at > 6


def _quote_follows(tokens: Tokens, at: int) -> bool:
    return not QUOTES.isdisjoint(tokens.words[at : tokens.size]) and tokens.size - at > 4
