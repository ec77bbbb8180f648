"""Two sentences word by word: what they share, and what stands in the same place but is not the same.

1. ``words_in`` reads each sentence.
2. Words are matched where they are the same or mean the same, runs in common first, so that in two nearly
   equal sentences each word meets its own place.
3. What is left on both sides between the same neighbours is a ``Swap``: one word in the place of another.
   Whether the two exclude each other is for ``opposites`` to say.

Start reading from ``contrast``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from crossref.judge.lexicon import negation
from crossref.judge.opposites import Bearing, bearing
from crossref.judge.wording import Word, words_in

Alike = Callable[[str, str], float]
_CLOSE = 0.5  # cosine of two words from which they may stand for one another
_AROUND = 2  # words on either side that make up a place
_MOST = 150  # words looked at: more than a sentence of news has; the cost grows as their square
_OUTSIDE = -1  # the place before the first word and after the last one


@dataclass(frozen=True, slots=True)
class Swap:
    """Two words in one place. ``bearing`` is that of the left to the right; ``sides`` counts on how many
    sides, 0 to 2, the next words are the same, too."""

    left: Word
    right: Word
    bearing: Bearing
    sides: int


@dataclass(frozen=True, slots=True)
class Contrast:
    """``matched`` pairs the words in common, by place in ``left`` and ``right``; ``swaps`` the words that
    took each other's place; ``left_only`` and ``right_only`` are the telling words that remain."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    matched: tuple[tuple[int, int], ...]
    swaps: tuple[Swap, ...]
    left_only: tuple[Word, ...]
    right_only: tuple[Word, ...]

    @property
    def held(self) -> tuple[float, float]:
        """The share in [0, 1] of the left side's telling words found on the right, and the other way."""
        ours = sum(self.left[i].telling for i, _ in self.matched)
        theirs = sum(self.right[j].telling for _, j in self.matched)
        return _share(ours, self.left), _share(theirs, self.right)

    @property
    def denied(self) -> float:
        """How far one side denies what the other asserts, in [0, 1]: the share of the denied words that the
        other side asserts, where the word next to the negator is among them."""
        return max(share if first else 0.0 for share, first in self._denials())

    @property
    def contested(self) -> bool:
        """The other side asserts half of what one side denies, or the word next to the negator."""
        return any(first or share >= 0.5 for share, first in self._denials())

    def run_before(self, swap: Swap) -> int:
        """How many telling words stand right before both words of ``swap``, the same on both sides."""
        i, j, telling = self.left.index(swap.left), self.right.index(swap.right), 0
        while (i - 1, j - 1) in self.matched:
            i, j = i - 1, j - 1
            telling += self.left[i].telling
        return telling

    def _denials(self) -> tuple[tuple[float, bool], tuple[float, bool]]:
        pairs = [(self.left[i], self.right[j]) for i, j in self.matched]
        ours = {id(a): b.denied for a, b in pairs}
        theirs = {id(b): a.denied for a, b in pairs}
        return _denial(self.left, ours), _denial(self.right, theirs)

    def mirrored(self) -> Contrast:
        """The same seen from the other side."""
        return Contrast(
            self.right,
            self.left,
            tuple(sorted((j, i) for i, j in self.matched)),
            tuple(Swap(s.right, s.left, _MIRRORED.get(s.bearing, s.bearing), s.sides) for s in self.swaps),
            self.right_only,
            self.left_only,
        )


_MIRRORED = {Bearing.NARROWER: Bearing.WIDER, Bearing.WIDER: Bearing.NARROWER}


def _denial(words: Sequence[Word], other: dict[int, int]) -> tuple[float, bool]:
    """The share of the denied words met by asserted ones, and whether the first of them is.

    ``other`` gives for a matched word, by identity, how its counterpart is denied.
    """
    reach = [word for word in words if word.denied and word.telling and word.text not in negation.LIGHT]
    met = [word for word in reach if other.get(id(word)) == 0]
    return (len(met) / len(reach), met[0].denied == reach[0].denied) if met else (0.0, False)


def contrast(left: str, right: str, alike: Alike = lambda a, b: 0.0) -> Contrast:
    """The two texts held against each other word by word, up to the 150th of each.

    ``alike`` gives the cosine of two words in [-1, 1]; without it only the tables tell synonyms.
    """
    ours, theirs = words_in(left)[:_MOST], words_in(right)[:_MOST]
    matched = dict(_runs(ours, theirs))
    _match_rest(ours, theirs, matched)
    swaps = _swaps(ours, theirs, matched)
    _match_near(ours, theirs, matched, {id(w) for s in swaps for w in (s.left, s.right)}, alike)
    taken = set(matched.values())
    return Contrast(
        ours,
        theirs,
        tuple(sorted(matched.items())),
        tuple(swaps),
        tuple(w for i, w in enumerate(ours) if i not in matched and w.telling),
        tuple(w for j, w in enumerate(theirs) if j not in taken and w.telling),
    )


def _share(n: int, words: Sequence[Word]) -> float:
    telling = sum(word.telling for word in words)
    return n / telling if telling else 1.0


def same(left: Word, right: Word) -> bool:
    """The same word, number or meaning."""
    if left.number is not None or right.number is not None:
        return left.number == right.number and left.ordinal == right.ordinal
    return bearing(left.text, right.text) is Bearing.SAME


def _runs(ours: Sequence[Word], theirs: Sequence[Word]) -> list[tuple[int, int]]:
    """Words in common in their order; joining words only where their neighbours match, too."""
    blocks = SequenceMatcher(None, [_key(w) for w in ours], [_key(w) for w in theirs], autojunk=False)
    found = []
    for block in blocks.get_matching_blocks():
        run = [(block.a + k, block.b + k) for k in range(block.size)]
        if any(ours[i].telling for i, _ in run):
            found.extend(run)
    return found


def _key(word: Word) -> str:
    return f"{word.number}{word.ordinal}" if word.number is not None else word.text


def _match_rest(ours: Sequence[Word], theirs: Sequence[Word], matched: dict[int, int]) -> None:
    """Telling words that mean the same, wherever they stand; the nearest to its neighbours' place first."""
    taken = set(matched.values())
    for i, word in enumerate(ours):
        if i in matched or not word.telling:
            continue
        free = [j for j, w in enumerate(theirs) if j not in taken and w.telling and same(word, w)]
        if free:
            best = max(free, key=lambda j: (_neighbours(i, j, matched), -abs(i - j)))
            matched[i] = best
            taken.add(best)


def _neighbours(i: int, j: int, matched: dict[int, int]) -> int:
    """How many words around i are matched with words around j."""
    return sum(abs(matched[k] - j) <= _AROUND for k in range(i - _AROUND, i + _AROUND + 1) if k in matched)


def _swaps(ours: Sequence[Word], theirs: Sequence[Word], matched: dict[int, int]) -> list[Swap]:
    """Unmatched words that stand between the same neighbours, and any that exclude each other; each word
    is in one swap at most."""
    taken = set(matched.values())
    beside = {_OUTSIDE: _OUTSIDE} | matched
    free = [(j, *_around(j, theirs)) for j in range(len(theirs)) if j not in taken]
    candidates = []
    for i in range(len(ours)):
        if i in matched:
            continue
        # Where the neighbours of i are found on the other side: both next to j, and i and j share a place.
        before, telling_before, after, telling_after = (beside.get(at) for at in _around(i, ours))
        for j, a, telling_a, b, telling_b in free:
            sides = (before == a or telling_before == telling_a) + (after == b or telling_after == telling_b)
            lie = _bearing(ours[i], theirs[j])
            if lie is not Bearing.SAME and (sides or lie in (Bearing.OPPOSITE, Bearing.EXCLUSIVE)):
                candidates.append((lie is not Bearing.UNKNOWN, sides, -abs(i - j), -i, -j, lie))
    found, used_left, used_right = [], set(), set()
    for _, sides, _, i, j, lie in sorted(candidates, key=lambda c: c[:5], reverse=True):
        if -i not in used_left and -j not in used_right:
            used_left.add(-i)
            used_right.add(-j)
            found.append(Swap(ours[-i], theirs[-j], lie, sides))
    return found


def _bearing(left: Word, right: Word) -> Bearing:
    if left.number is not None and right.number is not None:
        return Bearing.EXCLUSIVE if left.ordinal == right.ordinal else Bearing.UNKNOWN
    return bearing(left.text, right.text)


def _around(at: int, words: Sequence[Word]) -> tuple[int, int, int, int]:
    """The places of the word before and the telling word before, of the word after and the telling one."""
    before, after = at - 1, at + 1 if at + 1 < len(words) else _OUTSIDE
    return before, _telling(at, -1, words), after, _telling(at, 1, words)


def _telling(at: int, step: int, words: Sequence[Word]) -> int:
    """The place of the next telling word, or ``_OUTSIDE``."""
    at += step
    while 0 <= at < len(words) and not words[at].telling:
        at += step
    return at if 0 <= at < len(words) else _OUTSIDE


def _match_near(
    ours: Sequence[Word], theirs: Sequence[Word], matched: dict[int, int], swapped: set[int], alike: Alike
) -> None:
    """Words that vectors place close together, neither of them opposed to the other."""
    taken = set(matched.values())
    pairs = [
        (alike(a.text, b.text), i, j)
        for i, a in enumerate(ours)
        if i not in matched and a.telling and a.number is None
        for j, b in enumerate(theirs)
        if j not in taken and b.telling and b.number is None
    ]
    for cosine, i, j in sorted(pairs, reverse=True):
        if cosine < _CLOSE:
            break
        if i in matched or j in taken or _bearing(ours[i], theirs[j]) is not Bearing.UNKNOWN:
            continue
        matched[i] = j
        taken.add(j)
