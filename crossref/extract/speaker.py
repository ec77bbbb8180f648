"""What is written of a speaker -> the name behind it: a pronoun, an office, a surname, a title with a name.

"He" and "she" stand for the person who spoke last, "it" for the body that did; someone who was told of and
did not speak in the sentence before comes first ("Paulo Reis disagreed. He said ..."). Start reading from
``Speakers.name_of``.
"""

from __future__ import annotations

from functools import lru_cache

from crossref.extract.lexicon import calendar, grammar
from crossref.extract.lexicon import reporting as table
from crossref.extract.people import People
from crossref.extract.tokens import Tokens

_MOST = 16  # reports back that a pronoun may point
_MOST_NAMES = 1 << 12  # of which it is remembered what they hold
_LONGEST = 6  # tokens of a subject


class Speakers:
    """Who has spoken in one article so far; ``last`` is "" while nobody has."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._spoken: list[tuple[str, str]] = []  # names and how each was called, the last one last
        self._pronouns: dict[str, frozenset[str]] = {}  # known of the first ``_told`` of them
        self._told = 0
        self.last = ""

    def name_of(self, written: str, before: Tokens | None) -> str:
        """The name behind ``written``, which speaks; "" for nobody told. ``before`` is the sentence before,
        if nobody spoke there."""
        pronoun = _pronoun(written) if len(written) < _SHORT else ""
        name = self._meant(pronoun, before) if pronoun else _name(written, self._people)
        if name:
            self._spoken.append((name, pronoun or written))
            self.last = name
        return name

    def _meant(self, pronoun: str, before: Tokens | None) -> str:
        if pronoun not in _PRONOUNS:
            return "" if pronoun in grammar.PRONOUNS else self.last
        told = subject_of(before) if before else ""
        if told and pronoun in _goes_by(told):
            return _name(told, self._people)
        for name, written in self._spoken[self._told :]:
            pronouns = _goes_by(written)
            self._pronouns[name] = pronouns & self._pronouns.get(name, pronouns) or pronouns
        self._told = len(self._spoken)
        for name, _ in self._spoken[: -_MOST - 1 : -1]:
            pronouns = self._pronouns[name]
            if pronoun in pronouns:
                # "Paulo Reis" may be a firm, but hardly is.
                return "" if pronoun == "it" and len(pronouns) > 1 and " " in name else name
        return ""


_SHORT = 8  # characters that no pronoun has
_PRONOUNS = frozenset({"he", "she", "it"})
_PERSONS = frozenset({"he", "she"})
_THEY = frozenset({"they"})


@lru_cache(maxsize=_MOST_NAMES)
def _pronoun(written: str) -> str:
    """The "he" of "he" and "he'd"; "" for what is no pronoun."""
    word = written.lower().replace("’", "'").partition("'")[0]
    return (
        word if written != "WHO" and (word in table.PRONOUNS or word in _FIRST) and " " not in written else ""
    )


_FIRST = frozenset({"i", "we", "you"})


@lru_cache(maxsize=_MOST_NAMES)
def _goes_by(written: str) -> frozenset[str]:
    """The pronouns by which one may go who is called as ``written``, itself a pronoun perhaps."""
    if written in _PRONOUNS:
        return frozenset({written})
    words = written.split()
    lower = [word.lower().strip(".,") for word in words]
    if not table.MEN.isdisjoint(lower):
        return frozenset({"he"})
    if not table.WOMEN.isdisjoint(lower):
        return frozenset({"she"})
    head = next((at for at, word in enumerate(lower) if at and word in grammar.PREPOSITIONS), len(words)) - 1
    last, is_named = lower[head], words[head][:1].isupper()  # the "bank" of "the Bank of England"
    if grammar.is_people(last) or "and" in lower or (not is_named and grammar.is_plural(last)):
        return _THEY
    if not table.PERSONAL.isdisjoint(lower) or last in grammar.PERSONS or last in table.OFFICES:
        return _PERSONS
    if last in table.FIRMS or last in table.BODIES or (is_named and lower[0] == "the"):
        return frozenset({"it"})  # "the ministry", "the White House"
    if is_named:
        return frozenset({"it"}) if words[head].isupper() else _PRONOUNS  # "UN"
    return _PERSONS if last.endswith(_OF_AGENTS) and last not in table.PAPERS else frozenset({"it"})


_OF_AGENTS = ("er", "or", "ist", "ian", "man")


def subject_of(tokens: Tokens) -> str:
    """The name or the body at the head of a sentence, of which a verb tells something; "" for none."""
    words = tokens.words
    first = stop = int(words[0] == "the")
    while stop - first < _LONGEST and (tokens.is_capital(stop) or words[stop] in table.TITLES):
        if words[stop] in grammar.STOP:
            return ""
        stop += 1
        if words[stop] == "." and words[stop - 1] in table.TITLES:
            stop += 1
    if first and stop == first and words[stop] in table.BODIES:
        stop += 1
    if stop - first > 1 or first:
        is_told = words[stop] in grammar.VERBS or grammar.is_participle(words[stop])
        is_told = is_told or (words[stop] == "," and words[stop + 1] in _ASIDES)
    else:
        is_told = False  # "Charges that", "Oil prices"
    return tokens.slice(0, stop) if stop > first and (is_told or words[stop] in grammar.AUXILIARIES) else ""


_ASIDES = frozenset({"a", "an", "who", "whose"})


def _name(written: str, people: People) -> str:
    """The name that ``written``, which is no pronoun, holds or stands for."""
    holder = people.in_office(written)
    if holder:
        return holder
    name, is_full = _bare(written)
    if is_full:
        people.know(name)
        return name
    return people.full(name)


@lru_cache(maxsize=_MOST_NAMES)
def _bare(written: str) -> tuple[str, bool]:
    """``written`` without articles, titles and the like, and whether what is left is a full name."""
    words = written.strip("<>").split()
    while words and words[0].lower() in {"the", "a", "an", "one"} and words[1:2] != ["of"]:
        words = words[1:]
    if len(words) > 1 and words[0].lower() in _OF_TIMES and words[1].lower() in _TIMES:
        words = words[2:]  # "Last week Ann Lee"
    words = words[_title_stop(words) :]
    tail = len(words)
    while tail > 0 and words[tail - 1][:1].isupper():
        tail -= 1
    if 0 < tail < len(words) and words[tail - 1] not in _INSIDE:
        words = words[tail:]  # "disaster agency official Fauzi"
    while words and words[-1].lower() in grammar.STOP and words[-1] != "WHO":
        words = words[:-1]
    while (
        len(words) > 1 and words[-1].islower() and words[-1].endswith("ly") and words[-1] not in _NOUNS_IN_LY
    ):
        words = words[:-1]  # "Professor Ann Lee dryly"
    return " ".join(words), len(words) > 1 and all(word[:1].isupper() for word in words)


def _title_stop(words: list[str]) -> int:
    """How many words of a name are a title: 3 of "Deputy Foreign Minister Lena Orlova", 0 of "General Motors"
    and "Ann Lee of the Economist Group"."""
    cut = 0
    for at, word in enumerate(words[:-1]):
        is_title = word.lower().strip(".,") in table.TITLES and words[at + 1][:1].isupper()
        is_within = at > 0 and words[at - 1] in _WITHIN
        if is_title and (not is_within or words[at - 1 : at + 1] == ["of", "State"]):
            cut = at + 1
    if not cut or words[-1].lower().strip(".") in table.NO_SURNAMES:
        return 0
    return cut if all(word[:1].isupper() or word in _PARTICLES for word in words[cut:]) else 0


_WITHIN = frozenset({"the", "of", "at", "for"})
_PARTICLES = frozenset({"de", "al", "van", "von", "bin"})
_OF_TIMES = frozenset({"last", "this", "next", "earlier", "late"})
_TIMES = frozenset({"week", "month", "year", *calendar.MONTHS, *calendar.WEEKDAYS})
_INSIDE = frozenset("of for at the in and de al bin van".split())
_NOUNS_IN_LY = frozenset("family ally assembly monopoly supply bully".split())
