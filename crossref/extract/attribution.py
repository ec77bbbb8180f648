"""Who says it: reporting verbs and "according to" -> speakers, each with the words it answers for.

    X said that ...      "...," X said      "...," said X, the chief of ...      according to X, ...

A pronoun stands for the last speaker of the article, a surname or an office for the name given before
(``people.py``). Start reading from ``reports_in``.
"""

from __future__ import annotations

from typing import NamedTuple

from crossref.extract.lexicon import grammar
from crossref.extract.lexicon import reporting as table
from crossref.extract.lexicon.anchors import QUOTES, REPORT
from crossref.extract.people import People
from crossref.extract.subject import is_speaker, name_of, phrase_left, phrase_right
from crossref.extract.tokens import PADDING, Tokens

_MOST_REPORTS = 32  # in one sentence; more is no prose, and every figure is held against each


class Report(NamedTuple):
    """``speaker`` answers for tokens [first, stop)."""

    speaker: str
    first: int
    stop: int
    denies: bool


def reports_in(tokens: Tokens, speaker: str, people: People) -> list[Report]:
    """Who reports what in this sentence; ``speaker`` spoke last before it, of ``people`` met before it."""
    found: list[Report] = []
    if not tokens.wakes & REPORT:
        return found
    for at in tokens.places(REPORT):
        report = _according(tokens, at) if tokens.words[at] == "according" else _said(tokens, at)
        if report is None:
            continue
        name = name_of(report.speaker, speaker, people)
        if not name:
            continue
        if len(found) == _MOST_REPORTS:
            break
        found.append(Report(name, report.first, report.stop, report.denies))
        speaker = name
    return found


def _according(tokens: Tokens, at: int) -> Report | None:
    words = tokens.words
    if words[at + 1] != "to":
        return None
    first, stop = phrase_right(tokens, at + 2)
    if stop == first:
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
    if before in {"'s", "’s"} or (verb == "states" and before == "united"):
        return None  # "it's said", "the ministry's reports", "the United States"
    gives = verb in table.GIVING and _gives(words, at)
    if (verb in table.GIVING and not gives and verb not in table.SAYING) or (
        verb in table.SPEAKING and words[at + 1] != "of"
    ):
        return None  # "police put the toll at 35" reports; "they put out the fire" does not
    rejects = before in table.DENYING and verb in table.REJECTED
    if verb in table.SHOWING and before not in table.SHOWN_BY:
        return None
    if verb in table.REJECTED_ONLY and not rejects:
        return None
    denies = verb in table.DENYING or rejects
    if (
        words[at + 1] in {"upon", "by", "on"}
        or before in grammar.BE_FORMS
        or before in {"to", "the", "a", "an", "that's", "of", "with", "in"}
    ):
        return None
    if before in {",", "”", '"', "’", "'", "»"} or at == 0:
        inverted = phrase_right(tokens, at + 1)
        quoted = before != "," or not QUOTES.isdisjoint(words[:at])
        if (
            at > 0
            and verb in table.INVERTED
            and (quoted or verb in {"said", "says", "say"})
            and is_speaker(tokens, *inverted)
        ):
            stop = tokens.size if _quote_follows(tokens, inverted[1]) else at
            return Report(tokens.slice(*inverted), 0, stop, denies)
    first, stop = phrase_left(tokens, at - 1 if rejects else at)
    if verb == "saying" and before == "as":
        first, stop = _quoted_source(tokens, at - 1)  # "quoted a police source as saying"
    if stop == first:
        return None
    content = at + 1
    if words[first - 1] == "," and words[content] == ",":
        return Report(tokens.slice(first, stop), 0, tokens.size, denies)  # "Two bridges, she said, fell"
    after_quote = words[first - 1] in QUOTES
    if first > 2 and (after_quote or (words[first - 1] == "," and not _clause_follows(tokens, content))):
        whole = _quote_follows(tokens, content)
        return Report(tokens.slice(first, stop), 0, tokens.size if whole else first, denies)
    if (
        verb in table.NOUNS_TOO
        and not rejects
        and words[content] not in {"that", ":"}
        and words[content] not in QUOTES
    ):
        return None
    if verb in table.NEEDS_CLAUSE and not gives and not _clause_follows(tokens, content, strict=True):
        return None
    end = _other_giver(words, content) if gives else tokens.size
    return Report(tokens.slice(first, stop), content, end or tokens.size, denies)


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
