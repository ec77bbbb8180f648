"""A claim's value in one line, as the case files write it.

3 people killed        >=3 people killed       <=300 people       18..25 percent       ~200 communists
+6 corridors           on top of others        >=2 day truce      a duration           = nothing more
2016-10-24             one day                 2016-10-21/2016-10-24   since 2016-07    until 2016-10-31
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from crossref.extract import read_claims
from crossref.model import Claim, Duration, Moment, Sentence, Span, Statement

PUBLISHED = datetime(2016, 10, 24)  # a Monday
SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2628000, "year": 31536000,
    "decade": 315360000, "century": 3153600000,
}  # fmt: skip


def claims_in(*texts: str, published: datetime | None = PUBLISHED) -> list[Claim]:
    """All claims of the texts, each one sentence of one article and one paragraph."""
    sentences, start = [], 0
    for index, text in enumerate(texts):
        sentences.append(Sentence("a", index, Span(start, start + len(text)), text))
        start += len(text) + 1
    return list(read_claims(sentences, published))


def figures_in(*texts: str) -> list[Claim]:
    return [claim for claim in claims_in(*texts) if not isinstance(claim.value, Statement)]


def meaning(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Moment):
        return moment(value)
    if isinstance(value, Statement):
        return "statement"
    mark = ("+" if value.extra else "") + ("~" if value.approximate else "")
    if isinstance(value, Duration):
        factor = Decimal(SECONDS[value.grain])
        return " ".join(
            filter(None, (mark + ends(value.range.low, value.range.high, factor), value.grain, value.of))
        )
    told = ends(value.range.low, value.range.high, Decimal(1))
    return " ".join(filter(None, (mark + told, value.unit, value.of, value.role)))


def ends(low: Decimal | None, high: Decimal | None, factor: Decimal) -> str:
    if low is None or high is None:
        return f">={plain(low / factor)}" if low is not None else f"<={plain((high or 0) / factor)}"
    return plain(low / factor) if low == high else f"{plain(low / factor)}..{plain(high / factor)}"


def plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def moment(value: Moment) -> str:
    low, high = value.range.low, value.range.high
    before = "" if value.relation == "on" else f"{value.relation} "
    if low is None or high is None:
        return f"{before}?{value.name}"
    if value.grain in ("minute", "hour"):
        zone = low.strftime("%z")
        return f"{before}{low:%Y-%m-%dT%H:%M}{zone}"
    first, last = f"{low:%Y-%m-%d}", f"{high:%Y-%m-%d}"
    if first == last:
        return before + first
    following = high + timedelta(seconds=1)
    if low.day == 1 and following.day == 1 and (low.year, low.month) == (high.year, high.month):
        return f"{before}{low:%Y-%m}"
    if first.endswith("-01-01") and last.endswith("-12-31") and low.year == high.year:
        return f"{before}{low:%Y}"
    return f"{before}{first}/{last}"
