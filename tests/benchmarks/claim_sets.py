"""What the scorers of the claim reader share: rows of a set, its own scorer, our figures and their ends."""

from __future__ import annotations

import importlib.util
import json
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from crossref.extract import read_claims
from crossref.model import Claim, Duration, Quantity, Sentence, Span, Statement

Row = dict[str, Any]

SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2628000, "year": 31536000,
    "decade": 315360000, "century": 3153600000, "quarter": 7884000, "millennium": 31536000000,
}  # fmt: skip
CENTS = {"cent": "cent", "cents": "cent", "pence": "penny", "penny": "penny"}


def claims_of(text: str, published: datetime | None = None) -> list[Claim]:
    """The figures of one text, taken as one sentence."""
    sentence = Sentence("bench", 0, Span(0, len(text)), text)
    return [claim for claim in read_claims([sentence], published) if not isinstance(claim.value, Statement)]


def rows_of(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def scorer(root: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, root / "bench" / "scorers" / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ends(value: Quantity | Duration) -> tuple[float | None, float | None]:
    factor = SECONDS.get(value.grain, 1) if isinstance(value, Duration) else 1
    low, high = value.range.low, value.range.high
    return (None if low is None else float(low) / factor, None if high is None else float(high) / factor)


def is_money(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and len(value.unit) == 3 and value.unit.isupper()


def unit_of(claim: Claim) -> str:
    return claim.value.unit if isinstance(claim.value, Quantity) else ""
