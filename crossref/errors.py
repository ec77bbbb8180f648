"""Everything crossref raises on purpose.

    CrossrefError           catch this one to catch them all
      ArticleError          an input that could not be read: which file, which line, what to mend
      EncoderError          a model that could not be loaded: which model, how to get it

A bad argument is a ``ValueError`` with the value in its message, as everywhere in Python.
"""

from __future__ import annotations


class CrossrefError(Exception):
    """The message is one sentence for a person: what is wrong, and what to do about it."""


class ArticleError(CrossrefError):
    """An input that could not be read.

    ``source`` names it as the user gave it; ``line`` and ``column`` count from 1 and are None where
    they mean nothing.
    """

    def __init__(
        self, source: str, reason: str, *, line: int | None = None, column: int | None = None
    ) -> None:
        place = source
        if line is not None:
            place += f", line {line}"
        if column is not None:
            place += f", column {column}"
        super().__init__(f"{place}: {reason}")
        self.source = source
        self.reason = reason
        self.line = line
        self.column = column


class EncoderError(CrossrefError):
    """A model that could not be loaded; ``model`` is the name or path that was asked for."""

    def __init__(self, model: str, reason: str) -> None:
        super().__init__(f"model {model}: {reason}")
        self.model = model
        self.reason = reason
