"""``python -m tests.fuzz``: so many executions of each target under atheris, from a fixed seed.

    python -m tests.fuzz [--runs N] [--seed N] [TARGET...]

Each target runs in a process of its own, from the texts in ``corpus`` and with the words of ``words.dict``;
what it grows is kept for the run only. A find is written to ``finds`` beside this file: put the smallest
text that shows it into ``tests/cases/fuzz.json``, which the suite runs. Ends with 1 where there was one.
Needs the extra ``fuzz``. Start reading from ``main``.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SEED = 20310307
# Of every hundred executions: what reads bytes is quick, what reads meaning is slow.
SHARES = {
    "decode": 35,
    "clean": 20,
    "segment": 15,
    "extract": 12,
    "records": 10,
    "formats": 5,
    "page": 3,
}
SECONDS = 60  # for one execution, on a machine that does other things; a slower one is a find
MEGABYTES = 1000
LONGEST = 1500  # bytes of one input


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(SHARES)}")
    parser.add_argument("--runs", type=int, default=20_000, metavar="N", help="executions, all together")
    parser.add_argument("--seed", type=int, default=SEED, metavar="N")
    options = parser.parse_args()
    targets = options.targets or list(SHARES)
    whole = sum(SHARES[target] for target in targets)
    print(f"seed {options.seed}, {options.runs:,} executions, inputs of up to {LONGEST:,} bytes")
    print(f"{'target':<10}{'executions':>12}{'a second':>10}  finds")
    total, finds = 0, 0
    for target in targets:
        runs = options.runs * SHARES[target] // whole
        started = time.monotonic()
        done, find = fuzz(target, runs, options.seed)
        rate = done / (time.monotonic() - started)
        print(f"{target:<10}{done:>12,}{rate:>10,.0f}  {find or 'none'}", flush=True)
        total, finds = total + done, finds + bool(find)
    print(f"{'all':<10}{total:>12,}{'':>10}  {finds or 'none'}")
    return 1 if finds else 0


def fuzz(target: str, runs: int, seed: int) -> tuple[int, str]:
    """The executions done, and the file of the find that ended them, "" without one."""
    finds = HERE / "finds"
    finds.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as grown, tempfile.NamedTemporaryFile() as under_way:
        command = [
            *(sys.executable, "-m", "tests.fuzz.one", target, str(SECONDS), under_way.name),
            *(f"-runs={runs}", f"-seed={seed}", f"-max_len={LONGEST}"),
            *("-timeout=100000", f"-rss_limit_mb={MEGABYTES}", "-print_final_stats=1"),
            *(f"-dict={HERE / 'words.dict'}", f"-artifact_prefix={finds}/{target}-"),
            *(grown, str(HERE / "corpus" / target)),
        ]
        run = subprocess.run(
            command, cwd=ROOT, capture_output=True, env=os.environ | {"PYTHONPATH": str(ROOT)}
        )
        last = Path(under_way.name).read_bytes()
    told = (run.stdout + run.stderr).decode("utf-8", errors="replace")
    done = re.search(r"stat::number_of_executed_units: *(\d+)", told) or re.search(r"Done (\d+) runs", told)
    find = re.search(rf"{re.escape(str(finds))}/[\w-]+\w{{40}}", told)
    if not run.returncode:
        return int(done[1]) if done else 0, ""
    print(told[-3000:], file=sys.stderr)
    if find:
        return int(done[1]) if done else 0, find[0]
    file = finds / f"{target}-ended"  # by the clock or by a crash of a library: libFuzzer wrote nothing
    file.write_bytes(last)
    return 0, str(file)


if __name__ == "__main__":
    sys.exit(main())
