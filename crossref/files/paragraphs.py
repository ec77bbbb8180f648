"""The lines of printed pages -> paragraphs.

In: for each page its lines, as they stand there. Out: what stands on every page, and the text, an empty line
between paragraphs.

  1. A line at the head or foot of most pages that differs in figures only (a masthead, a page number) is
     said once, above the text, so that no sentence is cut in two by it.
  2. A paragraph ends with an empty line, or with a line that is not full and ends as a sentence does; a
     headline ends before a line that begins in upper case.
  3. A word divided at the end of a line is joined. Its hyphen stays where it belongs to the word: after a
     figure or a prefix ("72-hour", "anti-government"), or if the text has that word with a hyphen elsewhere.

Start reading from ``paragraphs_of``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

#: Lines at the head and at the foot of a page that may stand on every page.
_EDGE = 3
#: A line counts as full from this share of the width that full lines have.
_FULL = 0.8
#: Words and parts of words that keep their hyphen, beside figures.
_HYPHENATED = frozenset(
    "all anti cross ex far half high long low mid multi near non north off one post pre pro self semi short"
    " so south two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty"
    " ninety vice well east west".split()
)
_DIVIDED = re.compile(r"(?P<left>[^\W_]+)[-\u00ad\u2010]$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_FIRST_WORD = re.compile(r"[^\W_]+")


def paragraphs_of(pages: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], str]:
    """The lines that run over all pages, each as it stands first, and the text of the rest."""
    kept = [[" ".join(line.split()) for line in page] for page in pages]
    running = _running(kept)
    heads, lines = dict[str, str](), list[str]()
    for page in kept:
        for index, line in enumerate(page):
            edge = index < _EDGE or index >= len(page) - _EDGE
            if edge and _shape(line) in running:
                heads.setdefault(_shape(line), line)
            else:
                lines.append(line)
        lines = _trimmed(lines)
    hyphenated = {word.casefold() for line in lines for word in re.findall(r"[^\W_]+-[^\W_]+", line)}
    return tuple(heads.values()), "\n\n".join(_joined(block, hyphenated) for block in _blocks(lines))


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    """The shapes of lines that stand at the edge of most pages, and of at least two."""
    seen = Counter(
        shape for page in pages for shape in {_shape(line) for line in (*page[:_EDGE], *page[-_EDGE:])} - {""}
    )
    return {shape for shape, n in seen.items() if n >= 2 and 2 * n > len(pages)}


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line).casefold()


def _trimmed(lines: list[str]) -> list[str]:
    """``lines`` without the empty ones at the end, where a page breaks off inside a paragraph."""
    while lines and not lines[-1] and len(lines) > 1 and not _SENTENCE_END.search(lines[-2]):
        lines = lines[:-1]
    return lines


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each paragraph."""
    lengths = sorted(map(len, filter(None, lines)))
    width = lengths[int(0.9 * len(lengths))] if lengths else 0
    block: list[str] = []
    for line in lines:
        if block and (not line or _ends(block[-1], line, width)):
            yield block
            block = []
        if line:
            block.append(line)
    if block:
        yield block


def _ends(line: str, following: str, width: int) -> bool:
    """True if a paragraph ends with ``line``: it has room for the first word of what follows."""
    word = following.split(maxsplit=1)[0]
    if len(line) >= _FULL * width or len(line) + 1 + len(word) > width or _DIVIDED.search(line):
        return False
    return bool(_SENTENCE_END.search(line)) or not word[0].islower()


def _joined(lines: Sequence[str], hyphenated: set[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        divided, word = _DIVIDED.search(text), _FIRST_WORD.match(line)
        if divided is None or word is None or not word[0][0].islower():
            text += line if divided and word and word[0][0].isalnum() else f" {line}"
        elif _keeps(divided["left"], word[0], hyphenated):
            text = f"{text[:-1]}-{line}"
        else:
            text = text[:-1] + line
    return text


def _keeps(left: str, right: str, hyphenated: set[str]) -> bool:
    """True if the hyphen at the end of a line belongs to the word."""
    word = f"{left}-{right}".casefold()
    return any(map(str.isdigit, left)) or left.casefold() in _HYPHENATED or word in hyphenated
