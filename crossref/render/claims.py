"""What was read out of one text, for a terminal: each sentence with the claims found in it.

In: an article and its claims. Out: lines that rich draws. A claim shows its kind, its value as read, the
words it was read from, and who says it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from crossref.characters import printable
from crossref.model import Article, Claim, Statement
from crossref.notation import notation
from crossref.render import wording
from crossref.render.layout import beside, plain_signs, wrapped

_KIND = 12  # columns, for the longest name of a kind that has a value


def claims_view(article: Article, claims: Sequence[Claim]) -> ClaimsView:
    """What rich draws for the ``claims`` of ``article``; claims without a value are left out."""
    return ClaimsView(article, tuple(c for c in claims if not isinstance(c.value, Statement)))


@dataclass(frozen=True, slots=True)
class ClaimsView:
    """The claims of one article as rich draws them."""

    article: Article
    claims: tuple[Claim, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        names = (self.article.outlet, self.article.title, wording.day(self.article.published))
        lines = wrapped(console, Text(printable(" · ".join(filter(None, names))), "bold"), width)
        if not self.claims:
            lines += wrapped(console, Text(wording.NO_CLAIM), width)
        for sentence, group in groupby(self.claims, key=lambda claim: claim.sentence):
            lines.append(Text())
            lines += wrapped(console, Text(printable(" ".join(sentence.text.split()))), width)
            for claim in group:
                lines += self._claim(console, claim, width)
        yield from plain_signs(lines, options)

    def _claim(self, console: Console, claim: Claim, width: int) -> list[Text]:
        figure = ", ".join([notation(claim.value), *wording.manner(claim)])
        said = f" ({claim.speaker})" if claim.speaker else ""
        room = (width - _KIND - 4) // 2
        return beside(
            console,
            (Text(f"  {wording.kind(claim.kind, [claim])}", "dim"), _KIND + 2),
            (Text(printable(figure), "bold"), room),
            (Text(), 2),
            (Text(f"«{printable(claim.text)}»{printable(said)}"), width - _KIND - 4 - room),
        )
