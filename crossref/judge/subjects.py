"""What a claim measures, and whether two claims measure the same thing.

The dead are never compared with the injured, euros of damage never with euros of debt, the length of a
truce never with the length of a speech. This is where most false alarms would come from.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal

from crossref.judge.ages import AGE, named_alike, one_person
from crossref.judge.ladder import Meeting
from crossref.judge.lexicon.families import FAMILIES
from crossref.judge.nouns import family
from crossref.judge.statements import deed_denied, subject_opposed, words_shared
from crossref.judge.units import convertible, in_unit_of
from crossref.judge.values import spans, zoned
from crossref.model import Claim, Duration, Interval, Lie, Moment, Quantity, Statement
from crossref.settings import Settings
from crossref.tolls import TOLLS

# What everything can be counted in, so that it tells nothing of what was counted; "" where nothing is told.
_ANY = frozenset(("", "people", "persons", "times", "others", "men", "women", "things", "cases"))
_OF_THEM = re.compile(r"\bof (?:the|its|his|her|their|our|those|these|them|whom|which)\b")
_OF_ALL = re.compile(r"\b(?:out )?of (?:the|its|his|her|their|our)(?: [\w’'-]+){0,2} $", re.I)
_OWN = re.compile(
    r"(?:\b(?:her|his|their|whose)|(?:mother|father|parent|mom|mum|dad|widow)s?[ -]of)[ -]$", re.I
)
_CHILDREN = frozenset(("children", "kids", "sons", "daughters", "grandchildren"))
_RELATED = re.compile(
    r"\b(?:minute|hour|day|week|month|year|decade)s? (?:after|before|later|earlier)\b", re.I
)
_GAP = re.compile(r" (?:after|before|later|earlier|ago|prior|since)\b", re.I)
_SAID = re.compile(
    r"\b(?:said|told|announced|added|wrote|warned|confirmed|reported)(?: [a-z]+)?(?: late| early)? (?:on )?$"
)
_DAYS = frozenset(FAMILIES["weekday"].split()) | {"today", "tonight", "yesterday", "tomorrow"}
_CLOCKS = timedelta(hours=14)  # how far the clocks of two places can be apart


def comparable(meeting: Meeting, settings: Settings) -> bool:
    """True when the two claims measure the same thing, so that their values may be compared."""
    left, right = meeting.left.value, meeting.right.value
    match left, right:  # money, percent and counts are told apart by their units
        case Quantity(), Quantity():
            return _quantities(left, right, meeting, settings)
        case Duration(), Duration():
            return _durations(left, right, meeting, settings)
        case Moment(), Moment():
            return _moments(left, right, meeting, settings)
        case Statement(), Statement():
            least = settings.align_threshold if words_shared(meeting) else settings.reworded_threshold
            if meeting.aligned >= least and meeting.figures != "part":
                return True
            return deed_denied(meeting) or subject_opposed(meeting)
    return False


def _quantities(left: Quantity, right: Quantity, meeting: Meeting, settings: Settings) -> bool:
    if not convertible(left, right) or _of_two_things(left, right, meeting, settings):
        return False
    if left.role != right.role:
        return _half_told(left, right, meeting, settings)
    if left.role in TOLLS:
        if _times(left, right) > settings.toll_ratio:
            return False  # nobody hurt in the camp, a million dead in another country
        if left.range != right.range and _part(meeting, settings):
            return False
        return meeting.aligned >= settings.role_threshold and _same_counted(left, right, meeting, settings)
    if left.unit or right.unit:
        return _measures(left, right, meeting, settings)
    if ratio(left, right) > settings.count_ratio:
        return False  # 13 passengers found alive, 204 aboard: two counts of one kind, not one count
    if left.role:
        return meeting.aligned >= settings.role_threshold and _same_counted(left, right, meeting, settings)
    return _subject_shared(left.of, right.of, meeting, settings)


def _of_two_things(left: Quantity, right: Quantity, meeting: Meeting, settings: Settings) -> bool:
    """A part and the whole, somebody's own and others, the ages of two people, a quake and its aftershock."""
    counted = left.unit == right.unit  # a share and a percentage are of the whole both
    if (
        counted
        and left.range != right.range
        and any(told(meeting.left) != told(meeting.right) for told in (partitive, _whole))
    ):
        return True
    if left.of.lower() in _CHILDREN and _somebodys(meeting.left) != _somebodys(meeting.right):
        return True
    if left.unit == AGE:
        return not one_person(left, right)
    return left.unit == "magnitude" and abs(size(left.range) - size(right.range)) > settings.magnitude_gap


def partitive(claim: Claim) -> bool:
    """ "Two of the bombs", "one of his schools": fewer than there are."""
    return _OF_THEM.search(claim.text) is not None


def _whole(claim: Claim) -> bool:
    """The 120 of "43 of the bank's 120 branches": all there are."""
    return _OF_ALL.search(claim.before) is not None


def _somebodys(claim: Claim) -> bool:
    """ "A mother of 13", "her 12 children": of one person's own, not of those at the scene."""
    return _OWN.search(claim.before) is not None


def _measures(left: Quantity, right: Quantity, meeting: Meeting, settings: Settings) -> bool:
    """Euros and euros, kilometres and miles, two ages of one who is named. Where neither says of what, a
    figure several times the other measures something else: the speed of the wind, not how far off the coast
    it was."""
    if left.unit == AGE and named_alike(left, right):
        return meeting.aligned >= settings.subject_threshold
    if left.of and right.of and left.unit != AGE:
        return meeting.aligned >= settings.measure_threshold and _alike(left.of, right.of, meeting, settings)
    if meeting.aligned < settings.bare_threshold or ratio(left, right) > settings.bare_ratio:
        return False
    overlap = in_unit_of(left, right).lie(right.range) is not Lie.DISJOINT
    return overlap or meeting.context >= settings.bare_context


def _durations(left: Duration, right: Duration, meeting: Meeting, settings: Settings) -> bool:
    """Two lengths of time. Where neither says of what, those that differ must be near each other, or stand in
    like words: a week after a heart attack is no rival of a career's four decades."""
    if _is_gap(meeting.left) != _is_gap(meeting.right):
        return False
    untold = bool(left.of) != bool(right.of) and meeting.alone  # "a five-year contract", "for four years"
    if left.range == right.range or ((left.of or right.of) and not untold):
        return _subject_shared(left.of, right.of, meeting, settings)
    if untold and meeting.aligned < settings.date_conflict_threshold:
        return False
    if meeting.aligned < settings.bare_threshold:
        return False
    apart = _times_apart(left.range, right.range)
    alike = all(v.range.is_point for v in (left, right)) or left.range.low is right.range.low is None
    most = settings.count_ratio if alike else settings.bare_ratio
    return apart <= settings.near_ratio or (apart <= most and meeting.context >= settings.bare_context)


def _is_gap(claim: Claim) -> bool:
    """ "A year later": how long lay between two things, not how long one lasted."""
    stop = claim.span.stop - claim.sentence.span.start
    return _GAP.match(claim.sentence.text, stop) is not None


def ratio(left: Quantity, right: Quantity) -> float:
    """How many times the larger of two measures is the smaller; 1 where one of them is nothing or less, and
    for "hundreds" and 1,000: ranges with two ends that overlap are not apart."""
    return _times_apart(in_unit_of(left, right), right.range)


def _times_apart(left: Interval[Decimal], right: Interval[Decimal]) -> float:
    closed = None not in (left.low, left.high, right.low, right.high)
    ours, theirs = size(left), size(right)
    if min(ours, theirs) <= 0 or (closed and left.lie(right) is not Lie.DISJOINT):
        return 1.0
    return float(max(ours, theirs) / min(ours, theirs))


def _times(left: Quantity, right: Quantity) -> float:
    """How many times the larger count is the smaller, nobody counted as one."""
    ours, theirs = (max(float(size(value.range)), 1.0) for value in (left, right))
    return max(ours, theirs) / min(ours, theirs)


def size(span: Interval[Decimal]) -> Decimal:
    """The low end of a span, or the high one where the low one is open or nothing."""
    return span.low or span.high or Decimal(0)


def _part(meeting: Meeting, settings: Settings) -> bool:
    return meeting.part == "topped" or (
        meeting.part == "smaller" and meeting.aligned < settings.part_threshold
    )


def _half_told(left: Quantity, right: Quantity, meeting: Meeting, settings: Settings) -> bool:
    """One side says what happened to those counted, the other only counts them, in aligned sentences:
    "a 200-student school", "about 300 students were in class". The dead and injured are always told."""
    if (left.role and right.role) or {left.role, right.role} & TOLLS:
        return False
    alike = _alike(left.of, right.of, meeting, settings) and ratio(left, right) <= settings.count_ratio
    untold = (
        not left.unit
        and bool(left.of) != bool(right.of)
        and meeting.context >= settings.bare_context
        and ratio(left, right) <= settings.near_ratio
    )
    return meeting.aligned >= settings.align_threshold and (alike or untold)


def _same_counted(left: Quantity, right: Quantity, meeting: Meeting, settings: Settings) -> bool:
    """Three women killed are not three people killed, but people and "24 dead" are the same."""
    loose = {"", "people", "persons", "others", "person"}
    return bool(loose & {left.of.lower(), right.of.lower()}) or _alike(left.of, right.of, meeting, settings)


def _subject_shared(left: str, right: str, meeting: Meeting, settings: Settings) -> bool:
    loose = {left.lower(), right.lower()} <= _ANY
    if loose:
        return meeting.aligned >= (settings.reworded_threshold if left or right else settings.bare_threshold)
    return _alike(left, right, meeting, settings) and meeting.aligned >= settings.subject_threshold


def _alike(left: str, right: str, meeting: Meeting, settings: Settings) -> bool:
    """Both name the same kind of thing: by their heads, or by the likeness of the whole phrases."""
    if not left or not right:
        return False
    return family(left) == family(right) or meeting.likeness >= settings.subject_likeness


def _moments(left: Moment, right: Moment, meeting: Meeting, settings: Settings) -> bool:
    """Two times of aligned sentences. Times that differ are held against each other only where the
    sentences are surely about one thing and name no other time: else each may date another part. A weekday
    often dates only what was said of it, "12 May" rarely."""
    if left.range.high is None or right.range.high is None or left.relation != right.relation:
        return False
    ours, theirs = spans(meeting)
    if ours.lie(theirs) is not Lie.DISJOINT:
        # The day on which it was told is no day of what was told.
        one_kind = _of_saying(meeting.left) == _of_saying(meeting.right)
        return meeting.aligned >= settings.date_threshold and one_kind
    if zoned(left) != zoned(right) and _near(ours, theirs):
        return False  # "0737 GMT" and "yesterday afternoon": one clock is not known
    if any(
        _RELATED.search(claim.sentence.text) or _of_saying(claim) for claim in (meeting.left, meeting.right)
    ):
        return False  # "on Wednesday, a day after it overshot the runway": another time that is no date
    if _day_word(left) and _day_word(left) == _day_word(right):
        return False  # two readings of one word, by two dates of publication, are not two days
    least = settings.bare_context if left.is_dated and right.is_dated else settings.date_context
    surely = meeting.aligned >= settings.date_conflict_threshold
    return meeting.alone and surely and meeting.context >= least


def _of_saying(claim: Claim) -> bool:
    """ "Said on Wednesday morning": when it was said, not when it was."""
    return _SAID.search(claim.before) is not None


def _day_word(moment: Moment) -> str:
    """ "thursday" for "Thursday night"; "" for a time that is not told by such a word."""
    return next((word for word in moment.name.lower().split() if word in _DAYS), "")


def _near(left: Interval[datetime], right: Interval[datetime]) -> bool:
    """Less apart than the clocks of the world are."""
    first, second = sorted((left, right), key=lambda span: span.low or datetime.min)
    return first.high is None or second.low is None or second.low - first.high <= _CLOCKS
