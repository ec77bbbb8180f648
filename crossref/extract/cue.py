"""Whether a word that may deny, hedge or plan does so where it stands: "set to open", not "set fire to".

``denies``, ``hedges`` and ``plans`` are each asked of the words of their own table in ``lexicon/cues.py``.
"""

from __future__ import annotations

from crossref.extract.lexicon import cues, grammar
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens


def is_past_form(word: str) -> bool:
    """True for a past tense or a participle."""
    return word in cues.PAST or grammar.is_participle(word)


def plans(words: list[str], at: int) -> bool:
    """Whether the word of ``PLANS`` at ``at`` puts what is said into the future or under a condition."""
    word, following = words[at], words[at + 1]
    if word == "set":
        return following == "to" or (following in grammar.ADVERBS and words[at + 2] == "to")
    if word == "due":
        return "to" in words[at + 1 : at + 3] and not _is_cause(words, at)
    if word in {"will", "would"}:  # "the will to live", "a would-be bomber"
        return words[at - 1] not in _OWNING and following not in DASHES
    if word == "expected" and following in _WHEN:
        # "A ruling is expected on Friday", not "more than expected in May"
        return not grammar.BE_FORMS.isdisjoint(words[max(0, at - 2) : at])
    return word not in cues.PLANS_TO or "to" in words[at + 1 : at + 3]


_WHEN = frozenset("on in by at next this later tomorrow within from soon before".split())


def _is_cause(words: list[str], due: int) -> bool:
    """ "Cancelled due to fog", "was due to the fog", against "is due to open"."""
    if due and words[due - 1] not in grammar.VERB_GROUPS and is_past_form(words[due - 1]):
        return True
    after = words[due + 2]
    return (
        after in grammar.DETERMINERS
        or after in grammar.POSSESSIVES
        or grammar.is_plural(after)
        or after[-3:] == "ing"
    )


_OWNING = frozenset("the his her their its my our your of own at free good ill political".split())


def denies(words: list[str], at: int) -> bool:
    """Whether the word of ``NEGATORS`` at ``at`` denies anything."""
    word = words[at]
    if word in cues.NEEDS_TO:
        return words[at + 1] == "to" and words[at + 2] not in cues.UNSAID
    if word == "not" and words[at + 1 : at + 3] in (["to", "mention"], ["to", "forget"]):
        return False  # "not to mention the 40 boats"
    if word == "no" and (words[at + 1].isdecimal() or (words[at + 1] == "." and words[at + 2].isdecimal())):
        return False  # "No 5", "No. 5"
    if words[at + 1] in DASHES and word in {"no", "not", "non"}:
        return False  # "a no-fly zone", "a not-for-profit group"
    if word == "dismissed" and not grammar.BE_FORMS.isdisjoint(words[max(0, at - 2) : at]):
        return words[at + 1] == "as" or not cues.CLAIMED.isdisjoint(words[max(0, at - 12) : at])
    if word in cues.NEEDS_OUT:
        return words[at + 1] == "out"
    return words[at + 1] not in cues.NO_DENIAL.get(word, ())


def hedges(tokens: Tokens, at: int) -> bool:
    """Whether the word of ``HEDGES`` at ``at`` makes anything uncertain."""
    word = tokens.words[at]
    if word == "may":
        if tokens.words[at - 1] == "nobody" or tokens.words[at - 2 : at] == ["no", "one"]:
            return tokens.words[at + 1] in {"have", "be"}  # "nobody may enter" forbids
        return not tokens.is_capital(at) or (at == 0 and tokens.words[1].isalpha())
    if word in _APPEARING:
        return tokens.words[at + 1] not in _BEFORE_PLACE  # "appeared in court"
    if word == "fear":
        return tokens.words[at - 1] not in {"in", "of", "the"} and tokens.words[at + 1] != "of"
    if word in cues.NEEDS_BE:
        return (
            not grammar.BE_FORMS.isdisjoint(tokens.words[max(0, at - 4) : at])
            or tokens.words[at - 1] in _PASSIVE
        )
    return True


_PASSIVE = frozenset({"it", "'s", "’s"})
_APPEARING = frozenset({"appear", "appears", "appeared"})
_BEFORE_PLACE = grammar.PREPOSITIONS - {"to"}
