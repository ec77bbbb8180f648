"""Files, folders and standard input become articles; whatever cannot be read costs only itself."""

from __future__ import annotations

import io
import json
import os
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossref.characters import HIDING
from crossref.errors import ArticleError, CrossrefError
from crossref.files import Inputs, read_articles, read_inputs
from crossref.model import Article
from crossref.settings import Settings

BODY = "Two people died and at least 40 were hurt when a ferry caught fire.\n\nThe owner denied it.\n"
PAGE = (
    "<!doctype html><html><head><title>Ferry burns | Harbour Times</title></head><body><article>"
    + "".join(
        f"<p>{number} people were lifted from the deck of the burning ferry on Saturday.</p>"
        for number in range(9)
    )
    + "</article></body></html>"
)


def file(folder: Path, name: str, content: str | bytes | object) -> Path:
    """Writes a file; what is neither text nor bytes is written as JSON."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def reasons(inputs: Inputs) -> list[str]:
    """Problems and notes in one list, as "name: reason"."""
    return [f"{Path(problem.source).name}: {problem.reason}" for problem in (*inputs.problems, *inputs.notes)]


def only(inputs: Inputs) -> Article:
    assert not inputs.problems
    (article,) = inputs.articles
    return article


# What forms are read


def test_a_plain_text_is_named_after_its_file_when_it_does_not_name_its_outlet(tmp_path: Path) -> None:
    article = only(read_inputs(file(tmp_path, "harbour_times.txt", "Ferry burns off Skarholm\n\n" + BODY)))
    assert (article.outlet, article.title, article.published) == (
        "harbour_times",
        "Ferry burns off Skarholm",
        None,
    )
    assert article.text == "Ferry burns off Skarholm\n\n" + BODY
    assert article.provenance == (("outlet", "file name"), ("title", "text"))


def test_the_text_tells_its_outlet_and_date(tmp_path: Path) -> None:
    text = (
        "Ferry burns off Skarholm\n9 March 2024, 18:22 GMT\n\n"
        + BODY
        + "\nSource: Coast Herald, News Agencies\n"
    )
    article = only(read_inputs(file(tmp_path, "a.txt", text)))
    assert (article.outlet, article.published) == (
        "Coast Herald",
        datetime.fromisoformat("2024-03-09T18:22:00+00:00"),
    )
    assert dict(article.provenance) == {"outlet": "text", "title": "text", "published": "text"}


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter(tmp_path: Path, name: str) -> None:
    front = (
        "---\noutlet: Harbour Times\ntitle: 'Ferry: two dead'\ndate: 2024-03-09\nauthor: [Ann Lee, Bo Roe]\n"
    )
    article = only(read_inputs(file(tmp_path, name, f"{front}---\n\n{BODY}")))
    assert article.text == f"Ferry: two dead\n\n{BODY}"  # headlines make claims, too
    assert (article.outlet, article.title, article.byline) == (
        "Harbour Times",
        "Ferry: two dead",
        "Ann Lee, Bo Roe",
    )
    assert article.published == datetime(2024, 3, 9)
    assert dict(article.provenance)["published"] == "front matter"


def test_a_title_that_stands_in_the_text_is_not_put_above_it(tmp_path: Path) -> None:
    text = f"The owner’s ferry burns\n\n{BODY}"
    front = "---\noutlet: Harbour Times\ntitle: The owner's ferry burns\n---\n\n"
    assert only(read_inputs(file(tmp_path, "a.txt", front + text))).text == text


def test_two_rules_are_no_front_matter(tmp_path: Path) -> None:
    text = "---\nFerry burns\n---\n" + BODY
    assert only(read_inputs(file(tmp_path, "a.md", text))).text == text


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.txt", "a"])
def test_a_page_is_read_under_any_name(tmp_path: Path, name: str) -> None:
    article = only(read_inputs(file(tmp_path, name, PAGE)))
    assert (article.outlet, article.title) == ("Harbour Times", "Ferry burns")
    assert "9" not in article.text.split("\n")[0]
    assert dict(article.provenance) == {"outlet": "page title", "title": "page"}


RECORD = {
    "outlet": "Harbour Times",
    "title": "Ferry burns",
    "published": "2024-03-09T18:22:00+01:00",
    "url": "https://harbour-times.example/ferry",
    "byline": "Ann Lee",
    "text": BODY,
}


@pytest.mark.parametrize("shape", [RECORD, [RECORD], {"articles": [RECORD]}])
def test_json_of_one_article(tmp_path: Path, shape: object) -> None:
    article = only(read_inputs(file(tmp_path, "a.json", shape)))
    assert article.text == "Ferry burns\n\n" + BODY  # a headline makes claims too
    assert article.published == datetime.fromisoformat("2024-03-09T18:22:00+01:00")
    assert (article.url, article.byline) == (RECORD["url"], "Ann Lee")
    assert {where for _, where in article.provenance} == {"given"}


def test_a_title_that_opens_the_text_is_not_put_there_again(tmp_path: Path) -> None:
    record = RECORD | {"text": "FERRY  burns\n\n" + BODY}
    assert only(read_inputs(file(tmp_path, "a.json", record))).text == record["text"]


def test_names_that_feeds_use(tmp_path: Path) -> None:
    record = {
        "source": {"id": None, "name": "Harbour Times"},
        "headline": "Ferry burns",
        "publishedAt": "2024-03-09T18:22:00Z",
        "link": "https://harbour-times.example/ferry",
        "authors": [{"name": "Ann Lee"}, "Bo Roe"],
        "content": BODY,
    }
    article = only(read_inputs(file(tmp_path, "a.json", record)))
    assert (article.outlet, article.title, article.byline) == (
        "Harbour Times",
        "Ferry burns",
        "Ann Lee, Bo Roe",
    )
    assert article.published == datetime.fromisoformat("2024-03-09T18:22:00+00:00")


def test_seconds_since_1970_are_a_date(tmp_path: Path) -> None:
    for stamp in (1710008520, 1710008520000):
        article = only(read_inputs(file(tmp_path, f"{stamp}.json", RECORD | {"published": stamp})))
        assert article.published == datetime.fromisoformat("2024-03-09T18:22:00+00:00")


def test_the_host_names_the_outlet_before_the_file_does(tmp_path: Path) -> None:
    record = {"url": "https://www.harbour-times.example/ferry", "text": BODY}
    article = only(read_inputs(file(tmp_path, "a.json", record)))
    assert article.outlet == "harbour-times.example"
    assert dict(article.provenance)["outlet"] == "address"


def test_json_lines_with_text_and_html(tmp_path: Path) -> None:
    lines = [RECORD, {"outlet": "Coast Herald", "html": PAGE}, {"text": BODY + "It rained."}]
    inputs = read_inputs(file(tmp_path, "feed.jsonl", "\n".join(map(json.dumps, lines)) + "\n\n"))
    assert not inputs.problems
    assert {article.outlet for article in inputs.articles} == {"Harbour Times", "Coast Herald", "feed 3"}


def test_a_broken_line_costs_that_line_only(tmp_path: Path) -> None:
    lines = [
        json.dumps(RECORD),
        '{"text": "broken',
        "[1]",
        json.dumps({"text": 7}),
        json.dumps({"text": BODY}),
    ]
    inputs = read_inputs(file(tmp_path, "feed.jsonl", "\n".join(lines)))
    assert len(inputs.articles) == 2
    assert [Path(problem.source).name for problem in inputs.problems] == [
        "feed.jsonl, line 2, column 10",
        "feed.jsonl, line 3",
        "feed.jsonl, line 4",
    ]


@pytest.mark.parametrize(
    ("content", "outlets"),
    [
        (BODY, ["standard input"]),
        (json.dumps(RECORD), ["Harbour Times"]),
        (json.dumps(RECORD, indent=1), ["Harbour Times"]),
        (
            json.dumps(RECORD) + "\n" + json.dumps(RECORD | {"outlet": "Coast Herald"}),
            ["Coast Herald", "Harbour Times"],
        ),
        (PAGE, ["Harbour Times"]),
        ("[Updated] Ferry burns\n\n" + BODY, ["standard input"]),
    ],
)
def test_standard_input_is_looked_at(content: str, outlets: list[str]) -> None:
    inputs = read_inputs("-", stdin=io.BytesIO(content.encode()))
    assert not inputs.problems
    assert sorted(article.outlet for article in inputs.articles) == outlets


# Folders and manifests


def test_a_folder_without_manifest(tmp_path: Path) -> None:
    file(tmp_path, "a.txt", BODY)
    file(tmp_path, "b.html", PAGE)
    for name in ("README.md", "gold.json", "meta.json", ".hidden.txt", "style.css", "inner/c.txt"):
        file(tmp_path, name, BODY)
    inputs = read_inputs(tmp_path)
    assert sorted(article.outlet for article in inputs.articles) == ["Harbour Times", "a"]
    assert reasons(inputs) == []


def test_a_manifest_says_what_is_known_of_the_files_it_names(tmp_path: Path) -> None:
    manifest = [
        {"file": "a.txt", "outlet": "Harbour Times", "title": "Ferry burns", "published": "2024-03-09"},
        {"file": "sub/b.html", "outlet": "Coast Herald"},
        {"file": "gone.txt"},
        {"file": "../outside.txt"},
        {"outlet": "Islander", "text": BODY},
        {},
    ]
    file(tmp_path, "in/a.txt", BODY)
    file(tmp_path, "in/sub/b.html", PAGE)
    file(tmp_path, "in/unnamed.txt", BODY)
    file(tmp_path, "in/notes.json", {"note": "interview on Monday"})
    file(tmp_path, "outside.txt", BODY)
    file(tmp_path, "in/articles.json", manifest)
    inputs = read_inputs(tmp_path / "in")
    assert {(article.outlet, article.title) for article in inputs.articles} == {
        ("Harbour Times", "Ferry burns"),
        ("Coast Herald", "Ferry burns"),
        ("Islander", ""),
        ("unnamed", ""),
    }
    assert reasons(inputs) == [
        "gone.txt: does not exist; check the path",
        "articles.json, article 4: names the file '../outside.txt' outside its own folder; move it inside",
        "articles.json, article 6: holds no article; it needs a 'text', 'html' or 'file'",
        "notes.json: holds no article; it needs a 'text', 'html' or 'file'",
    ]
    assert len(inputs.notes) == 1  # nothing is lost with a JSON file that the manifest leaves out


def test_a_broken_manifest_costs_the_manifest_only(tmp_path: Path) -> None:
    file(tmp_path, "a.txt", BODY)
    file(tmp_path, "articles.json", '[{"file": "a.txt",\n')
    inputs = read_inputs(tmp_path)
    assert [article.outlet for article in inputs.articles] == ["a"]
    assert reasons(inputs) == [
        "articles.json, line 2, column 1: the JSON breaks off; mend it or save it again"
    ]


def test_a_folder_that_holds_none_points_to_one_that_does(tmp_path: Path) -> None:
    file(tmp_path, "in/articles.json", [RECORD])
    file(tmp_path, "at/README.md", BODY)
    file(tmp_path, "at/.git/a.txt", BODY)
    (problem,) = read_inputs(tmp_path).problems
    assert problem.reason == f"holds no article, but the folder {tmp_path / 'in'} may; give that one"
    (tmp_path / "in" / "articles.json").rename(tmp_path / "in" / "ferry.txt")
    assert read_inputs(tmp_path).problems == (problem,)
    (tmp_path / "in" / "ferry.txt").unlink()
    assert "it may hold .txt, " in reasons(read_inputs(tmp_path))[0]


# What cannot be read


@pytest.mark.parametrize(
    ("name", "content", "place", "reason"),
    [
        ("a.txt", "", "a.txt", "is empty"),
        ("a.txt", " \n\t\n", "a.txt", "is empty"),
        ("a.md", "---\ntitle: x\n---\n", "a.md", "is empty"),
        ("a.json", "", "a.json", "is empty"),
        ("a.jsonl", "\n", "a.jsonl", "is empty"),
        ("a.json", [], "a.json", "is an empty list"),
        ("a.txt", b"\x7fELF\x02\x01\x01\x00\x00", "a.txt", "not text but a program"),
        ("a.txt", b"%PDF-1.7 ...", "a.txt", "is a PDF that cannot be read"),
        ("a.txt", bytes(range(256)) * 9, "a.txt", "not text"),
        ("a.pdf", b"%PDF-1.7 ...", "a.pdf", "is a PDF that cannot be read"),
        (
            "a.html",
            "<html><body><nav><a href=/>Home</a></nav></body></html>",
            "a.html",
            "no article was found",
        ),
        ("a.json", '{"text": "Two people', "a.json, line 1, column 10", "is not JSON (Unterminated string"),
        ("a.json", '{"text": "Two people",\n', "a.json, line 2, column 1", "the JSON breaks off"),
        ("a.json", "[" * 100_000, "a.json", "the JSON is nested more than 50 deep"),
        ("a.json", '{"text": ' + "9" * 5000 + "}", "a.json", "is not JSON that can be read"),
        ("a.json", {"text": ["a"]}, "a.json", "'text' is list where a string is needed"),
        ("a.json", 7, "a.json", "holds no article"),
        ("a.json", {"schema_version": 1, "findings": []}, "a.json", "is a crossref report, not an article"),
        (
            "a.md",
            "---\ntitle: Ferry: two dead\n---\n" + BODY,
            "a.md, line 2, column 13",
            "the front matter is not YAML",
        ),
    ],
)
def test_bad_input_ends_in_one_sentence_and_costs_only_itself(
    tmp_path: Path, name: str, content: object, place: str, reason: str
) -> None:
    bad = file(tmp_path, f"bad/{name}", content)
    good = file(tmp_path, "good.txt", BODY)
    inputs = read_inputs(bad, good)
    assert [article.outlet for article in inputs.articles] == ["good"]
    (problem,) = inputs.problems
    assert problem.source.endswith(f"{os.sep}{place}")
    assert problem.reason.startswith(reason)
    assert "\n" not in problem.reason
    with pytest.raises(ArticleError) as caught:
        read_articles(bad)
    assert caught.value.reason == problem.reason


def test_what_does_not_exist_is_named() -> None:
    assert reasons(read_inputs("nowhere/a.txt")) == ["a.txt: does not exist; check the path"]
    address = "www.harbour-times.example/a"
    told = f"a: does not exist; if it is a web address, give https://{address}"
    assert reasons(read_inputs(address)) == [told]


def test_the_same_file_twice_counts_once(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", BODY)
    inputs = read_inputs(path, tmp_path / "." / "a.txt", tmp_path)
    assert len(inputs.articles) == 1
    assert inputs.problems == ()
    assert reasons(inputs) == ["a.txt: was given before; it counts once"]


def test_a_copy_under_another_name_counts_once_if_its_outlet_is_the_same(tmp_path: Path) -> None:
    paths = [file(tmp_path, f"{name}.json", RECORD) for name in "ab"]
    inputs = read_inputs(*paths)
    assert len(inputs.articles) == 1
    assert reasons(inputs) == [f"b.json: the same text by the same outlet as {paths[0]}; it counts once"]


@pytest.mark.parametrize("stamp", ["24. Oktober 2031", "24 octobre 2031", "Oct. 24th, 2031"])
def test_a_date_in_another_form_or_tongue_is_read(tmp_path: Path, stamp: str) -> None:
    published = only(read_inputs(file(tmp_path, "a.json", RECORD | {"published": stamp}))).published
    assert published == datetime(2031, 10, 24)


@pytest.mark.parametrize("stamp", ["yesterday", "October 2031", "05/06/2031"])
def test_half_a_date_is_not_filled_up(tmp_path: Path, stamp: str) -> None:
    inputs = read_inputs(file(tmp_path, "a.json", RECORD | {"published": stamp}))
    assert [article.published for article in inputs.articles] == [None]


@pytest.mark.parametrize("stamp", ["next Tuesday", "03/04/2031", "12.03.2031", "2031-13-01", "0001-01-01"])
@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("a.md", "a.md"),
        ("a.json", "a.json"),
        ("a.jsonl", "a.jsonl, line 1"),
        ("a.csv", "a.csv, row 2"),
        ("articles.json", "articles.json"),
    ],
)
def test_a_date_that_cannot_be_read_costs_only_itself_and_is_told(
    tmp_path: Path, name: str, place: str, stamp: str
) -> None:
    forms: dict[str, object] = {
        "a.md": f"---\npublished: {stamp}\n---\n{BODY}",
        "a.json": RECORD | {"published": stamp},
        "a.jsonl": json.dumps(RECORD | {"published": stamp}) + "\n",
        "a.csv": f'published,text\n{stamp},"{BODY}"\n',
        "articles.json": [{"file": "b.txt", "published": stamp}],
    }
    file(tmp_path, "b.txt", BODY) if name == "articles.json" else None
    file(tmp_path, name, forms[name])
    inputs = read_inputs(tmp_path)
    assert [article.published for article in inputs.articles] == [None]
    (problem,) = inputs.problems
    assert problem.source.endswith(f"{os.sep}{place}")
    assert problem.reason == (
        f"its date is not used, as {stamp!r} is no date, or one that reads two ways; "
        "write YYYY-MM-DD or YYYY-MM-DDThh:mm"
    )


def test_a_date_that_is_said_better_is_not_missed(tmp_path: Path) -> None:
    path = file(tmp_path, "a.md", f"---\npublished: next Tuesday\n---\n{BODY}")
    inputs = read_inputs(path, said=[("a.md", "published", "2021-03-09")])
    assert only(inputs).published == datetime(2021, 3, 9)
    assert reasons(inputs) == []


@pytest.mark.parametrize("stamp", ["13.03.2031", "13/03/2031", "03/13/2031", "2031-03-13", "13-3-2031"])
def test_a_date_in_figures_that_reads_one_way_is_read(tmp_path: Path, stamp: str) -> None:
    article = only(read_inputs(file(tmp_path, "a.md", f"---\npublished: {stamp}\n---\n{BODY}")))
    assert article.published == datetime(2031, 3, 13)


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ('title: "Ferry burns\npublished: 2031-03-09\nurl: x\n', 2),
        ("outlet: A\ntitle: 'Ferry burns\npublished: 2031-03-09\n", 3),
        ('title: "Ferry burns\noutlet: "Harbour Times"\nurl: x\n', 2),
        ('outlet: "Harbour Times"\ntitle: "Ferry burns\nbyline: "Ann Lee"\n', 3),
    ],
)
def test_a_quotation_mark_that_is_not_closed_is_named_where_it_stands(
    tmp_path: Path, front: str, line: int
) -> None:
    (problem,) = read_inputs(file(tmp_path, "a.md", f"---\n{front}---\n{BODY}")).problems
    assert f"a.md, line {line}, column " in problem.source
    assert problem.reason == "the front matter is not YAML; close this quotation mark"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"---\noutlet: Harbour Times\ndate: 2024-03-09\n\n{BODY}", True),
        (f"---\nheadline: Ferry burns\n{BODY}", True),
        (f"---\n\nPublished: 2024-03-09\n{BODY}", True),
        (f'---\ntitle: "Ferry burns\n\n{BODY}', True),
        (f"---\noutlet: Harbour Times\n\n{BODY}\n---\n{BODY}", True),  # a rule of the text ends nothing
        (f"---\nSkarholm: two dead\n\n{BODY}", False),
        (f"---\nhttps://harbour-times.example/ferry\n\n{BODY}", False),
        (f"---\n\n{BODY}", False),
        (f"----\noutlet: Harbour Times\n\n{BODY}", False),
        (f"outlet: Harbour Times\n\n{BODY}", False),
        (f"---\ntitle: 'Ferry\n\nburns'\n---\n{BODY}", False),
    ],
)
def test_front_matter_without_an_end_is_told_and_read_as_text(tmp_path: Path, text: str, told: bool) -> None:
    inputs = read_inputs(file(tmp_path, "a.md", text))
    (article,) = inputs.articles
    assert article.text.endswith(text if told else BODY)
    reason = "its front matter has no end, so all of it is read as text; put --- below its fields"
    assert reasons(inputs) == [f"a.md: {reason}"] * told


NOW = datetime(2031, 3, 9, 12)


@pytest.mark.parametrize(
    ("stamp", "told"),
    [
        ("2031-03-09T11:00Z", False),
        ("2031-03-11", False),
        ("2031-03-11T12:30+02:00", True),  # by the clock on its wall, wherever that hangs
        ("2031-03-12", True),
        ("2131-03-09", True),
    ],
)
def test_an_article_from_the_future_is_read_and_noted(tmp_path: Path, stamp: str, told: bool) -> None:
    inputs = read_inputs(file(tmp_path, "a.json", RECORD | {"published": stamp}), now=NOW)
    article = only(inputs)
    assert article.published == datetime.fromisoformat(stamp)
    day = f"{article.published:%Y-%m-%d}, which is still to come"
    reason = f"a.json: is dated {day}; if that is a slip, give --set FILE:published=YYYY-MM-DD"
    assert reasons(inputs) == [reason] * told
    assert len(inputs.notes) == told  # it costs nothing


def test_the_clock_tells_what_is_the_future(tmp_path: Path) -> None:
    day = timedelta(days=1)
    today = datetime.now(UTC)
    dates = [(today + n * day).isoformat() for n in (0, 1, 4)]
    records = [{"outlet": stamp, "published": stamp, "text": BODY} for stamp in dates]
    (noted,) = read_inputs(file(tmp_path, "a.json", records)).notes
    assert noted.source.endswith("a.json, article 3")


def test_spellings_of_a_name_are_one_outlet_in_any_order(tmp_path: Path) -> None:
    records = [
        {"outlet": outlet, "text": f"{BODY}It was day {number}."}
        for number, outlet in enumerate(["Harbour Times", "harbour times ", " HARBOUR  TIMES", "Islander"])
    ]
    for order in (records, records[::-1]):
        inputs = read_inputs(file(tmp_path, "a.json", order))
        names = {article.outlet for article in inputs.articles}
        assert len(names) == 2
        first = next(a for a in inputs.articles if a.outlet != "Islander")
        assert first.id in inputs.sources
        assert names == {first.outlet, "Islander"}


def test_sizes_are_limited_by_a_setting(tmp_path: Path) -> None:
    limited = Settings(max_file_bytes=2_000)
    long = "word " * 1000
    lines = "\n".join((json.dumps(RECORD), json.dumps({"text": long}), json.dumps(RECORD | {"outlet": "B"})))
    inputs = read_inputs(
        file(tmp_path, "a.txt", long),
        file(tmp_path, "b.jsonl", lines),
        file(tmp_path, "c.txt", BODY),
        settings=limited,
    )
    assert [article.outlet for article in sorted(inputs.articles, key=lambda article: article.outlet)] == [
        "B", "Harbour Times", "c",
    ]  # fmt: skip
    limit = "is larger than 2,000 bytes; split it, or allow more with --limit max_file_bytes=N"
    assert reasons(inputs) == [f"a.txt: {limit}", f"b.jsonl, line 2: {limit}"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything"
)
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", BODY)
    path.chmod(0)
    assert reasons(read_inputs(path)) == ["a.txt: cannot be read (Permission denied)"]


def test_read_articles_raises_only_when_nothing_is_left(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (article,) = read_articles(file(tmp_path, "a.txt", BODY), tmp_path / "gone.txt")
    assert article.outlet == "a"
    assert "does not exist" in caplog.text
    with pytest.raises(CrossrefError, match=r"no article could be read: .*gone.txt: .*; .*lost.txt: "):
        read_articles(tmp_path / "gone.txt", tmp_path / "lost.txt")
    with pytest.raises(CrossrefError, match="no path was given"):
        read_articles()


def test_paths_may_stand_in_lists(tmp_path: Path) -> None:
    paths = [file(tmp_path, f"{name}.txt", f"{BODY}It was {name}.") for name in "abc"]
    one_by_one = read_articles(*paths)
    assert len(one_by_one) == 3
    assert read_articles(paths) == read_articles(tmp_path.glob("*.txt")) == one_by_one
    assert read_articles(str(paths[0]), paths[1:]) == one_by_one


@pytest.mark.parametrize("thing", [None, 5, b"a.txt", [None], ["a.txt", 5], ""])
def test_what_is_no_path_is_named(thing: object) -> None:
    with pytest.raises(ArticleError, match=r"^(None|5|b'a.txt'|''): is no path; give the name of a folder"):
        read_articles(thing)  # type: ignore[arg-type]


def test_a_path_of_no_letters_costs_only_itself(tmp_path: Path) -> None:
    """It is what a shell makes of a variable that is not set, and not the folder one is in."""
    inputs = read_inputs("", file(tmp_path, "a.txt", BODY))
    assert [article.outlet for article in inputs.articles] == ["a"]
    assert [problem.source for problem in inputs.problems] == ["''"]


# Properties

# Fillers are letters that show nothing: a name of them alone is none.
names = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12).filter(
    lambda name: bool(HIDING.sub("", name))
)
records = st.lists(
    st.fixed_dictionaries(
        {
            "outlet": names,
            "title": names,
            "text": names.map(lambda name: f"{name} said that two people died there."),
            "published": st.datetimes(datetime(1000, 1, 1), datetime(8999, 12, 31)).map(datetime.isoformat),
            "byline": names,
        }
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda record: record["outlet"],
)


@given(records, st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_show(articles: list[dict[str, str]], chance: random.Random) -> None:
    shuffled = articles[:]
    chance.shuffle(shuffled)
    first, second = (
        read_inputs("-", stdin=io.BytesIO(json.dumps(order).encode())).articles
        for order in (articles, shuffled)
    )
    assert [(article.id, article.outlet, article.text) for article in first] == [
        (article.id, article.outlet, article.text) for article in second
    ]
    assert [article.id for article in first] == sorted({article.id for article in first})


@settings(max_examples=40)
@given(records)
def test_a_manifest_and_its_files_say_what_the_records_say(articles: list[dict[str, str]]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for number, record in enumerate(articles):
            file(folder, f"{number}.txt", f"{record['title']}\n\n{record['text']}")
        manifest = [
            {key: value for key, value in record.items() if key != "text"} | {"file": f"{number}.txt"}
            for number, record in enumerate(articles)
        ]
        file(folder, "articles.json", manifest)
        by_folder = read_inputs(folder)
    by_records = read_inputs("-", stdin=io.BytesIO(json.dumps(articles).encode()))
    assert not by_folder.problems
    told = {
        (article.outlet, article.title, article.published, article.byline) for article in by_folder.articles
    }
    assert told == {
        (article.outlet, article.title, article.published, article.byline) for article in by_records.articles
    }
    assert told == {
        (record["outlet"], record["title"], datetime.fromisoformat(record["published"]), record["byline"])
        for record in articles
    }


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    inputs = read_inputs("-", stdin=io.BytesIO(raw))
    assert inputs.articles or inputs.problems
    for article in inputs.articles:
        assert not any(char < " " and char not in "\n\t" for char in article.text)
        article.text.encode("utf-8")
