"""The one-line reason of a finding, from the rung that decided and the two values."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from crossref.model import Comparison
from crossref.notation import notation

# What each rung means; {a} and {b} are the two values as read, the rest is told by a second opinion.
_REASONS = {
    "equal": "both give {a}",
    "addition": "{a} and {b}: one of them counts only what came on top",
    "rounding": "{a} and {b} are one figure, rounded",
    "touching": "{a} and {b}: the figure is the very bound",
    "bound": "{a} and {b}: one bounds or encloses the other",
    "rounded-bound": "{a} and {b}: the figure may be the other's bound, rounded",
    "limit": "{a} against {b}: two limits of one thing",
    "deadline": "{a} against {b}: two terms for one thing",
    "vague": "{a} and {b}: one is a loose word, and the other lies near it",
    "part": "{a} and {b}: one counts all, the other a kind of them",
    "update": "{a} and {b}: the count changed between the two reports",
    "converted": "{a} and {b} are one figure in two units",
    "other-speaker": "{a} and {b}: two parties estimate one crowd",
    "edited": "{a} and {b}: two editions of one text, with another figure",
    "disjoint": "{a} against {b}: both cannot hold",
    "same-day": "{a} and {b}: the same day",
    "precision": "{a} and {b}: one names the time more exactly",
    "denied": "one side denies what the other states",
    "disputed": "what one voice says another denies; both are only reported",
    "opposite": "one side states the opposite of the other",
    "score": "the two give another score, or another count of votes",
    "unclear": "alike, but a figure, a name or a denial does not match, and no rule decides",
    "same": "the sentences state the same",
    "contradiction": "no rule decides; {model} sees a contradiction (probability {contradiction})",
    "entailment": "no rule decides; {model} finds that one follows from the other (probability {entailment})",
    "another-event": "they look alike, but the articles report different events",
    "another-time": "they look alike, but speak of different times",
    "another-place": "they look alike, but each keeps to a place the other does not name",
}


def explain(first: Comparison, origins: int) -> str:
    """One sentence on why ``first`` got its relation; ``origins`` stand behind the whole finding."""
    opinion = asdict(first.opinion) | {"model": Path(first.opinion.model).name} if first.opinion else {}
    reason = _REASONS[first.rule.split("/")[1]].format(
        a=notation(first.left.value), b=notation(first.right.value), **opinion
    )
    if first.is_within:
        return f"{reason} (one article gives both)"
    return f"{reason} (copies of one origin)" if origins == 1 else reason
