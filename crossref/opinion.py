"""The second opinion: what an inference model makes of pairs of sentences that no rule decides.

In come comparisons and the claims of each sentence; out come the same comparisons, those the model is sure
of under a rule of its own.

1. ``is_open`` picks what no rule decided. Figures are never asked about: such models count badly, and the
   ladders do not.
2. All open pairs are asked in one call, each both ways, as an answer depends on which text comes first.
3. ``in_view_of`` takes the answer, contradiction before entailment.

Start reading from ``second_opinions``.
"""

from __future__ import annotations

import logging
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from crossref.model import Claim, Comparison, Kind, Opinion, Relation, Sentence, Statement
from crossref.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LOG = logging.getLogger(__name__)

CONTRADICTION = "opinion/contradiction"
ENTAILMENT = "opinion/entailment"
_BY_DEFAULT = "statement/same"  # aligned, and no rule speaks against it
_DIGITS = re.compile(r"\d+")


class Inference(Protocol):
    """Tells of two texts whether the second contradicts the first or follows from it."""

    @property
    def name(self) -> str:
        """What the report's signature calls this model: "cross-encoder/nli-deberta-v3-base"."""
        ...

    def infer(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """(n, 3), one row a pair: how likely, in [0, 1], its second text contradicts the first, does neither,
        or follows from it; rows sum to 1."""
        ...


def second_opinions(
    comparisons: Sequence[Comparison],
    claims: Mapping[Sentence, Sequence[Claim]],
    inference: Inference,
    settings: Settings,
) -> list[Comparison]:
    """``comparisons`` in their order, with what ``inference`` makes of those that are open."""
    agreed: dict[frozenset[Sentence], Counter[Kind]] = defaultdict(Counter)
    for c in comparisons:
        if c.relation is Relation.AGREEMENT and not isinstance(c.left.value, Statement):
            agreed[_sentences(c)][c.kind] += 1
    places = [
        place
        for place, c in enumerate(comparisons)
        if is_open(c, claims[c.left.sentence], claims[c.right.sentence], agreed[_sentences(c)])
    ]
    _LOG.info("asking %s about %d pairs", inference.name, len(places))
    answers = opinions_on(
        [(comparisons[k].left.sentence.text, comparisons[k].right.sentence.text) for k in places], inference
    )
    told = list(comparisons)
    for place, (forth, back) in zip(places, answers, strict=True):
        c = comparisons[place]
        # The longer of two sentences often bears out the shorter one, and that is agreement enough.
        opinion = max(forth, back, key=lambda o: o.entailment)
        told[place] = in_view_of(opinion, c, c.confidence, settings)
    return told


def is_open(c: Comparison, left: Sequence[Claim], right: Sequence[Claim], agreed: Counter[Kind]) -> bool:
    """True for statements that no rule decides: it could not be told, or they are taken for the same since
    they are aligned and have no figure in common. ``left`` and ``right`` are all claims of their sentences,
    ``agreed`` counts the figures on which these agree. What descends from one origin is not asked about."""
    if c.kind is not Kind.STATEMENT or c.copy or about_figures(left, right, agreed):
        return False
    return c.relation is Relation.UNDECIDED or (c.rule == _BY_DEFAULT and not agreed)


def about_figures(left: Sequence[Claim], right: Sequence[Claim], agreed: Counter[Kind]) -> bool:
    """True when two texts may differ in a figure, a length of time or a date: both give some of one kind, and
    not all that could agree do; or each has digits that the other lacks, such as a flight's number."""
    ours, theirs = (
        Counter(claim.kind for claim in claims if not isinstance(claim.value, Statement))
        for claims in (left, right)
    )
    digits, others = _digits(left), _digits(right)
    return not (ours & theirs <= agreed and (digits <= others or others <= digits))


def opinions_on(pairs: Sequence[tuple[str, str]], inference: Inference) -> list[tuple[Opinion, Opinion]]:
    """For each pair of texts whether the second follows from the first, and the first from the second.

    Both have the same contradiction, the lesser of both ways: two texts contradict each other both ways, so
    a model that sees it from one side alone is guessing.
    """
    if not pairs:
        return []
    chances = inference.infer([*pairs, *((right, left) for left, right in pairs)])
    found = []
    for forth, back in zip(chances[: len(pairs)].tolist(), chances[len(pairs) :].tolist(), strict=True):
        contradiction = round(min(forth[0], back[0]), 3)
        found.append(
            (
                Opinion(inference.name, contradiction, round(forth[2], 3)),
                Opinion(inference.name, contradiction, round(back[2], 3)),
            )
        )
    return found


def in_view_of(opinion: Opinion, c: Comparison, aligned: float, settings: Settings) -> Comparison:
    """``c`` with ``opinion``, decided by it where that is sure enough; ``aligned`` in [0, 1] is the chance
    that both sides are about one fact, without which nothing they say contradicts."""
    c = replace(c, opinion=opinion)
    if opinion.contradiction >= settings.opinion_threshold:
        sure = round(aligned * opinion.contradiction, 3)
        return replace(c, relation=Relation.CONFLICT, rule=CONTRADICTION, confidence=sure)
    if opinion.entailment >= settings.opinion_threshold:
        return replace(c, relation=Relation.AGREEMENT, rule=ENTAILMENT, confidence=opinion.entailment)
    return c


def _sentences(c: Comparison) -> frozenset[Sentence]:
    return frozenset((c.left.sentence, c.right.sentence))


def _digits(claims: Iterable[Claim]) -> set[str]:
    return {digits for claim in claims for digits in _DIGITS.findall(claim.sentence.text)}
