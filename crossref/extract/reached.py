"""What a figure without a noun counts, told by the words that lead to it.

    the number of confirmed cases has risen to 148      arrests in the city reached 43      a crowd of 41,200

Start reading from ``counted_before``.
"""

from __future__ import annotations

from crossref.extract.lexicon import grammar, roles, units
from crossref.extract.tokens import Tokens

_LINKS = frozenset({"to", "at", "from"})
_GATHERED = frozenset("crowd crowds audience turnout attendance congregation".split())
_SKIPPED = grammar.VERB_GROUPS | grammar.ADVERBS | frozenset("could may might will would officially".split())
_RISING = roles.REACHING | grammar.CHANGES | frozenset("numbered numbers".split())
_LONGEST = 9  # tokens of "the number of new cases in the three northern towns"
_LONGEST_FROM = 5  # tokens of "from 1.2 million to"
_MODIFIERS = 3  # words before the noun that are taken in: "confirmed measles cases"


def counted_before(tokens: Tokens, first: int) -> str:
    """What the number at token ``first``, bounds included, counts; "" where nothing before it tells."""
    words = tokens.words
    if words[first - 1] == "of" and words[first - 2] in _GATHERED:
        return "people"
    at = first - 2 if words[first - 1] in _LINKS else first - 1
    if words[first - 1] == "to" and "from" in words[max(0, first - _LONGEST_FROM) : first]:
        at = next(place for place in range(first - 1, -1, -1) if words[place] == "from") - 1
    if at < 1 or words[at] not in _RISING or (at == first - 1 and words[at] not in roles.REACHING):
        return ""
    if words[at - 1] in {"to", "the"}:
        return ""  # "hopes to reach 40", "in the top 40"
    while at > 0 and words[at - 1] in _SKIPPED:
        at -= 1
    return _subject_noun(tokens, at)


def _subject_noun(tokens: Tokens, stop: int) -> str:
    """The plural that heads the subject which ends before the verb at token ``stop``."""
    words = tokens.words
    noun = -1
    for at in range(stop - 1, max(stop - _LONGEST, 0) - 1, -1):
        word = words[at]
        if not word.isalpha() or word in _ENDING or (noun < 0 and grammar.is_participle(word)):
            break
        if word == "of" and words[at - 1] == "number":
            break
        if grammar.is_plural(word) and noun != at + 1 and word not in units.TIME_UNITS:
            noun = at  # the leftmost head: "measles cases in schools"
    if noun < 0 or words[noun] in _NO_COUNTS:
        return ""
    start = noun
    while noun - start < _MODIFIERS and words[start - 1].isalpha() and words[start - 1] not in grammar.STOP:
        start -= 1
    inside = words[start - 1] in grammar.PREPOSITIONS and words[start - 2] != "number"
    is_name = start > 0 and tokens.is_capital(noun)  # "in England and Wales"
    return "" if inside or is_name or words[start - 1] == "and" else tokens.slice(start, noun + 1)


_ENDING = grammar.AUXILIARIES | frozenset("and or but that which who while as when if than said says".split())
# What is not counted where it rises: prices, sales and shares are measured.
_NO_COUNTS = frozenset(
    "prices sales shares profits revenues earnings rates costs stocks losses yields ratings figures numbers"
    " temperatures winds levels spirits results odds markets futures bonds exports imports points".split()
)
