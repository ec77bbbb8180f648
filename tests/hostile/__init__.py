"""Inputs made to crash, stall, flood or fool whoever reads them; built when they are needed.

``python -m tests.hostile`` runs every one; a part of them runs in the suite (``test_hostile``).
"""

from __future__ import annotations

from tests.hostile import documents, markup, places, texts

CASES = [*texts.CASES, *markup.CASES, *documents.CASES, *places.CASES]
