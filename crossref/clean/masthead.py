"""What a text says of itself: the outlet and the time of publication, read from its furniture.

In: a text before any line is dropped, because the outlet often stands in a line that will be. Out: a
``Masthead`` with "" and None for what the text does not tell.

Only furniture is read. "They told the Courier" in the body names no publisher, a place line such as
"OSLO (Reuters) -" names the agency and not the outlet, and the date of a caption is the picture's.
Start reading from ``found_in_text``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from crossref.clean.dateline import is_published, is_update, moment_of
from crossref.clean.lines import Line, lines_of

_NAME = r"(?P<name>(?:the )?[A-Z0-9][\w&'’.]*(?: (?:of|and|the|&|[A-Z0-9][\w&'’.]*)){0,5})"

#: Wording in which a page names itself, the surest first.
_OUTLETS = tuple(
    pattern.replace("NAME", _NAME)
    for pattern in (
        r"^[Ss]ources?\s*:\s*NAME\s*(?:,|/|$| and (?:[Nn]ews )?[Aa]genc)",
        r"^\(NAME with (?:[A-Z]|[a-z]*agenc)",
        r"^(?:©|\([Cc]\)|[Cc]opyright(?: ©)?)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?NAME\b",
        r"[Ss]tories with the NAME byline\b",
        r"(?:opinions?|views?|policy|position) (?:or (?:views?|opinions?) )?of NAME\.?$",
        r"[Nn]otifications (?:from|by) NAME\.?$",
        r"\bfollow other NAME readers\b",
        r"^NAME will use the information you\b",
        r"^(?:[Ff]ollow|[Ll]ike) NAME on (?:Facebook|Twitter|X|Instagram|Telegram|WhatsApp|LinkedIn)\b",
        r"^(?:[Mm]ore from|[Ss]ubscribe to|[Ss]upport|[Dd]ownload the) NAME(?: app)?\.?$",
        r"^[Rr]ead (?:more|the full story) (?:at|on|in) NAME\.?$",
        r"^[Tt]his (?:article|story|report) (?:was |is )?(?:first |originally )?"
        r"(?:appeared|published) (?:in|on|by|at) NAME\b",
        r"^(?:[Ff]rom|[Pp]ublished (?:by|in)) NAME$",
    )
)
#: What stands in such wording and is no outlet: agencies stand beside one, sections inside one.
_NO_OUTLET = frozenset(
    "afp ap reuters dpa agencies agency wires staff news world sport business opinion politics "
    "this the us our newsletter twitter facebook independent journalism author authors".split()
)

#: A bare date counts only this near the top; further down it belongs to a teaser.
_HEAD_LINES = 12


@dataclass(frozen=True, slots=True)
class Masthead:
    """Outlet ("" if not told) and time of publication (None if not told; a zone only if told)."""

    outlet: str = ""
    published: datetime | None = None


def found_in_text(text: str) -> Masthead:
    """The outlet and time that the furniture of ``text`` tells."""
    lines = lines_of(text)
    furniture = [text[line.span.start : line.span.stop] for line in lines if line.reason]
    return Masthead(_outlet(furniture), _published(text, lines))


def _outlet(furniture: Sequence[str]) -> str:
    for pattern in _OUTLETS:
        for line in furniture:
            match = re.search(pattern, line.replace("\u00a0", " "))
            if match is None:
                continue
            name = match["name"].strip(" .,")
            name = re.sub(r"\s+(?:and|of|the|&)$", "", name)
            if name.casefold() not in _NO_OUTLET:
                return name
    return ""


def _published(text: str, lines: Sequence[Line]) -> datetime | None:
    """A date labelled as that of publication, else a bare one near the top, else that of an update."""
    dated = [
        (index, text[line.span.start : line.span.stop])
        for index, line in enumerate(lines)
        if line.reason == "date line"
    ]
    ranked: tuple[Iterable[str], ...] = (
        (line for _, line in dated if is_published(line)),
        (line for index, line in dated if index < _HEAD_LINES and not is_update(line)),
        (line for _, line in dated if is_update(line)),
    )
    for candidates in ranked:
        for line in candidates:
            moment = moment_of(line)
            if moment is not None:
                return moment
    return None
