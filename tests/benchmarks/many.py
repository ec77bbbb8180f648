"""What judging many articles costs, after encoding: ``python -m tests.benchmarks.many``.

Articles are made from the sentences of the project's own events: each takes 25 of them at random, with some
of its figures changed, under an outlet of its own. One line a number of articles, each in a fresh process:

    seconds    from vectors to report: scope, align, judge, gather
    compared   comparisons that stand in the report
    us each    the two divided: what one costs should not grow with the number of articles
    MB         peak memory of the process

The bars: 200 articles under 10 s and 500 MB; five real ones under 60 ms, the best of several rounds.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Sequence
from datetime import datetime, timedelta

from crossref.encode import load_encoder
from crossref.files import read_articles
from crossref.model import Article
from crossref.pipeline import cross, embed, prepare
from crossref.settings import Settings
from tests.benchmarks.run_speed import EVENTS, fresh

SIZES = (25, 50, 100, 200)
ROUNDS = 5
MOST_SECONDS, MOST_MEGABYTES, MOST_FOR_FIVE = 10.0, 500.0, 0.060
SENTENCES = 25
DIGITS = re.compile(r"\b[1-9]\d?\b")


def made(number: int, seed: int = 1) -> list[Article]:
    """``number`` articles; the same for one seed."""
    dice = random.Random(seed)
    pool = [
        sentence.text
        for folder in sorted(EVENTS.glob("*/articles"))
        for article in read_articles(folder)
        for sentence in prepare(article).sentences
    ]
    articles = []
    for place in range(number):
        told = [_changed(text, dice) for text in dice.sample(pool, SENTENCES)]
        day = datetime(2031, 3, 1) + timedelta(hours=dice.randrange(72))
        articles.append(Article(f"a{place:03}", f"Outlet {place:03}", told[0], "\n".join(told), day))
    return articles


def _changed(text: str, dice: random.Random) -> str:
    return DIGITS.sub(lambda m: str(dice.randint(1, 99)) if dice.random() < 0.2 else m[0], text)


def main() -> int:
    """Print the table; or, given a number, the figures of that many articles for the table to read."""
    if len(sys.argv) > 1:
        seconds, compared = crossed(made(int(sys.argv[1])), rounds=1)
        print(seconds, compared)
        return 0
    print(f"{'articles':>8} {'seconds':>8} {'compared':>9} {'us each':>8} {'MB':>6}")
    for size in SIZES:
        run = fresh(["-m", "tests.benchmarks.many", str(size)])
        seconds, compared = map(float, run.printed.split())
        each = 1e6 * seconds / max(compared, 1)
        print(f"{size:8} {seconds:8.2f} {compared:9.0f} {each:8.0f} {run.megabytes:6.0f}")
    good = seconds <= MOST_SECONDS and run.megabytes <= MOST_MEGABYTES
    print(f"bar {'met' if good else 'NOT MET'} (at most {MOST_SECONDS:g} s and {MOST_MEGABYTES:g} MB)")
    worst = max(crossed(read_articles(f), ROUNDS)[0] for f in sorted(EVENTS.glob("*/articles")))
    good = worst <= MOST_FOR_FIVE
    print(f"five real articles {1000 * worst:.0f} ms: bar {'met' if good else 'NOT MET'} (at most 60 ms)")
    return 0


def crossed(articles: Sequence[Article], rounds: int) -> tuple[float, int]:
    """The least time of ``rounds`` from vectors to report, in seconds, and the comparisons in it."""
    settings = Settings()
    prepared = [prepare(article) for article in articles]
    vectors = embed(prepared, load_encoder())
    least, report = float("inf"), None
    for _ in range(rounds):
        began = time.perf_counter()
        report = cross(prepared, vectors, settings, "builtin")
        least = min(least, time.perf_counter() - began)
    return least, sum(len(f.comparisons) for f in report.findings) if report else 0


if __name__ == "__main__":
    sys.exit(main())
