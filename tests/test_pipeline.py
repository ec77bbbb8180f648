"""The verb as a whole: the same report however the articles come, and nothing made up out of copies."""

from __future__ import annotations

import json
import multiprocessing
import pickle
import re
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from crossref.errors import CrossrefError
from crossref.model import Article, Duration, Kind, Relation, Statement
from crossref.pipeline import claims_in, compare, cross, embed, prepare
from crossref.relation import relate
from crossref.report import Report
from crossref.settings import Settings
from tests.encoders import HashedWords
from tests.stories import BULLETIN, HARBOUR, ISLAND, KELSO, STORIES

ENCODER = HashedWords()
SETTINGS = replace(Settings(), unique_ceiling=0.3)  # hashed words see a likeness by chance more often


def reported(*articles: Article) -> Report:
    return compare(articles, encoder=ENCODER, settings=SETTINGS)


def record(report: Report) -> bytes:
    return json.dumps(report.to_dict(), ensure_ascii=False).encode()


@pytest.fixture(scope="module")
def report() -> Report:
    return reported(*STORIES)


def test_the_fire_is_told_apart_from_its_copies_and_from_another(report: Report) -> None:
    assert [group.article_ids for group in report.copies] == [("harbour", "island")]
    assert report.origin("harbour") == report.origin("island")
    assert len({report.origin(article.id) for article in STORIES}) == 4
    assert [article.id for article in report.articles] == [article.id for article in STORIES]

    (toll,) = (f for f in report.discrepancies if "Twelve people" in {c.text for c in f.claims})
    # "At least nine", then "twelve": both hold, or the count has grown.
    assert toll.relation in (Relation.RANGE_VS_BOUND, Relation.UPDATE_OVER_TIME)
    assert toll.origins == 3
    assert {c.sentence.article_id for c in toll.claims} == {"bulletin", "harbour", "island", "kelso"}
    hours = [f for f in report.findings if f.kind is Kind.DURATION and f.relation is Relation.CONFLICT]
    assert [sorted({_hours(c.value) for c in f.claims}) for f in hours] == [[11, 14]]
    for finding in report.findings:
        if any(claim.sentence.article_id == "inland" for claim in finding.claims):
            assert finding.relation is Relation.DIFFERENT_EVENT


def _hours(value: object) -> int:
    assert isinstance(value, Duration)
    assert value.range.low is not None
    return int(value.range.low / 3600)


def test_a_copy_on_one_side_adds_no_weight(report: Report) -> None:
    (hours,) = (f for f in report.conflicts if f.kind is Kind.DURATION)
    alone = reported(*(article for article in STORIES if article.id != "island"))
    (again,) = (f for f in alone.conflicts if f.kind is Kind.DURATION)
    assert len(again.claims) < len(hours.claims)
    assert (again.origins, again.severity, again.reasons) == (hours.origins, hours.severity, hours.reasons)


def test_the_past_is_not_held_against_the_news(report: Report) -> None:
    held = {f.relation for f in report.findings for c in f.claims if c.sentence.text.startswith("In 2019")}
    assert held <= {Relation.DIFFERENT_EVENT}


def test_copies_confirm_nothing(report: Report) -> None:
    between_copies = [
        f for f in report.findings if {c.sentence.article_id for c in f.claims} == {"harbour", "island"}
    ]
    assert between_copies
    assert {finding.origins for finding in between_copies} == {1}
    for finding in report.findings:
        for pair in finding.comparisons:
            ends = {pair.left.sentence.article_id, pair.right.sentence.article_id}
            assert pair.copy or ends != {"harbour", "island"}


def test_what_only_one_outlet_says(report: Report) -> None:
    told = {(sentence.article_id, sentence.text) for sentence in report.unique}
    assert ("island", "Relatives slept in the sports hall, where the mayor served soup.") in told
    assert not any(sentence.is_headline for sentence in report.unique)
    # What another outlet says in the same words is not unique, though it be a copy.
    apology = "Lumen Lines has not apologised to the families of the dead."
    assert ("bulletin", apology) not in told
    jackets = (
        "Survivors described how stewards handed out life jackets in the dark and led them to the boats."
    )
    assert not {("harbour", jackets), ("island", jackets)} & told
    repeated = {claim.sentence.text for finding in report.findings for claim in finding.claims}
    assert jackets in repeated


def test_every_claim_of_a_finding_stands_in_its_article(report: Report) -> None:
    assert report.findings
    for finding in report.findings:
        for claim in finding.claims:
            text = report.article(claim.sentence.article_id).text
            assert text[claim.span.start : claim.span.stop] == claim.text
            span = claim.sentence.span
            assert text[span.start : span.stop] == claim.sentence.text
        for pair in finding.comparisons:
            assert pair.left.sentence.article_id != pair.right.sentence.article_id
            assert {pair.left, pair.right} <= set(finding.claims)
            if pair.relation is Relation.CONFLICT:
                assert pair.rule.endswith(("/disjoint", "/denied", "/disputed"))
    assert len({finding.id for finding in report.findings}) == len(report.findings)


def test_the_order_of_articles_does_not_matter(report: Report) -> None:
    orders = list(permutations(STORIES))[::7]
    assert len(orders) > 10
    assert {record(reported(*order)) for order in orders} == {record(report)}


def test_a_report_comes_back_from_json_unchanged(report: Report) -> None:
    assert Report.from_dict(json.loads(record(report))) == report


def test_preparing_in_other_processes_gives_the_same_findings(report: Report) -> None:
    # Spawned, so that nothing but the pickled articles crosses over; strings hash differently there, too.
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        prepared = list(pool.map(prepare, STORIES))
    assert prepared == [prepare(article) for article in STORIES]
    elsewhere = cross(prepared, embed(prepared, ENCODER), SETTINGS, ENCODER.name)
    assert record(elsewhere) == record(report)


def test_everything_pickles(report: Report) -> None:
    prepared = [prepare(article) for article in STORIES]
    vectors = embed(prepared, ENCODER)
    for value in (report, prepared, SETTINGS, ENCODER, STORIES):
        assert pickle.loads(pickle.dumps(value)) == value
    again = pickle.loads(pickle.dumps(vectors))
    assert np.array_equal(again.whole, vectors.whole)


@pytest.mark.parametrize("article", STORIES, ids=lambda article: article.id)
def test_an_article_never_conflicts_with_itself(article: Article) -> None:
    twin = replace(article, id=f"{article.id}-twin", outlet="The Twin")
    found = reported(article, twin)
    assert found.findings
    assert found.discrepancies == ()
    assert {finding.relation for finding in found.findings} == {Relation.AGREEMENT}
    assert {finding.origins for finding in found.findings} == {1}
    assert found.origins == (1, 1)
    assert [(group.article_ids, group.containment) for group in found.copies] == [
        ((article.id, twin.id), 1.0)
    ]


POOL = (
    "Twelve people were killed and 30 injured.",
    "Two of the dead were children.",
    "At least nine people died, the mayor said.",
    "Nine people were killed in Brindle and three in Torrmo.",
    "The truce lasted 11 hours, and was extended by another two days.",
    "A 72-hour truce had been announced on Friday.",
    "The army denied that it had broken the truce.",
    "In 2019 a flood killed 40 people.",
    "That flood lasted two weeks.",
    "The damage is put at between 3 and 4 million euros.",
    "Repairs will cost 5 million euros, and 2 million were paid.",
    "Turnout was 61 percent in the city and 48 percent in the country.",
    "There were no casualties.",
    "The bridge opened on 9 March 2031 and closed on 11 March 2031.",
    "Rescuers have not reached six others.",
)
LINES = st.lists(st.sampled_from(POOL), min_size=1, max_size=9, unique=True)


@rounds(max_examples=40, deadline=None)
@given(LINES)
def test_no_text_conflicts_with_itself(lines: list[str]) -> None:
    text = "\n".join(["Report from the valley", *lines])
    article = Article("a", "A", "Report from the valley", text, datetime(2031, 3, 12))
    found = reported(article, replace(article, id="b", outlet="B"))
    assert [f.explanation for f in found.discrepancies] == []
    assert {f.origins for f in found.findings} <= {1}


@rounds(max_examples=25, deadline=None)
@given(LINES, LINES)
@example(
    [POOL[0], POOL[1]],
    [POOL[0], POOL[1], POOL[2], POOL[7], POOL[4], POOL[3]],
)
def test_two_texts_are_compared_alike_from_either_side(ours: list[str], theirs: list[str]) -> None:
    def verdicts(first: list[str], second: list[str]) -> set[tuple[object, ...]]:
        pair = [
            Article(
                name, name, "Report", "\n".join(["Report from the valley", *lines]), datetime(2031, 3, 12)
            )
            for name, lines in (("a", first), ("b", second))
        ]
        met = (pair for finding in reported(*pair).findings for pair in finding.comparisons)
        return {(c.kind, c.relation, c.rule, frozenset({c.left.text, c.right.text})) for c in met}

    assert verdicts(ours, theirs) == verdicts(theirs, ours)


def refused(*articles: Article) -> str:
    with pytest.raises(CrossrefError) as caught:
        reported(*articles)
    told = str(caught.value)
    assert re.fullmatch(r"[^\n]+; give [^\n]+", told)
    return told


def test_too_few_outlets_are_refused_in_one_sentence() -> None:
    assert refused() == "there is no article; give at least two, of different outlets"
    assert KELSO.outlet in refused(KELSO)
    assert "all 2 articles are by Kelso Times" in refused(KELSO, replace(HARBOUR, outlet=KELSO.outlet))
    assert KELSO.outlet in refused(KELSO, replace(HARBOUR, text="", title=""))


@pytest.mark.parametrize("thing", ["folder", Path("folder"), None, ["folder", "other"], [KELSO, None]])
def test_what_are_no_articles_is_answered_with_how_to_read_them(thing: object) -> None:
    with pytest.raises(CrossrefError) as caught:
        compare(thing)  # type: ignore[arg-type]
    assert str(caught.value).endswith(' is no article; give articles: compare(read_articles("folder"))')


def test_articles_may_come_from_anywhere() -> None:
    assert compare(iter([KELSO, HARBOUR]), encoder=ENCODER, settings=SETTINGS) == reported(HARBOUR, KELSO)


@pytest.mark.parametrize("thing", [None, KELSO, Path("a.txt")])
def test_claims_are_read_out_of_text_alone(thing: object) -> None:
    for ask in (claims_in, partial(relate, "The truce held.")):
        with pytest.raises(CrossrefError, match="is no text; give a string"):
            ask(thing)  # type: ignore[arg-type]


def test_two_articles_of_one_outlet_stand_beside_another() -> None:
    found = reported(KELSO, replace(BULLETIN, outlet=KELSO.outlet), HARBOUR)
    assert len(found.articles) == 3


def test_an_article_without_a_sentence_is_told_and_the_rest_analysed() -> None:
    empty = replace(ISLAND, id="empty", outlet="Empty", title="", text=" \n\n ")
    found = reported(KELSO, HARBOUR, empty)
    assert [(d.source, d.text, d.reason) for d in found.dropped if d.source == "empty"] == [
        ("empty", "", "no sentence found; give the text of the article")
    ]
    assert [article.id for article in found.articles] == ["empty", "harbour", "kelso"]
    assert [article.id for article in found.compared] == ["harbour", "kelso"]
    assert found.origins == (3, 1, 2)  # those that were compared count without a gap
    without = reported(KELSO, HARBOUR)
    assert [f.explanation for f in found.findings] == [f.explanation for f in without.findings]


def test_two_articles_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="kelso"):
        reported(KELSO, replace(HARBOUR, id="kelso"))


def test_preparing_loses_no_line() -> None:
    page = replace(KELSO, text=f"{KELSO.text}\nShare this story on social media\nSubscribe to our newsletter")
    prepared = prepare(page)
    kept = {line for sentence in prepared.sentences for line in [sentence.text]}
    lost = {dropped.text for dropped in prepared.dropped}
    assert {line for line in page.text.split("\n") if line} == kept | lost
    assert all(dropped.reason and dropped.source == "kelso" for dropped in prepared.dropped)
    assert "Subscribe to our newsletter" in lost


def test_each_sentence_has_its_statement_first_and_its_own_claims() -> None:
    prepared = prepare(KELSO)
    assert len(prepared.claims) == len(prepared.names) == len(prepared.sentences)
    for sentence, claims in zip(prepared.sentences, prepared.claims, strict=True):
        assert claims[0].value == Statement()
        assert {claim.sentence for claim in claims} == {sentence}
        assert not any(isinstance(claim.value, Statement) for claim in claims[1:])


def test_embedding_gives_each_sentence_and_phrase_a_row() -> None:
    prepared = [prepare(article) for article in STORIES]
    vectors = embed(prepared, ENCODER)
    sentences = [sentence.text for p in prepared for sentence in p.sentences]
    assert np.array_equal(vectors.whole, ENCODER.encode(sentences))
    assert vectors.masked.shape == vectors.whole.shape
    assert not np.array_equal(vectors.masked, vectors.whole)
    assert "passengers" in vectors.phrases
    assert "" not in vectors.phrases
    for phrase, row in vectors.phrases.items():
        assert np.array_equal(row, ENCODER.encode([phrase])[0])


def test_the_signature_names_what_was_changed_and_nothing_else() -> None:
    plain = compare(STORIES, encoder=ENCODER)
    assert re.fullmatch(r"crossref:[^|]+\|model:hashed-words", plain.signature)
    assert plain.settings == Settings()
    changed = compare(STORIES, encoder=ENCODER, settings=replace(Settings(), copy_whole=0.9))
    assert changed.signature == f"{plain.signature}|copy_whole:0.9"
    assert changed.settings.copy_whole == 0.9


def test_claims_in_reads_plain_text_with_its_day() -> None:
    text = "Subscribe now\nTwelve people died on Monday."
    claims = claims_in(text, datetime(2031, 3, 12))
    assert [claim.text for claim in claims] == [
        "Subscribe now",
        "Twelve people died on Monday.",
        "Twelve people",
        "Monday",
    ]
    moment: Any = claims[-1].value
    assert moment.range.low == datetime(2031, 3, 10)
    undated: Any = claims_in(text)[-1].value
    assert undated.range.low is None
    assert claims_in("") == ()


def test_an_earlier_case_is_no_toll_of_the_news(report: Report) -> None:
    held = [f.relation for f in report.findings if any(c.text == "five people" for c in f.claims)]
    assert set(held) == {Relation.DIFFERENT_EVENT}


def test_a_figure_that_the_other_sentence_gives_too_is_no_conflict() -> None:
    day = datetime(2031, 3, 12)
    morning = Article("a", "Anvil", "Shares", "Shares fall\nHalvorsen's stock fell 4 percent in Oslo.", day)
    closing = "Shares fall\nHalvorsen's stock ended Monday down 6 percent in Oslo after falling 4 percent."
    evening = Article("b", "Bell", "Shares", closing, day)
    assert compare([morning, evening]).conflicts == ()
    alone = replace(evening, text=closing.replace(" after falling 4 percent", ""))
    assert len(compare([morning, alone]).conflicts) == 1
