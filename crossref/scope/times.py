"""Which time a sentence tells: the news, the days before it, or a past case.

A sentence is background when every time it names had ended weeks before its article appeared ("In 2004 a
tsunami killed ..."), and so is the very next one if it names no time, for news tells an earlier case in two
sentences ("Five people died in that quake.") and then comes back. A sentence that only reaches back beyond
the news ("has not bombed since 18 October") may speak of what another article reported then.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from crossref.model import Claim, Interval, Moment
from crossref.scope.events import Story
from crossref.settings import Settings

Period = Interval[datetime]


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
    for claims, sentence in zip(story.claims, story.sentences, strict=True):
        named = _named(claims, news, settings)
        carried = told if told[1] and not sentence.is_headline and _goes_on(claims) else (None, False)
        told = _past(named, news, settings)
        pasts.append(told if named else carried)
    return pasts


def _named(claims: Sequence[Claim], news: Period, settings: Settings) -> list[Period]:
    """The times a sentence names. What has been so "since Tuesday" is so now; "the worst since 2009" tells of
    2009."""
    moments = [claim.value for claim in claims if isinstance(claim.value, Moment)]
    return [
        Interval(moment.range.low, None) if _lasts(moment, news, settings) else moment.range
        for moment in moments
        if moment.range.low is not None
    ]


def _lasts(moment: Moment, news: Period, settings: Settings) -> bool:
    low, now = moment.range.low, news.high
    if moment.relation != "since" or low is None or now is None:
        return False
    return _naive(low) >= now - timedelta(days=settings.background_days)


def _goes_on(claims: Sequence[Claim]) -> bool:
    """A speaker brings the news back; a sentence that nobody says goes on with what came before."""
    return not any(claim.speaker for claim in claims)


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
