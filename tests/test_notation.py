"""Values in one short line: as a reader of figures notes them, the same on every face."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from crossref.extract.lexicon.units import TIME_UNITS
from crossref.model import Duration, Interval, Moment, Quantity, Statement, Value
from crossref.notation import SECONDS, SHORT_UNITS, figure_of, notation, number


def count(low: str | None, high: str | None = None, **more: object) -> Quantity:
    """One figure, or the range up to ``high``; "" leaves an end open."""
    high = low if high is None else high
    ends = Interval(Decimal(low) if low else None, Decimal(high) if high else None)
    return Quantity(ends, **more)  # type: ignore[arg-type]


def days(first: datetime, last: datetime, grain: str = "day") -> Moment:
    return Moment(Interval(first, last), grain)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (count("212", of="souls"), "212 souls"),
        (count("11", of="people", role="killed"), "11 people (killed)"),
        (count("20", of="people", extra=True), "+ 20 people"),
        (count("", "300000", modifier="as many as"), "<= 300,000"),
        (count("40", "", modifier="more than"), "> 40"),
        (count("51.4", unit="percent"), "51.4%"),
        (count("48000000", unit="EUR"), "48,000,000 EUR"),
        (count("1", unit="EUR"), "1 EUR"),
        (count("47", unit="year of age"), "47 years old"),
        (count("47", unit="year of age", of="Ruth Castellane"), "47 years old, Ruth Castellane"),
        (count("31", unit="year of age", of="ferry"), "31 years old, ferry"),
        (count("1", unit="year of age"), "1 year old"),
        (count("8", unit="month of age"), "8 months old"),
        (count("25", "54", unit="year of age"), "25-54 years old"),
        (count("18", "", unit="year of age", modifier="at least"), ">= 18 years old"),
        (count("6.1", unit="magnitude"), "magnitude 6.1"),
        (count("10", unit="mile"), "10 miles"),
        (count("1", unit="mile"), "1 mile"),
        (count("0.5", unit="mile"), "0.5 miles"),
        (count("6", unit="foot"), "6 feet"),
        (count("3", unit="square foot"), "3 square feet"),
        (count("2", unit="inch"), "2 inches"),
        (count("205", unit="kilometre per hour"), "205 kilometres per hour"),
        (count("400", unit="part per million"), "400 parts per million"),
        (count("3", unit="megahertz"), "3 megahertz"),
        (count("-17", unit="degree"), "-17 degrees"),
        (count("21", unit="celsius"), "21 °C"),
        (count("3482", unit="litre", of="diesel"), "3,482 litres diesel"),
        (Duration(Interval(Decimal(3600), Decimal(3600)), "hour"), "1 h"),
        (Duration(Interval(Decimal(172800), Decimal(259200)), "day"), "2-3 days"),
        (days(datetime(2016, 10, 22), datetime(2016, 10, 23)), "22-23 Oct 2016"),
        (days(datetime(2016, 9, 30), datetime(2016, 10, 2)), "30 Sep - 2 Oct 2016"),
        (days(datetime(2015, 12, 30), datetime(2016, 1, 2)), "30 Dec 2015 - 2 Jan 2016"),
        (days(datetime(2016, 1, 1), datetime(2016, 3, 31), "month"), "Jan - Mar 2016"),
        (days(datetime(2016, 1, 1), datetime(2017, 12, 31), "year"), "2016 - 2017"),
        (days(datetime(2016, 5, 4), datetime(2016, 5, 4, 23)), "4 May 2016"),
        (days(datetime(2024, 6, 10, 12), datetime(2024, 6, 10, 12, 59, 59), "hour"), "10 Jun 2024 12:00"),
        (
            days(datetime(2024, 6, 10, 5), datetime(2024, 6, 10, 11, 59, 59), "hour"),
            "10 Jun 2024 05:00-12:00",
        ),
        (
            days(datetime(2024, 6, 10, 18), datetime(2024, 6, 10, 23, 59, 59), "hour"),
            "10 Jun 2024 18:00-24:00",
        ),
        (
            days(datetime(2024, 6, 11, 18), datetime(2024, 6, 12, 6), "hour"),
            "11 Jun 2024 18:00 - 12 Jun 06:00",
        ),
        (
            days(
                datetime(2024, 6, 11, 7, 37, tzinfo=UTC),
                datetime(2024, 6, 11, 7, 37, 59, tzinfo=UTC),
                "minute",
            ),
            "11 Jun 2024 07:37 UTC",
        ),
        (Statement(), ""),
    ],
)
def test_notation(value: Value, text: str) -> None:
    assert notation(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal(1) / 3, "1/3"),
        (Decimal(2) / 3, "2/3"),
        (Decimal(-1) / 7, "-1/7"),
        (Decimal("0.25"), "0.25"),
        (Decimal(184000) / Decimal("0.9"), "204,444"),
        (Decimal(5) / 3, "1.667"),
        (Decimal(1) / 17, "0.058824"),
        (Decimal("1234.56"), "1,234.56"),
        (Decimal("0.000001"), "0.000001"),
        (Decimal("100"), "100"),
        (Decimal("0"), "0"),
        (None, "?"),
    ],
)
def test_a_figure_is_as_exact_as_it_was_written(value: Decimal | None, text: str) -> None:
    assert number(value) == text


def test_what_is_counted_is_left_to_the_sentence_beside_it() -> None:
    aged = count("47", unit="year of age", of="Ruth Castellane")
    assert notation(figure_of(aged)) == "47 years old"


@pytest.mark.parametrize("grain", SECONDS)
@pytest.mark.parametrize("amount", [2, 3, 14, 1001])
def test_a_whole_number_of_units_reads_as_it_was_written(grain: str, amount: int) -> None:
    name, seconds = TIME_UNITS[grain]
    length = Decimal(amount * seconds)
    told = notation(Duration(Interval(length, length), name))
    assert told == f"{amount:,} {SHORT_UNITS.get(grain, _many(grain))}"


def _many(grain: str) -> str:
    return {"century": "centuries", "millennium": "millennia"}.get(grain, f"{grain}s")
