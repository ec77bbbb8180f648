"""A report in, one HTML page out: self-contained, without a request, and complete without its script.

Jinja fills ``templates/page.html`` with autoescape on, and every string passes ``printable`` on its way in.
The page forbids itself everything but its own style and script, each by the hash of its text. Filters,
notes and links work by style sheet and fragment alone; the script counts what a filter leaves and keeps
the reader's place. A notebook gets parts of the same page, with the style and without the script.
Start reading from ``html_page``; the drawing is in ``templates/parts.html``.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Collection, Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from crossref.characters import printable
from crossref.model import Article, Claim, Finding, Kind, Relation, Sentence, Severity, Statement
from crossref.render import wording
from crossref.render.agreed import agreed
from crossref.render.annotate import Annotated, Other, annotated_all
from crossref.render.excerpt import whole_words
from crossref.render.grid import SAYS, grid
from crossref.render.labels import Label, above, along
from crossref.render.numberline import Reach, number_line
from crossref.render.selection import USUAL, chosen
from crossref.render.sides import (
    Side,
    codes,
    events,
    explained,
    figures,
    sides,
    standing,
    told_on,
    unique_by_article,
    wordings,
)
from crossref.render.timeline import labelled, marks, timeline
from crossref.report import Report

MOST_CODES = 6  # of one side on a number line; its sentence above it names all
MOST_SOURCES_OPEN = 12  # with more, they are folded away, so that the differences come first

_TEMPLATES = Path(__file__).parent / "templates"


def html_page(
    report: Report,
    *,
    only: Collection[str] = (),
    min_severity: Severity = Severity.LOW,
    outlets: Collection[str] = (),
) -> str:
    """The whole page on ``report``, as text to be stored in UTF-8.

    ``ValueError`` names a word of ``only`` or an outlet that is not known.
    """
    report = chosen(report, only or USUAL, min_severity, outlets)
    view = View(report)
    style = Markup(_text("page.css") + "\n".join(view.filter_rules()))
    script = Markup(_text("page.js"))
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    page = _environment().get_template("page.html")
    return page.render(view=view, report=report, style=style, script=script, policy=policy)


def report_fragment(report: Report) -> str:
    """What a notebook shows for ``report``: its sources, discrepancies and agreements."""
    return _fragment("notebook.html", chosen(report, USUAL))


def article_fragment(article: Annotated) -> str:
    """What a notebook shows for one annotated article."""
    return _fragment("article.html", article.report, article=article)


def _fragment(template: str, report: Report, **values: object) -> str:
    style = Markup(_text("page.css"))
    return (
        _environment().get_template(template).render(view=View(report), report=report, style=style, **values)
    )


class View:
    """What the templates ask about one report. It computes nothing of its own."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.codes = codes(report)
        self.events = events(report, self.codes)
        self.articles = {article.id: article for article in report.articles}
        self.classes = {article.id: f"o{n}" for n, article in enumerate(report.articles, 1)}
        self.by_code = sorted(report.articles, key=lambda a: self.codes[a.id])
        self.columns = [article for article in self.by_code if article in report.compared]
        self.conflicts = [f for f in report.findings if f.relation is Relation.CONFLICT]
        self.differences = [f for f in report.discrepancies if f.relation is not Relation.CONFLICT]
        self.undecided = [f for f in report.findings if f.relation is Relation.UNDECIDED]
        self.elsewhere = [f for f in report.findings if f.relation is Relation.DIFFERENT_EVENT]
        self.agreed = agreed(report)
        self.unique = unique_by_article(report)
        self.problems = [d for d in report.dropped if not d.text]
        self.left_out = [d for d in report.dropped if d.text]
        # A claim is quoted beside many sentences. By identity, since to hash it costs as much as to cut it.
        self._values: dict[int, str] = {}
        self._made: dict[tuple[str, int], str] = {}
        self._marked: dict[int, tuple[str, str, str]] = {}

    # Parts of the page

    def grid(self) -> object:
        """The rows of the claim-by-outlet grid."""
        return grid(self.report)

    def annotated(self) -> list[tuple[Annotated, bool]]:
        """Every article with its notes, by code, and whether it is open: the one with most to say is."""
        made = sorted(annotated_all(self.report), key=lambda a: self.codes[a.article.id])
        fullest = max(made, key=Annotated.weight, default=None)
        return [(annotated, annotated is fullest) for annotated in made]

    def sides(self, finding: Finding) -> object:
        """The sides of a finding."""
        return sides(self.report, finding)

    def number_line(self, finding: Finding) -> object:
        """The geometry of a disputed figure, or None."""
        return number_line(self.report, finding)

    def timeline(self, finding: Finding) -> object:
        """The geometry of a figure that changes with its labelled points; None where they would overprint."""
        line = timeline(self.report, finding)
        held = marks(line, labelled(self.report, line)) if line else None
        return (line, held) if held else None

    def reach_label(self, reach: Reach) -> tuple[Label, str]:
        """What is said on a number line and by whom, and the beginning of it that says by whom."""
        names = [code for code, _ in self.names(reach.side.article_ids)]
        who = " ".join(names[:MOST_CODES]) + (" …" if names[MOST_CODES:] else "")
        return above(reach.middle, f"{who} {wording.typeset(reach.text)}"), who

    def wordings(self, line: Side) -> list[tuple[Side, str]]:
        """Every sentence that says what ``line`` says, once, and the figures it gives."""
        held = wordings(self.report, line.claims)
        return [(side, wording.typeset(told)) for side, told in zip(held, figures(held), strict=True)]

    def explained(self, finding: Finding) -> str:
        """The reason for a finding."""
        return explained(self.report, finding, self.codes, self.events)

    def told_on(self, finding: Finding, side: Side) -> str:
        """When a figure that was updated was first given; "" for another finding."""
        return told_on(self.report, finding, side) if finding.relation is Relation.UPDATE_OVER_TIME else ""

    def in_order(self, cells: Iterable[str]) -> list[str]:
        """The cells of a row of the grid, in the order of the codes."""
        said = dict(zip((article.id for article in self.report.compared), cells, strict=True))
        return [said[article.id] for article in self.columns]

    def once(self, macro: Callable[..., str], others: tuple[Other, ...], *more: object) -> str:
        """What ``macro`` makes of ``others``, made once: many sentences of one side have the same note.

        ``annotate`` shares the tuple between those sentences, and keeps it as long as this view lives.
        """
        key = (macro.name, id(others))  # type: ignore[attr-defined]
        if key not in self._made:
            self._made[key] = macro(self, others, *more)
        return self._made[key]

    # Words and places

    def names(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        """(code, outlet) of each article."""
        return sorted((self.codes[id], self.articles[id].outlet) for id in ids)

    def listed(self, ids: Iterable[str]) -> str:
        """The outlets of some articles, in few words."""
        return wording.listed([self.articles[id].outlet for id in ids])

    def source_name(self, source: str) -> str:
        """The outlet of an article, or the input that a line was left out of."""
        return self.articles[source].outlet if source in self.articles else source

    def origin(self, article: Article) -> str:
        """The origin an article descends from, what it copies, and whether it is on another event."""
        return ", ".join(
            [wording.origin(self.report, article), *standing(self.report, article, self.codes, self.events)]
        )

    def words_in(self, article: Article) -> str:
        """The length of an article."""
        return wording.counted(len(article.text.split()), "word")

    def address(self, article: Article) -> str:
        """Where the article can be read; "" unless it is an address of the web."""
        try:
            return article.url if urlsplit(article.url).scheme in ("http", "https") else ""
        except ValueError:  # "http://[" is no address
            return ""

    def value(self, claim: Claim) -> str:
        """The figure of a claim in the signs of print; "" for a statement."""
        if id(claim) not in self._values:
            self._values[id(claim)] = wording.typeset(wording.value(claim))
        return self._values[id(claim)]

    def marked(self, claim: Claim) -> tuple[str, str, str]:
        """The sentence of a claim in three, its figure in the middle; no middle for a statement."""
        if id(claim) not in self._marked:
            self._marked[id(claim)] = self._cut(claim)
        return self._marked[id(claim)]

    def _cut(self, claim: Claim) -> tuple[str, str, str]:
        text, offset = claim.sentence.text, claim.sentence.span.start
        if isinstance(claim.value, Statement):
            return text, "", ""
        start, stop = whole_words(text, (claim.span.start - offset, claim.span.stop - offset))
        return text[:start], text[start:stop], text[stop:]

    def place(self, sentence: Sentence) -> str:
        """The fragment of a sentence in its annotated article."""
        return f"s-{sentence.article_id}-{sentence.index}"

    # Filters

    def filter_classes(self, finding: Finding) -> str:
        """The classes that the filters of the page look for."""
        present = dict.fromkeys(claim.sentence.article_id for claim in finding.claims)
        outlets = [self.classes[id] for id in present]
        return " ".join([f"k-{finding.kind.value}", f"v-{finding.severity.value}", *outlets])

    def kinds(self) -> list[Kind]:
        """The kinds of the discrepancies, in their fixed order."""
        present = {finding.kind for finding in self.report.discrepancies}
        return [kind for kind in Kind if kind in present]

    def severities(self) -> list[Severity]:
        """The severities of the discrepancies, the highest first."""
        present = {finding.severity for finding in self.report.discrepancies}
        return [severity for severity in Severity if severity in present]

    def filter_rules(self) -> Iterable[str]:
        """Style rules that hide what an unchecked box stands for, so that no script is needed."""
        for name in [
            *(f"k-{kind.value}" for kind in self.kinds()),
            *(f"v-{severity.value}" for severity in self.severities()),
        ]:
            yield f".crossref:has(#{name}:not(:checked)) .filtered.{name} {{ display: none; }}"
        for name in self.classes.values():
            yield f".crossref:has(#{name}:checked) .filtered:not(.{name}) {{ display: none; }}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_finalize,
    )
    environment.globals |= {
        "wording": wording,
        "typeset": wording.typeset,
        "at": _at,
        "along": along,
        "SAYS": SAYS,
        "MOST_SOURCES_OPEN": MOST_SOURCES_OPEN,
    }
    return environment


def _at(place: float) -> str:
    """A position on a drawing, in [0, 1], as a share of its width; dots at its ends need room."""
    return f"{3 + 94 * place:.2f}%"


def _finalize(value: Any) -> Any:
    """Text loses what would reorder or hide it; what the templates themselves made is left as it is."""
    return printable(value) if type(value) is str else value


def _text(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
