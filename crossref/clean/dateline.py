"""A line of page furniture that tells a date -> the moment it tells.

In: one line, such as "Wednesday 02 November 2016 13:58 GMT" or "Published on: 11 November 2011-11:25am".
Out: a ``datetime``, with a time zone only if the line told one; midnight where it told no time.

This is no reader of dates in prose (``crossref.extract`` is): a line counts only if nothing is left
of it once dates, times, zones and labels are taken out. Figures that could be read two ways
("05/06/2010") give no date. Start reading from ``moment_of``.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
#: Hours from UTC. IST is left out: India, Israel and Ireland share it.
_ZONES = {
    **{"gmt": 0, "utc": 0, "z": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3},
    **{"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7},
    **{"wib": 7, "hkt": 8, "jst": 9, "aest": 10},
}
_DATE = re.compile(
    r"(?<![\d.])(?:"
    r"(?P<y1>\d{4})[-./](?P<m1>\d{1,2})[-./](?P<d1>\d{1,2})(?!\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s.-]+{_MONTH.format('b2')}[\s,.-]+(?P<y2>\d{{4}})(?!\d)"
    rf"|{_MONTH.format('b3')}\s*(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s*(?P<y3>\d{{4}})(?!\d)"
    r"|(?P<n4>\d{1,2})\s?[/.-]\s?(?P<n5>\d{1,2})\s?[/.-]\s?(?P<y4>\d{4}|\d{2})(?!\d)"
    r")",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?<![\d:+])(?P<h>\d{1,2})(?:[:.](?P<m>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"(?:\s*hrs?\b)?\s*(?P<zone>(?:gmt|utc)?\s?[+-]\d{1,2}:?\d{2}|\b[a-z]{2,4}\b|z\b)?",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_LABEL = re.compile(
    rf"\b(?:{_WEEKDAY}|first|last|date|published|posted|updated|modified|edited|created|issued|filed|added"
    r"|uploaded|time|on|at|in|the|uk|us|local|et|pt|ist|am|pm|of|hrs?|hours?|t"
    r"|\d+ (?:min(?:ute)?|hour|day|week|month|year)s? ago|(?:\d+ )?min(?:ute)?s? read)\b",
    re.IGNORECASE,
)
_DAY = re.compile(rf"\b(?:{_WEEKDAY}|ago)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|posted|issued|filed|created|date)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")


def is_dateline(line: str) -> bool:
    """True if the line is nothing but dates, times and their labels."""
    if len(line) > 120 or _DIGIT.search(line) is None:
        return False
    rest, dates = _DATE.subn(" ", line)
    if not dates:
        # "Monday 14:05" has a time and a weekday; a bare figure is no date line.
        return bool(_TIME.search(line) and _DAY.search(line)) and not _left(line)
    return not _left(rest)


def is_published(line: str) -> bool:
    """True if the line says that its (first) date is the day of publication."""
    return bool(_PUBLISHED.search(line)) and not _UPDATED.match(line)


def is_update(line: str) -> bool:
    """True if the line tells only when the page was last changed."""
    return bool(_UPDATED.search(line)) and not _PUBLISHED.search(line)


def moment_of(text: str) -> datetime | None:
    """The first date in ``text`` with the time beside it, or None; ISO 8601 is read whole."""
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        pass
    label = _PUBLISHED.search(text)
    match = _DATE.search(text, label.end() if label else 0) or _DATE.search(text)
    if match is None:
        return None
    # "02:31 GMT, 12 March 2013 | UPDATED: 22:19 GMT, ...": the nearer of the times before and after it.
    before = [time for time in _TIME.finditer(text[: match.start()]) if _is_time(time)][-1:]
    after = [time for time in _TIME.finditer(text, match.end()) if _is_time(time)][:1]
    near = sorted(
        (*after, *before), key=lambda time: max(time.start() - match.end(), match.start() - time.end())
    )
    return _moment(match, near[0] if near else None)


def _left(rest: str) -> bool:
    """True if ``rest`` holds a word besides labels and times."""
    return bool(_LETTERS.search(_TIME.sub(" ", _LABEL.sub(" ", rest))))


def _is_time(match: re.Match[str]) -> bool:
    return bool(match["m"] or match["half"])


def _moment(date: re.Match[str], time: re.Match[str] | None) -> datetime | None:
    day = _day(date, american=time is not None and bool(time["half"]))
    if day is None or time is None:
        return day
    hour = int(time["h"])
    if time["half"] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if time["half"][0] in "pP" else 0)
    try:
        return day.replace(
            hour=hour,
            minute=int(time["m"] or 0),
            second=int(time["s"] or 0),
            tzinfo=_zone(time["zone"] or ""),
        )
    except ValueError:
        return day


def _day(match: re.Match[str], american: bool) -> datetime | None:
    if match["y1"]:
        year, month, day = int(match["y1"]), int(match["m1"]), int(match["d1"])
    elif match["b2"]:
        year, month, day = int(match["y2"]), _month(match["b2"]), int(match["d2"])
    elif match["b3"]:
        year, month, day = int(match["y3"]), _month(match["b3"]), int(match["d3"])
    else:
        first, second, year = int(match["n4"]), int(match["n5"]), int(match["y4"])
        year += 2000 if year < 100 else 0
        if first > 12 or first == second:
            day, month = first, second
        elif second > 12 or american:
            month, day = first, second
        else:
            return None
    try:
        return datetime(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _zone(name: str) -> timezone | None:
    key = name.strip().lower()
    if key in _ZONES:
        return timezone(timedelta(hours=_ZONES[key]))
    match = re.fullmatch(r"(?:gmt|utc)?\s?([+-])(\d{1,2}):?(\d{2})", key)
    if match is None:
        return None
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    if offset >= timedelta(hours=24):
        return None
    return timezone(offset if match[1] == "+" else -offset)
