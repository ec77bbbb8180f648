"""Clock times: "3:33 a.m.", "13:58 GMT", "2200 GMT", "3 p. m.", "9pm", "6.40 in the morning"."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import NamedTuple

from crossref.extract.lexicon.calendar import HALVES, WEEKDAYS, ZONES
from crossref.extract.tokens import Tokens


class Clock(NamedTuple):
    """A time of day over tokens [first, stop); ``zone`` is hours east of Greenwich, None if not told."""

    first: int
    stop: int
    hour: int
    minute: int
    zone: float | None
    grain: str

    def on(self, midnight: datetime) -> tuple[datetime, datetime]:
        """First and last second meant, on the day that begins at ``midnight``."""
        zone = None if self.zone is None else timezone(timedelta(hours=self.zone))
        start = midnight.replace(hour=self.hour, minute=self.minute, tzinfo=zone)
        step = timedelta(minutes=1) if self.grain == "minute" else timedelta(hours=1)
        if start > datetime.max.replace(tzinfo=zone) - step:
            return start, start
        return start, start + step - timedelta(seconds=1)


def clock_at(tokens: Tokens, at: int) -> Clock | None:
    """The time that begins at token ``at``, a figure; None if it is none."""
    words = tokens.words
    word = words[at]
    if not word.isdecimal() or not word.isascii() or len(word) > 4:
        dotted = word.split(".")  # "3.30pm"
        if (
            len(dotted) == 2
            and len(dotted[1]) == 2
            and len(dotted[0]) <= 2
            and word.isascii()
            and "," not in word
        ):
            half, stop = _half(tokens, at + 1)
            return _clock(tokens, at, stop, int(dotted[0]), int(dotted[1]), half, "minute") if half else None
        return None
    minute_word = words[at + 2]
    if (
        words[at + 1] == ":"
        and len(minute_word) == 2
        and minute_word.isdecimal()
        and minute_word.isascii()
        and len(word) <= 2
    ):
        stop = at + 3
        if words[stop] == ":" and len(words[stop + 1]) == 2 and words[stop + 1].isdecimal():
            stop += 2
        half, stop = _half(tokens, stop)
        return _clock(tokens, at, stop, int(word), int(minute_word), half, "minute")
    if len(word) == 4:
        if words[at + 1] in ZONES or (
            words[at + 1] in {"hours", "local"} and words[at + 2] in (*ZONES, "time")
        ):
            stop = at + 2 if words[at + 1] == "hours" else at + 1
            return _clock(tokens, at, stop, int(word[:2]), int(word[2:]), "", "minute")
        return None
    if len(word) <= 2:
        half, stop = _half(tokens, at + 1)
        if half and (words[at + 1] not in {"in", "on"} or words[at - 1] == "at"):  # not "killed 6 on ..."
            return _clock(tokens, at, stop, int(word), 0, half, "hour")
        if words[at + 1] in {"o'clock", "o’clock"}:
            half, stop = _half(tokens, at + 2)
            return _clock(tokens, at, stop, int(word), 0, half, "hour")
    return None


def _half(tokens: Tokens, at: int) -> tuple[str, int]:
    """ "a" or "p" for "am", "p.m.", "p. m.", "in the evening", "on Friday evening"; and where it ends, the
    day left out."""
    words = tokens.words
    word = words[at]
    if word == "in" and words[at + 1] == "the" and words[at + 2] in HALVES:
        return HALVES[words[at + 2]], at + 3
    if word == "on" and words[at + 1] in WEEKDAYS and words[at + 2] in HALVES:
        return HALVES[words[at + 2]], at
    if word in {"am", "pm"}:
        return word[0], at + 1
    if word in {"a", "p"} and words[at + 1] == "." and words[at + 2] == "m":
        return word, at + 4 if words[at + 3] == "." else at + 3
    return "", at


def _clock(
    tokens: Tokens, first: int, stop: int, hour: int, minute: int, half: str, grain: str
) -> Clock | None:
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour == 24 and minute == 0:
        hour = 0
    if hour > 23 or minute > 59:
        return None
    zone, stop = _zone(tokens, stop)
    return Clock(first, stop, hour, minute, zone, grain)


def _zone(tokens: Tokens, stop: int) -> tuple[float | None, int]:
    words = tokens.words
    if words[stop] in ZONES and tokens.is_capital(stop):
        zone, after = ZONES[words[stop]], stop + 1
        if (
            words[after] in {"+", "-"}
            and words[after + 1].isdecimal()
            and words[after + 1].isascii()
            and len(words[after + 1]) <= 2
            and int(words[after + 1]) <= 14
        ):
            offset = int(words[after + 1]) * (1 if words[after] == "+" else -1)
            zone, after = zone + offset, after + 2
            if words[after] == ":" and len(words[after + 1]) == 2:
                after += 2
        return max(-23.0, min(23.0, zone)), after
    if words[stop] == "local" and words[stop + 1] == "time":
        return None, stop + 2
    return None, stop
