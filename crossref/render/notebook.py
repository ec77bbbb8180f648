"""A report as tables for pandas; the extra ``notebook`` holds what this and ``plots`` need.

``required`` is the one place that asks for it.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from crossref.characters import level
from crossref.errors import CrossrefError
from crossref.render.table import claim_rows, finding_rows, pair_rows, unique_rows
from crossref.report import Report

if TYPE_CHECKING:
    from pandas import DataFrame

TABLES = {
    "findings": finding_rows,
    "claims": claim_rows,
    "alignments": pair_rows,
    "unique": unique_rows,
}


def frame(report: Report, table: str) -> DataFrame:
    """A row for each finding, claim, compared pair or unique sentence; ``ValueError`` for another table.

    Dates of publication are in UTC, so that they sort; one without a zone counts as UTC. Characters that
    act or hide are replaced one by one, so that offsets hold.
    """
    if table not in TABLES:
        raise ValueError(f"{table!r} is not one of {', '.join(TABLES)}")
    pandas = required("pandas")
    rows = TABLES[table](report)
    made = pandas.DataFrame([{n: level(v) if isinstance(v, str) else v for n, v in r.items()} for r in rows])
    if "published" in made:
        made["published"] = pandas.to_datetime(made["published"], utc=True)
    return made


def required(name: str) -> ModuleType:
    """The module of this name; ``CrossrefError`` tells how to install it."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise CrossrefError(f"{name} is not installed: pip install 'crossref-news[notebook]'") from error
