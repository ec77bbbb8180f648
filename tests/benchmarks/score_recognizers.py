"""The specifications of Recognizers-Text, read as they count; docs/extraction.md says what is translated.

Start reading from ``SPECS``: a function from a text to rows of a span and its value for each set.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from crossref.extract.lexicon.currencies import NAMES
from crossref.extract.lexicon.units import UNIT_OF
from crossref.extract.numbers import Number, numbers_in
from crossref.extract.tokens import Tokens
from crossref.model import Claim, Quantity
from tests.benchmarks.claim_sets import CENTS, Row, claims_of, ends, is_money, rows_of, scorer, unit_of


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
