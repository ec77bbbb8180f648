"""Months, weekdays, parts of the day, time zones."""

from __future__ import annotations

_MONTHS = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
MONTHS = {word: at + 1 for at, words in enumerate(_MONTHS) for word in words.split()}
SHORT_MONTHS = frozenset(word for words in _MONTHS for word in words.split()[1:])
# Months that are other words too: a date only with a day, a year or a preposition beside them.
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "sep", "jun"})

# Words that open a day and hardly a verb: "on may 19" in a text without capitals.
DAY_OPENERS = frozenset({"on", "since", "until", "by", "from"})

# Plurals that a bare year dates more often than a count of four digits counts them: "1988 sales".
YEARLY = frozenset(
    "sales earnings profits revenues results elections games olympics riots floods primaries midterms figures"
    " levels prices accounts".split()
)

_WEEKDAYS = (
    "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
    "saturday sat", "sunday sun",
)  # fmt: skip
WEEKDAYS = {word: at for at, words in enumerate(_WEEKDAYS) for word in words.split()}
SHORT_WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())

# First and last hour of a part of the day, the last not included.
DAY_PARTS = {
    "morning": (5, 12), "afternoon": (12, 18), "evening": (17, 24), "night": (18, 24), "noon": (12, 13),
    "midday": (12, 13), "midnight": (0, 1), "dawn": (4, 8), "dusk": (17, 21),
}  # fmt: skip

# Which half of the clock a part of the day lies in: "6.40 in the evening" is p.m.
HALVES = {"morning": "a", "afternoon": "p", "evening": "p"}

DAY_ENDS = {"early": (0, 9), "late": (18, 24)}

# Hours east of Greenwich.
ZONES = {
    "gmt": 0.0, "utc": 0.0, "bst": 1.0, "cet": 1.0, "cest": 2.0, "eet": 2.0, "eest": 3.0, "msk": 3.0,
    "ist": 5.5,
    "wib": 7.0, "jst": 9.0, "kst": 9.0, "aest": 10.0, "aedt": 11.0, "est": -5.0, "edt": -4.0, "et": -5.0,
    "cst": -6.0,
    "cdt": -5.0, "mst": -7.0, "mdt": -6.0, "pst": -8.0, "pdt": -7.0, "akst": -9.0, "akdt": -8.0,
}  # fmt: skip

# Share of a month or year meant by "early", "mid", "late".
THIRDS = {"early": (0, 1), "mid": (1, 2), "middle": (1, 2), "late": (2, 3)}

# Words before a date that say how it stands to what happened.
RELATIONS = {
    "since": "since", "from": "since", "until": "until", "till": "until", "by": "until", "before": "before",
    "after": "after", "following": "after", "through": "until",
}  # fmt: skip

RELATIVE_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

# Which quarter or half of a year: from its beginning, or from its end.
RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
# Before such a rank they tell of no year of the calendar.
NO_CALENDAR = frozenset({"fiscal", "financial", "-"})
# Words of a sentence in which a quarter without a year is one of the year's, not of a match.
ECONOMY = frozenset(
    "profit profits sales revenue revenues earnings gdp economy economic output growth dividend inflation"
    " exports imports orders merger takeover acquisition quarterly turnover shareholders investors".split()
)
