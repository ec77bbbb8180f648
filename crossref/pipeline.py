"""The verb: articles in, report out.

    prepare   per article: sentences and claims; no model
    embed     per batch: a vector for each sentence, whole and with its figures masked
    cross     per pile: scope, alignment, judgement, findings

``compare`` runs the three in turn. Each is a function from values to values, and marks where a pile of
millions would be cut into pieces.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from textwrap import shorten

import numpy as np
from numpy.typing import NDArray

from crossref._version import VERSION
from crossref.align import Reading, assigned, weighed
from crossref.clean import lines_of, spans_of
from crossref.encode import Encoder, load_encoder, load_inference
from crossref.errors import CrossrefError
from crossref.extract import names_in, read_claims
from crossref.gather import gather
from crossref.meetings import table_of, verdicts_on
from crossref.model import (
    Article,
    Claim,
    Dropped,
    Sentence,
)
from crossref.opinion import Inference, second_opinions
from crossref.origins import origins_of
from crossref.report import Report
from crossref.scope import Story, scopes_of
from crossref.segment import sentences_of
from crossref.settings import Settings
from crossref.unique import unique_among
from crossref.views import context, masked, subject
from crossref.within import contradictions
from crossref.words import reads_as_english

_log = logging.getLogger(__name__)

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Prepared:
    """One article read: its sentences, the claims and the names of each, and what was left out."""

    article: Article
    sentences: tuple[Sentence, ...]
    claims: tuple[tuple[Claim, ...], ...]
    names: tuple[frozenset[str], ...]
    dropped: tuple[Dropped, ...]


@dataclass(frozen=True, slots=True)
class Vectors:
    """``whole`` and ``masked`` are (n, d) float32 with rows of unit length, one for each sentence of all
    articles in order; ``contexts`` gives the words around each claim, ``phrases`` the row of these and of
    everything else that claims are compared by."""

    whole: Floats
    masked: Floats
    contexts: dict[Claim, str]
    phrases: dict[str, Floats]


def compare(
    articles: Iterable[Article],
    *,
    encoder: Encoder | None = None,
    inference: Inference | None = None,
    settings: Settings | None = None,
) -> Report:
    """What ``articles`` agree on, where they differ, and what only one of them says.

    ``encoder`` and ``inference`` override the models that ``settings`` name. The report is the same for any
    order of the articles. Raises ``CrossrefError`` for what are no articles, such as a path, and when fewer
    than two outlets have something to compare, and ``ValueError`` when two articles share an id.
    """
    settings = settings or Settings()
    articles = _checked(articles)
    twice = [article_id for article_id, n in Counter(a.id for a in articles).items() if n > 1]
    if twice:
        raise ValueError(f"two articles have the id {twice[0]!r}; give each an id of its own")
    prepared = list(_prepared(sorted(articles, key=lambda a: a.id)))
    outlets = {p.article.outlet for p in prepared if p.sentences}
    if len(outlets) < 2:
        raise CrossrefError(_too_few(prepared))
    _log.info("embedding %s sentences", f"{sum(len(p.sentences) for p in prepared):,}")
    encoder = encoder or load_encoder(settings.model)
    inference = inference or load_inference(settings.nli)
    return cross(prepared, embed(prepared, encoder), settings, encoder.name, inference)


def _checked(given: object) -> tuple[Article, ...]:
    """The articles ``given``; ``CrossrefError`` where one is something else, most often a path."""
    articles = []
    for article in given if isinstance(given, Iterable) and not isinstance(given, str) else [given]:
        if not isinstance(article, Article):
            advice = 'give articles: compare(read_articles("folder"))'
            raise CrossrefError(f"{_shown(article)} is no article; {advice}")
        articles.append(article)
    return tuple(articles)


def _shown(thing: object) -> str:
    return shorten(repr(thing), 60, placeholder=" …")


def claims_in(text: str, published: datetime | None = None) -> tuple[Claim, ...]:
    """What ``text`` asserts: every figure, length of time and date, and each sentence as a statement.

    ``published`` anchors "on Monday" and "last week"; without it such dates stay open. Every line of the
    text is read, page furniture or not. Raises ``CrossrefError`` for what is no text.
    """
    if not isinstance(text, str):
        raise CrossrefError(f"{_shown(text)} is no text; give a string, such as article.text")
    return read_claims(sentences_of(text, [(line, False) for line in spans_of(text)]), published)


def not_english(texts: Sequence[str], language: str) -> str:
    """That ``texts``, marked as being in ``language``, do not read as English; "" where they do."""
    if reads_as_english(texts, language):
        return ""
    told = f" and is marked as {language!r}" if language not in ("", "en") else ""
    return f"does not read as English{told}"


def prepare(article: Article) -> Prepared:
    """The sentences of an article with their claims and names, and its dropped lines with reasons."""
    lines = lines_of(article.text, article.title)
    kept = [(line.span, line.is_headline) for line in lines if not line.reason]
    sentences = sentences_of(article.text, kept, article.id)
    dropped = [
        Dropped(article.id, article.text[line.span.start : line.span.stop], line.reason)
        for line in lines
        if line.reason
    ]
    reason = ""
    if all(sentence.is_headline for sentence in sentences):
        reason = "no sentence found; give the text of the article"
    elif foreign := not_english([sentence.text for sentence in sentences], article.language):
        reason = f"{foreign}, and only English can be compared"
    if reason:
        sentences = ()
        dropped.append(Dropped(article.id, "", reason))
    claims: dict[int, list[Claim]] = {sentence.index: [] for sentence in sentences}
    for claim in read_claims(sentences, article.published):
        claims[claim.sentence.index].append(claim)
    return Prepared(
        article,
        sentences,
        tuple(tuple(claims[sentence.index]) for sentence in sentences),
        names_in(sentences),
        tuple(dropped),
    )


def _prepared(articles: Sequence[Article]) -> Iterator[Prepared]:
    for done, article in enumerate(articles, 1):
        yield prepare(article)
        _log.info("articles prepared", extra={"done": done, "whole": len(articles)})


def embed(prepared: Sequence[Prepared], encoder: Encoder) -> Vectors:
    """The vectors of all sentences and of every phrase their claims are compared by, in one batch."""
    read = [(s, c) for p in prepared for s, c in zip(p.sentences, p.claims, strict=True)]
    contexts = {c: context(c, claims) for _, claims in read for c in claims}
    known = sorted({*map(subject, contexts), *contexts.values()} - {""})
    rows = encoder.encode([*(s.text for s, _ in read), *(masked(s, c) for s, c in read), *known])
    n = len(read)
    return Vectors(rows[:n], rows[n : 2 * n], contexts, dict(zip(known, rows[2 * n :], strict=True)))


def cross(
    prepared: Sequence[Prepared],
    vectors: Vectors,
    settings: Settings,
    model: str,
    inference: Inference | None = None,
) -> Report:
    """The report on prepared articles: everything that takes more than one of them."""
    _log.info("telling copies from reports of their own")
    origins = origins_of({p.article.id: p.sentences for p in prepared}, settings)
    _log.info("telling which event each article is on")
    readings = readings_of(prepared, settings)
    events = {r.sentence.article_id: r.scope.event for r in readings}
    _log.info("aligning sentences")
    pairs = weighed(readings, vectors.whole, vectors.masked, settings)
    articles = tuple(p.article for p in prepared)
    _log.info("comparing what %s pairs of sentences say", f"{len(pairs):,}")
    table = table_of(articles, readings, vectors.contexts, vectors.phrases, origins, settings)
    comparisons = verdicts_on(pairs, assigned(pairs, settings), table)
    comparisons += contradictions(readings, vectors.masked, table)
    if inference is not None:
        claims = {r.sentence: r.claims for r in readings}
        comparisons = second_opinions(comparisons, claims, inference, settings)
    return Report(
        articles=articles,
        origins=tuple(origins.numbers[p.article.id] for p in prepared),
        findings=gather(comparisons, origins.count, settings.sure_threshold),
        copies=origins.groups,
        unique=unique_among([r.sentence for r in readings], pairs, comparisons, origins.numbers, settings),
        dropped=tuple(dropped for p in prepared for dropped in p.dropped),
        settings=settings,
        signature=_signature(settings, model, inference),
        events=tuple(events.get(p.article.id, 0) for p in prepared),
    )


def readings_of(prepared: Sequence[Prepared], settings: Settings) -> list[Reading]:
    """All sentences in order, each with its claims and what it is about."""
    scopes = scopes_of([Story(p.article, p.sentences, p.claims, p.names) for p in prepared], settings)
    return [
        Reading(sentence, claims, scopes[sentence])
        for p in prepared
        for sentence, claims in zip(p.sentences, p.claims, strict=True)
    ]


def _too_few(prepared: Sequence[Prepared]) -> str:
    readable = [p.article for p in prepared if p.sentences]
    lost = "; ".join(f"{p.article.outlet}: {p.dropped[-1].reason}" for p in prepared if not p.sentences)
    also = f" (not compared: {lost})" if lost else ""
    if not prepared:
        return "there is no article; give at least two, of different outlets"
    if not readable:
        return f"no article with a sentence in it; give at least two articles of different outlets{also}"
    if len(readable) == 1:
        return f"only one article ({readable[0].outlet}); give at least two, of different outlets{also}"
    return (
        f"all {len(readable)} articles are by {readable[0].outlet}; give at least two different outlets{also}"
    )


def _signature(settings: Settings, model: str, inference: Inference | None) -> str:
    """One line that names the version, the models and every setting that is not at its default."""
    default = Settings()
    changed = [
        f"{f.name}:{getattr(settings, f.name)}"
        for f in fields(settings)
        if f.name not in ("model", "nli") and getattr(settings, f.name) != getattr(default, f.name)
    ]
    models = [f"model:{model}", *([f"nli:{inference.name}"] if inference else [])]
    return "|".join([f"crossref:{VERSION}", *models, *changed])
