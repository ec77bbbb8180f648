"""Documents, mails, feeds, tables and archives become articles, told by what they are."""

from __future__ import annotations

import csv
import io
import json
import mailbox as stdlib_mailbox
import sys
from datetime import datetime
from pathlib import Path, PurePath

import pytest

from crossref.files import Inputs, read_inputs
from crossref.model import Article
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
    mailbox,
    pdf,
    rss,
    saved_page,
)

DAY = datetime.fromisoformat("2024-03-09T18:22:00+01:00")


def read(folder: Path, name: str, content: bytes | str, settings: Settings | None = None) -> Inputs:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_inputs(path, settings=settings)


def only(inputs: Inputs) -> Article:
    assert [problem.reason for problem in inputs.problems] == []
    (article,) = inputs.articles
    return article


def reason(inputs: Inputs) -> str:
    assert inputs.articles == ()
    (problem,) = inputs.problems
    assert "\n" not in problem.reason
    return problem.reason


def told(article: Article) -> dict[str, str]:
    return dict(article.provenance)


# PDF

LINES = (
    "Ferry burns off Skarholm",
    "",
    "Two people died and at least 40 were hurt when a ferry caught fire off Skar-",
    "holm on Saturday evening. The 72-",
    "hour search that followed was run by the coast guard, and the anti-",
    "terror police took no part in it.",
    "The owner, a so-called letterbox company, denied everything.",
)


def test_a_pdf(tmp_path: Path) -> None:
    content = pdf([LINES], {"/Title": "Ferry burns off Skarholm", "/Author": "Ann Lee"})
    article = only(read(tmp_path, "harbour.pdf", content))
    assert article.text.split("\n\n") == [
        "Ferry burns off Skarholm",
        "Two people died and at least 40 were hurt when a ferry caught fire off Skarholm on Saturday "
        "evening. The 72-hour search that followed was run by the coast guard, and the anti-terror police "
        "took no part in it.",
        "The owner, a so-called letterbox company, denied everything.",
    ]
    assert (article.title, article.byline, article.outlet) == (
        "Ferry burns off Skarholm",
        "Ann Lee",
        "harbour",
    )
    assert told(article) == {
        "title": "document properties",
        "byline": "document properties",
        "outlet": "file name",
    }
    assert article.published is None  # it was created when the page was printed


def test_what_stands_on_every_page_of_a_pdf_is_said_once_and_cuts_no_sentence(tmp_path: Path) -> None:
    pages = [
        [
            "Harbour Times - Saturday edition",
            SENTENCES[0],
            "The blaze began in the engine room and",
            "Page 1 of 2",
        ],
        [
            "Harbour Times - Saturday edition",
            "spread to the car deck within minutes, he said.",
            "Page 2 of 2",
        ],
    ]
    text = only(read(tmp_path, "a.pdf", pdf(pages))).text
    assert text.count("Harbour Times - Saturday edition") == text.count("Page") == 1
    assert "began in the engine room and spread to the car deck within minutes" in text


def test_the_address_at_the_foot_of_a_printed_page(tmp_path: Path) -> None:
    pages = [[SENTENCES[0], f"https://www.harbour-times.example/ferry {number}/2"] for number in (1, 2)]
    article = only(read(tmp_path, "a.pdf", pdf(pages)))
    assert (article.url, article.outlet) == (
        "https://www.harbour-times.example/ferry",
        "harbour-times.example",
    )
    assert told(article)["url"] == "page footer"


@pytest.mark.parametrize(
    "title", ["Microsoft Word - draft2.docx", "untitled", "ferry_final.pdf", "Document1", "-"]
)
def test_what_programs_call_a_document_is_no_title(tmp_path: Path, title: str) -> None:
    article = only(read(tmp_path, "a.pdf", pdf([LINES], {"/Title": title})))
    assert told(article)["title"] == "text"


def test_pdfs_that_cannot_be_read(tmp_path: Path) -> None:
    whole = pdf([LINES])
    assert "is encrypted" in reason(read(tmp_path, "a.pdf", pdf([LINES], password="secret")))
    assert "without text, as scans are" in reason(read(tmp_path, "b.pdf", pdf([[]])))
    assert "cannot be read" in reason(read(tmp_path, "c.pdf", whole[:20]))
    limited = Settings(max_pages=2)
    assert "max_pages" in reason(read(tmp_path, "d.pdf", pdf([LINES] * 3), limited))
    assert "max_article_chars" in reason(read(tmp_path, "e.pdf", whole, Settings(max_article_chars=100)))


@pytest.mark.parametrize(("module", "content"), [("pypdfium2", pdf([LINES])), ("docx", docx(SENTENCES))])
def test_without_the_extra_the_error_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, content: bytes
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    assert "pip install 'crossref-news[documents]'" in reason(read(tmp_path, "a", content))


# Word


def test_a_word_document(tmp_path: Path) -> None:
    content = docx(
        SENTENCES, title="Ferry burns", author="Ann Lee", table=("Dead", "Two people died, police said.")
    )
    article = only(read(tmp_path, "harbour.docx", content))
    assert article.text == "\n\n".join(("Ferry burns", *SENTENCES, "Dead", "Two people died, police said."))
    assert (article.title, article.byline) == ("Ferry burns", "Ann Lee")
    assert told(article)["title"] == told(article)["byline"] == "document properties"


def test_word_documents_that_cannot_be_read(tmp_path: Path) -> None:
    assert "without text" in reason(read(tmp_path, "a.docx", docx([])))
    broken = archive({"word/document.xml": "<w:document>", "[Content_Types].xml": "<Types/>"})
    assert "is a Word document that cannot be read" in reason(read(tmp_path, "b.docx", broken))
    sheet = archive({"xl/workbook.xml": "<x/>", "[Content_Types].xml": "<Types/>"})
    assert "no text; save it as .txt or .csv" in reason(read(tmp_path, "c.docx", sheet))


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("a.doc", "open it in a word processor and save it as .docx or .txt"),
        ("a.ODT", "open it in a word processor and save it as .docx or .txt"),
        ("a.epub", "save the article in it as .txt or .html"),
        ("a.msg", "save the mail as .eml"),
        ("a.xlsx", "save its sheet as .csv"),
        ("a.tar.gz", "unpack it and give the folder, or pack it as .zip"),
    ],
)
def test_what_is_not_read_is_answered_with_what_to_do_instead(
    tmp_path: Path, name: str, instead: str
) -> None:
    ending = PurePath(name.removesuffix(".gz")).suffix.lower()
    told = f"{ending} files are not read; {instead}"
    assert reason(read(tmp_path, name, b"\xd0\xcf\x11\xe0")) == told
    assert f"{tmp_path / name}: {told}" in [f"{p.source}: {p.reason}" for p in read_inputs(tmp_path).problems]


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        ("application/vnd.oasis.opendocument.text", ".odt"),
        ("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
        ("application/epub+zip\n", ".epub"),
    ],
)
def test_a_document_that_is_an_archive_is_known_by_what_it_says(
    tmp_path: Path, kind: str, ending: str
) -> None:
    content = archive({"mimetype": kind, "content.xml": "<office/>", "OEBPS/1.xhtml": PAGE})
    for name in ("a.zip", "a"):
        assert reason(read(tmp_path, name, content)).startswith(f"{ending} files are not read; ")


# Mail and saved pages

HEADER = {
    "From": "Harbour Times <news@harbour-times.example>",
    "To": "desk@example.org",
    "Subject": "Fwd: Re: Ferry burns off Skarholm",
    "Date": "Sat, 09 Mar 2024 18:22:00 +0100",
}


@pytest.mark.parametrize(
    "body",
    [
        {"text": BODY},
        {"html": PAGE},
        {"text": "Open this in a browser.", "html": PAGE},
        {"text": BODY, "html": "<html><body><a href=/>Unsubscribe</a></body></html>"},
    ],
)
def test_a_mail(tmp_path: Path, body: dict[str, str]) -> None:
    article = only(read(tmp_path, "a.eml", mail(**body, **HEADER)))
    assert (article.outlet, article.title, article.published) == (
        "Harbour Times",
        "Ferry burns off Skarholm",
        DAY,
    )
    assert set(told(article).values()) == {"mail header"}
    assert SENTENCES[2] in article.text
    assert "Open this" not in article.text


def test_a_mail_in_another_alphabet_and_without_a_name(tmp_path: Path) -> None:
    raw = (
        b"From: news@islander.example\r\nSubject: =?iso-8859-1?q?Stra=DFe_gesperrt?=\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=cp1252\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        b"Two people died on Saturday in a fire, the mayor\x92s office said.\r\n"
    )
    article = only(read(tmp_path, "a.txt", raw))
    assert (article.outlet, article.title) == ("islander.example", "Straße gesperrt")
    assert "the mayor’s office said." in article.text


def test_files_attached_to_a_mail(tmp_path: Path) -> None:
    attached = {
        "harbour.pdf": pdf([LINES]),
        "picture.png": b"\x89PNG",
        "inner.eml": mail(text=BODY, **HEADER),
    }
    inputs = read(
        tmp_path, "a.eml", mail(text="See below.", attached=attached, Subject="FYI", From="A <a@b.example>")
    )
    assert {article.outlet for article in inputs.articles} == {"harbour", "Harbour Times", "A"}
    assert {Path(source).name for source in inputs.sources.values()} == {"a.eml", "harbour.pdf", "inner.eml"}


# Mailboxes

MAILS = [
    mail(text=BODY, **HEADER),
    mail(
        text=f"From the quay she watched.\n\nFrom: the quay.\n\n{SENTENCES[1]}",
        **HEADER | {"From": "Islander <a@b.example>"},
    ),
    mail(html=PAGE, **HEADER | {"From": "Coast Herald <a@c.example>"}),
]


@pytest.mark.parametrize("name", ["a.mbox", "Inbox", "a.txt", "a.eml"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_a_mailbox(tmp_path: Path, name: str, newline: bytes) -> None:
    content = mailbox(*(m.replace(b"\r\n", b"\n") for m in MAILS)).replace(b"\n", newline)
    inputs = read(tmp_path, name, content)
    assert inputs.problems == ()
    by_outlet = {article.outlet: article for article in inputs.articles}
    assert set(by_outlet) == {"Harbour Times", "Islander", "Coast Herald"}
    assert {article.published for article in inputs.articles} == {DAY}
    assert "From the quay she watched.\n\nFrom: the quay.\n\nThe blaze" in by_outlet["Islander"].text
    assert sorted(PurePath(source).name for source in inputs.sources.values()) == [
        f"{name}, mail {number}" for number in (1, 2, 3)
    ]


def test_a_mailbox_of_the_standard_library_is_read(tmp_path: Path) -> None:
    box = stdlib_mailbox.mbox(tmp_path / "a.mbox")
    for content in MAILS:
        box.add(content)
    box.close()
    inputs = read_inputs(tmp_path)
    assert {article.outlet for article in inputs.articles} == {"Harbour Times", "Islander", "Coast Herald"}
    assert any("\nFrom the quay she watched." in article.text for article in inputs.articles)


def test_a_mail_that_is_broken_costs_itself_and_one_without_sender_has_a_name(tmp_path: Path) -> None:
    content = mailbox(mail(Subject="Nothing"), MAILS[0], mail(text=SENTENCES[2], Subject="Ferry burns"))
    inputs = read(tmp_path, "news.mbox", content)
    assert [PurePath(problem.source).name for problem in inputs.problems] == ["news.mbox, mail 1"]
    assert {article.outlet for article in inputs.articles} == {"Harbour Times", "news 3"}
    said = read_inputs(tmp_path, said=[("news.mbox, mail 3", "outlet", "Islander")])
    assert {article.outlet for article in said.articles} == {"Harbour Times", "Islander"}


@pytest.mark.parametrize("content", ["Two people died.", "From the quay she watched.\n\nFrom there: smoke."])
def test_what_is_no_mailbox(tmp_path: Path, content: str) -> None:
    told = "is no mailbox; save its mails as .eml, or their text as .txt"
    assert reason(read(tmp_path, "a.mbox", content)) == told
    assert only(read(tmp_path, "a.txt", content)).text == content


# Pages saved with what belongs to them


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    url = "https://harbour-times.example/ferry"
    for name in ("a.mhtml", "b.mht", "c.html"):
        article = only(read(tmp_path, name, saved_page(PAGE, url)))
        assert (article.outlet, article.title, article.url) == ("Harbour Times", "Ferry burns", url)
        assert article.published is None  # the header tells when it was saved
        assert told(article) == {"outlet": "page title", "title": "page", "url": "saved page"}


def test_a_page_saved_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "ferry_files").mkdir()
    (tmp_path / "ferry.html").write_text(PAGE)
    (tmp_path / "ferry_files" / "frame.html").write_text(PAGE.replace("Ferry", "Advertisement"))
    inputs = read_inputs(tmp_path / "ferry.html", tmp_path / "ferry_files")  # as a shell expands "*"
    assert only(inputs).title == "Ferry burns"
    assert inputs.notes == ()
    assert only(read_inputs(tmp_path)).title == "Ferry burns"
    assert f"give that: {tmp_path / 'ferry.html'}" in reason(read_inputs(tmp_path / "ferry_files"))
    packed = archive({"x/ferry.html": PAGE, "x/ferry_files/frame.html": PAGE.replace("Ferry", "Ad")})
    assert only(read(tmp_path, "a.zip", packed)).title == "Ferry burns"


# Feeds

ITEM = (
    "<title>Ferry &amp; fire</title><link>https://harbour-times.example/ferry</link>"
    "<dc:creator>Ann Lee</dc:creator>"
    "<pubDate>Sat, 09 Mar 2024 18:22:00 +0100</pubDate><description>Two people died.</description>"
    f"<content:encoded><![CDATA[<p>{SENTENCES[0]}</p><ul><li>{SENTENCES[1]}</li></ul>]]></content:encoded>"
)


@pytest.mark.parametrize("name", ["a.rss", "a.xml", "a.txt", "a.html"])
def test_a_feed(tmp_path: Path, name: str) -> None:
    article = only(read(tmp_path, name, rss(ITEM)))
    assert (article.outlet, article.title, article.published, article.byline, article.url) == (
        "Harbour Times",
        "Ferry & fire",
        DAY,
        "Ann Lee",
        "https://harbour-times.example/ferry",
    )
    assert article.text == f"Ferry & fire\n\n{SENTENCES[0]}\n\n{SENTENCES[1]}"
    assert set(told(article).values()) == {"feed"}


@pytest.mark.parametrize(
    "content",
    [
        f'<content type="html">&lt;p&gt;{SENTENCES[0]}&lt;/p&gt;</content>',
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{SENTENCES[0]}</p></div></content>',
        f'<summary type="text">{SENTENCES[0]}</summary>',
    ],
)
def test_an_atom_feed(tmp_path: Path, content: str) -> None:
    entry = (
        '<title type="html">Ferry &lt;b&gt;burns&lt;/b&gt;</title><link rel="self" href="https://x.example/"/>'
        '<link href="https://harbour-times.example/ferry"/><published>2024-03-09T18:22:00+01:00</published>'
        "<author><name>Ann Lee</name><email>ann@harbour-times.example</email></author>"
    )
    article = only(read(tmp_path, "a.atom", atom(entry + content)))
    assert (article.title, article.byline, article.published) == ("Ferry burns", "Ann Lee", DAY)
    assert article.url == "https://harbour-times.example/ferry"
    assert article.text == f"Ferry burns\n\n{SENTENCES[0]}"


def test_an_entry_without_text_costs_itself(tmp_path: Path) -> None:
    inputs = read(
        tmp_path, "a.rss", rss(ITEM, "<title>Picture of the day</title>", ITEM.replace("Ferry", "Boat"))
    )
    assert len(inputs.articles) == 2
    (problem,) = inputs.problems
    assert problem.source.endswith("a.rss, entry 2")


def test_entities_of_a_feed_are_not_expanded(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    secret = (tmp_path / "secret").as_uri()
    entities = f'<!ENTITY a "boom"><!ENTITY b "&a;&a;"><!ENTITY file SYSTEM "{secret}">'
    head = f"<!DOCTYPE rss [{entities}]>"
    item = f"<title>Ferry</title><description>{SENTENCES[0]} caf&eacute; &b; &file; end</description>"
    text = only(read(tmp_path, "a.xml", rss(item, head=head))).text
    assert "café" in text
    assert "boom" not in text
    assert "secret" not in text


def test_xml_that_is_no_feed(tmp_path: Path) -> None:
    assert "is XML, but no feed" in reason(read(tmp_path, "a.xml", "<note><to>Bo</to></note>"))
    assert "a feed without entries" in reason(read(tmp_path, "b.xml", rss()))
    assert "is XML that cannot be read" in reason(read(tmp_path, "c.xml", "no XML at all"))


# Tables


def table(*rows: list[str], delimiter: str = ",") -> str:
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter).writerows(rows)
    return target.getvalue()


HEAD = ["Outlet", "Headline", "pubDate", "author", "Body", "notes"]
ROW = ["Harbour Times", "Ferry burns", "2024-03-09T18:22:00+01:00", "Ann Lee", BODY, "seen"]


@pytest.mark.parametrize(
    ("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.csv", "\t"), ("a.tsv", "\t")]
)
def test_a_table(tmp_path: Path, name: str, delimiter: str) -> None:
    article = only(read(tmp_path, name, table(HEAD, ROW, delimiter=delimiter)))
    assert (article.outlet, article.title, article.published, article.byline) == (
        "Harbour Times",
        "Ferry burns",
        DAY,
        "Ann Lee",
    )
    assert article.text == f"Ferry burns\n\n{BODY}"


def test_a_broken_row_costs_itself_and_is_named_as_a_spreadsheet_does(tmp_path: Path) -> None:
    long = [*ROW[:4], BODY * 500, ""]
    rows = table(HEAD, ROW, [], ["a", "b", "", "", ""], [*ROW, "too", "many"], ["Islander", *long[1:]])
    inputs = read(tmp_path, "a.csv", rows)
    assert {article.outlet for article in inputs.articles} == {"Harbour Times", "Islander"}
    assert [(Path(p.source).name, p.reason.split(";")[0]) for p in inputs.problems] == [
        ("a.csv, row 4", "holds no article"),
        ("a.csv, row 5", "has 8 cells under 6 columns"),
    ]
    assert csv.field_size_limit() == 131_072


def test_an_open_quotation_mark_takes_nothing_in_silently(tmp_path: Path) -> None:
    rows = (
        f'outlet,text\nA,"{SENTENCES[0]}"\nB,"{SENTENCES[1]}" and so\nC,{SENTENCES[2]!r}\nD,"{SENTENCES[3]}\n'
    )
    inputs = read(tmp_path, "a.csv", rows.replace("112 passengers from the deck, and", "112 passengers and"))
    assert {article.outlet for article in inputs.articles} == {"A", "C"}
    assert [Path(p.source).name for p in inputs.problems] == ["a.csv, row 3", "a.csv, row 5"]


def test_tables_that_hold_no_articles(tmp_path: Path) -> None:
    assert "its columns are city, dead; it needs" in reason(
        read(tmp_path, "a.csv", "city,dead\nSkarholm,2\n")
    )
    assert "without rows" in reason(read(tmp_path, "b.csv", table(HEAD)))


# Archives


def test_an_archive_is_read_as_a_folder_is(tmp_path: Path) -> None:
    manifest = [{"file": "sub/b.html", "outlet": "Coast Herald"}, {"file": "../c.txt"}, {"file": "gone.txt"}]
    members: dict[str, bytes | str] = {
        "in/articles.json": json.dumps(manifest),
        "in/sub/b.html": PAGE,
        "in/d.docx": docx(SENTENCES),
        "in/README.md": "about",
        "in/style.css": "p {}",
        "c.txt": BODY + " It rained.",
        ".hidden.txt": BODY,
        "__MACOSX/in/._d.docx": b"\0",
        "old.doc": b"\xd0\xcf",
    }
    inputs = read(tmp_path, "news.zip", archive(members))
    assert {article.outlet for article in inputs.articles} == {"Coast Herald", "d", "c"}
    assert {source.removeprefix(f"{tmp_path}/") for source in inputs.sources.values()} == {
        "news.zip/in/sub/b.html",
        "news.zip/in/d.docx",
        "news.zip/c.txt",
    }
    assert [(p.source.removeprefix(f"{tmp_path}/"), p.reason.split(";")[0]) for p in inputs.problems] == [
        ("news.zip/in/articles.json, article 2", "names the file '../c.txt' outside its own folder"),
        ("news.zip/in/gone.txt", "does not exist"),
        ("news.zip/old.doc", ".doc files are not read"),
    ]


@pytest.mark.parametrize("name", ["a.html.gz", "a.gz", "a.txt", "a.html"])
def test_a_compressed_file(tmp_path: Path, name: str) -> None:
    assert only(read(tmp_path, name, gzipped(PAGE))).title == "Ferry burns"


def test_two_compressed_streams_in_one_file(tmp_path: Path) -> None:
    lines = [json.dumps({"outlet": name, "text": BODY}) + "\n" for name in "AB"]
    assert len(read(tmp_path, "a.jsonl.gz", gzipped(lines[0]) + gzipped(lines[1])).articles) == 2


@pytest.mark.parametrize(
    "name", ["a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.eml", "a.zip", "a.docx", "a"]
)
def test_an_ending_that_lies_is_not_believed(tmp_path: Path, name: str) -> None:
    assert "72-hour search" in only(read(tmp_path, name, pdf([LINES]))).text
    assert only(read(tmp_path, name, docx(SENTENCES, title="Ferry burns"))).title == "Ferry burns"


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.zip", "a.gz", "a.eml", "a.xml", "a.rss"])
def test_a_page_under_a_wrong_name(tmp_path: Path, name: str) -> None:
    assert only(read(tmp_path, name, PAGE)).title == "Ferry burns"


def test_a_record_in_an_archive_names_no_files_outside(tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text(BODY)
    for name in ("../c.txt", str(tmp_path / "c.txt"), "/etc/passwd"):
        inputs = read(tmp_path, "a.zip", archive({"articles.json": json.dumps([{"file": name}])}))
        assert inputs.articles == ()
        assert "outside its own folder" in inputs.problems[0].reason
