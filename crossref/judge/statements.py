"""The ladder for whole sentences: the same statement, or its denial."""

from __future__ import annotations

from crossref.judge.ladder import Meeting, Rung, always, another_event
from crossref.model import Kind, Relation

_ALIKE = 0.75  # cosine from which two sentences share their words, so that one "not" is what differs


def denied(meeting: Meeting) -> bool:
    """One side denies what the other asserts: the same words, and only one of them says "not"."""
    return meeting.left.negated != meeting.right.negated and meeting.similarity >= _ALIKE


STATEMENT = (
    Rung("statement/another-event", Relation.DIFFERENT_EVENT, 0.8, another_event),
    Rung("statement/denied", Relation.CONFLICT, 0.5, denied, Kind.POLARITY),
    Rung("statement/same", Relation.AGREEMENT, 0.85, always),
)
