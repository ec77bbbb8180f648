"""How fast texts are encoded, in one run: ``python -m tests.benchmarks.encode_speed [--sentences N]``.

    bulk    N news-like sentences by the built-in encoder, and by SentenceTransformer.encode of the same
            model: sentences per second, ratio, smallest cosine between the two, memory above the texts
    load    time to load the built-in model in a warm process, the best of several
    cold    a new process that loads it and embeds 200 sentences, against one that only imports numpy and
            tokenizers, in turn, both compiled as an installer leaves them: the median and the best of several

The sentences are those of ``data/events`` with names, figures and words exchanged, so that most sentences
are new but words repeat as they do in news. ``new`` chunks are what real text is harder by: each sentence
gets one word that occurs nowhere else in ``--rare`` of the cases.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from crossref.encode import BUILTIN, load_encoder
from crossref.files import read_articles
from crossref.pipeline import prepare

EVENTS = Path("data/events")
_SYLLABLES = "ba ker lo min ta ro van sel di mor an ik pur sto el gar hu ven os ly".split()

_COLD_EMBED = (
    "from crossref.encode import load_encoder; import sys;"
    "load_encoder().encode(sys.stdin.read().split('\\n'))"
)
_COLD_IMPORT = "import numpy, tokenizers, sys; sys.stdin.read().split('\\n')"


def news(count: int, rare: float, seed: int = 1) -> list[str]:
    """``count`` sentences: two halves of sentences of ``data/events``, with new figures and new words."""
    dice = random.Random(seed)
    sentences = [
        sentence.text.split()
        for folder in sorted(EVENTS.iterdir())
        if (folder / "articles").is_dir()
        for article in read_articles(folder / "articles")
        for sentence in prepare(article).sentences
    ]
    made = []
    for _ in range(count):
        first, second = dice.choice(sentences), dice.choice(sentences)
        words = first[: len(first) // 2 + 1] + second[len(second) // 2 :]
        words = [str(dice.randint(1, 9999)) if word.isdigit() else word for word in words]
        if dice.random() < rare:
            words.append("".join(dice.choices(_SYLLABLES, k=4)))
        made.append(" ".join(words))
    return made


def bulk(texts: list[str]) -> None:
    encoder = load_encoder()
    encoder.encode(texts[:6000])  # scipy is imported on the first bulk
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    ours = encoder.encode(texts)
    seconds = time.perf_counter() - start
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(
        f"built-in encoder             {len(texts) / seconds:10,.0f} sentences/s, {memory:.0f} MB above them"
    )

    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(BUILTIN), device="cpu")
    model.encode(texts[:1000])
    start = time.perf_counter()
    theirs = model.encode(texts, show_progress_bar=False)
    slower = time.perf_counter() - start
    theirs = theirs.astype(np.float32)
    theirs /= np.linalg.norm(theirs, axis=1, keepdims=True)
    cosine = float((ours * theirs).sum(axis=1).min())
    print(f"SentenceTransformer.encode   {len(texts) / slower:10,.0f} sentences/s")
    print(f"ratio {slower / seconds:.1f}, smallest cosine {cosine:.6f}")


def load(times: int = 20) -> None:
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        load_encoder()
        seconds.append(time.perf_counter() - start)
    print(f"load                         {1000 * min(seconds):10.0f} ms")


def cold(texts: list[str], times: int = 25) -> None:
    told = "\n".join(texts[:200])
    with tempfile.TemporaryDirectory() as compiled:
        environment = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = compiled

        def run(code: str) -> float:
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], input=told, text=True, check=True, env=environment)
            return 1000 * (time.perf_counter() - start)

        run(_COLD_IMPORT), run(_COLD_EMBED)  # these compile
        bare, embedding = zip(*((run(_COLD_IMPORT), run(_COLD_EMBED)) for _ in range(times)), strict=True)
    for name, of in (("median", statistics.median), ("best", min)):
        print(
            f"cold, {name:6}: imports {of(bare):.0f} ms, with 200 sentences {of(embedding):.0f} ms, "
            f"ratio {of(embedding) / of(bare):.2f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.encode_speed")
    parser.add_argument("--sentences", type=int, default=100_000)
    parser.add_argument("--rare", type=float, default=0.3, help="share of sentences with a word of their own")
    options = parser.parse_args()
    texts = news(options.sentences, options.rare)
    load()
    cold(texts)
    bulk(texts)


if __name__ == "__main__":
    main()
