"""The terminal face: golden at two widths, never wider than the terminal, plain where it must be."""

from __future__ import annotations

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
from crossref.render.terminal import MOST_AGREEMENTS, MOST_SOURCES_FIRST, terminal_view
from crossref.report import Report
from crossref.settings import Settings
from tests.render.golden import check
from tests.reports import COASTAL, COPY, HARBOUR, article, claim, finding, full_report, quiet_report, sentence


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
    assert f"… and {20 - MOST_AGREEMENTS} more (--only agreements)" in drawn(many, 80)
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
    codes = {line.split()[0] for line in drawn(report, 80).splitlines() if "Bay News" in line}
    assert codes == {"B", "BN", "B2"}


def test_a_report_shows_itself_under_rich() -> None:
    stream = StringIO()
    Console(file=stream, width=80, color_system=None).print(full_report())
    assert stream.getvalue() == drawn(full_report(), 80)


def test_an_article_on_another_event_says_so() -> None:
    report = full_report()
    assert "another event" not in drawn(report, 80)
    elsewhere = replace(report, events=(1, 1, 1, 2))
    assert drawn(elsewhere, 80).count("another event") == 1
    assert [elsewhere.is_elsewhere(article.id) for article in report.articles] == [False, False, False, True]
    undecided = replace(report, events=(1, 1, 2, 2))
    assert not any(undecided.is_elsewhere(article.id) for article in report.articles)
