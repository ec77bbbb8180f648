"""Names in the sentences of an article, folded so that two articles' ways of writing them meet.

Every word of a capitalised run counts, since one article writes "Sergei Ryabkov" and the next
"Ryabkov"; adjectives of countries become the country ("Syrian": "syria"), known other spellings
their common form ("Sergey": "sergei"). Letters become the words they stand for, which the article tells
("the Harbour Safety Board (HSB)") or a small table ("WHO"). The first word of a sentence counts only where
it is known or stands in a run, for it is capitalised anyway. Start reading from ``names_in``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossref.extract.lexicon.grammar import STOP
from crossref.extract.lexicon.names import ACRONYMS, COMMON, DEMONYMS, VARIANTS
from crossref.model import Sentence

_WORD = r"(?:al-|de |van |bin )?[A-Z][\w’'.-]*\w"
_RUN = re.compile(rf"(?:[A-Z]\.\s?){{2,}}|{_WORD}(?:[ \u00a0](?:of |the )?{_WORD})*")
_LONG = tuple(sorted((v for v in VARIANTS if " " in v), key=len, reverse=True))
_LETTERS = re.compile(r"\(([A-Z]{2,8})\)|\b([A-Z]{2,8}) \(([A-Z][^()]{4,80})\)")
_MARKS = ",.'’\"“"
_BEFORE = 120  # characters before the brackets in which the words of up to eight letters stand


def names_in(sentences: Sequence[Sentence]) -> tuple[frozenset[str], ...]:
    """For each sentence of one article the folded words of all names in it: lower-case strings without a
    possessive."""
    told = dict(ACRONYMS)
    for sentence in sentences:
        if "(" in sentence.text:
            told.update((letters, _folded(name)) for letters, name in letters_in(sentence.text))
    return tuple(frozenset(_names(sentence.text, told)) for sentence in sentences)


def letters_in(text: str) -> Iterator[tuple[str, str]]:
    """Letters that the text explains, and the name they stand for: "the World Health Organization (WHO)"."""
    for match in _LETTERS.finditer(text):
        letters = match[1] or match[2]
        words = (match[3] or text[max(0, match.start() - _BEFORE) : match.start()]).split()
        capitals = [at for at, word in enumerate(words) if word[:1].isupper()][-len(letters) :]
        if "".join(words[at][0] for at in capitals) == letters:
            yield letters, " ".join(words[capitals[0] :]).strip(_MARKS)


def _folded(name: str) -> tuple[str, ...]:
    return tuple(word.strip(_MARKS).lower() for word in name.split() if word[:1].isupper())


def _names(text: str, acronyms: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for match in _RUN.finditer(text):
        run = match[0].lower().replace("’", "'")
        for phrase in _LONG:
            if phrase in run:
                yield VARIANTS[phrase]
                run = run.replace(phrase, " ")
        words = [word.removesuffix("'s").strip(".'-") for word in run.split()]
        if re.fullmatch(r"(?:[a-z]\.\s?){2,}", run.strip()):
            words = [run.replace(" ", "").strip(".")]
        for written in re.findall(r"[A-Z]{2,8}\b", match[0]):
            yield from acronyms.get(written, ())
        opening = not text[: match.start()].strip("\"'“‘ ")
        for at, word in enumerate(words):
            if not word or word in COMMON or word in STOP:
                continue
            known = word in DEMONYMS or word in VARIANTS or match[0].isupper()
            if opening and at == 0 and len(words) == 1 and not known:
                continue
            word = DEMONYMS.get(word, VARIANTS.get(word, word))
            if len(word) > 1:
                yield word
