"""What happened to those counted: a closed vocabulary of roles, and the words that tell them.

A role decides what may be compared: the dead of one article are never held against the injured of
another. "casualties" is read as injured, except where there are none: then nobody was killed either.
"""

from __future__ import annotations

# Participles and past tenses of verbs that take an object: "killed 12", "12 were killed".
_ACTS = {
    "killed": "killed slain massacred murdered executed beheaded assassinated martyred",
    "injured": "injured wounded hurt maimed",
    "burned": "burned burnt",
    "arrested": "arrested detained jailed imprisoned apprehended captured rounded",
    "displaced": "displaced uprooted",
    "evacuated": "evacuated relocated ushered airlifted",
    "trapped": "trapped stranded stuck",
    "rescued": "rescued saved freed released liberated recovered pulled",
    "kidnapped": "kidnapped abducted seized hostage",
    "damaged": "damaged",
    "destroyed": "destroyed flattened levelled leveled razed demolished wrecked gutted",
    "launched": "launched fired",
    "dropped": "dropped",
    "intercepted": "intercepted downed",
    "hospitalised": "hospitalised hospitalized admitted",
    "treated": "treated",
    "infected": "infected sickened",
    "affected": "affected",
    "deployed": "deployed mobilised mobilized dispatched",
    "stolen": "stolen",
    "charged": "charged indicted convicted sentenced",
    "buried": "buried",
    "cancelled": "cancelled canceled scrapped grounded",
    "vaccinated": "vaccinated inoculated",
    "sheltering": "sheltered accommodated housed",
    "struck": "struck bombed hit targeted",
    "attending": "attended",
    "tested": "tested",
    "shot": "shot",
    "cut": "cut axed slashed eliminated shed",
}  # fmt: skip

# Present and -ing forms of the same: "killing at least 12", "kills 12".
_ACTIVE = {
    "killed": "kill kills killing murdering murders executes executing claiming claims claimed",
    "injured": "injure injures injuring wound wounds wounding hurting",
    "arrested": "arrest arrests arresting detain detains detaining",
    "displaced": "displace displaces displacing uprooting",
    "evacuated": "evacuate evacuates evacuating",
    "trapped": "trap traps trapping stranding strands",
    "rescued": "rescue rescues rescuing saving saves freeing frees release releases releasing",
    "kidnapped": "kidnap kidnaps kidnapping abducting seizing seize seizes",
    "damaged": "damage damages damaging",
    "destroyed": "destroy destroys destroying flattening levelling leveling razing demolishing",
    "launched": "launch launches launching fire fires firing",
    "dropped": "drop drops dropping",
    "intercepted": "intercept intercepts intercepting",
    "infected": "infecting infect infects sickening",
    "affected": "affecting affects affect",
    "deployed": "deploy deploys deploying dispatching",
    "stolen": "steal steals stealing stole",
    "cut": "cut cuts cutting axe axing slash slashing eliminate eliminating shedding",
    "sheltering": "sheltering housing hosting houses hosts",
    "aboard": "carrying",
    "struck": "strike strikes striking bombing hitting hits targeting",
}  # fmt: skip

# Words that tell the role by themselves, whoever is the subject: "three men died", "40 people missing".
_STATES = {
    "killed": "dead died die dies dying perished deceased perish drowned",
    "missing": "missing unaccounted",
    "displaced": "homeless fled fleeing flee displaced",
    "flooded": "flooded",
    "arrested": "custody",
    "aboard": "aboard",
    "sheltering": "sheltering",
    "participating": "rallied rallying rally marched marching march protested protesting demonstrated"
    " demonstrating gathered"
    " participated participating",
    "attending": "attending attend enrolled",
    "surviving": "survived survive alive",
    "trapped": "trapped stranded",
    "hospitalised": "hospital hospitals hospitalised hospitalized",
    "injured": "injuries injury",
    "infected": "ill sick contracted",
    "uninjured": "uninjured unhurt unharmed unscathed",
}  # fmt: skip

# Wordings after the count: first word, the words after it, role.
PHRASES = (
    ("fallen", ("ill",), "infected"),
    ("fell", ("ill",), "infected"),
    ("taken", ("ill",), "infected"),
    ("tested", ("positive",), "infected"),
    ("took", ("to", "the", "streets"), "participating"),
    ("took", ("part",), "participating"),
    ("take", ("part",), "participating"),
    ("turned", ("out",), "participating"),
    ("turned", ("up",), "participating"),
    ("on", ("board",), "aboard"),
    ("forced", ("from",), "displaced"),
    ("driven", ("from",), "displaced"),
    ("forced", ("to", "flee"), "displaced"),
    ("told", ("to", "evacuate"), "evacuated"),
    ("ordered", ("to", "evacuate"), "evacuated"),
    ("asked", ("to", "evacuate"), "evacuated"),
    ("with", ("injuries",), "injured"),
    ("with", ("serious", "injuries"), "injured"),
    ("with", ("minor", "injuries"), "injured"),
    ("with", ("severe", "injuries"), "injured"),
    ("without", ("power",), "without power"),
    ("without", ("electricity",), "without power"),
    ("lost", ("power",), "without power"),
    ("lost", ("electricity",), "without power"),
    ("had", ("no", "power"), "without power"),
    ("had", ("no", "electricity"), "without power"),
    ("have", ("no", "power"), "without power"),
    ("have", ("no", "electricity"), "without power"),
    ("lost", ("their", "lives"), "killed"),
    ("lost", ("their", "homes"), "displaced"),
    ("taken", ("hostage",), "kidnapped"),
    ("taken", ("to", "hospital"), "hospitalised"),
    ("taken", ("into", "custody"), "arrested"),
)

# Wordings right before the count.
BEFORE = {("packed", "with"): "sheltering", ("crammed", "with"): "sheltering"}

# What befell those behind their "of": "the deaths of 28 students".
_OF = {
    "killed": "death deaths murder murders killings slaying slayings massacre beheading beheadings execution"
    " executions assassination assassinations lynching",
    "injured": "wounding",
    "arrested": "arrests detention imprisonment",
    "kidnapped": "kidnapping abduction abductions kidnappings",
    "missing": "disappearance disappearances",
    "displaced": "displacement",
    "evacuated": "evacuation",
    "destroyed": "destruction demolition",
    "deployed": "deployment",
}  # fmt: skip

# Counted nouns that carry a role: "24 dead", "35 casualties", "200 protesters".
_NOUNS = {
    "killed": "dead deaths death fatality fatalities bodies body corpses killings martyrs slain",
    "injured": "injuries injury casualties casualty wounded injured",
    "missing": "missing disappearances",
    "arrested": "arrests arrest detainees detentions",
    "displaced": "displaced evacuees idps homeless",
    "participating": "protesters protestors demonstrators marchers strikers",
    "kidnapped": "hostages abductions kidnappings",
    "aboard": "passengers",
    "infected": "infections",
    "surviving": "survivors",
    "attending": "spectators attendees",
}  # fmt: skip

# Nouns before the figure that say what it is: "a death toll of 34", "the toll rose to 11".
TOLLS = {"toll": "killed", "tally": "", "death": "killed", "deaths": "killed", "dead": "killed",
"fatalities": "killed",
         "injured": "injured", "wounded": "injured", "injuries": "injured"}  # fmt: skip


def _inverted(table: dict[str, str]) -> dict[str, str]:
    return {word: role for role, words in table.items() for word in words.split()}


ACTS = _inverted(_ACTS)
ACTIVE = _inverted(_ACTIVE) | ACTS
STATES = _inverted(_STATES)
NOUNS = _inverted(_NOUNS)
OF = _inverted(_OF)
# Verbs that bring a toll to its figure: "deaths reached 43", "arrests rose to 12".
REACHING = frozenset(
    "totalled totaled total reached reach reaches rose risen climbed jumped fell dropped hit stood stands"
    " topped top passed exceeded exceed surpassed surpass neared".split()
)

# Roles of a noun that a verb overrules: "46 demonstrators were arrested".
STANDING = frozenset({"participating", "aboard", "attending", "kidnapped", "displaced", "surviving"})
# Roles of harm: only these make a count of "a child" in "killed a child".
HARM = frozenset({"killed", "injured", "missing", "arrested", "kidnapped", "shot"})
HARM_WORDS = frozenset(
    word for table in (ACTIVE, STATES, OF) for word, role in table.items() if role in HARM | {"burned"}
)
# Roles that befall living beings alone, and what each is called of them ...
OF_BEINGS = {
    role: role
    for role in "killed injured arrested kidnapped hospitalised charged displaced participating attending"
    " surviving rescued missing infected sheltering uninjured vaccinated shot".split()
} | {"burned": "injured", "flooded": "displaced"}
# ... those of them that have a sense for things, and roles of things alone: who is fired is not launched.
OF_THINGS = {"burned": "burned", "flooded": "flooded", "missing": "missing"}
OF_NO_BEINGS = frozenset({"launched", "intercepted"})
# "leaving 24 dead": the verb says nothing, the state after the count does.
LEAVING = frozenset({"left", "leaving", "leaves", "leave"})
LIVES = frozenset({"lives", "life"})
# What "no ..." may count without a role: things whose absence is news.
ABSENT = frozenset(
    "aid food water power electricity survivors suspects warning evidence militants damage fuel medicine"
    " supplies shelter"
    " blankets progress breakthrough hope help assistance explosives weapons bids civilians soldiers troops"
    " fighters"
    " arrests motive injuries casualties deaths fatalities ceasefire truce deal agreement".split()
)
