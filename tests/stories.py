"""A short event for tests: five articles on a ferry fire, written for them.

Kelso is of its own; Harbour and Island share most of their text; Inland reports an earlier fire; the
Bulletin tells an earlier fire, too. ``STORIES`` are sorted by id, as a report has them.
"""

from __future__ import annotations

from datetime import datetime

from crossref.model import Article

KELSO = Article(
    "kelso",
    "Kelso Times",
    "Twelve die as ferry burns off Brann Point",
    "Twelve die as ferry burns off Brann Point\n"
    "Twelve people died when the ferry Solvane caught fire off Brann Point on Saturday, police said.\n"
    "The blaze broke out on the car deck at about 4 a.m. and burned for eleven hours.\n"
    "Between 250 and 300 passengers were thought to be aboard.\n"
    "The owner, Lumen Lines, has not apologised to the families.\n"
    "The ship was built for 3.4 billion kroner and carried 41 cars.\n"
    "A crane barge from Norhaven towed the wreck to the shipyard.",
    datetime(2031, 3, 9),
)
HARBOUR = Article(
    "harbour",
    "Harbour Gazette",
    "Ferry fire kills at least nine",
    "Ferry fire kills at least nine\n"
    "At least nine people were killed when fire swept through the ferry Solvane off Brann on Saturday.\n"
    "Flames spread from the car deck before dawn and were put out after 14 hours, rescuers told reporters.\n"
    "As many as 300 passengers were on board the Solvane when the alarm was raised by the crew.\n"
    "Survivors described how stewards handed out life jackets in the dark and led them to the boats.\n"
    "Lumen Lines apologised to the families and promised to pay for every funeral without delay.",
    datetime(2031, 3, 8, 21, 30),
)
ISLAND = Article(
    "island",
    "Island Post",
    "Solvane burns",
    "Solvane burns\n"
    "At least nine people were killed when fire swept through the ferry Solvane off Brann on Saturday.\n"
    "Flames spread from the car deck before dawn and were put out after 14 hours, rescuers told reporters.\n"
    "Survivors described how stewards handed out life jackets in the dark and led them to the boats.\n"
    "Relatives slept in the sports hall, where the mayor served soup.",
    datetime(2031, 3, 9, 8, 0),
)
INLAND = Article(
    "inland",
    "Inland Courier",
    "Four die in warehouse blaze at Torrmo",
    "Four die in warehouse blaze at Torrmo\n"
    "Four people died when a warehouse burned down at Torrmo on Monday, the fire brigade said.\n"
    "Three of the dead were night watchmen, and the fourth was a driver.\n"
    "The blaze burned for six hours.",
    datetime(2030, 11, 5),
)
BULLETIN = Article(
    "bulletin",
    "The Bulletin",
    "Solvane: what is known",
    "Solvane: what is known\n"
    "Twelve people died in the fire aboard the ferry Solvane off Brann Point.\n"
    "Lumen Lines has not apologised to the families of the dead.\n"
    "In 2019 a fire on another ferry of Lumen Lines killed five people.\n"
    "That fire burned for two days.\n"
    "The wreck of the Solvane was towed to the shipyard by a crane barge.",
    datetime(2031, 3, 10),
)
STORIES = (BULLETIN, HARBOUR, INLAND, ISLAND, KELSO)
