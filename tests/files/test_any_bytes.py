"""Whatever bytes come in under whatever name: articles, or one sentence that says why not."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossref.clean import page_of, text_of
from crossref.files import Inputs, read_inputs
from crossref.files.forms import FORMS, form_of, kind_of
from crossref.files.paragraphs import paragraphs_of
from crossref.settings import Settings
from tests.files.build import (
    BODY,
    PAGE,
    SENTENCES,
    archive,
    atom,
    docx,
    gzipped,
    mail,
    pdf,
    rss,
    saved_page,
)

LIMITS = replace(Settings(), max_file_bytes=2_000_000, max_unpacked_bytes=4_000_000)
WHOLE: dict[str, bytes] = {
    ".txt": f"---\noutlet: Harbour Times\ndate: 2024-03-09\n---\n{BODY}".encode(),
    ".html": PAGE.encode(),
    ".mhtml": saved_page(PAGE, "https://harbour-times.example/ferry"),
    ".eml": mail(text=BODY, html=PAGE, attached={"a.txt": BODY.encode()}, Subject="=?utf-8?q?Ferry?="),
    ".json": json.dumps({"articles": [{"outlet": "A", "text": BODY}, {"html": PAGE}]}).encode(),
    ".jsonl": b"\n".join(json.dumps({"outlet": name, "text": BODY}).encode() for name in "AB"),
    ".csv": f'outlet,date,text\nA,2024-03-09,"{BODY}"\n'.encode(),
    ".rss": rss(f"<title>Ferry</title><description><![CDATA[<p>{BODY}</p>]]></description>").encode(),
    ".atom": atom(f'<title>Ferry</title><content type="html">{BODY}</content>').encode(),
    ".pdf": pdf([SENTENCES, SENTENCES[::-1]], {"/Title": "Ferry burns"}),
    ".docx": docx(SENTENCES, title="Ferry burns"),
    ".zip": archive({"a.txt": BODY, "b/c.html": PAGE, "articles.json": '[{"file": "a.txt"}]'}),
    ".gz": gzipped(PAGE),
}


def read(raw: bytes, ending: str) -> Inputs:
    with TemporaryDirectory() as name:
        path = Path(name) / f"a{ending}"
        path.write_bytes(raw)
        return read_inputs(path, settings=LIMITS)


def check(inputs: Inputs) -> None:
    assert inputs.articles or inputs.problems
    for problem in (*inputs.problems, *inputs.notes):
        assert problem.reason
        assert "\n" not in problem.reason
    for article in inputs.articles:
        told = f"{article.outlet}{article.title}{article.byline}{article.url}"
        for text in (article.text, told):
            assert not any((char < " " and char not in "\n\t") or "\x7f" <= char < "\xa0" for char in text)
            text.encode("utf-8")
        assert "\n" not in told


@pytest.mark.parametrize("ending", WHOLE)
def test_the_whole_documents_are_read(ending: str) -> None:
    inputs = read(WHOLE[ending], ending)
    assert inputs.articles
    assert inputs.problems == ()
    check(inputs)


@pytest.mark.parametrize("ending", FORMS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300))
def test_any_bytes_under_any_name(ending: str, raw: bytes) -> None:
    check(read(raw, ending))


@pytest.mark.parametrize("ending", WHOLE)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_cut_and_flipped_documents(ending: str, data: st.DataObject) -> None:
    raw = bytearray(WHOLE[ending])
    for _ in range(data.draw(st.integers(0, 6))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.one_of(st.just(len(raw)), st.integers(0, len(raw))))
    check(read(bytes(raw[:cut]), ending))


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".zip", ".gz", ".eml"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_pieces_that_are_put_in_or_taken_out(ending: str, data: st.DataObject) -> None:
    raw = WHOLE[ending]
    start, stop = sorted(data.draw(st.tuples(*[st.integers(0, len(raw))] * 2)))
    inside = data.draw(st.one_of(st.binary(max_size=40), st.just(raw[start:stop] * 2), st.just(b"9" * 12)))
    check(read(raw[:start] + inside + raw[stop:], ending))


# What the pieces are made of: markup, headers and cells that a form gives a meaning to.
MARKS = st.sampled_from(
    [
        *"< > </ <p> <p </p> <!-- --> <![CDATA[ ]]> &amp; &#0; &#8; &#x202e; &x; <br/> <script>".split(),
        *"<style> <item> <title> <description> <link> <entry> <rss> <html> <meta> <time datetime= :".split(),
        *"From: Subject: Date: =?utf-8?b?!?= =?x?q?= boundary= Content-Type: charset= 2024-03-09".split(),
        *"multipart/mixed , ; { } [ ] = ' text".split(),
        *('"', "\\", "\n", "\r\n", "\t", " ", "\0", "\x1b[2J", "\x9b", "é", "\ud83d", "\u202e"),
    ]
)
MARKED = st.lists(st.one_of(MARKS, st.text(max_size=8)), max_size=40).map("".join)


@pytest.mark.parametrize(
    ("ending", "before", "after"),
    [
        (".html", "<html><head>", ""),
        (".html", f"<html><body><article><p>{SENTENCES[0]}", f"<p>{SENTENCES[1]}</article>"),
        (".html", '<html><script type="application/ld+json">', f"</script><body><p>{BODY}"),
        (".rss", "<rss><channel><item>", ""),
        (".xml", "", ""),
        (".csv", "outlet,text,", ""),
        (".csv", "text,date\n", ""),
        (".eml", "From: ", f"\n\n{BODY}"),
        (".eml", "Content-Type: multipart/mixed; ", f"\n\n{BODY}"),
        (".mht", "MIME-Version: 1.0\n", ""),
        (".json", '{"text": "Two people died.", ', "}"),
        (".txt", "---\n", f"\n---\n{BODY}"),
    ],
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MARKED)
def test_any_marks_in_any_form(before: str, after: str, ending: str, marks: str) -> None:
    check(read(f"{before}{marks}{after}".encode("utf-8", errors="surrogatepass"), ending))


@settings(deadline=None)
@given(MARKED)
def test_pieces_of_html(html: str) -> None:
    html = html.encode("utf-8", errors="replace").decode()
    assert text_of(f"<p>first</p>{html}").startswith("first")
    assert page_of(html).text == page_of(html).text.strip()


@given(st.text(max_size=60), st.binary(max_size=60))
def test_every_input_has_one_form_or_is_text(kind: str, raw: bytes) -> None:
    suffix, charset = kind_of(kind)
    assert isinstance(charset, str)
    form_of(suffix, raw)


LETTERS = st.characters(categories=("L", "N", "Zs"), include_characters="-.,\"'")


@given(st.lists(st.text(LETTERS, max_size=40)))
def test_no_letter_of_a_page_is_lost_when_its_lines_are_joined(lines: list[str]) -> None:
    running, text = paragraphs_of([lines])
    assert running == ()
    assert [char for char in text if char.isalnum()] == [
        char for line in lines for char in line if char.isalnum()
    ]


def test_a_stream_without_an_end_is_refused() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, target: object) -> int:
            assert isinstance(target, memoryview)
            target[:] = b"a" * len(target)
            return len(target)

    (problem,) = read_inputs("-", stdin=io.BufferedReader(Endless()), settings=LIMITS).problems
    assert "max_file_bytes" in problem.reason
