"""What the command line writes, and where: a report in the form asked for, to a file, a pipe or a pager.

Each form is one function, imported when it is asked for. Start reading from ``report_text`` and ``put``.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import shutil
import signal
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from crossref.characters import ACTING, HIDING
from crossref.errors import CrossrefError
from crossref.model import Severity
from crossref.options import NARROWEST, WIDEST
from crossref.render.selection import WORDS, chosen
from crossref.report import Report

if TYPE_CHECKING:
    from rich.console import RenderableType

PAGER = "less -RFX"  # colours kept, left at once when it fits, the screen not cleared afterwards
_EXCEL_READS_UTF8 = "\ufeff"  # only with this mark; in a pipe it would be in the way


def report_text(report: Report, options: argparse.Namespace) -> str:
    """``report`` in the form of ``--format``, with what ``--only`` and its like leave of it."""
    choice = {
        "only": options.only,
        "min_severity": Severity(options.min_severity),
        "outlets": options.outlets,
    }
    try:
        match options.format:
            case "json":
                whole = choice | {"only": options.only or WORDS}
                return json_text(chosen(report, **whole).to_dict())
            case "html":
                from crossref.render.html import html_page

                return html_page(report, **choice)
            case "markdown":
                from crossref.render.markdown import markdown_text

                return markdown_text(report, **choice)
            case "csv":
                from crossref.render.table import csv_text

                mark = _EXCEL_READS_UTF8 if options.output else ""
                return mark + csv_text(report, **choice)
            case _:
                from crossref.render.terminal import terminal_view

                return drawn([terminal_view(report, **choice)], options)
    except ValueError as error:
        raise CrossrefError(str(error)) from error


def json_text(record: dict[str, Any]) -> str:
    """``record`` as it is saved: UTF-8, but for what would act or hide where it is shown."""
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return "\n".join(_escaped(line) for line in text.split("\n")) + "\n"


def _escaped(line: str) -> str:
    if line.isascii() and line.isprintable():
        return line
    return HIDING.sub(_escape, ACTING.sub(_escape, line))


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def drawn(views: Iterable[RenderableType], options: argparse.Namespace) -> str:
    """What rich draws: coloured on a terminal unless NO_COLOR is set, plain in a pipe or a file."""
    from rich.console import Console

    coloured = _is_screen(options) and not os.environ.get("NO_COLOR")
    columns = shutil.get_terminal_size((80, 24)).columns
    width = options.width or min(max(columns, NARROWEST), WIDEST)
    sheet = _Sheet()
    console = Console(
        file=sheet,
        width=width,
        color_system="auto" if coloured else None,
        force_terminal=coloured,
        markup=False,
        emoji=False,
        highlight=False,
    )
    for view in views:
        console.print(view)
    return sheet.getvalue()


class _Sheet(io.StringIO):
    """What is drawn on: as wide in signs as standard output, which is written to once, when all is drawn."""

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return (sys.stdout and sys.stdout.encoding) or "utf-8"


def put(text: str, options: argparse.Namespace) -> None:
    """Write ``text`` where it was asked for; ``CrossrefError`` when it went to standard output instead, or
    could not be written there either."""
    if options.output is None:
        if _is_screen(options) and text.count("\n") >= shutil.get_terminal_size().lines:
            _page(text)
        else:
            _print(text)
        return
    from crossref.files import write_text

    try:
        write_text(options.output, text)
    except CrossrefError as error:
        _print(text)
        raise CrossrefError(f"{error}; the result is on standard output") from error


def discard_output() -> None:
    """What is left for standard output goes nowhere: Python would complain again when it flushes at exit."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print(text: str) -> None:
    """To standard output; ``CrossrefError`` if it takes nothing, ``BrokenPipeError`` if its reader left."""
    if sys.stdout is None:
        raise CrossrefError("standard output is closed; name a file with --output")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_output()
        reason = error.strerror or type(error).__name__
        raise CrossrefError(f"standard output cannot be written ({reason})") from error


def _page(text: str) -> None:
    """Through the program that PAGER names; straight to the screen where there is none that runs, or ""."""
    import shlex
    import subprocess

    try:
        command = shlex.split(os.environ.get("PAGER", PAGER))
    except ValueError:  # a quotation mark too many
        command = []
    if not command or shutil.which(command[0]) is None:
        _print(text)
        return
    environment = {"LESS": PAGER.split()[1], **os.environ}
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's while it runs
    try:
        subprocess.run(command, input=text, encoding=sys.stdout.encoding, errors="replace", env=environment)
    finally:
        signal.signal(signal.SIGINT, heard)


def _is_screen(options: argparse.Namespace) -> bool:
    if options.output is not None or options.format != "terminal" or sys.stdout is None:
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
