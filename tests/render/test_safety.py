"""Whatever a report says, a face shows it and does nothing else: every string of it replaced by tricks.

A saved report may come from anybody, so each part is spoiled: names, titles, urls, ids, rules, units,
provenance, sources, the signature, and the text itself.
"""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as of_hypothesis
from hypothesis import strategies as st

from crossref.model import Claim
from crossref.output import json_text
from crossref.render.claims import claims_view
from crossref.render.html import article_fragment, html_page, report_fragment
from crossref.render.markdown import markdown_text
from crossref.render.selection import WORDS
from crossref.render.table import claim_rows, csv_text, finding_rows, pair_rows, unique_rows
from crossref.report import Report
from tests.forbidden import forbidden_in
from tests.render.test_terminal import drawn
from tests.reports import full_report

TRICKS = (
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31m red",
    "\u202etxt.exe\u2066",
    "a\u200bb\u00adc\ufeffd\U000e0041",
    "line\nfeed\r\u2028\x85\x0b",
    "lone \ud800 and \x00 null",
    "\u3164\ufe0f\U000e0101e" + "\u0301" * 30,
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "'\"><svg onload=alert(1)>{{ 7*7 }}</style></title><!--",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "http://[broken",
    "[link](javascript:alert(1)) ![i](http://x.example/i.png) `code` | cell |",
    "# heading\n- item\n> quote\n```\nfence",
    '=HYPERLINK("http://x.example")',
    "＝1+1;=2+2;@SUM(A1)",
    "\t=1+1",
    "[bold]rich[/bold] :skull:",
    "$\\frac{1}{0$",
)
#: Parts that say what the others mean; a report with another value there is none.
_FIXED = frozenset(
    "kind relation severity type published low high grain schema_version article articles id".split()
)


def spoiled(trick: str) -> Report:
    """The report of all sections with ``trick`` before every string it holds, its text and ids included."""
    record = full_report().to_dict()
    ids = {a["id"]: f"{trick}{a['id']}" for a in record["articles"]}
    texts = {f"{trick}{a['id']}": f"{trick} {a['text']}" for a in record["articles"]}
    shift = len(trick) + 1

    def walk(part: Any, name: str) -> Any:
        if isinstance(part, dict):
            return {key: walk(value, key) for key, value in part.items()}
        if isinstance(part, list):
            return [walk(value, name) for value in part]
        if name in ("article", "articles", "id", "source") and part in ids:
            return ids[part]
        if name in ("start", "end", "offset"):
            return part + shift
        if name == "text" and part == "":
            return part
        if isinstance(part, str) and name not in _FIXED and name not in ("sentence", "model", "nli"):
            return f"{trick}{part}" if name != "relation" else part
        return part

    settings = record.pop("settings")
    made = walk(record, "") | {"settings": settings}
    for article in made["articles"]:
        article["text"] = texts[article["id"]]
        article["provenance"] = {"published": trick, "outlet": trick}
        article["url"] = trick
    for finding in made["findings"]:
        finding["id"] = trick + finding["id"]
    return Report.from_dict(made)


SPOILED = pytest.mark.parametrize("trick", TRICKS, ids=range(len(TRICKS)))


@SPOILED
def test_nothing_acts_on_a_terminal(trick: str) -> None:
    report = spoiled(trick)
    for shown in (drawn(report, 90), drawn(report, 60, only=WORDS)):
        assert forbidden_in(shown, but="\n") == ""
    claims: tuple[Claim, ...] = tuple(c for f in report.findings for c in f.claims)
    assert forbidden_in(drawn_view(claims_view(report.articles[0], claims)), but="\n") == ""


def drawn_view(view: object) -> str:
    from rich.console import Console

    console = Console(
        file=io.StringIO(), width=80, color_system=None, markup=False, emoji=False, highlight=False
    )
    console.print(view)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


@SPOILED
def test_json_hides_nothing_and_loses_nothing(trick: str) -> None:
    report = spoiled(trick)
    text = json_text(report.to_dict())
    assert forbidden_in(text, but="\n") == ""
    assert Report.from_dict(json.loads(text)) == report


@SPOILED
def test_no_cell_acts_or_is_a_formula(trick: str) -> None:
    text = csv_text(spoiled(trick), only=WORDS)
    assert forbidden_in(text, but="\n") == ""
    for separator in ",;":
        for row in csv.reader(io.StringIO(text), delimiter=separator):
            for cell in row:
                assert not cell.strip(" \"'").startswith(tuple("=+@＝＋＠")) or "'" in cell[:3], cell


@SPOILED
def test_markdown_makes_nothing_of_it(trick: str) -> None:
    text = markdown_text(spoiled(trick), only=WORDS)
    assert forbidden_in(text, but="\n") == ""
    assert "<" not in text
    assert not re.search(r"(?<!\\)\[[^\]]*(?<!\\)\]\(", text)  # a link or a picture
    assert not re.search(r"^(?:```|~~~)", text, re.MULTILINE)
    plain = markdown_text(full_report(), only=WORDS)
    assert [line[:3] for line in text.split("\n") if line.startswith("#")] == [
        line[:3] for line in plain.split("\n") if line.startswith("#")
    ]
    assert text.count("\n|") == plain.count("\n|")


class Tags(HTMLParser):
    """The tags of a page and the addresses they lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


@SPOILED
def test_a_page_has_no_tag_and_no_address_of_theirs(trick: str) -> None:
    report = spoiled(trick)
    for make in (html_page, report_fragment, lambda r: article_fragment(r.annotated(r.articles[0].id))):
        page, plain = make(report), make(full_report())
        # The text of the style sheet and the script is ours; what differs is what the report says.
        assert forbidden_in(page, but="\n\t") == ""
        tags, known = Tags(), Tags()
        tags.feed(page)
        known.feed(plain)
        assert set(tags.found) <= set(known.found) | {"p", "br"}
        assert tags.found.count("script") == known.found.count("script")
        assert tags.found.count("style") == known.found.count("style")
        assert not [name for name, _ in tags.attributes if name.startswith("on") or name in ("src", "srcdoc")]
        links = [value for name, value in tags.attributes if name in ("href", "action", "xlink:href")]
        assert all(value.startswith(("#", "http://", "https://")) for value in links)


def test_the_page_forbids_itself_everything_else() -> None:
    page = html_page(spoiled("<base href='//x.example'>"))
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy.startswith(
        "default-src 'none'; style-src 'sha256-".replace("'", "&#39;")
    ) or policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


@SPOILED
def test_tables_for_pandas_hold_no_acting_character(trick: str) -> None:
    pytest.importorskip("pandas")
    report = spoiled(trick)
    for name, rows in {
        "findings": finding_rows,
        "claims": claim_rows,
        "alignments": pair_rows,
        "unique": unique_rows,
    }.items():
        made = report.to_pandas(name)
        assert len(made) == len(list(rows(report)))
        for column in made.columns:
            assert all(forbidden_in(cell) == "" for cell in made[column] if isinstance(cell, str))


@pytest.mark.filterwarnings("ignore:Glyph")  # which the font lacks
@pytest.mark.parametrize("trick", [TRICKS[0], TRICKS[2], TRICKS[-1]])
def test_figures_draw_it(trick: str) -> None:
    pyplot = pytest.importorskip("matplotlib.pyplot")
    report = spoiled(trick)
    for figure in (report.plot_figures(), report.plot_timeline(), report.plot_agreement()):
        figure.savefig(io.BytesIO(), format="svg")
        pyplot.close(figure)


@of_hypothesis(max_examples=60, deadline=None)
@given(trick=st.text(max_size=30))
def test_any_text_at_all(trick: str) -> None:
    report = spoiled(trick)
    for shown in (
        drawn(report, 70, only=WORDS),
        markdown_text(report, only=WORDS),
        csv_text(report, only=WORDS),
        json_text(report.to_dict()),
        html_page(report, only=WORDS),
    ):
        assert forbidden_in(shown, but="\n\t") == ""
