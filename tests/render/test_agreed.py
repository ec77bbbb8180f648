"""What articles agree on: which lines there are, how sure they are, and which sentence stands for each."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from crossref.model import Article, Relation
from crossref.render.agreed import agreed
from crossref.render.html import html_page
from crossref.render.markdown import markdown_text
from crossref.report import Report
from crossref.settings import Settings
from tests.render.test_terminal import drawn
from tests.reports import claim, finding

TEXTS = (
    "The bridge at Orlen was closed on Friday after a barge struck a pier.",
    "A barge struck a pier of the bridge at Orlen.",
    "Police closed the bridge at Orlen at 17.40 when a barge of 900 tonnes struck it.",
)
ARTICLES = tuple(
    Article(name.lower(), f"The {name}", "", text, datetime(2031, 3, day))
    for day, (name, text) in enumerate(zip(("Anvil", "Bell", "Crow"), TEXTS, strict=True), 1)
)
CLAIMS = tuple(claim(made, made.text) for made in ARTICLES)


def report(*findings: object) -> Report:
    return Report(
        articles=ARTICLES,
        origins=(1, 2, 3),
        findings=findings,  # type: ignore[arg-type]
        copies=(),
        unique=(),
        dropped=(),
        settings=Settings(),
        signature="",
    )


ALL = finding("0a110a11", Relation.AGREEMENT, CLAIMS, origins=3)
PAIR = replace(finding("0b220b22", Relation.AGREEMENT, CLAIMS[:2], origins=2), confidence=0.65)
COPIES = finding("0c330c33", Relation.AGREEMENT, CLAIMS[::2], origins=1)


def test_the_sentence_shown_is_the_one_that_adds_least_of_its_own() -> None:
    (line,) = agreed(report(ALL)).backed
    assert line.claim.sentence.text == TEXTS[1]
    own_figures = agreed(report(finding("f", Relation.AGREEMENT, (CLAIMS[0], CLAIMS[2]), origins=2)))
    assert own_figures.backed[0].claim.sentence.text == TEXTS[0]


def test_surely_perhaps_and_by_copies_alone() -> None:
    two = replace(ALL, claims=CLAIMS[1:], origins=2)
    assert [[line.ids for line in part] for part in agreed(report(two, PAIR, COPIES))] == [
        [("0a110a11",)],
        [("0b220b22",)],
        [("0c330c33",)],
    ]


def test_what_is_surely_agreed_on_is_not_told_again() -> None:
    lines = agreed(report(ALL, PAIR))
    assert [line.ids for line in lines.backed] == [("0a110a11",)]
    assert lines.doubtful == []


def test_every_face_keeps_apart_what_only_may_agree() -> None:
    both = report(replace(ALL, claims=CLAIMS[1:], origins=2), PAIR)
    assert "1 more that may agree" in drawn(both, 100)
    text = drawn(both, 100, only=["agreements"])
    assert text.index("2 origins agree") < text.index("MAY AGREE") < text.index("2 origins may agree")
    page = html_page(both)
    assert page.index('id="0a110a11"') < page.index("outlets may agree") < page.index('id="0b220b22"')
    assert "an independent origin may agree" in page
    document = markdown_text(both)
    assert document.index("## Agreed by independent origins") < document.index("## May agree")
