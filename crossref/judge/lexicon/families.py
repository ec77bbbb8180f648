"""Families of which one thing is only one at a time: what is red is not blue, who is in Chad not in Peru.

Each family goes by the name of what its members are; a name before the bar stands for any of them ("an
instrument" is told by "a violin"). Members of one family exclude each other in the same place of two
sentences; members joined by "=" mean one.
"""

from __future__ import annotations

FAMILIES = {
    "color colour": "red=scarlet=crimson blue=navy green yellow=golden orange purple=violet pink brown=tan"
    " black white gray=grey turquoise beige silver maroon teal",
    "country nation": "afghanistan albania algeria angola argentina armenia australia austria azerbaijan"
    " bahrain bangladesh belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria"
    " burkina_faso burundi cambodia cameroon canada chad chile china colombia congo costa_rica croatia cuba"
    " cyprus czech_republic=czechia denmark djibouti dominican_republic ecuador egypt el_salvador eritrea"
    " estonia ethiopia fiji finland france gabon gambia georgia germany ghana greece guatemala guinea guyana"
    " haiti honduras hungary iceland india indonesia iran iraq ireland israel italy ivory_coast jamaica"
    " japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya"
    " lithuania luxembourg macedonia=north_macedonia madagascar malawi malaysia maldives mali malta"
    " mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar=burma"
    " namibia nepal netherlands=holland new_zealand nicaragua niger nigeria north_korea norway oman pakistan"
    " panama papua_new_guinea paraguay peru philippines poland portugal qatar romania russia rwanda"
    " saudi_arabia senegal serbia sierra_leone singapore slovakia slovenia somalia south_africa south_korea"
    " south_sudan spain sri_lanka sudan sweden switzerland syria taiwan tajikistan tanzania thailand togo"
    " tunisia turkey=turkiye turkmenistan uganda ukraine united_arab_emirates=uae"
    " united_kingdom=uk=britain=great_britain united_states=us=usa=america uruguay uzbekistan venezuela"
    " vietnam yemen zambia zimbabwe",
    "nationality": "afghan albanian algerian american argentine=argentinian armenian australian austrian"
    " bangladeshi belarusian belgian bolivian bosnian brazilian british=english bulgarian burmese cambodian"
    " cameroonian canadian chilean chinese colombian congolese croatian=croat cuban cypriot czech danish"
    " dutch ecuadorian egyptian estonian ethiopian finnish french georgian german ghanaian greek guatemalan"
    " haitian honduran hungarian icelandic indian indonesian iranian=persian iraqi irish israeli italian"
    " jamaican japanese jordanian kazakh kenyan kuwaiti latvian lebanese libyan lithuanian malaysian mexican"
    " moldovan mongolian moroccan nepalese=nepali nigerian north_korean norwegian pakistani palestinian"
    " panamanian paraguayan peruvian filipino=philippine polish portuguese qatari romanian russian rwandan"
    " salvadoran saudi scottish senegalese serbian=serb singaporean slovak slovenian somali south_african"
    " south_korean spanish sri_lankan sudanese swedish swiss syrian taiwanese tanzanian thai tunisian"
    " turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean",
    "continent": "africa antarctica asia europe north_america south_america oceania",
    "planet": "mercury venus earth mars jupiter saturn uranus neptune pluto",
    "weekday": "monday tuesday wednesday thursday friday saturday sunday",
    "month": "january february march april may june july august september october november december",
    "season": "spring summer autumn winter",
    "instrument musical_instrument": "accordion banjo bass bassoon bagpipes cello clarinet drum=drums flute"
    " french_horn guitar harmonica harp horn keyboard mandolin oboe organ piano saxophone=sax trombone"
    " trumpet tuba ukulele viola violin=fiddle xylophone cymbal electric_guitar acoustic_guitar tambourine",
    "drink beverage": "beer wine whisky=whiskey vodka rum gin tequila champagne cider brandy cognac sake"
    " coffee tea water milk lemonade soda cola coke juice cocoa hot_chocolate smoothie martini espresso"
    " orange_juice apple_juice",
    "vegetable": "asparagus avocado bean beet broccoli cabbage carrot cauliflower celery corn cucumber"
    " eggplant=aubergine garlic leek lettuce mushroom onion pea pepper potato pumpkin radish spinach squash"
    " tomato turnip zucchini=courgette",
    "fruit": "apple apricot banana blueberry cherry coconut fig grape grapefruit kiwi lemon lime mango melon"
    " orange papaya peach pear pineapple plum pomegranate raspberry strawberry watermelon",
    "meat": "beef pork lamb chicken turkey bacon ham veal mutton duck",
    "material": "wood=wooden=timber stone brick concrete=cement plastic glass metal steel iron copper bronze"
    " brass aluminum=aluminium titanium gold silver lead tin rubber leather cotton wool silk paper cardboard"
    " clay marble sand ice straw bamboo fabric",
    "room place building": "kitchen bathroom=restroom bedroom living_room dining_room hallway=corridor"
    " garage attic basement=cellar classroom courtroom office lounge common_room prison_cell laboratory=lab"
    " lobby library gym balcony porch stairwell nursery studio closet",
    "venue building place": "school hospital church mosque synagogue temple museum theater=theatre cinema"
    " restaurant hotel airport bank supermarket stadium factory prison station courthouse warehouse embassy"
    " university monastery casino nightclub bakery pharmacy",
    "animal": "dog=puppy cat=kitten horse cow pig sheep goat chicken duck goose rabbit mouse rat lion tiger"
    " bear wolf fox deer elephant monkey giraffe zebra camel donkey bird fish snake turtle frog lizard"
    " dolphin whale shark penguin eagle parrot squirrel kangaroo crocodile alligator panda bull hamster",
    "sport game": "football soccer basketball baseball tennis golf hockey rugby cricket volleyball boxing"
    " wrestling swimming cycling gymnastics badminton lacrosse softball polo karate judo fencing surfing"
    " skiing snowboarding chess poker bowling",
    "vehicle": "car=automobile truck=lorry bus bicycle=bike motorcycle=motorbike train"
    " plane=airplane=aircraft helicopter boat ship tram taxi=cab van scooter submarine tractor ambulance"
    " tank bulldozer skateboard canoe kayak ferry yacht",
    "religion": "christian=christianity muslim=islam=islamic jewish=judaism hindu=hinduism buddhist=buddhism"
    " sikh atheist",
    "denomination": "catholic protestant orthodox",
    "branch_of_islam": "sunni shia=shiite",
    "party": "republican democrat=democratic socialist communist libertarian",
    "language": "english french german spanish italian portuguese russian chinese mandarin japanese korean"
    " arabic hebrew hindi turkish greek dutch swedish polish persian",
    "currency": "dollar euro pound yen yuan rupee ruble=rouble peso franc won lira dinar krona",
    "relative": "mother father sister brother son daughter aunt uncle cousin nephew niece grandmother"
    " grandfather wife husband",
    "job profession": "actor=actress singer writer=author painter dancer comedian director lawyer=attorney"
    " doctor=physician nurse engineer architect chef=cook farmer teacher=professor journalist=reporter"
    " politician judge soldier policeman=police_officer firefighter plumber electrician carpenter baker"
    " barber butcher cashier waiter=waitress pilot driver sailor scientist banker accountant model athlete"
    " poet priest musician photographer",
    "office": "president prime_minister king queen mayor governor senator chancellor ambassador minister",
    "direction": "north=northern south=southern east=eastern west=western northeast=northeastern"
    " northwest=northwestern southeast=southeastern southwest=southwestern",
    "garment clothes": "shirt trousers=pants jeans skirt dress coat jacket sweater hat cap scarf shoe boot"
    " sock glove shorts tie suit",
    "meal": "breakfast lunch dinner=supper brunch",
    "disaster": "earthquake=quake flood tsunami hurricane=typhoon=cyclone tornado drought wildfire avalanche"
    " landslide blizzard volcanic_eruption famine",
    "genre": "comedy drama horror thriller romance western musical documentary",
    "part_of_day": "morning afternoon evening midnight noon dawn",
    "element": "hydrogen helium oxygen nitrogen carbon sulfur=sulphur iron copper zinc mercury uranium"
    " plutonium platinum",
    "feature_of_land": "mountain valley desert forest beach swamp island plain river lake ocean=sea",
    "activity": "sleep=asleep swim run=jog dance sing cook eat read write drive fly climb ski surf shop",
    "magnitude": "dozen hundred thousand million billion trillion",
}
