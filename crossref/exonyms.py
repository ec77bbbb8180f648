"""Places that English-language outlets know by two names: a table only.

Each line is one place in lower case, the name that is kept first. Names of several words are told by the
word that no other place shares.
"""

from __future__ import annotations

_PLACES = (
    "thessaloniki salonika salonica",
    "kyiv kiev",
    "kharkiv kharkov",
    "odesa odessa",
    "lviv lvov",
    "dnipro dnipropetrovsk dnepropetrovsk",
    "mykolaiv nikolaev nikolayev",
    "luhansk lugansk",
    "chornobyl chernobyl",
    "zaporizhzhia zaporizhia zaporozhye",
    "bakhmut artyomovsk artemivsk",
    "beijing peking",
    "guangzhou canton",
    "mumbai bombay",
    "kolkata calcutta",
    "chennai madras",
    "bengaluru bangalore",
    "yangon rangoon",
    "myanmar burma",
    "eswatini swaziland",
    "turkey türkiye turkiye",
    "netherlands holland",
    "falklands malvinas",
    "raqqa raqqah rakka",
    "idlib idleb",
    "daraa deraa dara'a",
    "sanaa sana'a",
    "hodeidah hodeida hudaydah",
    "marrakesh marrakech",
    "tehran teheran",
    "tigray tigre",
    "derry londonderry",
)
ONE_NAME = {name: line.split()[0] for line in _PLACES for name in line.split()}
