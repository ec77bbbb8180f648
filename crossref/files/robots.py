"""robots.txt: whether the machines of a host may read one of its pages.

In: the answer to a request for robots.txt. Out: ``Rules``, which say why an address may not be read. By
RFC 9309 an answer 4xx means that there are no rules, and a server that fails means that nothing may be
read until it works again; so does 429, as a host that asks for rest should not be asked for more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crossref.files.addresses import Address
from crossref.files.exchange import AGENT, Reply

if TYPE_CHECKING:
    from protego import Protego

_ADVICE = "save the page from a browser and give the file"


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host allows; ``failure`` is what is wrong with its robots.txt, "" if nothing is."""

    rules: Protego | None = None
    failure: str = ""

    def refusal(self, address: Address) -> str:
        """Why ``address`` may not be read, "" if it may."""
        if self.failure:
            return f"has a robots.txt that {self.failure}"
        if self.rules is None or self.rules.can_fetch(str(address), AGENT):
            return ""
        return f"has a robots.txt that keeps programs from this page; {_ADVICE}"


def rules_of(reply: Reply) -> Rules:
    """The rules that a host answered with."""
    if reply.status == 200:
        from protego import Protego

        return Rules(Protego.parse(reply.content.decode("utf-8", errors="replace").removeprefix("\ufeff")))
    if 400 <= reply.status < 500 and reply.status != 429:
        return Rules()
    return Rules(failure=f"cannot be read (answer {reply.status}), which forbids all pages; {_ADVICE}")
