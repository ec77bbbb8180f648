"""Units of measure: surface forms -> canonical singular names. Conversions are made elsewhere."""

from __future__ import annotations

_FORMS = {
    "millimetre": "mm millimetre millimetres millimeter millimeters",
    "centimetre": "cm cms centimetre centimetres centimeter centimeters",
    "decimetre": "dm decimetre decimetres decimeter decimeters",
    "metre": "m metre metres meter meters mtr mtrs",
    "kilometre": "km kms kilometre kilometres kilometer kilometers klick klicks",
    "micrometre": "μm µm um micrometre micrometres micrometer micrometers micron microns",
    "nanometre": "nm nanometre nanometres nanometer nanometers",
    "inch": "inch inches in ″",
    "foot": "foot feet ft ′",
    "yard": "yard yards yd yds",
    "mile": "mile miles mi",
    "nautical mile": "nmi",
    "light-year": "light-year light-years lightyear lightyears",
    "storey": "storey storeys story stories",
    "acre": "acre acres",
    "hectare": "hectare hectares ha",
    "square metre": "sqm m²",
    "square kilometre": "sqkm km²",
    "square foot": "sqft ft²",
    "square mile": "mi²",
    "cubic metre": "m³",
    "cubic centimetre": "cm³ cc",
    "milligram": "mg mgs milligram milligrams milligramme milligrammes",
    "microgram": "mcg μg µg microgram micrograms microgramme microgrammes",
    "gram": "g gs gr gram grams gramme grammes",
    "kilogram": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "tonne": "tonne tonnes t",
    "ton": "ton tons",
    "kiloton": "kiloton kilotons kt",
    "megaton": "megaton megatons",
    "pound": "lb lbs pound pounds",
    "ounce": "oz ounce ounces",
    "stone": "",
    "carat": "carat carats",
    "millilitre": "ml mls millilitre millilitres milliliter milliliters",
    "centilitre": "cl centilitre centilitres centiliter centiliters",
    "decilitre": "dl decilitre decilitres deciliter deciliters",
    "litre": "l litre litres liter liters ltr ltrs",
    "hectolitre": "hl hectolitre hectolitres hectoliter hectoliters",
    "gallon": "gallon gallons gal gals",
    "pint": "pint pints",
    "quart": "quart quarts",
    "cup": "cup cups",
    "tablespoon": "tablespoon tablespoons tbsp",
    "teaspoon": "teaspoon teaspoons tsp",
    "barrel": "barrel barrels bbl bpd",
    "bushel": "bushel bushels",
    "watt": "w watt watts",
    "kilowatt": "kw kilowatt kilowatts",
    "megawatt": "mw megawatt megawatts",
    "gigawatt": "gw gigawatt gigawatts",
    "terawatt": "terawatt terawatts",
    "kilowatt hour": "kwh",
    "megawatt hour": "mwh",
    "gigawatt hour": "gwh",
    "terawatt hour": "twh",
    "horsepower": "hp bhp horsepower",
    "volt": "v volt volts",
    "kilovolt": "kv kilovolt kilovolts",
    "ampere": "amp amps ampere amperes",
    "milliampere hour": "mah",
    "joule": "joule joules",
    "kilojoule": "kj kilojoule kilojoules",
    "calorie": "calorie calories cal",
    "kilocalorie": "kcal",
    "pascal": "pascal pascals",
    "hectopascal": "hpa",
    "kilopascal": "kpa",
    "megapascal": "mpa",
    "gigapascal": "gpa gigapascal gigapascals",
    "millibar": "mb millibar millibars",
    "bar": "",
    "psi": "psi",
    "newton": "newton newtons",
    "newton metre": "nm",
    "pound-foot": "lb-ft",
    "hertz": "hz hertz",
    "kilohertz": "khz kilohertz",
    "megahertz": "mhz megahertz",
    "gigahertz": "ghz gigahertz",
    "bit": "bit bits",
    "byte": "byte bytes",
    "kilobyte": "kb kilobyte kilobytes",
    "megabyte": "mb megabyte megabytes",
    "gigabyte": "gb gigabyte gigabytes",
    "terabyte": "tb terabyte terabytes",
    "megabit per second": "mbps",
    "gigabit per second": "gbps",
    "megapixel": "mp megapixel megapixels",
    "pixel": "pixel pixels px",
    "decibel": "db decibel decibels",
    "mile per hour": "mph",
    "kilometre per hour": "kph kmh kmph km/h",
    "knot": "knot knots kts",
    "celsius": "celsius celcius centigrade centigrate °c degc",
    "fahrenheit": "fahrenheit farenheit °f degf",
    "kelvin": "kelvin",
    "radian": "rad radian radians",
    "degree": "degree degrees deg ° degs",
    "part per million": "ppm",
    "part per billion": "ppb",
    "revolution per minute": "rpm",
    "point per game": "ppg",
    "rebound per game": "rpg",
    "assist per game": "apg",
    "megaton ": "mt",
    "basis point": "bps",
}  # fmt: skip

UNIT_OF = {form: name.strip() for name, forms in _FORMS.items() for form in forms.split()}
UNIT_OF["mb"] = "megabyte"
UNIT_OF["nm"] = "nanometre"
# Letters that are a unit only when they touch the number, or stand where nothing else could.
LETTER_UNITS = frozenset(
    {"m", "g", "l", "w", "v", "in", "gs", "gr", "c", "f", "mi", "mp", "cal", "ha", "bit", "um", "mt", "t"}
)

AREA_PREFIXES = {"square": "square", "sq": "square", "cubic": "cubic"}
# What may stand between the number and the unit without changing it.
UNIT_ADJECTIVES = frozenset(
    {"metric", "short", "long", "us", "u.s", "imperial", "fluid", "nautical", "statute", "full"}
)

# How many of the smaller unit make one of the larger, for "5 feet 2 inches".
PARTS = {
    ("foot", "inch"): 12, ("yard", "foot"): 3, ("yard", "inch"): 36, ("mile", "foot"): 5280, ("mile",
    "yard"): 1760,
    ("metre", "centimetre"): 100, ("metre", "millimetre"): 1000, ("kilometre", "metre"): 1000,
    ("kilometre", "centimetre"): 100000, ("centimetre", "millimetre"): 10, ("pound", "ounce"): 16,
    ("stone", "pound"): 14, ("kilogram", "gram"): 1000, ("litre", "millilitre"): 1000,
}  # fmt: skip

PERCENT = {
    "%": "percent", "percent": "percent", "pc": "percent", "pct": "percent", "percents": "percent",
    "per-cent": "percent",
    "percentage": "percent", "％": "percent",
}  # fmt: skip
PERCENTAGE_POINTS = frozenset({"point", "points", "pt", "pts"})

# Lengths of time in seconds; twelve months make a year.
MINUTE, HOUR, DAY = 60, 3600, 86400
TIME_UNITS = {
    "second": ("second", 1), "seconds": ("second", 1), "sec": ("second", 1), "secs": ("second", 1),
    "s": ("second", 1),
    "minute": ("minute", MINUTE), "minutes": ("minute", MINUTE), "min": ("minute", MINUTE),
    "mins": ("minute", MINUTE),
    "hour": ("hour", HOUR), "hours": ("hour", HOUR), "hr": ("hour", HOUR), "hrs": ("hour", HOUR),
    "h": ("hour", HOUR),
    "day": ("day", DAY), "days": ("day", DAY), "night": ("day", DAY), "nights": ("day", DAY),
    "week": ("week", 7 * DAY), "weeks": ("week", 7 * DAY), "wk": ("week", 7 * DAY), "wks": ("week", 7 * DAY),
    "weekend": ("day", 2 * DAY), "weekends": ("day", 2 * DAY),
    "fortnight": ("week", 14 * DAY), "fortnights": ("week", 14 * DAY),
    "month": ("month", 365 * DAY // 12), "months": ("month", 365 * DAY // 12),
    "quarter": ("month", 365 * DAY // 4), "quarters": ("month", 365 * DAY // 4),
    "year": ("year", 365 * DAY), "years": ("year", 365 * DAY), "yr": ("year", 365 * DAY), "yrs": ("year",
    365 * DAY),
    "yo": ("year", 365 * DAY),
    "decade": ("decade", 3650 * DAY), "decades": ("decade", 3650 * DAY),
    "century": ("century", 36500 * DAY), "centuries": ("century", 36500 * DAY),
    "millennium": ("millennium", 365000 * DAY), "millennia": ("millennium", 365000 * DAY),
    "millisecond": ("second", 0), "milliseconds": ("second", 0), "ms": ("second", 0),
}  # fmt: skip
# The unit that half of one is told in: half a year is six months, and no year rounded.
FINER = {"year": "month", "decade": "year", "century": "decade"}
MILLISECONDS = frozenset({"millisecond", "milliseconds", "ms"})

# What a rate may be per.
PER = frozenset(
    "second minute hour day night week month year decade share person capita head game litre liter gallon"
    " mile kilometre"
    " kilometer km h s hr barrel ounce tonne ton kilo kilogram kg household square unit student match metre"
    " meter sec"
    " min cm week annum gram gramme dozen"
    " hectare acre vote ticket quarter season".split()
)

# What a measure may be followed by: the way it lies.
DIRECTIONS = frozenset(
    "south north east west northeast northwest southeast southwest long wide high tall deep away"
    " thick older younger higher lower below above".split()
)

QUAKES = frozenset(
    "quake earthquake tremor temblor aftershock aftershocks quakes earthquakes tremors foreshock"
    " shock".split()
)
