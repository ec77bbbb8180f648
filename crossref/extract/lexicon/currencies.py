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

# Names that are money only behind a country or a people: "Czech crowns".
OF_COUNTRIES = frozenset(
    "crown crowns koruny korunas kronur kronas lei leu cedi cedis kwacha kyat kyats birr tenge sol soles lek"
    " leke afghani afghanis schilling schillings denar denars colon colones kwanza riel riels"
    " dram drams manat som soms".split()
)
# Plurals that are not made with an -s.
_SINGULARS = {
    "kroner": "krone", "kronor": "krona", "kronur": "krona", "lire": "lira", "leva": "lev", "lei": "leu",
    "koruny": "koruna", "reais": "real", "soles": "sol", "colones": "colon", "leke": "lek",
}  # fmt: skip

# By the name in the singular: the last word of the country or people before it, and the code.
_BY_COUNTRY = {
    "dollar": "us USD american USD australian AUD canadian CAD zealand NZD kong HKD singapore SGD"
    " singaporean SGD taiwan TWD taiwanese TWD jamaican JMD zimbabwean ZWL zimbabwe ZWL namibian NAD fijian"
    " FJD fiji FJD bahamian BSD barbadian BBD barbados BBD belize BZD brunei BND bermudian BMD liberian LRD"
    " guyanese GYD guyana GYD surinamese SRD tobago TTD trinidadian TTD caribbean XCD",
    "pound": "british GBP egyptian EGP lebanese LBP syrian SYP sudanese SDG irish IEP cypriot CYP cyprus CYP"
    " maltese MTL gibraltar GIP falkland FKP israeli ILP turkish TRY",
    "lira": "turkish TRY italian ITL lebanese LBP syrian SYP maltese MTL",
    "rupee": "indian INR pakistani PKR pakistan PKR lankan LKR nepali NPR nepalese NPR mauritian MUR"
    " seychellois SCR seychelles SCR",
    "franc": "swiss CHF french FRF belgian BEF luxembourg LUF cfa XOF congolese CDF rwandan RWF rwanda RWF"
    " burundian BIF burundi BIF guinean GNF djiboutian DJF djibouti DJF comorian KMF pacific XPF cfp XPF",
    "peso": "mexican MXN philippine PHP filipino PHP argentine ARS argentinian ARS argentinean ARS chilean"
    " CLP colombian COP cuban CUP uruguayan UYU dominican DOP",
    "krone": "danish DKK norwegian NOK swedish SEK",
    "krona": "swedish SEK icelandic ISK iceland ISK",
    "crown": "danish DKK norwegian NOK swedish SEK czech CZK icelandic ISK slovak SKK estonian EEK"
    " czechoslovak CSK",
    "koruna": "czech CZK slovak SKK czechoslovak CSK",
    "dinar": "iraqi IQD kuwaiti KWD jordanian JOD algerian DZD tunisian TND libyan LYD serbian RSD bahraini"
    " BHD yugoslav YUD macedonian MKD",
    "denar": "macedonian MKD",
    "rial": "iranian IRR omani OMR yemeni YER saudi SAR qatari QAR",
    "riyal": "saudi SAR qatari QAR omani OMR yemeni YER iranian IRR",
    "dirham": "moroccan MAD uae AED emirati AED",
    "shilling": "kenyan KES ugandan UGX tanzanian TZS somali SOS austrian ATS",
    "schilling": "austrian ATS",
    "won": "korean KRW",
    "yen": "japanese JPY",
    "yuan": "chinese CNY",
    "ruble": "russian RUB belarusian BYN belarussian BYN soviet SUR",
    "rouble": "russian RUB belarusian BYN belarussian BYN soviet SUR",
    "real": "brazilian BRL",
    "rand": "african ZAR",
    "markka": "finnish FIM",
    "mark": "finnish FIM german DEM deutsche DEM bosnian BAM convertible BAM",
    "guilder": "dutch NLG antillean ANG",
    "shekel": "israeli ILS",
    "ringgit": "malaysian MYR malaysia MYR",
    "hryvnia": "ukrainian UAH",
    "zloty": "polish PLN",
    "forint": "hungarian HUF",
    "peseta": "spanish ESP",
    "escudo": "portuguese PTE verdean CVE",
    "drachma": "greek GRD",
    "lev": "bulgarian BGN",
    "leu": "romanian RON moldovan MDL",
    "kuna": "croatian HRK",
    "cedi": "ghanaian GHS ghana GHS",
    "kwacha": "zambian ZMW malawian MWK malawi MWK",
    "kyat": "myanmar MMK burmese MMK burma MMK",
    "birr": "ethiopian ETB",
    "tenge": "kazakh KZT kazakhstani KZT kazakhstan KZT",
    "sol": "peruvian PEN",
    "lek": "albanian ALL",
    "afghani": "afghan AFN",
    "colon": "rican CRC salvadoran SVC",
    "bolivar": "venezuelan VEF",
    "kwanza": "angolan AOA",
    "riel": "cambodian KHR",
    "dram": "armenian AMD",
    "manat": "azerbaijani AZN azeri AZN turkmen TMT",
    "som": "kyrgyz KGS uzbek UZS",
    "dong": "vietnamese VND",
    "baht": "thai THB",
    "rupiah": "indonesian IDR",
    "taka": "bangladeshi BDT",
    "naira": "nigerian NGN",
    "lari": "georgian GEL",
    "kip": "lao LAK laotian LAK",
    "tugrik": "mongolian MNT",
}
# Where the last word of the country is another's, too.
_BY_TWO_WORDS = {
    ("south sudanese", "pound"): "SSP", ("north korean", "won"): "KPW",
}  # fmt: skip


def _by_country() -> dict[tuple[str, str], str]:
    table = dict(_BY_TWO_WORDS)
    for name, countries in _BY_COUNTRY.items():
        words = countries.split()
        table |= {(country, name): code for country, code in zip(words[::2], words[1::2], strict=True)}
    return table


# (country word, name in the singular) -> code, where the country decides.
COUNTRY = _by_country()
SINGULAR = {name: _SINGULARS.get(name, name.removesuffix("s")) for name in {*NAMES, *OF_COUNTRIES}}

SIGNS = frozenset(SIGN_CODES)
# Names that are other words as well: money only where nothing else fits ("won 3", "real", "mark").
DOUBTFUL = frozenset({"won", "real", "mark", "marks", "pound", "pounds", "dong", "lev", "rand", "sterling"})
