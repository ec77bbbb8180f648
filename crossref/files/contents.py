"""The bytes of one input -> what is in it: articles, and inputs inside it.

In: a ``Document``. Out: (source, part) pairs. A part is an ``Article``, a ``Notice`` of what was not read,
or something to be read in turn: a ``Document`` inside this one, a file that a record has ``Named``, or the
files of an archive (``Packed``).

The form is told by the bytes before the ending (``forms``), so that a PDF named .txt is read as a PDF. A
list of articles, whether JSON, a table or a feed, is a list of records. Start reading from ``Opener.parts``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from crossref.errors import ArticleError
from crossref.files.decode import decoded, one_line
from crossref.files.documents import pdf_article, word_article
from crossref.files.exports import feed_records, json_of, json_records, table_records
from crossref.files.forms import ARCHIVED, FORMS, UNREAD, Form, ending_of, form_of, kind_of, text_form
from crossref.files.known import Document, Known, Named, Notice
from crossref.files.mail import Mail, Part, mail_of
from crossref.files.mailbox import mails_in
from crossref.files.overrides import Overrides
from crossref.files.records import Record, Told, string_in, told_by_record, unread_date
from crossref.files.shelves import Packed
from crossref.files.texts import front_matter, opens_front_matter, page_article, record_article, text_article
from crossref.files.unpack import Allowance, Archive, gunzipped, too_large
from crossref.model import Article
from crossref.settings import Settings

Parts = Iterator[tuple[str, Article | Notice | Document | Named | Packed]]


@dataclass(frozen=True, slots=True)
class Opener:
    """Opens the documents of one input, within ``settings`` and ``allowance``, with what is said of them."""

    settings: Settings
    allowance: Allowance
    overrides: Overrides

    def parts(self, document: Document) -> Parts:
        """What is in a document. ``ArticleError`` tells why nothing more of it can be read."""
        source, raw, settings = document.source, document.raw, self.settings
        known = self._overridden(source, document.known)
        suffix, charset = kind_of(document.kind)
        form = form_of(suffix, raw)
        if form is Form.ZIP:
            yield from self._archive(source, raw, known)
        elif form is Form.GZIP:
            yield (
                source,
                replace(
                    document, raw=gunzipped(source, raw, self.allowance), known=self._inside(source, known)
                ),
            )
        elif form is Form.PDF:
            yield source, pdf_article(source, raw, known, settings)
        elif form is Form.MAIL:
            yield from self._mail(source, mail_of(source, raw, settings), known)
        elif form is Form.MAILBOX:
            yield from self._mailbox(source, raw, known)
        else:
            text = text_in(source, raw, charset)
            yield from self._text(source, text, form or text_form(suffix, text), known)

    def _text(self, source: str, text: str, form: Form, known: Known) -> Parts:
        settings = self.settings
        match form:
            case Form.PAGE:
                yield source, page_article(source, text, known, settings)
            case Form.JSON_LINES:
                yield from self.lines(source, (line.encode() for line in text.split("\n")), known)
            case Form.JSON:
                yield from self.json(source, text, known)
            case Form.TABLE:
                yield from self._records(source, table_records(source, text, settings), known, noun="row")
            case Form.FEED:
                entries = enumerate(feed_records(source, text, settings), 1)
                yield from self._records(source, entries, known, where="feed", noun="entry")
            case _:
                front, body = front_matter(source, text)
                if not front and opens_front_matter(body):
                    reason = "its front matter has no end, so all of it is read as text"
                    yield source, Notice(f"{reason}; put --- below its fields")
                yield from _undated(source, front, known)
                known = replace(known, told=(*known.told, told_by_record(front, "front matter")))
                yield source, text_article(source, body, known, settings)

    def _archive(self, source: str, raw: bytes, known: Known) -> Parts:
        archive = Archive(source, raw, self.allowance)
        if "word/document.xml" in archive.members:
            yield source, word_article(source, archive, raw, known, self.settings)
        elif "[Content_Types].xml" in archive.members:
            raise ArticleError(source, "is an office document, but no text; save it as .txt or .csv")
        else:
            written = archive.read("mimetype", source) if "mimetype" in archive.members else b""
            for kind, ending in ARCHIVED.items():
                if written.startswith(kind):
                    raise ArticleError(source, f"{ending} files are not read; {UNREAD[ending]}")
            yield source, Packed(source, archive, self._inside(source, known).depth)

    def _mail(self, source: str, mail: Mail, known: Known) -> Parts:
        """The page or the text of a mail, then the files attached to it."""
        attached = [part for part in mail.attached if ending_of(part.name) in FORMS]
        try:
            yield source, self._letter(source, mail, replace(known, told=(*known.told, mail.told)))
        except ArticleError as error:
            yield source, Notice(error.reason, harmless=bool(attached))
        inside = self._inside(source, known) if attached else known
        for part in attached:
            place = f"{source}/{part.name}"
            names = (Told("file name", outlet=PurePosixPath(part.name).stem),)
            yield (
                place,
                Document(place, part.content, ending_of(part.name), replace(inside, told=(), names=names)),
            )

    def _mailbox(self, source: str, raw: bytes, known: Known) -> Parts:
        """Every mail of a mailbox, each named by its number."""
        number, inside = 0, self._inside(source, known)
        for number, mail in enumerate(mails_in(raw), 1):
            place = f"{source}, mail {number}"
            yield place, Document(place, mail, ".eml", replace(inside, names=_numbered(known, number)))
        if not number:
            raise ArticleError(source, "is no mailbox; save its mails as .eml, or their text as .txt")

    def _letter(self, source: str, mail: Mail, known: Known) -> Article:
        """The body of a mail: its page, or its text where no article is found in that."""

        def text_of_part(part: Part) -> str:
            return text_in(source, part.content, kind_of(part.kind)[1])

        if mail.page is not None:
            try:
                return page_article(source, text_of_part(mail.page), known, self.settings)
            except ArticleError:
                if mail.text is None:
                    raise
        if mail.text is None:
            raise ArticleError(source, "is a mail without text; there is nothing to read")
        return record_article(source, {"text": text_of_part(mail.text)}, known, self.settings)

    def _inside(self, source: str, known: Known) -> Known:
        """``known`` of what lies inside ``source``, which may not name files beside it."""
        if known.depth >= self.settings.max_nesting:
            place = f"lies in {known.depth} archives or mails inside each other"
            raise ArticleError(source, f"{place}; unpack it, or allow more with --limit max_nesting=N")
        return replace(known, depth=known.depth + 1, shelf=None)

    def _overridden(self, source: str, known: Known) -> Known:
        return replace(known, told=(*self.overrides.told(source), *known.told))

    # Records

    def lines(self, source: str, lines: Iterable[bytes | None], known: Known) -> Parts:
        """The articles of JSON Lines; None stands for a line that is too long."""
        empty = True
        for number, line in enumerate(lines, 1):
            place = f"{source}, line {number}"
            if line is None:
                empty = False
                yield place, Notice(f"is larger than {too_large(self.settings)}")
            elif line.strip():
                empty = False
                yield from self._line(source, number, line, known)
        if empty:
            yield source, Notice("is empty; there is nothing to read")

    def _line(self, source: str, number: int, line: bytes, known: Known) -> Parts:
        place = f"{source}, line {number}"
        try:
            record = json_of(source, decoded(line, source).strip(), self.settings)
        except ArticleError as error:
            column = f", column {error.column}" if error.column else ""
            yield f"{place}{column}", Notice(error.reason)
        else:
            yield from self._record(place, number, record, known, "given")

    def json(self, source: str, text: str, known: Known) -> Parts:
        """The articles of a JSON text."""
        records = json_records(source, text, self.settings)
        yield from self._records(source, enumerate(records, 1), known, many=len(records) > 1)

    def _records(
        self,
        source: str,
        records: Iterable[tuple[int, object]],
        known: Known,
        *,
        where: str = "given",
        noun: str = "article",
        many: bool = True,
    ) -> Parts:
        """The articles of a list, each named by its number unless it is alone.

        An error stands for a record that is broken.
        """
        for number, record in records:
            place = f"{source}, {noun} {number}" if many else source
            yield from self._record(place, number if many else 0, record, known, where)

    def _record(self, source: str, number: int, record: object, known: Known, where: str) -> Parts:
        """The article of a record, or why there is none: what is wrong with it costs no other."""
        try:
            if isinstance(record, ArticleError):
                raise record
            if not isinstance(record, dict):
                reason = "holds no article; it needs an object with 'text', 'html' or 'file'"
                raise ArticleError(source, reason)
            known = self._overridden(source, known) if number else known
            yield from _undated(source, record, known)
            known = replace(known, told=(*known.told, told_by_record(record, where)))
            name = string_in(record, "file", source)
            if name and not string_in(record, "text", source):
                yield source, _named(source, name, known)
            else:
                known = replace(known, names=_numbered(known, number)) if number else known
                yield source, record_article(source, record, known, self.settings)
        except ArticleError as error:
            yield source, Notice(error.reason)


def _numbered(known: Known, number: int) -> tuple[Told, ...]:
    """The names of one of many in a file: they share its name, which would make them one outlet."""
    return tuple(replace(place, outlet=f"{place.outlet} {number}") for place in known.names)


def text_in(source: str, raw: bytes, charset: str = "") -> str:
    """The text of ``raw``; ``ArticleError`` where it is none, or empty."""
    text = decoded(raw, source, charset)
    if not text.strip():
        raise ArticleError(source, "is empty; there is nothing to read")
    return text


def _undated(source: str, record: Record, known: Known) -> Parts:
    """A notice where the date of a record cannot be read and nothing that goes before it tells one.

    Without its date an article is compared by fewer rules, which its reader would not guess.
    """
    wrong = "" if any(place.published for place in known.told) else unread_date(record)
    if wrong:
        yield source, Notice(f"its date is not used, as {wrong}")


def _named(source: str, name: str, known: Known) -> Named:
    if known.shelf is None:
        reason = f"names the file {one_line(name)!r}, which only a file given by itself may do"
        raise ArticleError(source, reason)
    path = known.shelf.named(known.base, name, source)
    return Named(source, known.shelf, path, Known(told=known.told, depth=known.depth))
