"""Numbers -> what they measure or count: money, percent, units, ages, magnitudes, counted nouns.

The first reader that knows the number's surroundings takes it; a number that nobody knows and that is
no identifier, clock or year is a plain quantity. Start reading from ``quantities_in``.
"""

from __future__ import annotations

from crossref.extract.bound import Number
from crossref.extract.combine import with_ranges_joined, with_shared_roles
from crossref.extract.count import count_reading
from crossref.extract.duration import duration_at
from crossref.extract.identifier import is_identifier
from crossref.extract.implied import absences_in, with_articles, with_indefinite
from crossref.extract.lexicon.anchors import ARTICLE, COUNTED, HARM, MONEY, NONE, PERCENT, QUAKE, TIME, UNIT
from crossref.extract.measure import (
    age_reading,
    magnitude_reading,
    money_reading,
    percent_reading,
    proportion_reading,
    quantity_of,
    unit_reading,
)
from crossref.extract.reading import Reading
from crossref.extract.tokens import Tokens


def quantities_in(tokens: Tokens, numbers: list[Number]) -> list[Reading]:
    """Quantities and durations, in order."""
    wakes = tokens.wakes
    found: list[Reading] = []
    for number in numbers:
        reading = _read(tokens, number)
        if reading is not None:
            found.append(reading)
    if wakes & ARTICLE and (wakes & COUNTED or tokens.size < 5):  # "a 5" alone may be a time
        found = with_articles(tokens, found)
    if wakes & HARM:
        found = with_indefinite(tokens, found)
    if len(found) > 1:
        found = with_shared_roles(tokens, with_ranges_joined(tokens, found))
    return found + absences_in(tokens) if wakes & NONE else found


def _read(tokens: Tokens, number: Number) -> Reading | None:
    words, wakes, first = tokens.words, tokens.wakes, number.first
    if is_identifier(tokens, number) or (words[first - 1] == "but" and words[first - 2] == "all"):
        return None  # "all but two of the crew died" counts who did not
    return (
        (money_reading(tokens, number) if wakes & MONEY else None)
        or _alone(tokens, number)
        or (percent_reading(tokens, number) if wakes & PERCENT else None)
        or (proportion_reading(tokens, number) if number.form == "proportion" else None)
        or (duration_at(tokens, number) if wakes & TIME else None)
        or (magnitude_reading(tokens, number) if wakes & QUAKE else None)
        or (unit_reading(tokens, number) if wakes & UNIT or words[number.stop] == "in" else None)
        or age_reading(tokens, number)
        or count_reading(tokens, number)
    )


def _alone(tokens: Tokens, number: Number) -> Reading | None:
    """A text that is a number and no more."""
    if number.stop - number.first + (tokens.words[number.stop] == "of") < tokens.size:
        return None
    return Reading(number.first, number.stop, (quantity_of(number),))
