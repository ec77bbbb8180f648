"""One article in, the same text out with what the others say about each of its sentences.

The text is cut, in order, into the sentences that the report knows (those of a finding, and those no other
origin carries), the lines that were left out, and what lies between. Cuts at line breaks make paragraphs.
Each sentence of a finding gets notes: one for each discrepancy, and one for all its agreements together.
Nothing is judged here, and nothing of the text is lost. Start reading from ``annotated``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain, groupby, islice

from crossref.model import Article, Claim, Dropped, Finding, Kind, Relation, Sentence, Span, Statement
from crossref.render.excerpt import whole_words
from crossref.render.sides import article_ids, folded, sides, wordings
from crossref.report import Report

MOST_OTHERS = 3  # sentences of other articles that one note quotes; the finding itself holds all

# A single line break ends a paragraph unless the line is full and goes on: wrapped text breaks anywhere.
_FULL_LINE = 60
_BREAK = re.compile(r"\n[^\S\n]*(?:\n\s*)?")


class Tone(Enum):
    """How a sentence stands to the other articles, from the gravest; the value names its style."""

    CONFLICT = "conflict"
    DIFFERENCE = "difference"
    AGREED = "agreed"
    DOUBTFUL = "doubtful"
    REPEATED = "repeated"
    UNIQUE = "unique"
    PLAIN = "plain"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Other:
    """What another side says: its clearest claim, and the articles that say so."""

    claim: Claim
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What the others say beside one sentence: ``others`` quotes a few, ``article_ids`` are all of them.

    ``own`` is the claim in the sentence that they speak to. An agreement joins all findings that agree, and
    ``finding`` is the best backed of them.
    """

    finding: Finding
    tone: Tone
    own: Claim
    others: tuple[Other, ...]
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the article's text: a known sentence with its notes, a line left out, or plain text.

    ``marks`` are the figures in dispute, as offsets into ``text``, sorted and apart.
    """

    text: str
    tone: Tone = Tone.PLAIN
    sentence: Sentence | None = None
    notes: tuple[Note, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """``text`` in turn, and whether each piece is a figure in dispute."""
        cursor = 0
        for start, stop in self.marks:
            yield self.text[cursor:start], False
            yield self.text[start:stop], True
            cursor = stop
        yield self.text[cursor:], False


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article as paragraphs of passages; Jupyter shows it as it is."""

    report: Report = field(repr=False)
    article: Article
    paragraphs: tuple[tuple[Passage, ...], ...]

    def blocks(self) -> Iterator[tuple[bool, tuple[Passage, ...]]]:
        """The paragraphs in turn, each with False; runs of lines that were left out as one, with True."""
        for is_left_out, group in groupby(self.paragraphs, key=_is_left_out):
            if is_left_out:
                yield True, tuple(p for paragraph in group for p in paragraph if p.text.strip())
            else:
                yield from ((False, paragraph) for paragraph in group)

    def weight(self) -> tuple[int, int]:
        """How many of its sentences are disputed, and how many have a note at all."""
        noted = [p for paragraph in self.paragraphs for p in paragraph if p.notes]
        return sum(p.tone in (Tone.CONFLICT, Tone.DIFFERENCE) for p in noted), len(noted)

    def _repr_html_(self) -> str:
        from crossref.render.html import article_fragment

        return article_fragment(self)


def _is_left_out(paragraph: tuple[Passage, ...]) -> bool:
    return all(passage.tone is Tone.LEFT_OUT or not passage.text.strip() for passage in paragraph)


def annotated(report: Report, article: Article) -> Annotated:
    """``article`` with what the other articles of ``report`` say beside each of its sentences."""
    return next(made for made in annotated_all(report) if made.article.id == article.id)


def annotated_all(report: Report) -> Iterator[Annotated]:
    """Every article in turn; the findings are looked through once."""
    notes: dict[str, dict[Span, tuple[Sentence, list[Note]]]] = {a.id: {} for a in report.articles}
    for finding in report.findings:
        for sentence, note in _notes_of(report, finding):
            notes[sentence.article_id].setdefault(sentence.span, (sentence, []))[1].append(note)
    for article in report.articles:
        known = _known(report, article, notes[article.id])
        yield Annotated(report, article, tuple(_paragraphs(article, known)))


def _notes_of(report: Report, finding: Finding) -> Iterator[tuple[Sentence, Note]]:
    """A note for each sentence of ``finding``; none for what no rule decided or is about another event."""
    if finding.relation is Relation.AGREEMENT and finding.kind is Kind.DATE:
        return  # two sentences that name one day may well state two facts
    if finding.relation is Relation.AGREEMENT:
        tone = Tone.DOUBTFUL if report.may_agree(finding) else Tone.AGREED
        if finding.origins < 2:
            tone = Tone.REPEATED
        said = [Other(side.claim, side.article_ids) for side in wordings(report, finding.claims)]
        present = article_ids(report, finding.claims)
        shared = tuple(said[:MOST_OTHERS])
        quoted = {id for other in shared for id in other.article_ids}
        for claim in finding.claims:
            own = claim.sentence.article_id
            others = tuple(islice(_without(said, own), MOST_OTHERS)) if own in quoted else shared
            yield claim.sentence, Note(finding, tone, claim, others, tuple(id for id in present if id != own))
    elif finding.relation.is_discrepancy:
        tone = Tone.CONFLICT if finding.relation is Relation.CONFLICT else Tone.DIFFERENCE
        shown = sides(report, finding)
        for side in shown:
            others = tuple(Other(other.claim, other.article_ids) for other in shown if other is not side)
            ids = tuple(id for other in others for id in other.article_ids)
            shared = others[:MOST_OTHERS]
            for claim in side.claims:
                yield claim.sentence, Note(finding, tone, claim, shared, ids)


def _without(said: Iterable[Other], article_id: str) -> Iterator[Other]:
    for other in said:
        if article_id not in other.article_ids:
            yield other
        elif len(other.article_ids) > 1:
            yield Other(other.claim, tuple(id for id in other.article_ids if id != article_id))


def _known(
    report: Report, article: Article, notes: dict[Span, tuple[Sentence, list[Note]]]
) -> list[tuple[Span, Passage]]:
    """Known sentences and left-out lines by place, none overlapping."""
    found = [(span, _noted(sentence, held)) for span, (sentence, held) in notes.items()]
    for sentence in report.unique:
        if sentence.article_id == article.id and sentence.span not in notes:
            found.append((sentence.span, Passage(sentence.text, Tone.UNIQUE, sentence)))
    found.extend(_left_out(article, report.dropped))
    found.sort(key=lambda pair: (pair[0].start, -pair[0].stop))
    apart: list[tuple[Span, Passage]] = []
    for span, passage in found:
        if not apart or span.start >= apart[-1][0].stop:
            apart.append((span, passage))
    return apart


def _noted(sentence: Sentence, notes: list[Note]) -> Passage:
    """A sentence with one note for each discrepancy, the gravest first, and one for its agreements."""
    order = list(Tone)
    disputes = list({n.finding.id: n for n in notes if n.tone in (Tone.CONFLICT, Tone.DIFFERENCE)}.values())
    disputes.sort(key=lambda note: (order.index(note.tone), -note.finding.severity.rank))
    agreements = [note for note in notes if note.tone not in (Tone.CONFLICT, Tone.DIFFERENCE)]
    agreements = [n for n in agreements if n.tone is not Tone.DOUBTFUL] or agreements
    kept = [*disputes, *([_joined(agreements)] if agreements else [])]
    return Passage(sentence.text, kept[0].tone, sentence, tuple(kept), _marks(sentence, disputes))


def _joined(notes: list[Note]) -> Note:
    if len(notes) == 1:
        return notes[0]
    best = max(notes, key=lambda note: note.finding.origins)
    others: dict[str, Other] = {}
    for other in chain(best.others, *(note.others for note in notes)):
        others.setdefault(folded(other.claim.sentence), other)
    ids = dict.fromkeys(chain(best.article_ids, *(note.article_ids for note in notes)))
    return Note(best.finding, best.tone, best.own, tuple(others.values())[:MOST_OTHERS], tuple(ids))


def _marks(sentence: Sentence, notes: Iterable[Note]) -> tuple[tuple[int, int], ...]:
    offset = sentence.span.start
    marks: list[tuple[int, int]] = []
    spans = {note.own.span for note in notes if not isinstance(note.own.value, Statement)}
    for span in sorted(spans, key=lambda span: (span.start, -span.stop)):
        start, stop = whole_words(sentence.text, (span.start - offset, span.stop - offset))
        if not marks or start >= marks[-1][1]:
            marks.append((start, stop))
    return tuple(marks)


def _left_out(article: Article, dropped: Iterable[Dropped]) -> Iterator[tuple[Span, Passage]]:
    """Where the lines left out stand; they are told by their text, in the order of the article."""
    cursor = 0
    for line in dropped:
        if line.source == article.id and line.text:
            start = article.text.find(line.text, cursor)
            if start >= 0:
                cursor = start + len(line.text)
                yield Span(start, cursor), Passage(line.text, Tone.LEFT_OUT)


def _paragraphs(article: Article, known: list[tuple[Span, Passage]]) -> Iterator[tuple[Passage, ...]]:
    held: list[Passage] = []
    cursor, text = 0, article.text
    for span, passage in [*known, (Span(len(text), len(text)), None)]:
        for part, ends in _between(text[cursor : span.start]):
            if part.strip() or (part and held):
                held.append(Passage(part))
            if ends and held:
                yield tuple(held)
                held = []
        if passage is not None:
            held.append(passage)
        cursor = span.stop
    if held:
        yield tuple(held)


def _between(gap: str) -> Iterator[tuple[str, bool]]:
    """The text between two known sentences, cut at the ends of paragraphs; True where one ends."""
    cursor = 0
    for match in _BREAK.finditer(gap):
        line = gap[cursor : match.start()].rsplit("\n", 1)[-1]
        is_wrapped = match[0].count("\n") == 1 and len(line) >= _FULL_LINE and line[-1:] not in '.?!"”’:'
        if not is_wrapped:
            yield gap[cursor : match.start()], True
            cursor = match.end()
    yield gap[cursor:], False
