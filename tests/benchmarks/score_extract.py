"""Scores the claim reader on public sets that are kept beside the project, with the sets' own scorers.

    python -m tests.benchmarks.score_extract [--root ../shared] [--show SET] [--write docs/extraction.md]

Every set is read with ``read_claims`` alone; what a set wants to be told differently (an ISO code as
"dollar", a litre as millilitres) is translated here and in ``score_recognizers``. A set that is not there
is skipped with a notice.
``--show`` prints the rows of one set that are wrong; ``--write`` makes the page of the docs.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from crossref.model import Duration, Moment, Quantity, Statement
from tests.benchmarks.claim_sets import (
    CENTS,
    SECONDS,
    Row,
    claims_of,
    ends,
    is_money,
    rows_of,
    scorer,
    unit_of,
)
from tests.benchmarks.extract_page import page
from tests.benchmarks.extract_speed import measured
from tests.benchmarks.peer import quantulum3
from tests.benchmarks.score_aleppo import score_checklist, score_dates
from tests.benchmarks.score_recognizers import SPECS, recognizers

CURRENCIES = {
    "USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "JPY": "japanese yen", "CNY": "chinese yuan",
    "HKD": "hong kong dollar", "AUD": "australian dollar", "CAD": "canadian dollar", "ILS": "shekel",
    "FIM": "finnish markka", "HRK": "croatian kuna", "NLG": "dutch guilder", "CHF": "swiss franc",
    "SGD": "singapore dollar", "NZD": "new zealand dollar", "INR": "indian rupee", "DKK": "danish krone",
    "SEK": "swedish krona", "NOK": "norwegian krone", "FRF": "french franc", "DEM": "german mark",
    "MYR": "malaysian ringgit", "PKR": "pakistani rupee", "JMD": "jamaican dollar", "KRW": "south korean won",
    "ESP": "peseta", "ITL": "italian lira", "CRC": "costa rican colón", "GEL": "georgian lari",
    "LAK": "lao kip", "RUB": "russian ruble", "XBT": "bitcoin", "MXN": "mexican peso", "TRY": "turkish lira",
}  # fmt: skip
UNIT_NAMES = {
    "percent": "percentage",
    "degree of arc": "degree",
    "pound": "pound-mass",
    "tonne": "metric ton",
}
SUPERLATIVES = {"largest": "large", "biggest": "big"}
VAGUE_SMALL = ("few", "several", "couple", "handful")


# --- values ----------------------------------------------------------------------------------


def point(value: Quantity | Duration) -> float | list[float] | None:
    """One value, or both ends of a range that was written as one."""
    low, high = ends(value)
    if low is None or high is None or low == high:
        return high if low is None else low
    words = value.modifier.split()
    if words and words[-1].startswith(("dozen", "score")) and "several" not in words:
        return 12.0 if words[-1] == "dozens" else 20.0
    if value.modifier.startswith(("nearly", "almost", "just under", "nearing")):
        return high
    if value.modifier.startswith(("just over", "just above")):
        return low
    return [low, high]


def quantity_rows(rows: Iterable[Row]) -> dict[str, list[Row]]:
    out: dict[str, list[Row]] = {}
    for row in rows:
        found = []
        for claim in claims_of(row["text"]):
            value = claim.value
            if isinstance(value, Moment | Statement) or any(
                word in value.modifier.split() for word in VAGUE_SMALL
            ):
                continue
            if value.modifier in ("a", "an", "no", "another") or claim.text in ("a year", "a week", "a day"):
                continue  # the sets count no articles
            moved = {"increased": "up", "decreased": "down"}.get(getattr(value, "role", ""), "")
            told = point(value)
            if isinstance(told, float) and told < 0 and unit_name(value) == "percentage":
                moved = "down"
            moved = moved if value.change == "=" else ""
            unit = unit_name(value)
            cent = next((CENTS[word] for word in re.split(r"\W+", claim.text) if word in CENTS), "")
            if (
                cent
                and is_money(claim)
                and isinstance(told, float)
                and told < 1000
                and "dollar" not in claim.text
            ):
                told, unit = (
                    told * 100,
                    unit.replace(CURRENCIES[unit_of(claim)], cent),
                )  # we tell cents in dollars
            found.append({"value": told, "unit": unit, "change": moved or value.change, "text": claim.text})
        out[row["id"]] = found
    return out


def unit_name(value: Quantity | Duration) -> str:
    if isinstance(value, Duration):
        return value.grain
    if value.unit:
        name, _, rate = value.unit.partition(" per ")
        name = CURRENCIES.get(name, UNIT_NAMES.get(name, name))
        if not rate and value.of.startswith("per "):
            rate = value.of[4:]
        return f"{name} per {rate}" if rate else name
    words = [SUPERLATIVES.get(word, word) for word in value.of.lower().split() if word != "most"]
    return " ".join([*words[:-1], singular(words[-1])]) if words else "-"


def singular(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


# --- sets ------------------------------------------------------------------------------------


def newsquant(root: Path, name: str) -> tuple[Row, list[str]]:
    gold = rows_of(root / "bench" / "newsquant" / f"{name}.jsonl")
    found = quantity_rows(gold)
    result = scorer(root, "score_quantity").score(gold, found)["one_to_one"]
    wrong = []
    for row in gold:
        want = sorted(
            str(q["value"]) + " " + q.get("change", "") + " " + q["normalized_unit"]
            for q in row["quantities"]
        )
        have = sorted(f"{q['value']} {q['change']} {q['unit']} <{q['text']}>" for q in found[row["id"]])
        single = scorer_one(root, row, found)
        if not single:
            wrong.append(f"{row['text']}\n    want {want}\n    have {have}")
    return {key: part["F1"] for key, part in result.items()}, wrong


def scorer_one(root: Path, row: Row, found: dict[str, list[Row]]) -> bool:
    key = "value+change" if any("change" in q for q in row["quantities"]) else "value+unit"
    part = scorer(root, "score_quantity").score([row], found)["one_to_one"].get(key, {"F1": 0.0})
    return bool(part["F1"] == 100.0 or (not row["quantities"] and not found[row["id"]]))


DUCKLING_FACTORS = {
    "kilogram": ("gram", 1000.0), "milligram": ("gram", 0.001), "tonne": ("gram", 1e6),
}  # fmt: skip
IN_METRES = {
    "millimetre": 0.001, "centimetre": 0.01, "metre": 1.0, "kilometre": 1000.0, "inch": 0.0254,
    "foot": 0.3048,
    "yard": 0.9144, "mile": 1609.344, "m": 1.0,
}  # fmt: skip


def duckling_row(row: Row) -> Row:
    best = max(
        claims_of(row["text"]), key=lambda c: (c.span.stop - c.span.start, -c.span.start), default=None
    )
    if best is None or isinstance(best.value, Moment | Statement):
        return {"id": row["id"]}
    low, high = ends(best.value)
    kind, modifier = "simple", best.value.modifier
    if low is None or high is None:
        kind = "above" if high is None else "under"
    elif low != high and not modifier.startswith(
        ("nearly", "almost", "just", "a few", "few", "a couple", "couple")
    ):
        kind = "between"
    if modifier.endswith(("few", "couple")):
        low = {"few": 3.0, "couple": 2.0}[modifier.split()[-1]]
    factor = duckling_factor(best.value, str(row.get("unit") or "").lower())
    first = low if low is not None else high
    value = None if first is None else first * factor
    second = None if high is None or kind != "between" else high * factor
    return {"id": row["id"], "kind": kind, "value": value, "value2": second, "unit": row.get("unit")}


def duckling_factor(value: Quantity | Duration, wanted: str) -> float:
    """From our unit to the one the set settled on: it tells sums of mixed units in the smallest."""
    if isinstance(value, Duration):
        return SECONDS[value.grain] / SECONDS.get(wanted, SECONDS[value.grain])
    if value.unit in DUCKLING_FACTORS and DUCKLING_FACTORS[value.unit][0] == wanted:
        return DUCKLING_FACTORS[value.unit][1]
    if value.unit in IN_METRES and wanted in IN_METRES:
        return IN_METRES[value.unit] / IN_METRES[wanted]
    if wanted == "cent":
        return 100.0
    return 1.0


def duckling(root: Path, name: str) -> tuple[Row, list[str]]:
    gold = [row for row in rows_of(root / "bench" / "duckling" / f"{name}.en.jsonl") if row.get("kind")]
    found = {row["id"]: duckling_row(row) for row in gold}
    score = scorer(root, "score_duckling").score
    wrong = [
        f"{row['text']!r}: want {row['kind']} {row['value']} {row.get('value2')}, have {found[row['id']]}"
        for row in gold
        if score([row], found)["value+kind_acc"] < 100
    ]
    result = score(gold, found)
    return {key: result[key] for key in ("value_acc", "value+kind_acc", "non_simple_kind_acc")}, wrong


def negatives(root: Path, name: str) -> tuple[Row, list[str]]:
    rows = rows_of(root / "bench" / "duckling" / f"{name}.en.negative.jsonl")
    wanted = Moment if name == "Time" else Quantity | Duration
    wrong = [
        f"{row['text']!r}: {[c.text for c in claims]}"
        for row in rows
        if (claims := [c for c in claims_of(row["text"]) if isinstance(c.value, wanted)])
    ]
    return {"rows": len(rows), "wrongly read": len(wrong)}, wrong


SETS: dict[str, Callable[[Path], tuple[Row, list[str]]]] = {
    "aleppo checklist": score_checklist,
    "aleppo dates": score_dates,
    "newsquant": lambda root: newsquant(root, "newsquant_dev140"),
    **{
        f"newsquant {name}": (lambda root, name=name: newsquant(root, f"{name}-model"))  # type: ignore[misc]
        for name in ("age", "currency", "dimension", "temperature")
    },
    **{
        f"duckling {name}": (lambda root, name=name: duckling(root, name))  # type: ignore[misc]
        for name in ("Numeral", "Quantity", "Duration", "Distance", "Temperature", "Volume", "AmountOfMoney")
    },
    **{
        f"duckling {name} negative": (lambda root, name=name: negatives(root, name))  # type: ignore[misc]
        for name in ("Duration", "AmountOfMoney", "Time")
    },
    **{
        f"recognizers {name}": (lambda root, name=name: recognizers(root, name))  # type: ignore[misc]
        for name in SPECS
    },
}


PEER_UNITS = {
    "degree fahrenheit": "fahrenheit", "degree Celsius": "celsius", "degree angle": "degree",
    "degree angle degree Celsius": "celsius", "degree angle farad": "fahrenheit",
    "united states dollar": "dollar", "tonne": "metric ton",
}  # fmt: skip


def told_as_asked(name: str, quantity: Row) -> Row:
    """quantulum3's unit as the set calls it; a year of the ages is one of age."""
    unit = PEER_UNITS.get(quantity["unit"], quantity["unit"])
    aged = name.endswith("age") and unit in ("year", "month", "week", "day")
    return {**quantity, "unit": f"{unit} of age" if aged else unit}


def through_quantulum3(root: Path) -> dict[str, Row]:
    """quantulum3's scores on the sets of NewsQuant that are there; none where it cannot be had."""
    folder = root / "bench" / "newsquant"
    files = {"newsquant": folder / "newsquant_dev140.jsonl"} | {
        f"newsquant {name}": folder / f"{name}-model.jsonl"
        for name in ("age", "currency", "dimension", "temperature")
    }
    gold = {name: rows_of(path) for name, path in files.items() if path.exists()}
    told = quantulum3([row["text"] for rows in gold.values() for row in rows]) if gold else None
    if told is None:
        return {}
    found, scores = iter(told["found"]), {}
    for name, rows in gold.items():
        read = {row["id"]: [told_as_asked(name, quantity) for quantity in next(found)] for row in rows}
        result = scorer(root, "score_quantity").score(rows, read)["one_to_one"]
        scores[name] = {key: part["F1"] for key, part in result.items()}
    return scores


def main(arguments: list[str] | None = None) -> int:
    """Prints one line a set; ``--show`` the wrong rows of the sets whose name holds the word."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--root", type=Path, default=Path("../shared"))
    parser.add_argument("--show", default="")
    parser.add_argument("--write", type=Path, help="write the page of all sets, the peer and the speed")
    asked = parser.parse_args(arguments)
    scores: dict[str, Row] = {}
    for name, score in SETS.items():
        if asked.show and asked.show not in name:
            continue
        try:
            scores[name], wrong = score(asked.root)
        except FileNotFoundError as error:
            sys.stdout.write(f"{name:44} skipped: {error.filename or error} is not there\n")
            continue
        told = "  ".join(f"{key} {value}" for key, value in scores[name].items())
        sys.stdout.write(f"{name:44} {told}\n")
        if asked.show:
            sys.stdout.write("\n".join(wrong) + "\n")
    if asked.write:
        text = page(scores, through_quantulum3(asked.root), measured(asked.root, sample_size=150))
        asked.write.parent.mkdir(parents=True, exist_ok=True)
        asked.write.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
