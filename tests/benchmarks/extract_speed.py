"""How fast claims are read: ``python -m tests.benchmarks.extract_speed [--root ../shared] [--peer N]``.

The sentences are those of all annotated events at hand: each read by ``claims_in`` on its own, each article
read whole by it, lines and sentences found on the way, and the sentences alone given to ``read_claims``, as a
run gives them. The least processor time of several passes counts, beside that of a fixed piece of plain
Python, by which figures of a busy machine can be held against those of a quiet one. quantulum3 reads ``N``
of the same sentences in the same run.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from crossref.extract import read_claims
from crossref.extract.tokens import PIECES
from crossref.files import read_articles
from crossref.model import Sentence
from crossref.pipeline import claims_in, prepare
from tests.benchmarks.peer import quantulum3

ROOT = Path(__file__).resolve().parents[2]
LEAST_RATE = 40_000  # sentences a second and core, on a quiet machine
LEAST_RATIO = 100
PASSES = 20

Read = tuple[tuple[Sentence, ...], str, datetime | None]


def articles_in(*roots: Path) -> list[Read]:
    """The sentences, the text that holds no other line, and the day of every article of the events under
    ``roots``."""
    folders = sorted(folder for root in roots for folder in root.glob("*/articles"))
    found = []
    for article in (article for folder in folders for article in read_articles(folder)):
        sentences = prepare(article).sentences
        paragraphs = groupby(sentences, key=lambda sentence: sentence.paragraph)
        text = "\n".join(" ".join(sentence.text for sentence in told) for _, told in paragraphs)
        found.append((sentences, text, article.published))
    return found


def least_time(work: Callable[[], object]) -> float:
    """Seconds of processor time of the least disturbed of several calls."""
    times = []
    for _ in range(PASSES):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def forget_words() -> None:
    """Empties all that the readers remember of words they met."""
    PIECES.clear()
    for name, module in list(sys.modules.items()):
        if name.startswith("crossref.extract"):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def plain_python() -> dict[int, int]:
    """300,000 rounds of integer arithmetic and dictionary look-ups."""
    counts: dict[int, int] = {}
    for at in range(300_000):
        counts[at % 977] = counts.get(at % 977, 0) + 1
    return counts


class Speed(NamedTuple):
    """Sentences a second and core, ours and quantulum3's, over how many ``sentences`` of how many ``words``
    in the mean. ``rate`` is that of ``read_claims``, ``first_rate`` where it met no word before,
    ``article_rate`` and ``sentence_rate`` that of ``claims_in`` on whole articles and on single sentences.
    ``yardstick`` is plain Python's time in milliseconds. Of quantulum3, ``peer_rate`` is that of the whole
    package, ``plain_rate`` that without its classifier; None where it cannot be had."""

    rate: float
    first_rate: float
    article_rate: float
    sentence_rate: float
    sentences: int
    words: float
    yardstick: float
    peer_rate: float | None
    plain_rate: float | None


def measured(root: Path, sample_size: int) -> Speed | None:
    """The speed over all annotated events; None where there are none."""
    articles = articles_in(ROOT / "data" / "events", root / "events")
    sentences = [sentence.text for read, _, _ in articles for sentence in read]
    if not sentences:
        return None

    def read_all() -> None:
        for read, _, published in articles:
            read_claims(read, published)

    def read_all_anew() -> None:
        forget_words()
        read_all()

    def read_articles_whole() -> None:
        for _, text, published in articles:
            claims_in(text, published)

    def read_one_by_one() -> None:
        for text in sentences:
            claims_in(text)

    ways = read_all, read_all_anew, read_articles_whole, read_one_by_one
    rates = [len(sentences) / least_time(way) for way in ways]
    yardstick = least_time(plain_python) * 1000
    words = sum(len(text.split()) for text in sentences) / len(sentences)
    sample = random.Random(1).sample(sentences, min(sample_size, len(sentences)))
    told = [quantulum3(sample, plain=plain) if sample else None for plain in (False, True)]
    peer, plain_peer = (len(sample) / one["seconds"] if one else None for one in told)
    return Speed(*rates, len(sentences), words, yardstick, peer, plain_peer)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--root", type=Path, default=Path("../shared"))
    parser.add_argument("--peer", type=int, default=150, metavar="N", help="sentences that quantulum3 reads")
    asked = parser.parse_args(arguments)
    speed = measured(asked.root, asked.peer)
    if speed is None:
        print(f"skipped: no events in data/events or {asked.root / 'events'}")
        return 0
    print(f"bar            {LEAST_RATE:8,} sentences/s and core, where nothing else runs")
    print(f"read_claims    {speed.rate:8,.0f} over {speed.sentences:,} sentences of {speed.words:.0f} words")
    print(f"               {speed.first_rate:8,.0f} where no word was met before")
    print(f"claims_in      {speed.article_rate:8,.0f} an article at a time")
    print(f"               {speed.sentence_rate:8,.0f} a sentence at a time")
    print(f"plain Python   {speed.yardstick:8.1f} ms for 300,000 rounds")
    for peer_rate, kind in ((speed.peer_rate, ""), (speed.plain_rate, " without its classifier")):
        if peer_rate is not None:
            print(f"quantulum3     {peer_rate:8,.0f} sentences/s{kind}")
            print(f"ratio          {speed.sentence_rate / peer_rate:8,.0f}, bar {LEAST_RATIO}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
