"""No input costs more than the settings allow, whatever its headers claim; each error names the setting."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from dataclasses import fields, replace
from pathlib import Path

import pytest

from crossref.errors import CrossrefError
from crossref.files import Inputs, read_inputs
from crossref.settings import Settings
from tests.files.build import BODY, PAGE, SENTENCES, archive, bomb, docx, gzipped, mail, mailbox, pdf

ROOT = Path(__file__).parents[2]
LIMITS = [field.name for field in fields(Settings) if field.name.startswith("max_")]


def read(content: bytes | str, **limits: int) -> Inputs:
    raw = content.encode() if isinstance(content, str) else content
    return read_inputs("-", stdin=io.BytesIO(raw), settings=replace(Settings(), **limits))


def reasons(inputs: Inputs) -> list[str]:
    return [problem.reason for problem in inputs.problems]


RECORDS = json.dumps([{"outlet": name, "text": BODY} for name in "ABCD"])


@pytest.mark.parametrize(
    ("content", "limit", "value"),
    [
        (BODY, "max_file_bytes", 100),
        (gzipped(BODY), "max_file_bytes", 300),
        (archive({"a.txt": BODY}), "max_archive_bytes", 100),
        (archive({"a.txt": BODY}), "max_file_bytes", 300),
        (archive({"a.txt": BODY, "b.txt": BODY}), "max_unpacked_bytes", 300),
        (docx(SENTENCES), "max_unpacked_bytes", 300),
        (bomb(5_000_000), "max_expansion", 200),
        (archive({"a.txt": b"a " * 1_000_000}), "max_expansion", 200),
        (docx(["two people died " * 100_000]), "max_expansion", 50),
        (BODY, "max_article_chars", 100),
        (PAGE, "max_article_chars", 100),
        (json.dumps({"text": BODY}), "max_article_chars", 100),
        (docx(SENTENCES), "max_article_chars", 100),
        (pdf([SENTENCES]), "max_article_chars", 100),
        (mail(text=BODY, Subject="x"), "max_article_chars", 100),
        (PAGE, "max_page_tags", 5),
        (docx(SENTENCES), "max_page_tags", 5),
        (pdf([SENTENCES] * 2), "max_pages", 1),
        (RECORDS, "max_articles", 3),
        (archive({"a.zip": archive({"b.zip": archive({"c.txt": BODY})})}), "max_nesting", 2),
        (gzipped(gzipped(gzipped(BODY))), "max_nesting", 2),
        (mail(attached={"a.zip": archive({"b.txt": BODY})}, Subject="y"), "max_nesting", 1),
        (mailbox(*[mail(text=f"{BODY} {n}", Subject="x") for n in range(4)]), "max_articles", 3),
        (mailbox(mail(text=BODY, Subject="x")), "max_file_bytes", 100),
        (mailbox(mail(attached={"a.zip": archive({"b.txt": BODY})}, Subject="y")), "max_nesting", 2),
        (json.dumps({"text": BODY, "x": [[[[1]]]]}), "max_json_nesting", 3),
        ('{"a":' * 100_000, "max_json_nesting", 50),
    ],
)
def test_a_limit_is_kept_and_named(content: bytes | str, limit: str, value: int) -> None:
    inputs = read(content, **{limit: value})
    assert any(f"--limit {limit}=N" in reason for reason in reasons(inputs)), reasons(inputs)
    assert not any("\n" in reason for reason in reasons(inputs))
    assert len(inputs.articles) <= 3


def test_what_is_within_the_limits_is_read() -> None:
    nested = archive({"a.zip": archive({"b.eml": mail(text=BODY, Subject="x")})})
    assert len(read(nested).articles) == 1
    assert len(read(RECORDS, max_articles=4).articles) == 4
    assert len(read(archive({"a.txt": BODY, "b.txt": "a" * 5_000}), max_file_bytes=1_000).articles) == 1


def test_an_archive_that_lies_about_its_sizes_is_stopped_where_it_crosses_the_limit() -> None:
    raw = bytearray(archive({"a.txt": b"a " * 1_000_000}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = raw.find(signature) + offset
        raw[place : place + 4] = struct.pack("<I", 0x7FFFFFFF)
    assert "max_expansion" in reasons(read(bytes(raw)))[0]
    place = raw.find(b"PK\x01\x02") + 20
    raw[place : place + 4] = struct.pack("<I", 0x7FFFFFF0)  # and says that it is packed as large
    assert not read(bytes(raw)).articles


def test_members_that_share_their_bytes_count_each() -> None:
    one = archive({"0.txt": b"a b " * 250_000})
    head, entry = one[: one.find(b"PK\x01\x02")], one[one.find(b"PK\x01\x02") : one.find(b"PK\x05\x06")]
    entries = b"".join(entry.replace(b"0.txt", f"{n}.txt".encode()) for n in range(10))
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 10, 10, len(entries), len(head), 0)
    inputs = read(head + entries + end, max_unpacked_bytes=3_000_000, max_expansion=2_000)
    assert not inputs.articles
    assert reasons(inputs)


def test_an_archive_of_itself_ends() -> None:
    """Members that are archives, four deep and ten wide: what is unpacked in all is counted, not each."""
    packed = archive({f"{n}.txt": b"a b c " * 50_000 for n in range(10)})
    for _ in range(2):
        packed = archive({f"{n}.zip": packed for n in range(10)})
    inputs = read(packed, max_unpacked_bytes=5_000_000, max_article_chars=10)
    assert any("max_unpacked_bytes" in reason for reason in reasons(inputs))


def test_an_archive_with_a_huge_directory_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for number in range(300):
            packed.writestr(f"{number}.css", b"")
    assert "max_articles" in reasons(read(target.getvalue(), max_articles=3))[0]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_cannot_be_unpacked_in_pieces_is_refused(method: int) -> None:
    assert "packed in an uncommon way" in reasons(read(archive({"a.txt": BODY}, method)))[0]


def test_an_encrypted_member_costs_itself() -> None:
    raw = bytearray(archive({"a.txt": BODY, "b.txt": BODY + " It rained."}))
    raw[raw.find(b"PK\x01\x02") + 8] |= 1
    inputs = read(bytes(raw))
    assert [article.outlet for article in inputs.articles] == ["b"]
    assert "is encrypted" in reasons(inputs)[0]


def test_every_limit_is_documented_with_its_value() -> None:
    text = (ROOT / "docs" / "inputs.md").read_text() + (ROOT / "docs" / "addresses.md").read_text()
    for name in LIMITS:
        assert f"| `{name}` | {getattr(Settings(), name):,.0f} |" in text, name


# What the user says of single files


def said(*triples: tuple[str, str, str], paths: tuple[Path, ...]) -> Inputs:
    return read_inputs(*paths, said=triples)


def test_what_the_user_says_goes_first(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.txt").write_text(BODY)
    (tmp_path / "articles.json").write_text(json.dumps([{"file": "b.txt", "outlet": "B", "title": "T"}]))
    inputs = said(
        ("a.html", "outlet", "Coast Herald"),
        (str(tmp_path / "b.txt"), "outlet", "Islander"),
        ("b.txt", "published", "2024-03-09T18:22+01:00"),
        ("b.txt", "url", "https://islander.example/x:title=1"),
        paths=(tmp_path,),
    )
    by_outlet = {article.outlet: article for article in inputs.articles}
    assert set(by_outlet) == {"Coast Herald", "Islander"}
    islander = by_outlet["Islander"]
    assert islander.published is not None
    assert islander.published.isoformat() == "2024-03-09T18:22:00+01:00"
    assert dict(islander.provenance) == {
        "outlet": "command line",
        "published": "command line",
        "url": "command line",
        "title": "given",
    }


def test_what_the_user_says_of_a_file_in_an_archive_or_a_list(tmp_path: Path) -> None:
    path = tmp_path / "news.zip"
    path.write_bytes(archive({"x/a.txt": BODY, "y/b.json": RECORDS}))
    inputs = said(("x/a.txt", "outlet", "Islander"), ("b.json, article 2", "outlet", "Z"), paths=(path,))
    assert {article.outlet for article in inputs.articles} == {"Islander", "A", "Z", "C", "D"}


@pytest.mark.parametrize(
    ("triple", "reason"),
    [
        (("gone.txt", "outlet", "X"), "no such file was read"),
        (("a.txt", "colour", "X"), "no such field; one of outlet, title, published, url, byline, language"),
        (("a.txt", "published", "some day"), "'some day' is no date.*; write YYYY-MM-DD or "),
        (("a.txt", "outlet", " "), "no value is given"),
        (("c.txt", "outlet", "X"), "have that name; give the path"),
    ],
)
def test_what_the_user_says_of_nothing_is_refused(
    tmp_path: Path, triple: tuple[str, str, str], reason: str
) -> None:
    for name in ("a.txt", "x/c.txt", "y/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{BODY} {name}")
    with pytest.raises(CrossrefError, match=rf"^--set .*{reason}"):
        said(triple, paths=(tmp_path / "a.txt", tmp_path / "x", tmp_path / "y"))
