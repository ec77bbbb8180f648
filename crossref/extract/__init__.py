"""Sentences of one article -> every claim they make.

    numbers      number expressions: numeral.py and spelled.py read one, bound.py the wording around it
    quantity     what they measure or count: identifier.py what is no figure, money.py, measure.py, unit.py,
                 duration.py, count.py with noun.py, implied.py counts without a number, combine.py pairs
    date         dates and times: calendar_date.py, relative_date.py (tense.py), clock.py, period.py
    attribution  who answers for which words (subject.py);  polarity  what is denied, hedged, planned
    names        names, for whoever aligns sentences

All readers walk the tokens of one sentence (``tokens.py``). Their readings meet here, where overlaps
are resolved once, and each becomes a claim with the speaker and the stance of its own clause. One
``Statement`` per sentence says the same of the sentence as a whole. Start reading from ``read_claims``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime

from crossref.extract import attribution, date, polarity
from crossref.extract.attribution import Context, Report
from crossref.extract.names import names_in
from crossref.extract.numbers import numbers_in
from crossref.extract.polarity import Stance
from crossref.extract.quantity import quantities_in
from crossref.extract.reading import Reading
from crossref.extract.subject import QUOTES
from crossref.extract.tokens import Tokens, tokens_of
from crossref.model import Claim, Moment, Quantity, Sentence, Span, Statement

__all__ = ["names_in", "read_claims"]


def read_claims(sentences: Sequence[Sentence], published: datetime | None = None) -> tuple[Claim, ...]:
    """All claims of one article, in order of their spans.

    ``sentences`` are those of one article in its order; ``published`` anchors its dates. Every
    sentence gives exactly one ``Statement`` that spans it, before the figures it holds. Any text is
    fine: what cannot be read gives no claim.
    """
    claims: list[Claim] = []
    context = Context("", {})
    quoting, paragraph = "", -1
    for sentence in sentences:
        tokens = tokens_of(sentence.text)
        reports, context = attribution.reports_in(tokens, context)
        if sentence.paragraph != paragraph:
            quoting, paragraph = "", sentence.paragraph
        if not quoting and not reports and tokens.words[0] in QUOTES:
            quoting = context.speaker  # a quotation that stands alone goes on where the last one ended
        claims.extend(_claims_of(sentence, tokens, reports, quoting, published))
        quoting = _left_open(tokens, quoting, context.speaker)
    return tuple(claims)


def _left_open(tokens: Tokens, quoting: str, speaker: str) -> str:
    """Who is still being quoted where the sentence ends inside a quotation, "" where nobody is."""
    if QUOTES.isdisjoint(tokens.vocabulary):
        return quoting
    marks = [word for word in tokens.words if word in QUOTES]
    if marks[-1] == "“" or (marks[-1] == '"' and (len(marks) + bool(quoting)) % 2):
        return speaker
    return ""


def _claims_of(
    sentence: Sentence, tokens: Tokens, reports: list[Report], quoting: str, published: datetime | None
) -> list[Claim]:
    cued = not polarity.CUES.isdisjoint(tokens.vocabulary)
    segments = polarity.segments_of(tokens) if cued else [(0, tokens.size)]  # nothing to keep apart
    main = max(reports, key=lambda report: report.stop - report.first, default=None)
    speaker = main.speaker if main else quoting
    low, high = (main.first, main.stop) if main else (0, tokens.size)
    stance = polarity.ASSERTED
    if cued:
        stance = polarity.stance_in(tokens, *polarity.main_segment(tokens, segments, low, high))
    if main and main.denies:
        stance = stance._replace(negated=not stance.negated)
    claims = [
        Claim(sentence, sentence.span, Statement(), speaker, stance.negated, stance.hedged, stance.planned)
    ]
    readings = _resolved(date.moments_in(tokens, published) + quantities_in(tokens, numbers_in(tokens)))
    if not readings:
        return claims
    quoted, stances = _quoted(tokens, quoting), _Stances(tokens, segments, cued)
    offset = sentence.span.start
    for reading in readings:
        span = Span(offset + tokens.starts[reading.first], offset + tokens.end(reading.stop - 1))
        report = _report_of(reports, reading)
        stance = stances.at(reading, report)
        who = report.speaker if report else (quoting if quoted[reading.first] else "")
        for value in reading.values:
            claims.append(Claim(sentence, span, value, who, *stance, quoted[reading.first]))
    return claims


def _resolved(readings: list[Reading]) -> list[Reading]:
    """The one place where overlaps are settled: a date wins over a figure inside it, else the earlier,
    then the longer reading."""
    if len(readings) < 2:
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


def _report_of(reports: list[Report], reading: Reading) -> Report | None:
    """The narrowest report that answers for the reading."""
    if not reports:
        return None
    over = [report for report in reports if report.first <= reading.first < report.stop]
    return min(over, key=lambda report: report.stop - report.first, default=None)


class _Stances:
    """The stance of each segment of one sentence, worked out once."""

    def __init__(self, tokens: Tokens, segments: list[tuple[int, int]], cued: bool) -> None:
        self._cued = cued
        self._tokens = tokens
        self._segments = segments
        self._starts = [first for first, _ in segments]
        self._known: dict[tuple[int, int], Stance] = {}

    def at(self, reading: Reading, report: Report | None) -> Stance:
        """The stance of the clause that holds ``reading``, as far as its report reaches."""
        if not self._cued and not report:
            return polarity.ASSERTED
        place = bisect_right(self._starts, reading.first) - 1
        if place < 0 or reading.first >= self._segments[place][1]:
            return polarity.ASSERTED
        low, high = self._segments[place]
        if report:
            low, high = max(low, report.first), min(high, report.stop)
        if (low, high) not in self._known:
            self._known[low, high] = polarity.stance_in(self._tokens, low, high)
        stance, value = self._known[low, high], reading.values[0]
        if isinstance(value, Quantity) and value.range.high == 0 and value.modifier:
            return stance._replace(negated=False)  # "no casualties" is a count of none, not a denial
        if report and report.denies and not isinstance(value, Moment):
            return stance._replace(negated=not stance.negated)
        return stance


def _quoted(tokens: Tokens, quoting: str) -> list[bool]:
    """For each token, whether it stands between quotation marks."""
    inside = bool(quoting)
    if QUOTES.isdisjoint(tokens.vocabulary):
        return [inside] * tokens.size
    out: list[bool] = []
    for at in range(tokens.size):
        word = tokens.words[at]
        if word in QUOTES:
            inside = word in ("“", "«", "„") or (word == '"' and not inside)
        out.append(inside)
    return out
