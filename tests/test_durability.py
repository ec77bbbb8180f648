"""However a run ends, it ends in one line, and what was there before is whole: signals, full disks, closed
pipes, an output that is an input."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from crossref.cli import main
from tests.desk import GAZETTE, RADIO, laid
from tests.files.build import archive, mail, mailbox
from tests.reports import full_report

ROOT = Path(__file__).parents[1]
OLD = "what was found yesterday\n"
# Stops itself by signal ``argv[1]`` at the point that ``argv[2]`` names: a module imported, or a function.
STOPPED = """
import os, signal, sys
number, place = int(sys.argv[1]), sys.argv[2]
def stop(*given): os.kill(os.getpid(), number)
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == place: stop()
if place == "fsync": os.fsync = stop
elif place == "replace":
    from pathlib import Path
    Path.replace = stop
else: sys.meta_path.insert(0, Finder())
sys.argv[1:] = sys.argv[3:]
from crossref.__main__ import main
main()
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Two articles and an old report, in which nothing else may be left."""
    laid(tmp_path)
    (tmp_path / "report.json").write_text(OLD, encoding="utf-8")
    return tmp_path


def run(
    *words: str, cwd: Path, python: tuple[str, ...] = ("-m", "crossref"), **how: object
) -> subprocess.CompletedProcess[bytes]:
    given = {
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "stdin": subprocess.DEVNULL,
        "preexec_fn": heard,
    } | how
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1"}
    return subprocess.run([sys.executable, *python, *words], cwd=cwd, env=environment, **given)  # type: ignore[call-overload, no-any-return]


def heard() -> None:
    """Signals as a terminal sends them, also where the suite itself runs under nohup or in the background."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def unchanged(desk: Path) -> bool:
    return (desk / "report.json").read_text(encoding="utf-8") == OLD and {p.name for p in desk.iterdir()} == {
        "gazette.md",
        "radio.md",
        "report.json",
    }


# Signals


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize(
    "place", ["crossref.cli", "crossref.pipeline", "numpy", "crossref.gather", "fsync", "replace"]
)
def test_a_stopped_run_leaves_the_old_report_and_nothing_else(
    desk: Path, number: signal.Signals, place: str
) -> None:
    words = [
        str(int(number)),
        place,
        "compare",
        "gazette.md",
        "radio.md",
        "--output",
        "report.json",
        "--quiet",
    ]
    ended = run(*words, cwd=desk, python=("-c", STOPPED))
    assert (ended.returncode, ended.stdout, ended.stderr) == (128 + number, b"", b"crossref: interrupted\n")
    assert unchanged(desk)


def test_a_second_signal_does_not_wait(desk: Path) -> None:
    """Whoever presses Ctrl-C twice means it, even where something holds the first one up."""
    code = "import crossref.cli, os, signal, time\n" + (
        "def held(arguments=None):\n"
        "    try: os.kill(os.getpid(), signal.SIGINT)\n"
        "    finally: os.kill(os.getpid(), signal.SIGINT); time.sleep(60); print('not reached')\n"
        "crossref.cli.main = held\n"
        "from crossref.__main__ import main\nmain()"
    )
    ended = run("claims", "-", cwd=desk, python=("-c", code))
    assert (ended.returncode, ended.stdout) == (130, b"")


def test_what_nohup_protects_goes_on(desk: Path) -> None:
    """A run that was started with hangups ignored is not ended by one."""
    words = [str(int(signal.SIGHUP)), "crossref.pipeline", "compare", "gazette.md", "radio.md", "--quiet"]
    ended = run(
        *words,
        cwd=desk,
        python=("-c", STOPPED),
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),
    )
    assert ended.returncode == 0
    assert "«72-hour»".encode() in ended.stdout


# Full disks


def small_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))


def test_a_disk_that_fills_up_costs_neither_the_old_report_nor_the_new_one(desk: Path) -> None:
    words = ["compare", "gazette.md", "radio.md", "--output", "report.json", "--quiet"]
    ended = run(*words, cwd=desk, preexec_fn=small_files)
    assert ended.returncode == 2
    assert ended.stderr == (
        b"crossref: report.json: cannot be written (File too large); choose another path; "
        b"the result is on standard output\n"
    )
    assert json.loads(ended.stdout)["schema_version"]
    assert unchanged(desk)


FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.is_char_device(), reason="this system has no /dev/full")


@needs_full
@pytest.mark.parametrize("form", ["terminal", "json", "html"])
def test_a_full_disk_behind_standard_output_is_told_in_one_sentence(desk: Path, form: str) -> None:
    with FULL.open("wb") as full:
        words = ["compare", "gazette.md", "radio.md", "--format", form, "--quiet"]
        ended = run(*words, cwd=desk, stdout=full)
    told = b"crossref: standard output cannot be written (No space left on device)\n"
    assert (ended.returncode, ended.stderr) == (2, told)


@needs_full
def test_a_full_device_as_the_output(desk: Path) -> None:
    ended = run("compare", "gazette.md", "radio.md", "--output", str(FULL), "--quiet", cwd=desk)
    assert ended.returncode == 2
    assert ended.stderr.count(b"\n") == 1
    assert "«72-hour»".encode() in ended.stdout


@needs_full
@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_help_on_a_full_disk_is_no_traceback(desk: Path, words: list[str]) -> None:
    with FULL.open("wb") as full:
        assert run(*words, cwd=desk, stdout=full).stderr == b""


# Streams that are closed


@pytest.mark.parametrize(
    "words", ["show saved.json", "compare gazette.md radio.md", "show saved.json --format html"]
)
def test_a_reader_that_leaves_is_no_error(desk: Path, words: str) -> None:
    (desk / "saved.json").write_text(json.dumps(full_report().to_dict()), encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = run(*words.split(), "--quiet", cwd=desk, stdout=writing)
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, b"")


def closed(stream: int) -> Callable[[], None]:
    return lambda: os.close(stream)


def test_without_standard_output_there_is_a_sentence(desk: Path) -> None:
    ended = run("compare", "gazette.md", "radio.md", "--quiet", cwd=desk, preexec_fn=closed(1))
    assert (ended.returncode, ended.stderr) == (
        2,
        b"crossref: standard output is closed; name a file with --output\n",
    )
    written = run(
        *("compare", "gazette.md", "radio.md", "--output", "report.json"), cwd=desk, preexec_fn=closed(1)
    )
    assert (written.returncode, json.loads((desk / "report.json").read_text())["copies"]) == (0, [])


def test_without_standard_error_the_report_comes_all_the_same(desk: Path) -> None:
    ended = run("compare", "gazette.md", "radio.md", "gone.txt", cwd=desk, preexec_fn=closed(2))
    assert ended.returncode == 3
    assert "«72-hour»".encode() in ended.stdout


def test_without_standard_input_it_is_empty(desk: Path) -> None:
    ended = run(
        "compare", "gazette.md", "radio.md", "-", "--quiet", cwd=desk, stdin=None, preexec_fn=closed(0)
    )
    assert ended.returncode == 3
    assert ended.stderr == b"crossref: standard input: is empty; there is nothing to read\n"


# Outputs that would do harm


@pytest.mark.parametrize(
    "words",
    [
        "compare gazette.md radio.md --output gazette.md",
        "compare . --output radio.md",
        "compare . --output ./sub/../gazette.md",
        "compare . --output link.md",
        "compare gazette.md sub --output sub/table.csv",
        "compare gazette.md sub --output sub/news.zip",
        "compare gazette.md sub --output sub/news.mbox",
        "compare gazette.md sub --output sub/articles.json",
        "show saved.json --output saved.json",
    ],
)
def test_an_input_is_not_written_over(
    desk: Path, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sub = desk / "sub"
    sub.mkdir()
    (sub / "named.txt").write_text(RADIO, encoding="utf-8")
    (sub / "articles.json").write_text('[{"file": "named.txt"}]', encoding="utf-8")
    (sub / "table.csv").write_text(
        'outlet,text\nIslander,"Two people died, police said."\n', encoding="utf-8"
    )
    (sub / "news.zip").write_bytes(archive({"a.txt": f"{GAZETTE} It rained."}))
    (sub / "news.mbox").write_bytes(mailbox(mail(text=RADIO, Subject="Strike")))
    (desk / "link.md").symlink_to("gazette.md")
    (desk / "saved.json").write_text(json.dumps(full_report().to_dict()), encoding="utf-8")
    before = {file: file.read_bytes() for file in desk.rglob("*") if file.is_file()}
    monkeypatch.chdir(desk)
    assert main([*words.split(), "--quiet", "--format", "json"]) == 2
    told = capsys.readouterr()
    assert told.err.splitlines()[-1].endswith("is one of the inputs and stays as it is; choose another path")
    assert told.out == ""
    assert {file: file.read_bytes() for file in desk.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("name", ["report.pdf", "report.docx", "report.json.bak"])
def test_a_name_that_no_form_is_written_under_is_refused(
    desk: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "saved.json").write_text(json.dumps(full_report().to_dict()), encoding="utf-8")
    assert main(["show", str(desk / "saved.json"), "--output", str(desk / name)]) == 2
    assert capsys.readouterr().err == (
        f"crossref: {desk / name}: nothing is written to {Path(name).suffix} files; end the name in one of "
        ".json, .html, .htm, .md, .csv, .txt, or say which form with --format\n"
    )
    assert main(["show", str(desk / "saved.json"), "--output", str(desk / name), "--format", "csv"]) == 0
    assert (desk / name).is_file()


def test_claims_are_not_written_to_a_page(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", str(desk / "radio.md"), "--output", str(desk / "claims.html")]) == 2
    assert "end the name in one of .json, .txt, or say" in capsys.readouterr().err
    assert main(["claims", str(desk / "radio.md"), "--output", str(desk / "claims.txt"), "--quiet"]) == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written_in(desk: Path) -> None:
    desk.chmod(0o500)
    ended = run("compare", "gazette.md", "radio.md", "--output", "new.json", "--quiet", cwd=desk)
    desk.chmod(0o700)
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"crossref: new.json: cannot be written (Permission denied)")
    assert json.loads(ended.stdout)["schema_version"]


def test_a_report_has_a_limit_and_the_limit_an_option(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = desk / "saved.json"
    file.write_text(json.dumps(full_report().to_dict()), encoding="utf-8")
    assert main(["show", str(file), "--limit", "max_report_bytes=100"]) == 2
    told = "this is larger than 100 bytes; if it is a report, allow more with --limit max_report_bytes=N"
    assert capsys.readouterr().err == f"crossref: {file}: {told}\n"
    assert main(["show", str(file), "--limit", "max_report_bytes=1000000"]) == 0
