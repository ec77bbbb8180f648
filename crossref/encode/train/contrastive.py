"""A table of token vectors and batches of pairs -> a table in which what says the same lies together.

Each step takes one batch: every left sentence must find its right one among all right sentences of
the batch, and the other way round (InfoNCE); pairs drawn in one run, which are on one subject, are
contrasted once more among themselves; scored pairs, where there are some, must come out in
the order of their scores (CoSENT, Su 2022). The table that is kept is the running average of the
last steps: it scores better than any single step and hardly depends on where training stops.

Our own loop and not the Sentence Transformers trainer: sentences are tokenized once instead of once
a step, which makes a step six times as fast on two cores. Start reading from ``train``.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.random import Generator
from numpy.typing import NDArray
from torch.nn import functional

from crossref.encode.train.mix import Batch, gather
from crossref.encode.train.vocabulary import Tokens, joined

_LOG = logging.getLogger(__name__)

CHECKPOINT = 500
_RANKED = 256  # scored pairs a step
_NEAR_TEMPERATURE = 0.07
_FAR = 100.0  # a cosine that no softmax sees
_STEEP = 20  # CoSENT's factor on differences of cosines


@dataclass(frozen=True)
class Scored:
    """Pairs with a score in [0, 1], as token ids."""

    score: NDArray[np.float32]
    left: Tokens
    right: Tokens


@dataclass(frozen=True)
class Plan:
    """One phase of training. ``rate`` is Adam's; it rises over a twentieth of ``steps``, then falls
    linearly to zero. ``ranking`` weighs the loss on scored pairs; ``average`` is how much of the running
    average a step leaves in place; ``dropout`` the share of tokens left out of each sentence; ``near``
    weighs the second contrast, among pairs of one run alone. ``epsilon`` is Adam's: rare tokens have
    gradients below it and stay near where they started, where Adam alone would let a single sentence
    rewrite their rows.
    """

    steps: int
    batch: int = 1024
    rate: float = 0.02
    temperature: float = 0.05
    ranking: float = 0.0
    dropout: float = 0.0
    near: float = 0.0
    epsilon: float = 3e-5
    average: float = 0.998


def train(
    table: NDArray[np.float32],
    plan: Plan,
    draw: Callable[[Generator], Batch],
    scored: Scored,
    seed: int,
    checkpoint: Path,
) -> NDArray[np.float32]:
    """The averaged table after ``plan.steps`` steps.

    Every step draws from a generator of its own, seeded by ``seed`` and its number: so a run resumed
    from ``checkpoint``, which is written every ``CHECKPOINT`` steps, sees the same batches.
    """
    weight = torch.nn.Parameter(torch.from_numpy(table.copy()))
    average = weight.detach().clone()
    optimizer = torch.optim.Adam([weight], lr=plan.rate, betas=(0.9, 0.99), eps=plan.epsilon, fused=True)
    first, began = 0, time.monotonic()
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        first = state["step"]
        weight.data.copy_(state["weight"])
        average.copy_(state["average"])
        optimizer.load_state_dict(state["optimizer"])
    for step in range(first, plan.steps):
        random = np.random.default_rng([seed, step])
        optimizer.param_groups[0]["lr"] = _rate(plan, step)
        loss = _loss(weight, draw(random), plan, scored, random)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            average.lerp_(weight, max(1 - plan.average, 1 / (step + 1)))
        if (step + 1) % 100 == 0:
            pace = (time.monotonic() - began) / (step + 1 - first)
            left = pace * (plan.steps - step - 1) / 60
            _LOG.info("step %d of %d, loss %.3f, %.1f min left", step + 1, plan.steps, loss.item(), left)
        if (step + 1) % CHECKPOINT == 0:
            _keep(checkpoint, step + 1, weight, average, optimizer)
    checkpoint.unlink(missing_ok=True)
    kept: NDArray[np.float32] = average.numpy()
    return kept


def _keep(
    checkpoint: Path,
    step: int,
    weight: torch.Tensor,
    average: torch.Tensor,
    optimizer: torch.optim.Optimizer,
) -> None:
    state = {"step": step, "weight": weight.detach(), "average": average, "optimizer": optimizer.state_dict()}
    half_written = checkpoint.with_suffix(".tmp")
    torch.save(state, half_written)
    half_written.replace(checkpoint)


def _rate(plan: Plan, step: int) -> float:
    rise = max(1, plan.steps // 20)
    return plan.rate * min((step + 1) / rise, (plan.steps - step) / max(1, plan.steps - rise))


def _loss(weight: torch.Tensor, batch: Batch, plan: Plan, scored: Scored, random: Generator) -> torch.Tensor:
    parts, picked = [batch.left, batch.right], None
    if plan.ranking:
        picked = random.integers(0, len(scored.score), _RANKED)
        parts += [gather(scored.left, picked), gather(scored.right, picked)]
    # All at once, because each look-up's gradient is a table of its own.
    vectors = _vectors(weight, joined(parts)).split([len(part) for part in parts])
    loss = _contrast(vectors[0], vectors[1], batch, plan)
    if picked is not None:
        loss = loss + plan.ranking * _ranking(vectors[2], vectors[3], scored.score[picked])
    return loss


def _vectors(weight: torch.Tensor, tokens: Tokens) -> torch.Tensor:
    """(n, d) rows of unit length."""
    ids = torch.from_numpy(tokens.ids)
    offsets = torch.from_numpy(tokens.starts[:-1].astype(np.int32))
    return functional.normalize(functional.embedding_bag(ids, weight, offsets, mode="sum"), dim=1)


def _contrast(left: torch.Tensor, right: torch.Tensor, batch: Batch, plan: Plan) -> torch.Tensor:
    cosines = left @ right.T
    group, run = torch.from_numpy(batch.group), torch.from_numpy(batch.run)
    same = (group[:, None] == group[None, :]) & ~torch.eye(len(group), dtype=torch.bool)
    loss = _found(cosines.masked_fill(same, -_FAR), plan.temperature)
    if plan.near:
        far = run[:, None] != run[None, :]
        crowded = (~far & ~same).sum(dim=1) > 2
        if crowded.any():
            near = cosines.masked_fill(same | far, -_FAR)[crowded][:, crowded]
            loss = loss + plan.near * _found(near, _NEAR_TEMPERATURE)
    return loss


def _found(cosines: torch.Tensor, temperature: float) -> torch.Tensor:
    """How badly each row's own column, and each column's own row, stands out."""
    target = torch.arange(len(cosines))
    rows = functional.cross_entropy(cosines / temperature, target)
    columns = functional.cross_entropy(cosines.T / temperature, target)
    return (rows + columns) / 2


def _ranking(left: torch.Tensor, right: torch.Tensor, scores: NDArray[np.float32]) -> torch.Tensor:
    """CoSENT: log(1 + sum over pairs i, j with score i > score j of exp((cos j - cos i) * _STEEP))."""
    cosine = (left * right).sum(dim=1) * _STEEP
    score = torch.from_numpy(scores)
    gap = (cosine[None, :] - cosine[:, None])[score[:, None] > score[None, :]]
    return torch.logsumexp(torch.cat([gap.new_zeros(1), gap]), dim=0)
