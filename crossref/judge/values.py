"""The ladders for figures, lengths of time and dates.

Every value is an interval with a grain, so one set of conditions serves them all; what differs is which
rungs a kind has, and how sure each is.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from crossref.judge.ladder import Meeting, Rung, always, another_event, another_place, another_time
from crossref.judge.limits import other_deadline, other_limit
from crossref.judge.nouns import family
from crossref.judge.units import in_unit_of
from crossref.model import Duration, Interval, Lie, Moment, Quantity, Relation
from crossref.notation import EXCLUSIVE, SECONDS
from crossref.tolls import SHRINKING, TOLLS

# A conversion or a rounding an author makes without saying so: 9 acres for 8.7, 12 miles for 19 km.
_ROUNDING = Decimal("0.05")
_ALIKE = 0.6  # cosine of the words around a figure from which one "not" is what differs
_SAME_NEWS = timedelta(hours=1)  # articles this close tell the same count
_INCLUSIVE = frozenset(
    ("at least", "no fewer than", "no less than", "not less than", "up to", "as many as", "at most")
)
_VAGUE = frozenset("dozens scores hundreds thousands millions billions several few handful".split())
_LOOSE = Decimal("1.6")  # times: how far beyond its ends such a word is used
_GUESS = Decimal("0.1")  # how far "about" reaches on either side


def ranges(meeting: Meeting) -> tuple[Interval[Decimal], Interval[Decimal]]:
    """Both values as intervals in one unit: the right side's for quantities, seconds for durations."""
    return _in_one_unit(*_measured(meeting))


def equal(meeting: Meeting) -> bool:
    """The same interval, to the last digit that was written."""
    left, right = ranges(meeting)
    return left == right


def denied(meeting: Meeting) -> bool:
    """The same figure, asserted on one side and denied on the other in like words."""
    return meeting.left.negated != meeting.right.negated and equal(meeting) and meeting.context >= _ALIKE


def converted(meeting: Meeting) -> bool:
    """Two units, and as near as a reporter's conversion comes: 12 miles and 19 km."""
    left, right = meeting.left.value, meeting.right.value
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)) or left.unit == right.unit:
        return False
    return rounding(meeting)


def other_speaker(meeting: Meeting) -> bool:
    """Two houses' estimates of one crowd: the organisers' 40,000 and the police's 9,000."""
    value = meeting.left.value
    speakers = [set(claim.speaker.lower().split()) for claim in (meeting.left, meeting.right)]
    crowd = isinstance(value, Quantity) and value.role == "participating"
    return crowd and all(speakers) and speakers[0].isdisjoint(speakers[1])


def addition(meeting: Meeting) -> bool:
    """One side counts only what came on top: "another two days", "six others"."""
    left, right = _measured(meeting)
    return left.extra != right.extra


def rounding(meeting: Meeting) -> bool:
    """Two figures that are one when the finer is rounded as the coarser was."""
    return rounds_to(*_measured(meeting))


def touching(meeting: Meeting) -> bool:
    """A figure that is the very end of a bound that includes it: "three dead", "at least three dead"."""
    ours, theirs = _measured(meeting)
    left, right = ranges(meeting)
    for point, bounded, value in ((left, right, theirs), (right, left, ours)):
        if point.is_point and value.modifier in _INCLUSIVE and point.low in (bounded.low, bounded.high):
            return True
    return False


def bound(meeting: Meeting) -> bool:
    """A bound or a range on one side, and the other side lies within it or touches it."""
    left, right = ranges(meeting)
    return left.lie(right) is not Lie.DISJOINT and not _only_ends_meet(meeting)


def rounded_bound(meeting: Meeting) -> bool:
    """A round figure or a length of time, and a bound that just leaves it out: "100 marched", "more than 100
    marched"; "nearly two days", "two days". One outlet took the end of the other's bound for the number."""
    lengths = isinstance(meeting.left.value, Duration)
    points = [span.low for span in ranges(meeting) if span.is_point]
    round_one = any(point is not None and (lengths or point % 10 == 0) for point in points)
    return round_one and _only_ends_meet(meeting)


def vague(meeting: Meeting) -> bool:
    """ "Dozens" and 200, "several" and two: no word of that sort says where it ends."""
    left, right = ranges(meeting)
    if not any(_VAGUE.intersection(value.modifier.split()) for value in _measured(meeting)):
        return False
    lower, upper = (left, right) if _floor(left) <= _floor(right) else (right, left)
    return lower.high is not None and upper.low is not None and upper.low < _LOOSE * lower.high


def update(meeting: Meeting) -> bool:
    """A count that changes while it is being taken: the later article has the larger toll, or another
    number of people still missing."""
    value = meeting.left.value
    role = value.role if isinstance(value, Quantity) else ""
    if role not in TOLLS or meeting.later is None or meeting.background:
        return False  # the toll of 2004 was long counted when either was written
    left, right = ranges(meeting)
    if meeting.later == timedelta(0):
        # One day, and the hour of neither is told: tolls grow by the hour, but nobody is no early count.
        return left.lie(right) is Lie.DISJOINT and _floor(left) > 0 and _floor(right) > 0
    if abs(meeting.later) < _SAME_NEWS:
        return False
    earlier, late = (left, right) if meeting.later > timedelta(0) else (right, left)
    if role in SHRINKING:
        return left.lie(right) is Lie.DISJOINT
    return _floor(late) > _floor(earlier) and (earlier.high is None or left.lie(right) is Lie.DISJOINT)


def edited(meeting: Meeting) -> bool:
    """Two editions of one text with another figure: its newsroom corrected or updated it."""
    return meeting.copy


def part_of_whole(meeting: Meeting) -> bool:
    """One side counts all people, the other a kind of them: 212 aboard, of whom 204 passengers."""
    left, right = meeting.left.value, meeting.right.value
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)) or left.role in TOLLS:
        return False
    if not (left.of and right.of) or (family(left.of) == "people") == (family(right.of) == "people"):
        return False
    whole, part = (left, right) if family(left.of) == "people" else (right, left)
    return _floor(part.range) <= _floor(whole.range)


def same_moment(meeting: Meeting) -> bool:
    """The same span of time."""
    left, right = spans(meeting)
    return left == right


def same_day(meeting: Meeting) -> bool:
    """Tuesday and Tuesday night, the evening and the night: no reader takes these for two."""
    ours, theirs = spans(meeting)
    if not (_within_a_day(ours) and _within_a_day(theirs)):
        return False
    values = [value for value in (meeting.left.value, meeting.right.value) if isinstance(value, Moment)]
    days = any(value.grain == "day" for value in values) and ours.lie(theirs) is Lie.WITHIN
    in_words = not any(value.is_dated for value in values) and ours.lie(theirs) is not Lie.DISJOINT
    return days or in_words


def nested_moment(meeting: Meeting) -> bool:
    """March and 9 March: one names the time more exactly."""
    left, right = spans(meeting)
    return left.lie(right) is not Lie.DISJOINT


QUANTITY = (
    Rung("quantity/another-event", Relation.DIFFERENT_EVENT, 0.8, another_event),
    Rung("quantity/another-time", Relation.DIFFERENT_EVENT, 0.7, another_time),
    Rung("quantity/another-place", Relation.DIFFERENT_EVENT, 0.6, another_place),
    Rung("quantity/denied", Relation.CONFLICT, 0.7, denied),
    Rung("quantity/addition", Relation.DIFFERENT_SCOPE, 0.7, addition),
    Rung("quantity/converted", Relation.AGREEMENT, 0.85, converted),
    Rung("quantity/equal", Relation.AGREEMENT, 0.95, equal),
    Rung("quantity/rounding", Relation.DIFFERENT_PRECISION, 0.85, rounding),
    Rung("quantity/part", Relation.DIFFERENT_SCOPE, 0.7, part_of_whole),
    Rung("quantity/other-speaker", Relation.DIFFERENT_SCOPE, 0.7, other_speaker),
    Rung("quantity/update", Relation.UPDATE_OVER_TIME, 0.75, update),
    Rung("quantity/touching", Relation.AGREEMENT, 0.8, touching),
    Rung("quantity/limit", Relation.CONFLICT, 0.6, other_limit),
    Rung("quantity/bound", Relation.RANGE_VS_BOUND, 0.8, bound),
    Rung("quantity/rounded-bound", Relation.RANGE_VS_BOUND, 0.6, rounded_bound),
    Rung("quantity/vague", Relation.RANGE_VS_BOUND, 0.6, vague),
    Rung("quantity/edited", Relation.UPDATE_OVER_TIME, 0.75, edited),
    Rung("quantity/disjoint", Relation.CONFLICT, 0.7, always),
)
DURATION = (
    Rung("duration/another-event", Relation.DIFFERENT_EVENT, 0.8, another_event),
    Rung("duration/another-time", Relation.DIFFERENT_EVENT, 0.7, another_time),
    Rung("duration/another-place", Relation.DIFFERENT_EVENT, 0.6, another_place),
    Rung("duration/equal", Relation.AGREEMENT, 0.95, equal),
    Rung("duration/addition", Relation.DIFFERENT_SCOPE, 0.7, addition),
    Rung("duration/rounding", Relation.DIFFERENT_PRECISION, 0.8, rounding),
    Rung("duration/touching", Relation.AGREEMENT, 0.8, touching),
    Rung("duration/deadline", Relation.CONFLICT, 0.6, other_deadline),
    Rung("duration/bound", Relation.RANGE_VS_BOUND, 0.8, bound),
    Rung("duration/rounded-bound", Relation.RANGE_VS_BOUND, 0.6, rounded_bound),
    Rung("duration/edited", Relation.UPDATE_OVER_TIME, 0.75, edited),
    Rung("duration/disjoint", Relation.CONFLICT, 0.7, always),
)
MOMENT = (
    Rung("date/another-event", Relation.DIFFERENT_EVENT, 0.8, another_event),
    Rung("date/another-time", Relation.DIFFERENT_EVENT, 0.7, another_time),
    Rung("date/another-place", Relation.DIFFERENT_EVENT, 0.6, another_place),
    Rung("date/equal", Relation.AGREEMENT, 0.95, same_moment),
    Rung("date/same-day", Relation.AGREEMENT, 0.85, same_day),
    Rung("date/precision", Relation.DIFFERENT_PRECISION, 0.8, nested_moment),
    Rung("date/disjoint", Relation.CONFLICT, 0.6, always),
)


def rounds_to(left: Quantity | Duration, right: Quantity | Duration) -> bool:
    """Two points that are one when the finer is rounded as the coarser was, in whatever units."""
    ours, theirs = _in_one_unit(left, right)
    if not ours.is_point or not theirs.is_point or ours.low is None or theirs.low is None:
        return False
    gap, most = abs(ours.low - theirs.low), max(abs(ours.low), abs(theirs.low))
    grain = _grain(left, right)
    nearest = gap * 2 < grain if isinstance(left, Duration) else gap * 2 <= grain  # six months are no year
    return nearest or gap <= most * _slack(left, right)


def _in_one_unit(
    left: Quantity | Duration, right: Quantity | Duration
) -> tuple[Interval[Decimal], Interval[Decimal]]:
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return in_unit_of(left, right), right.range
    return left.range, right.range


def _measured(meeting: Meeting) -> tuple[Quantity | Duration, Quantity | Duration]:
    left, right = meeting.left.value, meeting.right.value
    if not (isinstance(left, Quantity | Duration) and isinstance(right, Quantity | Duration)):
        raise ValueError(f"no ranges to compare: {left}, {right}")
    return left, right


def _within_a_day(span: Interval[datetime]) -> bool:
    return span.low is not None and span.high is not None and span.high - span.low <= timedelta(days=1)


def _only_ends_meet(meeting: Meeting) -> bool:
    """ "Nearly 300" and "at least 300" have an end in common that one leaves out, and so have "300" and "more
    than 300"; but "about 300" may be more."""
    left, right = ranges(meeting)
    if any(value.approximate and value.range.is_point for value in _measured(meeting)):
        return False
    ends_meet = left.high == right.low if left.high is not None else False
    ends_meet = ends_meet or (right.high is not None and right.high == left.low)
    return ends_meet and any(value.modifier in EXCLUSIVE for value in _measured(meeting))


def _grain(left: Quantity | Duration, right: Quantity | Duration) -> Decimal:
    """The coarser of the two roundings; of figures in one unit only those with round zeros were rounded."""
    if isinstance(left, Duration) and isinstance(right, Duration) and left.grain != right.grain:
        return Decimal(max(SECONDS[left.grain], SECONDS[right.grain]))  # three months, 90 days
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)) or left.unit != right.unit:
        return Decimal(0)
    grain = max(left.grain, right.grain)
    return grain if grain > 1 or left.unit or right.unit else Decimal(0)


def _slack(left: Quantity | Duration, right: Quantity | Duration) -> Decimal:
    if left.approximate or right.approximate:
        return _GUESS
    converted = isinstance(left, Quantity) and isinstance(right, Quantity) and left.unit != right.unit
    return _ROUNDING if converted else Decimal(0)


def _floor(span: Interval[Decimal]) -> Decimal:
    end = span.low if span.low is not None else span.high
    return Decimal(0) if end is None else end


def spans(meeting: Meeting) -> tuple[Interval[datetime], Interval[datetime]]:
    """Both times, comparable: without their zones where only one side tells its own."""
    left, right = meeting.left.value, meeting.right.value
    if not (isinstance(left, Moment) and isinstance(right, Moment)):
        raise ValueError(f"no times to compare: {left}, {right}")
    if zoned(left) == zoned(right):
        return left.range, right.range
    return _naive(left.range), _naive(right.range)


def zoned(moment: Moment) -> bool:
    """Whether a time tells its zone."""
    return any(end is not None and end.tzinfo is not None for end in (moment.range.low, moment.range.high))


def _naive(span: Interval[datetime]) -> Interval[datetime]:
    """Where only one side tells its time zone, both are read as local time."""
    low, high = (None if end is None else end.replace(tzinfo=None) for end in (span.low, span.high))
    return Interval(low, high)
