"""``python -m tests.fuzz.one TARGET SECONDS FILE libfuzzer-arguments``: atheris on one target, in a process.

The input under way stands in FILE, so that one that never ends can be told from outside: after SECONDS the
traceback is printed and the process ends. (libFuzzer's own alarm does not survive all libraries.)
"""

from __future__ import annotations

import contextlib
import faulthandler
import sys
import warnings
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["crossref"]):
    from crossref.errors import CrossrefError
    from tests.fuzz.targets import TARGETS


def main() -> None:
    target, seconds, file = sys.argv.pop(1), float(sys.argv.pop(1)), Path(sys.argv.pop(1))
    run = TARGETS[target]
    for seed in (Path(__file__).parent / "corpus" / target).iterdir():
        run(seed.read_bytes())  # off the clock: what libraries load when they are first needed
    under_way = file.open("wb", buffering=0)

    def once(raw: bytes) -> None:
        under_way.seek(0)
        under_way.truncate()
        under_way.write(raw)
        faulthandler.dump_traceback_later(seconds, exit=True)
        with contextlib.suppress(CrossrefError):
            run(raw)
        faulthandler.cancel_dump_traceback_later()

    warnings.simplefilter("ignore")  # of libraries, on what they are handed
    atheris.Setup(sys.argv, once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
