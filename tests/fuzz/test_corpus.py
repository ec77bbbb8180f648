"""Every text that the fuzzer starts from passes its target, and so does every find that was mended."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest

from crossref.errors import CrossrefError
from tests.fuzz.targets import TARGETS

HERE = Path(__file__).parent
SEEDS = sorted((HERE / "corpus").glob("*/*"))
FINDS = json.loads((HERE.parent / "cases" / "fuzz.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.parent.name}-{seed.stem}")
def test_a_seed_is_read(seed: Path) -> None:
    """Without an error, or the fuzzer would start from a closed door."""
    TARGETS[seed.parent.name](seed.read_bytes())


def test_every_target_has_seeds() -> None:
    assert {seed.parent.name for seed in SEEDS} == set(TARGETS)


@pytest.mark.parametrize("find", FINDS, ids=lambda find: find["label"])
def test_a_find_stays_mended(find: dict[str, str]) -> None:
    """``input`` is the bytes in Latin-1."""
    with suppress(CrossrefError):
        TARGETS[find["target"]](find["input"].encode("latin-1"))
