"""Scope: what a sentence is about beyond its words - which event, when, where.

In come the articles of a pile; out goes a ``Scope`` for each sentence. Filtering by article date alone
would fail, since articles quote an earlier event as background: so an article has its event, and each of
its sentences a time and places.

    events   which event each article reports
    times    which past a sentence tells, or the news
    places   which part of the event a sentence keeps to
"""

from __future__ import annotations

from collections.abc import Sequence

from crossref.model import Scope, Sentence
from crossref.scope.events import LEAD, Story, events_of
from crossref.scope.places import extent_of, known_everywhere, places_in
from crossref.scope.times import news_of, pasts_of
from crossref.settings import Settings

__all__ = ["Story", "scopes_of"]


def scopes_of(stories: Sequence[Story], settings: Settings) -> dict[Sentence, Scope]:
    """The scope of every sentence of every article."""
    events = events_of(stories, settings)
    places = {s: places_in(s) for story in stories for s in story.sentences}
    common = known_everywhere(
        [{place for s in story.sentences for place in places[s]} for story in stories],
        [{place for s in story.sentences[:LEAD] for place in places[s]} for story in stories],
    )
    return {
        sentence: Scope(
            event=events[story.article.id],
            news=news_of(story, settings),
            past=past,
            is_background=background,
            places=places[sentence] - common,
            extent=extent_of(sentence, places[sentence]),
        )
        for story in stories
        for sentence, (past, background) in zip(story.sentences, pasts_of(story, settings), strict=True)
    }
