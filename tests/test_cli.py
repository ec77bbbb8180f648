"""The command line as a user meets it: exit codes, what goes where, and one clear sentence for bad input."""

from __future__ import annotations

import io
import json
import logging
import os
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from crossref import _version
from crossref.cli import main
from crossref.progress import Progress
from crossref.report import Report
from tests.desk import GOOD, RADIO, laid
from tests.reports import full_report, quiet_report
from tests.test_report import SCHEMA

ROOT = Path(__file__).parents[1]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with two good articles."""
    return laid(tmp_path)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    file = tmp_path / "report.json"
    file.write_text(json.dumps(full_report().to_dict()), encoding="utf-8")
    return file


def crossref(
    *words: str, cwd: Path, stdin: bytes = b"", quiet: bool = True, **environment: str
) -> subprocess.CompletedProcess[str]:
    """The command in its own process, offline; quiet, as a slow machine would show progress."""
    run = subprocess.run(
        [sys.executable, "-m", "crossref", *words, *(["--quiet"] * quiet)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1", "COLUMNS": "100"} | environment,
    )
    return subprocess.CompletedProcess(
        run.args, run.returncode, run.stdout.decode("utf-8"), run.stderr.decode("utf-8")
    )


# Doing the work


def test_compare_shows_the_conflict(desk: Path) -> None:
    run = crossref("compare", ".", cwd=desk)
    assert (run.returncode, run.stderr) == (0, "")
    assert "CONFLICTS" in run.stdout
    assert "«11-hour»" in run.stdout
    assert "«72-hour»" in run.stdout
    assert "\x1b" not in run.stdout


def test_paths_may_stand_on_both_sides_of_an_option(desk: Path) -> None:
    run = crossref("compare", GOOD[0], "--only", "conflicts", GOOD[1], cwd=desk)
    assert (run.returncode, run.stderr) == (0, "")
    assert "«11-hour»" in run.stdout
    refused = crossref("compare", GOOD[0], "--only", "conflicts", GOOD[1], "--onyl", cwd=desk)
    assert refused.returncode == 2
    assert refused.stderr.endswith("unrecognized arguments: radio.md --onyl; see crossref compare --help\n")


@pytest.mark.parametrize(
    "words",
    [("--explain", ""), ("--explain", "0", "--format", "json"), ("--explain", "0", "--output", "path.html")],
)
def test_a_path_to_a_finding_is_text(desk: Path, words: tuple[str, ...]) -> None:
    run = crossref("compare", *GOOD, *words, cwd=desk)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert "--explain takes the id of a finding" in run.stderr
    assert ("--format" in run.stderr) == (words[1] != "")  # the sentence is about what was wrong
    assert not (desk / "path.html").exists()


def test_json_follows_the_schema_and_is_the_same_in_any_order(desk: Path) -> None:
    runs = [
        crossref("compare", *files, "--format", "json", cwd=desk) for files in (GOOD, reversed(GOOD), [*GOOD])
    ]
    assert {run.returncode for run in runs} == {0}
    assert len({run.stdout for run in runs}) == 1
    record = json.loads(runs[0].stdout)
    jsonschema.validate(record, SCHEMA)
    assert json.loads(json.dumps(Report.from_dict(record).to_dict())) == record


def test_a_saved_report_shows_what_the_run_showed(desk: Path) -> None:
    direct = crossref("compare", *GOOD, cwd=desk)
    saving = crossref("compare", *GOOD, "--output", "report.json", cwd=desk)
    assert (saving.stdout, saving.returncode) == ("", 0)
    assert crossref("show", "report.json", cwd=desk).stdout == direct.stdout


def test_standard_input_is_an_article(desk: Path) -> None:
    run = crossref("compare", "gazette.md", "-", cwd=desk, stdin=RADIO.encode())
    assert run.returncode == 0
    assert "Coastal Radio" in run.stdout


def test_claims_of_a_text() -> None:
    text = b"At least 12 people died on Monday, police said. The truce lasted 72 hours."
    run = crossref("claims", "-", "--published", "2026-11-20", cwd=ROOT, stdin=text)
    assert run.returncode == 0
    assert ">= 12 people" in run.stdout
    assert "16 Nov 2026" in run.stdout
    assert "72 h" in run.stdout


FRENCH = (
    "Au moins 12 personnes sont mortes lundi dans un incendie qui s'est déclaré dans le port de la ville, a "
    "annoncé la police. Les pompiers ont lutté pendant 11 heures contre les flammes, selon le maire."
)


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_claims_of_a_text_that_is_not_english_are_shown_and_doubted(tmp_path: Path, form: str) -> None:
    (tmp_path / "fr.txt").write_text(FRENCH, encoding="utf-8")
    run = crossref("claims", "fr.txt", "--format", form, cwd=tmp_path)
    assert run.returncode == 3
    told = "does not read as English, so what is read out of it may be wrong"
    assert run.stderr == f"crossref: fr.txt: {told}\n"
    assert "12 personnes" in run.stdout
    article = json.dumps({"outlet": "Der Hafen", "language": "de-DE", "text": "Zwölf Menschen starben."})
    marked = crossref("claims", "-", cwd=tmp_path, stdin=article.encode())
    assert (marked.returncode, marked.stderr.count("\n")) == (3, 1)
    assert "standard input: does not read as English and is marked as 'de', so" in marked.stderr


def test_claims_as_json() -> None:
    run = crossref("claims", "-", "--format", "json", cwd=ROOT, stdin=b"The truce lasted 72 hours.")
    (article,) = json.loads(run.stdout)["articles"]
    (duration,) = [c for c in article["claims"] if c["value"]["type"] == "duration"]
    assert duration["value"]["low"] == duration["value"]["high"] == str(72 * 3600)
    assert duration["sentence"][duration["start"] : duration["end"]] == "72 hours"


# Showing a saved report: the options, without a run each


def test_fail_on_asks_for_a_discrepancy(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(saved), "--fail-on", "high"]) == 1
    assert "1 discrepancy of severity high or above" in capsys.readouterr().err
    saved.write_text(json.dumps(quiet_report().to_dict()), encoding="utf-8")
    assert main(["show", str(saved), "--fail-on", "low"]) == 0


def test_only_and_min_severity_choose_in_json_too(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["show", str(saved), "--format", "json", "--only", "discrepancies", "--min-severity", "medium"])
        == 0
    )
    record = json.loads(capsys.readouterr().out)
    assert [f["relation"] for f in record["findings"]] == ["conflict", "range-vs-bound"]
    assert record["unique"] == []
    assert [d["source"] for d in record["dropped"]] == ["empty.txt"]


def test_json_has_everything_by_default(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(saved), "--format", "json"]) == 0
    assert Report.from_dict(json.loads(capsys.readouterr().out)) == full_report()


def test_width(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", str(saved), "--width", "60"])
    assert 50 < max(map(len, capsys.readouterr().out.splitlines())) <= 60


def test_quiet_leaves_notices_out(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(saved), "--fail-on", "high", "--quiet"]) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "words",
    [
        ["compare"],
        ["compare", "x", "--only", "contradictions"],
        ["compare", "x", "--only", ","],
        ["compare", "x", "--width", "10"],
        ["compare", "x", "--fail-on", "severe"],
        ["claims", "-", "--published", "last week"],
        ["weigh", "x"],
        [],
    ],
)
def test_wrong_usage_exits_with_2_and_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(words)
    assert exit_.value.code == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith("crossref: ")
    verb = words[0] if words and words[0] != "weigh" else ""
    assert told.endswith(f"; see {' '.join(filter(None, ['crossref', verb]))} --help")


def test_an_unknown_word_is_answered_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["compare", "x", "--only", "contradictions"])
    assert "conflicts, discrepancies, agreements" in capsys.readouterr().err


ASKED = "is no command; compare articles with: crossref compare PATH..."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["gazette.md", "radio.md"], f"gazette.md: {ASKED}"),
        (["https://harbour-times.example/a"], f"https://harbour-times.example/a: {ASKED}"),
        (["claims", *GOOD], "radio.md: is one too many, as claims takes one file at a time"),
        (["claims", "radio.md", "--quite"], "unrecognized arguments: --quite; see crossref claims --help"),
    ],
)
def test_what_a_command_does_not_take_is_answered_with_what_it_does(
    words: list[str],
    told: str,
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(desk)
    assert main(words) == 2
    assert capsys.readouterr().err == f"crossref: {told}\n"


def test_an_output_of_a_dash_is_standard_output_and_one_of_no_letters_refused(
    saved: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(saved.parent)
    assert main(["show", saved.name, "--output", "-"]) == 0
    assert capsys.readouterr().out.startswith("4 articles")
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]
    with pytest.raises(SystemExit):
        main(["show", saved.name, "--output", ""])
    assert (
        capsys.readouterr().err == "crossref: --output: takes the name of a file; see crossref show --help\n"
    )


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["--version"])
    assert exit_.value.code == 0
    assert capsys.readouterr().out == f"crossref {_version.VERSION}\n"


# Bad input: one sentence that names it, no traceback, and the rest is analysed

BAD = {
    "an empty file": ("empty.txt", b""),
    "a binary file named .txt": ("photo.txt", bytes(range(256)) * 40),
    "a page without an article": (
        "shell.html",
        b"<!doctype html><html><head><title>Menu</title></head><body><nav><a href='/'>Home</a></nav></body>",
    ),
    "JSON that breaks off": ("cut.json", b'[{"outlet": "Island Post",\n  "text": "The ferry'),
    "a text with no sentence": ("captions.txt", b"Share\n\nXS SM MD LG\n\nHome\n"),
}


@pytest.mark.parametrize(("name", "content"), BAD.values(), ids=BAD.keys())
def test_bad_input_costs_only_itself(desk: Path, name: str, content: bytes) -> None:
    (desk / name).write_bytes(content)
    run = crossref("compare", *GOOD, name, cwd=desk)
    assert run.returncode == 3
    assert "Traceback" not in run.stderr
    (told,) = run.stderr.splitlines()
    assert name in told
    assert "«72-hour»" in run.stdout
    assert "COULD NOT BE ANALYSED" in run.stdout


def test_broken_json_names_line_and_column(desk: Path) -> None:
    (desk / "cut.json").write_bytes(BAD["JSON that breaks off"][1])
    assert "cut.json, line 2, column" in crossref("compare", *GOOD, "cut.json", cwd=desk).stderr


def test_a_path_that_does_not_exist(desk: Path) -> None:
    run = crossref("compare", *GOOD, "gone.txt", cwd=desk)
    assert run.returncode == 3
    (told,) = run.stderr.splitlines()
    assert "gone.txt" in told
    assert "«72-hour»" in run.stdout


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_other_encodings_are_read(desk: Path, encoding: str) -> None:
    text = RADIO.replace("port authority", "port’s “authority”").replace("Coastal", "Café")
    (desk / "radio.md").write_bytes(text.encode(encoding))
    run = crossref("compare", *GOOD, cwd=desk)
    assert (run.returncode, run.stderr) == (0, "")
    assert "Café Radio" in run.stdout


def test_one_article_only(desk: Path) -> None:
    run = crossref("compare", "gazette.md", cwd=desk)
    assert (run.returncode, run.stdout) == (2, "")
    (told,) = run.stderr.splitlines()
    assert "two" in told


def test_two_articles_by_one_outlet(desk: Path) -> None:
    (desk / "radio.md").write_text(RADIO.replace("Coastal Radio", "Harbour Gazette"), encoding="utf-8")
    run = crossref("compare", *GOOD, cwd=desk)
    assert (run.returncode, run.stdout) == (2, "")
    (told,) = run.stderr.splitlines()
    assert "Harbour Gazette" in told


def test_the_same_file_twice_counts_once(desk: Path) -> None:
    run = crossref("compare", *GOOD, "gazette.md", cwd=desk, quiet=False)
    assert run.returncode == 0
    assert "crossref: gazette.md" in run.stderr
    assert run.stdout == crossref("compare", *GOOD, cwd=desk).stdout
    assert crossref("compare", *GOOD, "gazette.md", cwd=desk).stderr == ""


def test_a_line_of_fifty_megabytes(desk: Path) -> None:
    (desk / "line.txt").write_bytes(b"strike " * 7_500_000)
    run = crossref("compare", *GOOD, "line.txt", cwd=desk)
    assert run.returncode == 3
    (told,) = run.stderr.splitlines()
    assert "line.txt" in told
    assert "«72-hour»" in run.stdout


@pytest.mark.heavy
def test_an_unknown_model(desk: Path) -> None:
    run = crossref("compare", *GOOD, "--model", "nobody/no-such-model", cwd=desk)
    assert (run.returncode, run.stdout) == (2, "")
    assert "Traceback" not in run.stderr
    assert "nobody/no-such-model" in run.stderr.splitlines()[-1]


def test_a_report_that_cannot_be_written_is_not_lost(desk: Path) -> None:
    run = crossref("compare", *GOOD, "--output", "no/such/folder/report.json", cwd=desk)
    assert run.returncode == 2
    (told,) = run.stderr.splitlines()
    assert "no/such/folder/report.json" in told
    jsonschema.validate(json.loads(run.stdout), SCHEMA)


def test_comparing_a_saved_report_is_answered_with_show(saved: Path) -> None:
    run = crossref("compare", saved.name, cwd=saved.parent)
    assert run.returncode == 2
    (told,) = run.stderr.splitlines()
    assert f"crossref show {saved.name}" in told


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "line 1, column 2"),
        (b"[1]", "no crossref report"),
        (b'{"schema_version": 9}', "schema version 1"),
        (b"\xff\xfe\x00", "no saved report"),
    ],
)
def test_what_is_no_saved_report(
    tmp_path: Path, content: bytes, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.json"
    file.write_bytes(content)
    assert main(["show", str(file)]) == 2
    error = capsys.readouterr().err
    assert str(file) in error
    assert told in error


def test_a_saved_report_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "gone.json"]) == 2
    assert "gone.json" in capsys.readouterr().err


# Progress


def test_a_long_run_tells_the_stage_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossref.progress.PATIENCE", 0.0)
    stream, log = io.StringIO(), logging.getLogger("crossref.somewhere")
    with Progress(stream):
        log.info("reading %d articles", 5)
        deadline = time.monotonic() + 10
        while not stream.getvalue() and time.monotonic() < deadline:
            time.sleep(0.001)
    assert stream.getvalue() == "crossref: reading 5 articles\n"


def test_a_short_run_tells_nothing_but_warnings() -> None:
    stream, log = io.StringIO(), logging.getLogger("crossref.somewhere")
    with Progress(stream):
        log.info("reading 5 articles")
        log.warning("one of them is empty")
    log.warning("after the run")
    assert stream.getvalue() == "crossref: one of them is empty\n"


# Terminals and pipes


def test_a_closed_pipe_is_no_error(saved: Path) -> None:
    command = f"{sys.executable} -m crossref show {saved} --only unique,agreements,dropped | head -n 1"
    run = subprocess.run(command, shell=True, capture_output=True, cwd=ROOT)
    assert run.stderr == b""
    assert run.stdout.startswith(b"4 articles")


def test_a_terminal_that_is_not_unicode(saved: Path) -> None:
    run = crossref("show", str(saved), cwd=ROOT, PYTHONIOENCODING="ascii")
    assert run.returncode == 0
    assert "[72-hour]" in run.stdout


def test_interrupting_ends_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(self: Path, mode: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "open", interrupted)
    assert main(["show", "report.json"]) == 130
    assert capsys.readouterr().err == "crossref: interrupted\n"
