"""What makes an agreement doubtful, though no rule calls it a conflict."""

from __future__ import annotations

import pytest

from crossref.judge import Meeting, compare
from crossref.judge.doubt import doubted
from crossref.model import Relation
from crossref.pipeline import claims_in
from crossref.settings import Settings


def met(left: str, right: str, figures: str = "") -> Meeting:
    return Meeting(claims_in(left)[0], claims_in(right)[0], aligned=0.9, similarity=0.5, figures=figures)


@pytest.mark.parametrize(
    ("left", "right", "is_doubted"),
    [
        ("The bridge at Orlen was closed.", "Officials closed the Orlen bridge.", False),
        ("The mayor has not spoken to the winner.", "The winner led the mayor at midnight.", True),
        ("The port will be sold in May.", "The port was sold to Halcyon.", True),
        ("The old bridge was washed away.", "The old bridge withstood the flood.", True),
        ("Two died and one survived.", "One survived; two others died.", False),
        ("“It is over,” the minister said.", "“We lost,” the coach said.", True),
        ("“It is over,” Minister Anna Berg said.", "Berg said that it was over.", False),
    ],
)
def test_what_speaks_against_one_fact(left: str, right: str, is_doubted: bool) -> None:
    assert doubted(met(left, right)) is doubted(met(right, left)) is is_doubted


def test_figures_that_are_not_shared_leave_less_of_the_chance() -> None:
    words = "The ferry was taken to the port.", "The ship was towed to the port."
    fits, doubtful = (compare(met(*words, figures), Settings()) for figures in ("", "unshared"))
    assert fits is not None
    assert doubtful is not None
    assert fits.relation is doubtful.relation is Relation.AGREEMENT
    assert doubtful.confidence < Settings().sure_threshold < fits.confidence
