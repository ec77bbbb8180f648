"""Writes the outputs shown in the README anew: ``python -m tests.house.readme``, part of ``make golden``."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.house.test_documentation import README, ROOT, SHOWN


def output(shown: re.Match[str]) -> str:
    words = shown["command"].removeprefix("crossref ").split()
    run = subprocess.run(
        [sys.executable, "-m", "crossref", *words], stdout=subprocess.PIPE, cwd=ROOT, encoding="utf-8"
    )
    return f"<!-- output of: {shown['command']} -->\n```text\n{run.stdout}```"


if __name__ == "__main__":
    (ROOT / "README.md").write_text(SHOWN.sub(output, README), encoding="utf-8")
