"""A time that was read -> a reading, with the preposition before it taken for its relation."""

from __future__ import annotations

from datetime import datetime

from crossref.extract.lexicon import calendar as table
from crossref.extract.lexicon.grammar import OWNS
from crossref.extract.period import Period
from crossref.extract.reading import Reading
from crossref.extract.tokens import Tokens
from crossref.model import Interval, Moment

NOWHEN: Period = Interval(None, None)


def moment_reading(
    tokens: Tokens, first: int, stop: int, period: Period, grain: str, relation: str = ""
) -> Reading:
    """The time of tokens [first, stop); ``relation`` where it is not told by the word before."""
    said = relation or table.RELATIONS.get(tokens.words[first - 1], "on")
    if tokens.words[stop] in OWNS:
        said = "on"  # "after Wednesday's strike" is after the strike
    name = tokens.slice(first, stop)
    return Reading(first, stop, (Moment(period, grain, name, said),))


def midnight_of(moment: datetime) -> datetime:
    """The day of ``moment``, from its first instant."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
