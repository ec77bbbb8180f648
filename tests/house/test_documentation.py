"""What the documents say is what the program does: commands, options, exit codes, output, Python."""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from crossref import _version
from crossref.options import EXIT_CODES, parser
from crossref.render.selection import WORDS
from tests.house.readme import ROOT, SHOWN, output, readme
from tests.house.test_imports import FILES, imports

README = readme()
# By sentence-transformers, which cannot be without them.
BROUGHT = ("huggingface-hub", "scikit-learn", "scipy", "threadpoolctl", "torch", "transformers")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def verbs() -> dict[str, argparse.ArgumentParser]:
    found = [a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)]
    return dict(found[0].choices)


@pytest.mark.parametrize("name", list(verbs()))
def test_every_command_and_option_is_documented(name: str) -> None:
    assert f"crossref {name}" in README
    for action in verbs()[name]._actions:
        assert action.help, f"{action} has no help"
        for option in action.option_strings:
            assert option in ("-h", "--help") or option in README, f"{option} is not in the README"


def test_every_word_of_only_and_every_exit_code_is_documented() -> None:
    for word in WORDS:
        assert f"`{word}`" in README
    for code in re.findall(r"^  (\d+)", EXIT_CODES, re.MULTILINE):
        assert f"| {code} |" in README


def test_the_python_of_the_readme_is_type_checked() -> None:
    checked = (ROOT / "tests" / "house" / "documented_api.py").read_text(encoding="utf-8").splitlines()
    for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL):
        for line in block.splitlines():
            assert line in checked, f"not in documented_api.py: {line}"


def test_the_output_in_the_readme_is_real() -> None:
    shown = SHOWN.findall(README)
    assert shown
    for words, text in shown:
        assert text == output(words), "make golden writes the outputs in the README anew"


def test_everything_that_is_required_is_pinned() -> None:
    pinned = dict(
        line.split("==")
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").split("\n")
        if line and not line.startswith("#")
    )
    assert pinned["torch"] == "2.13.0"
    assert not [version for version in pinned.values() if not re.fullmatch(r"[\w.]+", version)]
    wanted = [
        *PROJECT["dependencies"],
        *(r for extra in PROJECT["optional-dependencies"].values() for r in extra),
    ]
    names = {re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-") for requirement in wanted}
    assert names <= set(pinned), f"not pinned: {names - set(pinned)}"


def test_the_changelog_knows_this_version_or_has_something_unreleased() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{_version.VERSION}]" in changelog or "## [Unreleased]" in changelog


def test_every_library_that_is_imported_is_required() -> None:
    required = {
        re.split(r"[^\w.-]", line)[0].lower().replace("_", "-")
        for line in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["documents"], *BROUGHT)
    }
    distributions = packages_distributions()
    used = {module.split(".")[0] for file in FILES for module, _ in imports(file)}
    for name in used - sys.stdlib_module_names - {"crossref"}:
        owners = {owner.lower().replace("_", "-") for owner in distributions.get(name, [name])}
        assert owners & required, f"{name} is imported, but pyproject.toml does not require it"
