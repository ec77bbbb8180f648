"""A browser of the distribution, driven by selenium: offline, with a fresh profile, its requests recorded.

``find`` tells what is missing. Debian has both programs as ``apt-get install chromium chromium-driver``.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --disable-dev-shm-usage --hide-scrollbars"
)


def missing() -> str:
    """What a browser test needs and this machine lacks; "" if nothing."""
    try:
        import selenium  # noqa: F401
    except ImportError:
        return "selenium is not installed: pip install -e '.[dev]'"
    if not any(map(shutil.which, BROWSERS)) or not shutil.which("chromedriver"):
        return "no Chromium with its driver: apt-get install chromium chromium-driver"
    return ""


@contextmanager
def browser(profile: Path) -> Iterator[Any]:
    """A selenium driver; ``profile`` is an empty folder for what the browser writes."""
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    options = Options()
    options.binary_location = next(path for path in map(shutil.which, BROWSERS) if path)
    for flag in (*FLAGS.split(), f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()


def show(driver: Any, width: int = 1280, height: int = 900, *, dark: bool = False) -> None:
    """Set the screen's size and the reader's colours; without motion, which a click outruns."""
    wishes = {"prefers-color-scheme": "dark" if dark else "light", "prefers-reduced-motion": "reduce"}
    features = [{"name": name, "value": value} for name, value in wishes.items()]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)


def requests(driver: Any) -> list[str]:
    """The addresses asked for since the last call, that of the page among them."""
    events = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]


def console(driver: Any) -> list[str]:
    """What the page wrote on its console since the last call, breaches of its policy among it."""
    return [entry["message"] for entry in driver.get_log("browser")]
