"""crossref: what several outlets report on one event, held side by side.

    import crossref
    articles = crossref.read_articles("data/events/aleppo-truce/articles")
    report = crossref.compare(articles)
    crossref.claims_in("At least 12 people died, police said.")

The names are handed on when first used, so ``import crossref`` alone loads nothing heavy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from crossref import _version

if TYPE_CHECKING:
    from crossref.errors import CrossrefError
    from crossref.files import read_articles
    from crossref.model import Article
    from crossref.pipeline import claims_in, compare
    from crossref.relation import relate
    from crossref.report import Report
    from crossref.settings import Settings

__all__ = [
    "Article",
    "CrossrefError",
    "Report",
    "Settings",
    "__version__",
    "claims_in",
    "compare",
    "read_articles",
    "relate",
]

__version__ = _version.VERSION

_HOMES = {
    "Article": "crossref.model",
    "CrossrefError": "crossref.errors",
    "Report": "crossref.report",
    "Settings": "crossref.settings",
    "claims_in": "crossref.pipeline",
    "compare": "crossref.pipeline",
    "read_articles": "crossref.files",
    "relate": "crossref.relation",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
