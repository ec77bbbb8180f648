"""The annotated article: nothing of the text is lost, and each sentence has what the others say of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossref.model import Dropped, Relation
from crossref.render.annotate import MOST_OTHERS, Annotated, Passage, Tone, annotated, annotated_all
from crossref.report import Report
from tests.crowd import crowded_report
from tests.reports import COASTAL, COPY, HARBOUR, article, claim, finding, full_report, sentence


def passages(made: Annotated) -> list[Passage]:
    return [passage for paragraph in made.paragraphs for passage in paragraph]


def passage(report: Report, outlet: str, words: str) -> Passage:
    made = annotated(report, report.article(outlet))
    return next(p for p in passages(made) if words in p.text)


@pytest.mark.parametrize("report", [full_report(), crowded_report(3)], ids=["full", "crowd"])
def test_every_word_of_the_article_is_there_once_and_in_order(report: Report) -> None:
    for made in annotated_all(report):
        shown = " ".join(p.text for p in passages(made)).split()
        assert shown == made.article.text.split()
        for p in passages(made):
            assert "".join(piece for piece, _ in p.pieces()) == p.text


def test_a_conflict_is_noted_with_what_the_other_side_says() -> None:
    found = passage(full_report(), "coastal", "72-hour")
    assert found.tone is Tone.CONFLICT
    assert [piece for piece, is_marked in found.pieces() if is_marked] == ["72-hour"]
    (note,) = found.notes
    (other,) = note.others
    assert other.claim.text == "11-hour"
    assert other.article_ids == ("harbour", "island")
    assert note.finding.id == "d3f1a2b4"


def test_agreements_of_one_sentence_make_one_note() -> None:
    report = full_report()
    agreed = next(f for f in report.agreements if f.origins == 3)
    twice = replace(report, findings=(*report.findings, replace(agreed, id="again", origins=2)))
    (note,) = passage(twice, "morning", "Few freight").notes
    assert note.tone is Tone.AGREED
    assert note.finding.origins == 3
    assert set(note.article_ids) == {"coastal", "harbour"}


@pytest.mark.parametrize(
    ("outlet", "words", "tone"),
    [
        ("coastal", "As many as 3,000", Tone.DIFFERENCE),
        ("coastal", "Eleven people", Tone.DIFFERENCE),
        ("island", "The mayor said", Tone.REPEATED),
        ("harbour", "A crane was", Tone.UNIQUE),
        ("coastal", "first struck in May", Tone.PLAIN),
        ("coastal", "Strike resumes", Tone.PLAIN),
    ],
)
def test_each_sentence_has_its_tone(outlet: str, words: str, tone: Tone) -> None:
    assert passage(full_report(), outlet, words).tone is tone


def test_the_gravest_note_comes_first() -> None:
    report = full_report()
    both = claim(COASTAL, "72-hour"), claim(HARBOUR, "The mayor said")
    more = finding("also", Relation.AGREEMENT, both, origins=2)
    found = passage(replace(report, findings=(more, *report.findings)), "coastal", "72-hour")
    assert [note.tone for note in found.notes] == [Tone.CONFLICT, Tone.AGREED]


def test_lines_left_out_stay_in_their_place() -> None:
    page = article(
        "page", "Pier Post", "Home | News\nCranes stood still.\nShare this\nShare this\nMore to come.", None
    )
    report = Report(
        articles=(page,),
        origins=(1,),
        findings=(),
        copies=(),
        unique=(sentence(page, "Cranes stood"),),
        dropped=tuple(Dropped("page", line, "label") for line in ("Home | News", "Share this", "Share this")),
        settings=full_report().settings,
        signature="",
    )
    made = annotated(report, page)
    blocks = [
        (is_left_out, [p.text for p in block if p.text.strip()]) for is_left_out, block in made.blocks()
    ]
    assert blocks == [
        (True, ["Home | News"]),
        (False, ["Cranes stood still."]),
        (True, ["Share this", "Share this"]),
        (False, ["More to come."]),
    ]


def test_wrapped_text_keeps_its_paragraphs() -> None:
    text = (
        "The ferries stayed in port for the whole of the night, as the storm that had\n"
        "been foretold came in from the sea.\n\nNobody was hurt."
    )
    page = article("page", "Pier Post", text, None)
    report = replace(
        full_report(), articles=(page,), origins=(1,), findings=(), unique=(), dropped=(), copies=()
    )
    made = annotated(report, page)
    assert ["".join(p.text for p in paragraph).split()[0] for paragraph in made.paragraphs] == [
        "The",
        "Nobody",
    ]


def test_a_note_quotes_a_few_and_names_all() -> None:
    report = crowded_report(20)
    found = passage(report, "a000", "Crane 0 stood")
    (note,) = found.notes
    assert len(note.others) == MOST_OTHERS
    assert len(note.article_ids) == 19


def test_a_copy_is_named_beside_its_original() -> None:
    report = full_report()
    (note,) = passage(report, "harbour", "The mayor said").notes
    assert note.article_ids == (COPY.id,)
    assert passage(report, "coastal", "Few freight").sentence == sentence(COASTAL, "Few freight")
