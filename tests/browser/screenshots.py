"""The pictures of ``docs/images``, from a real run and a real browser: ``make screenshots``.

The page at desk and phone width, light and dark; the terminal through the page that rich makes of it.
"""

from __future__ import annotations

import sys
import tempfile
from base64 import b64decode
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

import crossref
from crossref.render.html import html_page
from crossref.render.terminal import terminal_view
from tests.browser.browser import browser, missing, show

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
EVENT = ROOT / "data" / "events" / "aleppo-truce" / "articles"
TERMINAL = 96  # columns


def main() -> int:
    """Write the pictures; 1 where there is no browser."""
    if lacking := missing():
        print(lacking, file=sys.stderr)
        return 1
    report = crossref.compare(crossref.read_articles(EVENT))
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, browser(Path(folder) / "profile") as driver:
        page, screen = Path(folder) / "page.html", Path(folder) / "terminal.html"
        page.write_text(html_page(report), encoding="utf-8")
        screen.write_text(_terminal_page(report), encoding="utf-8")
        for name, width, height, dark, place in (
            ("page", 1200, 1180, False, "body"),
            ("page-dark", 1200, 1180, True, "body"),
            ("page-phone", 390, 1180, False, "body"),
            ("article", 1200, 900, False, "details.story[open]"),
        ):
            show(driver, width, height, dark=dark)
            driver.get(page.as_uri())
            if place != "body":
                driver.execute_script(
                    "for (const n of [...document.querySelectorAll('.t-conflict.note')]) n.open = true"
                )
            _take(driver, name, place, width, height)
        show(driver, 860, 760)
        driver.get(screen.as_uri())
        _take(driver, "terminal", "body", 860, 760)
    return 0


def _terminal_page(report: crossref.Report) -> str:
    console = Console(record=True, width=TERMINAL, file=open("/dev/null", "w"), force_terminal=True)  # noqa: SIM115, PTH123
    console.print(terminal_view(report))
    return console.export_html(theme=DEFAULT_TERMINAL_THEME, inline_styles=True).replace(
        "<body>", '<body style="margin:16px 20px; font-size:14px; line-height:1.35">'
    )


def _take(driver: Any, name: str, place: str, width: int, height: int) -> None:
    top = driver.execute_script(
        f"return document.querySelector('{place}').getBoundingClientRect().top + scrollY"
    )
    clip = {"x": 0, "y": top, "width": width, "height": height, "scale": 1}
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"clip": clip, "captureBeyondViewport": True})
    (IMAGES / f"{name}.png").write_bytes(b64decode(shot["data"]))
    print(IMAGES / f"{name}.png")


if __name__ == "__main__":
    sys.exit(main())
