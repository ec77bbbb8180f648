"""The process around the command line: ``python -m crossref``, and what the installed command runs.

However a run is stopped, by Ctrl-C, by ``kill`` or by a terminal that closes, it ends in one line: the
signal becomes a ``KeyboardInterrupt``, so that a file half written is taken away on the way out. Handlers
are set here and not in ``cli``, since only who owns the process may set them.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import NoReturn

_STOPS = ("SIGINT", "SIGTERM", "SIGHUP")  # the last is not known everywhere


def main() -> NoReturn:
    """Run the command line and end the process with its exit code: 128 and the signal when it was stopped."""
    stops = [getattr(signal, name) for name in _STOPS if hasattr(signal, name)]
    heard = [
        number for number in stops if signal.getsignal(number) is not signal.SIG_IGN
    ]  # not so with nohup
    for number in heard:
        signal.signal(number, _stop)
    try:
        from crossref.cli import main as run

        code = run()
    except KeyboardInterrupt as stop:  # before or after ``run`` itself would have caught it
        os.write(2, b"crossref: interrupted\n")
        code = stop.args[0] if stop.args else 130
    for number in heard:
        signal.signal(number, signal.SIG_IGN)  # all is said and done
    sys.exit(code)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    """The first signal unwinds the run; a second one, of somebody in a hurry, ends it where it stands."""
    signal.signal(number, lambda number, frame: os._exit(128 + number))
    raise KeyboardInterrupt(128 + number)


if __name__ == "__main__":
    main()
