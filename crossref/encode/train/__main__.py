"""``python -m crossref.encode.train --text DIR --pairs DIR --out DIR``: text in, the built-in model out.

    tokenizer    a lower-cased WordPiece of all sentences, or a given vocabulary.py
    tokens       every sentence as token ids, once                    vocabulary.py
    start        PPMI and SVD, scaled by rarity                       start.py
    mined        sentences of two reports that tell one fact          mine.py
    phases       contrastive training, as recipe.py lists them        mix.py, contrastive.py
    weights      the mean of the branches, its rows' lengths          weigh.py
    whitening    its directions evened out                            whiten.py
    save         float16, in Sentence Transformers format             save.py

Each stage leaves its result in the work folder and is skipped when it is there; inside a phase the
state is kept every ``CHECKPOINT`` steps. So a run that was broken off goes on where it stopped, and
gives the same numbers. Progress goes to stderr. Start reading from ``main``.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]
from tokenizers import Tokenizer

from crossref.encode.train import recipe
from crossref.encode.train.contrastive import Scored, train
from crossref.encode.train.material import Material, read_material
from crossref.encode.train.mine import mined_pairs
from crossref.encode.train.mix import Mix, Source, with_pairs
from crossref.encode.train.save import save
from crossref.encode.train.start import start_table
from crossref.encode.train.vocabulary import UNKNOWN_ID, Tokens, tokenize, train_tokenizer
from crossref.encode.train.weigh import weighed
from crossref.encode.train.whiten import whitened

_LOG = logging.getLogger("crossref.encode.train")

Floats = NDArray[np.float32]


def main(arguments: list[str] | None = None) -> int:
    """Trains and saves; returns the exit code: 0, or 2 when the material cannot be used."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s  %(message)s", datefmt="%H:%M:%S"
    )
    torch.set_num_threads(recipe.THREADS)
    try:
        with threadpool_limits(recipe.THREADS):
            _train(options)
    except (ValueError, OSError) as error:
        print(f"crossref.encode.train: {error}", file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m crossref.encode.train", description="Trains the built-in model."
    )
    parser.add_argument("--text", type=Path, required=True, help="folder of .txt[.xz]: a sentence a line")
    parser.add_argument("--pairs", type=Path, required=True, help="folder of .jsonl[.xz] and .tsv[.xz]")
    parser.add_argument("--out", type=Path, required=True, help="folder to write the model into")
    parser.add_argument("--work", type=Path, help="folder for half-done work (default: OUT with .work added)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pieces", type=int, default=recipe.PIECES, help="size of the vocabulary")
    parser.add_argument("--vocabulary", type=Path, help="tokenizer.json to take instead of learning pieces")
    parser.add_argument("--dimensions", type=int, default=recipe.DIMENSIONS)
    parser.add_argument("--scale", type=float, default=1.0, help="factor on the numbers of steps")
    return parser


def _train(options: argparse.Namespace) -> None:
    work = _claimed(options)
    material = read_material(options.text, options.pairs)
    tokenizer = _tokenizer(work / "tokenizer.json", material, options)
    store, sources = _tokenized(work / "tokens.npz", material, tokenizer)
    scored = _scored(material, tokenizer)

    def phase(name: str, branch: recipe.Branch, table: Floats, seed: int) -> Floats:
        plan = replace(branch.plan, steps=max(1, round(branch.plan.steps * options.scale)))
        drawn = {
            source: replace(found, run=recipe.RUN) if source in branch.crowded else found
            for source, found in sources.items()
        }
        mix = Mix(store, drawn, branch.shares, plan.dropout)
        _LOG.info("%s: %d steps", name, plan.steps)
        return _stage(
            work / f"{name}.npy",
            lambda: train(
                table,
                plan,
                lambda random: mix.batch(plan.batch, random),
                scored,
                seed,
                work / f"{name}.checkpoint",
            ),
        )

    table = _stage(
        work / "start.npy",
        lambda: start_table(store, tokenizer.get_vocab_size(), options.dimensions, options.seed),
    )
    table = phase("unlabelled", recipe.Branch(recipe.UNLABELLED_PLAN, recipe.UNLABELLED), table, options.seed)
    documents = [sources[name] for name in material.documents]
    mined = _stage(work / "mined.npy", lambda: mined_pairs(store, documents, table))
    _LOG.info("%d pairs mined from running text", len(mined))
    store, sources["mined"] = with_pairs(store, mined, recipe.RUN)
    branches = [
        phase(name, branch, table, options.seed + place)
        for place, (name, branch) in enumerate(recipe.BRANCHES.items(), 1)
    ]
    counts = np.bincount(store.ids, minlength=tokenizer.get_vocab_size())
    table = weighed(np.mean(branches, axis=0), tokenizer.get_vocab(), counts)
    table = whitened(table, store, recipe.WHITENING, options.seed)
    table[UNKNOWN_ID] = 0  # an unknown word says nothing, and a text of them gets no direction
    _LOG.info("%s: fingerprint %s", options.out, save(table, tokenizer, options.out))


def _claimed(options: argparse.Namespace) -> Path:
    """The work folder, marked with what is trained in it.

    Raises ``ValueError`` when it holds half-done work of other settings.
    """
    work: Path = options.work or options.out.with_name(options.out.name + ".work")
    work.mkdir(parents=True, exist_ok=True)
    settings = json.dumps(
        {name: str(value) for name, value in sorted(vars(options).items()) if name not in ("out", "work")}
    )
    mark = work / "settings.json"
    if mark.exists() and mark.read_text(encoding="utf-8") != settings:
        raise ValueError(f"{work} holds work done with other settings; give another --work, or remove it")
    mark.write_text(settings, encoding="utf-8")
    return work


def _stage(path: Path, make: Callable[[], NDArray[Any]]) -> NDArray[Any]:
    """What ``path`` holds, or else what ``make`` gives, kept there for the next run."""
    if not path.exists():
        made = make()
        half_written = path.with_suffix(".tmp.npy")
        np.save(half_written, made)
        half_written.replace(path)
    kept: NDArray[Any] = np.load(path)
    return kept


def _tokenizer(path: Path, material: Material, options: argparse.Namespace) -> Tokenizer:
    if options.vocabulary and not path.exists():
        # Copied, because the folder that is written may be the one it is taken from.
        path.write_bytes(options.vocabulary.read_bytes())
    elif not path.exists():
        _LOG.info("learning %d word pieces", options.pieces)
        train_tokenizer(list(material.sentences()), options.pieces).save(str(path), pretty=False)
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _tokenized(path: Path, material: Material, tokenizer: Tokenizer) -> tuple[Tokens, dict[str, Source]]:
    """All sentences of documents and groups as one store, and where each source lies in it."""
    if not path.exists():
        _LOG.info("tokenizing all sentences")
        tokens = tokenize(tokenizer, material.sentences())
        np.savez(path, ids=tokens.ids, starts=tokens.starts)
    with np.load(path) as kept:
        store = Tokens(kept["ids"], kept["starts"])
    sources: dict[str, Source] = {}
    before = 0
    for name, lists in [*material.documents.items(), *material.groups.items()]:
        if name in sources:
            raise ValueError(f"two files are named {name}; rename one")
        first = before + np.cumsum([0, *map(len, lists)])
        sources[name] = Source(first)
        before = int(first[-1])
    return store, sources


def _scored(material: Material, tokenizer: Tokenizer) -> Scored:
    score, left, right = zip(*material.scored, strict=True) if material.scored else ((), (), ())
    return Scored(np.array(score, np.float32), tokenize(tokenizer, left), tokenize(tokenizer, right))


if __name__ == "__main__":
    sys.exit(main())
