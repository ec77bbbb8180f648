"""A sentence -> its words, with what a comparison needs to know of each.

Phrases of the tables become one word ("close to", "South Korea"), numbers get their value, and every word
after a denial is marked until its clause ends. Start reading from ``words_in``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from crossref.judge.lexicon import negation
from crossref.judge.opposites import meanings

_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\w])|[^\W_]+(?:[-’'.][^\W_]+)*|[,;:()—–!?]|\.(?=\s|$)", re.UNICODE
)
# "can't" -> "ca", "n't"; "Ford's" -> "Ford".
_NOT = re.compile(r"(?:n['’]t|cannot)$")
_OWNER = re.compile(r"['’](?:s|re|ll|ve|d|m)?$")
_FUNCTION = frozenset(
    "a an the of to for from by with and or but as is are was were be been being am it its he his she her him"
    " they their them we our us you your i my me this that these those there here which who whom whose what"
    " has have had having do does did will would can could may might shall should must s t into than then so"
    " if also at in on up out over under about such own very just only some any another other's through per"
    " while when where how during among between against off each both either own too upon via get gets got"
    " one ones itself himself herself themselves let lrb rrb".split()
)
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth".split()
_CARDINAL = {word: n for n, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_ORDINAL = {word: n for n, word in enumerate(_ORDINALS)} | {word: 10 * n for n, word in enumerate(_TENTHS, 2)}
# Numbers in words that are more often something else: "one of them", "a second later".
_LOOSE = frozenset({"one", "second"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence, in lower case, and where it stands: [start, stop) of the text.

    ``number`` is its value, ``ordinal`` tells "third" from "three". ``denied`` counts the telling words from
    a negator that reaches it, 1 for the first; 0 where nothing denies it. ``telling`` is False for words that
    only join and point, ``name`` True for capitals that do not open the sentence.
    """

    text: str
    start: int
    stop: int
    number: Decimal | None = None
    ordinal: bool = False
    denied: int = 0
    telling: bool = True
    name: bool = False


@lru_cache(maxsize=4096)  # a sentence meets many others
def words_in(text: str) -> tuple[Word, ...]:
    """The words of ``text`` in order, without punctuation and without the negators themselves."""
    found = _merged([(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)])
    denied = _denied([word for word, _, _ in found])
    words: list[Word] = []
    depth = 0
    for at, (word, start, stop) in enumerate(found):
        if not word[0].isalnum() or denied[at] is None:
            depth = 0
            continue
        number, ordinal = _number(word)
        surface = text[start:stop]
        capital = surface[:1].isupper() and (bool(words) or surface[1:2].isupper())
        telling = number is not None or word not in _FUNCTION
        depth = (depth + telling) if denied[at] else 0
        words.append(Word(word, start, stop, number, ordinal, depth, telling, capital and telling))
    return tuple(words)


def _merged(tokens: Sequence[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Lower-case words, contractions cut, phrases of the tables joined with underscores."""
    cut: list[tuple[str, int, int]] = []
    for surface, start, stop in tokens:
        word = surface.lower()
        if _NOT.search(word):
            stem = _NOT.sub("", word)
            cut.extend([(stem, start, stop)] if stem else [])
            cut.append(("not", start, stop))
        else:
            cut.append((_OWNER.sub("", word).strip(".") or word, start, stop))
    out: list[tuple[str, int, int]] = []
    phrases, at = meanings().phrases, 0
    while at < len(cut):
        size = 1
        for phrase in phrases.get(cut[at][0], ()):
            if tuple(word for word, _, _ in cut[at : at + len(phrase)]) == phrase:
                size = len(phrase)
                break
        run = cut[at : at + size]
        out.append(("_".join(word for word, _, _ in run), run[0][1], run[-1][2]))
        at += size
    return out


def _denied(words: Sequence[str]) -> list[bool | None]:
    """For each word whether a negator reaches it; None for a negator itself."""
    out: list[bool | None] = [False] * len(words)
    inside = False
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        if word in negation.STOPS and not (word == "that" and at and out[at - 1] is None):
            inside = False  # but "denies that" reaches on
        elif _negates(word, after):
            out[at] = None
            inside = not inside  # two in one clause cancel: "did not refuse to sign"
        else:
            out[at] = inside
    return out


def _negates(word: str, after: str) -> bool:
    if word in negation.NEGATORS:
        return after not in negation.NO_DENIAL and after != "."  # "No. 5"
    if word in negation.RULED_OUT:
        return after != "by"  # what Russia ruled out stands before "ruled out by Russia"
    base = _base(word)
    if base in negation.VERBS:
        return after.endswith("ing") or (after == "that" and word in negation.DENIALS)
    return after == "to" and base in negation.BEFORE_TO


def _base(word: str) -> str:
    for ending in ("", "s", "es", "ed", "d", "ing"):
        base = word.removesuffix(ending) if ending else word
        for candidate in (base, base + "e", base[:-1] + "y" if base.endswith("i") else base, base[:-1]):
            if candidate in negation.BEFORE_TO or candidate in negation.VERBS:
                return candidate
    return word


def _number(word: str) -> tuple[Decimal | None, bool]:
    if word in _CARDINAL and word not in _LOOSE:
        return Decimal(_CARDINAL[word]), False
    if word in _ORDINAL:
        return Decimal(_ORDINAL[word]), True
    if word[0].isdecimal() and word[0].isascii():
        digits = re.match(r"\d+(?:[.,]\d+)*", word, re.ASCII)
        rest = word[digits.end() :] if digits else word
        if digits and rest in ("", "st", "nd", "rd", "th"):
            return _decimal(digits[0]), bool(rest)
    if "-" in word:
        first, _, second = word.partition("-")
        if first in _TENS and second in _CARDINAL:
            return Decimal(_CARDINAL[first] + _CARDINAL[second]), False
        if first in _TENS and second in _ORDINAL:
            return Decimal(_CARDINAL[first] + _ORDINAL[second]), True
    return None, False


def _decimal(digits: str) -> Decimal:
    whole, point, rest = digits.rpartition(".")
    if point and "," not in rest and "." not in whole:
        return Decimal(whole.replace(",", "") + "." + rest)
    return Decimal(digits.replace(",", "").replace(".", ""))
