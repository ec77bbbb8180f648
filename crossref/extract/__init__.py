"""Sentences of one article -> every claim they make.

    numbers      number expressions: numeral.py and spelled.py read one, bound.py the wording around it
    quantity     what they measure or count: identifier.py what is no figure, money.py, measure.py, unit.py,
                 duration.py, count.py with noun.py and reached.py (what is counted), role.py with toll.py and
                 kind.py (what befell it), implied.py counts without a number, combine.py pairs
    date         dates and times: calendar_date.py, year.py, quarter.py, relative_date.py (tense.py),
                 clock.py, period.py
    attribution  who answers for which words (subject.py and apposition.py, speaker.py, people.py)
    quotation    what stands between quotation marks
    polarity     what is denied, hedged, planned (cue.py)
    names        names, for whoever aligns sentences

All readers walk the tokens of one sentence (``tokens.py``). Their readings meet here, where overlaps
are resolved once, and each becomes a claim with the speaker and the stance of its own clause. One
``Statement`` per sentence says the same of the sentence as a whole. Start reading from ``read_claims``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from operator import itemgetter, le

from crossref.extract import attribution, date, polarity, quotation
from crossref.extract.attribution import Report
from crossref.extract.implied import with_antecedents
from crossref.extract.lexicon.anchors import CUE, QUOTE, SINGLE, VAGUE
from crossref.extract.names import names_in
from crossref.extract.numbers import numbers_in
from crossref.extract.people import People
from crossref.extract.polarity import Stance
from crossref.extract.quantity import quantities_in
from crossref.extract.quotation import Quotations
from crossref.extract.reading import Reading
from crossref.extract.speaker import Speakers
from crossref.extract.tokens import Tokens
from crossref.model import Claim, Moment, Quantity, Sentence, Span, Statement

__all__ = ["names_in", "read_claims"]


def read_claims(sentences: Sequence[Sentence], published: datetime | None = None) -> tuple[Claim, ...]:
    """All claims of one article, in order of their spans.

    ``sentences`` are those of one article in its order; ``published`` anchors its dates. Every
    sentence gives exactly one ``Statement`` that spans it, before the figures it holds. Any text is
    fine: what cannot be read gives no claim.
    """
    day = published.replace(tzinfo=None) if published else None  # an outlet's dates are those of its place
    texts = [Tokens(sentence.text) for sentence in sentences]
    for tokens in texts:
        if tokens.wakes & SINGLE:
            quotation.settle(tokens)
    claims: list[Claim] = []
    people = People()
    speakers = Speakers(people)
    quoting, paragraph, silent = "", -1, None
    for sentence, tokens, readings in zip(sentences, texts, _readings_of(texts, day), strict=True):
        reports = attribution.reports_in(tokens, speakers, silent)
        silent = None if reports else tokens
        people.meet(tokens)
        if sentence.paragraph != paragraph:
            quoting, paragraph = "", sentence.paragraph
        marks = quotation.marks_in(tokens) if tokens.wakes & QUOTE else []
        if marks and not quoting and not reports and quotation.stands_alone(tokens, marks):
            quoting = speakers.last  # it goes on where the last one ended
        claims += _claims_of(sentence, tokens, readings, reports, marks, quoting)
        if marks:
            quoting = speakers.last if quotation.left_open(tokens, marks, quoting) else ""
    return tuple(claims)


def _readings_of(texts: list[Tokens], day: datetime | None) -> list[list[Reading]]:
    """What is read in each sentence. Reader by reader, not sentence by sentence: a reader that goes on with
    its own kind of work is a tenth faster."""
    moments = [date.moments_in(tokens, day) for tokens in texts]
    numbers = [numbers_in(tokens) for tokens in texts]
    quantities = [quantities_in(tokens, found) for tokens, found in zip(texts, numbers, strict=True)]
    readings = [_resolved(dated + counted) for dated, counted in zip(moments, quantities, strict=True)]
    for at, tokens in enumerate(texts):
        if tokens.wakes & VAGUE:
            readings[at] = with_antecedents(tokens, readings[at], texts[at - 1] if at else None)
    return readings


def _claims_of(
    sentence: Sentence,
    tokens: Tokens,
    readings: list[Reading],
    reports: list[Report],
    marks: list[int],
    quoting: str,
) -> list[Claim]:
    main = reports[0] if len(reports) == 1 else _main_of(reports) if reports else None
    if main and main.aside:
        main = None
    stances = _Stances(tokens) if tokens.wakes & CUE else None
    stance = stances.of_all(main) if stances else polarity.ASSERTED
    if main and main.denies:
        stance = stance._replace(negated=not stance.negated)
    speaker = main.speaker if main else quoting
    negated, hedged, planned = stance
    claims = [Claim(sentence, sentence.span, _STATEMENT, speaker, negated, hedged, planned)]
    if not readings:
        return claims
    quotations = Quotations(tokens, marks, quoting) if marks else None
    offset = sentence.span.start
    for reading in readings:
        first, stop, values = reading
        span = Span(offset + tokens.starts[first], offset + tokens.end(stop - 1))
        report = _report_of(reports, first) if reports else None
        negated, hedged, planned = _stance_of(stances, reading, report)
        inside = quotations.hold(first) if quotations else bool(quoting)
        who = report.speaker if report else (quoting if inside else "")
        for value in values:
            claims.append(Claim(sentence, span, value, who, negated, hedged, planned, inside))
    return claims


_STATEMENT = Statement()


def _main_of(reports: list[Report]) -> Report | None:
    """The one of several reports that the sentence rests on, which lies within no other: that of "He hopes
    to win, she said"; None where all stand aside."""
    kept = [report for report in reports if not report.aside]
    kept = [one for one in kept if not any(other.first < one.first < other.stop for other in kept)]
    return max(kept, key=_reach, default=None)


def _reach(report: Report) -> int:
    return report.stop - report.first


_FIRST, _STOP = itemgetter(0), itemgetter(1)


def _resolved(readings: list[Reading]) -> list[Reading]:
    """The one place where overlaps are settled: a date wins over a figure inside it, else the earlier,
    then the longer reading."""
    if len(readings) < 2:
        return readings
    readings.sort(key=_FIRST)
    if all(map(le, map(_STOP, readings), map(_FIRST, readings[1:]))):
        return readings
    kept: list[Reading] = []
    order = sorted(readings, key=lambda r: (r.first, -r.stop, not isinstance(r.values[0], Moment)))
    for reading in order:
        last = kept[-1] if kept else None
        if last is None or reading.first >= last.stop:
            kept.append(reading)
        elif isinstance(reading.values[0], Moment) and not isinstance(last.values[0], Moment):
            kept[-1] = reading
    return kept


def _report_of(reports: list[Report], first: int) -> Report | None:
    """The narrowest report that answers for the token at ``first``."""
    over = [report for report in reports if report.first <= first < report.stop]
    return min(over, key=_reach) if over else None


class _Stances:
    """The stance of each segment of a sentence that holds a cue, worked out once."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._cues = tokens.places(CUE)
        self._segments = polarity.segments_of(tokens, self._cues)
        self._starts = [first for first, _ in self._segments]
        self._known: dict[tuple[int, int], Stance] = {}

    def of_all(self, main: Report | None) -> Stance:
        """The stance of the sentence, or of what its ``main`` report says."""
        low, high = (main.first, main.stop) if main else (0, self._tokens.size)
        first, stop = polarity.main_segment(self._tokens, self._segments, low, high)
        return polarity.stance_in(self._tokens, self._cues, first, stop)

    def of(self, reading: Reading, report: Report | None) -> Stance:
        """The stance of the clause that holds ``reading``, as far as its report reaches; denied only if what
        is denied there is the figure itself."""
        index = reading.first
        place = bisect_right(self._starts, index) - 1
        if place < 0 or index >= self._segments[place][1]:
            return polarity.ASSERTED
        low, high = self._segments[place]
        if report:
            low, high = max(low, report.first), min(high, report.stop)
        if (low, high) not in self._known:
            self._known[low, high] = polarity.stance_in(self._tokens, self._cues, low, high)
        stance = self._known[low, high]
        if stance.negated:
            figure = reading.first, reading.stop
            return stance._replace(negated=polarity.is_denied(self._tokens, self._cues, figure, low, high))
        return stance


def _stance_of(stances: _Stances | None, reading: Reading, report: Report | None) -> Stance:
    """How the figure is asserted: by the cues of its own clause, and by a report that denies."""
    stance = stances.of(reading, report) if stances else polarity.ASSERTED
    denied = report is not None and report.denies
    if not (denied or stance.negated):
        return stance
    value = reading.values[0]
    if isinstance(value, Quantity) and value.range.high == 0 and value.modifier:
        return stance._replace(negated=False)  # "no casualties" is a count of none, not a denial
    if denied and not isinstance(value, Moment):
        return stance._replace(negated=not stance.negated)
    return stance
