"""Which annotated pairs a reported pair stands for.

A gold and a report -> ``Lookup``. Sentences are compared when it is made, each spot with each place once;
after that every question is a look into sets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tests.gate.gold import Gold, Link, Place
from tests.gate.said import Pair, Saying, Spot
from tests.gate.words import alike, words_of


@dataclass(frozen=True, slots=True)
class Tally:
    """``matched``: where in the links a right pair was found; ``right`` and ``wrong``: the pairs."""

    matched: frozenset[int]
    right: tuple[Pair, ...]
    wrong: tuple[Pair, ...]


class Lookup:
    """The places that each reported sentence stands for."""

    def __init__(self, gold: Gold, saying: Saying) -> None:
        links = (*gold.aligned, *gold.agreements, *gold.discrepancies, *gold.hard_negatives)
        places = {place for link in links for place in link.places}
        places |= {place.alone for place in places}
        places |= {claim.place for claim in gold.unique}
        bags = {text: Counter(words_of(text)) for place in places for text in place.wordings}
        spots = {spot for pair in saying.pairs for spot in (pair.left, pair.right)} | set(saying.unique)
        self._places = {spot: _places_of(spot, places, bags) for spot in spots}

    def stands_for(self, spot: Spot, place: Place) -> bool:
        return place in self._places[spot]

    def matches(self, links: Sequence[Link], pair: Pair) -> list[int]:
        """Where in ``links`` the pair stands, whichever way round."""
        left, right = self._places[pair.left], self._places[pair.right]
        return [
            i
            for i, link in enumerate(links)
            if (link.a in left and link.b in right) or (link.b in left and link.a in right)
        ]

    def tally(self, links: Sequence[Link], pairs: Iterable[Pair]) -> Tally:
        """``pairs`` sorted into those that stand in ``links`` and those that do not."""
        found = [(pair, self.matches(links, pair)) for pair in pairs]
        return Tally(
            matched=frozenset(i for _, matched in found for i in matched),
            right=tuple(pair for pair, matched in found if matched),
            wrong=tuple(pair for pair, matched in found if not matched),
        )


def _places_of(spot: Spot, places: Iterable[Place], bags: Mapping[str, Counter[str]]) -> frozenset[Place]:
    outlet, bag = spot[0], Counter(words_of(spot[1]))
    same = (place for place in places if place.outlet == outlet)
    return frozenset(place for place in same if any(alike(bags[text], bag) for text in place.wordings))
