"""``python -m tests.benchmarks.page``: the page of fifty articles, size and time; what faces cost to load.

The report is the crowded one of ``tests.crowd``: every article tells every fact, more than real events do.
Without a browser the time to load is left out, and says so.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.browser.browser import browser, missing, show
from tests.crowd import crowded_report

ARTICLES, ROUNDS = 50, 5
BARS = {"size": 3.0, "written": 0.3, "loaded": 1.0}  # MB, s, s
WRITE = """
import sys, time
from crossref.report import Report
import json
report = Report.from_dict(json.load(open(sys.argv[1])))
start = time.process_time()
from crossref.render.html import html_page
open(sys.argv[2], "w", encoding="utf-8").write(html_page(report))
print(time.process_time() - start)
"""


def main() -> int:
    """Measure and print; 0 whatever was measured."""
    with tempfile.TemporaryDirectory() as folder:
        saved, page = Path(folder) / "report.json", Path(folder) / "page.html"
        saved.write_text(json.dumps(crowded_report(ARTICLES).to_dict()), encoding="utf-8")
        written = [_fresh(WRITE, str(saved), str(page)) for _ in range(ROUNDS)]
        _tell("size", page.stat().st_size / 1e6, "MB")
        _tell(
            "written",
            median(map(float, written)),
            "s of processor time, in a fresh process, loading the renderer included",
        )
        if lacking := missing():
            print(f"loaded     not measured: {lacking}")
        else:
            _tell(
                "loaded",
                _loaded(page, Path(folder) / "profile"),
                "s from navigation to the end of load, in the browser",
            )
    for code in (
        "import crossref",
        "import crossref.cli",
        "import crossref.render.html",
        "import crossref.render.terminal",
    ):
        seconds = median(_timed(code) for _ in range(ROUNDS)) - median(_timed("pass") for _ in range(ROUNDS))
        print(f"{code:32} {seconds * 1000:6.0f} ms over bare Python")
    return 0


def _loaded(page: Path, profile: Path) -> float:
    with browser(profile) as driver:
        show(driver)
        times = []
        for _ in range(ROUNDS):
            driver.get(page.as_uri())
            times.append(
                driver.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd")
            )
        return float(median(times)) / 1000


def _fresh(code: str, *words: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, check=True
    ).stdout


def _timed(code: str) -> float:
    start = time.perf_counter()
    _fresh(code)
    return time.perf_counter() - start


def _tell(what: str, value: float, unit: str) -> None:
    met = "met" if value <= BARS[what] else "MISSED"
    print(f"{what:10} {value:6.2f} {unit} (bar {BARS[what]}: {met})")


if __name__ == "__main__":
    sys.exit(main())
