"""The arguments of the command line: their names, what each does, and what is refused."""

from __future__ import annotations

import argparse
import re
from contextlib import suppress
from dataclasses import fields
from datetime import datetime
from typing import NoReturn

from crossref._version import VERSION
from crossref.characters import visible
from crossref.model import Severity
from crossref.render.selection import WORDS
from crossref.settings import Settings

EXIT_CODES = """\
exit codes:
  0  done
  1  a discrepancy of the severity given by --fail-on, or above it, was found
  2  the command or its input was not usable, or the output file could not be written
     (the report then goes to standard output)
  3  some input could not be analysed; the rest is shown
  130 interrupted"""
YEARS = range(2, 9999)  # that a text may be from; beyond, the days around a date leave the calendar
LEVELS = tuple(severity.value for severity in Severity)
FORMATS = ("terminal", "json", "html", "markdown", "csv")
SUFFIXES = {
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".csv": "csv",
    ".txt": "terminal",
}
#: The settings that a user may change one by one, with their defaults.
LIMITS: dict[str, float] = {
    field.name: getattr(Settings(), field.name) for field in fields(Settings) if field.name.startswith("max_")
}
WIDEST = 120  # columns that a report takes unasked; a sentence in a longer line is hard to follow
MOST_COLUMNS = 10_000
NARROWEST = 40  # columns; below this the figures beside a sentence leave it no room


class _Parser(argparse.ArgumentParser):
    """Its complaints quote what it was given, which may be a name of a file made by somebody else."""

    def error(self, message: str) -> NoReturn:
        """End with the one sentence that matters; the usage, ten lines of it, is in the help."""
        reason = visible(message.removeprefix("argument "))
        self.exit(2, f"crossref: {reason}; see {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """The parser of the command; its namespace names the verb, and ``format`` is None until chosen."""
    top = _Parser(
        prog="crossref",
        description="What several outlets report on one event: where they differ, what independent outlets "
        "agree on, what only one of them says.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"crossref {VERSION}")
    verbs = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    inputs, limits = _input_options(), _limit_options()
    output, selection = _output_options(FORMATS), _selection_options()

    compare = _verb(
        verbs, "compare", "compare what several articles report", inputs, limits, output, selection
    )
    compare.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a folder, a file, a zip archive, a web address, or - for standard input",
    )
    compare.add_argument(
        "--model",
        default=Settings().model,
        metavar="NAME|PATH",
        help="a sentence-transformers model to align sentences with; default: the built-in one",
    )
    compare.add_argument(
        "--nli",
        default=Settings().nli,
        metavar="NAME|PATH",
        help="a cross-encoder trained for inference, asked about pairs that no rule decides; default: none",
    )
    compare.add_argument(
        "--explain", metavar="ID", help="show the whole path to one finding instead of the report"
    )

    claims = _verb(
        verbs, "claims", "show what is read out of one text", inputs, limits, _output_options(FORMATS[:2])
    )
    claims.add_argument("file", metavar="FILE", help="a file, a web address, or - for standard input")
    claims.add_argument(
        "--published",
        type=_date,
        metavar="DATE",
        help="when the text was published (2016-10-24), to place its weekdays",
    )

    show = _verb(verbs, "show", "show a saved report", limits, output, selection)
    show.add_argument("report", metavar="REPORT.json", help="what compare --format json wrote")
    return top


def _verb(
    verbs: argparse._SubParsersAction[_Parser],
    name: str,
    does: str,
    *groups: _Parser,
) -> _Parser:
    verb = verbs.add_parser(name, help=does, description=does.capitalize() + ".", parents=groups)
    verb.set_defaults(verb=name)
    return verb


def _input_options() -> _Parser:
    group = _Parser(add_help=False)
    group.add_argument(
        "--allow-private",
        action="store_true",
        help="also read web addresses of this machine and of private networks",
    )
    group.add_argument(
        "--set",
        action="append",
        type=_said,
        default=[],
        metavar="FILE:FIELD=VALUE",
        dest="said",
        help="what is known of a file better than it tells: its outlet, title, published, url, byline or "
        "language; may be given again",
    )
    return group


def _limit_options() -> _Parser:
    group = _Parser(add_help=False)
    group.add_argument(
        "--limit",
        action="append",
        type=_limit,
        default=[],
        metavar="NAME=VALUE",
        dest="limits",
        help=f"changes a limit, of {', '.join(LIMITS)}; may be given again",
    )
    return group


def _output_options(formats: tuple[str, ...]) -> _Parser:
    group = _Parser(add_help=False)
    group.set_defaults(formats=formats)
    group.add_argument(
        "--format",
        choices=formats,
        help="default: terminal, or what the name of the output file says (.json .html .md .csv .txt)",
    )
    group.add_argument(
        "--output", type=_output, metavar="FILE", help="write the result to FILE; - is standard output"
    )
    group.add_argument(
        "--width",
        type=_width,
        metavar="N",
        help=f"columns, at least {NARROWEST}; default: the terminal's, at most {WIDEST}",
    )
    group.add_argument("--quiet", action="store_true", help="no progress and no notices on standard error")
    return group


def _selection_options() -> _Parser:
    group = _Parser(add_help=False)
    group.add_argument(
        "--only",
        type=_words,
        default=(),
        metavar="WORDS",
        help=f"show these alone, and whole; of {', '.join(WORDS)}, joined by commas",
    )
    group.add_argument(
        "--min-severity", choices=LEVELS, default="low", help="leave out discrepancies below this severity"
    )
    group.add_argument(
        "--outlet",
        action="append",
        default=[],
        metavar="NAME",
        dest="outlets",
        help="show only what this outlet has a part in; may be given again",
    )
    group.add_argument(
        "--fail-on", choices=LEVELS, help="exit with 1 if a discrepancy is at least this severe"
    )
    return group


def _output(argument: str) -> str | None:
    if not argument:
        raise argparse.ArgumentTypeError("takes the name of a file")
    return None if argument == "-" else argument


def _said(argument: str) -> tuple[str, str, str]:
    """(file, field, value); the first colon that a field follows ends the file, which may be an address."""
    match = re.fullmatch(r"(.+?):([A-Za-z_]+)=(.*)", argument, re.DOTALL)
    if match is None:
        raise argparse.ArgumentTypeError(f"{argument!r} is not written as FILE:FIELD=VALUE")
    return match[1], match[2], match[3]


def _limit(argument: str) -> tuple[str, float]:
    name, _, value = argument.partition("=")
    if name not in LIMITS:
        raise argparse.ArgumentTypeError(f"{name!r} is not among {', '.join(LIMITS)}")
    try:
        number = type(LIMITS[name])(value.replace("_", ""))
    except ValueError:
        number = 0
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(f"{value!r} is no limit; write {name}={LIMITS[name]}")
    return name, number


def _words(argument: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in argument.split(",") if word.strip())
    unknown = [word for word in words if word not in WORDS]
    if unknown or not words:
        told = ", ".join(unknown) or repr(argument)
        raise argparse.ArgumentTypeError(f"{told} is not among {', '.join(WORDS)}")
    return words


def _width(argument: str) -> int:
    if not (argument.isdecimal() and len(argument) < 9 and NARROWEST <= int(argument) <= MOST_COLUMNS):
        reason = f"{argument[:20]!r} is not a number of columns from {NARROWEST} to {MOST_COLUMNS:,}"
        raise argparse.ArgumentTypeError(reason)
    return int(argument)


def _date(argument: str) -> datetime:
    with suppress(ValueError):
        date = datetime.fromisoformat(argument)
        if date.year in YEARS:
            return date
    raise argparse.ArgumentTypeError(f"{argument!r} is not a date such as 2016-10-24")
