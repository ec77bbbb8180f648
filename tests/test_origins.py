"""Who copied whom: exact shares on small texts, and how many independent origins stand behind sentences."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from crossref.model import CopyGroup, Sentence
from crossref.origins import Origins, containment, grams_of, origins_of
from crossref.settings import Settings
from tests.claims import sentence

SETTINGS = replace(Settings(), copy_whole=0.4, copy_partial=0.1, copy_least_grams=5, copy_sentence=0.5)


def words(first: int, number: int) -> str:
    """``number`` words that no other text holds: "w7 w8 w9"."""
    return " ".join(f"w{n}" for n in range(first, first + number))


def article(name: str, *texts: str) -> dict[str, list[Sentence]]:
    return {name: [sentence(name, index, text) for index, text in enumerate(texts)]}


def origins(*articles: dict[str, list[Sentence]], settings: Settings = SETTINGS) -> Origins:
    return origins_of({name: held for one in articles for name, held in one.items()}, settings)


def test_grams_are_runs_of_five_words_in_any_dress() -> None:
    assert grams_of("One, two; THREE four-five six.") == {
        ("one", "two", "three", "four", "five"),
        ("two", "three", "four", "five", "six"),
    }
    assert grams_of("One two three.") == {("one", "two", "three")}
    assert grams_of("One two three four five") == {("one", "two", "three", "four", "five")}
    assert grams_of("… !") == frozenset()


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        (words(0, 14), words(0, 14), 1),
        (words(0, 14), words(50, 14), 0),
        (words(0, 14), words(0, 54), 1),  # a cut is held whole by the longer text
        (words(0, 14), f"{words(0, 9)} {words(50, 45)}", 0.5),  # 5 of 10 grams
        (words(0, 14), "", 0),
        ("", "", 0),
    ],
)
def test_containment_is_the_share_of_the_shorter(left: str, right: str, share: float) -> None:
    assert containment(grams_of(left), grams_of(right)) == share
    assert containment(grams_of(right), grams_of(left)) == share


def test_a_copy_shares_its_origin_and_names_the_share() -> None:
    found = origins(
        article("a", words(0, 24)),  # 20 grams
        article("b", words(100, 24)),
        article("c", words(0, 14), words(50, 14)),  # 20 grams, 10 of them of a
    )
    assert found.numbers == {"a": 1, "b": 2, "c": 1}
    assert found.groups == (CopyGroup(("a", "c"), 0.5),)


def test_a_short_text_held_whole_by_a_long_one_is_a_copy() -> None:
    found = origins(article("a", words(0, 24)), article("b", words(100, 200), words(0, 24)))
    assert found.groups == (CopyGroup(("a", "b"), 1.0),)


def test_a_part_taken_over_is_a_group_but_leaves_two_origins() -> None:
    found = origins(article("a", words(0, 54)), article("b", words(0, 14), words(100, 44)))
    assert found.numbers == {"a": 1, "b": 2}
    assert found.groups == (CopyGroup(("a", "b"), 0.2),)  # 10 of 50 grams


def test_a_quotation_both_heard_is_no_copy() -> None:
    quotation = words(0, 8)  # 4 grams, one fewer than the least
    texts = article("a", quotation, words(50, 10)), article("b", quotation, words(80, 10))
    assert origins(*texts).groups == ()
    fewer = replace(SETTINGS, copy_least_grams=4)
    assert origins(*texts, settings=fewer).groups == (CopyGroup(("a", "b"), 0.4),)


def test_copies_of_copies_are_one_origin_and_the_weakest_link_is_told() -> None:
    found = origins(
        article("a", words(0, 24)),
        article("b", words(0, 14), words(14, 14)),
        article("c", words(14, 14), words(200, 14)),
    )
    assert found.numbers == {"a": 1, "b": 1, "c": 1}
    assert [group.article_ids for group in found.groups] == [("a", "b", "c")]
    # c shares 10 of its 20 grams with b, and 6 with a, which is no link.
    assert found.groups[0].containment == 0.5


def test_origins_are_numbered_in_the_order_of_ids() -> None:
    texts = [article("b", words(0, 20)), article("a", words(50, 20)), article("c", words(100, 20))]
    assert origins(*texts).numbers == {"a": 1, "b": 2, "c": 3}


def test_a_sentence_taken_over_is_a_copy_between_articles_of_their_own() -> None:
    agency = words(0, 14)
    found = origins(article("a", agency, words(100, 200)), article("b", words(400, 200), agency))
    a, b = sentence("a", 0, agency), sentence("b", 1, agency)
    assert found.numbers["a"] != found.numbers["b"]
    assert found.same(a, b)
    assert found.same(b, a)
    assert not found.same(a, sentence("b", 0, words(400, 200)))


@pytest.mark.parametrize(
    ("length", "kept", "same"),
    [(20, 12, True), (20, 11, False), (14, 11, False)],  # 8 of 16 grams; 7 of 16; 7 of 10
    ids=["half", "less than half", "a stock phrase"],
)
def test_half_a_sentence_is_a_copy_if_it_is_long_enough(length: int, kept: int, same: bool) -> None:
    text, edited = words(0, length), f"{words(0, kept)} {words(300, length - kept)}"
    found = origins(article("a", text, words(50, 90)), article("b", edited, words(150, 90)))
    assert found.same(sentence("a", 0, text), sentence("b", 0, edited)) is same


def test_independent_origins_behind_sentences() -> None:
    agency, own = words(0, 14), words(100, 14)
    held = [
        article("a", agency, words(1000, 60)),
        article("b", agency, words(2000, 60)),
        article("c", own, words(3000, 60)),
        article("d", own, words(3000, 60)),  # repeats c whole
    ]
    found = origins(*held)
    first = {name: texts[0] for one in held for name, texts in one.items()}
    second = {name: texts[1] for one in held for name, texts in one.items()}
    assert found.count([first["a"]]) == 1
    assert found.count([first["a"], first["b"]]) == 1
    assert found.count([first["a"], second["b"]]) == 2
    assert found.count([second["c"], first["d"]]) == 1
    assert found.count([first[name] for name in "abcd"]) == 2
    assert found.count([first["a"], second["a"], first["c"]]) == 2
    assert found.count([]) == 0


def test_short_sentences_of_the_same_words_are_copies_only_when_they_are_all_the_same() -> None:
    found = origins(article("a", "He said no."), article("b", "He said no."), article("c", "He said yes."))
    assert found.same(sentence("a", 0, "He said no."), sentence("b", 0, "He said no."))
    assert not found.same(sentence("a", 0, "He said no."), sentence("c", 0, "He said yes."))


def test_an_article_without_words_is_its_own_origin() -> None:
    found = origins(article("a", "…"), article("b", "…"), article("c"))
    assert found.numbers == {"a": 1, "b": 2, "c": 3}
    assert found.groups == ()
    assert not found.same(sentence("a", 0, "…"), sentence("b", 0, "…"))


LENGTHS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 40)), min_size=1, max_size=6)


@rounds(deadline=None)
@given(LENGTHS, st.randoms(use_true_random=False))
def test_origins_do_not_hang_on_the_order_of_articles(lengths: list[tuple[int, int]], random: object) -> None:
    texts = {f"n{k}": [sentence(f"n{k}", 0, words(start, size))] for k, (start, size) in enumerate(lengths)}
    found = origins_of(texts, SETTINGS)
    shuffled = list(texts.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = origins_of(dict(shuffled), SETTINGS)
    assert dict(again.numbers) == dict(found.numbers)
    assert again.groups == found.groups
    assert sorted(set(found.numbers.values())) == list(range(1, 1 + len(set(found.numbers.values()))))
    assert all(0 < group.containment <= 1 and len(group.article_ids) > 1 for group in found.groups)
    held = [one[0] for one in texts.values()]
    assert 1 <= found.count(held) <= len(set(found.numbers.values()))


def test_origins_pickle() -> None:
    found = origins(article("a", words(0, 20)), article("b", words(0, 20)))
    assert pickle.loads(pickle.dumps(found)) == found
