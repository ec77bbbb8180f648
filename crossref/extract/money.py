"""Numbers with a currency -> sums in ISO 4217: "$4.7 billion", "2m euros", "US$3", "Dh472.72bn"."""

from __future__ import annotations

from decimal import Decimal

from crossref.extract.bound import Number
from crossref.extract.lexicon import currencies as table
from crossref.extract.lexicon.grammar import is_plural
from crossref.extract.numeral import numeral_at
from crossref.extract.scale import BIG, DASHES
from crossref.extract.tokens import Tokens


def money_at(tokens: Tokens, number: Number) -> tuple[int, int, str, Decimal] | None:
    """First token, end, ISO code and factor (0.01 for cents) of the sum that holds ``number``."""
    before = _sign_before(tokens, number)
    if before is not None:
        first, code = before
        stop = number.stop
        if tokens.words[stop] in DASHES and tokens.words[stop + 1] in table.NAMES:
            stop += 2
        elif table.NAMES.get(tokens.words[stop]) == code:
            stop += 1
        return first, stop, code, Decimal(1)
    return _name_after(tokens, number)


def _sign_before(tokens: Tokens, number: Number) -> tuple[int, str] | None:
    words = tokens.words
    at = number.head - 1
    if words[at] in {"-", "−"} and words[at - 1] in table.SIGN_CODES:
        at -= 1
    sign = words[at]
    if sign in table.DOLLAR_OF and words[at - 1] == "$" and tokens.glued(at):  # "$US1 million"
        return at - 1, table.DOLLAR_OF[sign]
    if sign == "=" and words[at - 1] == "y":
        return at - 1, "JPY"
    code = table.SIGN_CODES.get(sign)
    if code is None or at < 0:
        return None
    if sign.isalpha() and not (tokens.glued(number.head) or _is_code(tokens, at)):
        return None
    if sign == "$":
        holder = words[at - 1]
        if holder in {"."} and words[at - 2] == "s" and words[at - 3] == ".":
            return at - 4, "USD"
        if holder in table.DOLLAR_OF and (
            tokens.glued(at)
            or (tokens.is_capital(at - 1) and holder != "a")
            or holder in {"c", "us", "hk", "nz", "mxn"}
        ):
            return at - 1, table.DOLLAR_OF[holder]
    if sign == "£" and words[at - 1] in {"e", "le"}:
        return at - 1, "EGP"
    if sign == "ps" and not tokens.glued(number.head):
        return None
    return at, code


_MILLION = Decimal(10) ** 6


def _is_code(tokens: Tokens, at: int) -> bool:
    """Whether the sign or code at ``at`` is one as it is written: "try" and "cup" are words too."""
    word = tokens.words[at]
    return not word.isalpha() or tokens.is_capital(at) or word in table.PLAIN_CODES


def _name_after(tokens: Tokens, number: Number) -> tuple[int, int, str, Decimal] | None:
    words = tokens.words
    at = number.stop + 1 if number.form == "vague" and tokens.words[number.stop] == "of" else number.stop
    if words[at] in DASHES and words[at + 1] in {"pound", "mark"}:
        return None
    if words[at] in DASHES and (words[at + 1] in table.NAMES or words[at + 1] in table.CENTS):
        at += 1
    word = words[at]
    code = table.SIGN_CODES.get(word)
    if word == "us" and words[at + 1] == "$" and tokens.glued(at + 1):  # "3.14US$"
        return number.first, at + 2, "USD", Decimal(1)
    if code is not None and (tokens.glued(at) or _is_code(tokens, at)) and word != "ps":
        if not word.isalpha() and tokens.glued(at + 1) and words[at + 1][:1].isdecimal():
            return None  # the sign belongs to the next number
        if words[at + 1] in BIG and word.isalpha():  # "75 USD million"
            return number.first, at + 2, code, BIG[words[at + 1]]
        return number.first, at + 1, code, Decimal(1)
    if word in table.MILLION_CODES:
        return number.first, at + 1, table.MILLION_CODES[word], _MILLION
    if word in table.CENTS and (word != "p" or tokens.glued(at) or words[at - 1][:1].isdecimal()):
        return number.first, at + 1, table.CENTS[word], Decimal("0.01")
    if (
        number.form == "digits"
        and words[number.first - 1] == "in"
        and len(words[number.head]) == 4
        and word == "dollars"
    ):
        return None  # "in 2006 dollars"
    for step in range(5 if word == "u" else 4):  # "20 U.S. dollars"
        name = words[at + step]
        if name in table.SINGULAR:
            country, code = _country(tokens, at, step), table.NAMES.get(name)
            if country is None and (step or code is None):
                return None
            if name in table.DOUBTFUL and country is None and not _is_sum(tokens, number, at):
                return None
            return number.first, at + step + 1, country or code or "", Decimal(1)
        if not (name.isalpha() or name == ".") or (is_plural(name) and name != "us"):
            return None
    return None


def _country(tokens: Tokens, at: int, step: int) -> str | None:
    """Whose currency is named at ``step`` tokens from ``at``: the "NOK" of "Norwegian kroner"."""
    if step == 0:
        return None
    words, here = tokens.words, at + step
    name, word = table.SINGULAR[words[here]], words[here - 1]
    if word == "." and words[at] == "u":
        word = "us"
    both = table.COUNTRY.get((f"{words[here - 2]} {word}", name)) if step > 1 else None
    return both or table.COUNTRY.get((word, name))


def _is_sum(tokens: Tokens, number: Number, at: int) -> bool:
    """Whether "pounds" is money here: not a weight of something, not a verb."""
    word, following = tokens.words[at], tokens.words[at + 1]
    if word in {"pound", "pounds"}:
        weighs = {
            "weigh",
            "weighs",
            "weighed",
            "weighing",
            "weight",
            "gained",
            "lose",
            "losing",
            "drop",
            "shed",
        }
        return following != "of" and weighs.isdisjoint(tokens.words[max(0, number.first - 6) : number.first])
    return word in {"marks", "sterling"} and not following.isalpha()


def cents_after(tokens: Tokens, stop: int, code: str) -> tuple[Decimal, int] | None:
    """The hundredths that follow a whole sum: "15 dollars and 50 cents", "3 CHF 4 cents"."""
    words = tokens.words
    at = stop + 1 if words[stop] in {"and", ","} else stop
    numeral = numeral_at(tokens, at)
    if numeral is None or not 0 < numeral.value < 100 or numeral.value != int(numeral.value):
        return None
    if words[numeral.stop] in table.CENTS or (words[numeral.stop] == "c" and tokens.glued(numeral.stop)):
        return numeral.value / 100, numeral.stop + 1
    if words[stop - 1] in table.WHOLE and numeral.value >= 10 and words[numeral.stop] in {"", "."}:
        return numeral.value / 100, numeral.stop  # "15 dollars 50", "15 dollars and 50."
    return None
