"""The command line: arguments in, a report on standard output and notices on standard error out.

Verbs: ``compare`` articles, show the ``claims`` of one text, ``show`` a saved report. This module parses,
calls and prints; what is read, judged and drawn is decided below it, and imported only when a verb needs
it. Start reading from ``main``. The arguments and exit codes are in ``options``.
"""

from __future__ import annotations

import argparse
import io
import json
import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crossref.characters import printable, visible
from crossref.errors import ArticleError, CrossrefError
from crossref.model import Dropped, Severity
from crossref.options import SUFFIXES, parser
from crossref.output import discard_output, drawn, json_text, put, report_text
from crossref.progress import Progress
from crossref.render.wording import counted
from crossref.report import Report
from crossref.settings import Settings

if TYPE_CHECKING:
    from crossref.files import Inputs

_log = logging.getLogger(__name__)

DONE, FOUND, UNUSABLE, INCOMPLETE, INTERRUPTED, CLOSED = 0, 1, 2, 3, 130, 141

MOST_TOLD = 100  # sentences on standard error about what was not read; a broken file can hold a million
SMALL = 5_000_000  # bytes of input; below this, starting worker threads costs more than they save


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; ``arguments`` default to those of the process."""
    try:
        code = _run(_options(arguments))
    except CrossrefError as error:
        _tell(str(error))
        return UNUSABLE
    except MemoryError:
        _tell("there is not enough memory for this; give fewer or shorter articles")
        return UNUSABLE
    except KeyboardInterrupt as stop:
        _tell("interrupted")
        return stop.args[0] if stop.args else INTERRUPTED
    except BrokenPipeError:  # the reader (``head``, a pager) has gone
        discard_output()
        return CLOSED
    return code


def _run(options: argparse.Namespace) -> int:
    if options.format is None:
        options.format = _form(options)
    elif not options.quiet:
        _tell_misnamed(options)
    # News text holds characters that a terminal of another encoding lacks: it shows "?" for them.
    # The other forms are always UTF-8.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if options.format == "terminal" else "utf-8", errors="replace")
    return _VERBS[options.verb](options)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The arguments read; argparse alone takes no paths after an option that stands among them."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words and words[0] not in _VERBS and (Path(words[0]).exists() or "://" in words[0]):
        raise CrossrefError(f"{words[0]}: is no command; compare articles with: crossref compare PATH...")
    options, rest = parser().parse_known_args(words)
    are_paths = all(word == "-" or not word.startswith("-") for word in rest)
    if "paths" in options and are_paths:
        options.paths += rest
    elif rest and are_paths:
        raise CrossrefError(f"{rest[0]}: is one too many, as {options.verb} takes one file at a time")
    elif rest:
        raise CrossrefError(f"unrecognized arguments: {' '.join(rest)}; see crossref {options.verb} --help")
    return options


def _form(options: argparse.Namespace) -> str:
    """The form that the name of the output file tells; ``CrossrefError`` where none is written under it."""
    ending = Path(options.output or "").suffix.lower()
    form = SUFFIXES.get(ending, "")
    if ending and form not in options.formats:
        known = ", ".join(ending for ending, form in SUFFIXES.items() if form in options.formats)
        raise CrossrefError(
            f"{options.output}: nothing is written to {ending} files; end the name in one of {known}, "
            "or say which form with --format"
        )
    return form or "terminal"


def _tell_misnamed(options: argparse.Namespace) -> None:
    """That a file will hold another form than its name tells: --format goes first. Any may be ``.txt``."""
    ending = Path(options.output or "").suffix.lower()
    if ending != ".txt" and SUFFIXES.get(ending, options.format) != options.format:
        reason = f"will hold the {options.format} form, as --format says, though it is named {ending}"
        _tell(f"{options.output}: {reason}")


# Verbs


def _compare(options: argparse.Namespace) -> int:
    for path in options.paths:
        if _is_report(path):
            raise ArticleError(path, f"this is a saved report, not an article: crossref show {path}")
    if options.explain is not None and not options.explain.strip():
        raise CrossrefError("--explain takes the id of a finding, which stands at the right of its heading")
    if options.explain is not None and options.format != "terminal":
        raise CrossrefError(
            "--explain takes the id of a finding and shows its path as text; leave out --format, and end the "
            "name of an output file in .txt"
        )
    if (options.model, options.nli) == (Settings().model, Settings().nli) and _is_small(options.paths):
        _use_one_thread()
    # Libraries draw bars of their own even with --quiet; ``Progress`` tells what takes long.
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    from crossref.pipeline import compare

    with Progress(sys.stderr, quiet=options.quiet):
        inputs = _read(options.paths, options)
        _log.info("comparing %s", counted(len(inputs.articles), "article"))
        settings = _settings(options, model=options.model, nli=options.nli)
        if options.explain:
            from crossref.trace import trace

            lines = trace(inputs.articles, options.explain, settings=settings)
            return _put("\n".join((*map(printable, lines), "")), options)
        report = compare(inputs.articles, settings=settings)
    _tell_problems(replace(d, source=inputs.sources.get(d.source, d.source)) for d in report.dropped)
    report = replace(report, dropped=(*inputs.problems, *report.dropped))
    incomplete = any(not dropped.text for dropped in report.dropped)
    return _put_report(report, options) or (INCOMPLETE if incomplete else DONE)


def _show(options: argparse.Namespace) -> int:
    _spare_inputs(options, [options.report])
    return _put_report(_saved_report(options.report, _settings(options).max_report_bytes), options)


def _claims(options: argparse.Namespace) -> int:
    from crossref.pipeline import claims_in, not_english

    with Progress(sys.stderr, quiet=options.quiet):
        inputs = _read([options.file], options)
        if not inputs.articles:
            return UNUSABLE
        dated = {"published": options.published} if options.published else {}
        articles = [replace(article, **dated) for article in inputs.articles]
        found = [(article, claims_in(article.text, article.published)) for article in articles]
    misread = [
        Dropped(inputs.sources[article.id], "", f"{foreign}, so what is read out of it may be wrong")
        for article in articles
        if (foreign := not_english([article.text], article.language))
    ]
    _tell_problems(misread)
    if options.format == "json":
        from crossref.report.record import claims_to_dict

        text = json_text({"articles": [claims_to_dict(article, claims) for article, claims in found]})
    else:
        from crossref.render.claims import claims_view

        text = drawn([claims_view(article, claims) for article, claims in found], options)
    return _put(text, options) or (INCOMPLETE if inputs.problems or misread else DONE)


_VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "compare": _compare,
    "claims": _claims,
    "show": _show,
}


# Output


def _put_report(report: Report, options: argparse.Namespace) -> int:
    return _put(report_text(report, options), options) or _verdict(report, options)


def _verdict(report: Report, options: argparse.Namespace) -> int:
    """FOUND when a discrepancy is at least as severe as ``--fail-on`` says."""
    if options.fail_on is None:
        return DONE
    level = Severity(options.fail_on)
    found = sum(finding.severity.rank >= level.rank for finding in report.discrepancies)
    if found and not options.quiet:
        _tell(f"{counted(found, 'discrepancy')} of severity {level.value} or above (--fail-on)")
    return FOUND if found else DONE


def _put(text: str, options: argparse.Namespace) -> int:
    """DONE, or UNUSABLE when the output file could not be written."""
    try:
        put(text, options)
    except CrossrefError as error:
        _tell(str(error))
        return UNUSABLE
    return DONE


def _tell(message: str) -> None:
    """One line on standard error; where that is closed, there is nobody to tell."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"crossref: {visible(message)}", file=sys.stderr, flush=True)


def _tell_problems(dropped: Iterable[Dropped]) -> None:
    """One sentence for each input that could not be analysed: those that left no text behind."""
    problems = [problem for problem in dropped if not problem.text]
    for problem in problems[:MOST_TOLD]:
        _tell(f"{problem.source}: {problem.reason}")
    if problems[MOST_TOLD:]:
        _tell(f"… and {len(problems) - MOST_TOLD:,} more of this kind; --format json names them all")


# Input


def _settings(options: argparse.Namespace, **chosen: Any) -> Settings:
    """The defaults with what was ``chosen`` and the limits that ``--limit`` changes."""
    return replace(Settings(), **chosen, **dict(options.limits))


def _read(paths: Sequence[str], options: argparse.Namespace) -> Inputs:
    """What ``paths`` hold; what they do not is told on standard error."""
    from crossref.files import read_inputs

    stdin = sys.stdin.buffer if sys.stdin else io.BytesIO()
    inputs = read_inputs(
        *paths,
        stdin=stdin,
        settings=_settings(options),
        allow_private=options.allow_private,
        said=options.said,
    )
    _spare_inputs(options, [*paths, *(problem.source for problem in inputs.problems), *inputs.files])
    _tell_problems(inputs.problems)
    if not options.quiet:
        _tell_problems(inputs.notes)
    return inputs


def _saved_report(path: str, most: int) -> Report:
    """The report saved at ``path``, of ``most`` bytes; ``ArticleError`` says why there is none."""
    try:
        with Path(path).open("rb") as stream:
            raw = stream.read(most + 1)
        if len(raw) > most:
            reason = f"this is larger than {most:,} bytes; if it is a report, allow more with --limit"
            raise ArticleError(path, f"{reason} max_report_bytes=N")
        record = json.loads(raw)
        if not isinstance(record, dict):
            raise ValueError("this is no crossref report")
        return Report.from_dict(record)
    except OSError as error:
        raise ArticleError(path, f"it could not be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ArticleError(path, "this is no saved report, as it is not text") from error
    except RecursionError as error:
        raise ArticleError(path, "this is no saved report, as its JSON is nested too deeply") from error
    except json.JSONDecodeError as error:
        reason = f"this is no saved report, as it is not JSON ({error.msg})"
        raise ArticleError(path, reason, line=error.lineno, column=error.colno) from error
    except ValueError as error:
        advice = "save one with: crossref compare PATH... --format json --output REPORT.json"
        raise ArticleError(path, f"{error}; {advice}") from error


def _is_report(path: str) -> bool:
    file = Path(path)
    with suppress(OSError):  # told when it is read as an article
        if file.suffix.lower() == ".json" and file.is_file():
            with file.open("rb") as stream:
                return b'"schema_version"' in stream.read(100)
    return False


def _is_small(paths: Iterable[str]) -> bool:
    """True when the files named, and those inside the folders named, hold little text."""
    total = 0
    for path in map(Path, paths):
        with suppress(OSError):  # told when it is read
            files = path.iterdir() if path.is_dir() else [path]
            total += sum(file.stat().st_size for file in files if file.is_file())
    return total < SMALL


def _spare_inputs(options: argparse.Namespace, sources: Iterable[str]) -> None:
    """``CrossrefError`` where the output would replace one of ``sources``."""
    if options.output is None:
        return
    target = os.path.realpath(options.output)
    for source in sources:
        if target == os.path.realpath(source):
            raise CrossrefError(
                f"{options.output}: is one of the inputs and stays as it is; choose another path"
            )


def _use_one_thread() -> None:
    """Must run before numpy and tokenizers are imported, which read these once."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
