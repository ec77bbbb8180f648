"""Which past a sentence tells, or None for the news itself.

A sentence is background when every time it names had ended weeks before its article appeared ("In 2004 a
tsunami killed ..."), and so is the very next one if it names no time, for news tells an earlier case in two
sentences ("Five people died in that quake.") and then comes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from crossref.model import Claim, Interval, Moment
from crossref.scope.events import Story
from crossref.settings import Settings


def times_of(story: Story, settings: Settings) -> list[Interval[datetime] | None]:
    """The past each sentence of an article tells, None for the news; all None in an undated article."""
    times: list[Interval[datetime] | None] = []
    told: Interval[datetime] | None = None  # by the sentence before, in its own words
    for claims, sentence in zip(story.claims, story.sentences, strict=True):
        named = _named(claims)
        goes_on = not named and not sentence.is_headline and _goes_on(claims)
        carried = told if goes_on else None
        told = _past(named, story.article.published, settings) if named else None
        times.append(told or carried)
    return times


def _named(claims: Sequence[Claim]) -> list[Interval[datetime]]:
    return [
        claim.value.range
        for claim in claims
        if isinstance(claim.value, Moment) and claim.value.range.high is not None
    ]


def _goes_on(claims: Sequence[Claim]) -> bool:
    """A speaker brings the news back; a sentence that nobody says goes on with what came before."""
    return not any(claim.speaker for claim in claims)


def _past(
    named: Sequence[Interval[datetime]], published: datetime | None, settings: Settings
) -> Interval[datetime] | None:
    if published is None:
        return None
    edge = published.replace(tzinfo=None) - timedelta(days=settings.background_days)
    highs = [_naive(span.high) for span in named if span.high is not None]
    if max(highs) >= edge:
        return None
    lows = [_naive(span.low) for span in named if span.low is not None]
    return Interval(min(lows) if lows else None, max(highs))


def _naive(moment: datetime) -> datetime:
    """A background is told by days and years, so its time zone does not matter."""
    return moment.replace(tzinfo=None)
