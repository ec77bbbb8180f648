"""Scores the claim reader on public sets that are kept beside the project, with the sets' own scorers.

    python -m tests.benchmarks.score_extract [--root ../shared] [--show SET] [--write docs/extraction.md]

Every set is read with ``read_claims`` alone; what a set wants to be told differently (an ISO code as
"dollar", a litre as millilitres) is translated here. A set that is not there is skipped with a notice.
``--show`` prints the rows of one set that are wrong; ``--write`` makes the page of the docs.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from crossref.extract import read_claims
from crossref.extract.lexicon.currencies import NAMES
from crossref.extract.lexicon.units import UNIT_OF
from crossref.extract.numbers import Number, numbers_in
from crossref.extract.tokens import Tokens
from crossref.model import Claim, Duration, Moment, Quantity, Sentence, Span, Statement
from tests.benchmarks.extract_page import page
from tests.benchmarks.extract_speed import measured
from tests.benchmarks.peer import quantulum3
from tests.benchmarks.score_aleppo import score_checklist, score_dates

Row = dict[str, Any]

SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2628000, "year": 31536000,
    "decade": 315360000, "century": 3153600000, "quarter": 7862400, "millennium": 31536000000,
}  # fmt: skip
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
CENTS = {"cent": "cent", "cents": "cent", "pence": "penny", "penny": "penny"}
SUPERLATIVES = {"largest": "large", "biggest": "big"}
VAGUE_SMALL = ("few", "several", "couple", "handful")


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


# --- values ----------------------------------------------------------------------------------


def ends(value: Quantity | Duration) -> tuple[float | None, float | None]:
    factor = SECONDS.get(value.grain, 1) if isinstance(value, Duration) else 1
    low, high = value.range.low, value.range.high
    return (None if low is None else float(low) / factor, None if high is None else float(high) / factor)


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


def number_results(text: str) -> list[Row]:
    """Every number as such, which is what the set asks for: the number layer, before a reader has told a
    count from a year, a clock or an address, and with the figures that layer leaves out as names."""
    tokens = Tokens(text)
    found = [n for n in numbers_in(tokens) if not _is_pronoun(tokens, n)]
    out = [(n.head - _has_article(tokens, n), n.stop, n) for n in found]
    free = set(range(tokens.size)) - {at for first, stop, _ in out for at in range(first, stop)}
    rows = [
        (tokens.starts[first], {"text": tokens.slice(first, stop), "value": plain(ends_of(n)[0])})
        for first, stop, n in out
        if not _touches_word(tokens, stop)
    ]
    for at in sorted(free):
        if tokens.words[at][0].isdecimal() and not _touches_word(tokens, at + 1):
            rows += [
                (tokens.starts[at] + part.start(), {"text": part[0], "value": part[0]})
                for part in re.finditer(r"\d+", tokens.words[at])
            ]
    return [row for _, row in sorted(rows, key=lambda row: row[0])]


def ends_of(n: Number) -> tuple[object, object]:
    return (n.high if n.low is None else n.low), (n.low if n.high is None else n.high)


def _is_pronoun(tokens: Tokens, n: Number) -> bool:
    """ "this one", "the one you mentioned": one of some things, and no number."""
    alone = tokens.words[n.head] == "one" and n.stop == n.head + 1
    return alone and tokens.words[n.head - 1] in ("this", "that", "which", "the", "each", "every")


def _has_article(tokens: Tokens, n: Number) -> bool:
    return n.form == "share" and n.head > 0 and tokens.words[n.head - 1] in ("a", "an")


def _touches_word(tokens: Tokens, stop: int) -> bool:
    """ "180ml", "4th": the set calls these no numbers."""
    return tokens.glued(stop) and tokens.words[stop].isalpha()


def plain(value: object) -> str:
    return f"{float(str(value)):.15g}"


def range_results(text: str) -> list[Row]:
    """The intervals, without the "about" that the set leaves outside; "equal to 20" is one, from 20 to 20."""
    tokens = Tokens(text)
    out = []
    for n in numbers_in(tokens):
        if n.low is not None and n.low == n.high and "equal" not in n.modifier:
            continue
        first = n.first + (tokens.words[n.first] == "about" and n.modifier != "about")
        out.append({"text": tokens.slice(first, n.stop), "value": bracketed(n)})
    return out


def is_closed(modifier: str) -> bool:
    words = (
        "at least",
        "or more",
        "no less",
        "up to",
        "at most",
        "or less",
        "equal",
        "no more",
        "or greater",
        "=",
    )
    return any(word in modifier for word in words)


def bracketed(n: Number) -> str:
    """The interval as the set writes it: a strict bound open, a loose one closed, a range closed and open."""
    low = "" if n.low is None else plain(n.low)
    high = "" if n.high is None else plain(n.high)
    if low and low == high:
        return f"[{low},{high}]"
    if low and high:
        parts = re.split(" and | but ", n.modifier, maxsplit=1)
        if len(parts) == 1:
            return f"[{low},{high})"
        left, right = parts
        if any(word in left for word in ("most", "less", "below", "no more", "smaller", "lower")):
            left, right = right, left
        return f"{'[' if is_closed(left) else '('}{low},{high}{']' if is_closed(right) else ')'}"
    closed = is_closed(n.modifier)
    if low:
        return f"{'[' if closed else '('}{low},)"
    return f"(,{high}{']' if closed else ')'}"


def unit_results(
    kinds: Callable[[Claim], bool], bare: frozenset[str] = frozenset(), nothing: str | None = None
) -> Callable[[str], list[Row]]:
    """The reader of one unit set. What the sets tell differently from claims: a bound is outside the span, of
    a range only the last end is a measure, a price "a share" is the price alone, and a unit without a
    figure, one of ``bare``, counts as well, with ``nothing`` for its value."""

    def results(text: str) -> list[Row]:
        out = []
        read = claims_of(text)
        for claim in read:
            value = claim.value
            if not isinstance(value, Quantity) or not kinds(claim):
                continue
            shown = claim.text
            for word in value.modifier.split():
                if shown.lower().startswith(word + " "):
                    shown = shown[len(word) + 1 :]
            low, high = ends(value)
            told = high if low is None else low
            if low is not None and high is not None and low != high:
                shown, told = re.split(r"\s*(?:\bto\b|\band\b|\bor\b|[-–—])\s*", shown)[-1], high
            if value.unit not in SPEEDS and not value.unit.startswith("percent"):
                shown = RATE.sub("", shown)
            words = set(re.findall(r"[a-z]+|\$", shown.lower()))
            if told is not None and is_money(claim) and words & CENTS.keys() and not words & WHOLE_SUMS:
                told *= 100  # we tell cents in dollars
            suffix = "%" if value.unit.startswith("percent") else ""
            out.append({"text": shown, "value": (f"{told:.15g}" if told is not None else "") + suffix})
        spans = [claim.span for claim in read]
        for match in re.finditer(r"(?:[a-z]+|(?<!\S)%(?!\S))(?!\s+of\s+\d)", text.lower()):
            if match[0] in bare and not any(s.start < match.end() and match.start() < s.stop for s in spans):
                out.append({"text": match[0], "value": nothing})
        return out

    return results


RATE = re.compile(r"(?:\s*-\s*|\s+)(?:an?|per|each|every)(?:\s*-\s*|\s+)\w+$|/\w+$", re.IGNORECASE)
SPEEDS = frozenset(
    f"{length} per {time}"
    for length in ("metre", "centimetre", "kilometre", "mile", "foot", "inch")
    for time in ("second", "minute", "hour", "millisecond")
)
WHOLE_SUMS = frozenset(NAMES) | {"$"}
SCALES_BY_NAME = frozenset(
    word for word in UNIT_OF if UNIT_OF[word] in ("celsius", "fahrenheit") and word.isalpha()
)


def is_money(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and len(value.unit) == 3 and value.unit.isupper()


def unit_of(claim: Claim) -> str:
    return claim.value.unit if isinstance(claim.value, Quantity) else ""


TEMPERATURES = ("celsius", "fahrenheit", "kelvin", "degree")
SPECS: dict[str, Callable[[str], list[Row]]] = {
    "Number.NumberModel": number_results,
    "Number.NumberRangeModel": range_results,
    "Number.PercentModel": unit_results(
        lambda c: unit_of(c).startswith("percent"),
        frozenset({"percent", "percentage", "%"}),
        "null",
    ),
    "NumberWithUnit.AgeModel": unit_results(lambda c: unit_of(c).endswith("of age")),
    "NumberWithUnit.CurrencyModel": unit_results(is_money, frozenset({"dollar", "dollars"})),
    "NumberWithUnit.DimensionModel": unit_results(
        lambda c: (
            bool(unit_of(c))
            and not is_money(c)
            and not unit_of(c).startswith("percent")
            and not unit_of(c).endswith("of age")
            and unit_of(c) not in TEMPERATURES
        )
    ),
    "NumberWithUnit.TemperatureModel": unit_results(lambda c: unit_of(c) in TEMPERATURES, SCALES_BY_NAME),
}


def recognizers(root: Path, name: str) -> tuple[Row, list[str]]:
    gold = rows_of(root / "bench" / "ms_recognizers" / f"{name}.jsonl")
    found = {row["id"]: SPECS[name](row["text"]) for row in gold}
    score = scorer(root, "score_spans").score
    wrong = [
        f"{row['text']!r}\n    want {[(r['text'], r.get('resolution')) for r in row['results']]}"
        f"\n    have {[(r['text'], r['value']) for r in found[row['id']]]}"
        for row in gold
        if score([row], found)["case_exact"] < 100
    ]
    result = score(gold, found)
    return {"text": result["text"]["F1"], "text+value": result["text+value"]["F1"]}, wrong


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
