"""The browser, started once; its tests are skipped, and say why, where there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crossref.render.html import html_page
from crossref.report import Report
from tests.browser.browser import browser, console, missing, requests, show

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if lacking := missing():
        for item in items:
            if HERE in item.path.parents:
                item.add_marker(pytest.mark.skip(reason=lacking))


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with browser(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture
def load(driver: Any, tmp_path: Path) -> Callable[..., Any]:
    """Puts the page of a report on the screen, from disk."""

    def loaded(report: Report, fragment: str = "", **screen: Any) -> Any:
        file = tmp_path / "report.html"
        file.write_text(html_page(report), encoding="utf-8")
        show(driver, **screen)
        driver.get("about:blank")
        requests(driver), console(driver)
        driver.get(file.as_uri() + fragment)
        return driver

    return loaded
