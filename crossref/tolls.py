"""Tolls: which roles of a count (``Quantity.role``) mean what, when an event is counted by several outlets.

Each name is a property of its own: the displaced are harmed, but every camp has a count of its own.
"""

from __future__ import annotations

# Only grow while an event is being counted.
TOLLS = frozenset(
    "killed injured missing arrested displaced evacuated rescued damaged destroyed infected".split()
)
# Fall again: the missing are found, the displaced come home.
SHRINKING = frozenset("missing displaced".split())
# Do harm to people.
HARM = frozenset("killed injured missing displaced".split())
# Are one fact for one event, however many articles give a count.
ONE_FACT = frozenset("killed injured missing".split())
