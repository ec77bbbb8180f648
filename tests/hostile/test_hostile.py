"""A part of the hostile inputs in the suite, in this process; ``make hostile`` runs all of them, measured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crossref.cli import main
from tests.desk import laid
from tests.hostile import CASES
from tests.hostile.__main__ import FAULTS, OUTCOMES, Case, judged

#: Kinds whose inputs are small, and one in so many of them, so that the suite stays quick.
SAMPLED = {
    "encodings": 3,
    "characters that act": 5,
    "alphabets": 4,
    "injections": 5,
    "JSON": 4,
    "tables": 4,
    "mails": 5,
    "mailboxes": 3,
    "compressed": 4,
    "names of files": 3,
    "manifests": 2,
    "saved reports": 6,
}
#: Not here: they wait, flood, or ask for the network.
_HEAVY = ("10,000", "100,000", "MB", "million", "beyond the limit", "one article 500", "19 ")


def sample() -> Iterator[Case]:
    for kind, step in SAMPLED.items():
        small = [c for c in CASES if c.kind == kind and not any(word in c.name for word in _HEAVY)]
        yield from small[::step]


@pytest.mark.parametrize("case", list(sample()), ids=lambda case: case.label)
@pytest.mark.filterwarnings("ignore")  # of libraries, on what they are handed
def test_a_hostile_input(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = laid(tmp_path)
    words = case.build(folder)
    before = set(folder.iterdir())
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    code = main([*words, *(["--quiet"] if case.kind != "names of files" else [])])
    printed = capfd.readouterr()
    made = {path.name for path in set(folder.iterdir()) - before}
    ended = judged(case, code, (printed.out, printed.err), made, 0.0, 0.0)
    assert ended.faults == (), ended.told[-500:]
    assert ended.outcome in OUTCOMES


def test_there_are_enough_of_them_and_each_has_a_name() -> None:
    assert len(CASES) >= 200
    assert len({case.label for case in CASES}) == len(CASES)
    assert {case.kind for case in CASES} >= set(SAMPLED)


CASE = Case("encodings", "made up", lambda folder: [])
GOOD = ("<= 3,000 and 72 h", "crossref: hostile.txt: is empty\n")


@pytest.mark.parametrize(
    ("code", "printed", "made", "cost", "faults"),
    [
        (3, GOOD, set(), (1.0, 100.0), ()),
        (1, ("", "Traceback (most recent call last):\n"), set(), (1.0, 100.0), ("crashed",)),
        (-9, ("", ""), set(), (1.0, 100.0), ("crashed",)),
        (3, GOOD, set(), (9.0, 900.0), ("slow", "big")),
        (3, (GOOD[0] + "\x1b[2J", GOOD[1]), set(), (1.0, 100.0), ("acts",)),
        (3, (GOOD[0], ""), set(), (1.0, 100.0), ("wrong",)),
        (0, ("nothing", ""), set(), (1.0, 100.0), ("wrong",)),
        (3, GOOD, {"ran"}, (1.0, 100.0), ("wrong",)),
    ],
)
def test_what_must_not_be_is_seen(
    code: int, printed: tuple[str, str], made: set[str], cost: tuple[float, float], faults: tuple[str, ...]
) -> None:
    assert judged(CASE, code, printed, made, *cost).faults == faults
    assert set(faults) <= set(FAULTS)
