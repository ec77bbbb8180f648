"""Which words wake which reader: one bit a reader, so that a sentence's words are looked up once for all.

A reader whose bit no word of the sentence carries has nothing to read there. The bits of a reader cover
every word it needs: one too many costs time, one too few a claim.
"""

from __future__ import annotations

from crossref.extract.lexicon import calendar, cues, currencies, number_words, reporting, roles, units

_NUMBER_STARTS = (
    frozenset(number_words.UNITS | number_words.TENS)
    | frozenset(number_words.GLYPHS)
    | frozenset(phrase[0] for phrase in number_words.VAGUE)
    | frozenset({"half", "quarter", "hundred", "thousand", "million", "billion", "trillion", "dozen"})
    | frozenset(number_words.DENOMINATORS)
)
_DATES = (
    frozenset(calendar.MONTHS)
    | frozenset(calendar.WEEKDAYS)
    | frozenset(calendar.RELATIVE_DAYS)
    | frozenset("weekend noon midnight midday ago last past this next previous recent coming".split())
    | frozenset("end beginning start later am pm now century quarter half".split())
)
_REPORTS = reporting.SAYING | reporting.SPEAKING | reporting.GIVING | {"according"}
CUES = cues.NEGATORS | cues.HEDGES | cues.PLANS
QUOTES = frozenset({'"', "“", "”", "„", "«", "»"})
SINGLE_QUOTES = frozenset({"'", "‘", "’"})  # or apostrophes
_ARTICLES = frozenset({"a", "an"})
_NOTHING = frozenset({"no", "nobody", "none", "zero", "not"})  # "not a single", "not one"
# What "a" and "an" count: "nearly an hour", "a mile".
_COUNTED_BY_ARTICLE = (
    frozenset(units.TIME_UNITS) | frozenset(units.UNIT_OF) - units.LETTER_UNITS | frozenset(currencies.NAMES)
)
_MONEY = (
    frozenset(currencies.SIGN_CODES)
    | frozenset(currencies.MILLION_CODES)
    | frozenset(currencies.NAMES)
    | frozenset(currencies.CENTS)
    | currencies.OF_COUNTRIES
    | {"=", "us"}
)
_PERCENT = frozenset(units.PERCENT) | {"per"}
# "in" is an inch right behind a figure alone, which its reader looks for itself.
_UNITS = (
    (frozenset(units.UNIT_OF) - {"in"})
    | frozenset(units.AREA_PREFIXES)
    | frozenset("° deg degree degrees degs degf degc light f c".split())
)
_QUAKES = units.QUAKES | {"magnitude", "richter"}
_ROLES = (
    frozenset(roles.NOUNS)
    | frozenset(roles.ACTIVE)
    | frozenset(roles.STATES)
    | frozenset(roles.OF)
    | frozenset(roles.TOLLS)
    | roles.LIVES
    | frozenset(rest[-1] for _, rest, _ in roles.PHRASES)
    | frozenset(first for first, _ in roles.BEFORE)
)

# Readers that ask where their words stand ...
FIGURE, NUMBER, DATE, REPORT, CUE, QUOTE, ARTICLE, NONE, ANOTHER, OFFICE = (1 << at for at in range(10))
PLACED = (1 << 10) - 1
# ... and those that ask only whether the sentence holds one.
COUNTED, HARM, MONEY, PERCENT, TIME, UNIT, QUAKE, ROLE, VAGUE, SINGLE = (1 << at for at in range(10, 20))

_WAKES = (
    (NUMBER, _NUMBER_STARTS), (DATE, _DATES), (REPORT, _REPORTS), (CUE, CUES),
    (QUOTE, QUOTES | SINGLE_QUOTES), (SINGLE, SINGLE_QUOTES), (ARTICLE, _ARTICLES), (NONE, _NOTHING),
    (COUNTED, _COUNTED_BY_ARTICLE), (HARM, roles.HARM_WORDS),
    (MONEY, _MONEY), (PERCENT, _PERCENT), (TIME, frozenset(units.TIME_UNITS)), (UNIT, _UNITS),
    (QUAKE, _QUAKES), (ROLE, _ROLES), (ANOTHER, frozenset({"another"})),
    (VAGUE, number_words.VAGUE_WORDS), (OFFICE, reporting.OFFICES),
)  # fmt: skip


def _by_word() -> dict[str, int]:
    table: dict[str, int] = {}
    for bit, words in _WAKES:
        for word in words:
            table[word] = table.get(word, 0) | bit
    return table


WAKES = _by_word()
