"""What a run tells its user on standard error while it works: nothing in the first second.

The stages log what they begin (``logging.getLogger(__name__).info``), and how far they are where they go
through many: ``info("articles prepared", extra={"done": 412, "whole": 1000})``, without ``whole`` where
nobody knows how many there will be. ``Progress`` listens to the package's logger. Once a run has taken
longer than ``PATIENCE`` seconds it shows the stage under way: on a terminal in one line that is written
anew and goes in the end, elsewhere in lines that stay, few enough for a log. Warnings are shown at once.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from contextlib import suppress
from types import TracebackType
from typing import TextIO

from crossref.characters import visible

PATIENCE = 1.0  # seconds; a reader takes less than that for "at once"
REDRAWN = 0.1  # seconds between two states of the line on a terminal
REPEATED = 5.0  # seconds between two lines on one stage in a log
BAR = 24  # columns


class Progress(logging.Handler):
    """A context in which stages of work are told on ``stream``; with ``quiet``, only warnings are.

    ``stream`` is None where standard error is closed: then nothing is told.
    """

    def __init__(self, stream: TextIO | None, *, quiet: bool = False) -> None:
        super().__init__(logging.WARNING if quiet else logging.INFO)
        self._stream = stream
        self._quiet = quiet
        self._on_terminal = stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"
        self._latest = ""
        self._late = False
        self._drawn = 0  # columns of the line on a terminal
        self._told = 0.0  # when a count was told last
        self._timer = threading.Timer(PATIENCE, self._out_of_patience)
        self._timer.daemon = True

    def __enter__(self) -> Progress:
        logger = logging.getLogger("crossref")
        self._level, self._propagate = logger.level, logger.propagate
        logger.setLevel(self.level)
        logger.propagate = False
        logger.addHandler(self)
        if not self._quiet:
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        logger = logging.getLogger("crossref")
        logger.removeHandler(self)
        logger.setLevel(self._level)
        logger.propagate = self._propagate
        self.acquire()
        try:
            self._late = False
            self._write(self._wiped())
        finally:
            self.release()

    def emit(self, record: logging.LogRecord) -> None:
        """Show a warning at once, and the stage under way when the run is a long one."""
        self.acquire()
        try:
            done = getattr(record, "done", None)
            if record.levelno >= logging.WARNING:
                self._tell(record.getMessage(), stays=True)
            elif done is None:
                self._latest, self._told = record.getMessage(), 0.0
                self._show()
            else:
                self._latest = self._counted(record.getMessage(), done, getattr(record, "whole", None))
                pause = REDRAWN if self._on_terminal else REPEATED
                if self._late and time.monotonic() - self._told >= pause:
                    self._told = time.monotonic()
                    self._show()
        finally:
            self.release()

    def _out_of_patience(self) -> None:
        self.acquire()
        try:
            self._late = True
            self._told = time.monotonic()
            self._show()
        finally:
            self.release()

    def _show(self) -> None:
        if self._late and self._latest:
            self._tell(self._latest, stays=not self._on_terminal)

    def _counted(self, what: str, done: int, whole: int | None) -> str:
        if whole is None:
            return f"{done:,} {what}"
        filled = BAR * done // whole if whole else BAR
        bar = f"[{'#' * filled}{'.' * (BAR - filled)}] " if self._on_terminal else ""
        return f"{bar}{done:,} of {whole:,} {what}"

    def _tell(self, message: str, *, stays: bool) -> None:
        line = f"crossref: {visible(message)}"
        wiped = self._wiped()
        if not stays:
            line = line[:79]
            self._drawn = len(line)
        self._write(wiped + line + "\n" * stays)

    def _wiped(self) -> str:
        """What takes the line on the terminal away."""
        drawn, self._drawn = self._drawn, 0
        return f"\r{' ' * drawn}\r" if drawn else ""

    def _write(self, text: str) -> None:
        if self._stream is not None and text:
            with suppress(OSError):  # whoever read it has gone, and the run goes on without
                print(text, end="", file=self._stream, flush=True)
