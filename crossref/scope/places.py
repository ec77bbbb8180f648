"""Which places a sentence keeps to: "20,000 marched in Thessaloniki" is no count of Patras, nor of the
whole country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from crossref.exonyms import ONE_NAME
from crossref.model import Sentence

# A capitalised run after a preposition of place, at most a kind of place between the two ("in the northern
# city of Thessaloniki"). Capitals also begin months and days, which are times.
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]ff|[Aa]round|[Ii]nside|[Aa]cross|[Ff]rom|of|to)\s+(?:the\s+)?"
    r"(?:(?:neighbou?ring|nearby|main|provincial|regional|(?:north|south|east|west)(?:ern)?|central|capital"
    r"|city|town|village|province|district|region|island|state|county|port|suburb|coast|camp|of|the)\s+)*"
    r"((?:[A-Z][\w’'-]+)(?:\s+(?:of\s+)?[A-Z][\w’'-]+)*)"
)
_QUARTER = re.compile(r"\b[Ii]n the (?:far )?((?:north|south)-?(?:east|west)?|east|west)(?!\w)(?!-)(?! of)")
# Words by which a sentence speaks of all the places there are.
_WIDE = re.compile(
    r"\b(?:nationwide|countrywide|worldwide|globally"
    r"|(?:across|around|throughout|over) (?:the )?(?:whole |entire )?(?:country|nation|world|globe|continent)"
    r"|(?:in|across|over|hit) (?:[\w-]+ ){1,2}(?:countries|nations|continents)"
    r"|(?:in|across|and) (?:other |several |many |neighbou?ring |some )?(?:countries|nations))\b",
    re.IGNORECASE,
)
_NO_PLACE = frozenset(
    "january february march april may june july august september october november december monday tuesday"
    " wednesday thursday friday saturday sunday gmt".split()
)


def places_in(sentence: Sentence) -> frozenset[str]:
    """The words of all places named in the sentence, in lower case; "north" for "in the north"."""
    words = {
        word.lower().removesuffix("'s").removesuffix("’s").removesuffix("-based")
        for match in _PLACE.finditer(sentence.text)
        for word in match[1].split()
        if word[0].isupper()
    }
    words |= {match[1].replace("-", "") for match in _QUARTER.finditer(sentence.text)}
    return frozenset(ONE_NAME.get(word, word) for word in words - _NO_PLACE)


def extent_of(sentence: Sentence, places: frozenset[str]) -> str:
    """ "all" for a sentence that speaks of whole countries, "part" for one that names a place and does not;
    "" where nothing tells."""
    if _WIDE.search(sentence.text):
        return "all"
    return "part" if places else ""


def known_everywhere(articles: Sequence[set[str]], openings: Sequence[set[str]]) -> frozenset[str]:
    """Places that half of the articles name and a third of them open with: where the event is, so they tell
    no part of it apart."""
    held, opened = (Counter(place for found in places for place in found) for places in (articles, openings))
    most = len(articles)
    return frozenset(place for place, n in opened.items() if 3 * n >= most and 2 * held[place] >= most)
