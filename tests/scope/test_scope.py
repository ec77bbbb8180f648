"""Which event an article reports, and which time and place each of its sentences keeps to."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from crossref.model import Article, Interval, Scope
from crossref.pipeline import prepare
from crossref.scope import Story, scopes_of
from crossref.settings import Settings
from tests.stories import BULLETIN, HARBOUR, INLAND, ISLAND, KELSO, STORIES

SETTINGS = Settings()
MARCH = datetime(2031, 3, 9)


def told(article_id: str, *sentences: str, published: datetime | None = MARCH) -> Article:
    return Article(article_id, article_id.title(), sentences[0], "\n".join(sentences), published)


def scopes(*articles: Article, settings: Settings = SETTINGS) -> dict[tuple[str, int], Scope]:
    """The scope of each sentence by its article and its number there; the headline is number 0."""
    prepared = [prepare(article) for article in articles]
    found = scopes_of([Story(p.article, p.sentences, p.claims, p.names) for p in prepared], settings)
    return {(sentence.article_id, sentence.index): scope for sentence, scope in found.items()}


def events(*articles: Article, settings: Settings = SETTINGS) -> dict[str, int]:
    return {
        article_id: scope.event for (article_id, _), scope in scopes(*articles, settings=settings).items()
    }


def test_reports_of_one_fire_and_of_another() -> None:
    assert events(*STORIES) == {"bulletin": 1, "harbour": 1, "inland": 2, "island": 1, "kelso": 1}


def test_dates_keep_reports_apart_however_alike_they_read() -> None:
    days = timedelta(days=SETTINGS.event_days)
    same = replace(KELSO, id="later", outlet="Later", published=KELSO.published and KELSO.published + days)
    assert events(KELSO, same) == {"kelso": 1, "later": 1}
    after = replace(same, published=same.published and same.published + timedelta(days=1))
    assert events(KELSO, after) == {"kelso": 1, "later": 2}


def test_likeness_keeps_reports_of_one_day_apart() -> None:
    ballot = told(
        "ballot", "Voters in Umbria choose a mayor", "Polling stations opened at dawn across the town."
    )
    assert events(ballot, KELSO) == {"ballot": 1, "kelso": 2}
    assert events(ballot, KELSO, settings=replace(SETTINGS, event_likeness=0)) == {"ballot": 1, "kelso": 1}


def test_an_undated_article_is_placed_by_what_it_tells() -> None:
    found = events(replace(BULLETIN, published=None), KELSO, HARBOUR, INLAND)
    assert found["bulletin"] == found["kelso"] == found["harbour"] != found["inland"]


def test_events_do_not_chain_through_an_article_between_them() -> None:
    # Each day's report is near enough to the next, but the first and the last are not of one event.
    days = [0, 4, 8]
    serial = [replace(KELSO, id=f"d{day}", published=MARCH + timedelta(days=day)) for day in days]
    found = events(*serial, settings=replace(SETTINGS, event_likeness=2))
    assert found["d0"] != found["d8"]
    # They join where the mean over all three pairs, of which one counts nothing, is enough.
    found = events(*serial, settings=replace(SETTINGS, event_likeness=1))
    assert found["d0"] == found["d8"]


@rounds(deadline=None)
@given(st.permutations(STORIES))
def test_events_do_not_hang_on_the_order_of_articles(articles: list[Article]) -> None:
    assert events(*articles) == events(*STORIES)


def test_events_are_counted_from_one_in_the_order_of_ids() -> None:
    last = replace(INLAND, id="aaa")
    assert events(last, KELSO, HARBOUR, ISLAND) == {"aaa": 1, "harbour": 2, "island": 2, "kelso": 2}


BACKGROUND = (
    "Ferry burns off Brann Point",
    "The ferry Solvane caught fire on Saturday.",
    "In 2019 a fire on another ferry killed five people.",
    "That fire burned for two days.",
    "Divers will search the wreck tomorrow.",
)


def test_a_past_case_is_background_and_so_is_the_sentence_that_goes_on() -> None:
    found = scopes(told("a", *BACKGROUND), told("b", "Ferry burns", "A ferry caught fire on Saturday."))
    assert [found["a", index].is_background for index in range(5)] == [False, False, True, True, False]
    assert found["a", 2].past == found["a", 3].past
    past = found["a", 2].past
    assert past is not None
    assert (past.low, past.high and past.high.year) == (datetime(2019, 1, 1), 2019)


def test_a_speaker_brings_the_news_back() -> None:
    said = (*BACKGROUND[:3], "“We lost five friends,” the captain said.", BACKGROUND[4])
    found = scopes(told("a", *said), told("b", *BACKGROUND))
    assert not found["a", 3].is_background
    assert found["b", 3].is_background


def test_background_is_carried_over_to_one_sentence_only() -> None:
    lines = (*BACKGROUND[:4], "The crew had two boats.")
    found = scopes(told("a", *lines), told("b", *BACKGROUND))
    assert [found["a", index].is_background for index in (2, 3, 4)] == [True, True, False]


@pytest.mark.parametrize(
    ("line", "goes_on"),
    [
        ("Five sailors were lost in that fire.", True),
        ("It burned for two days.", True),
        ("The owner must pay three million euros.", False),
    ],
)
def test_a_new_paragraph_goes_on_only_where_it_points_back(line: str, goes_on: bool) -> None:
    found = scopes(told("a", *BACKGROUND[:3], line), told("b", *BACKGROUND))
    assert found["a", 3].is_background is goes_on


@pytest.mark.parametrize(
    ("line", "is_background"),
    [
        ("Turnout was 58 percent, up from 52 percent in 2027.", False),
        ("The water stood higher than in 2019.", False),
        ("It was the deadliest fire since 2019.", False),
        ("It was the deadliest fire since 2019, when nine people died.", True),
        ("The court heard 64 witnesses in the trial, which began in 2029.", False),
        ("The bribes were paid from 2018 to 2022.", True),
        ("Nine people died in a fire in 2019.", True),
    ],
)
def test_what_the_news_is_held_against_is_no_background(line: str, is_background: bool) -> None:
    found = scopes(told("a", "Report", line), told("b", *BACKGROUND))
    assert found["a", 1].is_background is is_background
    assert found["a", 1].past is not None


def test_a_time_of_these_days_is_news() -> None:
    recent = told("a", "Ferry burns", "The ferry had sailed on 8 March 2031.", "It burned on Saturday.")
    found = scopes(recent, told("b", *BACKGROUND))
    assert {found["a", index].past for index in range(3)} == {None}


def test_a_day_before_the_news_is_past_but_not_background() -> None:
    days = timedelta(days=SETTINGS.event_days + 4)
    day = (MARCH - days).strftime("%d %B %Y").lstrip("0")
    lines = "Ferry burns", f"It last sailed on {day}.", "Divers are searching the wreck."
    found = scopes(told("a", *lines), told("b", *BACKGROUND))
    assert found["a", 1].past is not None
    assert not found["a", 1].is_background
    assert found["a", 2].past is None


def test_an_undated_article_has_no_days_of_its_own() -> None:
    found = scopes(told("a", *BACKGROUND, published=None), told("b", *BACKGROUND))
    assert {found["a", index].news for index in range(5)} == {None}
    assert {found["b", index].news for index in range(5)} != {None}


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="without a date of its own, no time is past")
def test_what_ended_years_before_all_others_appeared_is_background_in_an_undated_article_too() -> None:
    found = scopes(told("a", *BACKGROUND, published=None), told("b", *BACKGROUND))
    assert found["a", 2].is_background


def test_a_zone_does_not_move_the_past() -> None:
    zoned = scopes(told("a", *BACKGROUND, published=MARCH.replace(tzinfo=UTC)), told("b", *BACKGROUND))
    assert zoned["a", 2].past == zoned["b", 2].past


def test_places_known_to_half_of_the_articles_tell_no_part_apart() -> None:
    found = scopes(
        told("a", "Marches", "Some 20,000 marched in Thessaly.", "Shops in Norhaven stayed closed."),
        told("b", "Marches", "About 9,000 people marched in Brindle.", "Police in Norhaven made no arrests."),
        told("c", "Marches", "Crowds filled the squares in silence."),
        told("d", "Marches", "Shops opened again in the evening."),
    )
    assert found["a", 1].places == {"thessaly"}
    assert found["b", 1].places == {"brindle"}
    assert found["a", 2].places == found["b", 2].places == found["c", 1].places == frozenset()
    assert replace(found["a", 1], event=found["b", 1].event).apart(found["b", 1]) == "place"


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Houses burned in northern Brindle and near Castle of Lorn.", {"brindle", "castle", "lorn"}),
        ("Brindle’s mayor arrived from Torrmo’s airport.", {"torrmo"}),
        ("It happened in March on a Saturday.", set()),
        ("Crowds marched in Salonika.", {"thessaloniki"}),
        ("Turnout was 62 percent in the north.", {"north"}),
        ("It was sold to the Brindle-based firm of Halcyon.", {"brindle", "halcyon"}),
        ("Rain fell in the south-west and in the north of Brindle.", {"southwest", "brindle"}),
        ("Twelve people died at the pier.", set()),
    ],
)
def test_places_follow_a_preposition(sentence: str, places: set[str]) -> None:
    settings = replace(SETTINGS, event_likeness=9)
    elsewhere = [told(f"x{n}", "Nothing", "Nothing happened there at all.") for n in range(3)]
    found = scopes(told("a", "Report", sentence), *elsewhere, settings=settings)
    assert found["a", 1].places == places


@pytest.mark.parametrize(
    ("sentence", "extent"),
    [
        ("The flood killed 400 people in six countries.", "all"),
        ("Some 90,000 joined marches across the country.", "all"),
        ("A nationwide strike brought 90,000 to the streets of Brindle.", "all"),
        ("Some 20,000 marched in Brindle.", "part"),
        ("Some 20,000 marched.", ""),
        ("He came from country roads and small farms.", ""),
    ],
)
def test_a_sentence_may_speak_of_whole_countries(sentence: str, extent: str) -> None:
    assert scopes(told("a", "Report", sentence))["a", 1].extent == extent


YEARS = st.integers(2000, 2009).map(lambda year: datetime(year, 1, 1))
PERIODS = st.tuples(YEARS, YEARS).map(lambda ends: Interval(min(ends), max(ends)))
SCOPES = st.builds(
    Scope,
    event=st.integers(1, 2),
    news=st.none() | PERIODS,
    past=st.none() | PERIODS,
    is_background=st.booleans(),
    places=st.frozensets(st.sampled_from(["east", "west", "delta"])),
    extent=st.sampled_from(["", "all", "part"]),
)


@rounds(deadline=None)
@given(SCOPES, SCOPES)
def test_being_apart_is_symmetric(left: Scope, right: Scope) -> None:
    assert left.apart(right) == right.apart(left)
    assert left.apart(right) in ("", "event", "past", "time", "place")


@rounds(deadline=None)
@given(SCOPES)
def test_nothing_is_apart_from_itself(scope: Scope) -> None:
    assert scope.apart(scope) == ""


def year(number: int) -> Interval[datetime]:
    return Interval(datetime(number, 1, 1), datetime(number, 12, 31))


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (Scope(), Scope(), ""),
        (Scope(1), Scope(2), "event"),
        (Scope(past=year(2019), is_background=True), Scope(), "past"),
        (Scope(is_background=True), Scope(is_background=True), ""),
        (Scope(past=year(2019), is_background=True), Scope(past=year(2004), is_background=True), "time"),
        (Scope(past=year(2019), is_background=True), Scope(past=year(2019), is_background=True), ""),
        (Scope(past=year(2019), is_background=True), Scope(past=year(2019)), ""),
        (Scope(1, past=year(2030)), Scope(2, news=year(2030)), ""),
        (Scope(1, past=year(2030)), Scope(2, news=year(2029)), "event"),
        (Scope(places=frozenset({"east"})), Scope(places=frozenset({"west"})), "place"),
        (Scope(places=frozenset({"east", "delta"})), Scope(places=frozenset({"west", "delta"})), ""),
        (Scope(places=frozenset({"east"})), Scope(), ""),
        (Scope(extent="all"), Scope(extent="part"), "place"),
        (Scope(extent="all"), Scope(extent="all"), ""),
        (Scope(extent="all"), Scope(), ""),
    ],
)
def test_what_keeps_two_sentences_apart(left: Scope, right: Scope, reason: str) -> None:
    assert left.apart(right) == right.apart(left) == reason


@pytest.mark.parametrize("seed", range(4))
def test_many_articles_are_grouped_as_few_are(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """By matrices of scipy from some number on, which must tell the same events."""
    chance = random.Random(seed)
    pool = [sentence for story in STORIES for sentence in story.text.split("\n") if sentence]
    articles = [
        told(f"a{n:02}", *chance.sample(pool, 3), published=MARCH + timedelta(days=chance.randrange(12)))
        for n in range(25)
    ]
    by_pairs = events(*articles)
    monkeypatch.setattr("crossref.scope.events._MANY", 0)
    assert events(*articles) == by_pairs
    assert 1 < len(set(by_pairs.values())) < 25
