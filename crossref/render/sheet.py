"""Rows of a report for a terminal: who says it, the sentence with its figure marked, the value read from it.

In: sides and words. Out: lines of rich ``Text`` of at most the width of the sheet. Text from articles enters
as text, never as markup. Start reading from ``Sheet.said``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from crossref.characters import printable
from crossref.model import Claim, Statement
from crossref.render.excerpt import excerpt
from crossref.render.layout import Column, beside, wrapped
from crossref.render.sides import Side

LINES, LINES_OF_STATEMENT = 2, 4  # of one sentence: around its figure, and where the whole of it is the point


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the rows of one report are laid out on: ``codes`` are the letters of its articles by their ids."""

    console: Console
    width: int
    codes: Mapping[str, str]

    def margin(self, shown: Sequence[Side]) -> int:
        """The columns for who says it, beside each of the sides ``shown``."""
        names = (self.names(side.article_ids) for side in shown)
        return min(max(map(len, ["why", *names])), self.width // 5) + 3

    def said(self, shown: Sequence[Side], values: Sequence[Text], left: int) -> Iterator[Text]:
        """The sentence of each side, after its names in a margin of ``left`` columns and before its value."""
        longest = max((cell_len(line) for value in values for line in value.plain.split("\n")), default=0)
        right = min(longest, self.width // 4)
        room = self.width - left - (right + 2 if right else 0)
        for side, value in zip(shown, values, strict=True):
            yield from self.beside(
                (Text(f"  {self.names(side.article_ids)}", "bold"), left - 1),
                (Text(), 1),
                (self.marked(side.claim, room), room),
                (Text(), 2 if right else 0),
                (value, right),
            )

    def apart(self, head: Text, tail: Text) -> Iterator[Text]:
        """``head`` at the left, ``tail`` at the right end of its last line; below it where that is full."""
        lines = self.wrapped(head)
        if self.width - lines[-1].cell_len - tail.cell_len < 2:
            lines.append(Text())
        lines[-1].append(" " * (self.width - lines[-1].cell_len - tail.cell_len)).append_text(tail)
        for line in lines:
            yield from self.wrapped(line)

    def columns(self, ids: Sequence[str]) -> str:
        """The codes of ``ids``, each in its column so that the eye runs down an outlet; close where many."""
        order = sorted(self.codes.values())
        if sum(map(len, order)) + len(order) > self.width // 5:
            return self.names(ids)
        present = {self.codes[i] for i in ids}
        return " ".join(code if code in present else " " * len(code) for code in order)

    def names(self, ids: Sequence[str]) -> str:
        """The codes of ``ids``, sorted."""
        return " ".join(sorted(self.codes[i] for i in ids))

    def marked(self, claim: Claim, width: int, lines: int | None = None) -> Text:
        """As much of the sentence around the figure as fits some lines; more of a statement, without one."""
        if lines is None:
            lines = LINES_OF_STATEMENT if isinstance(claim.value, Statement) else LINES
        offset = claim.sentence.span.start
        mark = (claim.span.start - offset, claim.span.stop - offset)
        part = excerpt(claim.sentence.text, mark, width=width, lines=lines, measure=cell_len)
        text = Text(part.before)
        if part.marked:
            text.append(f"«{part.marked}»", "bold")
        text.append(part.after)
        return text

    def title(self, words: str) -> Iterator[Text]:
        """The heading of a section, after an empty line."""
        yield Text("")
        yield from self.wrapped(Text(words, "bold"))

    def note(self, words: str) -> Iterator[Text]:
        """A remark on a section, after an empty line."""
        yield Text("")
        yield from self.wrapped(Text(words, "dim"))

    def listed(self, words: str) -> Iterator[Text]:
        """One of a list of remarks."""
        yield from self.beside((Text(""), 2), (Text(printable(words)), self.width - 2))

    def wrapped(self, text: Text) -> list[Text]:
        """``text`` over the whole width."""
        return wrapped(self.console, text, self.width)

    def beside(self, *columns: Column) -> list[Text]:
        """The columns side by side; their widths are theirs to keep within that of the sheet."""
        return beside(self.console, *columns)
