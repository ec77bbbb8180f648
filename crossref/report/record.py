"""A report as a JSON record, and back without loss.

The form is that of ``schema.json``. A member of a finding is one claim: its sentence, its span in
the article's text and its value. The articles travel with their text, so that every sentence can be
shown in its place later; a sentence's own span is found again from the claim's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from decimal import Decimal
from typing import Any

from crossref.model import (
    Article,
    Claim,
    Comparison,
    CopyGroup,
    Dropped,
    Duration,
    Finding,
    Interval,
    Kind,
    Moment,
    Opinion,
    Quantity,
    Relation,
    Sentence,
    Severity,
    Span,
    Statement,
    Value,
)
from crossref.notation import notation
from crossref.report import SCHEMA_VERSION, Report
from crossref.report.check import MOST_DIGITS, astray_in, wrong_in
from crossref.settings import Settings

_VALUES = {"quantity": Quantity, "duration": Duration, "moment": Moment, "statement": Statement}


def to_dict(report: Report) -> dict[str, Any]:
    """The JSON form of ``report``; equal reports give equal records, key by key in one order."""
    outlets = {article.id: article.outlet for article in report.articles}
    return {
        "schema_version": SCHEMA_VERSION,
        "articles": [
            _article(*told) for told in zip(report.articles, report.origins, report.events, strict=True)
        ],
        "findings": [_finding(finding, outlets) for finding in report.findings],
        "copies": [
            {
                "outlets": [outlets[i] for i in group.article_ids],
                "articles": list(group.article_ids),
                "containment": group.containment,
            }
            for group in report.copies
        ],
        "unique": [{"outlet": outlets[s.article_id], **_sentence(s)} for s in report.unique],
        "dropped": [asdict(dropped) for dropped in report.dropped],
        "settings": asdict(report.settings),
        "signature": report.signature,
    }


def from_dict(record: Mapping[str, Any]) -> Report:
    """The report that ``record`` was made from.

    Raises ``ValueError`` when the record has another schema version or is not what its schema says, and
    when it refers to what it does not hold.
    """
    version = record.get("schema_version")
    if version != SCHEMA_VERSION:
        raise ValueError(
            f"this is no crossref report of schema version {SCHEMA_VERSION}: it says {version!r}"
        )
    wrong = wrong_in(record)
    if wrong:
        raise ValueError(f"the report is damaged: {wrong}")
    try:
        report = Report(
            articles=tuple(_read_article(a) for a in record["articles"]),
            origins=tuple(a["origin"] for a in record["articles"]),
            events=tuple(a["event"] for a in record["articles"]),
            findings=tuple(_read_finding(f) for f in record["findings"]),
            copies=tuple(CopyGroup(tuple(c["articles"]), c["containment"]) for c in record["copies"]),
            unique=tuple(_read_sentence(u) for u in record["unique"]),
            dropped=tuple(Dropped(**d) for d in record["dropped"]),
            settings=_settings(record["settings"]),
            signature=record["signature"],
        )
    except (KeyError, TypeError, IndexError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"the report is damaged: {type(error).__name__} at {error}") from error
    astray = astray_in(report)
    if astray:
        raise ValueError(f"the report is damaged: {astray}")
    return report


def claims_to_dict(article: Article, claims: Iterable[Claim]) -> dict[str, Any]:
    """The JSON form of the claims of one text, each like a member of a finding."""
    return {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "claims": [
            _member(claim, {claim.sentence.article_id: article.outlet}) | {"article": article.id}
            for claim in claims
        ],
    }


def _settings(record: Mapping[str, Any]) -> Settings:
    """Each a value of the type that it has by default."""
    settings = Settings(**{name: _frozen(value) for name, value in record.items()})
    for field in fields(settings):
        value, default = getattr(settings, field.name), field.default
        fits = type(value) is type(default) or (isinstance(default, float) and type(value) is int)
        if not fits or (isinstance(value, tuple) and not all(map(_is_weight, value))):
            raise ValueError(f"the report is damaged: settings.{field.name} is not of its kind")
    return settings


def _is_weight(value: object) -> bool:
    return isinstance(value, tuple) and list(map(type, value)) in ([str, float], [str, int])


def _frozen(value: Any) -> Any:
    """JSON has lists where settings have tuples."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _article(article: Article, origin: int, event: int) -> dict[str, Any]:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "byline": article.byline,
        "language": article.language,
        "origin": origin,
        "event": event,
        "provenance": dict(article.provenance),
        "text": article.text,
    }


def _read_article(record: Mapping[str, Any]) -> Article:
    published = record["published"]
    return Article(
        id=record["id"],
        outlet=record["outlet"],
        title=record["title"],
        text=record["text"],
        published=datetime.fromisoformat(published) if published else None,
        url=record["url"],
        byline=record["byline"],
        language=record.get("language", ""),
        provenance=tuple(record["provenance"].items()),
    )


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "article": sentence.article_id,
        "sentence": sentence.text,
        "start": sentence.span.start,
        "end": sentence.span.stop,
        **_place(sentence),
    }


def _place(sentence: Sentence) -> dict[str, Any]:
    return {
        "index": sentence.index,
        "paragraph": sentence.paragraph,
        "headline": sentence.is_headline,
        "offset": sentence.span.start,
    }


def _read_sentence(record: Mapping[str, Any]) -> Sentence:
    text, start = record["sentence"], record["offset"]
    return Sentence(
        article_id=record["article"],
        index=record["index"],
        span=Span(start, start + len(text)),
        text=text,
        paragraph=record["paragraph"],
        is_headline=record["headline"],
    )


def _finding(finding: Finding, outlets: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": finding.id,
        "kind": finding.kind.value,
        "relation": finding.relation.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "rule": finding.rule,
        "explanation": finding.explanation,
        "reasons": list(finding.reasons),
        "independent_origins": finding.origins,
        "members": [_member(claim, outlets) for claim in finding.claims],
        "pairs": [_pair(comparison, finding.claims) for comparison in finding.comparisons],
    }


def _read_finding(record: Mapping[str, Any]) -> Finding:
    claims = tuple(_read_member(m) for m in record["members"])
    return Finding(
        id=record["id"],
        kind=Kind(record["kind"]),
        relation=Relation(record["relation"]),
        severity=Severity(record["severity"]),
        confidence=record["confidence"],
        rule=record["rule"],
        explanation=record["explanation"],
        origins=record["independent_origins"],
        claims=claims,
        comparisons=tuple(_read_pair(p, claims) for p in record["pairs"]),
        reasons=tuple(record["reasons"]),
    )


def _member(claim: Claim, outlets: Mapping[str, str]) -> dict[str, Any]:
    return {
        "article": claim.sentence.article_id,
        "outlet": outlets[claim.sentence.article_id],
        "sentence": claim.sentence.text,
        "start": claim.span.start,
        "end": claim.span.stop,
        "value": _value(claim.value),
        "speaker": claim.speaker,
        "hedged": claim.hedged,
        "negated": claim.negated,
        "planned": claim.planned,
        "quoted": claim.quoted,
        **_place(claim.sentence),
    }


def _read_member(record: Mapping[str, Any]) -> Claim:
    return Claim(
        sentence=_read_sentence(record),
        span=Span(record["start"], record["end"]),
        value=_read_value(record["value"]),
        speaker=record["speaker"],
        negated=record["negated"],
        hedged=record["hedged"],
        planned=record["planned"],
        quoted=record["quoted"],
    )


def _pair(comparison: Comparison, claims: Sequence[Claim]) -> dict[str, Any]:
    return {
        "a": claims.index(comparison.left),
        "b": claims.index(comparison.right),
        "kind": comparison.kind.value,
        "relation": comparison.relation.value,
        "rule": comparison.rule,
        "confidence": comparison.confidence,
        "similarity": comparison.similarity,
        "copy": comparison.copy,
        "opinion": None if comparison.opinion is None else asdict(comparison.opinion),
    }


def _read_pair(record: Mapping[str, Any], claims: Sequence[Claim]) -> Comparison:
    return Comparison(
        left=claims[record["a"]],
        right=claims[record["b"]],
        kind=Kind(record["kind"]),
        relation=Relation(record["relation"]),
        rule=record["rule"],
        confidence=record["confidence"],
        similarity=record["similarity"],
        copy=record["copy"],
        opinion=Opinion(**record["opinion"]) if record.get("opinion") else None,
    )


def _value(value: Value) -> dict[str, Any]:
    """``text`` is for people; ``type`` and the fields are for programs. An open end is null."""
    record: dict[str, Any] = {"text": notation(value), "type": type(value).__name__.lower()}
    for field in fields(value):
        part = getattr(value, field.name)
        if isinstance(part, Interval):
            record["low"], record["high"] = _plain(part.low), _plain(part.high)
        else:
            record[field.name] = _plain(part)
    return record


def _plain(part: object) -> object:
    if isinstance(part, datetime):
        return part.isoformat()
    return str(part) if isinstance(part, Decimal) else part


def _read_value(record: Mapping[str, Any]) -> Value:
    made = _VALUES[record["type"]]
    if made is Statement:
        return Statement()
    read = datetime.fromisoformat if made is Moment else Decimal
    ends = [None if record[end] is None else read(record[end]) for end in ("low", "high")]
    if any(isinstance(end, Decimal) and abs(end.adjusted()) > MOST_DIGITS for end in ends):
        raise ValueError("the report is damaged: a figure is beyond all figures")
    parts = {f.name: record[f.name] for f in fields(made) if f.name != "range"}
    if "grain" in parts and made is Quantity:
        parts["grain"] = Decimal(parts["grain"])
    value: Value = made(range=Interval(*ends), **parts)
    return value
