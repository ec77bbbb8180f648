"""One hostile input: what it is, and how it is laid beside the two good articles of ``tests.desk``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.desk import GOOD

NEWS = "The harbour stayed closed on Friday after a 5-hour pause in the dock strike, the mayor said.\n"


@dataclass(frozen=True, slots=True)
class Case:
    """``build`` fills a folder that holds the two good articles and gives the words of the command.

    ``expects`` is the outcome where it is a promise: "refused" or "analysed"; "" where either is right.
    """

    kind: str
    name: str
    build: Callable[[Path], list[str]]
    expects: str = ""

    @property
    def label(self) -> str:
        """Unique, in letters that a test report can show."""
        return f"{self.kind}: {self.name}"


def beside(
    kind: str, ending: str, contents: Mapping[str, bytes | str | Callable[[], bytes]], expects: str = ""
) -> list[Case]:
    """A case for each content: a file of that ending, compared with the two good articles."""

    def built(content: bytes | str | Callable[[], bytes]) -> Callable[[Path], list[str]]:
        def build(folder: Path) -> list[str]:
            made = content() if callable(content) else content
            raw = made.encode("utf-8", errors="surrogatepass") if isinstance(made, str) else made
            (folder / f"hostile{ending}").write_bytes(raw)
            return ["compare", *GOOD, f"hostile{ending}"]

        return build

    return [Case(kind, name, built(content), expects) for name, content in contents.items()]
