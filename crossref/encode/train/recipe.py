"""Every number of the recipe that made the built-in model: sizes, phases, shares of the sources.

A source is named by its file; after the colon stands how pairs are drawn from it (``mix.py``). A name
that the given folders do not hold is left out and the rest is scaled up.
"""

from __future__ import annotations

from crossref.encode.train.contrastive import Plan

PIECES = 29_000  # with 256 dimensions in float16 and the tokenizer: 15.3 of the 16 MB allowed
DIMENSIONS = 256

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
    "wmt21": 0.16,
    "wmt22": 0.14,
    "wmt23": 0.12,
    "mined": 0.25,
    "nli_triplets:first": 0.08,
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

# Sources whose neighbouring groups are on one subject and yet say different things.
RUNS = {"wmt21": 8, "wmt22": 8, "wmt23": 8, "mined": 8}

UNLABELLED_PLAN = Plan(steps=1000, temperature=0.07, epsilon=1e-8)
LABELLED_PLAN = Plan(steps=6000, temperature=0.05, ranking=0.2, dropout=0.1, near=0.5)

# Long rows weigh more in a sum than training makes them: lengths to the power 1.2 gain half a point on
# STS-B dev and cost the alignment nothing.
LENGTH_POWER = 1.2
