"""A record from a file -> the first place where it is no report, in words; "" where it is one.

``schema.json`` says what each part looks like; this reads the few words of JSON Schema that it uses, since
a saved report may come from anybody and nothing after this expects a number where a name should stand.
What a schema cannot say is checked on the finished report: that what refers to an article refers to one,
and that a sentence stands in it. Start reading from ``wrong_in``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from crossref.model import Sentence
from crossref.report import Report

Schema = Mapping[str, Any]

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
#: The words of JSON Schema that are understood; a test holds the schema to them.
UNDERSTOOD = frozenset(
    "$ref additionalProperties anyOf const enum items maximum minItems minLength minimum oneOf pattern"
    " properties required type".split()
)
#: Digits before or after the point; no figure of news has as many, and arithmetic on it takes for ever.
MOST_DIGITS = 20_000


def wrong_in(record: object) -> str:
    """Where ``record`` departs from the schema of a report, and how: "findings[3].members[0]: ..."."""
    return next(_faults(record, _schema(), ""), "")


def astray_in(report: Report) -> str:
    """What ``report`` refers to and does not hold, "" if nothing."""
    texts = {article.id: article.text for article in report.articles}
    if len(texts) < len(report.articles):
        return "two articles have one id"
    compared = {article.id for article in report.compared}
    for group in report.copies:
        if not texts.keys() >= set(group.article_ids):
            return "a copy is of no article"
    for sentence in _sentences(report):
        if sentence.article_id not in texts:
            return f"a sentence is of no article ({sentence.article_id!r})"
        if sentence.article_id not in compared:
            return f"a sentence is of an article that was not read ({sentence.article_id!r})"
        if texts[sentence.article_id][sentence.span.start : sentence.span.stop] != sentence.text:
            return f"a sentence does not stand in its article ({sentence.text[:40]!r})"
    return ""


def _sentences(report: Report) -> Iterator[Sentence]:
    yield from report.unique
    for finding in report.findings:
        yield from (claim.sentence for claim in finding.claims)


@cache
def _schema() -> Schema:
    text = files("crossref.report").joinpath("schema.json").read_text(encoding="utf-8")
    schema: Schema = json.loads(text)
    return schema


def _faults(value: Any, schema: Schema, place: str) -> Iterator[str]:
    """What is wrong with ``value``, each with its place."""
    if "$ref" in schema:
        yield from _faults(value, _schema()["$defs"][schema["$ref"].rpartition("/")[2]], place)
    if "type" in schema and not _is_of(value, schema["type"]):
        yield f"{place or 'the report'} is {_named(value)}, not {schema['type']}"
        return
    if "const" in schema and (value != schema["const"] or isinstance(value, bool)):  # True equals 1
        yield f"{place} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place} is none of {', '.join(schema['enum'])}"
    for word in ("oneOf", "anyOf"):
        if word in schema and all(any(_faults(value, one, place)) for one in schema[word]):
            yield f"{place} has none of the forms it may have"
    if isinstance(value, str):
        yield from _text_faults(value, schema, place)
    elif isinstance(value, list):
        yield from _list_faults(value, schema, place)
    elif isinstance(value, dict):
        yield from _object_faults(value, schema, place)
    elif isinstance(value, int | float) and not (
        schema.get("minimum", value) <= value <= schema.get("maximum", value)
    ):
        yield f"{place} is {value}, which it cannot be"


def _text_faults(value: str, schema: Schema, place: str) -> Iterator[str]:
    if len(value) < schema.get("minLength", 0):
        yield f"{place} is empty"
    if "pattern" in schema and not (len(value) <= MOST_DIGITS and re.search(schema["pattern"], value)):
        yield f"{place} is {value[:40]!r}, which it cannot be"


def _list_faults(value: list[Any], schema: Schema, place: str) -> Iterator[str]:
    if len(value) < schema.get("minItems", 0):
        yield f"{place} has too few items"
    for number, item in enumerate(value):
        yield from _faults(item, schema.get("items", {}), f"{place}[{number}]")


def _object_faults(value: dict[str, Any], schema: Schema, place: str) -> Iterator[str]:
    known = schema.get("properties", {})
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{place or 'the report'} lacks {name!r}"
    for name, part in value.items():
        inner = f"{place}.{name}" if place else name
        others = schema.get("additionalProperties", {})
        if name in known:
            yield from _faults(part, known[name], inner)
        elif others is False:
            yield f"{inner} is not known"
        else:
            yield from _faults(part, others, inner)


def _is_of(value: object, types: str | list[str]) -> bool:
    names = [types] if isinstance(types, str) else types
    if isinstance(value, bool):  # which Python counts among the integers
        return "boolean" in names
    return any(isinstance(value, _TYPES[name]) for name in names)


def _named(value: object) -> str:
    return next(name for name in _TYPES if _is_of(value, name))
