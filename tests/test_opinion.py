"""The second opinion: who is asked, about what, and what becomes of the answer."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from numpy.typing import NDArray

from crossref.cli import main
from crossref.judge import LADDERS
from crossref.model import (
    Article,
    Claim,
    Comparison,
    Duration,
    Interval,
    Kind,
    Opinion,
    Quantity,
    Relation,
    Sentence,
    Span,
    Statement,
    Value,
)
from crossref.opinion import about_figures, in_view_of, is_open, opinions_on, second_opinions
from crossref.pipeline import compare
from crossref.relation import relate
from crossref.report import Report
from crossref.settings import Settings
from crossref.trace import trace
from tests.encoders import HashedWords, tiny_cross_encoder

ENCODER = HashedWords()
SCHEMA = json.loads(files("crossref.report").joinpath("schema.json").read_text(encoding="utf-8"))
Chances = tuple[float, float, float]  # of contradiction, neither, entailment
NEUTRAL: Chances = (0.05, 0.9, 0.05)

LEAD, FOLLOW = (
    "The harbour board wants its director Anna Velde to lead the rebuilding of the terminal.",
    "Director Anna Velde is to give up rebuilding the terminal, as the harbour board wants.",
)
ROWED, PULLED = (
    "Fishermen from Aster rowed out with lanterns and pulled the stranded sailors aboard.",
    "The stranded sailors were pulled aboard by fishermen rowed out with their lanterns from Aster.",
)
NEVER, URGED = (
    "Governor Osten never called the skippers back before the storm at nightfall.",
    "Governor Osten urged the skippers to turn back long before the storm at nightfall.",
)
DENIES, GIVES = (
    "Minister Falk did not resign over the flooded tunnel.",
    "Minister Falk did resign over the flooded tunnel.",
)
STORIES = tuple(
    Article(id, outlet, "", "\n".join(lines) + "\n", datetime(2031, 5, 4))
    for id, outlet, lines in (
        (
            "a",
            "Aster Post",
            (
                LEAD,
                "The inquiry heard 14 witnesses from the crew of the tug Marlin.",
                "Repairs to the customs roof cost three million euros, the transport ministry said.",
                NEVER,
                ROWED,
                DENIES,
            ),
        ),
        (
            "b",
            "Brann Echo",
            (
                FOLLOW,
                "From the crew of the tug Marlin, 19 witnesses were heard at the inquiry.",
                "For repairs, the customs roof cost three million euros, so the transport ministry said.",
                URGED,
                PULLED,
                GIVES,
            ),
        ),
    )
)


@dataclass
class Scripted:
    """Answers from a table, by the pair of texts in its order; neutral to what is not in it."""

    answers: Mapping[tuple[str, str], Chances] = field(default_factory=dict)
    name: str = "models/scripted"
    calls: list[list[tuple[str, str]]] = field(default_factory=list)

    def infer(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.calls.append(list(pairs))
        return np.array([self.answers.get(pair, NEUTRAL) for pair in pairs], np.float32).reshape(-1, 3)


def asked(inference: Scripted) -> set[tuple[str, str]]:
    (call,) = inference.calls
    return set(call)


def told(inference: Scripted, settings: Settings | None = None) -> Report:
    return compare(STORIES, encoder=ENCODER, inference=inference, settings=settings)


def pair_of(report: Report, *texts: str) -> Comparison:
    return next(
        c
        for f in report.findings
        for c in f.comparisons
        if c.kind is not Kind.QUANTITY and {c.left.sentence.text, c.right.sentence.text} == set(texts)
    )


# Who is asked, and about what.


def test_only_what_no_rule_decides_is_asked_both_ways_in_one_call() -> None:
    plain = compare(STORIES, encoder=ENCODER)
    assert pair_of(plain, LEAD, FOLLOW).rule == pair_of(plain, ROWED, PULLED).rule == "statement/same"
    assert pair_of(plain, NEVER, URGED).relation is Relation.UNDECIDED
    assert pair_of(plain, DENIES, GIVES).rule == "statement/denied"
    inference = Scripted()
    told(inference)
    pairs = [(LEAD, FOLLOW), (ROWED, PULLED), (NEVER, URGED)]
    assert asked(inference) == {*pairs, *((b, a) for a, b in pairs)}


def test_without_a_model_nothing_is_asked_and_the_report_names_none() -> None:
    report = compare(STORIES, encoder=ENCODER)
    assert "nli" not in report.signature
    assert all(c.opinion is None for f in report.findings for c in f.comparisons)


def test_nothing_to_ask_is_no_call() -> None:
    inference = Scripted()
    assert opinions_on([], inference) == []
    assert inference.calls == []


def test_an_opinion_that_decides_nothing_changes_no_verdict() -> None:
    plain, advised = compare(STORIES, encoder=ENCODER), told(Scripted())
    for f, g in zip(plain.findings, advised.findings, strict=True):
        assert replace(g, comparisons=()) == replace(f, comparisons=())
        assert tuple(replace(c, opinion=None) for c in g.comparisons) == f.comparisons


def count(number: int, of: str = "") -> Quantity:
    return Quantity(Interval(Decimal(number), Decimal(number)), of=of)


def hours(number: int) -> Duration:
    return Duration(Interval(Decimal(3600 * number), Decimal(3600 * number)), "hour")


def claims(text: str, *values: Value, article: str = "a") -> tuple[Claim, ...]:
    """A statement and ``values``, all over the whole of ``text``."""
    span = Span(0, len(text))
    sentence = Sentence(article, 0, span, text)
    return tuple(Claim(sentence, span, value) for value in (Statement(), *values))


LEFT, RIGHT = count(3, of="boats"), count(5, of="crews")
FIGURES = {
    "none": ((), (), {}, False),
    "of one side alone": ((count(12),), (), {}, False),
    "of two kinds": ((count(12),), (hours(11),), {}, False),
    "that agree": ((count(12),), (count(12),), {Kind.QUANTITY: 1}, False),
    "that agree, and one more on one side": ((count(12), LEFT), (count(12),), {Kind.QUANTITY: 1}, False),
    "that differ": ((hours(11),), (hours(72),), {}, True),
    "of two things": ((LEFT,), (RIGHT,), {}, True),
    "that agree, beside others": ((count(12), LEFT), (count(12), RIGHT), {Kind.QUANTITY: 1}, True),
}


@pytest.mark.parametrize("case", FIGURES)
def test_a_pair_that_may_differ_in_a_figure_is_not_asked(case: str) -> None:
    ours, theirs, agreed, about = FIGURES[case]
    assert about_figures(claims("We left.", *ours), claims("They left.", *theirs), Counter(agreed)) is about
    assert about_figures(claims("They left.", *theirs), claims("We left.", *ours), Counter(agreed)) is about


@pytest.mark.parametrize(
    ("left", "right", "about"),
    [
        ("Flight 370 turned back.", "Flight 371 turned back.", True),
        ("Flight 370 turned back.", "The flight turned back.", False),
        ("Flight 370 turned back at gate 4.", "Flight 370 turned back.", False),
        ("Flight 370 turned back at gate 4.", "Flight 370 turned back on runway 9.", True),
    ],
)
def test_digits_that_nobody_read_are_figures_too(left: str, right: str, about: bool) -> None:
    assert about_figures(claims(left), claims(right), Counter()) is about


def comparison(left: Claim, right: Claim, relation: Relation, rule: str) -> Comparison:
    return Comparison(left, right, left.kind, relation, rule, 0.8)


OPEN = {
    "statement/same": (Relation.AGREEMENT, True),
    "statement/unclear": (Relation.UNDECIDED, True),
    "statement/denied": (Relation.CONFLICT, False),
    "statement/another-event": (Relation.DIFFERENT_EVENT, False),
}


@pytest.mark.parametrize("rule", OPEN)
def test_a_rule_that_decided_is_left_alone(rule: str) -> None:
    relation, wanted = OPEN[rule]
    assert rule in {rung.name for rung in LADDERS[Kind.STATEMENT]}
    (a,), (b,) = claims("We left."), claims("They stayed.", article="b")
    c = comparison(a, b, relation, rule)
    assert is_open(c, (a,), (b,), Counter()) is wanted
    assert not is_open(replace(c, copy=True), (a,), (b,), Counter())


def test_a_figure_that_agrees_has_decided() -> None:
    ours, theirs = claims("We left.", count(12)), claims("They left.", count(12), article="b")
    same = comparison(ours[0], theirs[0], Relation.AGREEMENT, "statement/same")
    assert not is_open(same, ours, theirs, Counter({Kind.QUANTITY: 1}))
    unclear = replace(same, relation=Relation.UNDECIDED, rule="statement/unclear")
    assert is_open(unclear, ours, theirs, Counter({Kind.QUANTITY: 1}))


def test_figures_themselves_are_never_asked_about() -> None:
    ours, theirs = claims("We left.", hours(11)), claims("They left.", hours(72), article="b")
    verdicts = [
        comparison(ours[1], theirs[1], Relation.UNDECIDED, "duration/unclear"),
        comparison(ours[0], theirs[0], Relation.UNDECIDED, "statement/unclear"),
    ]
    read = {ours[0].sentence: ours, theirs[0].sentence: theirs}
    inference = Scripted()
    assert second_opinions(verdicts, read, inference, Settings()) == verdicts
    assert inference.calls == []


# What becomes of the answer.


def test_a_contradiction_takes_both_ways_and_an_entailment_one() -> None:
    ((forth, back),) = opinions_on(
        [("left", "right")], Scripted({("left", "right"): (0.9, 0.1, 0), ("right", "left"): (0.2, 0.1, 0.7)})
    )
    assert forth == Opinion("models/scripted", 0.2, 0.0)
    assert back == Opinion("models/scripted", 0.2, 0.7)


@pytest.mark.parametrize(
    ("contradiction", "entailment", "threshold", "relation", "rule", "confidence"),
    [
        (0.95, 0.02, 0.9, Relation.CONFLICT, "opinion/contradiction", 0.76),  # .8 aligned times .95
        (0.02, 0.95, 0.9, Relation.AGREEMENT, "opinion/entailment", 0.95),
        (0.9, 0.0, 0.9, Relation.CONFLICT, "opinion/contradiction", 0.72),
        (0.89, 0.11, 0.9, Relation.UNDECIDED, "statement/unclear", 0.8),
        (0.45, 0.5, 0.4, Relation.CONFLICT, "opinion/contradiction", 0.36),  # contradiction goes first
    ],
)
def test_an_answer_decides_where_it_is_sure(
    contradiction: float,
    entailment: float,
    threshold: float,
    relation: Relation,
    rule: str,
    confidence: float,
) -> None:
    (a,), (b,) = claims("We left."), claims("They stayed.", article="b")
    c = comparison(a, b, Relation.UNDECIDED, "statement/unclear")
    opinion = Opinion("m", contradiction, entailment)
    found = in_view_of(opinion, c, c.confidence, Settings(opinion_threshold=threshold))
    assert (found.relation, found.rule, found.confidence) == (relation, rule, confidence)
    assert found.opinion == opinion


def both(left: str, right: str, chances: Chances) -> dict[tuple[str, str], Chances]:
    return {(left, right): chances, (right, left): chances}


ANSWERS = both(LEAD, FOLLOW, (0.97, 0.02, 0.01)) | {(PULLED, ROWED): (0.0, 0.04, 0.96)}


def test_the_report_says_what_was_decided_by_whom() -> None:
    report = told(Scripted(ANSWERS))
    assert report.signature.endswith("|model:hashed-words|nli:models/scripted")
    (conflict,) = (f for f in report.conflicts if f.rule == "opinion/contradiction")
    assert conflict.explanation == "no rule decides; scripted sees a contradiction (probability 0.97)"
    assert conflict.confidence == pytest.approx(
        0.97 * pair_of(compare(STORIES, encoder=ENCODER), LEAD, FOLLOW).confidence, abs=2e-3
    )
    (agreement,) = (f for f in report.agreements if f.rule == "opinion/entailment")
    assert (
        agreement.explanation
        == "no rule decides; scripted finds that one follows from the other (probability 0.96)"
    )
    assert agreement.confidence == 0.96
    assert pair_of(report, NEVER, URGED).relation is Relation.UNDECIDED
    assert pair_of(report, NEVER, URGED).opinion == Opinion("models/scripted", 0.05, 0.05)


def test_the_json_form_holds_every_answer_and_loses_nothing() -> None:
    report = told(Scripted(ANSWERS))
    record = json.loads(json.dumps(report.to_dict()))
    jsonschema.validate(record, SCHEMA)
    assert Report.from_dict(record) == report
    answers = [pair["opinion"] for finding in record["findings"] for pair in finding["pairs"]]
    assert {"model": "models/scripted", "contradiction": 0.97, "entailment": 0.01} in answers
    assert None in answers


def test_the_report_is_the_same_in_any_order_of_the_articles() -> None:
    turned = compare(STORIES[::-1], encoder=ENCODER, inference=Scripted(ANSWERS))
    assert turned == told(Scripted(ANSWERS))


def test_the_path_to_a_finding_shows_the_opinion() -> None:
    report = told(Scripted(ANSWERS))
    (conflict,) = (f for f in report.conflicts if f.rule == "opinion/contradiction")
    lines = trace(STORIES, conflict.id, encoder=ENCODER, inference=Scripted(ANSWERS))
    assert "  opinion    models/scripted: contradiction 0.970, entailment 0.010" in lines


# Two texts.

STAYS, LEAVES = "The board will stay.", "All of the directors step down."


def test_two_texts_that_no_rule_decides_are_asked_about() -> None:
    assert relate(STAYS, LEAVES, encoder=ENCODER).relation is Relation.UNDECIDED
    inference = Scripted(both(STAYS, LEAVES, (0.96, 0.03, 0.01)))
    found = relate(STAYS, LEAVES, encoder=ENCODER, inference=inference)
    assert (found.relation, found.rule, found.confidence) == (
        Relation.CONFLICT,
        "opinion/contradiction",
        0.96,
    )
    back = relate(LEAVES, STAYS, encoder=ENCODER, inference=inference)
    assert (back.relation, back.same) == (found.relation, found.same)


def test_one_text_bears_out_the_other_in_its_direction_alone() -> None:
    inference = Scripted({(LEAVES, STAYS): (0.0, 0.03, 0.97)})
    assert relate(LEAVES, STAYS, encoder=ENCODER, inference=inference).rule == "opinion/entailment"
    assert relate(STAYS, LEAVES, encoder=ENCODER, inference=inference).relation is Relation.UNDECIDED


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The truce lasted 11 hours.", "The truce lasted 72 hours."),
        ("Car 41 won the race.", "The lorry in lane 17 burned out on the bridge."),
        ("The truce began on Monday.", "Schools stay shut until Friday."),
    ],
)
def test_two_texts_with_other_figures_are_not_asked_about(left: str, right: str) -> None:
    inference = Scripted(both(left, right, (0.99, 0.01, 0.0)))
    assert relate(left, right, encoder=ENCODER, inference=inference) == relate(left, right, encoder=ENCODER)
    assert inference.calls == []


# On the command line, with a model on disk.


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    for article in STORIES:
        (folder / f"{article.id}.txt").write_text(article.text)
    listed = [{"file": f"{a.id}.txt", "outlet": a.outlet, "published": "2031-05-04"} for a in STORIES]
    (folder / "articles.json").write_text(json.dumps(listed))
    return folder


@pytest.mark.heavy
@pytest.mark.filterwarnings("ignore:.*SwigPy.*:DeprecationWarning")
def test_the_command_asks_the_model_it_is_given(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = tiny_cross_encoder(tmp_path, ("ENTAILMENT", "neutral", "Contradiction"), (0.02, 0.02, 0.96))
    arguments = ["compare", str(desk), "--nli", str(model), "--quiet"]
    command = [sys.executable, "-m", "crossref", *arguments, "--format", "json"]
    run = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    assert run.stderr == ""  # no bars of the libraries, either
    record = json.loads(run.stdout)
    jsonschema.validate(record, SCHEMA)
    assert record["settings"]["nli"] == str(model)
    assert f"|nli:{model}" in record["signature"]
    pairs = [pair for finding in record["findings"] for pair in finding["pairs"]]
    decided = [pair for pair in pairs if pair["opinion"]]
    assert decided
    assert {pair["rule"] for pair in decided} == {"opinion/contradiction"}
    assert {pair["opinion"]["contradiction"] for pair in decided} == {0.96}
    assert all(pair["kind"] == "statement" for pair in decided)

    (found, *_) = (f for f in record["findings"] if f["rule"] == "opinion/contradiction")
    assert main([*arguments, "--explain", found["id"]]) == 0
    assert "contradiction 0.960, entailment 0.020" in capsys.readouterr().out


def test_a_model_that_will_not_do_ends_in_one_sentence(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config.json").write_text('{"id2label": {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}}')
    assert main(["compare", str(desk), "--nli", str(tmp_path), "--quiet"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "name contradiction, neutral, entailment in id2label" in told.err
