"""A table of token vectors and batches of pairs -> a table in which what says the same lies together.

Each step takes one batch: every left sentence must find its right one among all right sentences of
the batch, and the other way round (InfoNCE); scored pairs, where there are some, must come out in
the order of their scores (CoSENT, Su 2022). The table that is kept is the running average of the
last steps: it scores better than any single step and hardly depends on where training stops.

Our own loop and not the Sentence Transformers trainer: sentences are tokenized once instead of once
a step, which makes a step six times as fast on two cores. Start reading from ``train``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from crossref.encode.train.mix import Batch, gather
from crossref.encode.train.vocabulary import Tokens

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Scored:
    """Pairs with a score in [0, 1], as token ids."""

    score: NDArray[np.float32]
    left: Tokens
    right: Tokens


@dataclass(frozen=True)
class Plan:
    """One phase of training. ``rate`` falls linearly to zero over ``steps`` after a short rise."""

    steps: int
    batch: int = 1024
    rate: float = 0.02
    temperature: float = 0.05
    ranking: float = 0.0
    average: float = 0.998
    decay_to_start: float = 0.0


def train(
    table: NDArray[np.float32],
    plan: Plan,
    draw: Callable[[int], Batch],
    scored: Scored | None,
    seed: int,
    report: Callable[[int, float], None],
) -> NDArray[np.float32]:
    """The averaged table after ``plan.steps`` steps; ``report(step, loss)`` is called every 100."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    weight = torch.nn.Parameter(torch.from_numpy(table.copy()))
    start = weight.detach().clone() if plan.decay_to_start else None
    average = weight.detach().clone()
    optimizer = torch.optim.Adam([weight], lr=plan.rate, betas=(0.9, 0.99), fused=True)
    smooth = 0.0
    for step, rate in enumerate(_rates(plan)):
        for group in optimizer.param_groups:
            group["lr"] = rate
        loss = _contrast(weight, draw(plan.batch), plan.temperature)
        if scored is not None and plan.ranking:
            loss = loss + plan.ranking * _ranking(weight, scored, random.integers(0, len(scored.score), 256))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            if start is not None:
                weight.lerp_(start, plan.decay_to_start * rate)
            average.lerp_(weight, max(1 - plan.average, 1 / (step + 1)))
        smooth = loss.item() if not step else 0.98 * smooth + 0.02 * loss.item()
        if (step + 1) % 100 == 0:
            report(step + 1, smooth)
    kept: NDArray[np.float32] = average.numpy()
    return kept


def _rates(plan: Plan) -> Iterator[float]:
    rise = max(1, plan.steps // 20)
    for step in range(plan.steps):
        yield plan.rate * min((step + 1) / rise, (plan.steps - step) / max(1, plan.steps - rise))


def _vectors(weight: torch.Tensor, tokens: Tokens) -> torch.Tensor:
    """(n, d) rows of unit length."""
    ids = torch.from_numpy(tokens.ids)
    offsets = torch.from_numpy(tokens.starts[:-1].astype(np.int32))
    return functional.normalize(functional.embedding_bag(ids, weight, offsets, mode="sum"), dim=1)


def _contrast(weight: torch.Tensor, batch: Batch, temperature: float) -> torch.Tensor:
    logits = _vectors(weight, batch.left) @ _vectors(weight, batch.right).T / temperature
    group = torch.from_numpy(batch.group)
    own = torch.eye(len(group), dtype=torch.bool)
    logits = logits.masked_fill((group[:, None] == group[None, :]) & ~own, -1e4)
    target = torch.arange(len(group))
    return (functional.cross_entropy(logits, target) + functional.cross_entropy(logits.T, target)) / 2


def _ranking(weight: torch.Tensor, scored: Scored, picked: NDArray[np.int64]) -> torch.Tensor:
    """CoSENT: log(1 + sum over pairs i, j with score i > score j of exp((cos j - cos i) * 20))."""
    left = _vectors(weight, gather(scored.left, picked))
    right = _vectors(weight, gather(scored.right, picked))
    cosine = (left * right).sum(dim=1) * 20
    score = torch.from_numpy(scored.score[picked])
    gap = (cosine[None, :] - cosine[:, None])[score[:, None] > score[None, :]]
    return torch.logsumexp(torch.cat([gap.new_zeros(1), gap]), dim=0)
