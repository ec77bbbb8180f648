"""A counted noun -> whether something living may be meant by it.

A role befalls what can suffer it: people and animals are arrested and hurt, houses destroyed, and the points
of a game suffer nothing. A noun that is neither known as a thing nor formed as one may be somebody's name
("2,000 Rohingya"), and lives.
"""

from __future__ import annotations

from functools import lru_cache

from crossref.extract.lexicon import grammar, roles, things


def befalls(role: str, noun: str) -> str:
    """What ``role`` comes to where it is told of ``noun``, the last word of what is counted, lower-cased:
    the same, that of a thing ("burned" is destroyed), or "" where the noun cannot suffer it."""
    if role in roles.OF_BEINGS:
        return roles.OF_THINGS.get(role, "") if is_thing(noun) else roles.OF_BEINGS[role]
    if noun in things.MEASURES or (role in roles.OF_NO_BEINGS and grammar.is_people(noun)):
        return ""
    return role


@lru_cache(maxsize=1 << 14)
def is_thing(noun: str) -> bool:
    """True for a noun that nobody living is called by."""
    if noun in things.THINGS:
        return True
    formed = noun.endswith(things.ENDINGS) and len(noun) > 6
    return formed and noun not in things.LIVING and noun not in roles.NOUNS
