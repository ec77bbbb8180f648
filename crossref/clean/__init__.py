"""A page or pasted text -> its lines, kept or dropped with a reason, and what it says of itself.

``lines_of``       text -> lines, each kept or dropped with its reason; the wording is in ``furniture``
``spans_of``       text -> where its lines stand, whatever they say
``found_in_text``  text -> outlet and time told by its furniture; dates are read in ``dateline``
``unwrapped``      text broken into short lines -> a paragraph a line, offsets unchanged
``page_of``        HTML -> title, outlet, published, byline, url, language and text
``text_of``        a piece of HTML -> its text
"""

from __future__ import annotations

from crossref.clean.dateline import moment_of
from crossref.clean.fragment import text_of
from crossref.clean.lines import Line, lines_of, spans_of
from crossref.clean.masthead import Masthead, found_in_text
from crossref.clean.metadata import host_of
from crossref.clean.page import Page, page_of
from crossref.clean.wrapping import unwrapped

__all__ = [
    "Line",
    "Masthead",
    "Page",
    "found_in_text",
    "host_of",
    "lines_of",
    "moment_of",
    "page_of",
    "spans_of",
    "text_of",
    "unwrapped",
]
