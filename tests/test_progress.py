"""How far a long run is: one line written anew on a terminal, few lines in a log, nothing when quiet."""

from __future__ import annotations

import io
import json
import logging
import threading
import time
from pathlib import Path

import pytest

from crossref import progress
from crossref.cli import main
from crossref.progress import Progress
from tests.hostile.case import NEWS

LOG = logging.getLogger("crossref.somewhere")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "xterm")


def late(shown: Progress) -> None:
    """Waits until the run counts as a long one."""
    ends = time.monotonic() + 10
    while not shown._late and time.monotonic() < ends:
        time.sleep(0.001)


def count(whole: int | None, *steps: int) -> None:
    for done in steps:
        LOG.info(
            "articles prepared", extra={"done": done} if whole is None else {"done": done, "whole": whole}
        )


def test_a_terminal_gets_one_line_that_grows_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "REDRAWN", 0.0)
    stream = Terminal()
    with Progress(stream) as shown:
        late(shown)
        count(1000, 250, 1000)
    first = "crossref: [######..................] 250 of 1,000 articles prepared"
    last = "crossref: [########################] 1,000 of 1,000 articles prepared"
    wiped = [f"\r{' ' * len(line)}\r" for line in (first, last)]
    assert stream.getvalue() == first + wiped[0] + last + wiped[1]


def test_a_log_gets_few_lines_that_stay() -> None:
    stream = io.StringIO()
    with Progress(stream) as shown:
        late(shown)
        count(1000, *range(1, 1001))
    assert stream.getvalue().count("\n") <= 1  # the next is due after REPEATED seconds
    assert "\r" not in stream.getvalue()
    assert "[" not in stream.getvalue()


def test_of_unknown_length() -> None:
    stream = io.StringIO()
    with Progress(stream) as shown:
        late(shown)
        shown._told = -100.0
        count(None, 1200)
    assert stream.getvalue() == "crossref: 1,200 articles prepared\n"


def test_a_warning_stands_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "REDRAWN", 0.0)
    stream = Terminal()
    with Progress(stream) as shown:
        late(shown)
        count(10, 5)
        LOG.warning("one is\x1b[2J empty")
    assert stream.getvalue().endswith("\rcrossref: one is\\x1b[2J empty\n")


def test_nothing_in_the_first_second_and_nothing_when_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    quiet, quick = io.StringIO(), Terminal()
    with Progress(quiet, quiet=True):
        count(10, 5)
    monkeypatch.setattr(progress, "PATIENCE", 60.0)
    with Progress(quick):
        LOG.info("comparing 2 articles")
        count(10, 5, 10)
    assert (quiet.getvalue(), quick.getvalue()) == ("", "")
    assert not [t for t in threading.enumerate() if isinstance(t, threading.Timer) and not t.daemon]


def test_a_reader_of_the_log_that_leaves_does_not_end_the_run() -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    with Progress(Gone()) as shown:
        late(shown)
        LOG.warning("nobody hears this")
    with Progress(None):
        LOG.warning("nor this")


def test_one_broken_line_among_a_thousand_costs_that_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Read and prepared as ``compare`` does it; what comes after preparing is measured in the benchmarks."""
    from crossref import pipeline

    file = tmp_path / "articles.jsonl"
    lines = [
        json.dumps({"outlet": f"Post {n}", "text": NEWS.replace("5-hour", f"{n + 2}-hour")})
        for n in range(1000)
    ]
    lines[411] = lines[411][:40]
    file.write_text("\n".join(lines), encoding="utf-8")
    prepared: list[int] = []

    def stop(them: list[object], *rest: object) -> None:
        prepared.append(len(them))
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "embed", stop)
    assert main(["compare", str(file)]) == 130
    told = capsys.readouterr().err
    assert prepared == [999]
    assert f"crossref: {file}, line 412" in told
    assert told.count("articles.jsonl") == 1
    assert "of 999 articles prepared" in told
    assert told.endswith("crossref: interrupted\n")
