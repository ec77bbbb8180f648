"""What the command line writes, and where: a report in the form asked for, to a file, a pipe or a pager.

Each form is one function, imported when it is asked for. Start reading from ``report_text`` and ``put``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

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
    """``record`` as it is saved."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def drawn(views: Iterable[RenderableType], options: argparse.Namespace) -> str:
    """What rich draws: coloured on a terminal unless NO_COLOR is set, plain in a pipe or a file."""
    from rich.console import Console

    coloured = _is_screen(options) and not os.environ.get("NO_COLOR")
    columns = shutil.get_terminal_size((80, 24)).columns
    width = options.width or min(max(columns, NARROWEST), WIDEST)
    console = Console(
        file=sys.stdout,
        width=width,
        color_system="auto" if coloured else None,
        force_terminal=coloured,
        markup=False,
        emoji=False,
        highlight=False,
    )
    with console.capture() as captured:
        for view in views:
            console.print(view)
    return captured.get()


def put(text: str, options: argparse.Namespace) -> None:
    """Write ``text`` where it was asked for; ``CrossrefError`` when it went to standard output instead."""
    if options.output is None:
        if _is_screen(options) and text.count("\n") >= shutil.get_terminal_size().lines:
            _page(text)
        else:
            sys.stdout.write(text)
        return
    from crossref.files import write_text

    try:
        write_text(options.output, text)
    except CrossrefError as error:
        sys.stdout.write(text)
        raise CrossrefError(f"{error}; the result is on standard output") from error


def _page(text: str) -> None:
    """Through the program that PAGER names; straight to the screen where it is not installed, or is ""."""
    import shlex
    import subprocess

    command = shlex.split(os.environ.get("PAGER", PAGER))
    if not command or shutil.which(command[0]) is None:
        sys.stdout.write(text)
        return
    environment = {"LESS": PAGER.split()[1], **os.environ}
    subprocess.run(command, input=text, encoding=sys.stdout.encoding, errors="replace", env=environment)


def _is_screen(options: argparse.Namespace) -> bool:
    on_terminal = options.output is None and options.format == "terminal" and sys.stdout.isatty()
    return on_terminal and os.environ.get("TERM") != "dumb"
