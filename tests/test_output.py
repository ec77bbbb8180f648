"""Every form of a report from the command line, and the pager between a long one and its reader."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from crossref.cli import main
from crossref.render.html import html_page
from tests.house.test_imports import loaded_by
from tests.reports import full_report
from tests.test_cli import crossref


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    file = tmp_path / "report.json"
    file.write_text(json.dumps(full_report().to_dict()), encoding="utf-8")
    return file


def shown(saved: Path, *words: str) -> str:
    run = crossref("show", str(saved), *words, cwd=saved.parent)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout


def test_a_saved_report_makes_the_same_page_as_a_direct_run(saved: Path) -> None:
    assert shown(saved, "--format", "html") == html_page(full_report())


def test_every_form_holds_the_sentences(saved: Path) -> None:
    words = "are thought to be waiting on the islands."
    for form in ("terminal", "json", "html", "markdown", "csv"):
        assert words in " ".join(shown(saved, "--format", form, "--width", "400").split())


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("r.json", b"{"),
        ("r.html", b"<!doctype html>"),
        ("r.HTM", b"<!doctype html>"),
        ("r.md", b"# What"),
        ("r.csv", b"\xef\xbb\xbffinding,"),
        ("r.txt", b"4 articles"),
    ],
)
def test_the_name_of_the_file_tells_the_form(saved: Path, name: str, start: bytes) -> None:
    assert main(["show", str(saved), "--output", str(saved.parent / name)]) == 0
    assert (saved.parent / name).read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("form", "name", "told"),
    [
        ("html", "o.json", "named .json"),
        ("csv", "o.HTM", "named .htm"),
        ("terminal", "o.md", "named .md"),
        ("html", "o.htm", ""),
        ("csv", "o.txt", ""),
        ("markdown", "o.log", ""),
        ("json", "o", ""),
    ],
)
def test_the_option_goes_before_the_name_and_a_name_that_tells_another_form_is_noted(
    saved: Path, form: str, name: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = saved.with_name(name)
    assert main(["show", str(saved), "--format", form, "--output", str(target)]) == 0
    note = f"crossref: {target}: will hold the {form} form, as --format says, though it is {told}\n"
    assert capsys.readouterr().err == (note if told else "")
    written = target.read_bytes()
    assert main(["show", str(saved), "--format", form, "--output", str(target), "--quiet"]) == 0
    assert (capsys.readouterr().err, target.read_bytes()) == ("", written)


def test_a_table_in_a_pipe_has_no_mark_before_its_heading(saved: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(shown(saved, "--format", "csv"))))
    assert rows[0]["finding"] == "d3f1a2b4"


def test_claims_have_no_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["claims", "-", "--format", "html"])
    assert "invalid choice: 'html'" in capsys.readouterr().err


def test_an_outlet_alone(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(saved), "--outlet", "the morning", "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert {f["id"] for f in record["findings"]} == {"0c0ffee1", "bbbb2222"}
    assert {u["outlet"] for u in record["unique"]} == {"The Morning"}
    assert len(record["articles"]) == 4


def test_two_outlets_are_what_either_has_a_part_in(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["show", str(saved), "--outlet", "Island Post", "--outlet", "The Morning", "--format", "json"]
    assert main(words) == 0
    found = {f["id"] for f in json.loads(capsys.readouterr().out)["findings"]}
    assert found == {"d3f1a2b4", "0dd0dd01", "0c0ffee1", "bbbb2222"}


def test_an_unknown_outlet_is_answered_with_the_known_ones(
    saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for form in ("terminal", "json", "html", "markdown", "csv"):
        assert main(["show", str(saved), "--outlet", "BBC", "--format", form]) == 2
        told = capsys.readouterr().err
        assert told.startswith("crossref: 'BBC' is not an outlet of this report; it has Coastal Radio")


class Screen(io.StringIO):
    encoding = "utf-8"  # type: ignore[assignment]

    def isatty(self) -> bool:
        return True


def on_screen(monkeypatch: pytest.MonkeyPatch, pager: str) -> Screen:
    """A terminal of 24 lines in place of standard output; pytest would undo this in a fixture."""
    made = Screen()
    monkeypatch.setattr(sys, "stdout", made)
    for name, value in {"COLUMNS": "80", "LINES": "24", "TERM": "xterm", "PAGER": pager}.items():
        monkeypatch.setenv(name, value)
    return made


def test_a_long_report_goes_through_the_pager(
    saved: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    screen = on_screen(monkeypatch, f"tee {tmp_path / 'paged'}")
    monkeypatch.setattr(subprocess, "run", _recorded(tmp_path / "paged"))
    assert main(["show", str(saved)]) == 0
    assert "WHO SAYS WHAT" in (tmp_path / "paged").read_text(encoding="utf-8")
    assert screen.getvalue() == ""


def _recorded(file: Path):  # type: ignore[no-untyped-def]
    def run(command: list[str], *, input: str, **how: object) -> None:
        assert command == ["tee", str(file)]
        file.write_text(input, encoding="utf-8")

    return run


@pytest.mark.parametrize("pager", ["", "no-such-pager-anywhere"])
def test_without_a_pager_the_report_is_on_the_screen(
    saved: Path, monkeypatch: pytest.MonkeyPatch, pager: str
) -> None:
    screen = on_screen(monkeypatch, pager)
    assert main(["show", str(saved)]) == 0
    assert "WHO SAYS WHAT" in screen.getvalue()


def test_a_short_report_and_a_program_need_no_pager(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = on_screen(monkeypatch, "cat")
    monkeypatch.setattr(subprocess, "run", None)
    assert main(["show", str(saved), "--only", "undecided"]) == 0
    assert main(["show", str(saved), "--format", "json"]) == 0
    assert "\x1b[" in screen.getvalue().split("{")[0]


@pytest.mark.parametrize(
    ("form", "brought"),
    [("json", set()), ("csv", set()), ("markdown", set()), ("html", {"jinja2"}), ("terminal", {"rich"})],
)
def test_a_face_loads_its_own_library_and_no_other(saved: Path, form: str, brought: set[str]) -> None:
    code = f"from crossref.cli import main\nmain(['show', {str(saved)!r}, '--format', {form!r}])\nprint()"
    loaded = loaded_by(code)
    assert loaded & {"rich", "jinja2", "pandas", "matplotlib", "numpy", "torch"} == brought
