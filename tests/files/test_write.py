"""A report is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossref.errors import CrossrefError
from crossref.files import write_text


def test_a_new_file(tmp_path: Path) -> None:
    write_text(tmp_path / "report.json", "{}\n")
    assert (tmp_path / "report.json").read_bytes() == b"{}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_an_old_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("old")
    path.chmod(0o640)
    write_text(path, "né")
    assert path.read_text(encoding="utf-8") == "né"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("old")
    (tmp_path / "link.json").symlink_to(tmp_path / "old.json")
    write_text(tmp_path / "link.json", "new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "old.json").read_text() == "new"


@pytest.mark.parametrize("name", [".", "missing/report.json"])
def test_what_cannot_be_written_is_said_in_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(CrossrefError, match=r"cannot be written \(.+\); choose another path$"):
        write_text(tmp_path / name, "{}")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(CrossrefError, match=r"there is no folder .*missing\); choose another path$"):
        write_text(tmp_path / "missing" / "report.json", "{}")


def test_an_interrupted_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.json"
    path.write_text("old")

    def broken(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("crossref.files.write.os.fsync", broken)
    with pytest.raises(KeyboardInterrupt):
        write_text(path, "new")
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]
