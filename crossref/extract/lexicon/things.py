"""Nouns of what cannot be hurt: things, places and acts that a verb of harm is said of in another sense.

Police execute warrants and seize phones, a court hears charges admitted, a singer releases albums. What is
not among these, nor ends like them, may live.
"""

from __future__ import annotations

# What is measured, scored, told off by numbers or only spoken of: nothing befalls it.
MEASURES = frozenset(
    "time times second seconds minute minutes hour hours day days week weeks month months year years"
    " decade decades o'clock way ways point points goal goals run runs winner winners wicket wickets lap"
    " laps homer homers ace aces birdie birdies try tries touchdown touchdowns rebound rebounds inning"
    " innings vote votes per cent pct percent dlr dlrs cts stg mln billion million degree degrees kind"
    " kinds sort sorts type types category categories sign signs idea ideas detail"
    " details word wording".split()
)

THINGS = MEASURES | frozenset(
    # of the courts and the police
    "warrant warrants charge charges count counts crime crimes offence offences offense offenses case"
    " cases sentence sentences complaint complaints claim claims lawsuit lawsuits suit suits trial"
    " trials appeal appeals verdict verdicts certificate certificates murder murders rape rapes robbery"
    " robberies assault assaults attack attacks theft thefts burglary burglaries autopsy autopsies"
    " inquiry inquiries raid raids incident incidents felony felonies misdemeanor misdemeanors"
    " conspiracy manslaughter strike strikes war wars battle battles riot riots massacre massacres coup"
    " coups crisis crises plot plots"
    # said, written, shown and played
    " report reports book books document documents page pages file files record records email emails"
    " letter letters message messages image images picture pictures photo photos photograph photographs"
    " video videos film films movie movies clip clips tape tapes disc discs cd cds dvd dvds album albums"
    " single singles song songs track tracks ep eps episode episodes series story stories article"
    " articles statistic statistics figure figures statement statements poem poems novel novels game"
    " games match matches app apps title titles item items test tests survey surveys study studies poll"
    " polls speech speeches product products model models version versions patent patents design designs"
    " debate debates hoax hoaxes memoir memoirs words round rounds"
    # of money and work
    " job jobs share shares stock stocks bond bonds deal deals contract contracts bill bills law laws"
    " policy policies rule rules plan plans project projects budget budgets loan loans debt debts asset"
    " assets saving savings dollar dollars pound pounds euro euros yen cent cents pence dividend"
    " dividends split splits unit units seat seats post posts position positions appearance appearances"
    " career careers term terms dream dreams market markets price prices sale sales order orders attempt"
    " attempts effort efforts"
    # to be seized, saved, stored and shed
    " gun guns handgun handguns rifle rifles weapon weapons bullet bullets shell shells rocket rockets"
    " hand hands head heads limb limbs leg legs eye eyes bone bones skull skulls finger fingers"
    " missile missiles bomb bombs mine mines grenade grenades rod rods drug drugs dose doses jab jabs"
    " shot shots vaccine vaccines phone phones computer computers laptop laptops device devices camera"
    " cameras aid aids tablet tablets console consoles watch watches part parts piece pieces statue"
    " statues painting paintings artifact artifacts artefact artefacts treasure treasures cargo"
    " container containers bag bags box boxes barrel barrels bale bales tonne tonnes ton tons kilogram"
    " kilograms gallon gallons litre litres drink drinks"
    # moved and lived in
    " car cars truck trucks lorry lorries bus buses van vans vehicle vehicles train trains motorcycle"
    " motorcycles tank tanks jet jets plane planes airplane airplanes airliner airliners jetliner"
    " jetliners aircraft helicopter helicopters drone drones home homes house houses building buildings"
    " apartment apartments flat flats church churches mosque mosques shop shops store stores school"
    " schools restaurant restaurants hospital hospitals factory factories plant plants barracks hotel"
    " hotels bed beds room rooms bridge bridges road roads site sites structure structures property"
    " properties tent tents tree trees"
    # held and taken
    " town towns city cities village villages area areas district districts province provinces region"
    " regions island islands territory territories field fields acre acres mile miles base bases"
    " checkpoint checkpoints capital capitals port ports cliff cliffs".split()
)

# Endings of what is done or thought ...
ENDINGS = (
    "tion", "tions", "sion", "sions", "ment", "ments", "ism", "isms", "ance", "ances", "ence", "ences",
    "ing", "ings", "ness", "nesses", "graph", "graphs",
)  # fmt: skip
# ... and those who live in spite of them.
LIVING = frozenset(
    "population populations delegation delegations generation generations congregation congregations"
    " relation relations nation nations regiment regiments detachment detachments contingent contingents"
    " government governments audience audiences sibling siblings being beings king kings viking vikings"
    " underling underlings weakling weaklings yearling yearlings duckling ducklings witness witnesses"
    " eyewitness eyewitnesses highness division divisions".split()
)
# Bodies that nobody died of: "168 public bodies", "governing bodies".
BODIES_OF = frozenset(
    "public governing ruling regulatory professional official government state sporting sports statutory"
    " representative international national local heavenly celestial trade industry supervisory"
    " legislative elected student independent water foreign".split()
)
