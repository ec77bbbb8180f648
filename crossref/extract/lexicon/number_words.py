"""Words that are numbers, and the wordings that bound them."""

from __future__ import annotations

from decimal import Decimal

UNITS = {
    "zero": 0, "nil": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip

# What multiplies the number before it.
SCALES = {
    "hundred": Decimal(10**2),
    "thousand": Decimal(10**3), "k": Decimal(10**3), "thou": Decimal(10**3),
    "lakh": Decimal(10**5), "lakhs": Decimal(10**5), "lac": Decimal(10**5), "lacs": Decimal(10**5),
    "lkh": Decimal(10**5), "lkhs": Decimal(10**5),
    "million": Decimal(10**6), "mn": Decimal(10**6), "mln": Decimal(10**6), "mil": Decimal(10**6),
    "mm": Decimal(10**6), "m": Decimal(10**6),
    "crore": Decimal(10**7), "crores": Decimal(10**7), "krores": Decimal(10**7), "cr": Decimal(10**7),
    "billion": Decimal(10**9), "bn": Decimal(10**9), "bln": Decimal(10**9), "b": Decimal(10**9),
    "trillion": Decimal(10**12), "tn": Decimal(10**12), "trn": Decimal(10**12), "t": Decimal(10**12),
    "tln": Decimal(10**12),
    "millions": Decimal(10**6), "billions": Decimal(10**9), "thousands": Decimal(10**3),
    "hundreds": Decimal(10**2), "trillions": Decimal(10**12),
}  # fmt: skip
# Scales that are a unit or nothing at all unless they touch digits and money or a noun is near: "37m".
LETTER_SCALES = frozenset({"k", "m", "mm", "b", "t"})
# Scales whose plural alone is a vague number: "thousands fled".
PLURAL_SCALES = frozenset({"hundreds", "thousands", "millions", "billions", "trillions"})

DOZENS = {"dozen": Decimal(12), "dozens": Decimal(12)}

_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth"
).split()
_ROUND_ORDINALS = {
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
    "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip

# The denominators of spelled fractions: "two thirds", "a quarter", "nine hundredths".
DENOMINATORS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    word + ending: value
    for word, value in ({word: at for at, word in enumerate(_ORDINALS, 3)} | _ROUND_ORDINALS).items()
    for ending in ("", "s")
}
# What follows the tens of such a denominator: "three twenty-firsts".
DENOMINATOR_UNITS = {
    word + ending: value
    for value, word in enumerate(["first", "second", *_ORDINALS[:7]], 1)
    for ending in ("", "s")
}
GLYPHS = {
    glyph: Decimal(top) / Decimal(bottom)
    for glyph, top, bottom in (
        ("½", 1, 2), ("¼", 1, 4), ("¾", 3, 4), ("⅓", 1, 3), ("⅔", 2, 3), ("⅕", 1, 5), ("⅖", 2, 5),
        ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8),
        ("⅞", 7, 8),
    )
}  # fmt: skip

ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth".split()
)
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

# Words for a number nobody counted: lowest and highest value meant.
VAGUE = {
    ("tens", "of", "thousands"): (10_000, 100_000),
    ("tens", "of", "millions"): (10**7, 10**8),
    ("tens", "of", "billions"): (10**10, 10**11),
    ("hundreds", "of", "thousands"): (100_000, 1_000_000),
    ("hundreds", "of", "millions"): (10**8, 10**9),
    ("hundreds", "of", "billions"): (10**11, 10**12),
    ("thousands",): (1_000, 10_000),
    ("hundreds",): (100, 1_000),
    ("millions",): (10**6, 10**7),
    ("billions",): (10**9, 10**10),
    ("trillions",): (10**12, 10**13),
    ("dozens",): (24, 100),
    ("scores",): (40, 100),
    ("several", "dozen"): (36, 100),
    ("few", "dozen"): (24, 60),
    ("several",): (3, 9),
    ("handful",): (2, 9),
    ("few",): (0, 10),
    ("couple",): (2, 2),
}
# "A few thousand", "a couple of million".
VAGUE |= {
    (*words, scale + ending): (low * SCALES[scale], high * SCALES[scale])
    for words, low, high in (
        (("several",), 3, 10), (("few",), 2, 5), (("couple",), 2, 2), (("couple", "of"), 2, 2)
    )
    for scale in ("hundred", "thousand", "million", "billion")
    for ending in ("", "s")
}  # fmt: skip

# Those of one word.
VAGUE_WORDS = frozenset(words[0] for words in VAGUE if len(words) == 1)

# Wordings before a number -> the bound they set. Longest match ending at the number wins.
#   low: the number is the least; high: the most; about: near it; below: near it and under; above: near it
#   and over; exact: nothing changes; extra: counted on top of others.
BEFORE = {
    "low": (
        "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of",
        "minimum of", "more than", "over", "above", "upwards of", "upward of", "in excess of", "exceeding",
        "exceeds", "exceed", "exceeded", "surpass", "surpasses", "topping",
        "greater than", "larger than", "higher than", "older than",
        "longer than",
        "north of", "well over", "well above", "far more than", "much more than", "many more than", "beyond",
        ">", ">=", "> =", "≥", "not under", "better than", "topped", "surpassing", "surpassed", "min",
        "more then", "greater than or equal to", "equal to or greater than", "equal or greater than",
        "bigger than", "taller than", "heavier than", "equal to or more than", "at least or equal to",
        "bigger or equal than", "higher or equal than", "larger or equal than", "greater or equal than",
    ),
    "high": (
        "up to", "as many as", "as much as", "at most", "no more than", "not more than", "a maximum of",
        "maximum of", "under", "less than", "fewer than", "below", "lower than", "smaller than",
        "younger than",
        "not over", "as high as", "at the most", "shorter than", "within", "inside", "max", "up till",
        "<", "<=", "< =", "≤", "not exceeding", "well under", "well below", "far fewer than", "lesser than",
        "less or equal than", "smaller or equal than", "lower or equal than",
        "less than or equal to", "equal to or less than", "not greater than", "as long as", "shy of",
    ),
    "about": (
        "about", "around", "some", "roughly", "approximately", "an estimated", "estimated", "approx", "circa",
        "~", "≈", "an approximate", "in the region of", "somewhere around", "in the neighborhood of",
        "close to",
        "approaching", "something like", "aproximately", "on the order of", "perhaps", "maybe",
         "the estimated", "believed to be", "or so", "ca",
        "barely", "averaged",
    ),
    "below": ("nearly", "almost", "just under", "nearing", "slightly under", "a little under", "just below",
              "slightly less than", "just short of", "not quite", "just shy of"),
    "above": ("just over", "just above", "slightly more than", "a little over", "slightly over",
              "little more than", "a little more than", "slightly above"),
    "exact": ("exactly", "an average of", "average of", "equal to", "just", "only", "precisely",
    "a total of", "total of", "a record", "as few as", "equals", "equals to", "equaling", "equaling to",
              "as little as", "a combined", "combined", "a further total of", "fully", "a full", "all",
              "a mere"),
    "extra": ("another", "an additional", "additional", "a further", "further", "an extra", "extra", "other",
              "the other", "yet another"),
}  # fmt: skip

# Wordings after a number.
AFTER = {
    "low": ("or more", "or higher", "or above", "or greater", "and more", "and above", "plus", "+",
    "and counting",
            "or over", "and over", "or longer", "or older", "and older", "at least", "at the least",
            "upwards"),
    "high": ("or less", "or fewer", "or lower", "or below", "or under", "at most", "at the most", "and under",
             "or younger", "and younger", "maximum"),
    "about": ("or so", "or thereabouts", "- odd", "-ish", "more or less"),
}  # fmt: skip

# Words after a number that say these are on top of others already counted.
EXTRA_AFTER = frozenset({"more", "others", "other", "additional", "further", "extra", "fresh"})
