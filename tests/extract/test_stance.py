"""Who answers for a figure and how it is asserted; what one sentence leaves to the next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crossref.extract import names_in
from crossref.model import Claim, Sentence, Span, Statement
from tests.extract.meaning import claims_in, figures_in, meaning

FOLDER = Path(__file__).parent.parent / "cases"
CASES = json.loads((FOLDER / "extract_stance.json").read_text(encoding="utf-8"))
PEOPLE = json.loads((FOLDER / "extract_people.json").read_text(encoding="utf-8"))


def stance(claim: Claim) -> str:
    return " ".join(name for name in ("negated", "hedged", "planned", "quoted") if getattr(claim, name))


def statements(*texts: str) -> list[tuple[str, str]]:
    return [(c.speaker, stance(c)) for c in claims_in(*texts) if isinstance(c.value, Statement)]


@pytest.mark.parametrize(("text", "told", "speaker", "how"), CASES)
def test_a_figure_carries_its_own_speaker_and_stance(text: str, told: str, speaker: str, how: str) -> None:
    assert (told, speaker, how) in [(meaning(c), c.speaker, stance(c)) for c in figures_in(text)]


def test_a_statement_carries_the_main_speaker_and_stance() -> None:
    assert statements("The army has not bombed the city since May, Lena Orlova said.") == [
        ("Lena Orlova", "negated")
    ]
    assert statements("The column will leave on Friday.") == [("", "planned")]
    assert statements("The rebels failed to take the airport, but they hold the road.") == [("", "negated")]
    assert statements("The keeper was dismissed after a foul.") == [("", "")]
    assert statements("The convoy was stopped, which nobody had expected.") == [("", "")]


def test_a_pronoun_and_a_surname_stand_for_the_name_given_before() -> None:
    assert statements(
        "Prime Minister Lena Orlova said the bridge had fallen.",
        "She said it would be rebuilt.",
        "Orlova added that the work was under way.",
    ) == [("Lena Orlova", ""), ("Lena Orlova", "planned"), ("Lena Orlova", "")]


@pytest.mark.parametrize(("texts", "speaker"), PEOPLE)
def test_an_office_and_letters_stand_for_the_only_name_given_before(texts: list[str], speaker: str) -> None:
    assert statements(*texts)[-1][0] == speaker


def test_among_many_in_one_office_nobody_is_meant() -> None:
    names = [f"Mayor Ann {letter * 3} left." for letter in "BCDFGHJKLM"]
    assert (
        statements(*names, "Porto Mayor Eva Reis left.", "The Porto mayor said so.")[-1][0] == "Porto mayor"
    )


def test_a_quotation_left_open_goes_on_with_its_speaker() -> None:
    told = claims_in("“We counted five boats,” said Orlova. “Then we left.", "Two boats were empty.”")
    assert [(c.text, c.speaker) for c in told if meaning(c) == "2 boats"] == [("Two boats", "Orlova")]


def test_what_goes_on_within_marks_of_its_own_is_quoted() -> None:
    told = claims_in("Ann Lee said five ships sank.", '"Then we left: two boats were empty."')
    assert [(c.speaker, c.quoted) for c in told if meaning(c) == "2 boats"] == [("Ann Lee", True)]
    told = claims_in("‘We counted five boats,’ said Orlova. ‘Then we left.", "Two boats were empty.’")
    assert [(c.speaker, c.quoted) for c in told if meaning(c) == "2 boats"] == [("Orlova", True)]


def test_every_sentence_has_one_statement_that_spans_it() -> None:
    told = claims_in("Five died.", "", "Nothing else.")
    assert [c.text for c in told if isinstance(c.value, Statement)] == ["Five died.", "", "Nothing else."]


def test_names_meet_across_spellings_and_demonyms() -> None:
    def names(*texts: str) -> frozenset[str]:
        return names_in([Sentence("a", 0, Span(0, len(text)), text) for text in texts])[-1]

    assert names("Sergey Ryabkov spoke for the Syrian army.") >= {"sergei", "ryabkov", "syria"}
    assert names("In Syria, Sergei Ryabkov spoke.") >= {"sergei", "ryabkov", "syria"}
    assert names("The United Nations and the U.N. council met.") >= {"un"}
    assert names("Nothing was said on Monday.") == frozenset()
    assert names("The Harbour Safety Board (HSB) met.", "HSB inspectors left.") >= {
        "harbour",
        "safety",
        "board",
    }
    assert names("HSB (Harbour Safety Board) met.", "The HSB left.") >= {"harbour", "safety", "board"}
    assert names("The Harbour Office (HSB) met.", "The HSB left.") == {"hsb"}
    assert names("The WHO warned of cholera.") >= {"world", "health", "organization"}
    assert names("The IS group and Isis fighters fled.") == {"isis"}


def test_what_none_of_them_suffered_is_told_of_them() -> None:
    assert [claim.text for claim in figures_in("None of them was hurt.")] == ["None of them"]


def test_a_value_is_written_one_way_whatever_was_read_before() -> None:
    told = [repr(figures_in(f"The flat cost ${sum_}.")[0].value) for sum_ in ("7.610", "7.61", "7.6100")]
    assert "'7.61'" in told[0]
    assert set(told) == {told[0]}


def test_what_is_huge_or_reversed_is_read_without_harm() -> None:
    assert figures_in("9" * 10_000 + " people") == []
    assert [meaning(c) for c in figures_in("1e400 people")] == []
    assert [meaning(c) for c in figures_in("between 300 and 200 people")] in (
        [], ["300", "200 people"], ["200..300 people"]
    )  # fmt: skip
    assert [meaning(c) for c in figures_in("٣٤ people were killed")] == ["34 people killed"]
