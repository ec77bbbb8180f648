"""One hostile input: what it is, and how it is laid beside two good articles.

The two are by different outlets and conflict (11 hours, 72 hours), so that a run can show that whatever
the third one did, the rest was compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

GAZETTE = """\
---
outlet: Harbour Gazette
title: Dock strike pauses
published: 2031-03-07
---
Union leaders announced an 11-hour pause in the dock strike on Friday.

Between 2,500 and 3,000 passengers are thought to be waiting on the islands.
"""
RADIO = """\
---
outlet: Coastal Radio
title: Dock strike goes on
published: 2031-03-10
---
The dock strike went on after a 72-hour pause had run out on Monday.

As many as 3,000 passengers are thought to be waiting on the islands.
"""
GOOD = ("gazette.md", "radio.md")
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


def laid(folder: Path) -> Path:
    """``folder`` with the two good articles in it."""
    (folder / "gazette.md").write_text(GAZETTE, encoding="utf-8")
    (folder / "radio.md").write_text(RADIO, encoding="utf-8")
    return folder


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
