"""``python -m tests.hostile``: every hostile input through the command line, each in a process of its own.

    python -m tests.hostile [--only WORDS] [--slowest N]

Prints by kind how many were refused with a sentence and how many analysed, and what must not be: a crash,
more than 5 s, more than 500 MB, a character that acts in what was printed, a file made that nobody asked
for. Ends with 1 if one of these is not zero. Start reading from ``main``.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.desk import laid
from tests.forbidden import forbidden_in
from tests.hostile import CASES
from tests.hostile.case import Case

ROOT = Path(__file__).parents[2]
SECONDS, MEGABYTES = 5.0, 500.0
PATIENCE = 60.0  # seconds, after which a run is ended
OUTCOMES = ("refused", "analysed")
FAULTS = ("crashed", "slow", "big", "acts", "wrong")


@dataclass(frozen=True, slots=True)
class Ended:
    """How one run ended: its outcome, its faults, and what they cost."""

    case: Case
    outcome: str
    faults: tuple[str, ...]
    seconds: float
    megabytes: float
    told: str


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--only", default="", metavar="WORDS", help="cases with these words in their names")
    parser.add_argument("--slowest", type=int, default=5, metavar="N", help="name the N slowest")
    options = parser.parse_args()
    ended = []
    for case in CASES:
        if options.only in case.label:
            ended.append(run(case))
            if ended[-1].faults:
                print(f"{', '.join(ended[-1].faults).upper()}: {case.label}: {told(ended[-1])}", flush=True)
    table(ended)
    for run_ in sorted(ended, key=lambda e: -e.seconds)[: options.slowest]:
        print(f"  {run_.seconds:5.2f} s {run_.megabytes:5.0f} MB  {run_.case.label}")
    return 1 if any(e.faults for e in ended) else 0


def table(ended: list[Ended]) -> None:
    """By kind, with what must be zero in the last columns."""
    kinds = list(dict.fromkeys(e.case.kind for e in ended))
    print(f"{'kind':<22}{'inputs':>7}" + "".join(f"{word:>10}" for word in (*OUTCOMES, *FAULTS)))
    for kind in [*kinds, "all"]:
        of = [e for e in ended if kind in (e.case.kind, "all")]
        counts = Counter([e.outcome for e in of] + [fault for e in of for fault in e.faults])
        print(f"{kind:<22}{len(of):>7}" + "".join(f"{counts[word]:>10}" for word in (*OUTCOMES, *FAULTS)))
    print(
        f"refused: with a sentence; slow: over {SECONDS:g} s of the processor; big: over {MEGABYTES:g} MB;\n"
        "acts: a character that acts was printed; wrong: no sentence, or the good articles were\n"
        "not compared, or a file was made"
    )


def told(ended: Ended) -> str:
    """What went wrong, in a line."""
    return f"{ended.seconds:.1f} s, {ended.megabytes:.0f} MB, {ended.told[-300:]!r}"


def run(case: Case) -> Ended:
    """The command on one case, in a folder of its own, with limits on what it may take."""
    with (
        tempfile.TemporaryDirectory() as place,
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
    ):
        folder = laid(Path(place))
        words = case.build(folder)
        before = _files(folder)
        command = [sys.executable, "-m", "crossref", *words]
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            env=_env(),
            preexec_fn=_limited,
        )
        status, usage = _waited(process)
        seconds = usage.ru_utime + usage.ru_stime
        made = _files(folder) - before
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8", errors="replace"))
    megabytes = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    return judged(case, status, (texts[0], texts[1]), made, seconds, megabytes)


def judged(
    case: Case, code: int, printed: tuple[str, str], made: set[str], seconds: float, megabytes: float
) -> Ended:
    """``code`` is negative for a signal; ``printed`` is standard output and standard error."""
    out, err = printed
    sentences = [line for line in err.splitlines() if line.startswith("crossref: ")]
    crashed = code < 0 or code not in (0, 1, 2, 3) or "Traceback" in err or "Error:" in err
    refused = code in (2, 3)
    compares_good = case.kind not in ("saved reports", "models", "manifests") and "output" not in case.label
    faults = {
        "crashed": crashed,
        "slow": seconds > SECONDS,
        "big": megabytes > MEGABYTES,
        "acts": bool(forbidden_in(out, but="\n\ufeff") or forbidden_in(err, but="\n")),
        "wrong": not crashed
        and (
            (refused and not sentences and "usage:" not in err)
            or (code in (0, 3) and compares_good and "72-hour" not in out and "72 h" not in out)
            or (case.expects not in ("", "refused" if refused else "analysed"))
            or bool(made)
        ),
    }
    found = tuple(name for name in FAULTS if faults[name])
    outcome = "" if crashed else "refused" if refused else "analysed"
    return Ended(case, outcome, found, seconds, megabytes, err or f"exit {code}, made {made}")


def _files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _env() -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "HF_HUB_OFFLINE": "1",
        "OMP_NUM_THREADS": "1",
        "COLUMNS": "100",
    }


def _limited() -> None:
    """A run that goes wild is ended by the system, and not by the end of the machine's memory."""
    resource.setrlimit(resource.RLIMIT_AS, (6_000_000_000, 6_000_000_000))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000_000, 200_000_000))


def _waited(process: subprocess.Popen[bytes]) -> tuple[int, resource.struct_rusage]:
    ends = time.monotonic() + PATIENCE
    while True:
        number, status, usage = os.wait4(process.pid, os.WNOHANG)
        if number:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage
        if time.monotonic() > ends:
            process.kill()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main())
