"""Which time a sentence tells: the news, the days before it, or a past case.

A sentence is background when every time it names had ended weeks before its article appeared ("In 2004 a
tsunami killed ..."), and so is the very next one if it names no time and goes on with it, for news tells an
earlier case in two sentences ("Five people died in that quake.") and then comes back. A sentence that only
reaches back beyond the news ("has not bombed since 18 October", "the most since 1951") may speak of what
another article reported then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from crossref.model import Claim, Interval, Moment, Sentence
from crossref.scope.events import Story
from crossref.settings import Settings
from crossref.words import words_of

Period = Interval[datetime]

_POINTER = re.compile(r"(?:But |And )?(?:It|They|That|This|Those|These)\b")
# What stands before a time that the news is held against, and before that of how something began.
_STANDARD = re.compile(r"\b(?:than|compared (?:with|to)|against|from (?:the same|[^,;]*\d))\b[^,;]*$", re.I)
_SUPERLATIVE = re.compile(r"\b(?:[a-z]+est|most|least|worst|first)\b[^,;]* since $", re.I)
_BEGAN = re.compile(r", which (?:\w+ )?(?:began|started|opened|was (?:founded|built|launched))\b[^,;]*$")


def news_of(story: Story, settings: Settings) -> Period | None:
    """The days an article reports as news; None for an undated one."""
    if story.article.published is None:
        return None
    published = _naive(story.article.published)
    try:
        return Interval(published - timedelta(days=settings.event_days), published + timedelta(days=1))
    except OverflowError:  # the first or the last day of the calendar dates nothing
        return None


def pasts_of(story: Story, settings: Settings) -> list[tuple[Period | None, bool]]:
    """For each sentence the time it names, where that reaches back beyond the news, and whether it is
    background; (None, False) for the news itself and throughout an undated article."""
    news = news_of(story, settings)
    if news is None:
        return [(None, False)] * len(story.sentences)
    pasts: list[tuple[Period | None, bool]] = []
    told: tuple[Period | None, bool] = (None, False)  # by the sentence before, in its own words
    before: Sentence | None = None
    for claims, sentence in zip(story.claims, story.sentences, strict=True):
        named = _named(claims)
        carried = told if before and told[1] and _goes_on(before, sentence, claims) else (None, False)
        past, background = _past(named, news, settings)
        told = past, background and not all(_is_aside(claim) for claim, _ in _moments(claims))
        pasts.append(told if named else carried)
        before = sentence
    return pasts


def _is_aside(claim: Claim) -> bool:
    """A time that is not the sentence's own, but what the news is held against, or when what it speaks of
    began: "down from 40 in 2019", "the highest since 1954", "in the trial, which began in March"."""
    before = claim.before
    after = claim.sentence.text[len(before) + len(claim.text) :]
    since = _SUPERLATIVE.search(before) and not after.startswith(", when")
    return bool(since or _STANDARD.search(before) or _BEGAN.search(before))


def _moments(claims: Sequence[Claim]) -> list[tuple[Claim, Moment]]:
    return [(claim, claim.value) for claim in claims if isinstance(claim.value, Moment)]


def _named(claims: Sequence[Claim]) -> list[Period]:
    """The times a sentence names. What has been so "since 2021" is so now; "the worst since 2009" tells of
    2009."""
    return [
        Interval(moment.range.low, None) if _lasts(claim, moment) else moment.range
        for claim, moment in _moments(claims)
        if moment.range.low is not None
    ]


def _lasts(claim: Claim, moment: Moment) -> bool:
    return moment.relation == "since" and not _SUPERLATIVE.search(claim.before)


def _goes_on(before: Sentence, sentence: Sentence, claims: Sequence[Claim]) -> bool:
    """Whether a sentence without a time goes on with what the one before tells. A speaker brings the news
    back; so does a new paragraph, unless it picks up a word ("... in that quake") or points back ("It")."""
    if sentence.is_headline or any(claim.speaker for claim in claims):
        return False
    if sentence.paragraph == before.paragraph or _POINTER.match(sentence.text):
        return True
    return not set(words_of(before.text)).isdisjoint(words_of(sentence.text))


def _past(named: Sequence[Period], news: Period, settings: Settings) -> tuple[Period | None, bool]:
    """The hull of the times named up to the day of publication, if each begins before the news does."""
    now = news.high or datetime.max
    lows = [_naive(span.low) for span in named if span.low is not None and _naive(span.low) <= now]
    if not lows or news.low is None or max(lows) >= news.low:
        return None, False
    high = min(now, max(_naive(span.high) if span.high is not None else now for span in named))
    background = high < now - timedelta(days=settings.background_days)
    return Interval(min(lows), high), background


def _naive(moment: datetime) -> datetime:
    """A background is told by days and years, so its time zone does not matter."""
    return moment.replace(tzinfo=None)
