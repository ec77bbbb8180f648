"""Words that deny, hedge, or put what is said into the future or under a condition."""

from __future__ import annotations

NEGATORS = frozenset(
    "not no never nobody none neither nor without cannot n't didn't don't doesn't wasn't weren't isn't"
    " aren't hasn't haven't"
    " hadn't won't wouldn't can't couldn't shouldn't didn’t don’t doesn’t wasn’t weren’t isn’t aren’t"
    " hasn’t haven’t hadn’t won’t"
    " wouldn’t can’t couldn’t shouldn’t ain't denied denies deny denying failed fails fail failing refused"
    " refuses refuse"
    " refusing unable declined declines rejected rejects rejecting dismissed lacked lack lacking unwilling"
    " halted"
    " cancelled canceled prevented uninjured unharmed unhurt ruled rules ruling yet".split()
)
# Those of a verb: whoever is counted before them is one of whom it is denied.
VERB_NEGATORS = frozenset(word for word in NEGATORS if word[-3:] in {"n't", "n’t"}) | {"not", "never"}
# By these something ends, is missing or is turned down, and its figures hold: "cancelled 40 flights",
# "rejected an offer of $40", "was freed unharmed after 40 days".
ENDING = frozenset(
    "cancelled canceled halted rejected rejects rejecting dismissed lacked lack lacking uninjured unharmed"
    " unhurt".split()
)
# ... unless it is something said: "rejected claims that 40 had died".
CLAIMED = frozenset(
    "report reports claim claims allegation allegations accusation accusations suggestion suggestions rumour"
    " rumours rumor rumors".split()
)
# Said of a figure with "not", they deny it, even from behind: "40 deaths could not be confirmed".
ESTABLISHED = frozenset("confirmed verified true correct accurate right proven established".split())
# Verbs that a time is the object of: "did not last for two days" denies the two days, "did not run" does not.
LASTING = frozenset("last hold stay continue remain survive live wait endure lasted held stayed".split())
# These deny only what follows them with "to": "failed to", "declined to".
NEEDS_TO = frozenset(
    "failed fails fail failing refused refuses refuse refusing unable declined declines unwilling yet".split()
)
# ... unless it is only said that nothing is said: "declined to say where he was", "refused to comment".
UNSAID = frozenset(
    "say comment discuss identify name elaborate disclose reveal give provide speculate answer speak talk"
    " confirm release specify describe explain tell estimate predict forecast mention notice".split()
)
NEEDS_OUT = frozenset({"ruled", "rules", "ruling"})
# A negator before one of these is no denial: "no more than", "not only", "no matter".
NO_DENIAL = {
    "no": frozenset("more less fewer later sooner doubt matter one longer".split()) - {"one", "longer"},
    "not": frozenset("only more less fewer just least necessarily".split()),
    "without": frozenset(),
}

HEDGES = frozenset(
    "reportedly allegedly apparently may might could possibly perhaps probably likely unlikely seemingly"
    " purportedly"
    " supposedly suspected feared believed thought alleged unconfirmed appears appear appeared seems seem"
    " seemed potentially"
    " presumed rumoured rumored maybe estimated claimed suggests suggested"
    " unclear unverified fear".split()
)
# Hedges only in the passive: "are thought to be", "it is feared".
NEEDS_BE = frozenset("thought believed feared suspected presumed alleged claimed estimated suggested".split())

# Words by which a clause speaks of what is to come: by themselves, and with "to" behind them.
AHEAD = frozenset("will shall planned scheduled due upcoming expected plans slated".split())
AHEAD_WITH_TO = frozenset("set is are going due plans invite".split())
# Present forms that look forward: alone ("expects rain on Friday"), and with "to" behind them.
EXPECTING = frozenset("expect expects".split())
HOPING = frozenset(
    "hope hopes intend intends aim aims want wants plan plans need needs promise promises threaten threatens"
    " prepare prepares preparing have has".split()
)
# A modal looks forward, too, unless "have" follows: "may resume on Friday", not "may have died on Friday".
MODALS = frozenset("may might must should would".split())
# Verbs whose present tells a timetable: "they travel to the coast on Friday", "the trial resumes on Monday".
# Behind a plural or a pronoun; those of the third person behind a noun, or a name where they are plurals too.
SCHEDULED = frozenset(
    "travel meet play host open reopen close begin start resume return vote leave depart arrive gather fly"
    " sail go decide expire".split()
)
SCHEDULED_ONE = frozenset(
    "travels meets opens reopens closes begins resumes departs arrives gathers sails goes decides expires"
    " ends takes".split()
)
SCHEDULED_OR_NOUN = frozenset("plays hosts starts returns votes leaves flies visits faces".split())
SCHEDULED_ING = frozenset(
    "travelling traveling meeting playing hosting opening reopening closing starting resuming returning"
    " voting leaving arriving flying visiting".split()
)
# What a plain past tense tells "until Friday" was over then ("it raged until Friday"), but for these, which
# set a term: "it was closed until Friday".
TERM_SET = frozenset(
    "closed suspended postponed delayed adjourned cancelled canceled banned barred extended grounded remanded"
    " shut prolonged halted ordered told given gave granted imposed declared stranded advised scheduled"
    " blocked had".split()
)

# Verbs of the past that tell what happened, and words that make of it what was to come.
PAST = frozenset(
    "was were had did began came fell went took left lost died fled found held made met rose said saw sent"
    " spoke stood struck told won broke built brought gave became drew drove flew grew led paid ran sank sold"
    " shot hit stole swept threw wrote shook burst".split()
)
PLANNING = frozenset(
    "will shall would could can may might must should is are scheduled planned plans due set expected"
    " expects upcoming slated announced announce announces agreed agree agrees proposed ordered invited"
    " summoned postponed delayed moved rescheduled deadline next until ahead pledged promised"
    " decided fixed booked billed if".split()
)

PLANS = frozenset(
    "will shall would won't won’t planned plans plan planning scheduled expected expects due if unless"
    " upcoming intends intend"
    " intended proposed proposes should set slated vowed pledged promised threatens threatened hopes hoped"
    " demanded urged"
    " calls called expecting pledging vowing promising planning intending hoping threatening"
    " forecast forecasts forecasting predict predicts i'll we'll they'll he'll she'll it'll you'll i’ll we’ll"
    " they’ll he’ll she’ll it’ll you’ll".split()
)
# They begin a clause of their own, "a fund hoping to raise 40 pounds", but not behind a form of "be".
INTENDING = frozenset("expecting pledging vowing promising planning intending hoping threatening".split())
# Verbs and nouns of what is thought to come; what stands before them is not.
FORECASTING = frozenset("forecast forecasts forecasting predict predicts".split())
# These plan only with "to" after them.
PLANS_TO = frozenset(
    "set due plans plan planned planning expected expecting intends intend intended intending vowed vowing"
    " pledged pledging promised promising threatens threatened threatening hopes hoped hoping".split()
)
PLANS = PLANS - frozenset({"called", "calls", "demanded", "urged"})
