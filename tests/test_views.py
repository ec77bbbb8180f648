"""What is embedded of a sentence besides its own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from crossref.model import Claim, Sentence, Statement
from crossref.pipeline import claims_in
from crossref.views import context, masked, subject


def read(text: str) -> tuple[Sentence, list[Claim]]:
    """The one sentence of ``text`` and its claims; what surrounds it in an article moves nothing."""
    claims = [c for c in claims_in(f"A line before.\n{text}") if c.sentence.text == text]
    return claims[0].sentence, claims


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Twelve people died in the blaze.", "people died in the blaze."),
        ("The blaze killed twelve people.", "The blaze killed people."),
        ("Between 250 and 300 passengers were aboard.", "passengers were aboard."),
        ("The mayor resigned.", "The mayor resigned."),
        ("Twelve died and 30 were hurt.", " died and  were hurt."),
    ],
)
def test_a_masked_sentence_tells_what_is_counted_but_not_how_many(text: str, left: str) -> None:
    assert masked(*read(text)) == left


def test_equal_figures_make_no_likeness_and_different_ones_no_difference() -> None:
    assert masked(*read("The blaze killed 12 people.")) == masked(
        *read("The blaze killed at least nine people.")
    )
    assert masked(*read("The ban ends on 9 March 2031.")) == masked(*read("The ban ends on 1 May 2030."))


def test_a_place_that_two_claims_share_is_masked_once() -> None:
    assert masked(*read("There were no casualties in the blast.")) == "There were casualties in the blast."


@pytest.mark.parametrize(
    ("text", "words", "around"),
    [
        ("Turnout was 61 percent; inflation stood at 4 percent.", "61 percent", "Turnout was"),
        ("Turnout was 61 percent; inflation stood at 4 percent.", "4 percent", "inflation stood at ."),
        ("Rent rose 3 percent, while wages fell 2 percent.", "2 percent", "while wages fell ."),
    ],
)
def test_the_words_around_a_claim_are_those_of_its_clause(text: str, words: str, around: str) -> None:
    _, claims = read(text)
    assert context(next(c for c in claims if c.text == words), claims) == around


def test_the_words_around_a_claim_are_few_and_whole() -> None:
    before, after = "crane dock quay rope " * 8, " reef surf tide gull" * 8
    _, claims = read(f"{before}12 rockets{after}.")
    found = context(next(c for c in claims if c.text == "12 rockets"), claims)
    left, right = found.split(" rockets ")
    assert 0 < len(left.split()) == len(right.split()) < 32
    assert before.strip().endswith(left)
    assert after.strip().startswith(right)


@rounds(deadline=None)
@given(
    st.lists(
        st.sampled_from("12 people died ; while 4 percent of the ( 30 ) homes , and 2031".split()), min_size=1
    )
)
def test_a_view_holds_words_of_its_sentence_and_of_what_it_counts(words: list[str]) -> None:
    text = " ".join(words)
    for sentence in {claim.sentence for claim in claims_in(text)}:
        claims = [c for c in claims_in(text) if c.sentence == sentence]
        known = {*sentence.text.split(), *(word for claim in claims for word in subject(claim).split())}
        assert set(masked(sentence, claims).split()) <= known
        for claim in claims:
            if not isinstance(claim.value, Statement):
                assert set(context(claim, claims).split()) <= known
