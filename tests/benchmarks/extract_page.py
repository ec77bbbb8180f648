"""Scores of the claim reader -> the page ``docs/extraction.md``: every set beside its bar and its peers.

quantulum3 is measured in the same run where pip can install it (``peer.py``); the figures of the other peers
are those published for them, or measured once by hand, and stand here. Start reading from ``page``.
"""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import fill
from typing import Any, NamedTuple

from tests.benchmarks.extract_speed import LEAST_RATE, LEAST_RATIO, Speed


class Bar(NamedTuple):
    """One row: a set, the score of it that counts and what that is, the least it must reach, the peers'."""

    name: str
    key: str
    told: str
    least: float
    published: str = ""


BARS = (
    Bar("newsquant", "value", "values, F1", 88, "CQE 92.0, quantulum3 77.3, Recognizers-Text 73.2"),
    Bar("newsquant", "value+change", "values and bounds, F1", 84, "CQE 88.1"),
    Bar("newsquant age", "value+unit", "values and units, F1", 90, "CQE 93.3, quantulum3 84.4"),
    Bar("newsquant currency", "value+unit", "values and units, F1", 80, "CQE 79.6, quantulum3 32.5"),
    Bar("newsquant dimension", "value+unit", "values and units, F1", 80, "CQE 79.2, quantulum3 61.9"),
    Bar("newsquant temperature", "value+unit", "values and units, F1", 92, "CQE 92.8, quantulum3 74.3"),
    *(
        Bar(f"duckling {kind}", "value+kind_acc", "value and kind, %", 85, "Recognizers-Text 15-75 over all")
        for kind in ("Numeral", "Quantity", "Duration", "Distance", "Temperature", "Volume", "AmountOfMoney")
    ),
    *(
        Bar(f"duckling {kind}", "non_simple_kind_acc", "ranges and bounds, %", 90, "Recognizers-Text 30-46")
        for kind in ("Quantity", "Distance", "Temperature", "Volume", "AmountOfMoney")
    ),
    *(
        Bar(f"recognizers {model}", "text+value", "spans and values, F1", 85, published)
        for model, published in (
            ("Number.NumberModel", "Recognizers-Text 75.8"),
            ("Number.NumberRangeModel", ""),
            ("Number.PercentModel", "Recognizers-Text 90.9"),
            ("NumberWithUnit.AgeModel", "Recognizers-Text 94.1"),
            ("NumberWithUnit.CurrencyModel", "Recognizers-Text 81.9"),
            ("NumberWithUnit.DimensionModel", "Recognizers-Text 71.1"),
            ("NumberWithUnit.TemperatureModel", ""),
        )
    ),
    Bar("aleppo checklist", "full meaning", "mentions whole, of 50", 45, "Recognizers-Text 29, quantulum3 8"),
    Bar("aleppo dates", "resolved", "dates resolved, of 60", 55),
)

_HEAD = """# Reading figures: what is measured

`crossref.claims_in` reads every figure of a text with its bounds, its unit or counted noun, its speaker and
its time, offline and without a model. This page is written by

    python -m tests.benchmarks.score_extract --write docs/extraction.md

which reads public sets kept beside the project (a set that is not there has no row) and scores them with
their own scorers. **Bold** is below its bar.

What is scored are claims, as `read_claims` gives them. Where a set counts differently on purpose, the
benchmark translates by rule (`score_extract.py`), never by row:

- sums of cents are told as cents, litres as millilitres, where the set does;
- the set *Number* asks for every number as such, years, clocks and addresses included, which claims leave
  out: it is scored on the layer below them, `crossref.extract.numbers`, with the figures which that layer
  takes for names added as bare digits;
- the set *NumberRange* is scored on that layer as well, an "about" left outside;
- the unit sets keep a bound outside the span, of a range only its last end, and of "$70 a share" only the
  $70; and they count a unit without a figure ("convert 10 celsius to *fahrenheit*"), which is no claim
  here: the benchmark adds the names of temperature scales, "dollar" and "percent" that stand outside any
  claim.

| set | what counts | crossref | bar | quantulum3, same run | published |
|---|---|---:|---:|---:|---|
"""

_NOTES = """
CQE is a neural parser; its figures are its authors' on the whole of NewsQuant, ours on the 140 sentences set
aside for development and the four sets of one measure. Recognizers-Text was run on its own test sets.
quantulum3 scores here without its classifier, as in the figures published for it.

A sceptical reader judged every claim of 300 random sentences of news that nothing was tuned on: 79% of the
figures were right in all they say (value, bounds, noun, what befell it, date, speaker, denied, planned),
87% but for speaker and stance; 4% of the figures were missed, and 2% were none. Of the sentences that name
a speaker 88% had the right one.

Where we fall short, and why. *Number* also holds numbers no newsroom writes ("one one hundred and fifth",
"5,00" for five, "10G"), *Currency* sums of slang ("one kuai and five mao five"), *NumberRange* ranks
("between the tenth and the fifteenth"). A duration of an unnamed length ("a year earlier") is read,
though NewsQuant counts none. In the dates of Aleppo "in recent weeks" is annotated as open; we give the
six weeks that end at publication, which a comparison can use.

Who answers for a figure is told by the name the article gave before: a surname, letters it explained ("World
Food Programme (WFP)") and an office ("the minister") stand for it. An office does so only where the article
has nobody else in it, named or not: after "the Turkish minister" plain "the minister" stays as it is written.

A weekday is the coming one where its clause looks forward ("they travel on Friday", "may resume on Friday")
and behind "until", "by" and "before", but for what a plain past tense tells ("the battle raged until
Friday"). A figure is denied where the "not" stands before it: "did not arrest 40 people". One that counts
those of whom something is denied is asserted ("40 homes had no power"), and so are how long something was not
("did not run for four hours"), what was cancelled, halted or turned down ("rejected an offer of $40"), and
what the sentence takes for granted ("was not among the 12", "has not sold its 31 percent").

A quarter or half of a year spans its months. "The third quarter" without a year is read only in a sentence
that speaks of the economy, for a match has quarters, too; a fiscal quarter is none. A currency is that of the
people named before it ("Norwegian kroner"); bare kroner, francs and pesos are the commonest, whoever's the
article means.
"""


_BINDS = """
What binds is the interpreter: a sentence takes some 3,400 of its instructions and 65 calls, a sixth of them
to find the tokens, an eighth to build the frozen values, and the rest spread over a hundred small functions,
none of which takes more than a fortieth. Each word is looked up once for all readers, and only those run
that it wakes (`crossref/extract/lexicon/anchors.py`). A Python built with its profile-guided optimisation,
as distributions ship it, runs the same code 1.15 times as fast as the plain build measured here.

What was tried, each against the version before it, the two in turn in one process, best of many:

| change | gain | |
|---|---:|---|
| each reader goes over the whole article, not each sentence through all readers | 9% | kept |
| words with nothing to ask about are passed over first: in phrases, spelled numbers, dates | 10% | kept |
| wordings of bounds as a tree of words, walked from the number on | 2% | kept |
| places kept only of words whose place is asked for; no reader called without its words | 3% | kept |
| literal sets in place of tuples after `in` | 1% | kept |
| in `claims_in`, no line is asked whether it is page furniture | 55% | kept |
| Punkt is asked only where a sentence may end that no plain word ends | 19% | kept |
| values that are not frozen: a frozen dataclass sets each field through a call | 12% | a claim stays frozen |
| fields of frozen values set by their slots' own setters, in generated code | 7% | not kept: `exec` |
| only sentences with a figure, a date or an article are handed to the readers | none | not kept |
| the package compiled to C by mypyc: 35,300 a second | 47% | not kept: a compiler to install |
| tokens gathered by `map`, `chain`, `compress` | -20% of theirs | not kept |
| plain words left out of the table of pieces | none | not kept |
| no garbage collection | 2% | not ours to switch off |
"""

_WIDTH = 110


def page(
    scores: Mapping[str, Mapping[str, Any]], peer: Mapping[str, Mapping[str, Any]], speed: Speed | None
) -> str:
    """The whole page; ``scores`` and ``peer`` are results by set and key."""
    rows = []
    for bar in BARS:
        ours = scores.get(bar.name, {}).get(bar.key)
        if ours is None:
            continue
        theirs = peer.get(bar.name, {}).get(bar.key, "")
        shown = f"{ours}" if ours >= bar.least else f"**{ours}**"
        rows.append(f"| {bar.name} | {bar.told} | {shown} | {bar.least} | {theirs} | {bar.published} |")
    return _HEAD + "\n".join(rows) + "\n" + _NOTES + (_speed(speed) if speed else "")


def _speed(speed: Speed) -> str:
    told = f"{speed.rate:,.0f}" if speed.rate >= LEAST_RATE else f"**{speed.rate:,.0f}**"
    rates = (
        f"{told} sentences a second and core, on {speed.sentences:,} sentences of {speed.words:.0f} words,"
        f" once they are cut apart; {speed.first_rate:,.0f} where no word was met before, for how a word is"
        f" taken apart is remembered. `claims_in`, which finds the sentences first, reads"
        f" {speed.article_rate:,.0f} of them an article at a time and {speed.sentence_rate:,.0f} one at a"
        f" time. The bar is {LEAST_RATE:,} on a machine where nothing else runs. In the same run 300,000"
        f" rounds of plain Python took {speed.yardstick:.1f} ms, by which a busy machine can be told from a"
        " quiet one."
    )
    lines = ["", "## Speed", "", fill(rates, _WIDTH), _BINDS]
    if speed.peer_rate is not None and speed.plain_rate is not None:
        peer = (
            f"Of the same, one at a time, quantulum3 reads {speed.peer_rate:,.0f} a second,"
            f" {speed.sentence_rate / speed.peer_rate:.0f} times fewer (bar {LEAST_RATIO}), and without its"
            f" classifier {speed.plain_rate:,.0f}, {speed.sentence_rate / speed.plain_rate:.0f} times fewer."
        )
        lines.append(fill(peer, _WIDTH))
    return "\n".join(lines) + "\n"
