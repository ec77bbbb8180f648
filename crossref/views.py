"""What is embedded of a sentence besides its own words: views that leave the figures out.

    masked    the whole sentence without its figures and dates, so that equal numbers create no likeness
    context   the words around one claim, so that of two percentages in one sentence each meets its own
    subject   what a claim counts or measures

Start reading from ``masked``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossref.model import Claim, Duration, Quantity, Sentence, Statement

_AROUND = 8  # words on either side: about a clause of news
_BREAK = re.compile(r"[;:()\u2013\u2014]|,\s(?=(?:while|but|and|as|when|after|who|which|with|up|down)\b)")


def masked(sentence: Sentence, claims: Sequence[Claim]) -> str:
    """The sentence with each figure replaced by what it counts, each date by nothing."""
    return _without(claims, sentence, 0, len(sentence.text))


def context(claim: Claim, claims: Sequence[Claim]) -> str:
    """The clause around ``claim``, at most eight words on either side, figures left out."""
    text, offset = claim.sentence.text, claim.sentence.span.start
    start, stop = claim.span.start - offset, claim.span.stop - offset
    left = max((m.end() for m in _BREAK.finditer(text, 0, start)), default=0)
    right = min((m.start() for m in _BREAK.finditer(text, stop)), default=len(text))
    before, after = text[left:start].split(), text[stop:right].split()
    left = start - len(" ".join(before[-_AROUND:])) - 1 if len(before) > _AROUND else left
    right = stop + len(" ".join(after[:_AROUND])) + 1 if len(after) > _AROUND else right
    return _without(claims, claim.sentence, max(left, 0), right).strip()


def subject(claim: Claim) -> str:
    """What a claim counts or measures, in lower case; "" where it does not say."""
    match claim.value:
        case Quantity(of=of) | Duration(of=of):
            return of.lower()
    return ""


def _without(claims: Sequence[Claim], sentence: Sentence, start: int, stop: int) -> str:
    """``sentence.text[start:stop]`` with each value in it replaced by its subject."""
    text, offset, parts = sentence.text, sentence.span.start, []
    for claim in sorted(claims, key=lambda c: c.span.start):
        first, last = claim.span.start - offset, claim.span.stop - offset
        if isinstance(claim.value, Statement) or last <= start or first >= stop:
            continue
        parts += [text[start : max(first, start)], subject(claim)]
        start = max(start, last)
    return "".join([*parts, text[start:stop]])
