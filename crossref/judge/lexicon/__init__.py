"""Word tables for judging whole sentences: what excludes what, what means the same. No code.

    poles      opposites: rose / fell, accepted / rejected, inside / outside
    families   of which a thing is only one at a time: colours, countries, rooms, months
    synonyms   words and phrasings that news uses for one another
    negation   words that deny, and how far they reach

Phrases are written with underscores ("close_to"). Words stand in their base form; forms that no stemmer
derives ("rose", "fell") are in ``synonyms.FORMS``.
"""
