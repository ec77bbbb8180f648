"""Every number that steers a result, each with the reason it has this value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run was told. A report carries its settings, so it can be made again.

    ``model`` is "builtin", or the name or path of any sentence-transformers model; ``nli`` the name or path
    of a cross-encoder trained for inference, "" to ask none.
    """

    model: str = "builtin"
    nli: str = ""

    # Neighbours. Every aligned pair of the annotated events but the freest paraphrases lies among the
    # 24 nearest sentences of other articles; below a cosine of .1 only chance is left.
    neighbours: int = 24
    neighbour_reach: int = 64  # looked through to find them, as a row's own article is passed over
    neighbour_floor: float = 0.1
    faiss_from: int = 5_000  # sentences; below this, importing faiss costs more than it saves

    # Events. The likeness of two articles is the sum of three cosines: all words, the opening, names.
    # Reports of one event start at .41 (eight annotated events), of look-alikes without a date end at
    # .31; look-alikes of another week reach .52, so dates decide those.
    event_likeness: float = 0.36
    event_same_days: float = 0.1  # what appearing within event_close_days adds to the likeness
    event_close_days: float = 2
    event_days: float = 7
    background_days: float = 21  # a time named that long before publication is not the news itself

    # Copies, by containment of word 5-grams. Copies of the annotated events reach .46 to 1.0, texts that
    # share an agency's paragraph .11 to .29, independent texts at most .04.
    copy_whole: float = 0.4
    copy_partial: float = 0.1
    copy_least_grams: int = 20  # shared 5-grams: less is one quotation both outlets heard
    copy_sentence: float = 0.5  # of the shorter sentence
    copy_sentence_grams: int = 8  # shared 5-grams, so twelve words on end: fewer are stock phrases

    # Alignment: the weights of a logistic regression over align.features, fitted by
    # ``python -m tests.benchmarks.fit_align``; the threshold and the slack are where whole reports of events
    # left out agree best with their annotation.
    glance_threshold: float = 0.01  # less likely pairs are not even compared by their claims
    align_threshold: float = 0.34
    reworded_threshold: float = 0.6  # for two sentences with next to no words in common: of those below, one
    # in three stated one fact
    align_slack: float = 0.7
    # Whole sentences that agree less surely than this may agree: some two thirds of them did where they were
    # annotated and half where they were not, of surer ones nine of ten.
    sure_threshold: float = 0.7
    # A sentence is unique when its likeliest partner is less likely than this: two thirds of the annotated
    # ones are found; one in nine that are shown is told by another outlet in words of its own.
    unique_ceiling: float = 0.4
    align_weights: tuple[tuple[str, float], ...] = (
        ("whole", 3.672),
        ("masked", -2.621),
        ("words", 7.687),
        ("shared", 0.233),
        ("figure", 0.348),
        ("subject", 2.815),
        ("rank_words", 0.581),
        ("rank_whole", 2.236),
        ("around", 2.131),
        ("short", 0.583),
        ("articles", -3.077),
        ("lead", 0.391),
        ("event", -4.742),
        ("past", -2.118),
        ("time", -2.355),
        ("place", -1.553),
        ("bias", -4.685),
    )

    # Of sentences that no rule decides half had no event in common below this, in 35 topics looked through;
    # from here on one in four.
    undecided_threshold: float = 0.9

    # Judgement: how likely two sentences must be aligned before claims in them are compared, by how
    # much the claims themselves have in common; and the cosine at which two counted nouns are one.
    role_threshold: float = 0.05  # both count the dead, both the injured ...
    part_threshold: float = 0.9  # below this, a part of an article's toll is not held against another toll
    subject_threshold: float = 0.02  # both count or measure a truce, a corridor ...
    subject_likeness: float = (
        0.6  # "truce" and "ceasefire" are in judge.nouns, since vectors place them no nearer
    )
    measure_threshold: float = 0.35  # both give euros, or kilometres
    bare_threshold: float = 0.3  # a figure without a noun
    bare_context: float = 0.3  # below it, one in five of such figures were of one thing
    # Sentences of one article may tell one fact twice from this cosine on, figures masked. At .5 three of
    # four conflicts found in 250 articles were none.
    within_threshold: float = 0.6
    near_ratio: float = 1.5  # times; figures this near in aligned sentences count one thing without saying so
    toll_ratio: float = 100  # times; no toll grows that much between the reports of one event
    count_ratio: float = 8  # times; counts of one noun that lie further apart count two things
    magnitude_gap: float = 1  # measurements of one quake are corrected by less; an aftershock is 1.2 below it
    bare_ratio: float = 3  # times; two measures without a noun that lie further apart measure two things
    date_threshold: float = 0.6
    # Times that differ: surely aligned, and with like words around them. Of those below .5 in the
    # annotated events none was a difference, of those above all but copies.
    date_conflict_threshold: float = 0.75
    date_context: float = 0.5  # bare_context is enough where both give a date, such as 12 May
    settle_slack: float = 0.8  # of the surest verdict on a claim against one article
    # What is left of the doubt about such a verdict. At .4, figures said to be .75 right were so in .92
    # of the annotated events, where thresholds were chosen; on unseen events less is to be expected.
    settle_spread: float = 0.6

    # The second opinion. No model for inference comes with crossref, so this is not measured: it is high, as
    # such models are surer than they are right, and a false conflict costs more than one left undecided.
    opinion_threshold: float = 0.9

    # Reading: what one input may cost. Names begin with max_; --limit changes any of them.
    # A long report is 60 kB of text and its saved page 1 to 5 MB, with pictures inside up to 15 MB; what is
    # larger is a dump or a mistake, and would be held in memory several times over.
    max_file_bytes: int = 20_000_000  # of a file, of one in an archive, or of one line of JSON Lines
    # The longest feature of a magazine has 120,000 characters. More than twice that still takes some three
    # seconds; a book would take minutes and be no article.
    max_article_chars: int = 300_000
    # A page of news has 2,000 to 10,000, a live blog of a whole day 20,000; at 50,000 finding the article
    # takes up to four seconds, and grows faster than the page.
    max_page_tags: int = 50_000
    # A file of 1,000 articles is read in 300 MB. More than a thousand on one event are beyond what a reader
    # can take in, and are gathered by mistake; each is compared with all others, which squares the memory.
    max_articles: int = 2_000
    max_report_bytes: int = 20_000_000  # of a saved report; one on fifty articles has 2 MB
    max_pages: int = 300  # of a PDF: an investigation has 100, a book 300
    max_pdf_seconds: float = 4  # a page takes some milliseconds; what takes longer was made to
    # A folder of saved pages with their pictures, packed.
    max_archive_bytes: int = 100_000_000
    max_unpacked_bytes: int = 300_000_000  # of everything in one archive, those inside it included
    # Pages and texts pack to a fifth or a tenth, tables of figures to a fiftieth; a bomb to a thousandth.
    max_expansion: int = 200  # times
    max_nesting: int = 3  # archives and mails inside each other: a mail in an archive of archives
    max_json_nesting: int = 50  # lists and objects inside each other: exports of feeds have up to 10
    max_robots_bytes: int = 512_000  # RFC 9309 asks for that much to be read; few are a tenth of it
    # Fetching. A page comes within two seconds; ten times that is a server in trouble, or one that wants
    # to hold its reader up. Pages redirect two or three times: to https, to www, to a page of consent.
    max_fetch_seconds: float = 30.0  # for one address, with its redirects, its robots.txt and pauses
    max_silent_seconds: float = 10.0  # without a byte
    max_pause_seconds: float = 10.0  # before the one retry; a server that asks for more is not asked again
    max_redirects: int = 5

    # Two texts (``relate``): the weights of two logistic regressions, over judge.evidence and over what
    # judge.verdict.same_chance names, fitted by ``python -m tests.benchmarks.fit_relate``.
    bear_out_weights: tuple[tuple[str, float], ...] = (
        ("cosine", 0.461),
        ("held left", 0.327),
        ("held right", 1.101),
        ("longer", -0.313),
        ("denied", 0.190),
        ("names", -1.166),
        ("numbers", -1.719),
        ("words", -0.457),
        ("bias", -0.812),
    )
    same_weights: tuple[tuple[str, float], ...] = (
        ("cosine", 8.313),
        ("held", 2.547),
        ("held most", -1.461),
        ("conflict", -3.260),
        ("bias", -2.355),
    )
