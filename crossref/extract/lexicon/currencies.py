"""Currencies: signs, codes and names -> ISO 4217. A bare dollar is the US dollar, a bare pound sterling."""

from __future__ import annotations

# Signs and codes that stand before (or after) the number. Lower-cased, as tokens are; "us$" is two tokens.
SIGN_CODES = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS",
    "₺": "TRY",
    "₴": "UAH", "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₡": "CRC", "₵": "GHS", "₸": "KZT",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "inr": "INR", "rs": "INR", "chf": "CHF",
    "cad": "CAD",
    "aud": "AUD", "nzd": "NZD", "sgd": "SGD", "hkd": "HKD", "cny": "CNY", "rmb": "CNY", "sek": "SEK",
    "nok": "NOK",
    "dkk": "DKK", "pln": "PLN", "czk": "CZK", "huf": "HUF", "rub": "RUB", "uah": "UAH", "ils": "ILS",
    "nis": "ILS",
    "aed": "AED", "dh": "AED", "dhs": "AED", "sar": "SAR", "sr": "SAR", "qar": "QAR", "kwd": "KWD",
    "egp": "EGP",
    "lbp": "LBP", "jod": "JOD", "bhd": "BHD", "omr": "OMR", "try": "", "zar": "ZAR", "ngn": "NGN",
    "kes": "KES",
    "ksh": "KES", "pkr": "PKR", "bdt": "BDT", "tk": "BDT", "lkr": "LKR", "myr": "MYR", "rm": "MYR",
    "idr": "IDR",
    "rp": "IDR", "thb": "THB", "php": "PHP", "krw": "KRW", "vnd": "VND", "brl": "BRL", "mxn": "MXN",
    "ars": "ARS",
    "clp": "CLP", "mnt": "MNT", "vef": "VEF", "bgn": "BGN", "ron": "RON", "hrk": "HRK", "kn": "HRK",
    "jmd": "JMD",
    "pts": "", "gel": "GEL", "dinar": "", "euro": "EUR", "ps": "GBP",
    "₿": "XBT", "btc": "XBT", "₾": "GEL", "₭": "LAK", "元": "CNY",
}  # fmt: skip
SIGN_CODES = {sign: code for sign, code in SIGN_CODES.items() if code}

# Codes that are no words: money in lower case too.
PLAIN_CODES = frozenset({"usd", "rmb", "eur", "gbp", "jpy", "cny", "inr", "chf", "btc"})
# Millions of it, as the reports of firms write: "30 MUSD".
MILLION_CODES = {f"m{code.lower()}": code for code in "USD EUR GBP JPY CHF SEK NOK DKK AUD CAD".split()}

# Letters before a dollar (or after, as in "$US1m") -> whose dollar it is.
DOLLAR_OF = {
    "us": "USD", "u": "USD", "s": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD",
    "cdn": "CAD",
    "can": "CAD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "sg": "SGD", "nt": "TWD", "r": "BRL", "j": "JMD",
    "mx": "MXN", "mxn": "MXN", "mex": "MXN",
    "tt": "TTD", "bds": "BBD", "usd": "USD", "aud": "AUD", "cad": "CAD", "hkd": "HKD", "sgd": "SGD",
    "b": "BND",
    "z": "ZWL", "fj": "FJD",
}  # fmt: skip

# Names after the number.
NAMES = {
    "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "pound": "GBP", "pounds": "GBP",
    "quid": "GBP",
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR",
    "rupees": "INR",
    "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "franc": "CHF", "francs": "CHF",
    "shekel": "ILS", "shekels": "ILS", "lira": "TRY", "liras": "TRY", "won": "KRW", "peso": "MXN",
    "pesos": "MXN",
    "real": "BRL", "reais": "BRL", "rand": "ZAR", "krona": "SEK", "kronor": "SEK", "krone": "NOK",
    "kroner": "DKK",
    "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "koruna": "CZK", "hryvnia": "UAH",
    "hryvnias": "UAH", "dirham": "AED", "dirhams": "AED", "riyal": "SAR", "riyals": "SAR", "rial": "IRR",
    "rials": "IRR",
    "dinar": "KWD", "dinars": "KWD", "naira": "NGN", "shilling": "KES", "shillings": "KES", "taka": "BDT",
    "ringgit": "MYR", "ringgits": "MYR", "rupiah": "IDR", "rupiahs": "IDR", "baht": "THB", "dong": "VND",
    "kuna": "HRK", "kunas": "HRK", "lev": "BGN", "leva": "BGN", "tugrik": "MNT", "tugriks": "MNT",
    "markka": "FIM",
    "markkas": "FIM", "guilder": "NLG", "guilders": "NLG", "mark": "DEM", "marks": "DEM", "lire": "ITL",
    "peseta": "ESP", "pesetas": "ESP", "drachma": "GRD", "drachmas": "GRD", "escudo": "PTE", "escudos": "PTE",
    "bolivar": "VEF", "bolivars": "VEF", "bolivares": "VEF", "lari": "GEL", "bitcoin": "XBT",
    "bitcoins": "XBT",
    "sterling": "GBP", "egyptianpound": "EGP", "kip": "LAK", "kips": "LAK",
}  # fmt: skip
# Of these a bare number behind is cents: "15 dollars 50".
WHOLE = frozenset({"dollar", "dollars", "pound", "pounds", "euro", "euros", "usd", "eur", "gbp"})
# A hundredth of the unit it stands for.
CENTS = {
    "cent": "USD", "cents": "USD", "¢": "USD", "penny": "GBP", "pence": "GBP", "pennies": "USD", "p": "GBP",
    "sen": "MYR", "sens": "MYR", "paise": "INR", "kopiyka": "UAH", "kopiykas": "UAH", "kopek": "RUB",
    "kopeks": "RUB", "kopecks": "RUB", "eurocent": "EUR", "eurocents": "EUR", "dime": "USD",
}  # fmt: skip

# (country word, name) -> code, where the country decides.
COUNTRY = {
    ("us", "dollar"): "USD", ("american", "dollar"): "USD", ("australian", "dollar"): "AUD",
    ("canadian", "dollar"): "CAD", ("zealand", "dollar"): "NZD", ("hong kong", "dollar"): "HKD",
    ("kong", "dollar"): "HKD", ("singapore", "dollar"): "SGD", ("taiwan", "dollar"): "TWD",
    ("jamaican", "dollar"): "JMD", ("zimbabwean", "dollar"): "ZWL", ("namibian", "dollar"): "NAD",
    ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP", ("lebanese", "pound"): "LBP",
    ("syrian", "pound"): "SYP", ("sudanese", "pound"): "SDG", ("irish", "pound"): "IEP", ("cypriot",
    "pound"): "CYP",
    ("turkish", "lira"): "TRY", ("italian", "lira"): "ITL", ("indian", "rupee"): "INR", ("pakistani",
    "rupee"): "PKR",
    ("pakistan", "rupee"): "PKR", ("sri lankan", "rupee"): "LKR", ("lankan", "rupee"): "LKR", ("nepali",
    "rupee"): "NPR",
    ("nepalese", "rupee"): "NPR", ("mauritian", "rupee"): "MUR", ("swiss", "franc"): "CHF", ("french",
    "franc"): "FRF",
    ("belgian", "franc"): "BEF", ("cfa", "franc"): "XOF", ("congolese", "franc"): "CDF", ("rwandan",
    "franc"): "RWF",
    ("mexican", "peso"): "MXN", ("philippine", "peso"): "PHP", ("argentine", "peso"): "ARS", ("chilean",
    "peso"): "CLP",
    ("colombian", "peso"): "COP", ("cuban", "peso"): "CUP", ("danish", "krone"): "DKK", ("norwegian",
    "krone"): "NOK",
    ("danish", "kroner"): "DKK", ("norwegian", "kroner"): "NOK", ("swedish", "krona"): "SEK", ("swedish",
    "kronor"): "SEK",
    ("swedish", "kronas"): "SEK", ("danish", "crown"): "DKK", ("norwegian", "crown"): "NOK", ("swedish",
    "crown"): "SEK",
    ("czech", "crown"): "CZK", ("icelandic", "krona"): "ISK", ("iraqi", "dinar"): "IQD", ("kuwaiti",
    "dinar"): "KWD",
    ("jordanian", "dinar"): "JOD", ("algerian", "dinar"): "DZD", ("tunisian", "dinar"): "TND", ("libyan",
    "dinar"): "LYD",
    ("serbian", "dinar"): "RSD", ("bahraini", "dinar"): "BHD", ("iranian", "rial"): "IRR", ("omani",
    "rial"): "OMR",
    ("yemeni", "rial"): "YER", ("saudi", "riyal"): "SAR", ("qatari", "riyal"): "QAR", ("moroccan",
    "dirham"): "MAD",
    ("uae", "dirham"): "AED", ("emirati", "dirham"): "AED", ("kenyan", "shilling"): "KES", ("ugandan",
    "shilling"): "UGX",
    ("tanzanian", "shilling"): "TZS", ("somali", "shilling"): "SOS", ("korean", "won"): "KRW", ("japanese",
    "yen"): "JPY",
    ("chinese", "yuan"): "CNY", ("russian", "ruble"): "RUB", ("russian", "rouble"): "RUB", ("belarusian",
    "ruble"): "BYN",
    ("brazilian", "real"): "BRL", ("african", "rand"): "ZAR", ("finnish", "markka"): "FIM", ("finnish",
    "mark"): "FIM",
    ("dutch", "guilder"): "NLG", ("german", "mark"): "DEM", ("deutsche", "mark"): "DEM", ("west german",
    "mark"): "DEM",
    ("israeli", "shekel"): "ILS", ("malaysian", "ringgit"): "MYR", ("malaysia", "ringgit"): "MYR",
    ("ukrainian", "hryvnia"): "UAH", ("polish", "zloty"): "PLN", ("spanish", "peseta"): "ESP",
}  # fmt: skip

SIGNS = frozenset(SIGN_CODES)
# Names that are other words as well: money only where nothing else fits ("won 3", "real", "mark").
DOUBTFUL = frozenset({"won", "real", "mark", "marks", "pound", "pounds", "dong", "lev", "rand", "sterling"})
