"""``python -m tests.fuzz.one TARGET libfuzzer-arguments``: atheris on one target, in this process."""

from __future__ import annotations

import contextlib
import sys
import warnings

import atheris

with atheris.instrument_imports(include=["crossref"]):
    from crossref.errors import CrossrefError
    from tests.fuzz.targets import TARGETS


def main() -> None:
    run = TARGETS[sys.argv.pop(1)]

    def once(raw: bytes) -> None:
        with contextlib.suppress(CrossrefError):
            run(raw)

    warnings.simplefilter("ignore")  # of libraries, on what they are handed
    atheris.Setup(sys.argv, once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
