"""What the user says of single files, ahead of whatever they say of themselves.

In: (file, field, value) as the command line gives them. Out: a ``Told`` for each input they are about.
``CrossrefError`` where a file, a field or a date is none.

A file is a path as it was given, or the name of one inside a folder or archive: "b.html" is
"pages/b.html", as long as there is one of that name. Start reading from ``overrides_of``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from crossref.errors import CrossrefError
from crossref.files.records import FIELDS, Told, told_by_record, unread_date

_WHERE = "command line"


@dataclass
class Overrides:
    """What is said, by file; ``used`` remembers the inputs that each was about."""

    by_file: dict[str, Told] = field(default_factory=dict)
    used: dict[str, set[str]] = field(default_factory=dict)

    def told(self, source: str) -> tuple[Told, ...]:
        """What is said of the input that is named ``source``."""
        files = [file for file in self.by_file if source == file or source.endswith(f"/{file}")]
        for file in files:
            self.used.setdefault(file, set()).add(source)
        # The longer name says more exactly which file is meant.
        return tuple(self.by_file[file] for file in sorted(files, key=len, reverse=True))

    def check(self) -> None:
        """Raises ``CrossrefError`` for a file that was not among the inputs, or a name that several have."""
        for file in self.by_file:
            found = sorted(self.used.get(file, ()))
            if not found:
                raise CrossrefError(f"--set {file}: no such file was read; name it as the report does")
            if len(found) > 1 and file not in found:
                raise CrossrefError(f"--set {file}: {found[0]} and {found[1]} have that name; give the path")


def overrides_of(said: Iterable[tuple[str, str, str]]) -> Overrides:
    """The overrides that (file, field, value) triples say; a later one of the same field wins."""
    records: dict[str, dict[str, object]] = {}
    for file, name, value in said:
        if name not in FIELDS:
            raise CrossrefError(f"--set {file}:{name}: no such field; one of {', '.join(FIELDS)}")
        if not value.strip():
            raise CrossrefError(f"--set {file}:{name}: no value is given")
        records.setdefault(file, {})[name] = value
        wrong = unread_date({name: value})
        if wrong:
            raise CrossrefError(f"--set {file}: {wrong}")
    return Overrides({file: told_by_record(record, _WHERE) for file, record in records.items()})
