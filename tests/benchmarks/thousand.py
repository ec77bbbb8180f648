"""What 1,000 articles in one file cost: read, cleaned, cut into sentences, claims read, vectors made.

    python -m tests.benchmarks.thousand [--articles N] [--compare]

The articles are those of ``data/events`` and variants of them with other figures, in one JSON Lines file with
one broken line. Prints time and peak memory of a fresh process for each part, and with ``--compare`` of the
whole run, which compares all of them with all others. Start reading from ``main``.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.run_speed import EVENTS, fresh

MOST_MEGABYTES = 600.0
PREPARE = """
import sys
from crossref.encode import load_encoder
from crossref.files import read_inputs
from crossref.pipeline import embed, prepare
inputs = read_inputs(sys.argv[1])
prepared = [prepare(article) for article in inputs.articles]
if sys.argv[2] == "embed":
    embed(prepared, load_encoder())
print(len(inputs.articles), len(inputs.problems), sum(len(p.sentences) for p in prepared))
"""
COMPARE = """
import sys
from crossref.cli import main
sys.exit(main(["compare", sys.argv[1], "--format", "json", "--quiet"]) not in (0, 3))
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.thousand", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--articles", type=int, default=1000, metavar="N")
    parser.add_argument("--compare", action="store_true", help="the whole run, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        write(file, options.articles)
        print(f"{options.articles:,} articles and a broken line, {file.stat().st_size / 1e6:.1f} MB")
        parts = {"read and prepare": "prepare", "and embed": "embed"}
        for name, part in parts.items():
            run = fresh(["-c", PREPARE, str(file), part])
            read, broken, sentences = map(int, run.printed.split())
            print(
                f"  {name:<20}{run.seconds:7.1f} s{run.megabytes:7.0f} MB   "
                f"{read:,} articles, {broken} broken line, {sentences:,} sentences"
            )
        met = "met" if run.megabytes <= MOST_MEGABYTES else "NOT MET"
        print(f"  peak memory {run.megabytes:.0f} MB: bar {met} (at most {MOST_MEGABYTES:g})")
        if options.compare:
            run = fresh(["-c", COMPARE, str(file)])
            size = f"{len(run.printed) / 1e6:.1f} MB of report"
            print(f"  {'the whole run':<20}{run.seconds:7.1f} s{run.megabytes:7.0f} MB   {size}")
    return 0


def write(file: Path, count: int) -> None:
    """So many articles to ``file``, one of them broken off in its line, after the tenth."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EVENTS.glob("*/articles/*.txt"))]
    texts = texts or [path.read_text(encoding="utf-8") for path in sorted(EVENTS.glob("*/articles/*.md"))]
    chance = random.Random(20310307)
    with file.open("w", encoding="utf-8") as out:
        for number in range(count):
            text = "\n\n".join(chance.sample(texts, 3))  # as long as a report of an agency
            text = re.sub(r"\d+", lambda m: str(int(m[0]) + chance.randrange(9)), text)
            record = {"outlet": f"Outlet {number}", "published": "2031-03-07", "text": text}
            out.write(json.dumps(record) + "\n")
            if number == 9:
                out.write(json.dumps(record)[:-20] + "\n")


if __name__ == "__main__":
    sys.exit(main())
