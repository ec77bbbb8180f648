"""What a run tells its user on standard error while it works: nothing in the first second.

The stages log what they begin (``logging.getLogger(__name__).info``). ``Progress`` listens to the
package's logger and shows the stage under way once a run has taken longer than ``PATIENCE`` seconds;
warnings are shown at once.
"""

from __future__ import annotations

import logging
import threading
from types import TracebackType
from typing import TextIO

PATIENCE = 1.0  # seconds; a reader takes less than that for "at once"


class Progress(logging.Handler):
    """A context in which stages of work are told on ``stream``; with ``quiet``, only warnings are."""

    def __init__(self, stream: TextIO, *, quiet: bool = False) -> None:
        super().__init__(logging.WARNING if quiet else logging.INFO)
        self._stream = stream
        self._quiet = quiet
        self._latest = ""
        self._late = False
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

    def emit(self, record: logging.LogRecord) -> None:
        """Show a warning at once, and the stage under way when the run is a long one."""
        self.acquire()
        try:
            message = record.getMessage()
            if record.levelno >= logging.WARNING or self._late:
                self._tell(message)
            else:
                self._latest = message
        finally:
            self.release()

    def _out_of_patience(self) -> None:
        self.acquire()
        try:
            self._late = True
            if self._latest:
                self._tell(self._latest)
        finally:
            self.release()

    def _tell(self, message: str) -> None:
        print(f"crossref: {message}", file=self._stream, flush=True)
