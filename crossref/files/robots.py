"""robots.txt, after RFC 9309: whether programs may read a page of a host.

In: the answer to a request for robots.txt. Out: ``Rules``, which say why an address may not be read.

  1. Of the groups, those that name this program count; if none does, those for "*".
  2. Of the patterns that match the path, the longest decides; of two as long, the one that allows.
  3. An answer 4xx means that there are no rules. A server that fails allows nothing until it works again;
     so does 429, as a host that asks for rest should not be asked for more.

It is read here because the standard library knows neither "*" nor the longest pattern, and since a file of
half a megabyte may be hostile: every step takes time and memory in proportion to its length. Start reading
from ``rules_of``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from crossref.files.addresses import Address
from crossref.files.exchange import AGENT, Reply

_ADVICE = "save the page from a browser and give the file"
_TOKEN = re.compile(r"\*|[A-Za-z_-]*")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_ASCII = "".join(map(chr, range(0x21, 0x7F)))


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host allows: patterns with whether they allow, as they apply to this program.

    ``failure`` is what is wrong with its robots.txt, "" if nothing is.
    """

    patterns: tuple[tuple[str, bool], ...] = ()
    failure: str = ""

    def refusal(self, address: Address) -> str:
        """Why ``address`` may not be read, "" if it may."""
        if self.failure:
            return f"has a robots.txt that {self.failure}"
        path = _plain(address.target)
        matching = ((len(pattern), allows) for pattern, allows in self.patterns if _matches(pattern, path))
        _, allowed = max(matching, default=(0, True))
        return "" if allowed else f"has a robots.txt that keeps programs from this page; {_ADVICE}"


def rules_of(reply: Reply) -> Rules:
    """The rules that a host answered with."""
    if reply.status == 200:
        return Rules(_patterns(reply.content.decode("utf-8", errors="replace").removeprefix("\ufeff")))
    if 400 <= reply.status < 500 and reply.status != 429:
        return Rules()
    return Rules(failure=f"cannot be read (answer {reply.status}), which forbids all pages; {_ADVICE}")


def _patterns(text: str) -> tuple[tuple[str, bool], ...]:
    groups: dict[str, list[tuple[str, bool]]] = {}
    agents: set[str] = set()
    ruled = False  # the agents of a group stand together above its rules
    for line in re.split(r"[\r\n]+", text):
        field, _, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if field.lower() == "user-agent":
            if ruled:
                agents, ruled = set(), False
            token = _TOKEN.match(value)
            agents |= {token[0].lower() if token else ""} & {AGENT, "*"}
            for agent in agents:
                groups.setdefault(agent, [])
        elif field.lower() in ("allow", "disallow"):
            ruled = True
            for agent in agents if value else ():
                groups[agent].append((_plain(value), field.lower() == "allow"))
    return tuple(groups.get(AGENT, groups.get("*", [])))


def _plain(path: str) -> str:
    """``path`` with every character escaped that has to be, and none that need not."""
    return quote(_ESCAPE.sub(_unescaped, path), _ASCII)


def _unescaped(escape: re.Match[str]) -> str:
    char = chr(int(escape[1], 16))
    return char if _UNRESERVED.fullmatch(char) else escape[0].upper()


def _matches(pattern: str, path: str) -> bool:
    """True if ``pattern`` matches the start of ``path``; "*" is anything, "$" at its end the end."""
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    ends = pattern.endswith("$")
    if not rest:
        return not ends or at == len(path)
    for part in rest[:-1] if ends else rest:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return not ends or (path.endswith(rest[-1]) and at <= len(path) - len(rest[-1]))
