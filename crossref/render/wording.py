"""Every phrase of the faces: enums and counts come in, words for people go out.

No judgement is made here: a relation that the judge gave gets its name, nothing more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from crossref.model import Claim, Finding, Kind, Quantity, Relation, Severity
from crossref.notation import notation

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
    Kind.QUANTITY: "count",
    Kind.DURATION: "duration",
    Kind.DATE: "date",
    Kind.MONEY: "money",
    Kind.PERCENT: "percentage",
    Kind.POLARITY: "said and denied",
    Kind.ATTRIBUTION: "who said it",
    Kind.NAME: "name",
    Kind.LOCATION: "place",
    Kind.STATEMENT: "statement",
}
SEVERITY = {Severity.HIGH: "HIGH", Severity.MEDIUM: "medium", Severity.LOW: "low"}

CONFLICTS = "CONFLICTS"
DIFFERENCES = "OTHER DIFFERENCES"
AGREED = "AGREED by independent origins"
REPEATED = "REPEATED, but by one origin only"
UNIQUE = "ONLY IN ONE OUTLET, or in its copies"
UNDECIDED = "ALIGNED, but no rule could tell"
OTHER_EVENTS = "LOOKS ALIKE, but is about another event"
SOURCES = "SOURCES"
DROPPED = "LEFT OUT"
PROBLEMS = "COULD NOT BE ANALYSED"

NO_DISCREPANCY = "No conflict and no other difference was found."
NO_CONFLICT = "No conflict was found."
NO_AGREEMENT = "Nothing was found that two independent origins agree on."
NOTHING_CHOSEN = "Nothing in this report answers to the selection."
NO_CLAIM = "No figure, duration or date was read out of this text."
NO_DATE = "no date"


def counted(count: int, noun: str) -> str:
    """``count`` with its noun: "1 origin", "2 origins", "3 copies"."""
    if count == 1:
        return f"1 {noun}"
    return f"{count:,} {noun[:-1]}ies" if noun.endswith("y") else f"{count:,} {noun}s"


def against(origins: Sequence[int]) -> str:
    """The independent origins of each side: "2 origins against 1"; "" without sides."""
    if not origins:
        return ""
    return " against ".join([counted(origins[0], "origin"), *map(str, origins[1:])])


def day(moment: datetime | None) -> str:
    """A date of publication; the time of day only where one is known."""
    if moment is None:
        return NO_DATE
    known_time = (moment.hour, moment.minute) != (0, 0)
    clock = f" {moment:%H:%M}" if known_time else ""
    return f"{moment.day} {moment:%b %Y}{clock}"


def value(claim: Claim) -> str:
    """The figure of a claim as read, with how it is asserted: "11 h", "40, denied".

    What is counted stands in the sentence beside it and is left out.
    """
    figure = claim.value
    if isinstance(figure, Quantity):
        figure = replace(figure, of="", role="")
    return ", ".join(filter(None, [notation(figure), *manner(claim)]))


def manner(claim: Claim) -> list[str]:
    """How a claim is asserted, where it is not plainly: denied, hedged, planned."""
    return ["denied"] * claim.negated + ["hedged"] * claim.hedged + ["planned"] * claim.planned


def subject(finding: Finding) -> str:
    """What a finding is about and how its sides stand: "count, passengers: a range against a bound"."""
    nouns = (getattr(claim.value, "of", "") for claim in finding.claims)
    noun = next((noun for noun in nouns if noun), "")
    about = KIND[finding.kind] + (f", {noun}" if noun else "")
    if finding.relation is Relation.CONFLICT:
        return about  # the heading says that they conflict
    return f"{about}: {RELATION[finding.relation]}"


def repeated(count: int) -> str:
    """The agreements that have one origin, which confirm nothing."""
    return f"and {count:,} more where copies repeat a single origin (--only agreements)"


def dropped(reasons: Sequence[tuple[str, int]]) -> str:
    """How many lines were left out for which reason."""
    return "; ".join(f"{count:,} × {reason}" for reason, count in reasons) + " (--only dropped)"


def more(count: int, word: str) -> str:
    """What a section leaves out, and the option that shows it."""
    return f"… and {count:,} more (--only {word})"
