"""Folders of text and pairs -> sentences, groups of paraphrases, scored pairs.

    text/*.txt[.xz]          one sentence a line, a blank line between documents
    pairs/*.jsonl[.xz]       a JSON list of sentences that say the same, one group a line
    pairs/*.tsv[.xz]         score in [0, 1], sentence, sentence

A source is named by its file up to the first dot; ``mix.py`` says how much of each is used. Start
reading from ``read_material``.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO


@dataclass(frozen=True)
class Material:
    """Everything training reads.

    ``documents[source]`` are lists of consecutive sentences; ``groups[source]`` lists of at least two
    sentences that say the same; ``scored`` are (score in [0, 1], sentence, sentence).
    """

    documents: dict[str, list[list[str]]]
    groups: dict[str, list[list[str]]]
    scored: list[tuple[float, str, str]]

    def sentences(self) -> Iterator[str]:
        """Every sentence of text and pairs, in file order."""
        for documents in self.documents.values():
            for document in documents:
                yield from document
        for groups in self.groups.values():
            for group in groups:
                yield from group
        for _, left, right in self.scored:
            yield left
            yield right


def read_material(text: Path, pairs: Path) -> Material:
    """All files of the two folders, in the order of their names.

    Raises ``ValueError`` when a folder holds nothing of its kind, or a line cannot be read.
    """
    documents = {_source(path): _documents(path) for path in _files(text, ".txt")}
    groups = {_source(path): _groups(path) for path in _files(pairs, ".jsonl")}
    scored = [pair for path in _files(pairs, ".tsv") for pair in _scored(path)]
    if not documents:
        raise ValueError(f"{text}: no .txt or .txt.xz file in this folder")
    if not groups:
        raise ValueError(f"{pairs}: no .jsonl or .jsonl.xz file in this folder")
    return Material(documents, groups, scored)


def _files(folder: Path, suffix: str) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name.removesuffix(".xz").endswith(suffix))


def _source(path: Path) -> str:
    return path.name.partition(".")[0]


def _open(path: Path) -> TextIO:
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _documents(path: Path) -> list[list[str]]:
    documents: list[list[str]] = [[]]
    with _open(path) as lines:
        for line in lines:
            if sentence := line.strip():
                documents[-1].append(sentence)
            elif documents[-1]:
                documents.append([])
    return [document for document in documents if document]


def _groups(path: Path) -> list[list[str]]:
    groups = []
    with _open(path) as lines:
        for number, line in enumerate(lines, start=1):
            group = json.loads(line)
            if len(group) < 2:
                raise ValueError(f"{path}, line {number}: a group needs two sentences or more")
            groups.append(group)
    return groups


def _scored(path: Path) -> list[tuple[float, str, str]]:
    pairs = []
    with _open(path) as lines:
        for number, line in enumerate(lines, start=1):
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 3:
                raise ValueError(f"{path}, line {number}: needs score, sentence, sentence, tab-separated")
            pairs.append((float(fields[0]), fields[1], fields[2]))
    return pairs
