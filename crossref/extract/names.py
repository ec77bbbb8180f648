"""Names in a sentence, folded so that two articles' ways of writing them meet.

Every word of a capitalised run counts, since one article writes "Sergei Ryabkov" and the next
"Ryabkov"; adjectives of countries become the country ("Syrian": "syria"), known other spellings
their common form ("Sergey": "sergei"). The first word of a sentence counts only where it is known or
stands in a run, for it is capitalised anyway.
"""

from __future__ import annotations

import re

from crossref.extract.lexicon.grammar import STOP
from crossref.extract.lexicon.names import COMMON, DEMONYMS, VARIANTS
from crossref.model import Sentence

_WORD = r"(?:al-|de |van |bin )?[A-Z][\w’'.-]*\w"
_RUN = re.compile(rf"(?:[A-Z]\.\s?){{2,}}|{_WORD}(?:[ \u00a0](?:of |the )?{_WORD})*")
_LONG = tuple(sorted((v for v in VARIANTS if " " in v), key=len, reverse=True))


def names_in(sentence: Sentence) -> frozenset[str]:
    """The folded words of all names in the sentence; each a lower-case string without a possessive."""
    found: set[str] = set()
    text = sentence.text
    for match in _RUN.finditer(text):
        run = match[0].lower().replace("’", "'")
        for phrase in _LONG:
            if phrase in run:
                found.add(VARIANTS[phrase])
                run = run.replace(phrase, " ")
        words = [word.removesuffix("'s").strip(".'-") for word in run.split()]
        if re.fullmatch(r"(?:[a-z]\.\s?){2,}", run.strip()):
            words = [run.replace(" ", "").strip(".")]
        opening = not text[: match.start()].strip("\"'“‘ ")
        for at, word in enumerate(words):
            if not word or word in COMMON or word in STOP:
                continue
            known = word in DEMONYMS or word in VARIANTS or match[0].isupper()
            if opening and at == 0 and len(words) == 1 and not known:
                continue
            word = DEMONYMS.get(word, VARIANTS.get(word, word))
            if len(word) > 1:
                found.add(word)
    return frozenset(found)
