"""One door to the network: only two modules may open a connection, and nobody loads them for files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crossref.settings import Settings
from tests.house.test_imports import FILES, PACKAGE, ROOT, imports

DOOR = frozenset(("files/addresses.py", "files/exchange.py"))
NETWORK = frozenset(
    "socket ssl http.client http.server urllib.request urllib3 requests httpx aiohttp asyncio ftplib smtplib "
    "telnetlib xmlrpc.client socketserver webbrowser".split()
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_nobody_else_opens_a_connection(file: Path) -> None:
    place = str(file.relative_to(PACKAGE))
    used = {module for module, _ in imports(file) if module in NETWORK or module.split(".")[0] in NETWORK}
    assert place in DOOR or not used, f"{place} imports {used}"


def test_trafilatura_is_not_asked_to_fetch() -> None:
    fetching = ("fetch_url", "fetch_response", "sitemap", "feeds", "spider", "crawl")
    for file in FILES:
        for module, _ in imports(file):
            assert not (module.startswith("trafilatura") and module.endswith(fetching)), file
        assert "fetch_url" not in file.read_text(encoding="utf-8")


def test_the_limits_of_a_fetch_are_documented_as_they_are() -> None:
    text = (ROOT / "docs" / "addresses.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(max_\w+)` \| ([\d,]+) \|", text, re.MULTILINE))
    assert len(told) == 6
    for name, value in told.items():
        assert getattr(Settings(), name) == int(value.replace(",", "")), name
