"""Scores and clock times of two sentences, which are no quantities: 3-1, 78 votes to 71, 7.40 pm.

A sentence goes in, the scores or the times told in it come out; ``other_score`` is the condition of a rung.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crossref.judge.ladder import Meeting

Score = tuple[int, int]

# Two small numbers with a dash or "to" between them are a score only where somebody wins, loses or votes;
# else they are a range, a date or a rate; and in brackets, as "Lindvik (11-4)", the record of a season.
_SCORE = re.compile(
    r"(?<![\w.,$€£(-])(\d{1,3})(?:\s?[-–]\s?|(?: votes)? to )(\d{1,3})(?![\w.,]*\d|-|–|\s?(?:per|%))"
)
_CONTEST = re.compile(
    r"\b(?:beat|beaten|w[io]n|wins|winning|winners?|victory|victories|defeat\w*|los[te]|loses|losing|loss|dr[ae]wn?"
    r"|scor\w+|goals?|leads?|led|final|match|game|vote[ds]?|voting|ruled|ruling|sets|thrashed|edged|knocked)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:.]([0-5]\d))? ?([ap])\.? ?m\b|\b([01]?\d|2[0-3]):([0-5]\d)\b", re.IGNORECASE
)
_VOTE = re.compile(r"\bvot(?:e[ds]?|ing)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z]\w+")
_ALIGNED = 0.6
_SIDES = 2  # names: one side alone plays many matches


@lru_cache(maxsize=4096)
def scores_in(text: str) -> frozenset[Score]:
    """The scores of a sentence, the larger number first, whoever tells it."""
    if not _CONTEST.search(text):
        return frozenset()
    pairs = ((int(m[1]), int(m[2])) for m in _SCORE.finditer(text))
    return frozenset((max(pair), min(pair)) for pair in pairs)


@lru_cache(maxsize=4096)
def clocks_in(text: str) -> frozenset[tuple[int, int]]:
    """The times of day of a sentence as hour and minute on a dial of twelve hours."""
    return frozenset((int(m[1] or m[4]) % 12, int(m[2] or m[5] or 0)) for m in _CLOCK.finditer(text))


def other_score(meeting: Meeting) -> bool:
    """Each of two sentences that are likely to tell one fact gives one score, of one vote or between the same
    two sides, and not the same."""
    left, right = meeting.left.sentence.text, meeting.right.sentence.text
    ours, theirs = scores_in(left), scores_in(right)
    if meeting.aligned < _ALIGNED or not len(ours) == len(theirs) == 1 or ours == theirs:
        return False
    of_votes = _VOTE.search(left) is not None and _VOTE.search(right) is not None
    return of_votes or len({*_NAME.findall(left)} & {*_NAME.findall(right)}) >= _SIDES
