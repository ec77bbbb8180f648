"""The annotated events, and what crossref makes of them.

Two sets of folders, each event with ``articles/``, ``gold.json`` and ``meta.json``: ``data`` lies in this
project, ``shared`` beside it where there is one. The fingerprint of a set changes with any byte of them.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import crossref
from tests.gate.gold import read_gold
from tests.gate.marks import Score
from tests.gate.score import score

ROOT = Path(__file__).resolve().parents[2]
SETS = {"data": ROOT / "data" / "events", "shared": ROOT.parent / "shared" / "events"}


def events_of(name: str) -> list[Path]:
    """The folders of a set's events, sorted; none where the set is not here."""
    return sorted(path.parent for path in SETS[name].glob("*/gold.json"))


@cache
def report_on(event: Path) -> dict[str, Any]:
    """The record of crossref's report, as ``crossref compare --format json`` prints it; made once."""
    return crossref.compare(crossref.read_articles(event / "articles")).to_dict()


def scores_of(name: str) -> dict[str, Score]:
    """The score of each event of a set, by the name of its folder."""
    return {event.name: _score_of(event) for event in events_of(name)}


def _score_of(event: Path) -> Score:
    """``ValueError`` when crossref lost an article: the score of the others would hide it."""
    report, gold = report_on(event), read_gold(event)
    lost = set(gold.ids) - {article["outlet"].strip().lower() for article in report["articles"]}
    if lost:
        raise ValueError(f"{event.name}: the report has no article by {', '.join(sorted(lost))}")
    return score(report, gold)


def fingerprint(name: str) -> str:
    """Of every file that a score depends on: names and bytes, whatever the order on disk."""
    folder, digest = SETS[name], hashlib.sha256()
    for event in events_of(name):
        files = [event / "gold.json", event / "meta.json", *sorted((event / "articles").iterdir())]
        for file in files:
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]
