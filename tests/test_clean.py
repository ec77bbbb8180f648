"""What is dropped from a page and why, and what it says of itself. The cases are in cases/clean_*.json."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossref.clean import found_in_text, lines_of, moment_of, page_of, unwrapped
from crossref.clean.furniture import LABELS
from crossref.clean.lines import furniture

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> Any:
    return json.loads((CASES / f"clean_{name}.json").read_text(encoding="utf-8"))


FURNITURE = [(reason, line) for reason, lines in cases("furniture").items() for line in lines]
PAGES = cases("pages")

#: Text that looks like pages: lines of words, furniture, blanks, list marks and stray signs.
texts = st.lists(
    st.one_of(
        st.sampled_from([line for _, line in FURNITURE] + cases("kept") + ["", " ", "\t", "- ", "1. ", "#"]),
        st.text(max_size=60),
    ),
    max_size=30,
).map("\n".join)


@pytest.mark.parametrize(("reason", "line"), FURNITURE)
def test_furniture_is_told_by_its_wording(reason: str, line: str) -> None:
    (found,) = lines_of(line)
    assert found.reason == reason


@pytest.mark.parametrize("line", cases("kept"))
def test_news_about_the_same_things_is_kept(line: str) -> None:
    assert furniture(line) == ""
    (found,) = lines_of(line)
    assert found.reason == ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["label"])
def test_pages(page: dict[str, Any]) -> None:
    text = "\n".join(line for line, _ in page["lines"])
    wanted = [reason for line, reason in page["lines"] if line]
    found = [
        "headline" if line.is_headline else line.reason for line in lines_of(text, page.get("title", ""))
    ]
    assert found == wanted
    masthead = found_in_text(text)
    published = masthead.published.isoformat() if masthead.published else None
    assert (masthead.outlet, published) == (page["outlet"], page["published"])


@pytest.mark.parametrize(("line", "moment"), cases("datelines").items())
def test_datelines(line: str, moment: str | None) -> None:
    found = moment_of(line)
    assert (found.isoformat() if found else None) == moment


@given(texts, st.text(max_size=20))
def test_lines_are_the_text_in_order(text: str, title: str) -> None:
    last = 0
    for line in lines_of(text, title):
        between = text[last : line.span.start]
        assert not between.strip() or between.strip() in text  # only blanks and list marks lie between
        assert line.span.start >= last
        part = text[line.span.start : line.span.stop]
        assert part
        assert part == part.strip()
        assert "\n" not in part
        last = line.span.stop
    assert sum(line.is_headline for line in lines_of(text, title)) <= 1


@given(texts)
def test_every_word_lies_in_a_line(text: str) -> None:
    """Nothing disappears: outside the lines there are only blanks and the marks of lists."""
    outside, last = [], 0
    for line in lines_of(text):
        outside.append(text[last : line.span.start])
        last = line.span.stop
    outside.append(text[last:])
    for gap in outside:
        for piece in gap.split("\n"):
            mark = piece.strip()
            assert not mark or set(mark) <= set("#-*+•·▪►>»") or mark.rstrip(".)").isdigit()


@given(texts)
def test_the_headline_is_kept(text: str) -> None:
    assert all(not line.reason for line in lines_of(text) if line.is_headline)


@pytest.mark.parametrize("label", sorted(LABELS))
def test_labels_match_themselves(label: str) -> None:
    assert furniture(label.capitalize()) == "label"


WRAPPED = """\
Two people died and at least 40 were hurt when a ferry
caught fire off Skarholm on Saturday evening, the coast
guard said.

The blaze began in the engine room shortly after 4 p.m.
and spread to the car deck within minutes.
"""


def test_wrapped_text_is_put_on_one_line_without_moving_a_character() -> None:
    first, second = (" ".join(paragraph.split("\n")) for paragraph in WRAPPED.rstrip().split("\n\n"))
    assert unwrapped(WRAPPED) == f"{first}\n\n{second}\n"


def test_a_sentence_a_line_is_not_wrapped() -> None:
    text = "The owner says that it passed two inspections.\nThey found two bodies.\nthen it rained.\n"
    assert unwrapped(text) == text


@given(texts)
def test_unwrapping_only_turns_newlines_into_blanks(text: str) -> None:
    assert unwrapped(text).replace("\n", " ") == text.replace("\n", " ")


PARAGRAPHS = (
    "Two people died and at least 40 were hurt when a ferry caught fire off Skarholm on Saturday evening.",
    "The blaze began in the engine room shortly after 4 p.m. and spread to the car deck within minutes.",
    "Helicopters lifted 112 passengers from the deck, and a further 63 were taken off by fishing boats.",
    "The owner said it would pay for the treatment of all those injured and would publish its own inquiry.",
)


def page(head: str, before: str = "", after: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return f"<html lang=en><head>{head}</head><body>{before}<article>{body}</article>{after}</body></html>"


def test_a_page_with_metadata() -> None:
    linked = {
        "@graph": [
            {"@type": "WebSite", "name": "Harbour Times"},
            {
                "@type": ["NewsArticle"],
                "datePublished": "2024-03-09T18:22:00+01:00",
                "author": {"name": "Ann Lee"},
            },
        ]
    }
    head = (
        "<title>Ferry fire kills two | Harbour Times</title>"
        f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    )
    found = page_of(
        page(
            head,
            before="<nav><a href=/>Home</a></nav><h1>Ferry fire kills two</h1>",
            after="<footer>We use cookies. © 2024 Harbour Times</footer>",
        )
    )
    assert found.title == "Ferry fire kills two"
    assert found.outlet == "Harbour Times"
    assert found.published == datetime.fromisoformat("2024-03-09T18:22:00+01:00")
    assert found.language == "en"
    assert found.text == "Ferry fire kills two\n\n" + "\n\n".join(PARAGRAPHS)
    assert dict(found.provenance)["outlet"] == "page title"


def test_a_page_names_the_outlet_after_the_title_or_in_the_host() -> None:
    assert page_of(page("<title>Ferry burns - The Islander</title>")).outlet == "The Islander"
    hosted = page_of(page("<title>Ferry burns</title>"), "https://www.islander.example/2024/ferry")
    assert hosted.outlet == "islander.example"
    assert dict(hosted.provenance)["outlet"] == "address"


def test_the_date_of_a_caption_or_teaser_is_not_the_pages() -> None:
    teaser = {
        "@type": "ItemList",
        "itemListElement": [{"@type": "NewsArticle", "datePublished": "2019-06-03"}],
    }
    head = f'<title>Ferry burns</title><script type="application/ld+json">{json.dumps(teaser)}</script>'
    found = page_of(
        page(head, before="<figure><figcaption>The ferry on 3 June 2019. Photo: Bo Roe</figcaption></figure>")
    )
    assert found.published is None


@pytest.mark.parametrize(
    "html",
    [
        "",
        " ",
        "<html></html>",
        "<html><head><title>App</title></head><body><div id=root></div></body></html>",
        '<script type="application/ld+json">{"@type": [[["NewsArticle"]]],</script>',
    ],
)
def test_a_page_without_article_has_no_text(html: str) -> None:
    assert page_of(html).text == ""


def test_a_paragraph_that_was_cut_off_keeps_its_sentences() -> None:
    cut = (
        "Fourteen people died in the fighting in Port Selim, the ministry said. Sixty men were held by "
        "Tuesday morning. The president spent the night in the palace and he"
    )
    (line,) = lines_of(cut)
    assert (line.reason, line.is_headline) == ("", False)
    (short,) = (line for line in lines_of(f"{cut}\n\nSeen something? Call the desk about it") if line.reason)
    assert short.reason == "no sentence"
