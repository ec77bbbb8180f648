"""Nothing in the package runs what it reads: no pickle, no eval, no shell, no loader that builds objects.

Read off the syntax trees, so that a comment does not count and an alias does.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.test_imports import FILES, PACKAGE

#: Modules that run or build what they are given.
MODULES = frozenset("pickle cPickle dill cloudpickle joblib shelve marshal code codeop runpy pty".split())
#: Names that are called, as they are written.
CALLS = frozenset(
    "eval exec compile __import__ os.system os.popen os.execv os.execvp os.spawnl tempfile.mktemp"
    " pandas.read_pickle yaml.unsafe_load yaml.full_load yaml.load_all subprocess.getoutput"
    " etree.parse lxml.etree.parse ElementTree.parse".split()
)
#: The loader of YAML that gives strings, lists and mappings, and nothing else.
LOADERS = frozenset(("yaml.BaseLoader", "yaml.CBaseLoader", "yaml.SafeLoader"))


def dangers(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (f"imports {a.name}" for a in node.names if a.name.split(".")[0] in MODULES)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in MODULES:
            yield f"imports {node.module}"
        elif isinstance(node, ast.Call):
            yield from _called(node)


def _called(call: ast.Call) -> Iterator[str]:
    name = ast.unparse(call.func)
    given = {word.arg: ast.unparse(word.value) for word in call.keywords}
    if name in CALLS:
        yield f"calls {name}"
    if given.get("shell", "False") != "False":
        yield f"calls {name} with a shell"
    if given.get("trust_remote_code", "False") != "False" or given.get("weights_only") == "False":
        yield f"calls {name} with code of somebody else"
    if name == "torch.load" and given.get("weights_only") != "True":
        yield "calls torch.load with pickles"
    if name == "yaml.load" and given.get("Loader") not in LOADERS:
        yield "calls yaml.load without a loader that builds nothing"
    if given.get("allow_pickle", "False") != "False":
        yield f"calls {name} with pickles"
    if given.get("resolve_entities", "False") != "False" or given.get("verify", "True") == "False":
        yield f"calls {name} with a protection off"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_nothing_runs_what_it_reads(file: Path) -> None:
    assert list(dangers(ast.parse(file.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "code",
    [
        "import pickle",
        "from joblib import load",
        "eval('1')",
        "subprocess.run(words, shell=True)",
        "yaml.load(text)",
        "yaml.load(text, Loader=yaml.Loader)",
        "np.load(path, allow_pickle=True)",
        "SentenceTransformer(name, trust_remote_code=True)",
        "tempfile.mktemp()",
    ],
)
def test_what_is_looked_for_is_found(code: str) -> None:
    assert list(dangers(ast.parse(code)))


def test_the_templates_of_the_page_turn_no_text_into_markup() -> None:
    for template in (PACKAGE / "render" / "templates").glob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert "|safe" not in text.replace(" ", "")
        assert "autoescapefalse" not in text.replace(" ", "")
