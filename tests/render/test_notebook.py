"""What Jupyter shows: the report, an article, findings and claims; tables and plots."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from crossref import CrossrefError, claims_in
from crossref.model import Relation
from tests.reports import COASTAL, HARBOUR, claim, count, finding, full_report, quiet_report


def pretty(value: object) -> str:
    pytest.importorskip("IPython", reason="the extra notebook is not installed")
    from IPython.lib.pretty import pretty

    return str(pretty(value))


def test_a_report_shows_itself() -> None:
    shown = full_report()._repr_html_()
    assert "11-hour" in shown
    assert "<script" not in shown


def test_an_article_shows_itself_with_what_the_others_say() -> None:
    shown = full_report().annotated("coastal radio 東京")._repr_html_()
    assert "Harbour Gazette" in shown
    assert "cannot both hold" in shown
    assert full_report().annotated("morning").article.outlet == "The Morning"


def test_an_outlet_that_is_not_there_or_there_twice() -> None:
    with pytest.raises(ValueError, match="'BBC' is not an outlet of this report; it has Coastal Radio"):
        full_report().annotated("BBC")
    report = full_report()
    twice = replace(report, articles=tuple(replace(a, outlet="Post") for a in report.articles))
    with pytest.raises(
        ValueError, match=r"Post has several articles; choose one by its id: coastal \(Strike"
    ):
        twice.annotated("Post")


def test_a_finding_and_claims_show_themselves_in_lines() -> None:
    lines = pretty(full_report().conflicts[0]).splitlines()
    assert lines[0] == "high conflict [d3f1a2b4]: the same pause: 72 h is 6.5 times 11 h (duration/disjoint)"
    assert lines[1].split()[:4] == ["72", "h", "The", "strike"]
    shown = pretty(claims_in("The truce lasted 72 hours."))
    assert "duration 72 h «72 hours»" in shown
    assert "Span(" not in shown


def test_tables() -> None:
    pytest.importorskip("pandas", reason="the extra notebook is not installed")
    report = full_report()
    assert list(report.to_pandas()["finding"]) == [f.id for f in report.findings]
    claims = report.to_pandas("claims")
    assert len(claims) == sum(len(f.claims) for f in report.findings)
    assert claims.loc[claims["value"] == "72 h", "low"].iloc[0] == 72 * 3600
    assert str(claims["published"].dt.tz) == "UTC"
    assert len(claims.sort_values("published")) == len(claims)
    assert len(report.to_pandas("alignments")) == sum(len(f.comparisons) for f in report.findings)
    assert len(report.to_pandas("unique")) == 3
    with pytest.raises(ValueError, match="'facts' is not one of findings, claims, alignments, unique"):
        report.to_pandas("facts")


def test_what_is_not_installed_is_told_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(CrossrefError, match=r"pip install 'crossref-news\[notebook\]'"):
        full_report().to_pandas()


def texts(figure: object) -> list[str]:
    from matplotlib.text import Text

    return [text.get_text() for text in figure.findobj(Text) if text.get_text()]  # type: ignore[attr-defined]


@pytest.fixture
def plots() -> None:
    matplotlib = pytest.importorskip("matplotlib", reason="the extra notebook is not installed")
    matplotlib.use("agg")


@pytest.mark.usefixtures("plots")
def test_every_disputed_figure_is_plotted_with_its_values_written() -> None:
    figure = full_report().plot_figures()
    figure.canvas.draw()
    assert len(figure.axes) == 3
    assert {"72 h", "11 h", "≤ 3,000", "2,500–3,000", "H I"} <= set(texts(figure))


@pytest.mark.usefixtures("plots")
def test_a_figure_is_readable_in_black_and_white() -> None:
    from matplotlib.colors import to_rgb

    for figure in (
        full_report().plot_figures(),
        full_report().plot_timeline(),
        full_report().plot_agreement(),
    ):
        figure.canvas.draw()
        for line in figure.findobj(lambda artist: hasattr(artist, "get_color")):
            assert len(set(to_rgb(line.get_color()))) == 1


@pytest.mark.usefixtures("plots")
def test_a_timeline_of_what_was_updated() -> None:
    figure = full_report().plot_timeline()
    assert len(figure.axes) == 1
    assert {"H 4", "C 11", "7 Mar", "10 Mar"} <= set(texts(figure))


@pytest.mark.usefixtures("plots")
def test_agreement_outlet_by_outlet() -> None:
    figure = full_report().plot_agreement()
    (axis,) = figure.axes
    shown = [(text.get_position(), text.get_text()) for text in axis.texts]
    order = [label.get_text() for label in axis.get_xticklabels()]
    assert order == ["C", "H", "I", "M"]
    assert ((0, 1), "1") in shown  # Coastal and Harbour agree on the freight
    assert ((2, 1), "1") in shown  # Harbour and its copy on the mayor
    assert len(shown) == 8
    assert len(axis.patches) == 2  # hatched: one origin


@pytest.mark.usefixtures("plots")
def test_nothing_to_plot_is_said() -> None:
    with pytest.raises(CrossrefError, match="no disputed figure can be drawn"):
        quiet_report().plot_figures()
    with pytest.raises(CrossrefError, match="no figure was updated"):
        quiet_report().plot_timeline()


@pytest.mark.usefixtures("plots")
def test_text_is_not_taken_for_mathematics() -> None:
    claims = claim(COASTAL, "Eleven people", count(11, 11, "$x^2$")), claim(HARBOUR, "4 injured", count(4, 4))
    report = full_report()
    odd = replace(report, findings=(finding("x", Relation.CONFLICT, claims, origins=2),))
    odd = replace(odd, articles=tuple(replace(a, outlet="$\\frac$" + a.id) for a in odd.articles))
    odd.plot_figures().canvas.draw()
    odd.plot_agreement().canvas.draw()
