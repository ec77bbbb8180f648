"""The terminal face: golden at two widths, never wider than the terminal, plain where it must be."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import settings as of_hypothesis
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from crossref.model import Relation, Severity
from crossref.render.selection import WORDS
from crossref.render.sides import codes
from crossref.render.terminal import MOST_AGREEMENTS, MOST_SOURCES_FIRST, terminal_view
from crossref.report import Report
from crossref.settings import Settings
from tests.render.golden import check
from tests.reports import (
    COASTAL,
    COPY,
    HARBOUR,
    MORNING,
    article,
    claim,
    count,
    finding,
    full_report,
    hours,
    partly_read_report,
    quiet_report,
    sentence,
)


def drawn(report: Report, width: int, *, colour: bool = False, encoding: str = "utf-8", **how: object) -> str:
    class Stream(StringIO):
        @property
        def encoding(self) -> str:  # type: ignore[override]
            return encoding

    stream = Stream()
    console = Console(
        file=stream,
        width=width,
        force_terminal=colour,
        color_system="truecolor" if colour else None,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(terminal_view(report, **how))  # type: ignore[arg-type]
    return stream.getvalue()


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize(("name", "report"), [("full", full_report()), ("quiet", quiet_report())])
def test_golden(name: str, report: Report, width: int) -> None:
    check(f"terminal-{name}-{width}.txt", drawn(report, width))


def test_golden_of_everything_that_is_hidden_by_default() -> None:
    check("terminal-full-asked.txt", drawn(full_report(), 80, only=WORDS))


@of_hypothesis(max_examples=30, deadline=None)
@given(width=st.integers(40, 220), only=st.sets(st.sampled_from(WORDS)))
def test_no_line_is_wider_than_the_terminal_or_ends_in_blanks(width: int, only: set[str]) -> None:
    for line in drawn(full_report(), width, only=only).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


def test_article_text_is_neither_markup_nor_an_escape_sequence() -> None:
    text = drawn(full_report(), 100, only=WORDS)
    assert "[bold]now[/bold]" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_no_meaning_rests_on_colour() -> None:
    coloured, plain = drawn(full_report(), 90, colour=True), drawn(full_report(), 90)
    console = Console(file=StringIO(), width=200, color_system=None)
    with console.capture() as captured:
        from rich.text import Text

        console.print(Text.from_ansi(coloured), end="")
    assert "\x1b[" in coloured
    assert captured.get().split() == plain.split()


def test_ascii_where_the_terminal_has_nothing_else() -> None:
    report = replace(full_report(), articles=tuple(replace(a, outlet=a.id) for a in full_report().articles))
    assert drawn(report, 80, encoding="ascii").isascii()


def test_conflicts_meet_the_reader_on_the_first_screen() -> None:
    many = tuple(replace(COASTAL, id=f"coastal{n}", outlet=f"Radio {n}") for n in range(40))
    report = full_report()
    crowded = replace(
        report, articles=(*report.articles, *many), origins=(*report.origins, *range(4, 44)), events=()
    )
    for shown in (report, crowded):
        first_screen = drawn(shown, 80).splitlines()[:24]
        assert any("CONFLICTS" in line for line in first_screen)
        assert any("«72-hour»" in line for line in first_screen)
    assert len(crowded.articles) > MOST_SOURCES_FIRST


def test_a_section_asked_for_by_name_is_shown_whole() -> None:
    lines = "\n".join(f"Pier {n} was open." for n in range(20))
    left, right = (article(id, f"{id} News", lines, None) for id in ("Bay", "Cove"))
    many = Report(
        articles=(left, right),
        origins=(1, 2),
        findings=tuple(
            finding(f"agree{n}", Relation.AGREEMENT, (claim(left, words), claim(right, words)), origins=2)
            for n, words in enumerate(lines.split("\n"))
        ),
        copies=(),
        unique=(),
        dropped=(),
        settings=Settings(),
        signature="",
    )
    assert f"… and {20 - MOST_AGREEMENTS} more, with each outlet's own sentence: --only agreements" in drawn(
        many, 80
    )
    whole = drawn(many, 80, only=["agreements"])
    assert "more (--only" not in whole
    assert whole.count("was open") == 20


def test_agreements_shown_by_one_sentence_make_one_line() -> None:
    report = full_report()
    agreed = next(f for f in report.agreements if f.origins == 3)
    twice = replace(report, findings=(replace(agreed, id="again", origins=2), agreed))
    lines = [line for line in drawn(twice, 80).splitlines() if "Few freight companies" in line]
    assert [line.split()[0] for line in lines] == ["3"]


def test_what_one_outlet_says_stands_under_its_code() -> None:
    report = full_report()
    both = replace(report, unique=(sentence(HARBOUR, "The mayor said"), sentence(COPY, "The mayor said")))
    text = drawn(both, 80)
    assert "H The mayor said" in text
    assert "I The mayor said" in text


@pytest.mark.parametrize(
    ("day", "original"),
    [
        (datetime(2031, 3, 8), "H"),
        (datetime(2031, 3, 6, 23), "I"),
        (datetime(2031, 3, 7, 23), "H"),
        (None, "H"),
    ],
)
def test_a_copy_is_the_later_article_or_the_shorter_one_of_a_day(day: datetime | None, original: str) -> None:
    report = full_report()
    articles = tuple(replace(a, published=day) if a.id == "island" else a for a in report.articles)
    assert f"copy of {original} (96%)" in drawn(replace(report, articles=articles), 80)


def test_min_severity_hides_lesser_discrepancies_only() -> None:
    text = drawn(full_report(), 80, min_severity=Severity.HIGH)
    assert "11-hour" in text
    assert "As many as" not in text
    assert "Few freight companies" in text


def test_an_unknown_word_is_refused() -> None:
    with pytest.raises(ValueError, match="'contradictions' is not one of conflicts, "):
        terminal_view(full_report(), only=["contradictions"])


def test_two_articles_of_one_outlet_have_two_codes() -> None:
    first = article("one", "Bay News", "A ferry sailed.", None)
    articles = (first, replace(first, id="two"), replace(first, id="three"))
    report = replace(quiet_report(), articles=articles, origins=(1, 2, 3), events=(), unique=())
    shown = {line.split()[0] for line in drawn(report, 80).splitlines() if "Bay News" in line}
    assert shown == {"B", "BN", "B2"}


def test_a_report_shows_itself_under_rich() -> None:
    stream = StringIO()
    Console(file=stream, width=80, color_system=None).print(full_report())
    assert stream.getvalue() == drawn(full_report(), 80)


def test_articles_tell_which_of_several_events_they_are_on() -> None:
    report = full_report()
    assert not re.search(r"\bevents?\b", drawn(report, 120))
    elsewhere = replace(report, events=(2, 2, 2, 1))  # the event that most report is the first
    heading, *sources = drawn(elsewhere, 120).splitlines()[:5]
    assert heading.endswith(" · 2 events")
    assert [re.findall(r"event \d", line) for line in sources] == [["event 1"]] * 3 + [["event 2"]]
    unread = replace(report, events=(2, 2, 1, 0))
    assert [re.findall(r"event \d", line) for line in drawn(unread, 120).splitlines()[1:5]][3] == []


def test_a_finding_about_another_event_tells_who_is_on_which() -> None:
    report = replace(full_report(), events=(1, 2, 2, 1))
    assert " on event " not in drawn(report, 120, only=["other-events"])  # but about another time
    claims = (claim(COASTAL, "48-hour pause", hours(48)), claim(HARBOUR, "11-hour", hours(11)))
    made_of = {"rule": "duration/another-event", "explanation": "they look alike"}
    found = finding("x", Relation.DIFFERENT_EVENT, claims, origins=2, **made_of)  # type: ignore[arg-type]
    text = drawn(replace(report, findings=(found,)), 120, only=["other-events"])
    assert "they look alike: C on event 1; H on event 2 [duration/another-event]" in text


def test_other_events_show_both_sentences_where_they_give_one_figure() -> None:
    report = full_report()
    claims = (claim(COASTAL, "48-hour pause", hours(11)), claim(HARBOUR, "11-hour", hours(11)))
    for relation in (Relation.DIFFERENT_EVENT, Relation.UNDECIDED):
        alike = replace(report, findings=(finding("x", relation, claims, origins=2),))
        text = drawn(alike, 120, only=["other-events", "undecided"])
        assert "«48-hour pause»" in text
        assert "«11-hour»" in text


def test_an_agreement_shows_the_sentence_of_each_outlet_and_a_copy_once() -> None:
    eleven = (claim(HARBOUR, "11-hour", hours(11)), claim(COPY, "11-hour", hours(11)))
    freight = full_report().agreements[0]
    claims = (*eleven, claim(COASTAL, "72-hour", hours(11)))
    pause = finding("e1e1e1e1", Relation.AGREEMENT, claims, origins=2)
    text = drawn(replace(full_report(), findings=(freight, pause)), 80, only=["agreements"])
    lines = [" ".join(line.split()) for line in text.splitlines()]
    start = lines.index("3 origins agree 0c0ffee1")
    assert lines[start + 1 : start + 5] == [
        "H Hardly any of the freight companies used the pause.",
        "C Few freight companies made any use of the pause, the port authority said.",
        "M Few freight companies used the pause.",
        "2 origins agree e1e1e1e1",
    ]
    assert sum("H I" in line and line.endswith("11 h") for line in lines) == 1
    assert sum("«11-hour»" in line for line in lines) == 1
    assert any("«72-hour»" in line for line in lines)


def test_an_agreement_tells_which_sentence_denies_unless_all_do() -> None:
    def denied(*negated: bool) -> int:
        claims = (
            claim(MORNING, "Few freight companies", negated=negated[0]),
            claim(HARBOUR, "Hardly any of the freight", negated=negated[1]),
        )
        found = finding("x", Relation.AGREEMENT, claims, origins=2)
        text = drawn(replace(full_report(), findings=(found,)), 80, only=["agreements"])
        return sum(line.endswith("  denied") for line in text.splitlines())

    assert denied(True, False) == 1
    assert denied(True, True) == denied(False, False) == 0


def test_the_sentence_of_a_statement_is_not_cut_at_two_lines() -> None:
    lines = "Storm\nThe harbour master " + "waited and waited and " * 9 + "then closed the port."
    left, right = (article(id, f"{id} News", lines, None) for id in ("Bay", "Cove"))
    said = claim(left, "The harbour master"), claim(right, "The harbour master", negated=True)
    report = replace(
        quiet_report(),
        articles=(left, right),
        unique=(),
        findings=(finding("x", Relation.CONFLICT, said, origins=2),),
    )
    assert drawn(report, 80).count("then closed the port.") == 2


def test_an_update_tells_when_each_figure_was_given() -> None:
    lines = drawn(full_report(), 80).splitlines()
    start = next(n for n, line in enumerate(lines) if "updated over time" in line)
    assert [line.split()[-2:] for line in lines[start + 1 : start + 5]][1] == ["7", "Mar"]
    assert "10 Mar 14:05" in "\n".join(lines[start:])


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_heading_that_fills_its_line_keeps_the_id_whole_at_the_right(width: int) -> None:
    report = full_report()
    counted = claim(HARBOUR, "4 injured", count(4, 4, "pieces of freight " * 4))
    long = replace(report.findings[1], claims=(counted,))
    lines = drawn(replace(report, findings=(long,)), width).splitlines()
    (told,) = [line for line in lines if "77ab01cd" in line]
    assert cell_len(told) == width
    assert told.endswith("  77ab01cd")


def test_a_code_is_a_letter_where_the_name_has_one() -> None:
    report = full_report()
    names = ("20 Minutes", "9News", "2024", "The Bay")
    articles = tuple(replace(a, outlet=name) for a, name in zip(report.articles, names, strict=True))
    assert sorted(codes(replace(report, articles=articles)).values()) == ["2", "B", "M", "N"]


def test_an_article_that_was_not_read_is_no_outlet_and_no_origin_of_the_report() -> None:
    whole, partly = (drawn(report, 100) for report in (full_report(), partly_read_report()))
    head, *sources = partly.split("\n\n")[0].splitlines()
    assert head == "4 of 5 articles compared · 4 outlets · 3 origins"
    assert [line for line in sources if "not compared" in line] == [
        line for line in sources if "Phare" in line
    ]
    # It has no column where the others say what they say.
    grids = [text.partition("WHO SAYS WHAT")[2].partition("\n\n")[0] for text in (whole, partly)]
    assert grids[0] == grids[1] != ""


def test_the_api_tells_which_articles_are_on_an_event_that_fewer_report() -> None:
    report = full_report()
    elsewhere = replace(report, events=(1, 1, 1, 2))
    assert [elsewhere.is_elsewhere(article.id) for article in report.articles] == [False, False, False, True]
    mostly_unread = replace(report, events=(0, 0, 0, 1))
    assert not mostly_unread.is_elsewhere(report.articles[3].id)
    undecided = replace(report, events=(1, 1, 2, 2))
    assert not any(undecided.is_elsewhere(article.id) for article in report.articles)


@pytest.mark.parametrize(("width", "lines"), [(40, 2), (60, 1)])
def test_sources_are_lines_of_words_where_columns_would_be_too_narrow(width: int, lines: int) -> None:
    report = replace(
        full_report(), articles=tuple(replace(a, outlet="The Bay") for a in full_report().articles)
    )
    shown = drawn(report, width).splitlines()
    start = next(n for n, line in enumerate(shown) if line.startswith("B2"))
    assert "origin 2" in " ".join(" ".join(shown[start : start + lines]).split())
