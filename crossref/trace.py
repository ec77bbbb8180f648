"""The whole path to one finding: what spoke for each pair, what kept it apart, which rungs were tried.

In come the articles and the id of a finding; out come lines of plain text. The stages are run again and
asked for what they usually keep to themselves, so a trace can be made of any report that can be made again.

Start reading from ``trace``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossref.align import Reading, candidates, weighed
from crossref.align.features import NAMES, features
from crossref.encode import Encoder, load_encoder, load_inference
from crossref.errors import CrossrefError
from crossref.judge import LADDERS, Meeting
from crossref.meetings import Table, meetings, table_of
from crossref.model import Alignment, Article, Claim, Comparison, Finding, Sentence
from crossref.notation import notation
from crossref.opinion import Inference
from crossref.origins import origins_of
from crossref.pipeline import Vectors, cross, embed, prepare, readings_of
from crossref.settings import Settings

_LOUDEST = 6  # parts of the alignment that are worth a line


def trace(
    articles: Sequence[Article],
    finding_id: str,
    *,
    encoder: Encoder | None = None,
    inference: Inference | None = None,
    settings: Settings | None = None,
) -> tuple[str, ...]:
    """The lines that explain the finding whose id begins with ``finding_id``.

    Raises ``CrossrefError`` when no finding, or more than one, has such an id.
    """
    settings = settings or Settings()
    encoder = encoder or load_encoder(settings.model)
    inference = inference or load_inference(settings.nli)
    prepared = [prepare(article) for article in sorted(articles, key=lambda a: a.id)]
    vectors = embed(prepared, encoder)
    report = cross(prepared, vectors, settings, encoder.name, inference)
    finding = _named(report.findings, finding_id)
    origins = origins_of({p.article.id: p.sentences for p in prepared}, settings)
    readings = readings_of(prepared, settings)
    path = _Path(
        table_of(report.articles, readings, vectors.contexts, vectors.phrases, origins, settings),
        {frozenset((a.left, a.right)): a for a in weighed(readings, vectors.whole, vectors.masked, settings)},
        _pulls(readings, vectors, settings),
        {article.id: article.outlet for article in report.articles},
    )
    return (
        f"finding {finding.id}: {finding.relation.value}, {finding.kind.value}, {finding.rule}",
        f"severity {finding.severity.value}: {', '.join(finding.reasons) or 'no reason to look first'}",
        f"confidence {finding.confidence}; {finding.origins} independent origins",
        *(line for c in finding.comparisons for line in _steps(c, path)),
    )


@dataclass(frozen=True)
class _Path:
    """What lies between the sentences and the findings: the pairs that met, what spoke for each, and the
    outlet of each article."""

    table: Table
    met: Mapping[frozenset[Sentence], Alignment]
    pulls: Mapping[frozenset[Sentence], Mapping[str, float]]
    outlets: Mapping[str, str]


def _named(findings: Sequence[Finding], finding_id: str) -> Finding:
    found = [finding for finding in findings if finding.id.startswith(finding_id)]
    if len(found) != 1:
        what = "no finding" if not found else f"{len(found)} findings"
        raise CrossrefError(f"{what} with an id that begins with {finding_id!r}; the report shows the ids")
    return found[0]


def _steps(c: Comparison, path: _Path) -> Iterator[str]:
    both = frozenset((c.left.sentence, c.right.sentence))
    yield ""
    yield from (_side(claim, path.outlets) for claim in (c.left, c.right))
    if c.is_within:
        yield f"  within     one article, cosine {c.similarity:.3f} with figures masked"
        yield f"  verdict    {c.relation.value}, confidence {c.confidence}"
        return
    pair, pull = path.met[both], path.pulls[both]
    loudest = sorted(pull, key=lambda name: -abs(pull[name]))[:_LOUDEST]
    yield f"  aligned    {pair.confidence:.3f}, cosine {pair.similarity:.3f}"
    yield f"             {', '.join(f'{name} {pull[name]:+.1f}' for name in loudest)}"
    for m in meetings(pair, True, path.table):
        if {m.left, m.right} == {c.left, c.right}:
            yield f"  scope      {'apart by ' + m.apart if m.apart else 'nothing keeps the two apart'}"
            yield f"  subjects   likeness {m.likeness:.2f}, words around {m.context:.2f}"
            yield from _rungs(m)
            break
    if c.opinion is not None:
        told = f"contradiction {c.opinion.contradiction:.3f}, entailment {c.opinion.entailment:.3f}"
        yield f"  opinion    {c.opinion.model}: {told}"
    yield f"  verdict    {c.relation.value}, confidence {c.confidence}{', a copy' if c.copy else ''}"


def _rungs(meeting: Meeting) -> Iterator[str]:
    for rung in LADDERS[meeting.left.kind]:
        holds = rung.holds(meeting)
        yield f"  rung       {rung.name}: {'yes, ' + rung.relation.value if holds else 'no'}"
        if holds:
            return


def _side(claim: Claim, outlets: Mapping[str, str]) -> str:
    told = [name for name in ("negated", "hedged", "planned", "quoted") if getattr(claim, name)]
    if claim.speaker:
        told.insert(0, f"said by {claim.speaker}")
    value = notation(claim.value) or "the whole sentence"
    outlet = outlets[claim.sentence.article_id]
    return f"  {', '.join([f'{outlet}: {value}', *told])}: {claim.sentence.text}"


def _pulls(
    readings: Sequence[Reading], vectors: Vectors, settings: Settings
) -> dict[frozenset[Sentence], dict[str, float]]:
    """For each candidate pair what each feature added to its chance, in logits."""
    left, right = candidates(readings, vectors.whole, vectors.masked, settings)
    rows = features(readings, vectors.whole, vectors.masked, left, right)
    weights = dict(settings.align_weights)
    return {
        frozenset((readings[i].sentence, readings[j].sentence)): {
            name: float(value) * weights[name] for name, value in zip(NAMES, row, strict=True)
        }
        for i, j, row in zip(left.tolist(), right.tolist(), rows, strict=True)
    }
