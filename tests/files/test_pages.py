"""Pages written for this: title, outlet, date with zone, byline, body, exactly; trafilatura alone beside."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from trafilatura import bare_extraction

from crossref.clean import page_of
from crossref.files import read_articles
from crossref.pipeline import prepare

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = json.loads((HERE.parent / "cases" / "pages.json").read_text(encoding="utf-8"))
FIELDS = ("title", "outlet", "published", "byline", "body")


def html(case: dict[str, Any]) -> str:
    return (HERE / "pages" / f"{case['page']}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=[case["page"] for case in CASES])
def test_what_a_page_tells_and_where(case: dict[str, Any]) -> None:
    page = page_of(html(case), case.get("given", ""))
    assert (page.title, page.outlet, page.byline, page.url, page.language) == tuple(
        case[name] for name in ("title", "outlet", "byline", "url", "language")
    )
    assert page.published == (case["published"] and datetime.fromisoformat(case["published"]))
    if page.published is not None:
        assert page.published.isoformat() == case["published"]  # in the zone it was told in
    assert page.text == "\n\n".join((case["title"], *case["body"]))
    assert dict(page.provenance) == case["places"]


def by_trafilatura(case: dict[str, Any]) -> dict[str, bool]:
    """Which fields trafilatura alone has right, a date by its day and a body with or without its headline."""
    found: Any = bare_extraction(
        html(case), url=case.get("given") or None, with_metadata=True, include_comments=False
    )
    body = [line for line in (found.text or "").split("\n") if line and line != case["title"]]
    return {
        "title": found.title == case["title"],
        "outlet": found.sitename == case["outlet"],
        "published": (found.date or None) == (case["published"] and case["published"][:10]),
        "byline": (found.author or "").replace("; ", ", ") == case["byline"],
        "body": body == case["body"],
    }


def test_what_is_added_to_trafilatura_pays() -> None:
    """With trafilatura 2.3.1, alone: titles 8, bylines 8 and bodies 8 of 8, outlets 3, days 5 and no hour."""
    right = {name: sum(by_trafilatura(case)[name] for case in CASES) for name in FIELDS}
    assert right["outlet"] < len(CASES)
    assert right["published"] < len(CASES)


def test_the_language_of_a_page_decides_where_its_words_do_not(tmp_path: Path) -> None:
    """Fewer than thirty words have the benefit of the doubt, unless the page says that they are German."""
    german = "Bei dem Brand einer Lagerhalle am Hafen wurden am Montag vier Menschen verletzt."
    english = "Four people were hurt on Monday when a store at the port burned, the police said."
    reasons = {}
    for name, text, language in (
        ("a", german, ""),
        ("b", german, "de"),
        ("c", english, "de"),
        ("d", german, "en"),
    ):
        page = f'<html lang="{language}"><head><title>T | {name}</title></head><body><article><p>{text}</p>'
        (tmp_path / f"{name}.html").write_text(f"{page}</article></body></html>", encoding="utf-8")
        (article,) = read_articles(tmp_path / f"{name}.html")
        assert article.language == language
        reasons[name] = [d.reason for d in prepare(article).dropped if not d.text]
    reason = "does not read as English and is marked as 'de', and only English can be compared"
    assert reasons == {"a": [], "b": [reason], "c": [], "d": []}
