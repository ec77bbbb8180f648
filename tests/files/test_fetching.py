"""Addresses as inputs: how what is fetched is read, and that nothing else is ever asked for."""

from __future__ import annotations

import gzip
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from crossref.errors import ArticleError, CrossrefError
from crossref.files import Inputs, read_articles, read_inputs
from crossref.model import Article
from tests.files.server import Request, Server, response, serving

ROOT = Path(__file__).parents[2]


def text(count: int, outlet: str = "Harbour Times") -> str:
    return (
        "Ferry burns off Skarholm\n9 March 2024, 18:22 GMT\n\n"
        f"At least {count} people were hurt when a ferry caught fire off Skarholm on Saturday, the coast "
        "guard said.\n\nThe café on the upper deck burned out, its owner said.\n\n"
        f"Three boats brought the passengers ashore.\n\nSource: {outlet}, News Agencies\n"
    )


def page(count: int, outlet: str = "Harbour Times", more: str = "") -> str:
    lines = text(count).split("\n\n")
    return (
        f"<!doctype html><html><head><title>Ferry burns off Skarholm | {outlet}</title>{more}</head><body>"
        f"<article><h1>Ferry burns off Skarholm</h1>{''.join(f'<p>{line}</p>' for line in lines[1:4])}"
        "<p>It was the third fire on the line this year, and the worst so far.</p></article></body></html>"
    )


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def inputs(*addresses: str | Path) -> Inputs:
    return read_inputs(*addresses, allow_private=True)


def only(found: Inputs) -> Article:
    assert not found.problems
    (article,) = found.articles
    return article


# What becomes of what is fetched


def test_a_page_at_an_address_is_an_article(server: Server) -> None:
    found = inputs(server.page("/ferry", page(40)))
    article = only(found)
    assert (article.outlet, article.title) == ("Harbour Times", "Ferry burns off Skarholm")
    assert article.url == server.url("/ferry")
    assert dict(article.provenance)["url"] == "address"
    assert found.sources == {article.id: server.url("/ferry")}


def test_the_url_is_where_redirects_ended(server: Server) -> None:
    server.redirect("/old", "/ferry")
    server.page("/ferry", page(40))
    assert only(inputs(server.url("/old"))).url == server.url("/ferry")


def test_a_page_that_names_no_outlet_is_its_host(server: Server) -> None:
    server.page("/ferry", page(40).replace(" | Harbour Times", ""))
    article = only(inputs(server.url("/ferry", "localhost")))
    assert article.outlet == "localhost"


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (text(40), "text/plain; charset=utf-8"),
        (text(40).encode("cp1252"), "text/plain; charset=windows-1252"),
        (text(40).encode("cp1252"), "text/plain"),
        (text(40).encode("utf-16"), "text/plain; charset=utf-16"),
        (text(40).encode("cp1252"), "text/plain; charset=no-such-thing"),
        (text(40), "text/plain; charset=ascii"),
        (text(40), "text/plain; charset=utf-16"),
        (text(40), "application/octet-stream"),
        (text(40), ""),
        (page(40), "text/html"),
        (page(40).encode("latin-1"), "text/html; charset=iso-8859-1"),
        (page(40), "application/xhtml+xml; charset=utf-8"),
        (page(40), "text/plain"),
        (json.dumps({"title": "Ferry burns off Skarholm", "text": text(40)}), "application/json"),
        (json.dumps({"title": "Ferry burns off Skarholm", "text": text(40)}), "text/plain"),
    ],
)
def test_the_media_type_and_the_content_decide_the_reader(
    server: Server, content: str | bytes, content_type: str
) -> None:
    server.page("/ferry", content, content_type=content_type)
    article = only(inputs(server.url("/ferry")))
    assert article.title == "Ferry burns off Skarholm"
    assert "The café on the upper deck burned out" in article.text
    assert "<p>" not in article.text


@pytest.mark.parametrize("content_type", ["text/html", "text/plain; charset=utf-8", "application/json", ""])
@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0", b"\0\1\2\3" * 50, b"\xff\xd8\xff\xe0" + b"\0" * 9, b"", b" \n"]
)
def test_what_is_no_text_is_refused_whatever_the_server_calls_it(
    server: Server, content: bytes, content_type: str
) -> None:
    found = inputs(server.page("/ferry", content, content_type=content_type))
    assert found.articles == ()
    (problem,) = found.problems
    assert problem.source == server.url("/ferry")
    assert problem.reason.isprintable()


def test_records_keep_the_addresses_they_tell(server: Server) -> None:
    records = [
        {"outlet": "Coast Herald", "url": "https://coast-herald.example/ferry", "text": text(40)},
        {"outlet": "Harbour Times", "text": text(60)},
    ]
    server.page("/feed", json.dumps(records), content_type="application/json")
    found = {article.outlet: article.url for article in inputs(server.url("/feed")).articles}
    assert found == {
        "Coast Herald": "https://coast-herald.example/ferry",
        "Harbour Times": server.url("/feed"),
    }


def feed(*links: str) -> str:
    items = "".join(
        f"<item><title>Ferry burns off Skarholm</title><link>{link}</link>"
        f"<description>{text(40 + number)}</description></item>"
        for number, link in enumerate(links)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>{items}</channel></rss>'


def archive(**files: str) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as writer:
        for name, content in files.items():
            writer.writestr(f"{name}.txt", content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "content_type", "articles"),
    [
        (feed("https://a.example/1", "https://b.example/2"), "application/rss+xml", 2),
        (feed("https://a.example/1", "https://b.example/2"), "text/xml; charset=utf-8", 2),
        (f"outlet,text\nA,{text(40).replace(chr(10), ' ')}\n".replace(", ", " "), "text/csv", 1),
        (archive(a=text(40, "A"), b=text(60, "B")), "application/zip", 2),
        (archive(a=text(40, "A"), b=text(60, "B")), "application/octet-stream", 2),
        (gzip.compress(page(40).encode()), "application/gzip", 1),
    ],
)
def test_what_files_hold_may_lie_at_an_address(
    server: Server, content: str | bytes, content_type: str, articles: int
) -> None:
    found = inputs(server.page("/x", content, content_type=content_type))
    assert [problem.reason for problem in found.problems] == []
    assert len(found.articles) == articles
    assert server.paths == ["/robots.txt", "/x"]


def test_what_the_user_says_of_an_address_goes_first(server: Server) -> None:
    address = server.page("/ferry", page(40))
    found = read_inputs(address, allow_private=True, said=[(address, "outlet", "Coast Herald")])
    assert only(found).outlet == "Coast Herald"


def test_an_archive_from_the_network_names_no_files_outside_it(server: Server, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text(40), encoding="utf-8")
    packed = BytesIO()
    with ZipFile(packed, "w") as writer:
        writer.writestr(
            "articles.json", json.dumps([{"file": str(tmp_path / "a.txt")}, {"file": "../a.txt"}])
        )
    found = inputs(server.page("/x", packed.getvalue(), content_type="application/zip"))
    assert found.articles == ()
    assert found.problems


def test_a_bomb_in_a_bomb_is_refused(server: Server) -> None:
    """Packed by the server for the way, and packed before: each layer is bounded."""
    bomb = gzip.compress(gzip.compress(b"0" * 50_000_000))
    found = inputs(server.page("/x", bomb, content_type="application/gzip", content_encoding="gzip"))
    assert found.articles == ()
    (problem,) = found.problems
    assert "--limit max_" in problem.reason


def test_lines_of_json_come_one_by_one(server: Server) -> None:
    lines = [json.dumps({"outlet": name, "text": text(40)}) for name in ("A", "B")]
    server.page("/feed", "\n".join([lines[0], "broken", lines[1]]), content_type="application/x-ndjson")
    found = inputs(server.url("/feed"))
    assert {article.outlet for article in found.articles} == {"A", "B"}
    assert [problem.source for problem in found.problems] == [f"{server.url('/feed')}, line 2, column 1"]


@pytest.mark.parametrize("name", ["/etc/passwd", "a.txt", "../a.txt"])
def test_what_comes_from_the_network_names_no_files(
    server: Server, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(text(40), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    server.page("/feed", json.dumps({"file": name}), content_type="application/json")
    found = inputs(server.url("/feed"))
    assert found.articles == ()
    assert len(found.problems) == 1


# What is asked


TRAPS = (
    '<meta http-equiv="refresh" content="0; url=/trap"><base href="/trap/"><link rel=canonical href="/trap">'
    '<link rel=amphtml href="/trap"><link rel=stylesheet href="/trap"><script src="/trap"></script>'
    '<link rel=alternate type="application/rss+xml" href="/trap"><meta property="og:image" content="/trap">'
)


def test_a_page_is_data_and_none_of_its_links_is_followed(server: Server) -> None:
    body = (
        '<a href="/trap">more</a><img src="/trap"><iframe src="/trap"></iframe><object data="/trap"></object>'
    )
    trap = server.page("/trap", page(70))
    traps = [
        page(40, more=TRAPS).replace("</h1>", f"</h1>{body}"),
        f'<!DOCTYPE html SYSTEM "{trap}" [<!ENTITY x SYSTEM "{trap}">]>{page(50)}',
        f'<?xml-stylesheet href="{trap}"?>' + page(60, more=TRAPS.replace("/trap", trap)),
    ]
    for number, content in enumerate(traps):
        server.page(f"/{number}", content)
    inputs(*(server.url(f"/{number}") for number in range(len(traps))))
    assert server.paths == ["/robots.txt", "/0", "/1", "/2"]


def test_addresses_in_records_and_texts_are_not_fetched(server: Server, tmp_path: Path) -> None:
    records = [
        {"url": server.page("/trap", page(40))},
        {"file": server.url("/trap")},
        {"outlet": "A", "url": server.url("/trap"), "text": text(40)},
    ]
    (tmp_path / "articles.json").write_text(json.dumps(records), encoding="utf-8")
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"{server.url('/trap')}\n\n{text(60)}", encoding="utf-8")
    assert inputs(tmp_path).articles
    assert server.requests == []


def test_an_address_given_twice_is_asked_for_once(server: Server) -> None:
    found = inputs(server.page("/ferry", page(40)), server.url("/ferry"))
    assert len(found.articles) == 1
    assert [note.reason for note in found.notes] == ["was given before; it counts once"]
    assert server.paths == ["/robots.txt", "/ferry"]


@pytest.mark.parametrize(
    "address",
    ["ftp://news.example/a", "file:///etc/passwd", "javascript://a", "HTTP://user:secret@news.example/"],
)
def test_an_address_of_another_kind_is_refused_as_one(address: str) -> None:
    (problem,) = inputs(address).problems
    assert problem.reason != "does not exist; check the path"


def test_private_addresses_need_leave(server: Server) -> None:
    server.page("/ferry", page(40))
    with pytest.raises(ArticleError, match="allow_private"):
        read_articles(server.url("/ferry"))
    assert server.requests == []
    assert len(read_articles(server.url("/ferry"), allow_private=True)) == 1


def test_one_that_fails_costs_only_itself(
    server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.txt").write_text(text(60, "Coast Herald"), encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        articles = read_articles(
            server.say("/a", response(500)),
            server.page("/b", page(40)),
            server.redirect("/c", "file:///etc/passwd"),
            tmp_path / "a.txt",
            allow_private=True,
        )
    assert {article.outlet for article in articles} == {"Coast Herald", "Harbour Times"}
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) == 2
    with pytest.raises(CrossrefError, match="no article could be read"):
        read_articles(server.url("/a"), server.url("/c"), allow_private=True)


# The command


def crossref(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "crossref", *arguments], capture_output=True, text=True, cwd=ROOT, check=False
    )


def test_the_command_compares_pages_at_addresses(server: Server) -> None:
    addresses = [server.page("/a", page(40)), server.page("/b", page(60, "Coast Herald"))]
    run = crossref("compare", *addresses, "--allow-private", "--format", "json", "--quiet")
    assert (run.returncode, run.stderr) == (0, "")
    assert {article["url"] for article in json.loads(run.stdout)["articles"]} == set(addresses)


def test_the_command_analyses_the_rest_when_some_pages_fail(server: Server) -> None:
    def slowly(request: Request) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nnot a thousand"

    server.answers["/slow"] = slowly
    addresses = [
        server.page("/a", page(40)),
        server.url("/slow"),
        server.page("/b", page(60, "Coast Herald")),
        server.redirect("/loop", "/loop"),
        server.page("/picture", b"\x89PNG", content_type="image/png"),
        server.url("/missing"),
    ]
    run = crossref("compare", *addresses, "--allow-private")
    assert run.returncode == 3
    assert "Harbour Times" in run.stdout
    assert "Coast Herald" in run.stdout
    said = [line for line in run.stderr.splitlines() if "http://" in line]
    assert [line.split(": ")[1] for line in said] == [
        server.url(f"/{n}") for n in "slow loop picture missing".split()
    ]


def test_the_command_refuses_private_addresses_unless_told(server: Server) -> None:
    run = crossref("claims", server.page("/a", text(40), content_type="text/plain"))
    assert run.returncode == 2
    assert "--allow-private" in run.stderr
    assert server.requests == []
    run = crossref("claims", server.url("/a"), "--allow-private")
    assert run.returncode == 0
    assert "40" in run.stdout


WATCHED = """
import sys
# Importing urllib3, which trafilatura needs, binds a socket to find out whether there is IPv6.
CALLS = [f"socket.{name}" for name in "connect getaddrinfo gethostbyname sendto sendmsg".split()]
seen = []
sys.addaudithook(lambda event, arguments: seen.append(event) if event in CALLS else None)
from crossref.cli import main
code = main(sys.argv[1:])
print(seen, [name for name in sys.modules if name.endswith("files.web")], file=sys.stderr)
sys.exit(code)
"""


def test_comparing_files_calls_nobody(tmp_path: Path) -> None:
    traps = page(40, more=TRAPS).replace("</h1>", '</h1><a href="http://news.example/">more</a>')
    (tmp_path / "a.html").write_text(traps, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text(60, "Coast Herald") + "http://news.example/\n", encoding="utf-8")
    (tmp_path / "c.json").write_text(
        json.dumps({"outlet": "C", "url": "http://news.example/", "text": text(50)}), encoding="utf-8"
    )
    run = subprocess.run(
        [sys.executable, "-c", WATCHED, "compare", str(tmp_path), "--quiet"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "[] []\n")
