"""``python -m tests.gate``: score crossref on the annotated events and hold it to the floors.

    --show                  each alarm, each discrepancy that is not in the gold, each missed fact
    --set data|shared       one set alone
    --pin [--allow-lower]   write the floors anew at what is reached; down only when allowed

Exit code 1 when a measure falls short of its floor.
"""

from __future__ import annotations

import argparse
import sys

from tests.gate.events import SETS, fingerprint, scores_of
from tests.gate.floors import Pinned, raised, read_floors, short_of, write_floors
from tests.gate.marks import Score
from tests.gate.table import table, total


def main() -> int:
    options = _options()
    pinned, short = read_floors(), 0
    for name in options.set:
        scores = scores_of(name)
        if not scores:
            print(f"{name}: skipped, as there are no annotated events in {SETS[name]}\n")
            continue
        print(table(name, scores, pinned[name]))
        if options.show:
            _show(scores)
        if changed(name, pinned[name]):
            print(f"  the events of {name} changed since the floors were pinned")
        summed = total(list(scores.values()))
        if options.pin:
            pinned[name] = _pinned(name, summed, pinned[name], options.allow_lower)
        short += len(short_of(summed, pinned[name]))
        print()
    if options.pin:
        write_floors(pinned)
    return 1 if short else 0


def changed(name: str, pinned: Pinned) -> bool:
    """True when the events are not those that the floors were pinned on."""
    return pinned.fingerprint != fingerprint(name)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.gate", description=__doc__.split("\n")[0])
    parser.add_argument("--show", action="store_true", help="tell each fault")
    parser.add_argument("--set", action="append", choices=list(SETS), help="one set alone")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("--allow-lower", action="store_true", help="with --pin: lower them, too")
    options = parser.parse_args()
    options.set = options.set or list(SETS)
    return options


def _show(scores: dict[str, Score]) -> None:
    for event, score in scores.items():
        for lapse in score.lapses:
            print(f"\n{event}: {lapse.what}: " + lapse.story.replace("\n", "\n    "))
    print()


def _pinned(name: str, summed: Score, pinned: Pinned, allow_lower: bool) -> Pinned:
    """New floors; the old ones, with the reason told, where one would fall."""
    try:
        return raised(summed, pinned, fingerprint(name), allow_lower=allow_lower)
    except ValueError as error:
        print(f"  {name} is not pinned: {error} (--pin --allow-lower lowers floors)")
        return pinned


if __name__ == "__main__":
    sys.exit(main())
