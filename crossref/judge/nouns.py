"""Nouns that news uses for one another when it counts or measures: a truce is a ceasefire.

A table only. Vectors place "truce" near "ceasefire", but no nearer than "fire" to "building"; so the
families that reports of conflicts, disasters, accidents, protests and business count again and again are
written down, each by its singular forms.
"""

from __future__ import annotations

_FAMILIES = (
    "truce ceasefire cease-fire pause lull armistice cessation",
    "people person civilian resident inhabitant citizen individual human life soul victim",
    "protester demonstrator marcher rallier",
    "protest demonstration march rally",
    "rebel insurgent militant fighter gunman guerrilla jihadist terrorist",
    "soldier troop serviceman",
    "officer policeman policewoman cop",
    "refugee migrant asylum-seeker evacuee",
    "passenger traveller traveler",
    "worker employee staff staffer",
    "student pupil schoolchild",
    "child kid minor youngster",
    "firefighter fireman",
    "suspect assailant attacker robber raider thief",
    "lawmaker legislator parliamentarian deputy mp",
    "prisoner inmate detainee",
    "hostage captive",
    "spectator fan onlooker supporter attendee",
    "tourist holidaymaker vacationer",
    "case infection",
    "death fatality",
    "missile rocket projectile",
    "drone uav",
    "shop store outlet",
    "building structure home house dwelling residence household property",
    "vehicle car automobile",
    "truck lorry",
    "plane aircraft airplane jet",
    "boat ship vessel ferry",
    "fire blaze inferno wildfire",
    "quake earthquake temblor tremor",
    "storm hurricane cyclone typhoon",
    "blast explosion",
    "bomb bombing",
    "strike airstrike raid",
    "attack assault",
    "crash collision accident",
    "corridor passage route crossing",
    "camp shelter",
    "damage loss cost",
    "reward bounty",
    "fine penalty",
    "sentence term prison jail",
    "job post position",
    "vote ballot",
    "seat mandate",
    "share stake",
    "profit earning",
    "revenue sale turnover",
)
_FAMILY = {noun: words.split()[0] for words in _FAMILIES for noun in words.split()}


def family(phrase: str) -> str:
    """The family of the head of a counted phrase, or the head itself: "rebel fighters" -> "rebel".

    The head is the last word before "of", "in" and the like, without its plural ending.
    """
    words = phrase.lower().split()
    for at, word in enumerate(words):
        if at and word in ("of", "in", "from", "with", "at", "on", "for", "who", "that", "to"):
            words = words[:at]
            break
    return _of_word(words[-1]) if words else ""


def _of_word(word: str) -> str:
    for singular in (word, *_singulars(word)):
        if singular in _FAMILY:
            return _FAMILY[singular]
    return next(iter(_singulars(word)), word)


def _singulars(word: str) -> tuple[str, ...]:
    if word.endswith("ies") and len(word) > 4:
        return (word[:-3] + "y",)
    if word.endswith(("ches", "shes", "sses", "xes")):
        return (word[:-2],)
    if word.endswith("men"):
        return (word[:-3] + "man",)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return (word[:-1],)
    return ()
