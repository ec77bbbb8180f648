"""The annotated events of ``data/events`` hold together: gold.json against articles, meta.json and itself.

Each event is checked alone. ``body`` reads an article by the standard library only, so that a fault in
our own cleaning cannot hide a fault in the data. Start reading at ``gold_members``.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
EVENTS = sorted(p.parent for p in (ROOT / "data" / "events").glob("*/gold.json"))
REAL = ROOT.parent / "shared" / "events"
PAIR_LISTS = ("discrepancies", "aligned_pairs", "hard_negatives")
KINDS = set("quantity duration date money percent polarity attribution name location other".split())
RELATIONS = set("conflict range-vs-bound different-precision update-over-time different-scope".split())
NEGATIVES = set(
    "different-event different-scope same-number same-words name-variant currency wording".split()
)
COMMON_RUN = 8  # words; shorter runs ("deputy foreign minister sergei ryabkov") are nobody's wording

pytestmark = pytest.mark.parametrize("event", EVENTS, ids=lambda p: p.name)


class _Text(HTMLParser):
    """The visible text of a page, one line per block."""

    BLOCKS = frozenset("p div h1 h2 h3 h4 li figcaption section nav header footer aside br".split())

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style", "head")
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style", "head")
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def body(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        page = _Text()
        page.feed(text)
        text = "".join(page.parts)
    if path.suffix == ".md":
        text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    return re.sub(r"[ \t\xa0]+", " ", text)


def load(event: Path, name: str = "gold.json") -> Any:
    return json.loads((event / name).read_text(encoding="utf-8"))


def gold_pairs(gold: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in PAIR_LISTS:
        yield from ((name, pair) for pair in gold[name])
    yield from (("agreements", pair) for fact in gold["agreements"] for pair in fact["pairs"])


def gold_members(gold: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every (outlet, sentence) the gold quotes, the ``alts`` included."""
    for _, pair in gold_pairs(gold):
        for side in (pair["a"], pair["b"]):
            yield from ((side["outlet"], text) for text in [side["sentence"], *side.get("alts", [])])
    yield from ((claim["outlet"], claim["sentence"]) for claim in gold["unique"])


def key(pair: dict[str, Any]) -> frozenset[tuple[str, str]]:
    return frozenset((pair[side]["outlet"], pair[side]["sentence"]) for side in "ab")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[.,:'’][^\W_]+)*", text.lower().replace("’", "'"))


def runs(text: str) -> set[tuple[str, ...]]:
    """Word runs of ``COMMON_RUN`` words inside one line."""
    found: set[tuple[str, ...]] = set()
    for line in text.splitlines():
        tokens = words(line)
        found |= {tuple(tokens[i : i + COMMON_RUN]) for i in range(len(tokens) - COMMON_RUN + 1)}
    return found


def test_meta_names_every_article(event: Path) -> None:
    articles = load(event, "meta.json")["articles"]
    on_disk = {p.name for p in (event / "articles").iterdir() if p.name != "articles.json"}
    assert {a["file"] for a in articles} == on_disk
    assert load(event)["roles"] == {a["id"]: a["role"] for a in articles}
    assert all(a["id"] == Path(a["file"]).stem for a in articles)
    assert len({a["outlet"] for a in articles}) == len(articles)


def test_manifest_agrees_with_meta(event: Path) -> None:
    known = {a["file"]: a for a in load(event, "meta.json")["articles"]}
    for row in load(event, "articles/articles.json"):
        meta = known[row["file"]]
        assert (row["outlet"], row["title"]) == (meta["outlet"], meta["title"])
        assert row["published"].startswith(meta["published"])


def test_outlet_and_date_stand_in_pages_the_manifest_leaves_out(event: Path) -> None:
    listed = {r["file"] for r in load(event, "articles/articles.json")}
    for article in load(event, "meta.json")["articles"]:
        if article["file"] not in listed:
            page = (event / "articles" / article["file"]).read_text(encoding="utf-8")
            assert article["outlet"] in page
            assert article["published"] in page


def test_gold_sentences_are_verbatim(event: Path) -> None:
    bodies = {a["id"]: body(event / "articles" / a["file"]) for a in load(event, "meta.json")["articles"]}
    wrong = {(o, s) for o, s in gold_members(load(event)) if s not in bodies[o]}
    assert not wrong


def test_no_pair_lies_within_one_outlet(event: Path) -> None:
    assert all(pair["a"]["outlet"] != pair["b"]["outlet"] for _, pair in gold_pairs(load(event)))


def test_fields_hold_known_words(event: Path) -> None:
    gold = load(event)
    assert {f["kind"] for f in gold["agreements"] + gold["discrepancies"]} <= KINDS
    assert {d["relation"] for d in gold["discrepancies"]} <= RELATIONS
    assert {d["severity"] for d in gold["discrepancies"]} <= {"high", "medium", "low"}
    assert {h["type"] for h in gold["hard_negatives"]} <= NEGATIVES
    assert {f for h in gold["hard_negatives"] for f in h["forbid"]} <= {"agreement", "discrepancy"}
    assert {u["importance"] for u in gold["unique"]} <= {"high", "medium", "low"}
    assert {c["level"] for c in gold["copies"]} <= {"strong", "partial", "weak"}


def test_every_verdict_is_an_aligned_pair(event: Path) -> None:
    gold = load(event)
    aligned = {key(p): set(p["facts"]) for p in gold["aligned_pairs"]}
    assert len(aligned) == len(gold["aligned_pairs"])
    for fact in gold["agreements"]:
        assert all(fact["fact"] in aligned[key(p)] for p in fact["pairs"])
    assert all(d["fact"] in aligned[key(d)] for d in gold["discrepancies"])


def test_a_fact_is_told_once(event: Path) -> None:
    gold = load(event)
    names = [f["fact"] for f in gold["agreements"]]
    assert len(names) == len(set(names))
    kinds: dict[str, set[str]] = {}
    for f in gold["agreements"] + gold["discrepancies"]:
        kinds.setdefault(f["fact"], set()).add(f["kind"])
    assert all(len(k) == 1 for k in kinds.values())


def test_values_bear_out_the_verdict(event: Path) -> None:
    """Equal values agree, unequal ones differ; both at once only where either verdict is defensible."""
    gold = load(event)
    differing = {(d["fact"], key(d)): d for d in gold["discrepancies"]}
    assert all(d["a"]["value"] != d["b"]["value"] for d in gold["discrepancies"])
    for fact in gold["agreements"]:
        for pair in fact["pairs"]:
            twin = differing.get((fact["fact"], key(pair)))
            assert (pair["a"]["value"] == pair["b"]["value"]) is (twin is None)
            assert twin is None or twin["optional"]


def test_hard_negatives_contradict_no_verdict(event: Path) -> None:
    gold = load(event)
    agreeing = {key(p) for f in gold["agreements"] for p in f["pairs"]}
    differing = {key(d) for d in gold["discrepancies"] if not d["optional"]}
    for negative in gold["hard_negatives"]:
        assert "agreement" not in negative["forbid"] or key(negative) not in agreeing
        assert "discrepancy" not in negative["forbid"] or key(negative) not in differing


def test_unique_claims_stand_in_no_required_pair(event: Path) -> None:
    gold = load(event)
    shared = set().union(*(key(p) for p in gold["aligned_pairs"] if not p["optional"]))
    assert not {(u["outlet"], u["sentence"]) for u in gold["unique"]} & shared


def test_only_copies_are_dependent(event: Path) -> None:
    gold = load(event)
    groups = {frozenset(pair) for c in gold["copies"] for pair in combinations(c["outlets"], 2)}
    for fact in gold["agreements"]:
        for pair in fact["pairs"]:
            outlets = frozenset((pair["a"]["outlet"], pair["b"]["outlet"]))
            assert pair["independent"] or outlets in groups
            same_words = words(pair["a"]["sentence"]) == words(pair["b"]["sentence"])
            assert not (pair["independent"] and same_words)


def scored(said: dict[str, Any], event: Path, folder: Path) -> Any:
    """What score.py says to a report; in its own process, since it leaves files open."""
    tool = folder / "tool.json"
    tool.write_text(json.dumps(said), encoding="utf-8")
    call = [sys.executable, str(REAL / "score.py"), str(tool), str(event / "gold.json"), "--json"]
    return json.loads(subprocess.run(call, check=True, capture_output=True, text=True).stdout)


@pytest.mark.skipif(not REAL.is_dir(), reason="../shared/events is not here: nothing to score with")
def test_a_tool_that_says_the_gold_scores_full_marks(event: Path, tmp_path: Path) -> None:
    gold = load(event)
    findings = [
        {**p, "relation": "agreement", "copy": not p["independent"]}
        for f in gold["agreements"]
        for p in f["pairs"]
    ]
    findings += gold["discrepancies"]
    findings += [{**p, "relation": "aligned"} for p in gold["aligned_pairs"]]
    said = {"findings": findings, "copies": gold["copies"], "unique": gold["unique"]}
    result = scored(said, event, tmp_path)
    for part in ("aligned", "agreements", "discrepancies"):
        assert (result[part]["precision"], result[part]["recall"]) == (1.0, 1.0)
    assert result["hard_negatives"]["alarms"] == 0
    assert result["copies"]["found"] == result["copies"]["n"]
    assert result["copies"]["counted_as_confirmation"] == 0
    assert result["unique"]["false"] == 0


@pytest.mark.skipif(not REAL.is_dir(), reason="../shared/events is not here: nothing to compare with")
def test_no_wording_is_taken_from_real_articles(event: Path) -> None:
    ours = set().union(*(runs(body(p)) for p in (event / "articles").iterdir() if p.suffix != ".json"))
    real = set().union(*(runs(p.read_text(encoding="utf-8")) for p in REAL.rglob("articles/*.txt")))
    assert len(real) > 1000
    assert sorted(ours & real) == []
