"""The scorer counts as the definitions say: by hand on one small event, against a second scorer on all."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.gate.events import SETS, events_of, report_on
from tests.gate.gold import CopyGroup, Gold, Link, Place, UniqueClaim, read_gold
from tests.gate.marks import Marks, Score, Share
from tests.gate.records import faultless, finding, record, spoiled
from tests.gate.score import score
from tests.gate.words import alike, words_of

SCORER = SETS["shared"] / "score.py"

A = Place("a", ("Twelve people drowned when the ferry sank.", "The sinking cost twelve lives."))
B = Place("b", ("At least 14 people drowned as the ferry went down.",))
C = Place("c", ("The owner denies that the ship was overloaded.",))
D = Place("b", ("It was not overloaded, the owner of the ship insists.",))
E = Place("c", ("Thirty people drowned off the same cape in 1987.",))
F = Place("a", ("A lighthouse keeper saw the lights go out.",))

TOLL = Link(A, B, fact="toll", kind="quantity", relation="conflict", severity="high", why="12 / 14")
DENIAL = Link(C, D, fact="denial", kind="polarity", relation="agreement", why="the owner denies it")
OLD = Link(
    B,
    E,
    type="different-event",
    why="the wreck of 1987",
    forbid=frozenset({"agreement", "discrepancy"}),
    allowed=frozenset({"different-event"}),
)
GOLD = Gold(
    event="ferry",
    ids={"a": "a", "b": "b", "c": "c"},
    aligned=(replace(TOLL, relation=""), replace(DENIAL, relation="")),
    agreements=(DENIAL,),
    discrepancies=(TOLL,),
    hard_negatives=(OLD,),
    unique=(UniqueClaim(F, "high"),),
    copies=(CopyGroup(frozenset("ab"), "strong"),),
)


def marks(found: int, of: int, right: int, reported: int, forbidden: int = 0) -> Marks:
    return Marks(Share(found, of), Share(right, reported), forbidden)


def said(*findings: dict[str, Any], **rest: Any) -> Score:
    return score(record(findings, **rest), GOLD)


def test_nothing_said_finds_nothing() -> None:
    scored = said()
    assert scored.aligned == marks(0, 2, 0, 0)
    assert scored.aligned.f1 is None
    assert scored.discrepancies.facts == scored.discrepancies.high == Share(0, 1)
    assert scored.copies.strong == Share(0, 1)
    assert scored.alarms.hit == Share(0, 1)


def test_a_pair_counts_either_way_round_by_any_of_its_wordings() -> None:
    other = Place("a", (A.wordings[1],))
    for pair in ((A, B), (B, A), (B, other)):
        scored = said(finding(*pair, "conflict"))
        assert scored.aligned == marks(1, 2, 1, 1)
        assert scored.discrepancies.marks == marks(1, 1, 1, 1)
        assert scored.discrepancies.facts == scored.discrepancies.high == Share(1, 1)


def test_a_pair_that_is_told_twice_counts_once() -> None:
    shouted = replace(B, wordings=(B.sentence.upper(),))
    scored = said(finding(A, B, "conflict"), finding(shouted, A, "different-scope"))
    assert scored.discrepancies.marks == marks(1, 1, 1, 1)
    assert scored.discrepancies.relations == Share(1, 1)


def test_a_wrong_verdict_is_aligned_and_wrong() -> None:
    scored = said(finding(A, B, "agreement"), finding(C, D, "conflict"))
    assert scored.aligned == marks(2, 2, 2, 2)
    assert scored.agreements.marks == marks(0, 1, 0, 1)
    assert scored.discrepancies.marks == marks(0, 1, 0, 1)
    assert Counter(lapse.what for lapse in scored.lapses) == {"not in gold": 1, "missed": 2}


def test_a_hard_negative_under_a_verdict_is_an_alarm_and_another_event_is_none() -> None:
    scored = said(finding(B, E, "conflict"))
    assert scored.alarms.hit == Share(1, 1)
    assert scored.alarms.by_type == {"different-event": 1}
    assert scored.discrepancies.marks == marks(0, 1, 0, 1, forbidden=1)
    assert said(finding(B, E, "different-event")) == said()


def test_undecided_is_no_way_out() -> None:
    assert said(finding(B, E, "undecided")).alarms.hit == Share(1, 1)


@pytest.mark.parametrize(("copy", "groups", "confirmed"), [(False, [], 1), (True, [], 0), (False, ["ab"], 0)])
def test_copies_do_not_confirm(copy: bool, groups: list[str], confirmed: int) -> None:
    """The pair counts as right, is not required, and must be marked or its outlets named as copies."""
    copied = replace(TOLL, independent=False, copied=True, relation="agreement")
    gold = replace(GOLD, aligned=(copied,), agreements=(copied,), discrepancies=())
    scored = score(record([finding(A, B, "agreement", copy=copy)], groups), gold)
    assert scored.agreements.marks == marks(0, 0, 1, 1)
    assert scored.agreements.confirmed_copies == confirmed
    only_aligned = score(
        record([finding(A, B, "agreement", copy=copy)], groups), replace(gold, agreements=())
    )
    assert only_aligned.agreements.confirmed_copies == confirmed


def test_a_rounding_counts_as_the_agreement_it_is() -> None:
    gold = replace(GOLD, agreements=(replace(DENIAL, rounded=True),))
    scored = score(record([finding(C, D, "different-precision")]), gold)
    assert scored.agreements.facts == Share(1, 1)
    assert scored.agreements.marks == marks(1, 1, 0, 0)
    assert said(finding(C, D, "different-precision")).agreements.facts == Share(0, 1)


def test_what_is_optional_is_neither_required_nor_wrong() -> None:
    gold = replace(GOLD, discrepancies=(replace(TOLL, optional=True),))
    assert score(record([finding(A, B, "conflict")]), gold).discrepancies.marks == marks(0, 0, 1, 1)
    assert score(record([]), gold).discrepancies.facts == Share(0, 0)


def test_copies_are_found_whole_or_not() -> None:
    assert said(copies=["ab"]).copies.strong == Share(1, 1)
    scored = said(copies=["bc"]).copies
    assert (scored.strong, scored.touched, scored.false_pairs) == (Share(0, 1), Share(0, 1), 1)
    gold = replace(GOLD, copies=(CopyGroup(frozenset("abc"), "strong"),))
    half = score(record([], ["ab"]), gold).copies
    assert (half.strong, half.touched, half.false_pairs) == (Share(0, 1), Share(1, 1), 0)


def test_a_weak_copy_is_neither_required_nor_wrong() -> None:
    weak = replace(GOLD, copies=(CopyGroup(frozenset("bc"), "weak"),))
    scored = score(record([], ["bc"]), weak).copies
    assert (scored.strong, scored.touched, scored.false_pairs) == (Share(0, 0), Share(0, 0), 0)


def test_a_claim_that_others_carry_is_not_unique() -> None:
    scored = said(unique=[F, A]).unique
    assert (scored.found, scored.high, scored.reported, scored.false) == (Share(1, 1), Share(1, 1), 2, 1)


def test_a_hard_negative_may_be_explained_in_more_than_one_way(tmp_path: Path) -> None:
    pair = {
        side: {"outlet": place.outlet, "sentence": place.sentence}
        for side, place in zip("ab", (B, E), strict=True)
    }
    negative = pair | {
        "type": "different-event",
        "why": "",
        "forbid": ["discrepancy"],
        "also_ok": ["different-scope"],
    }
    lists = dict.fromkeys(("aligned_pairs", "agreements", "discrepancies", "unique", "copies"), ())
    outlets = [{"id": name, "outlet": name.upper()} for name in "abc"]
    (tmp_path / "gold.json").write_text(json.dumps(lists | {"hard_negatives": [negative]}), encoding="utf-8")
    (tmp_path / "meta.json").write_text(json.dumps({"articles": outlets}), encoding="utf-8")
    gold = read_gold(tmp_path)
    for relation, alarms in (("different-scope", 0), ("conflict", 1), ("agreement", 0)):
        assert score(record([finding(B, E, relation)]), gold).alarms.hit == Share(alarms, 1)


def test_an_unknown_outlet_is_an_error() -> None:
    with pytest.raises(KeyError, match="elsewhere"):
        said(finding(A, Place("Elsewhere", ("Twelve drowned.",)), "conflict"))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("The ferry sank at dawn.", "the ferry sank, at dawn", True),
        ("The ferry “sank” – at dawn’s break", "The ferry sank at dawn's break", True),
        ("one two three four", "one two three four five six seven eight nine ten", True),
        ("one two three four", "one two three four five six seven eight nine ten eleven", False),
        ("one two three", "one two three four five six", False),
        ("a b c d e f g h i j", "a b c d e f g h i 2 3 4 5 6 7 8", True),
        ("a b c d e f g h i j", "a b c d e f g h 1 2 3 4 5 6 7 8", False),
        ("one two three four five", "one two three four six", True),
        ("one two three four five", "one two three six seven", False),
        ("", "", False),
    ],
)
def test_sentences_are_one_by_their_words(left: str, right: str, same: bool) -> None:
    bags = Counter(words_of(left)), Counter(words_of(right))
    assert alike(*bags) is alike(*reversed(bags)) is same


@pytest.mark.parametrize("event", events_of("data"), ids=lambda path: path.name)
def test_a_faultless_report_scores_full_marks(event: Path) -> None:
    gold = read_gold(event)
    named = {article: outlet for outlet, article in gold.ids.items()}
    assert set(gold.ids.values()) == set(named)
    scored = score(faultless(replace(gold, ids={article: article for article in named})), _by_id(gold))
    for marked in (scored.aligned, scored.agreements.marks, scored.discrepancies.marks):
        assert marked.precision == 1.0
    assert scored.discrepancies.facts.rate == scored.agreements.facts.rate == 1.0
    assert scored.alarms.hit.found == scored.agreements.confirmed_copies == scored.unique.false == 0
    assert scored.lapses == ()


def _by_id(gold: Gold) -> Gold:
    """Reports that are built from the gold name articles, not outlets."""
    return replace(gold, ids={article.lower(): article for article in gold.ids.values()})


# Against the other scorer


@pytest.mark.skipif(
    not SCORER.exists(), reason="../shared/events/score.py is not here: nothing to compare with"
)
@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_two_scorers_give_the_same_numbers(name: str, seed: int | None, tmp_path: Path) -> None:
    """On crossref's own reports, and on spoiled ones, which meet every rule."""
    records = {}
    for event in events_of(name):
        gold = read_gold(event)
        records[event] = report_on(event) if seed is None else spoiled(gold, seed)
        (tmp_path / f"{event.name}.json").write_text(json.dumps(records[event]), encoding="utf-8")
    command = [sys.executable, str(SCORER), "--all", str(tmp_path), str(SETS[name]), "--root", "--json"]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["events"]
    assert len(told) == len(records)
    for theirs, (event, said_of_it) in zip(told, records.items(), strict=True):
        gold = read_gold(event) if seed is None else _by_id(read_gold(event))
        ours = as_told(score(said_of_it, gold))
        assert ours == {part: theirs[part] for part in ours}, event.name


def as_told(scored: Score) -> dict[str, Any]:
    """Our counts under the other scorer's names."""
    differ, agree, copies, unique = scored.discrepancies, scored.agreements, scored.copies, scored.unique
    return {
        "aligned": _marked(scored.aligned),
        "agreements": _marked(agree.marks) | _facts(agree.facts),
        "discrepancies": _marked(differ.marks)
        | _facts(differ.facts)
        | {"high_found": differ.high.found, "high": differ.high.of}
        | {"relation_right": differ.relations.found, "relation_said": differ.relations.of}
        | {"kind_right": differ.kinds.found, "kind_said": differ.kinds.of},
        "hard_negatives": {
            "alarms": scored.alarms.hit.found,
            "n": scored.alarms.hit.of,
            "by_type": dict(scored.alarms.by_type),
        },
        "copies": {
            "found": copies.touched.found,
            "n": copies.touched.of,
            "strong_found": copies.strong.found,
            "strong": copies.strong.of,
            "false_pairs": copies.false_pairs,
            "counted_as_confirmation": agree.confirmed_copies,
        },
        "unique": {
            "found": unique.found.found,
            "n": unique.found.of,
            "high_found": unique.high.found,
            "high": unique.high.of,
            "reported": unique.reported,
            "false": unique.false,
        },
    }


def _marked(marked: Marks) -> dict[str, Any]:
    judged = marked.right.found + marked.forbidden
    return {
        "precision": marked.precision,
        "recall": marked.recall,
        "f1": marked.f1,
        "found": marked.found.found,
        "gold": marked.found.of,
        "right": marked.right.found,
        "reported": marked.right.of,
        "judged_precision": marked.right.found / judged if judged else None,
    }


def _facts(facts: Share) -> dict[str, int]:
    return {"facts_found": facts.found, "facts": facts.of}
