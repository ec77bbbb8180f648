"""The pages of ``docs/`` are true: examples are run, links lead somewhere, Python is type-checked."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

import crossref
from crossref.model import Relation
from crossref.render import wording

ROOT = Path(__file__).parents[2]
DOCS = sorted((ROOT / "docs").glob("*.md"))
RELATIONS = (ROOT / "docs" / "relations.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `([\w-]+)` \| (.+?) \| (.+?) \|$", RELATIONS, re.MULTILINE)


@pytest.mark.parametrize(("relation", "left", "right"), EXAMPLES, ids=[e[1] for e in EXAMPLES])
def test_the_examples_of_the_relations_are_what_relate_says(relation: str, left: str, right: str) -> None:
    dates = (datetime(2031, 3, 7), datetime(2031, 3, 8)) if relation == "update-over-time" else (None, None)
    assert crossref.relate(left, right, *dates).relation.value == relation


@pytest.mark.parametrize(
    ("hours", "relation"),
    [(0, "update-over-time"), (2, "update-over-time"), (-2, "conflict"), (None, "conflict")],
)
def test_an_update_is_told_by_the_dates_as_the_docs_say(hours: int | None, relation: str) -> None:
    first = datetime(2031, 3, 7, 12)
    second = None if hours is None else first + timedelta(hours=hours)
    said = crossref.relate("The fire killed three people.", "The fire killed eleven people.", first, second)
    assert said.relation.value == relation


@pytest.mark.parametrize(
    ("relation", "left", "right"),
    [
        ("conflict", "Six missiles were launched.", "Four missiles were intercepted."),
        ("agreement", "The road is 10 miles long.", "The road is 16 kilometres long."),
        (
            "agreement",
            "The fire on the ferry was caused by a broken pump.",
            "The fire on the ferry was caused by a cigarette.",
        ),
    ],
)
def test_what_the_docs_admit_is_so(relation: str, left: str, right: str) -> None:
    assert crossref.relate(left, right).relation.value == relation, "good news: mend docs/relations.md"


def test_every_relation_has_a_section_and_all_but_one_an_example() -> None:
    for relation in Relation:
        assert f"\n## {relation.value}\n" in RELATIONS
    assert {relation.value for relation in Relation} - {e[0] for e in EXAMPLES} == {"different-event"}


@pytest.mark.parametrize("file", [*DOCS, ROOT / "README.md"], ids=lambda file: file.name)
def test_every_link_leads_to_a_file(file: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", file.read_text(encoding="utf-8")):
        assert link.startswith("https://") or (file.parent / link).exists(), link


@pytest.mark.parametrize("file", DOCS, ids=lambda file: file.name)
def test_the_python_of_the_docs_is_type_checked(file: Path) -> None:
    checked = (ROOT / "tests" / "house" / "documented_api.py").read_text(encoding="utf-8").splitlines()
    for block in re.findall(r"```python\n(.*?)```", file.read_text(encoding="utf-8"), re.DOTALL):
        for line in block.splitlines():
            assert line in checked, f"not in documented_api.py: {line}"


def test_every_mark_of_the_annotated_article_is_explained() -> None:
    text = (ROOT / "docs" / "reading-a-report.md").read_text(encoding="utf-8")
    for sign in [*wording.TONE_SIGN.values(), *wording.SIGN.values()]:
        assert sign in text


def test_every_face_of_a_report_is_documented() -> None:
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    for name in ("to_", "plot_", "annotated"):
        methods = [method for method in dir(crossref.Report) if method.startswith(name)]
        assert methods
        assert [method for method in methods if f"report.{method}" not in text and method != "to_dict"] == []
