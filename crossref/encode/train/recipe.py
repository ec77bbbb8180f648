"""Every number of the recipe that made the built-in model: sizes, phases, shares of the sources.

A source is named by its file; after the colon stands how pairs are drawn from it (``mix.py``). A name
that the given folders do not hold is left out and the rest is scaled up.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from crossref.encode.train.contrastive import Plan

PIECES = 29_000  # with 256 dimensions in float16 and the tokenizer: 15.3 of the 16 MB allowed
DIMENSIONS = 256

THREADS = 2  # on any machine: sums come out in another order, and so in other last bits, with another number

# Without labels: halves of a sentence, neighbouring sentences, and what a dictionary puts together.
UNLABELLED = {
    "guardian:halves": 0.30,
    "nyt:halves": 0.10,
    "reuters21578:halves": 0.05,
    "wmt22:halves": 0.05,
    "guardian:next": 0.15,
    "nyt:next": 0.10,
    "nltk:next": 0.05,
    "oewn": 0.20,
}

# With labels. "mined" are the pairs of mine.py. WMT's groups are all systems' translations of one
# sentence: the nearest thing to several outlets reporting it.
LABELLED = {
    "wmt21": 0.18,
    "wmt22": 0.16,
    "wmt23": 0.14,
    "nli_triplets:first": 0.10,
    "oewn": 0.10,
    "wikisplit": 0.05,
    "allsides_titles": 0.05,
    "allsides_lead": 0.05,
    "reuters_lead": 0.05,
    "pan": 0.03,
    "sts_pos": 0.03,
    "mrpc_train": 0.02,
    "bbc_lead": 0.02,
    "fnc_headlines": 0.01,
    "guardian:next": 0.02,
    "nyt:next": 0.01,
}
MINED = LABELLED | {"mined": 0.30}

RUN = 8  # neighbouring groups drawn together: on one subject, and yet they say different things

UNLABELLED_PLAN = Plan(steps=1000, temperature=0.07, epsilon=1e-8)


@dataclass(frozen=True)
class Branch:
    """One way to go on from the unlabelled table; ``crowded`` names the sources drawn in runs."""

    plan: Plan
    shares: Mapping[str, float]
    crowded: Collection[str] = ()


_PLAN = Plan(steps=2000, temperature=0.05, ranking=0.2, dropout=0.1, epsilon=1e-8)

# The model is the mean of these tables: each is best at something else (mixed at likeness, crowded at telling
# neighbours apart, stories at pairs of outlets), and the mean is nearly as good as the best at each.
BRANCHES = {
    "mixed": Branch(replace(_PLAN, steps=3000), LABELLED),
    "crowded": Branch(_PLAN, LABELLED, {name.partition(":")[0] for name in LABELLED}),
    "stories": Branch(
        replace(_PLAN, steps=4000, near=0.5, epsilon=3e-5), MINED, ("wmt21", "wmt22", "wmt23", "mined")
    ),
}

# How far the directions of sentences are evened out (whiten.py): 0 not at all, 0.5 wholly. From .2 to .3
# gains .7 points on STS-B dev; more costs the alignment.
WHITENING = 0.25
