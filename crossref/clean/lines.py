"""Text -> its lines, each kept or dropped with a reason; the text itself is never changed.

In: the text of a saved or pasted page. Out: one ``Line`` for every line that is not blank, in order.

  1. ``furniture`` names what a line is by its wording: label, prompt, caption, date line, credit ...
  2. The headline is the given title where it stands, else the first unended line above the body.
  3. Of the rest, a line that ends like a sentence is kept. So is a standfirst: a line of prose without
     a full stop between the headline and the body. A repetition and what speaks to the reader below
     the end of the page are dropped.

A true sentence lost is worse than a line of furniture kept, so every doubt keeps the line. Start
reading from ``lines_of``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossref.clean.dateline import is_dateline
from crossref.clean.furniture import (
    ADDRESSES_READER,
    CAPTION_OPENINGS,
    CAPTION_WORDINGS,
    END_MARKS,
    LABELS,
    OPENINGS,
    WORDINGS,
)
from crossref.model import Span

_MARKER = re.compile(r"(?:#{1,6}|[-*+•·▪►>»]|\d{1,2}[.)])[ \t]+")
_ENDS = frozenset(".!?…。！？।")
_BEHIND_ENDS = " \t\u00a0\"'”’»)]*_"
_HELD = re.compile(r"[a-z]{2}[.!?][\"”’]? [\"“‘]?[A-Z]\w+ [a-z]")  # a sentence before one that was cut off
_OPEN_END = re.compile(r"[,;:–—-]$")
_STRAIGHT = str.maketrans("‘’‚“”„«»\u00a0", '\'\'\'""""" ')
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_BYLINE = re.compile(
    r"(?:by|from|written by|posted by|reported by|author:)\s+[A-Z][^.!?]{1,90}$", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|[\w.+-]+@[\w-]+\.[\w.]+$|@\w+$")


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_OPENING = tuple((reason, _any_of(patterns)) for reason, patterns in OPENINGS.items())
_CAPTION_OPENING = _any_of(CAPTION_OPENINGS)
_END_MARK = _any_of(END_MARKS)
_TO_READER = re.compile(ADDRESSES_READER, re.IGNORECASE)

#: The shortest prose that may stand without a full stop (a standfirst), and the shortest open line
#: (ending in a colon) that is kept. Eight separates standfirsts and bullet summaries from subheads.
_STANDFIRST_WORDS = 8
_CUT_WORDS = 25  # furniture that holds a sentence is shorter
_OPEN_WORDS = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its surrounding blanks and list mark. ``reason`` is "" where it is kept."""

    span: Span
    reason: str
    is_headline: bool = False


@dataclass(frozen=True, slots=True)
class _Raw:
    """A line as read: ``block`` counts the runs of lines that no blank line interrupts, ``ends`` tells that
    it ends like a sentence, or that a long paragraph that was cut off holds some that do."""

    span: Span
    text: str
    words: tuple[str, ...]
    block: int
    reason: str
    ends: bool


def lines_of(text: str, title: str = "") -> tuple[Line, ...]:
    """Every line of ``text`` that is not blank, with the reason it is dropped for or "".

    Spans index ``text``. At most one line is the headline; it is kept.
    """
    raws = _raw_lines(text)
    headline = _headline(raws, title)
    body = _first_sentence(raws, headline)
    reasons = [raw.reason or _shape(raw, index, headline, body) for index, raw in enumerate(raws)]
    if not any(not reason and raw.ends for raw, reason in zip(raws, reasons, strict=True)):
        reasons = [_unended(raw) for raw in raws]
    _drop_bare_captions(raws, reasons)
    _drop_repeats(raws, reasons, headline)
    _drop_tail(raws, reasons)
    return tuple(
        Line(raw.span, "" if index == headline else reason, index == headline)
        for index, (raw, reason) in enumerate(zip(raws, reasons, strict=True))
    )


def words_of(text: str) -> list[str]:
    """The words of a line: runs of letters or digits, with inner apostrophes, points and hyphens."""
    return _WORD.findall(text)


def key_of(text: str) -> str:
    """A line reduced to its words in lower case, so that quotes and spacing make no difference."""
    return " ".join(words_of(_straight(text).casefold()))


def _straight(text: str) -> str:
    """``text`` with plain quotes and blanks."""
    return text if text.isascii() else text.translate(_STRAIGHT)


def spans_of(text: str) -> list[Span]:
    """Where the lines that are not blank stand, each without its surrounding blanks and list mark."""
    spans = []
    start = 0
    for line in text.split("\n"):
        told = line.strip()
        if told:
            first = start + line.index(told)
            marker = _MARKER.match(told)
            # "3. Police said ..." keeps its text; a line that is only a mark keeps the mark.
            mark = marker.end() if marker and marker.end() < len(told) else 0
            spans.append(Span(first + mark, first + len(told)))
        start += len(line) + 1
    return spans


def _raw_lines(text: str) -> list[_Raw]:
    raws = []
    block, last_stop = 0, 0
    for span in spans_of(text):
        if text.count("\n", last_stop, span.start) > 1:
            block += 1
        last_stop = span.stop
        line = text[span.start : span.stop]
        words = tuple(words_of(line))
        raws.append(_Raw(span, line, words, block, furniture(line), _ends(line, len(words))))
    return raws


def _ends(line: str, count: int) -> bool:
    if _is_ended(line):
        return count >= 2
    return count >= _CUT_WORDS and _HELD.search(line) is not None


def _is_ended(line: str) -> bool:
    """True if its last sign, but for quotation marks and brackets behind it, ends a sentence."""
    return line.rstrip(_BEHIND_ENDS)[-1:] in _ENDS


def furniture(line: str) -> str:
    """The reason its wording gives for dropping a line, "" if none."""
    plain = _straight(line)
    lower = plain.lower()
    if " ".join(lower.strip(" .,:;!?|>→…()[]\"'-–—0123456789").split()) in LABELS or not _WORD.search(plain):
        return "label"
    if _ADDRESS.match(plain):
        return "address"
    if is_dateline(plain):
        return "date line"
    if _CAPTION_OPENING.match(lower) or _holds(lower, CAPTION_WORDINGS):
        return "caption"
    for reason, opening in _OPENING:
        if opening.match(lower):
            return reason
    for reason, wordings in WORDINGS.items():
        if _holds(lower, wordings):
            return reason
    if _BYLINE.match(plain) and _is_name_like(plain) and not _is_ended(plain):
        return "byline"
    return ""


def _holds(lower: str, wordings: Sequence[tuple[str, str]]) -> bool:
    """True if a wording is found. Few are ever looked for, so each is compiled when it first is."""
    return any(word in lower and re.search(pattern, lower) for word, pattern in wordings)


def _is_name_like(line: str) -> bool:
    """True for "By Ann Lee and Bo Roe, Harbour Times in Oslo": every longer word has a capital."""
    words = words_of(line)[1:]
    return len(words) <= 14 and all(word[0].isupper() or len(word) <= 3 for word in words)


def _headline(raws: Sequence[_Raw], title: str) -> int | None:
    """The line that is the title; else the first unended one above the body, five words or more preferred."""
    wanted = key_of(title)
    if wanted:
        for index, raw in enumerate(raws):
            if key_of(raw.text) == wanted:
                return index
    above = []
    for index, raw in enumerate(raws):
        if raw.reason:
            continue
        if raw.ends:
            break
        above.append((index, len(raw.words)))
    for least in (5, 3):
        for index, count in above:
            if count >= least:
                return index
    return None


def _first_sentence(raws: Sequence[_Raw], headline: int | None) -> int:
    """The first line of the body: where prose that ends like a sentence begins, below the headline."""
    start = 0 if headline is None else headline + 1
    for index in range(start, len(raws)):
        if raws[index].ends and not raws[index].reason:
            return index
    return len(raws)


def _shape(raw: _Raw, index: int, headline: int | None, body: int) -> str:
    """The reason the form and the place of a line give for dropping it."""
    if raw.ends:
        return ""
    words = raw.words
    if _OPEN_END.search(raw.text) and len(words) >= _OPEN_WORDS:
        return ""
    if (
        headline is not None
        and headline < index < body
        and len(words) >= _STANDFIRST_WORDS
        and not _title_case(words)
    ):
        return ""
    return "no sentence"


def _unended(raw: _Raw) -> str:
    """For a text in which no line ends like a sentence: keep what is long enough to say something."""
    return raw.reason or ("" if len(raw.words) >= _OPEN_WORDS else "no sentence")


def _title_case(words: Sequence[str]) -> bool:
    longer = [word for word in words if len(word) > 3]
    return len(longer) > 2 and sum(word[0].isupper() or word[0].isdigit() for word in longer) > 0.8 * len(
        longer
    )


def _drop_bare_captions(raws: Sequence[_Raw], reasons: list[str]) -> None:
    """A line without a full stop in one block with a credited caption describes the same picture."""
    captioned = {raw.block for raw in raws if raw.reason == "caption"}
    prose = {raw.block for raw, reason in zip(raws, reasons, strict=True) if raw.ends and not reason}
    for index, raw in enumerate(raws):
        if not reasons[index] and not raw.ends and raw.block in captioned - prose:
            reasons[index] = "caption"


def _drop_repeats(raws: Sequence[_Raw], reasons: list[str], headline: int | None) -> None:
    """Drops a line that stood above already, and a form's echo of the headline ("For: ...")."""
    seen: set[str] = set()
    title = "" if headline is None else key_of(raws[headline].text)
    for index, raw in enumerate(raws):
        if index == headline or reasons[index] not in ("", "no sentence"):
            continue
        key = key_of(raw.text)
        if key in seen and len(key.split()) >= 4:
            reasons[index] = "repeated"
        elif title and key == title:
            reasons[index] = "headline echo"
        seen.add(key)


def _drop_tail(raws: Sequence[_Raw], reasons: list[str]) -> None:
    """Below a mark of the page's end, what speaks to the reader is furniture.

    The mark counts only where at least three quarters of the kept words stand above it: a "Read more"
    box in mid-article ends nothing.
    """
    counts = [0 if reason else len(raw.words) for raw, reason in zip(raws, reasons, strict=True)]
    total, above = sum(counts), 0
    ended = False
    for index, raw in enumerate(raws):
        ended = ended or (
            4 * above >= 3 * total and bool(reasons[index]) and bool(_END_MARK.match(raw.text.lower()))
        )
        if ended and not reasons[index] and _TO_READER.search(raw.text):
            reasons[index] = "below the end"
        above += counts[index]
