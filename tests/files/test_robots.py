"""robots.txt decides as RFC 9309 says, and a hostile one costs no more than its length."""

from __future__ import annotations

import fnmatch
import re
from http.client import HTTPMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossref.files.addresses import address_of
from crossref.files.exchange import Reply
from crossref.files.robots import Rules, rules_of


def rules(text: str) -> Rules:
    return rules_of(Reply(200, HTTPMessage(), text.encode()))


def allows(text: str, path: str) -> bool:
    return not rules(text).refusal(address_of(f"https://harbour-times.example{path}"))


@pytest.mark.parametrize(
    ("lines", "allowed"),
    [
        ("", True),
        ("disallow: /", True),
        ("user-agent: *|disallow: /", False),
        ("user-agent: *|disallow:", True),
        ("USER-AGENT : * # all|DisAllow:/news # this", False),
        ("user-agent: crossref-news|disallow: /", False),
        ("user-agent: Crossref-News/1.0|disallow: /", False),
        ("user-agent: crossref|disallow: /", True),
        ("user-agent: crossref-newsroom|disallow: /", True),
        ("user-agent: *|disallow: /|user-agent: crossref-news|disallow:", True),
        ("user-agent: *|disallow: /|user-agent: crossref-news|crawl-delay: 9", True),
        ("user-agent: crossref-news|disallow: /|user-agent: *|allow: /", False),
        ("user-agent: other|user-agent: crossref-news|disallow: /", False),
        ("user-agent: other|sitemap: https://a.example/|user-agent: *|disallow: /", False),
        ("user-agent: other|disallow: /|user-agent: *|disallow: /sport", True),
        ("user-agent: crossref-news|disallow: /sport|user-agent: crossref-news|disallow: /news", False),
        ("what is this|user-agent: *|: /|disallow /|disallow: /news/", False),
    ],
)
def test_the_group_that_counts(lines: str, allowed: bool) -> None:
    for newline in ("\n", "\r\n", "\r", "\n\n"):
        assert allows(lines.replace("|", newline), "/news/ferry") is allowed


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("/news", "/news", True),
        ("/news", "/newsletter", True),
        ("/news", "/sport/news", False),
        ("/news/", "/news", False),
        ("/News", "/news", False),
        ("news", "/news", False),
        ("/$", "/", True),
        ("/$", "/news", False),
        ("/*.php", "/news/ferry.php?a=b", True),
        ("/*.php$", "/news/ferry.php?a=b", False),
        ("/*.php$", "/a.php/b.php", True),
        ("/news*fire", "/news/ferry-fire-2", True),
        ("/news*fire*sea", "/news/sea-fire", False),
        ("*/print", "/news/print", True),
        ("/*?", "/news?page=2", True),
        ("/*?", "/news", False),
        ("/a**b", "/a-b", True),
        ("/ab*b$", "/ab", False),
        ("/f%C3%A4hre", "/fähre", True),
        ("/fähre", "/f%c3%a4hre", True),
        ("/%66erry", "/ferry", True),
        ("/ferry", "/%66erry", True),
        ("/a%2Fb", "/a/b", False),
    ],
)
def test_patterns(pattern: str, path: str, matches: bool) -> None:
    assert allows(f"user-agent: *\ndisallow: {pattern}", path) is not matches


@pytest.mark.parametrize(
    ("lines", "allowed"),
    [
        ("disallow: /|allow: /news", True),
        ("allow: /news|disallow: /", True),
        ("disallow: /news/ferry|allow: /news", False),
        ("allow: /news/ferry|disallow: /news/ferry", True),
        ("disallow: /*ferry|allow: /news", False),
        ("allow: /$|disallow: /", False),
    ],
)
def test_the_longest_pattern_decides(lines: str, allowed: bool) -> None:
    assert allows("user-agent: *\n" + lines.replace("|", "\n"), "/news/ferry") is allowed


@given(st.text("/ab*", max_size=8), st.booleans(), st.text("/ab", max_size=8))
def test_a_star_is_what_it_is_to_a_shell(pattern: str, ends: bool, path: str) -> None:
    wanted = re.match(fnmatch.translate(f"/{pattern}{'' if ends else '*'}"), f"/{path}") is not None
    assert allows(f"user-agent: *\ndisallow: /{pattern}{'$' if ends else ''}", f"/{path}") is not wanted


@given(st.binary(max_size=300))
def test_no_file_of_another_kind_forbids_anything(content: bytes) -> None:
    """Servers answer with pages of apology, pictures, anything."""
    if b"user-agent" not in content.lower():
        assert rules_of(Reply(200, HTTPMessage(), content)) == Rules()


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"user-agent: a{n}\n" for n in range(15_000)) + "allow: /a\n" * 25_000,
        "user-agent: *\n" * 15_000 + "allow: /a\n" * 25_000,
        "user-agent: *\n" + "disallow: /" + "*a" * 250_000 + "b\n",
        "user-agent: *\n" + "disallow: *a*a*a*b\n" * 25_000,
        "user-agent: *\n" + "disallow: /" + "%41" * 160_000,
        ":" * 500_000,
        "#" * 500_000,
        "\r" * 500_000,
    ],
    ids=lambda text: text[-20:],
)
def test_a_hostile_file_is_no_more_than_its_lines(text: str) -> None:
    """Each takes a fraction of a second; a pattern for each agent, or a regular expression, takes minutes."""
    assert allows(text, "/" + "a" * 4000)
    assert len(rules(text).patterns) <= text.count("\n")
