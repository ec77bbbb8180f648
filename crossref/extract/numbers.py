"""Number expressions: tokens of a sentence -> intervals with the wording that bounds them.

    numeral   "3.5 million", "two hundred and six", "half a dozen", "two thirds"     -> one value
    vague     "dozens", "tens of thousands", "several hundred", "a few"              -> two ends
    range     "between 18 and 25", "10-20 billion", "two or three"                   -> two ends
    bound     "at least", "up to", "nearly" before; "or more", "or so" after         -> opens or blurs an end

Nothing is known here of what the number counts: a clock, a year and a road number come out as well,
and the readers that know them win them back. Start reading from ``numbers_in``.
"""

from __future__ import annotations

from decimal import Decimal

from crossref.extract.bound import Number, bounded
from crossref.extract.lexicon import number_words as table
from crossref.extract.lexicon.anchors import FIGURE, NUMBER
from crossref.extract.lexicon.currencies import SIGNS
from crossref.extract.lexicon.grammar import CHANGES
from crossref.extract.lexicon.roles import ACTIVE
from crossref.extract.lexicon.units import PERCENT, TIME_UNITS
from crossref.extract.numeral import grain_of, numeral_at, tidy
from crossref.extract.scale import BIG, DASHES, Numeral
from crossref.extract.tokens import Tokens

_STARTS = NUMBER | FIGURE
_VAGUE_FIRST = frozenset(phrase[0] for phrase in table.VAGUE)

LINKS = DASHES | frozenset({"to", "or", "and", "through", "till"})


def numbers_in(tokens: Tokens) -> list[Number]:
    """All number expressions, in order, none overlapping another."""
    found: list[Number] = []
    if not tokens.wakes & _STARTS:
        return found
    starts = tokens.places(_STARTS)
    if tokens.wakes & FIGURE:
        points = [at - 1 for at in starts if tokens.words[at - 1] == "."]  # ".5"
        starts = sorted(starts + points)
    free = 0
    for index in starts:
        if index < free:
            continue
        number = _vague_at(tokens, index) if tokens.words[index] in _VAGUE_FIRST else None
        number = number or _ranged_at(tokens, index)
        if number is None:
            continue
        if number.form != "score":
            number = bounded(tokens, number, free)  # its wording may reach back to where the last one ended
            found.append(number)
        free = number.stop
    return _joined(tokens, found) if len(found) > 1 else found


def _vague_at(tokens: Tokens, index: int) -> Number | None:
    words = tokens.words
    for length in (3, 2, 1):
        ends = table.VAGUE.get(tuple(words[index : index + length]))
        if ends is None:
            continue
        low, high = Decimal(ends[0]), Decimal(ends[1])
        if words[index] == "few" and length == 1 and words[index - 1] in _SOME_FEW:
            low, high = Decimal(2), Decimal(9)
        first = index - 1 if words[index - 1] == "a" else index
        stop = index + length
        if words[stop] in PLURAL_LINK and words[stop + 1] in table.PLURAL_SCALES:
            return None
        text = " ".join(words[first:stop])
        if words[index] == "scores" and not _counts_scores(words, index):
            return None
        return Number(first, first, stop, low, high, grain_of(low), "vague", text)
    return None


_SOME_FEW = frozenset({"a", "past", "last", "next", "every"})
PLURAL_LINK = frozenset({"of"})


def _counts_scores(words: list[str], index: int) -> bool:
    """ "scores of people", "scores were injured", not the scores of a match."""
    before, after = words[index - 1], words[index + 1]
    return after in _AFTER_SCORES or before.endswith("ing")


_AFTER_SCORES = frozenset(
    "of more were have injured dead killed wounded hurt missing arrested remain".split()
)


def _ranged_at(tokens: Tokens, index: int) -> Number | None:
    words = tokens.words
    left = numeral_at(tokens, index)
    if left is None:
        return None
    value, stop, form, _, _ = left
    head = index
    if form != "digits" and words[index - 1] in {"a", "an"}:
        if (
            words[index] in BIG
            or words[index] == "dozen"
            or (form == "share" and words[index] in table.DENOMINATORS)
        ):
            head -= 1  # "a hundred", "a third"
    elif value < 0:
        head -= 1 if words[index - 2] != "minus" else 2
    link = words[stop]
    if link in LINKS:
        joined = _linked(tokens, head, left, link)
        if joined is not None:
            return joined
    elif link in _OF_ALL:
        share = _share_of_all(tokens, head, left, link)
        if share is not None:
            return share
    value = tidy(value)
    return Number(head, head, stop, value, value, grain_of(value), form)


def _linked(tokens: Tokens, head: int, left: Numeral, link: str) -> Number | None:
    """The range, or the score, that ``left`` opens before a ``link``; None where it stands alone."""
    words = tokens.words
    opener = words[head - 1] if words[head - 1] not in SIGNS else words[head - 2]
    reach = head - 1 if words[head - 1] not in SIGNS else head - 2
    if opener in {"about", "around", "roughly", "some"}:
        opener, reach = words[reach - 1], reach - 1
    after = left.stop + 1
    if words[after] in {"about", "around", "some", "roughly", "~", "nearly", "as"}:
        after += 1
    if (
        (words[after] in SIGNS and words[head - 1] in SIGNS)
        or (words[after] in SIGNS and link == "or")
        or (words[after] in DASHES and tokens.glued(after) and link == "to")
    ):
        after += 1
    right = numeral_at(tokens, after)
    if right is None or (left.form == "share") != (right.form == "share"):
        return None
    if right.value < 0 and link in DASHES:
        right = right._replace(value=-right.value)  # "2 -7 grams"
    if link in DASHES:
        left = _thousands_of(words, left, right)
    verdict = _link(tokens, link, opener, reach, left, right)
    if verdict == "range":
        first = reach if opener in {"between", "from"} else head
        return _range(tokens, first, head, left, right)
    return Number(head, head, right.stop, None, None, form="score") if verdict == "score" else None


_WHOLES = frozenset(map(Decimal, (*range(2, 13), 15, 20, 25, 30, 50, 100, 200, 500, 1_000, 10_000, 100_000)))


_OF_ALL = frozenset({"in", "out", "over"})


def _share_of_all(tokens: Tokens, head: int, top: Numeral, link: str) -> Number | None:
    """ "one in five Americans", "two out of three homes"; not "killed two in three attacks", "five in 10
    minutes". "1 over 3" only where nothing follows: "3 over 10 days" are three."""
    words = tokens.words
    at = top.stop + 1
    if link == "out":
        if words[at] != "of":
            return None
        at += 2 if words[at + 1] == "every" else 1
    bottom = numeral_at(tokens, at)
    if bottom is None or top.value == 0 or bottom.value <= 0 or top.form == "share" or bottom.form == "share":
        return None
    follows, value = words[bottom.stop], top.value / bottom.value
    if link == "over":
        sums = words[head - 1] in SIGNS or words[at] in SIGNS
        plain = not (sums or follows.isalpha() or follows in PERCENT)
        return Number(head, head, bottom.stop, value, value, form="share") if plain else None
    if not 0 < value < 1 or bottom.value not in _WHOLES or top.value > 9:
        return None
    value = round(value, 6)
    if words[head - 1] in ACTIVE or follows in TIME_UNITS or not (follows.isalpha() or link == "out"):
        return None
    return Number(head, head, bottom.stop, value, value, Decimal("0.1"), form="proportion")


def _link(tokens: Tokens, link: str, opener: str, reach: int, left: Numeral, right: Numeral) -> str:
    """ "range", "score" (a result or an identifier, no count at all) or "" (two numbers)."""
    words = tokens.words
    low, high = _carried(left, right), right.value
    if link in DASHES:
        tight = tokens.glued(left.stop) == tokens.glued(left.stop + 1)
        if left.form != right.form and not tight:
            return ""
        phone = len(words[left.stop - 1]) == 3 and len(words[left.stop + 1]) == 4 and (low % 5 or high % 5)
        if phone or low >= high or (words[right.stop] in DASHES and words[right.stop + 1][:1].isdecimal()):
            return "score" if tokens.glued(left.stop) else ""
        return "score" if tight and _among_sets(tokens, left.stop) else "range"
    if link == "and":
        return "range" if opener == "between" else ""
    if link == "to":
        if opener == "from" and not CHANGES.isdisjoint(words[max(0, reach - 6) : reach]):
            return ""  # "the toll rose from 22 to 24" states two counts
        if low > high:
            return "range" if opener == "from" else ""
        return "range" if low < high else ""
    if link == "or":
        return "range" if low < high <= low * 10 else ""
    figures = link == "through" and left.form == right.form == "digits"
    return "range" if (opener in {"from", "between"} or figures) and low < high else ""


def _among_sets(tokens: Tokens, dash: int) -> bool:
    """Whether the pair of figures around ``dash`` is one of a list of results: "6-4, 3-6, 7-5"."""
    words = tokens.words
    for step in (-4, 4):
        at = dash + step
        while 0 < at < tokens.size and words[at] in DASHES and words[max(at, at - step) - 2] in {",", "and"}:
            low, high = words[at - 1], words[at + 1]
            if not (low.isdecimal() and high.isdecimal() and len(low) < 3 and len(high) < 3):
                break
            if int(low) > int(high):
                return True
            at += step
    return False


def _carried(left: Numeral, right: Numeral) -> Decimal:
    """The left value with the scale of the right where it has none: the 10 of "10-20 billion"."""
    if left.scale == 1 and right.scale > 1 and left.coefficient <= right.coefficient:
        return left.value * right.scale
    return left.value


def _thousands_of(words: list[str], left: Numeral, right: Numeral) -> Numeral:
    """``left`` with the thousands that only ``right`` writes out: the 2 of "2-3,000 people"."""
    lead, *groups = words[right.stop - 1].split(",")
    if words[left.stop - 1].isdecimal() and groups and set(groups) == {"000"} and left.value < int(lead):
        return left._replace(value=left.value * Decimal(1000) ** len(groups))
    return left


def _range(tokens: Tokens, first: int, head: int, left: Numeral, right: Numeral) -> Number:
    low, high = sorted((tidy(_carried(left, right)), tidy(right.value)))
    grain = min(grain_of(low), grain_of(high))
    modifier = tokens.words[first] if first < head else ""
    return Number(first, head, right.stop, low, high, grain, left.form, modifier)


def _joined(tokens: Tokens, numbers: list[Number]) -> list[Number]:
    """Two bounds of one value made one range: "at least 20 and at most 100"."""
    joined: list[Number] = []
    for number in numbers:
        last = joined[-1] if joined else None
        if (
            last is not None
            and tokens.words[last.stop] in {"and", "but"}
            and last.stop + 1 == number.first
            and (last.low is None) != (number.low is None)
            and (last.high is None) != (number.high is None)
        ):
            low = last.low if last.low is not None else number.low
            high = last.high if last.high is not None else number.high
            if low is not None and high is not None and low < high:
                both = f"{last.modifier} and {number.modifier}"
                joined[-1] = last._replace(stop=number.stop, low=low, high=high, modifier=both)
                continue
        joined.append(number)
    return joined
