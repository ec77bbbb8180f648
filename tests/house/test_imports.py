"""Who may import whom: down, never up, never sideways between stages; and what may be heavy.

    floor 4   cli  options  output  progress  __main__  the face (__init__)
    floor 3   pipeline  within  meetings  relate  trace  files  render
    floor 2   the stages: strangers to each other
    floor 1   model  settings  errors  notation  tolls  words  characters  exonyms

The rule is read off the syntax trees, so that an import inside a function counts, too. Imports under
``TYPE_CHECKING`` do not run and are free.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "crossref"
FLOORS = {
    4: ("", "__main__", "cli", "options", "output", "progress"),
    3: ("pipeline", "within", "meetings", "relation", "trace", "files", "render"),
    1: ("_version", "characters", "model", "settings", "errors", "notation", "tolls", "words", "exonyms"),
}
STAGES = (
    "align",
    "clean",
    "encode",
    "extract",
    "gather",
    "judge",
    "opinion",
    "origins",
    "report",
    "scope",
    "segment",
    "unique",
    "views",
)
# The one step up: a report fetches its renderer when it is shown.
ALLOWED = {("report", "render")}
HEAVY = {
    "torch": ("encode/",),
    "sentence_transformers": ("encode/",),
    "faiss": ("align/",),
    "trafilatura": ("clean/",),
    "lxml": ("clean/", "files/exports.py"),
    "pypdfium2": ("files/pdf_text.py",),
    "docx": ("files/documents.py",),
    "pandas": ("render/",),
    "matplotlib": ("render/plots.py",),
    "jinja2": ("render/html.py",),
    "rich": (
        "render/layout.py",
        "render/drawing.py",
        "render/sheet.py",
        "render/terminal.py",
        "render/claims.py",
        "output.py",
    ),
}


def floor(room: str) -> int:
    return next((level for level, rooms in FLOORS.items() if room in rooms), 2)


def room_of(module: str) -> str:
    """ "crossref.extract.numbers" -> "extract"; "crossref" -> ""."""
    return module.removeprefix("crossref").removeprefix(".").split(".")[0]


def imports(file: Path) -> Iterator[tuple[str, bool]]:
    """The modules a file imports, and whether at its top level."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    free = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for child in ast.walk(node)
    }
    inner = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        if node in free:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, node not in inner) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            submodules = [f"{node.module}.{alias.name}" for alias in node.names]
            found = [m for m in submodules if (ROOT / (m.replace(".", "/") + ".py")).exists()]
            yield from ((module, node not in inner) for module in found or [str(node.module)])


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_go_down(file: Path) -> None:
    own = room_of(".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    for module, _ in imports(file):
        other = room_of(module)
        if module.split(".")[0] != "crossref" or other == own or (own, other) in ALLOWED:
            continue
        assert floor(other) <= floor(own), f"{own} imports {module}, which is above it"
        assert floor(own) != 2 or floor(other) != 2, f"the stages {own} and {other} know each other"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_heavy_libraries_stay_in_their_room(file: Path) -> None:
    place = str(file.relative_to(PACKAGE))
    if place.startswith("encode/train/"):
        return  # the recipe that made the built-in model; nothing imports it
    for module, at_top in imports(file):
        library = module.split(".")[0]
        if library in HEAVY:
            assert place.startswith(HEAVY[library]), f"{place} imports {library}"
            assert place.startswith("render/") or not at_top, f"{place} imports {library} when it is imported"


def test_every_room_has_its_floor() -> None:
    rooms = {room_of(".".join(file.relative_to(ROOT).with_suffix("").parts)) for file in FILES}
    rooms = {"" if room == "__init__" else room for room in rooms}
    known = {room for level in FLOORS.values() for room in level} | set(STAGES)
    assert rooms <= known, f"no floor for {rooms - known}"


def loaded_by(code: str) -> set[str]:
    """The top-level modules a fresh Python has loaded after ``code``."""
    listing = f"{code}\nimport sys\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    run = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(run.stdout.split())


LIGHT = {
    "numpy",
    "torch",
    "sentence_transformers",
    "faiss",
    "trafilatura",
    "dateparser",
    "rich",
    "tokenizers",
    "yaml",
}


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_by("import crossref").isdisjoint(LIGHT)


def test_the_command_line_starts_light() -> None:
    assert loaded_by("import crossref.cli").isdisjoint(LIGHT)


def test_every_name_of_the_face_is_there() -> None:
    import crossref

    assert {name for name in crossref.__all__ if getattr(crossref, name) is None} == set()
    assert set(crossref.__all__) <= set(dir(crossref))
    with pytest.raises(AttributeError, match="has no attribute 'relat'"):
        _ = crossref.relat  # type: ignore[attr-defined]
