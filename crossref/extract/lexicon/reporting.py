"""Verbs and nouns by which news says who says so."""

from __future__ import annotations

# Take a clause as their object and are rarely anything else.
SAYING = frozenset(
    "said says say saying told tells telling added adds insisted insists announced announces stated states"
    " warned warns"
    " argued argues claimed claims noted notes alleged alleges allege acknowledged acknowledges conceded"
    " admitted admits explained"
    " explains replied maintained maintains asserted asserts declared declares testified tweeted wrote"
    " writes predicted"
    " confirmed confirms denied denies accused accuses estimated estimates reported reports vowed pledged"
    " revealed disclosed"
    " recalled reiterated stressed emphasised emphasized contends contended believes believe believed"
    " quoted questioned"
    " condemned slammed urged complained suggested suggests commented remarked continued concluded"
    " cautioned cautions recounted joked quipped observed estimate reveal reveals reckons"
    " found finds forecast forecasts predict predicts expects expect projected"
    " show shows showed allegations accusations suggestions".split()
)
# Whose words are reported whatever follows them: "on its website", "by telephone".
TOLD = frozenset(
    "said says say told announced announces confirmed confirms claimed warned wrote writes tweeted stated"
    " declared disclosed admitted acknowledged".split()
)
MEDIA = frozenset("telephone phone email e-mail mail letter text fax video".split())
# Passive before "to be" or "to have": "a feud said to have begun".
TOLD_OF = frozenset("said believed reported estimated alleged thought acknowledged".split())
# Report with "of", or with a figure that they give: "spoke of 40 dead", "put the toll at 40".
SPEAKING = frozenset("spoke speaks speak speaking".split())
GIVING = frozenset("put puts gave gives estimated estimates estimate".split())
GIVEN = frozenset("figure number toll total tally count cost damage crowd turnout attendance".split())
# Count as reports only with "that", a quotation or a clause after them; else they take plain objects.
NEEDS_CLAUSE = frozenset(
    "claimed claims reported reports announced announces notes noted states estimates estimated revealed"
    " disclosed suggested"
    " suggests believes believe believed continued writes wrote questioned confirmed confirms predicted"
    " maintained quoted declared"
    " concluded condemned slammed urged pledged vowed show shows showed testified"
    " cautioned cautions recounted reveal reveals reckons added adds".split()
)
ADDING = frozenset({"added", "adds"})
# Plural nouns as often as verbs: "the two states", "claims of fraud".
NOUNS_TOO = frozenset("states claims notes reports estimates accounts cautions".split())
# Verbs that stand before their subject: "...," said the minister.
INVERTED = frozenset(
    "said says say added adds announced reported wrote warned explained recalled insisted"
    " argued argues claimed claims noted notes replied admitted conceded concluded declared stated complained"
    " commented remarked recounted joked quipped observed writes explains predicted cautioned"
    " acknowledged".split()
)
DENYING = frozenset({"denied", "denies", "deny", "denying", "refuted", "rejected", "rejects", "dismissed"})
# What is denied when these follow such a verb: "rejected claims that ...".
REJECTED_ONLY = frozenset({"allegations", "accusations", "suggestions"})
REJECTED = REJECTED_ONLY | {"claims", "reports"}
# Figures and papers speak too: "ministry figures show that ...".
SHOWING = frozenset({"show", "shows", "showed"})
SHOWN_BY = frozenset(
    "figures data report reports survey poll polls records documents statistics study".split()
)
# Report only with "that" or a quotation: police find bodies, a court finds that 40 men died.
FINDING = frozenset({"found", "finds", "observed"})
# What these bodies do, and nouns else.
FORECASTING = frozenset("forecast forecasts predict predicts expects expect projected estimate".split())
FORECASTERS = frozenset(
    "analysts economists experts forecasters researchers scientists officials ministers bank government"
    " ministry agency commission company firm group institute office".split()
)

# Words of a title before a name, stripped from a speaker: "Deputy Foreign Minister Sergei Ryabkov".
TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady dame prof professor president minister premier chancellor secretary"
    " governor senator"
    " sen gov rep congressman congresswoman mayor chief commissioner director chairman chairwoman"
    " chairperson ceo envoy"
    " ambassador spokesman spokeswoman spokesperson general gen colonel col major maj captain capt"
    " lieutenant lt sergeant sgt"
    " officer constable inspector detective superintendent commander admiral adm judge justice rev reverend"
    " father pastor"
    " bishop archbishop pope imam sheikh king queen prince princess analyst economist professor doctor"
    " clerk treasurer sheriff"
    " adviser advisor executive prosecutor"
    " coordinator representative official leader king state head attorney lawyer coach manager editor"
    " correspondent"
    " reporter trooper economist".split()
)
# Ends of a firm's name.
FIRMS = frozenset("inc corp co ltd plc llc".split())
# Offices that an article fills with one person, so that "the mayor" is the one it named.
OFFICES = frozenset(
    "minister president premier chancellor secretary governor senator congressman congresswoman mayor chief"
    " commissioner director chairman chairwoman chairperson ceo envoy ambassador spokesman spokeswoman"
    " spokesperson general sheriff judge prosecutor bishop archbishop pope king queen prince princess coach"
    " coordinator".split()
)
# Whose general is an office of its own: "secretary-general", "attorney general".
GENERALS = frozenset("secretary attorney director consul governor surgeon solicitor inspector".split())
# Words of a title that make another office of it.
APART = frozenset("vice prime former ex deputy assistant lieutenant shadow late".split())
# Small words inside a name: "Bashar al-Assad".
PARTICLES = frozenset("al bin ibn van von de der da di el".split())
# Words by which a speaker may be told a man, a woman, a person, a body.
MEN = frozenset(
    "mr sir lord king prince archbishop spokesman chairman congressman policeman father man boy".split()
)
WOMEN = frozenset(
    "mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman policewoman mother woman"
    " girl".split()
)
PERSONAL = frozenset("dr prof professor sen senator gov rep gen col sgt capt lt judge qc kc mp mep".split())
BODIES = frozenset(
    "ministry agency company firm group bank party government council commission committee union board court"
    " department office police army club association organisation organization charity university institute"
    " authority fund airline paper newspaper magazine report study survey statement house team federation"
    " foundation society network channel corporation trust service centre center".split()
)
PAPERS = frozenset("letter newsletter order paper number poster list checklist offer error".split())
# Ends of a name whose beginning is no title: "General Motors", "Justice Department".
NO_SURNAMES = FIRMS | BODIES | frozenset("motors electric mills dynamics assembly".split())
PRONOUNS = frozenset({"he", "she", "they", "it", "who"})
