"""The ladder for whole sentences: the same statement, its denial, or its opposite.

Aligned sentences rarely contradict each other word by word; so one is held against the other only where the
rest of both is nearly the same, or where all that one denies of somebody is what the other tells of him.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from crossref.judge.contrast import Contrast, Swap, contrast
from crossref.judge.doubt import opposites_told, two_voices
from crossref.judge.ladder import Meeting, Rung, always, another_event, another_time
from crossref.judge.lexicon import negation
from crossref.judge.opposites import Bearing
from crossref.judge.scores import other_score
from crossref.judge.wording import Word, words_in
from crossref.model import Claim, Kind, Relation

_ALIKE = 0.75  # cosine from which two sentences share their words, so that one "not" is what differs
_NEAR = 0.6  # cosine from which it pays to hold the sentences against each other word by word
_SOME = 0.4  # cosine below which two sentences are not looked at for a denial
_DENIED = 0.8  # share of the words that one side asserts and the other denies
_FAR = 0.25  # cosine below which a denial is not looked for at all
_TOLD = 0.3  # share of the denying sentence's words that the other one must have
_SHARED = 3  # words: with fewer, a name and a chance word would do
_TELLING = 4  # words: of aligned sentences with fewer in common one in three stated one fact, unless surely
_SPELLED = 2  # letters in common at the head of two ways to write a name
_NAMED = 2  # telling words that name one thing: "dam", "Ulvik"
_HELD = 0.5  # share of the shorter sentence's words in the longer one: what is left is what differs


def denied(meeting: Meeting) -> bool:
    """One side denies what the other asserts: the same words, and only one of them says "not"."""
    if meeting.left.negated == meeting.right.negated or (_told_denial(meeting) and _one_speaker(meeting)):
        return False
    if _opposite_denied(meeting):
        return False
    if meeting.similarity >= _SOME and _words_denied(meeting):
        return True
    return deed_denied(meeting)


def disputed(meeting: Meeting) -> bool:
    """Denied and asserted by two voices that are named: so their words conflict, whatever the facts are."""
    return two_voices(meeting) and denied(meeting)


def deed_denied(meeting: Meeting) -> bool:
    """One side denies of somebody what the other tells of him, in sentences that need not be alike
    otherwise: "the boy did not have a gun, a witness said", "police say the boy pointed a gun at them".

    All that is denied is asserted by the other side, and so are one word outside the denial and three words
    in all; what would not have been, if, is no denial.
    """
    if meeting.left.negated == meeting.right.negated or meeting.similarity < _FAR:
        return False
    if _common(meeting) < _SHARED - 1:
        return False  # too little in common to look closer; one more may be a word of like meaning
    seen = _seen(meeting)
    if seen.denied < _DENIED or max(seen.held) < _TOLD:
        return False
    shared = [
        (seen.left[i], seen.right[j])
        for i, j in seen.matched
        if seen.left[i].telling and seen.left[i].text not in negation.SAYING
    ]
    outside = any(not (ours.denied or theirs.denied) for ours, theirs in shared)
    return outside and len(shared) >= _SHARED and not any(map(_circumstance, (meeting.left, meeting.right)))


def words_shared(meeting: Meeting) -> bool:
    """The two sentences have words enough in common to say the same in them."""
    return _common(meeting) >= _TELLING


def _common(meeting: Meeting) -> int:
    return len(_openings(meeting.left.sentence.text) & _openings(meeting.right.sentence.text))


@lru_cache(maxsize=4096)
def _openings(text: str) -> frozenset[str]:
    """How the telling words of a text begin: a quick look at what two texts share."""
    return frozenset(
        word.text[:4] for word in words_in(text) if word.telling and word.text not in negation.SAYING
    )


def _circumstance(claim: Claim) -> bool:
    """The sentence denies only by the way ("without a word"), or of what might have been."""
    words = claim.sentence.text.lower().split()
    return claim.negated and ("without" in words or ("would" in words and "if" in words))


def _words_denied(meeting: Meeting) -> bool:
    seen = _seen(meeting)
    if not any(word.denied for word in (*seen.left, *seen.right)):
        return meeting.similarity >= _ALIKE  # "was cancelled": the verb itself denies
    if meeting.similarity >= _ALIKE and _told_denial(meeting):
        return seen.contested
    return seen.denied >= _DENIED and max(seen.held) >= _DENIED


def unclear(meeting: Meeting) -> bool:
    """Alike, and yet only one of them says "not", or their figures of one thing do not meet: to call that
    agreement would be a guess."""
    if meeting.figures == "differ" or _differs_in_one_place(meeting):
        return True
    if meeting.left.negated == meeting.right.negated or not _seen(meeting).contested:
        return False  # what only one side tells at all, it denies besides
    return not _opposite_denied(meeting)


def _told_denial(meeting: Meeting) -> bool:
    """Exactly one side holds a verb of denying."""
    ours, theirs = (
        not negation.DENIALS.isdisjoint(claim.sentence.text.lower().split())  # words_in leaves negators out
        for claim in (meeting.left, meeting.right)
    )
    return ours != theirs


def _one_speaker(meeting: Meeting) -> bool:
    """Both sides report the same voice. Who denies "those claims" and calls them a smoke screen does not
    contradict himself where he is quoted with the smoke screen alone."""
    ours, theirs = (
        {word.text for word in words_in(claim.speaker) if word.telling}
        for claim in (meeting.left, meeting.right)
    )
    return bool(ours & theirs)


def opposed(meeting: Meeting) -> bool:
    """Between the same words one side says the opposite: "at the earliest", "at the latest". Or right after
    the same subject."""
    if meeting.similarity >= _NEAR and any(_asserted(swap) for swap in _opposites(meeting)):
        return True
    return subject_opposed(meeting)


def subject_opposed(meeting: Meeting) -> bool:
    """Of one thing, named in the same two words or more, opposites are told right after its name, whatever
    follows: "the dam at Ulvik held", "the dam at Ulvik broke in the early hours"."""
    texts = meeting.left.sentence.text, meeting.right.sentence.text
    if not opposites_told(*texts):
        return False  # as of nearly all pairs
    seen = _seen_of(*texts)
    return any(
        swap.bearing is Bearing.OPPOSITE
        and _asserted(swap)
        and swap.left.text not in negation.STOPS
        and seen.run_before(swap) >= _NAMED
        for swap in seen.swaps
    )


def _asserted(swap: Swap) -> bool:
    return not (swap.left.denied or swap.right.denied)


def _differs_in_one_place(meeting: Meeting) -> bool:
    """Nearly the same words, and between them two that cannot both stand there: the second and the third,
    Lindvik and Tronvik, a white van and a red one."""
    return meeting.similarity >= _NEAR and any(
        swap.bearing is not Bearing.OPPOSITE for swap in _telling_swaps(meeting)
    )


def _opposite_denied(meeting: Meeting) -> bool:
    """ "Has not opened" and "is closed" say one thing."""
    return any(swap.left.denied or swap.right.denied for swap in _opposites(meeting))


def _opposites(meeting: Meeting) -> list[Swap]:
    """Opposites between the same words, in sentences that share most of the rest."""
    return [swap for swap in _telling_swaps(meeting) if swap.bearing is Bearing.OPPOSITE]


def _telling_swaps(meeting: Meeting) -> tuple[Swap, ...]:
    return _telling_swaps_of(meeting.left.sentence.text, meeting.right.sentence.text)


@lru_cache(maxsize=4096)  # what an agency wrote meets itself in many articles
def _telling_swaps_of(left: str, right: str) -> tuple[Swap, ...]:
    """The swaps that tell something, of sentences that share most of the rest: opposites, what excludes each
    other, and unlike names in running text (in a headline every word has a capital)."""
    seen = _seen_of(left, right)
    if max(seen.held) < _HELD:
        return ()
    named = min(seen.held) >= _HELD and not (_all_capitals(seen.left) or _all_capitals(seen.right))
    return tuple(
        swap for swap in seen.swaps if _tells(swap) or (named and _of_unlike_names(swap, seen.swaps))
    )


def _tells(swap: Swap) -> bool:
    if swap.bearing is Bearing.OPPOSITE:
        return swap.sides == 2
    figure = swap.left.number is not None and not swap.left.ordinal  # figures have ladders of their own
    return swap.bearing is Bearing.EXCLUSIVE and swap.sides > 0 and not figure


def _of_unlike_names(swap: Swap, swaps: Sequence[Swap]) -> bool:
    """A name in the place of another, or the first of two that take each other's place: "Erik Halvorsen",
    "Olaf Brandt". Names that begin alike may be one: Katie and Kathryn, Jan. and January."""
    if swap.bearing is not Bearing.UNKNOWN or not (swap.left.name and swap.right.name):
        return False
    if swap.left.text[:_SPELLED] == swap.right.text[:_SPELLED]:
        return False
    followed = any(
        other.left.start - swap.left.stop == 1 == other.right.start - swap.right.stop and other.left.name
        for other in swaps
    )
    return swap.sides == 2 or (swap.sides == 1 and followed)


def _all_capitals(words: Sequence[Word]) -> bool:
    """A headline in capitals: half of its telling words or more are names to the eye."""
    telling = [word for word in words if word.telling]
    return 2 * sum(word.name for word in telling) >= len(telling)


def _seen(meeting: Meeting) -> Contrast:
    return _seen_of(meeting.left.sentence.text, meeting.right.sentence.text)


@lru_cache(maxsize=1024)
def _seen_of(left: str, right: str) -> Contrast:
    """Several rungs of one ladder look at the same pair, one after the other."""
    return contrast(left, right)


STATEMENT = (
    Rung("statement/another-event", Relation.DIFFERENT_EVENT, 0.8, another_event),
    Rung("statement/another-time", Relation.DIFFERENT_EVENT, 0.7, another_time),
    Rung("statement/disputed", Relation.CONFLICT, 0.6, disputed, Kind.ATTRIBUTION),
    Rung("statement/denied", Relation.CONFLICT, 0.5, denied, Kind.POLARITY),
    Rung("statement/opposite", Relation.CONFLICT, 0.6, opposed, Kind.POLARITY),
    Rung("statement/score", Relation.CONFLICT, 0.6, other_score),
    Rung("statement/unclear", Relation.UNDECIDED, 0.5, unclear),
    Rung("statement/same", Relation.AGREEMENT, 0.85, always),
)
