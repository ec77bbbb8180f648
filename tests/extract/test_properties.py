"""What must hold for any text at all."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from crossref.extract import names_in, read_claims
from crossref.model import Sentence, Span, Statement

WORDS = st.sampled_from(
    "at least more than 12 250,000 and to - dozens of people were killed , not the between 1 / 2 $ €"
    " million 3rd : 30 pm Monday May 5 2016 last week two and a half years old ago no one said “ ”"
    " according no. U . S % 1e400 ½ ٣٤ half a dozen hundred thousand 1990 s few others another by the"
    " end of this month point from minus second feet inches a an third told who denied he ' ‘"
    " ’ said on (R) by over out fifths hundredths ^ e10 ( kg ) handful WHO (WHO) dollars".split()
)
TEXTS = (
    st.text(max_size=200)
    | st.lists(WORDS, max_size=40).map(" ".join)
    | st.lists(WORDS, max_size=20).map("".join)
)
DATES = st.none() | st.datetimes()


def sentence(text: str, start: int = 7) -> Sentence:
    return Sentence("a", 0, Span(start, start + len(text)), text)


@settings(max_examples=400, deadline=None)
@given(TEXTS, DATES)
def test_any_text_gives_ordered_claims_inside_its_sentence(text: str, published: datetime | None) -> None:
    claims = read_claims([sentence(text)], published)
    assert [type(claim.value) for claim in claims].count(Statement) == 1
    assert claims[0].text == text
    starts = [claim.span.start for claim in claims[1:]]
    assert starts == sorted(starts)
    for left, right in pairwise(claims[1:]):
        assert left.span == right.span or not left.span.overlaps(right.span)
    for claim in claims[1:]:
        assert claim.text
        assert claim.text in text


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_names_are_folded(text: str) -> None:
    assert all(name == name.lower() for name in names_in([sentence(text)])[0])
