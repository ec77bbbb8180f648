"""Names that are written in several ways, and the adjectives of countries."""

from __future__ import annotations

from crossref.exonyms import ONE_NAME

# Adjective or inhabitant -> country, folded.
DEMONYMS = {
    "syrian": "syria", "syrians": "syria", "russian": "russia", "russians": "russia", "turkish": "turkey",
    "turks": "turkey", "iraqi": "iraq", "iraqis": "iraq", "iranian": "iran", "iranians": "iran",
    "israeli": "israel", "israelis": "israel", "palestinian": "palestine", "palestinians": "palestine",
    "sudanese": "sudan", "indonesian": "indonesia", "indonesians": "indonesia", "greek": "greece",
    "greeks": "greece", "french": "france", "german": "germany", "germans": "germany", "british": "britain",
    "britons": "britain", "american": "us", "americans": "us", "chinese": "china", "japanese": "japan",
    "indian": "india", "indians": "india", "pakistani": "pakistan", "pakistanis": "pakistan",
    "afghan": "afghanistan", "afghans": "afghanistan", "ukrainian": "ukraine", "ukrainians": "ukraine",
    "lebanese": "lebanon", "egyptian": "egypt", "egyptians": "egypt", "saudi": "saudi arabia",
    "libyan": "libya", "libyans": "libya", "spanish": "spain", "italian": "italy", "italians": "italy",
    "canadian": "canada", "canadians": "canada", "australian": "australia", "australians": "australia",
    "mexican": "mexico", "mexicans": "mexico", "brazilian": "brazil", "brazilians": "brazil",
    "korean": "korea", "koreans": "korea", "polish": "poland", "swiss": "switzerland", "swedish": "sweden",
    "norwegian": "norway", "danish": "denmark", "dutch": "netherlands", "belgian": "belgium",
    "european": "europe", "europeans": "europe", "african": "africa", "asian": "asia", "kenyan": "kenya",
    "kenyans": "kenya", "nigerian": "nigeria", "nigerians": "nigeria", "somali": "somalia",
    "somalis": "somalia", "ethiopian": "ethiopia", "yemeni": "yemen", "yemenis": "yemen",
    "jordanian": "jordan", "kurdish": "kurds", "kurd": "kurds", "filipino": "philippines",
    "filipinos": "philippines", "thai": "thailand", "vietnamese": "vietnam", "burmese": "myanmar",
    "nepalese": "nepal", "nepali": "nepal", "haitian": "haiti", "haitians": "haiti", "cuban": "cuba",
    "venezuelan": "venezuela", "colombian": "colombia", "chilean": "chile", "argentine": "argentina",
    "irish": "ireland", "scottish": "scotland", "welsh": "wales", "portuguese": "portugal",
    "hungarian": "hungary", "romanian": "romania", "bulgarian": "bulgaria", "serbian": "serbia",
    "croatian": "croatia", "bosnian": "bosnia", "georgian": "georgia", "armenian": "armenia",
    "azerbaijani": "azerbaijan", "bangladeshi": "bangladesh", "malaysian": "malaysia",
    "tunisian": "tunisia", "algerian": "algeria", "moroccan": "morocco", "qatari": "qatar",
    "emirati": "uae", "kuwaiti": "kuwait", "congolese": "congo", "rwandan": "rwanda", "ugandan": "uganda",
}  # fmt: skip

# Other spellings and short forms of one name, folded; places with two names are in ``exonyms``.
VARIANTS = ONE_NAME | {
    "sergey": "sergei", "isil": "isis", "daesh": "isis", "islamic state": "isis", "mohammad": "mohammed",
    "muhammad": "mohammed", "mohamed": "mohammed",
    "khaled": "khalid", "hussain": "hussein", "yousuf": "yusuf", "yousif": "yusuf", "gadhafi": "gaddafi",
    "qaddafi": "gaddafi", "u.s": "us", "u.n": "un", "united states": "us", "united nations": "un",
    "united kingdom": "britain", "uk": "britain", "european union": "eu",
    "jabhat fateh al-sham": "nusra", "al-nusra": "nusra", "nusra front": "nusra", "al-qaida": "al-qaeda",
    "zelenskyy": "zelensky", "zelenskiy": "zelensky", "kadhafi": "gaddafi", "kaddafi": "gaddafi",
    "moammar": "muammar", "moamer": "muammar", "moamar": "muammar", "usama": "osama", "ladin": "laden",
    "hizbullah": "hezbollah", "hizballah": "hezbollah", "al qaeda": "al-qaeda", "al qaida": "al-qaeda",
    "oleksandr": "alexander", "aleksandr": "alexander", "aleksander": "alexander", "alexandr": "alexander",
    "dmitri": "dmitry", "dmitriy": "dmitry", "yuri": "yury", "yuriy": "yury", "andrey": "andrei",
    "alexey": "alexei", "aleksei": "alexei", "aleksey": "alexei", "nikolay": "nikolai", "ahmad": "ahmed",
    "abdallah": "abdullah", "abdulla": "abdullah", "mahmud": "mahmoud", "mustapha": "mustafa", "omer": "omar",
    "great britain": "britain", "u.k": "britain", "usa": "us", "america": "us",
}  # fmt: skip

# Letters that articles use without a word of explanation -> the words that others write.
ACRONYMS = {
    letters: tuple(words.split())
    for letters, words in {
        "WHO": "world health organization", "IMF": "international monetary fund", "IS": "isis",
        "ICRC": "international committee red cross", "UNHCR": "un refugee agency", "US": "us",
        "UNICEF": "un children fund", "NHS": "national health service", "FBI": "federal bureau investigation",
        "CIA": "central intelligence agency", "ECB": "european central bank", "AU": "african union",
        "IAEA": "international atomic energy agency", "USGS": "us geological survey",
        "FEMA": "federal emergency management agency", "NTSB": "national transportation safety board",
        "FAA": "federal aviation administration", "OSCE": "organization security cooperation europe",
        "IDF": "israel defense forces", "WFP": "world food programme", "ICC": "international criminal court",
    }.items()
}  # fmt: skip

# Capitalised words that are no part of a name.
COMMON = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august"
    " september october november december mr mrs ms dr lt gen col capt sgt gov sen rep rev president minister"
    " prime chief the a an".split()
)
