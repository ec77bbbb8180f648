"""What one run costs: cold wall time, peak memory, each stage, and what is imported.

    python -m tests.benchmarks.run_speed [--rounds N] [FOLDER]

    cold      ``crossref compare FOLDER --format json`` in a fresh process, against the same job with the
              same model loaded through sentence-transformers, in turn, so that both meet the same load
    imports   what the cold run loads, by package
    stages    sentences a second of each stage, warm, over the events in ``data``

The least time of several is the least disturbed one and is what the bars are held to; the median stands
beside it. Start reading from ``main``.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

# Nothing heavy up here: a child's peak memory counts from its parent's size when it was started.

ROOT = Path(__file__).resolve().parents[2]
EVENTS = ROOT / "data" / "events"
EVENT = Path("data/events/aleppo-truce/articles")  # from the project's root

LEAST_RATIO = 8.0
MOST_MEGABYTES = 150.0

# The stages by the names under which ``crossref.pipeline`` calls them.
STAGES = {
    "clean": ("lines_of",),
    "segment": ("sentences_of",),
    "extract": ("read_claims", "names_in"),
    "embed": ("embed",),
    "origins": ("origins_of",),
    "scope": ("scopes_of",),
    "align": ("weighed", "assigned"),
    "judge": ("table_of", "verdicts_on"),
    "gather": ("gather",),
}


@dataclass(frozen=True, slots=True)
class Run:
    """One fresh process: wall and processor time in seconds, peak memory in MB, and what it printed."""

    seconds: float
    processor: float
    megabytes: float
    printed: bytes
    errors: str


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.run_speed", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folder", nargs="?", type=Path, default=EVENT, metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="repetitions of everything")
    options = parser.parse_args()
    command = ["-m", "crossref", "compare", str(options.folder), "--format", "json"]
    cold(command, options.folder, options.rounds)
    imports(command)
    stages(options.rounds)
    return 0


# Cold


def cold(command: Sequence[str], folder: Path, rounds: int) -> None:
    """Prints the cold runs and how they stand to the bars."""
    rivals = {
        "crossref compare": command,
        "through sentence-transformers": [
            str(Path(__file__).with_name("through_transformers.py")),
            str(folder),
        ],
        "python alone": ["-c", "pass"],
    }
    runs: dict[str, list[Run]] = {name: [] for name in rivals}
    for arguments in rivals.values():
        fresh(arguments)  # the first run after a change compiles the modules
    for _ in range(rounds):
        for name, arguments in rivals.items():
            runs[name].append(fresh(arguments))
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    print(f"cold, {folder}, {rounds} rounds in turn, {load}")
    print(f"  {'':<31}{'min s':>7}{'median':>8}{'cpu s':>8}{'peak MB':>9}")
    for name, made in runs.items():
        times = [run.seconds for run in made]
        peak = max(run.megabytes for run in made)
        least = min(run.processor for run in made)
        print(f"  {name:<31}{min(times):7.3f}{statistics.median(times):8.3f}{least:8.3f}{peak:9.0f}")
    ours, theirs, _ = runs.values()
    same = findings(ours[0]) == findings(theirs[0])
    print(f"  both report the same findings: {'yes' if same else 'NO'}")
    ratio = min(r.seconds for r in theirs) / min(r.seconds for r in ours)
    _bar(f"{ratio:.1f} times faster", ratio >= LEAST_RATIO, f"at least {LEAST_RATIO:g}")
    peak = max(r.megabytes for r in ours)
    _bar(f"peak memory {peak:.0f} MB", peak <= MOST_MEGABYTES, f"at most {MOST_MEGABYTES:g}")


def fresh(arguments: Sequence[str]) -> Run:
    """Python with ``arguments`` in a process of its own; ``RuntimeError`` with its words when it fails."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.perf_counter()
        process = subprocess.Popen([sys.executable, *arguments], stdout=out, stderr=err, cwd=ROOT, env=_env())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        printed, errors = out.read(), err.read().decode(errors="replace")
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}: {errors[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6, printed, errors)


def _env() -> dict[str, str]:
    """Bytecode is kept, as it is for whoever runs crossref twice. ``PYTHONPATH``: a script's own folder is
    on its path, the project's root is not."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**inherited, "PYTHONPATH": str(ROOT)}


def findings(run: Run) -> Any:
    """What a printed report finds, without the similarities, whose last digits differ between encoders."""
    made = json.loads(run.printed)["findings"]
    return [(f["id"], f["relation"], f["severity"], f["rule"]) for f in made]


def _bar(reached: str, met: bool, bar: str) -> None:
    print(f"  {reached}: bar {'met' if met else 'NOT MET'} ({bar})")


# Imports


def imports(command: Sequence[str]) -> None:
    """Prints the ten that cost the cold run most: our modules one by one, other packages as a whole.

    What a module imports in turn counts for itself.
    """
    spent: Counter[str] = Counter()
    modules: Counter[str] = Counter()
    for line in fresh(["-X", "importtime", *command]).errors.splitlines():
        label, _, rest = line.partition("import time:")
        parts = rest.split("|")
        if label or len(parts) != 3 or not parts[0].strip().isdigit():
            continue
        module = parts[2].strip()
        name = module if module.startswith("crossref.") else module.partition(".")[0]
        spent[name] += int(parts[0])
        modules[name] += 1
    print(f"\nimports, {sum(modules.values())} modules, {spent.total() / 1000:.0f} ms while watched")
    for name, microseconds in spent.most_common(10):
        several = f"{modules[name]:5} modules" if modules[name] > 1 else ""
        print(f"  {name:<31}{microseconds / 1000:7.1f} ms{several}")
    ours = sum(time for name, time in spent.items() if name.partition(".")[0] == "crossref")
    print(f"  {'all of crossref itself':<31}{ours / 1000:7.1f} ms")


# Stages


def stages(rounds: int) -> None:
    """Prints sentences a second of each stage, of all together, and which stage binds."""
    from crossref import pipeline
    from crossref.encode import load_encoder
    from crossref.files import read_articles

    encoder = load_encoder()
    events = [read_articles(path / "articles") for path in sorted(EVENTS.iterdir()) if path.is_dir()]
    sentences = sum(len(pipeline.prepare(article).sentences) for articles in events for article in articles)
    spent: dict[str, list[float]] = {stage: [] for stage in (*STAGES, "the rest")}
    for _ in range(rounds + 1):  # the first one reads tables and is thrown away
        clock = Clock("the rest")
        with watched(pipeline, clock):
            for articles in events:
                pipeline.compare(articles, encoder=encoder)
        for stage, times in spent.items():
            times.append(clock.spent(stage))
    least = {stage: min(times[1:]) for stage, times in spent.items()}
    median = {stage: statistics.median(times[1:]) for stage, times in spent.items()}
    whole = sum(least.values())
    print(f"\nstages, warm, {sentences} sentences of {len(events)} events, {rounds} rounds")
    print(f"  {'':<31}{'min ms':>7}{'median':>8}{'share':>8}{'sentences/s':>13}")
    for stage, seconds in [*least.items(), ("all", whole)]:
        middle = sum(median.values()) if stage == "all" else median[stage]
        rate = sentences / seconds if seconds else float("inf")
        print(f"  {stage:<31}{seconds * 1e3:7.1f}{middle * 1e3:8.1f}{seconds / whole:8.0%}{rate:13,.0f}")
    print(f"  what binds: {max(least, key=lambda stage: least[stage])}")


class Clock:
    """Time by stage; while one stage runs inside another, the outer one stands still."""

    def __init__(self, outermost: str) -> None:
        self._spent: Counter[str] = Counter()
        self._running = [outermost]
        self._since = time.perf_counter_ns()

    def spent(self, stage: str) -> float:
        """Seconds so far."""
        self._turn()
        return self._spent[stage] / 1e9

    @contextmanager
    def running(self, stage: str) -> Iterator[None]:
        self._turn()
        self._running.append(stage)
        try:
            yield
        finally:
            self._turn()
            self._running.pop()

    def _turn(self) -> None:
        now = time.perf_counter_ns()
        self._spent[self._running[-1]] += now - self._since
        self._since = now


@contextmanager
def watched(pipeline: Any, clock: Clock) -> Iterator[None]:
    """The pipeline with every stage of ``STAGES`` on the clock."""
    with ExitStack() as patches:
        for stage, names in STAGES.items():
            for name in names:
                timed = _timed(getattr(pipeline, name), stage, clock)
                patches.enter_context(mock.patch.object(pipeline, name, timed))
        yield


def _timed(function: Callable[..., Any], stage: str, clock: Clock) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        with clock.running(stage):
            return function(*args, **kwargs)

    return call


if __name__ == "__main__":
    sys.exit(main())
