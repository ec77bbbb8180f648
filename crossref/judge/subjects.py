"""What a claim measures, and whether two claims measure the same thing.

The dead are never compared with the injured, euros of damage never with euros of debt, the length of a
truce never with the length of a speech. This is where most false alarms would come from.
"""

from __future__ import annotations

from crossref.judge.ladder import Meeting
from crossref.judge.units import convertible
from crossref.model import Duration, Moment, Quantity, Statement
from crossref.settings import Settings

# A role says what happened to those counted; with it the counted noun matters less ("24 dead", "five
# people killed", "a toll of 11").
_LOOSE_NOUNS = frozenset({"", "people", "persons", "others", "more"})


def comparable(meeting: Meeting, settings: Settings) -> bool:
    """True when the two claims measure the same thing, so that their values may be compared."""
    left, right = meeting.left.value, meeting.right.value
    if meeting.left.kind is not meeting.right.kind:
        return False
    match left, right:
        case Quantity(), Quantity():
            return _quantities(left, right, meeting, settings)
        case Duration(), Duration():
            return _subject_shared(left.of, right.of, meeting, settings)
        case Moment(), Moment():
            return _moments(left, right, meeting, settings)
        case Statement(), Statement():
            return meeting.aligned >= settings.align_threshold
    return False


def _quantities(left: Quantity, right: Quantity, meeting: Meeting, settings: Settings) -> bool:
    if not convertible(left.unit, right.unit):
        return False
    if left.role != right.role:
        return False
    if left.role:
        if meeting.part and left.range != right.range:
            return False
        return meeting.aligned >= settings.role_threshold and _same_counted(left, right, meeting, settings)
    if left.unit:
        return meeting.aligned >= settings.measure_threshold and (
            not (left.of and right.of) or meeting.likeness >= settings.subject_likeness
        )
    return _subject_shared(left.of, right.of, meeting, settings)


def _same_counted(left: Quantity, right: Quantity, meeting: Meeting, settings: Settings) -> bool:
    """Three women killed are not three people killed, but people and "24 dead" are the same."""
    loose = left.of.lower() in _LOOSE_NOUNS or right.of.lower() in _LOOSE_NOUNS
    return loose or meeting.likeness >= settings.subject_likeness


def _subject_shared(left: str, right: str, meeting: Meeting, settings: Settings) -> bool:
    if not left and not right:
        return meeting.aligned >= settings.bare_threshold
    return meeting.likeness >= settings.subject_likeness and meeting.aligned >= settings.subject_threshold


def _moments(left: Moment, right: Moment, meeting: Meeting, settings: Settings) -> bool:
    known = left.range.high is not None and right.range.high is not None
    return known and left.relation == right.relation and meeting.aligned >= settings.date_threshold
