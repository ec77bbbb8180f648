"""``python -m tests.benchmarks``: every benchmark in turn, each in a process of its own.

A benchmark measures and prints; it ends with 0 whatever it measured. What needs data that is not here says
so and is skipped by itself.
"""

from __future__ import annotations

import subprocess
import sys

BENCHMARKS = (
    "run_speed",
    "encode_speed",
    "alignment",
    "extract_speed",
    "score_extract",
    "page",
    "many",
    "thousand",
)


def main() -> int:
    codes = []
    for name in BENCHMARKS:
        print(f"\n== {name}", flush=True)
        codes.append(subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"]).returncode)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
