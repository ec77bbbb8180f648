"""Every phrase of the faces: enums and counts come in, words for people go out.

No judgement is made here: a relation that the judge gave gets its name, nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from crossref.model import Article, Claim, Finding, Kind, Quantity, Relation, Severity
from crossref.notation import figure_of, notation
from crossref.report import Report

RELATION = {
    Relation.AGREEMENT: "agreement",
    Relation.DIFFERENT_PRECISION: "one is more precise",
    Relation.RANGE_VS_BOUND: "a range against a bound",
    Relation.UPDATE_OVER_TIME: "updated over time",
    Relation.DIFFERENT_SCOPE: "not counting the same",
    Relation.CONFLICT: "cannot both hold",
    Relation.DIFFERENT_EVENT: "another event",
    Relation.UNDECIDED: "could not tell",
}
KIND = {
    Kind.QUANTITY: "count",  # of what has no unit; see ``kind``
    Kind.DURATION: "duration",
    Kind.DATE: "date",
    Kind.MONEY: "money",
    Kind.PERCENT: "percentage",
    Kind.POLARITY: "said and denied",
    Kind.ATTRIBUTION: "one's word against another's",
    Kind.NAME: "name",
    Kind.LOCATION: "place",
    Kind.STATEMENT: "statement",
}
# Beside a severity, so that it does not rest on colour alone.
SIGN = {Severity.HIGH: "▲", Severity.MEDIUM: "■", Severity.LOW: "▽"}
# How a sentence of an annotated article stands to the others.
TONE = {
    "conflict": "cannot hold with what another says",
    "difference": "another says it differently",
    "agreed": "an independent origin agrees",
    "doubtful": "an independent origin may agree",
    "repeated": "only copies repeat it",
    "unique": "only here",
    "plain": "",
    "left-out": "left out",
}
TONE_SIGN = {
    "conflict": "▲",
    "difference": "■",
    "agreed": "●",
    "doubtful": "◌",
    "repeated": "○",
    "unique": "◇",
}
SEVERITY = {Severity.HIGH: "HIGH", Severity.MEDIUM: "medium", Severity.LOW: "low"}

CONFLICTS = "CONFLICTS"
DIFFERENCES = "OTHER DIFFERENCES"
WHO = "WHO SAYS WHAT"
AGREED = "AGREED by independent origins"
MAY_AGREE = "MAY AGREE, if both sentences are about one fact"
REPEATED = "REPEATED, but by one origin only"
UNIQUE = "ONLY IN ONE OUTLET"
UNDECIDED = "ALIGNED, but no rule could tell"
OTHER_EVENTS = "LOOKS ALIKE, but is about another event"
SOURCES = "SOURCES"
DROPPED = "LEFT OUT"
PROBLEMS = "COULD NOT BE ANALYSED"

NO_DISCREPANCY = "No conflict and no other difference was found."
NO_CONFLICT = "No conflict was found."
NO_AGREEMENT = "Nothing was found that two independent origins agree on."
NO_CLAIM = "No figure, duration or date was read out of this text."
MOST_NAMES = 3
MOST_AGAINST = 3  # sides, beyond which "1 against 1 against 2" tells nothing
LETTERS = "a, b, c: the sides above, in their order"
SAME_WORDS = "in the same words"
NO_DATE = "no date"
NOT_COMPARED = "not compared"
NO_VERDICT = (
    "Sentences stand as the outlets wrote them. Whether any of it is true is for the reader to find out."
)

_RANGE = re.compile(r"(?<=\d)-(?=\d)")


def too_wide(outlets: int) -> str:
    """Why the grid is not drawn."""
    return f"a grid of {counted(outlets, 'article')} is wider than this: --format html has it"


def counted(count: int, noun: str) -> str:
    """``count`` with its noun: "1 origin", "2 origins", "3 copies"."""
    if count == 1:
        return f"1 {noun}"
    return f"{count:,} {noun[:-1]}ies" if noun.endswith("y") else f"{count:,} {noun}s"


def against(origins: Sequence[int], total: int, articles: int) -> str:
    """The independent origins of each side: "2 origins against 1"; of many sides, and of none, their sum.

    Sides that all descend from one text are its editions; ``articles`` counts those of the finding.
    """
    if articles == 1 and len(origins) > 1:
        return f"1 article, {len(origins)} readings"
    if total == 1 and len(origins) > 1:
        return f"1 origin, {len(origins)} editions"
    if len(origins) > MOST_AGAINST:
        return f"{len(origins)} readings, {counted(total, 'origin')}"
    if not origins:
        return counted(total, "origin")
    return " against ".join([counted(origins[0], "origin"), *map(str, origins[1:])])


KINDS = {Kind.QUANTITY: "count or measure"}  # where one name stands for all of a kind
MEASURE = "measure"
AGES = "age"


def event(number: int) -> str:
    """Which of several events an article is on."""
    return f"event {number}"


def on_event(names: str, number: int) -> str:
    """Who reports the event of this number."""
    return f"{names} on {event(number)}"


def copied(code: str, share: float, one_origin: bool) -> str:
    """How an article repeats the one called ``code``: as a copy, or a part of it only."""
    return f"copy of {code} ({share:.0%})" if one_origin else f"shares {share:.0%} with {code}"


def headline(report: Report) -> str:
    """The title of a report: "What 5 outlets report"."""
    return f"What {counted(len({a.outlet for a in report.compared}), 'outlet')} report"


def standfirst(report: Report) -> str:
    """How much was read, from when, how many origins are behind it and how many events they report."""
    days = sorted(a.published.replace(tzinfo=None) for a in report.compared if a.published)
    between = f"{days[0].day} {days[0]:%B %Y}" if days else ""
    if days and days[0].date() != days[-1].date():
        between += f" to {days[-1].day} {days[-1]:%B %Y}"
    origins = len({report.origin(a.id) for a in report.compared})
    behind = f"{origins:,} independent {'origin' if origins == 1 else 'origins'}"
    happened = len(set(filter(None, report.events)))
    on = counted(happened, "event") if happened > 1 else ""
    return ", ".join(filter(None, [compared(report), behind, on, between]))


def compared(report: Report) -> str:
    """How many articles were compared: "3 articles", or "2 of 3 articles compared"."""
    read, all_articles = len(report.compared), counted(len(report.articles), "article")
    return all_articles if read == len(report.articles) else f"{read:,} of {all_articles} compared"


def origin(report: Report, article: Article) -> str:
    """The origin an article descends from: "origin 2"; "not compared" of one that could not be read."""
    return f"origin {report.origin(article.id)}" if article in report.compared else NOT_COMPARED


def found(article: Article) -> str:
    """Where the date of an article was found: "given", "page", "text" ..."""
    return dict(article.provenance).get("published", "")


def listed(names: Sequence[str]) -> str:
    """A few names in full: "A, B and C", "A, B and 47 more"."""
    if len(names) > MOST_NAMES:
        return f"{', '.join(names[: MOST_NAMES - 1])} and {len(names) - MOST_NAMES + 1} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def dated(article: Article) -> str:
    """The date of an article and where it was found: "24 Oct 2016 (page)"."""
    where = found(article)
    return day(article.published) + (f" ({where})" if where else "")


def agreeing(origins: int, *, surely: bool = True) -> str:
    """How many origins stand behind an agreement."""
    if origins < 2:
        return "one origin, repeated"
    return f"{origins} origins {'agree' if surely else 'may agree'}"


def may_agree(lines: int) -> str:
    """What stands folded under the agreements of the page."""
    return f"{counted(lines, 'sentence')} more on which outlets may agree, if theirs are about one fact"


def own_words(wordings: int) -> str:
    """What stands folded under an agreement on the page."""
    return f"each outlet's own sentence ({wordings})"


def more_agreed(more: int, doubtful: int, repeated: int) -> str:
    """What the list of agreements leaves out: lines, copies, and the sentence of each outlet."""
    left = [f"{more:,} more"] if more else []
    if doubtful:
        left.append(f"{doubtful:,} more that may agree")
    if repeated:
        left.append(f"{repeated:,} more that copies repeat from a single origin")
    if not left:
        return "each outlet's own sentence: --only agreements"
    return f"… and {', and '.join(left)}, with each outlet's own sentence: --only agreements"


def day(moment: datetime | None) -> str:
    """A date of publication; the time of day only where one is known."""
    if moment is None:
        return NO_DATE
    known_time = (moment.hour, moment.minute) != (0, 0)
    clock = f" {moment:%H:%M}" if known_time else ""
    return f"{moment.day} {moment:%b %Y}{clock}"


def moment(when: datetime, *, with_year: bool) -> str:
    """A date of publication beside a figure, in few signs: "15 Mar 06:10"."""
    if when.year == datetime.max.year:
        return NO_DATE
    words = day(when)
    return words if with_year else words.replace(f" {when.year}", "", 1)


def value(claim: Claim) -> str:
    """The figure of a claim as read, with how it is asserted: "11 h", "40, denied".

    What is counted stands in the sentence beside it and is left out.
    """
    return ", ".join(filter(None, [notation(figure_of(claim.value)), *manner(claim)]))


def manner(claim: Claim) -> list[str]:
    """How a claim is asserted, where it is not plainly: denied, hedged, planned."""
    return ["denied"] * claim.negated + ["hedged"] * claim.hedged + ["planned"] * claim.planned


def subject(finding: Finding) -> str:
    """What a finding is about and how its sides stand: "count, passengers: a range against a bound"."""
    about = ", ".join(filter(None, [kind(finding.kind, finding.claims), _noun(finding)]))
    if finding.relation is Relation.CONFLICT:
        return about  # the heading says that they conflict
    return f"{about}: {RELATION[finding.relation]}"


def kind(of: Kind, claims: Sequence[Claim]) -> str:
    """What ``claims`` of this kind are about: a count has no unit, a measure has one."""
    units = {claim.value.unit for claim in claims if isinstance(claim.value, Quantity)}
    if of is not Kind.QUANTITY or not any(units):
        return KIND[of]
    if all(unit.endswith("of age") for unit in units):
        return AGES
    return units.pop() if units == {"magnitude"} else MEASURE


def _noun(finding: Finding) -> str:
    """What is counted, and what happened to it where all sides count that: "people killed"."""
    nouns = (getattr(claim.value, "of", "") for claim in finding.claims)
    noun = next((noun for noun in nouns if noun), "")
    roles = {getattr(claim.value, "role", "") for claim in finding.claims}
    role = roles.pop() if len(roles) == 1 else ""
    return noun if role in noun else f"{noun} {role}".strip()


def title(finding: Finding) -> str:
    """``subject`` as a heading, with a capital letter."""
    words = subject(finding)
    return words[:1].upper() + words[1:]


def typeset(figure: str) -> str:
    """A figure in the signs of print: "≤ 300,000", "250,000–300,000"."""
    return _RANGE.sub("–", figure.replace("<=", "≤").replace(">=", "≥"))


def dropped(reasons: Sequence[tuple[str, int]]) -> str:
    """How many lines were left out for which reason."""
    return "; ".join(f"{count:,} × {reason}" for reason, count in reasons) + " (--only dropped)"


def more(count: int, word: str) -> str:
    """What a section leaves out, and the option that shows it."""
    return f"… and {count:,} more (--only {word})"
