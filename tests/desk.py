"""A desk with two good articles by different outlets, which conflict (11 hours, 72 hours): so a run can show
that whatever a third one did, the rest was compared."""

from __future__ import annotations

from pathlib import Path

GAZETTE = """\
---
outlet: Harbour Gazette
title: Dock strike pauses
published: 2031-03-07
---
Union leaders announced an 11-hour pause in the dock strike on Friday.

Between 2,500 and 3,000 passengers are thought to be waiting on the islands.

Hardly any of the freight companies used the pause in the strike.
"""
RADIO = """\
---
outlet: Coastal Radio
title: Dock strike goes on
published: 2031-03-10
---
The dock strike went on after a 72-hour pause had run out on Monday.

As many as 3,000 passengers are thought to be waiting on the islands.

Few freight companies used the pause in the strike, the port authority said.
"""
GOOD = ("gazette.md", "radio.md")


def laid(folder: Path) -> Path:
    """``folder`` with the two articles in it."""
    for name, text in zip(GOOD, (GAZETTE, RADIO), strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    return folder
