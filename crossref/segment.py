"""Kept lines of an article -> its sentences, with exact spans.

In: the text of an article and the spans of its kept lines, each with whether it is the headline. Out:
sentences in order; ``sentence.text == text[start:stop]``, no blanks around, and together they cover every
character of the kept lines but the blanks between them.

  1. A headline is one sentence.
  2. nupunkt (Punkt with a model of English) splits every other line. A line longer than ``_PIECE`` is cut
     at a blank first: Punkt keeps a token of every word in memory, and no paragraph is that long.
  3. What the model does not know is mended: ``_JOINS`` takes a boundary back after a rank or inside a
     spaced decimal ("Lt. | Gen. Smith", "a 6. | 1 quake"); ``_SPLITS`` adds one after a clock time or a
     plain word ("at 3 p. m. | The mayor", "in another car. | Police").

Start reading from ``sentences_of``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from crossref.model import Sentence, Span

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

#: Characters given to Punkt at once. Of two million lines of news the longest has 11,000.
_PIECE = 20_000

#: Abbreviations that stand before a name and so never end a sentence; Punkt's model lacks some of them.
_BEFORE_NAMES = (
    "adm asst atty brig capt cmdr col cpl cpt det dr gen gov hon insp lt maj messrs mr mrs ms mt pfc pres "
    "prof pte pvt rep reps rev sec sen sens sgt spc spec st supt"
).split()

#: (end of the left part, start of the right part) between which no sentence ends.
_JOINS = tuple(
    (re.compile(left), re.compile(right))
    for left, right in (
        (rf"(?:^|[\s(\"“‘'])(?:{'|'.join(name.capitalize() for name in _BEFORE_NAMES)})\.$", r"[A-Z]"),
        (r"(?:^|\s)(?:[Nn]os?|[Aa]rts?|[Ff]igs?|[Pp]p|[Vv]ol|Ch)\.$", r"\d"),
        # Tokenised corpora write 6.1 as "6. 1" and .38 as ". 38"; a year before the point ends a sentence.
        (r"(?:^|[^\d.,])\d{1,3}\.$", r"\d{1,2}(?!\d|,\d)"),
        (r"[a-z]\.$", r"\d{2,3}[- ]cal"),
        # A currency sign that was lost on the way: "a loan of ?110 billion".
        (r"[a-z] ?\?$", r"\d"),
        # '"Let me go!" and ran': what goes on in lower case is no sentence, unless a name begins so.
        (r"", r"[a-z](?!l-|e-|[A-Z])"),
        (r"", r"[\"”’'»)\].,;:!?…]+(?:$|\s+[a-z])"),
    )
)
#: No left part of ``_JOINS`` looks further back.
_LONGEST_END = 16
#: A blank after which a sentence starts, whatever Punkt thinks.
_SPLITS = re.compile(
    # after a clock time, unless the zone, day or month of that time follows
    r"\d ?[ap]\. ?m\.[\"”’]?\s+(?=[\"“‘(]?[A-Z])"
    r"(?![A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Eastern|Central|Mountain|Pacific|Greenwich)\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    # after a plain word, which Punkt's model takes for an abbreviation ("car.", "south.")
    r"|(?<![\w.'’-])(?!(?:etc|approx|dept|tel|ext|vs|viz|cf|incl|est|min|max)\.)[a-z]{3,}\.[\"”’]?\s+(?=[\"“‘(]?[A-Z])"
)
#: What ends a sentence, for Punkt and for ``_SPLITS``, and the signs that end the last one: text without the
#: first before the last is one sentence, and need not be asked about.
_MAY_END = re.compile(r"[.?!…](?=\W)")
_LAST_SIGNS = "\"”’'»)].,;:!?…"


def sentences_of(text: str, lines: Sequence[tuple[Span, bool]], article_id: str = "") -> tuple[Sentence, ...]:
    """The sentences of the kept ``lines`` (span, is headline) of the article with that ``text``, in order."""
    sentences: list[Sentence] = []
    for paragraph, (line, is_headline) in enumerate(lines):
        cuts = () if is_headline else _cuts_in(text, line.start, line.stop)
        start = line.start
        for stop in (*cuts, line.stop):
            part = text[start:stop]
            told = part.strip()
            if told:
                start += part.index(told)
                end = start + len(told)
                span = line if (start, end) == (line.start, line.stop) else Span(start, end)
                sentences.append(Sentence(article_id, len(sentences), span, told, paragraph, is_headline))
            start = stop
    return tuple(sentences)


def _cuts_in(text: str, start: int, stop: int) -> list[int]:
    """Where between ``start`` and ``stop`` a sentence begins, the first one left out."""
    found: list[int] = []
    for left, right in _pieces(text, start, stop):
        if left > start:
            found.append(left)
        piece = text[left:right]
        ends = len(_MAY_END.findall(piece, 0, len(piece.rstrip(_LAST_SIGNS))))
        if not ends:
            continue
        cuts = [match.end() for match in _SPLITS.finditer(piece)]
        if len(cuts) < ends:
            cuts = sorted(_boundaries(piece).union(cuts))
        first = 0
        for cut in cuts:
            if not _joined(piece[first:cut].rstrip(), piece[cut : cut + 40]):
                found.append(left + cut)
                first = cut
    return found


def _pieces(text: str, start: int, stop: int) -> Iterable[tuple[int, int]]:
    """Cuts at newlines, and a very long line at the last blank in every ``_PIECE`` characters, else there."""
    if stop - start <= _PIECE and text.find("\n", start, stop) < 0:
        return ((start, stop),)  # nearly always
    return _cut(text, start, stop)


def _cut(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    while start < stop:
        newline = text.find("\n", start, min(start + _PIECE, stop)) + 1
        cut = newline or stop
        if cut - start > _PIECE:
            cut = text.rfind(" ", start, start + _PIECE) + 1 or start + _PIECE
        yield start, cut
        start = cut


def _boundaries(piece: str) -> set[int]:
    """Where Punkt starts a sentence in ``piece``, the first one left out."""
    return {start for start, _ in _punkt().span_tokenize(piece)} - {0}


def _joined(left: str, right: str) -> bool:
    """True if ``right`` goes on with the sentence of ``left``."""
    if not right:
        return False
    tail = max(0, len(left) - _LONGEST_END)
    return any(start.match(right) and end.search(left, tail) for end, start in _JOINS)


@cache
def _punkt() -> PunktSentenceTokenizer:
    """nupunkt's model of English: read-only, 2 ms and 2 MB to load after an import of 45 ms."""
    from nupunkt.models import load_default_model

    return load_default_model()
