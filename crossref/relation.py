"""Two sentences or short texts -> one verdict on them: they agree, they differ, or it cannot be told.

1. Both are read as articles are: figures, dates, who speaks.
2. ``judge.contrast`` matches them word by word; the encoder's vectors tell words that are close.
3. Figures and dates in the same place of both are compared by the ladders of ``judge``.
4. ``judge.verdict`` decides; where it cannot, a second opinion may, if one is asked for.

Conflict and ``same`` are the same from both sides. Agreement is directed: it says that the left text bears
out the right one. "Five died" bears out "at least three died", but not the other way round. Start reading
from ``relate``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime

from crossref.encode import Encoder, load_encoder, load_inference
from crossref.judge.contrast import contrast
from crossref.judge.figures import answering, unread
from crossref.judge.ladder import Meeting
from crossref.judge.verdict import Seen, same_chance, verdict_on
from crossref.judge.wording import words_in
from crossref.model import Claim, Comparison, Relation, Sentence, Span, Statement
from crossref.opinion import Inference, about_figures, in_view_of, opinions_on
from crossref.pipeline import claims_in
from crossref.settings import Settings


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it was read; ``claims`` are never empty, and their spans count from its start."""

    text: str
    published: datetime | None
    claims: tuple[Claim, ...]


def relate(
    left: str,
    right: str,
    left_published: datetime | None = None,
    right_published: datetime | None = None,
    *,
    encoder: Encoder | None = None,
    inference: Inference | None = None,
    settings: Settings | None = None,
) -> Comparison:
    """How ``right`` stands to ``left``, each a sentence or a short text; any two strings will do.

    AGREEMENT: the left text bears out the right one. CONFLICT: they cannot both hold. A finer relation where
    figures differ without conflict, UNDECIDED where nothing can be told. ``rule`` names what decided,
    ``left`` and ``right`` are the claims it decided on, ``same`` is the chance in [0, 1] that both texts
    state one fact. ``..._published`` anchor dates, and tell a toll that rose from a conflict. ``encoder``
    and ``inference`` override the models that ``settings`` name; raises ``EncoderError`` when one of these
    cannot be loaded.
    """
    settings = settings or Settings()
    encoder = encoder or load_encoder(settings.model)
    inference = inference or load_inference(settings.nli)
    ours, theirs = read(left, left_published, "left"), read(right, right_published, "right")
    seen = seen_of(ours, theirs, encoder)
    verdict = verdict_on(seen, settings)
    answer = verdict.answer
    decided = (answer.left, answer.right) if answer else (ours.claims[0], theirs.claims[0])
    found = Comparison(
        *decided,
        verdict.kind,
        verdict.relation,
        verdict.rule,
        round(verdict.confidence, 3),
        seen.similarity,
    )
    if (
        inference is not None
        and found.relation is Relation.UNDECIDED
        and not _about_figures(ours, theirs, seen)
    ):
        ((opinion, _),) = opinions_on([(left, right)], inference)
        found = in_view_of(opinion, found, 1.0, settings)  # that both are on one fact is the caller's word
    conflict = found.relation is Relation.CONFLICT
    return replace(found, same=round(same_chance(seen, conflict, settings), 3))


def read(text: str, published: datetime | None = None, article: str = "") -> Text:
    """``text`` with all it claims. Numbers that the readers of articles pass over are claims here, too."""
    claims = tuple(
        replace(claim, sentence=replace(claim.sentence, article_id=article))
        for claim in claims_in(text, published)
    )
    whole = Sentence(article, 0, Span(0, len(text)), text)
    claims = claims or (Claim(whole, whole.span, Statement()),)
    return Text(text, published, claims + unread(words_in(text), claims, whole))


def seen_of(left: Text, right: Text, encoder: Encoder) -> Seen:
    """Both texts held against each other, always in one order, so that both directions see the same."""
    if (left.text, str(left.published)) <= (right.text, str(right.published)):
        return _seen(left, right, encoder)
    seen = _seen(right, left, encoder)
    return Seen(seen.words.mirrored(), tuple(answer.mirrored() for answer in seen.answers), seen.similarity)


def _seen(left: Text, right: Text, encoder: Encoder) -> Seen:
    """Both texts held against each other: words, figures, and the cosine of the whole."""
    vocabulary = sorted({_plain(word.text) for side in (left, right) for word in words_in(side.text)})
    rows = encoder.encode([left.text, right.text, *vocabulary])
    place = {word: at for at, word in enumerate(vocabulary, 2)}

    def alike(a: str, b: str) -> float:
        return round(float(rows[place[_plain(a)]] @ rows[place[_plain(b)]]), 3)

    words = contrast(left.text, right.text, alike)
    similarity = round(float(rows[0] @ rows[1]), 3)
    later = None
    if left.published is not None and right.published is not None:
        later = right.published.replace(tzinfo=None) - left.published.replace(tzinfo=None)

    def met(a: Claim, b: Claim) -> Meeting:
        return Meeting(a, b, similarity=similarity, later=later)

    return Seen(words, answering(left.claims, right.claims, words, met), similarity)


def _about_figures(left: Text, right: Text, seen: Seen) -> bool:
    agreed = Counter(answer.left.kind for answer in seen.answers if answer.relation is Relation.AGREEMENT)
    return about_figures(left.claims, right.claims, agreed)


def _plain(word: str) -> str:
    """A phrase as it was written: "close_to" -> "close to"."""
    return word.replace("_", " ")
