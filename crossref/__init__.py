"""crossref: what several outlets report on one event, held side by side.

    import crossref
    articles = crossref.read_articles("data/events/aleppo-truce")
    report = crossref.compare(articles)

The names below are handed on when first used, so that ``import crossref`` costs nothing.
"""
