"""Writes the outputs shown in the README anew: ``python -m tests.house.readme``, part of ``make golden``.

An output stands in a block of text below a comment that names its command.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHOWN = re.compile(r"<!-- output of: crossref (?P<words>.+?) -->\n```text\n(?P<output>.*?)```", re.DOTALL)


def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def output(words: str) -> str:
    """What ``crossref`` with these words writes into a pipe, in which a line has 80 columns."""
    command = [sys.executable, "-m", "crossref", *words.split()]
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    return subprocess.run(
        command, stdout=subprocess.PIPE, cwd=ROOT, env=environment, check=True, encoding="utf-8"
    ).stdout


def block(shown: re.Match[str]) -> str:
    words = shown["words"]
    return f"<!-- output of: crossref {words} -->\n```text\n{output(words)}```"


if __name__ == "__main__":
    (ROOT / "README.md").write_text(SHOWN.sub(block, readme()), encoding="utf-8")
