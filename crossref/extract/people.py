"""Who an article has named: "the minister" and "WFP" stand for the names given before.

    Deputy Minister Lena Orlova     Lena Orlova, the deputy minister,     the deputy minister, Lena Orlova,
    World Food Programme (WFP)

An office stands for a name only while nobody else in the article holds it, named or not: after "the Turkish
minister" none can tell who "the minister" is. Start reading from ``People``.
"""

from __future__ import annotations

from typing import NamedTuple

from crossref.extract.lexicon import calendar, grammar
from crossref.extract.lexicon import reporting as table
from crossref.extract.lexicon.anchors import OFFICE
from crossref.extract.lexicon.names import VARIANTS
from crossref.extract.names import letters_in
from crossref.extract.tokens import Tokens

_LONGEST = 6  # tokens of a name or a title
_MOST = 8  # holders of one office; with more of them nobody is told apart
_MOST_WORDS = 24  # of all titles one holder is given
_NO_NAMES = frozenset(calendar.MONTHS) | frozenset(calendar.WEEKDAYS) | table.TITLES | grammar.STOP
_POSSESSIVES = frozenset({"'s", "’s", "his", "her", "their", "its", "our"})
# What opens the title of somebody else, unless the name follows: "a minister", "Turkey's foreign minister".
_OF_ANOTHER = _POSSESSIVES | {"a", "an", "another"}
_AFTER_ASIDE = frozenset({",", ".", "of", "for", "at", "in"})


class _Holder(NamedTuple):
    """Who holds an office, "" for someone unnamed, and the words of the title: {"deputy", "minister"}."""

    name: str
    title: frozenset[str]


class People:
    """The people and bodies that one article has named so far."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}  # by surname or letters in lower case; "" where two bear one surname
        self._holders: dict[str, list[_Holder]] = {}  # by office

    def meet(self, tokens: Tokens) -> None:
        """Takes in whom a sentence names."""
        if "(" in tokens.text:
            for letters, name in letters_in(tokens.text):
                self._names.setdefault(letters.lower(), name)
        if tokens.wakes & OFFICE:
            for at in tokens.places(OFFICE):
                office = _office_at(tokens.words, at)
                if office:
                    self._take_in(tokens, at, office)

    def know(self, name: str) -> None:
        """Takes in a full name."""
        surname = _surname(name)
        known = self._names.setdefault(surname, name)
        if known and known != name and not _is_same(known, name):
            self._names[surname] = ""

    def full(self, name: str) -> str:
        """The full name that a surname or letters stand for; else ``name``."""
        return self._names.get(name.lower()) or name

    def in_office(self, written: str) -> str:
        """Who is meant by ``written``: "the minister"; "" for no office, or where several may be."""
        if written[:4] not in {"the ", "The "}:
            return ""
        words = written.lower().replace("-", " ").split()
        if words[-1] not in table.OFFICES:
            return ""
        office, title = _office_at(words, len(words) - 1), frozenset(words[1:])
        holders = self._holders.get(office, [])
        meant = [holder.name for holder in holders if _may_mean(title, holder.title)]
        return self.full(meant[0]) if len(meant) == 1 and len(holders) < _MOST else ""

    def _take_in(self, tokens: Tokens, at: int, office: str) -> None:
        first = _title_start(tokens, at)
        title = frozenset(tokens.words[first : at + 1]) - {"-"}
        opener = tokens.words[first - 1]
        name = _name_after(tokens, at) or _name_before(tokens, first, at)
        known = opener == "the" and (len(title) == 1 or self._is_known(office, title))
        if name or opener in _OF_ANOTHER or (opener == "the" and not known):
            self._hold(office, _Holder(name, title))

    def _is_known(self, office: str, title: frozenset[str]) -> bool:
        return any(title <= holder.title for holder in self._holders.get(office, ()))

    def _hold(self, office: str, one: _Holder) -> None:
        if " " in one.name:
            self.know(one.name)
        holders = self._holders.setdefault(office, [])
        for at, holder in enumerate(holders):
            if one.name and _surname(one.name) == _surname(holder.name) and _is_same(one.name, holder.name):
                title = holder.title | one.title if len(holder.title) < _MOST_WORDS else holder.title
                holders[at] = _Holder(max(one.name, holder.name, key=len), title)
                return
        if len(holders) < _MOST:
            holders.append(one)


def _surname(name: str) -> str:
    return name.rpartition(" ")[2].lower()


def _is_same(left: str, right: str) -> bool:
    """Whether two names with one surname are one person's: "Lee", "A. Lee", "Ann Lee", "Ann B. Lee"."""
    one, other = _first(left), _first(right)
    words, others = set(left.split()), set(right.split())
    return one.startswith(other) or other.startswith(one) or words <= others or others <= words


def _first(name: str) -> str:
    first = name.split()[0].lower().rstrip(".")
    return VARIANTS.get(first, first)  # Sergey is Sergei


def _office_at(words: list[str], at: int) -> str:
    """The office whose last word stands at ``at``: "minister", "secretary-general"; "" inside of one."""
    if words[at] == "general":
        before = words[at - 2] if words[at - 1] == "-" else words[at - 1]
        return f"{before}-general" if before in table.GENERALS else ""
    following = words[at + 1 : at + 3]
    return "" if following[:1] == ["general"] or following == ["-", "general"] else words[at]


def _title_start(tokens: Tokens, at: int) -> int:
    """Where the title begins whose office ends at ``at``: the "Greek" of "Greek Deputy Foreign Minister"."""
    words, first = tokens.words, at
    if words[at] == "general":
        first -= 2 if words[at - 1] == "-" else 1
    while first > 0 and at - first < _LONGEST:
        if not words[first - 1].isalpha() or words[first - 1] in grammar.STOP:
            break
        first -= 1
    return first


def _name_stop(tokens: Tokens, first: int) -> int:
    """Where the name ends that begins at ``first``; ``first`` itself where none does."""
    words, stop = tokens.words, first
    while stop - first < _LONGEST and tokens.is_capital(stop) and words[stop] not in _NO_NAMES:
        stop += 1
        linked = stop + 1 if words[stop] in table.PARTICLES else stop  # "Bashar al-Assad", "Omar bin Said"
        linked += words[linked] == "-"
        if linked > stop and tokens.is_capital(linked):
            stop = linked
    return stop


def _name_after(tokens: Tokens, at: int) -> str:
    """The name behind the office at ``at``: "Minister Lena Orlova", "the minister, Lena Orlova,"."""
    first = at + 2 if tokens.words[at + 1] == "," else at + 1
    stop = _name_stop(tokens, first)
    aside = first == at + 2
    if aside and (stop < first + 2 or tokens.words[stop] != ","):
        return ""
    return tokens.slice(first, stop)


def _name_before(tokens: Tokens, first: int, at: int) -> str:
    """The "Lena Orlova" of "Lena Orlova, the deputy minister,", whose title takes tokens [first, at]."""
    words = tokens.words
    comma = first - 2 if words[first - 1] in {"the", "a", "an"} else first - 1
    if comma < 2 or words[comma] != "," or words[at + 1] not in _AFTER_ASIDE:
        return ""
    start = comma
    while comma - start < _LONGEST and (tokens.is_capital(start - 1) or words[start - 1] == "-"):
        start -= 1
    placed = start > 0 and words[start - 1] in grammar.PREPOSITIONS  # "of New York, the mayor"
    if placed or comma - start < 2 or _name_stop(tokens, start) != comma:
        return ""
    return tokens.slice(start, comma)


def _may_mean(written: frozenset[str], title: frozenset[str]) -> bool:
    """Whether ``written`` may mean the holder of ``title``. A former or a prime minister is called so each
    time; a deputy foreign minister is "the minister", too, but not "the foreign minister"."""
    apart = table.APART - {"deputy"} if written == {"minister"} else table.APART
    return written <= title and written & apart == title & apart
