"""Reads sentences with quantulum3; run by the interpreter of ``peer.py``, where crossref is not installed.

A JSON list of sentences comes in; with ``--plain`` the classifier of units stays off. Out goes one object:
``seconds`` of processor time, how many sentences ``failed`` with an exception, and per sentence what was
``found``: value (two ends where an uncertainty is told), unit and text.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from typing import Any


def main() -> int:
    warnings.simplefilter("ignore")
    from quantulum3 import classifier, parser

    classifier.USE_CLF = "--plain" not in sys.argv
    sentences = json.load(sys.stdin)
    parser.parse("It is 3 km away.")  # tables are loaded on the first call
    found: list[list[dict[str, Any]]] = []
    failed = 0
    start = time.process_time()
    for sentence in sentences:
        try:
            quantities = parser.parse(sentence)
        except Exception:  # whatever a peer raises, the others are still measured
            failed += 1
            quantities = []
        found.append([shown(quantity) for quantity in quantities])
    seconds = time.process_time() - start
    json.dump({"seconds": seconds, "failed": failed, "found": found}, sys.stdout)
    return 0


def shown(quantity: Any) -> dict[str, Any]:
    value, doubt = quantity.value, quantity.uncertainty
    ends = [value - doubt, value + doubt] if doubt else value
    unit = "-" if quantity.unit.name == "dimensionless" else quantity.unit.name
    return {"value": ends, "unit": unit, "change": "=", "text": quantity.surface}


if __name__ == "__main__":
    sys.exit(main())
