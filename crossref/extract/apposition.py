"""Where a speaker ends before the verb, past what stands between the two.

    Ann Lee (R-Ky.) said      Ann Lee - who lives there - said      Ann Lee, the head of a board in Ulm, said

Start reading from ``without_asides``, ``named_first`` and ``before_apposition``.
"""

from __future__ import annotations

from crossref.extract.lexicon import grammar
from crossref.extract.lexicon import reporting as table
from crossref.extract.lexicon.anchors import QUOTES
from crossref.extract.tokens import Tokens

STOPS = frozenset({",", ";", ":", ".", "(", ")", "—", "–", "[", "]"}) | QUOTES
RELATIVES = frozenset({"who", "which", "whose"})
LEADING = frozenset("but and meanwhile however yet so then ’ ' still earlier later even also just".split())
_SKIPPED = frozenset(
    "also has had have later earlier previously repeatedly again then further who had have did was thursday"
    " friday monday tuesday wednesday saturday sunday today yesterday".split()
)
_CLOSING = {")": "(", "]": "[", ">": "<", "-": "-", "–": "–", "—": "—"}
LONGEST_ASIDE = 24
_LONGEST_NAMED = 30
_ENDS = QUOTES | {".", ";", ":"}
_RULED_OUT = (grammar.AUXILIARIES | table.PRONOUNS | {"said", "says", "told", "that", "but"}) - {"who"}


def without_asides(tokens: Tokens, stop: int) -> int:
    """Where the subject ends whose verb stands at ``stop`` but for adverbs, "(R-Ky.)" and "- the third -"."""
    words = tokens.words
    while stop > 0:
        word = words[stop - 1]
        if (word in _SKIPPED and not (word == "who" and stop >= 2)) or word.endswith("ly"):
            stop -= 1
        elif word in _CLOSING and (opener := _opener(tokens, stop - 1)):
            stop = opener
        else:
            break
    return stop


def _opener(tokens: Tokens, at: int) -> int:
    """Where the brackets or dashes open that close at ``at``; 0 where they do not."""
    words = tokens.words
    wanted = _CLOSING[words[at]]
    is_dash = wanted == words[at]
    if is_dash and tokens.glued(at) and wanted == "-":
        return 0
    for opener in range(at - 1, max(at - LONGEST_ASIDE, 0), -1):
        if words[opener] == wanted:
            if not (is_dash and tokens.glued(opener) and tokens.glued(opener + 1)):
                return opener
        elif words[opener] in QUOTES:
            return 0
    return 0


def named_first(tokens: Tokens, comma: int) -> tuple[int, int] | None:
    """The name at the head of the clause whose apposition ends at ``comma``: "Ann Lee, the head of a board in
    Ulm, Spain, said". None where the clause begins otherwise."""
    words = tokens.words
    first = head = comma
    ruled_out = False
    for at in range(comma - 1, max(comma - _LONGEST_NAMED, -1), -1):
        word = words[at]
        if word == ",":
            head = at
        elif word in _ENDS and not abbreviates(tokens, at):
            break
        elif word in RELATIVES:
            ruled_out = False  # "Ann Lee, who was the mayor of Ulm, Spain, said"
        elif word in _RULED_OUT:
            ruled_out = True
        first = at
    if ruled_out:
        return None
    if words[first] in LEADING:
        first += 1
    if (
        not (first < head < comma)
        or words[head + 1] == "and"
        or (head - first == 1 and not _titled(words, head))
    ):
        return None
    if words[head - 1] in table.TITLES or words[head - 1] in table.OFFICES:
        return None  # "Shadow Chancellor, Ann Lee, said"
    for at in range(first, head):
        if not (tokens.is_capital(at) or words[at] in table.TITLES or words[at] in table.PARTICLES):
            return None
    opens = words[first] in grammar.STOP and words[first] != "the"
    return None if opens or not tokens.is_capital(head - 1) else (first, head)


def _titled(words: list[str], head: int) -> bool:
    """Whether the aside behind a single word tells who that is: ", a doctor", ", who"."""
    return words[head + 1] in {"a", "an", "who", "whose"}


def before_apposition(tokens: Tokens, comma: int) -> int | None:
    """The end of the name that a ", deputy foreign minister," follows."""
    words = tokens.words
    for at in range(comma - 1, max(comma - 18, 0), -1):
        if words[at] == ",":
            if words[at - 1].isdecimal() and words[at - 2] == ",":
                return at - 2  # "Ann Lee, 21, who lives there, said"
            aside = words[at + 1] in RELATIVES or words[at + 1].endswith("ing")
            if (
                aside
                or tokens.is_capital(at - 1)
                or words[at - 1] in grammar.PERSONS
                or words[at - 1].endswith("s")
                or words[at - 1] in {")", ">"}
            ):
                further = before_apposition(tokens, at) if _is_list(tokens, at) else None
                return further or at
            return None
        if words[at] in QUOTES or words[at] in {".", ";", ":"}:
            return None
    return None


def _is_list(tokens: Tokens, comma: int) -> bool:
    """ "Ema Suryani, a doctor at a clinic in Lampahan city, ...": a place between two commas."""
    words = tokens.words
    at = comma - 1
    while at > 0 and comma - at < 6 and tokens.is_capital(at):
        at -= 1
    return words[at] in {"in", "of", "at", "for", "from", "near"}


def after_name(tokens: Tokens, first: int) -> int:
    """The end of the name before ", an assistant attorney general said", 0 if there is none: "it was towed to
    Porto, the harbour board said" names a place."""
    words = tokens.words
    is_aside = words[first] in grammar.ARTICLES or (
        words[first] in table.TITLES and words[first + 1] in {"of", "at"}
    )
    if not (is_aside and words[first - 1] == "," and tokens.is_capital(first - 2)):
        return 0
    start = first - 2
    while start > 0 and tokens.is_capital(start - 1):
        start -= 1
    opens = start == 0 or words[start - 1] in STOPS or words[start - 1] in {"but", "that"}
    return first - 1 if opens else 0


def abbreviates(tokens: Tokens, at: int) -> bool:
    """The full stop of "Lt. Gregg Hastings", "Mr. Bond", "U. N.", "Harbour Corp."."""
    before = tokens.words[at - 1]
    return (
        tokens.words[at] == "."
        and (
            before in table.TITLES
            or (before in table.FIRMS and not tokens.is_capital(at + 1))
            or len(before) == 1
        )
        and tokens.is_capital(at - 1)
    )
