"""Small closed classes of English that end or shape a noun phrase."""

from __future__ import annotations

from functools import lru_cache

PREPOSITIONS = frozenset(
    "about above across after against along alongside amid among amongst around as at before behind below"
    " beneath"
    " beside besides between beyond by despite down during except for from in inside into like near off on"
    " onto"
    " opposite out outside over past per since than through throughout till to toward towards under"
    " underneath until"
    " unlike up upon versus via vs with within without following including of aboard worth".split()
)
CONJUNCTIONS = frozenset(
    "and or but nor yet so because although though while whereas if unless when whenever where wherever"
    " whether that"
    " which who whom whose what why how once lest plus minus".split()
)
AUXILIARIES = frozenset(
    "am is are was were be been being has have had having do does did will would shall should may might"
    " must can"
    " could cannot get gets got gotten getting".split()
)
BE_FORMS = frozenset("am is are was were be been being get gets got getting".split())
# Behind these a past form is their participle: "may have killed and injured".
VERB_GROUPS = BE_FORMS | {"have", "has", "had", "having"}
POSSESSIVES = frozenset({"its", "their", "his", "her"})
OWNS = frozenset({"'s", "’s"})
ARTICLES = frozenset({"the", "a", "an"})
PRONOUNS = frozenset(
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this"
    " that these"
    " those one's someone anyone everyone nobody somebody anybody everybody something anything nothing"
    " everything"
    " himself herself itself themselves here there".split()
)
DETERMINERS = frozenset("a an the some any each every either neither both all no another such".split())
ADVERBS = frozenset(
    "also already almost always again ago apart away back early earlier else even ever far first further"
    " hence later"
    " late less likely long more most much never not now often once only perhaps quite rather really so"
    " soon still"
    " then there therefore together too twice very well instead meanwhile however today yesterday tomorrow"
    " tonight"
    " nearby so-called inland offshore upstream downstream so far reportedly allegedly apparently yet just"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
# Finite verbs and participles frequent enough after a counted noun to end it without an -ed.
VERBS = frozenset(
    "said says say saying told tell tells saw see seen went go goes going gone came come comes coming took"
    " take takes"
    " taken taking made make makes making left leave leaves leaving lost lose loses losing died die dies"
    " dying fled"
    " flee flees fleeing fell fall falls fallen fought fight fights fighting found find finds held hold"
    " holds holding"
    " kept keep keeps ran run runs running sat sit sits set sets stood stand stands struck strike strikes"
    " hit hits hitting"
    " shot shoot shoots shooting sought seek seeks sent send sends hurt hurts hurting gave give gives given"
    " giving got"
    " thought think thinks became become becomes began begin begins begun won win wins broke break breaks"
    " broken burst"
    " bought buy buys brought bring brings built cut cuts cutting dead drew drive drove driven flew fly"
    " flown felt feel"
    " grew grow grown led lead met meet paid pay put puts read rose rise risen rang sang sank sunk sold"
    " sell shook shown"
    " show shows slept spent spend spoke speak spoken stole stolen swept taught threw throw thrown torn"
    " understood wore"
    " worn wrote written missing injured wounded killed alive remain remains remained remaining live lives"
    " living lived"
    " work works working include includes included rallied march marched marching protested protesting"
    " gathered"
    " attending attend travelling traveling sheltering staying wearing carrying aboard missing trapped"
    " stranded"
    " wait waiting need needs needed want wants wanted used use uses using depart departed ended end ends"
    " remain strike"
    " raising pushing forcing causing prompting"
    " reported according based due aged able unable likely seriously critically slain bound known".split()
)
MODALS_OF_FUTURE = frozenset("will shall 'll".split())

# Adverbs that no counted noun ends in, though one may begin with them: "38 overnight", "two overnight stops".
ENDLESS = frozenset(
    "overnight afterwards afterward thereafter altogether nationwide worldwide statewide countrywide midweek"
    " midway abroad outright onwards downtown".split()
)
# Words that never belong to a counted noun.
STOP = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS | DETERMINERS | ADVERBS | VERBS

IRREGULAR_PLURALS = frozenset(
    "people men women children police policemen policewomen firemen fishermen servicemen servicewomen"
    " gunmen congressmen"
    " crewmen workmen personnel staff crew troops youth youths feet teeth mice geese cattle sheep fish deer"
    " aircraft"
    " spacecraft helicopters clergy media data folk folks poor elderly dead wounded injured sick homeless"
    " faithful"
    " cavalry infantry militia livestock poultry offspring series species criteria phenomena alumni fungi"
    " lives wives"
    " knives hooves wolves leaves halves thieves loaves shelves selves hostages gentlemen salesmen"
    " businessmen"
    " spokesmen chairmen seamen midshipmen kinsmen clansmen tribesmen infantrymen riflemen marksmen airmen"
    " horsemen"
    " firefighters grandchildren schoolchildren stepchildren godchildren townspeople tribespeople"
    " salespeople".split()
)
# Words that end in -s and are no plural.
SINGULAR_IN_S = frozenset(
    "is was has his its this us as does plus minus thus bus gas yes no's news less unless across status"
    " crisis basis"
    " virus campus census focus bonus chaos analysis congress press access process progress success"
    " business illness"
    " address class glass grass mass pass loss boss cross express address alias canvas atlas texas paris"
    " athens damascus"
    " hamas laos cyprus honduras philippines netherlands always perhaps sometimes afterwards towards"
    " besides nowadays"
    " says goes takes makes comes gives series".split()
)
# "A mother of two": whose children are counted.
PARENTS = frozenset("mother mom mum father dad parent parents grandmother grandfather".split())
# A word in -s that may follow a plural noun as its verb never does, so "rights activists" is one phrase.
PERSONS = frozenset(
    "man woman child boy girl baby infant toddler teenager teen person civilian soldier officer policeman"
    " policewoman"
    " police trooper guard student pupil teacher worker protester protestor demonstrator activist"
    " journalist photojournalist reporter"
    " photographer cameraman passenger pilot driver pedestrian motorist cyclist bystander resident villager"
    " farmer"
    " fisherman refugee migrant evacuee fighter militant rebel gunman insurgent terrorist suspect attacker"
    " assailant"
    " bomber hostage prisoner detainee inmate patient doctor nurse paramedic firefighter rescuer volunteer"
    " tourist"
    " employee clerk miner engineer technician contractor builder sailor crewman commander colonel captain"
    " sergeant lieutenant corporal serviceman paratrooper leader politician lawmaker minister official"
    " mayor governor judge lawyer priest imam monk nun bishop mother father brother sister son daughter"
    " husband wife"
    " uncle aunt cousin grandmother grandfather grandson granddaughter relative parent couple victim"
    " survivor member"
    " bodyguard american briton israeli palestinian syrian iraqi afghan russian ukrainian citizen national"
    " foreigner"
    " agent chief deputy inspector constable detective cop player fan spectator climber hiker skier swimmer"
    " diver"
    " youth adult pensioner retiree vendor shopkeeper trader merchant banker businessman teller"
    " cashier".split()
)

# Signs that end a clause.
BOUNDARIES = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "[", "]", '"', "“", "”", "—", "–", "|"})

# Words that say a figure moved from one value to another.
CHANGES = frozenset(
    "rose risen rise rises rising fell fall falls fallen falling increased increase increases increasing"
    " dropped drop"
    " drops dropping climbed climbs jumped jumps grew grown grow grows growing raised raising raise revised"
    " lowered"
    " lowering cut reduced reduce reducing plunged slipped surged soared slid shrank declined decline"
    " widened narrowed"
    " up down swelled doubled tripled extended upgraded downgraded".split()
)


@lru_cache(maxsize=1 << 14)
def is_plural(word: str) -> bool:
    """True for a word that looks like a plural noun."""
    if word in IRREGULAR_PLURALS:
        return True
    return (
        len(word) > 2
        and word[-1] == "s"
        and word[-2] not in "su'"
        and word not in SINGULAR_IN_S
        and word[:1].isalpha()
        and word not in STOP
    ) or word.endswith("men")


@lru_cache(maxsize=1 << 14)
def is_participle(word: str) -> bool:
    """True for a word that looks like a participle or a past tense: "besieged"."""
    return word.endswith("ed") and len(word) > 4


_PEOPLE = frozenset(
    "people men women children police personnel staff crew troops folk folks militia gunmen policemen"
    " fishermen firemen congressmen servicemen hostages firefighters townspeople".split()
)


def is_people(word: str) -> bool:
    """True for a plural noun of persons."""
    return word in _PEOPLE or (word.endswith("s") and word[:-1] in PERSONS)
