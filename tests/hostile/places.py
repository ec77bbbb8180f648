"""Hostile names, links, manifests, saved reports, models and arguments."""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.desk import GOOD
from tests.hostile.case import NEWS, Case
from tests.reports import full_report

ARTICLE = NEWS * 4
Build = Callable[[Path], object]


def _cases(
    kind: str, builds: dict[str, tuple[Build, str]], words: str = "compare .", expects: str = ""
) -> list[Case]:
    """``builds`` give for each name what to lay down and, where it is not "", the words of the command."""

    def built(build: Build, own: str) -> Callable[[Path], list[str]]:
        def lay(folder: Path) -> list[str]:
            build(folder)
            return (own or words).split()

        return lay

    return [Case(kind, name, built(build, own), expects) for name, (build, own) in builds.items()]


def _named(name: str | bytes, content: bytes | None = None) -> Build:
    def build(folder: Path) -> None:
        known = os.fsdecode(name) if isinstance(name, bytes) else name
        (folder / known).write_bytes(ARTICLE.encode() if content is None else content)

    return build


_ODD_NAMES: dict[str, str | bytes] = {
    "escape sequences": "\x1b[2J\x1b]0;owned\x07.txt",
    "C1 sequences": "\x9b2J.txt",
    "a newline": "a\ncrossref: all is well.txt",
    "a carriage return": "harmless\rEVIL.txt",
    "right to left": "report\u202etxt.exe\u2069.txt",
    "zero width": "\u200b\u200c\ufeff.txt",
    "no UTF-8": b"\xff\xfe\xe9.txt",
    "a surrogate": b"\xed\xa0\x80.txt",
    "a formula": "=cmd|' ' !A0.txt",
    "markup": "<img src=x onerror=alert(1)>.txt",
    "an option": "--output=stolen.txt",
    "a dash": "-.txt",
    "a template": "{{7*7}}%s{0}.txt",
    "250 letters": "x" * 250 + ".txt",
    "only an ending": ".txt",
    "a colon": "x:outlet=y.txt",
    "an address": "http:__x.example.txt",
    "line 3": "a.txt, line 3.txt",
    "Cyrillic in Latin": "h\u0430rbour.txt",
    "mixed case": "HOSTILE.TXT",
}
NAMES = [
    *_cases(
        "names of files", {f"{name}, with an article": (_named(odd), "") for name, odd in _ODD_NAMES.items()}
    ),
    *_cases(
        "names of files",
        {
            f"{name}, refused": (_named(odd, b"\x00" * 100), "compare . --format json")
            for name, odd in _ODD_NAMES.items()
        },
    ),
]


def _loop(folder: Path) -> None:
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "b.txt").symlink_to("a.txt")


def _linked(target: str) -> Build:
    return lambda folder: (folder / "link.txt").symlink_to(target)


def _unreadable(folder: Path) -> None:
    _named("closed.txt")(folder)
    (folder / "closed.txt").chmod(0)


def _many(folder: Path) -> None:
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"Pier {number} was shut for {number} hours on Friday.\n")


def _manifest(records: Any, name: str = "articles.json") -> Build:
    return lambda folder: (folder / name).write_text(
        records if isinstance(records, str) else json.dumps(records), encoding="utf-8"
    )


def _twice(folder: Path) -> None:
    for name in ("a.txt", "b.txt", "A.TXT"):
        _named(name)(folder)
    (folder / "c.txt").symlink_to("a.txt")


def _fifo_in_manifest(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    _manifest([{"file": "pipe.txt"}, {"file": "radio.md"}, {"file": "gazette.md"}])(folder)


def _deep(folder: Path) -> None:
    place = folder
    for _ in range(50):
        place = place / "d"
        place.mkdir()
    _named("d" + "/d" * 49 + "/a.txt")(folder)


_TO_BOTH = [{"file": "gazette.md"}, {"file": "radio.md"}]
PLACES = _cases(
    "places",
    {
        "links in a circle": (_loop, ""),
        "links in a circle, named": (_loop, "compare gazette.md radio.md a.txt"),
        "a link to nothing": (_linked("gone.txt"), ""),
        "a link to itself": (_linked("link.txt"), ""),
        "a link out": (_linked("/etc/hostname"), ""),
        "a link to a device": (_linked("/dev/zero"), ""),
        "a link to its folder": (_linked("."), ""),
        "a pipe in the folder": (lambda f: os.mkfifo(f / "pipe.txt"), ""),
        "a pipe in a manifest": (_fifo_in_manifest, ""),
        "a folder named as a file": (lambda f: (f / "a.txt").mkdir(), ""),
        "a folder for a manifest": (lambda f: (f / "articles.json").mkdir(), ""),
        "a file that may not be read": (_unreadable, ""),
        "endless zeros": (lambda f: None, "compare gazette.md radio.md /dev/zero"),
        "endless noise": (lambda f: None, "compare gazette.md radio.md /dev/urandom"),
        "nothing": (lambda f: None, "compare gazette.md radio.md /dev/null"),
        "the memory of a process": (lambda f: None, "compare gazette.md radio.md /proc/self/mem"),
        "a name of 5,000 letters": (lambda f: None, f"compare gazette.md radio.md {'x' * 5000}"),
        "1,000 paths": (lambda f: None, "compare " + "gazette.md radio.md gone.txt " * 300),
        "a folder of nothing": (lambda f: (f / "void").mkdir(), "compare gazette.md radio.md void"),
        "50 folders deep": (_deep, ""),
        "300 tiny files": (_many, ""),
        "one file under many names": (_twice, ""),
        "an address of this machine": (lambda f: None, "compare gazette.md radio.md http://127.0.0.1:9/"),
        "an address of the cloud": (
            lambda f: None,
            "compare gazette.md radio.md http://169.254.169.254/latest",
        ),
        "an address that is none": (
            lambda f: None,
            "compare gazette.md radio.md http://[::1 https:// http://\u202e",
        ),
        "another scheme": (
            lambda f: None,
            "compare gazette.md radio.md file:///etc/passwd ftp://x.example/a",
        ),
        "an output into a circle": (_loop, "compare gazette.md radio.md --output a.txt"),
        "an output that is a folder": (
            lambda f: (f / "o.json").mkdir(),
            "compare gazette.md radio.md --output o.json",
        ),
        "a width of millions": (lambda f: None, "compare gazette.md radio.md --width 99999999999999999999"),
        "odd digits for a width": (lambda f: None, "compare gazette.md radio.md --width ٩٩"),
    },
)
MANIFESTS = _cases(
    "manifests",
    {
        "climbs": (_manifest([{"file": "../../../../etc/passwd"}, *_TO_BOTH]), ""),
        "an absolute path": (_manifest([{"file": "/etc/passwd"}, *_TO_BOTH]), ""),
        "a path of Windows": (_manifest([{"file": "C:\\Windows\\win.ini"}, *_TO_BOTH]), ""),
        "a home": (_manifest([{"file": "~/.ssh/id_rsa"}, *_TO_BOTH]), ""),
        "an address": (_manifest([{"file": "http://127.0.0.1:9/"}, *_TO_BOTH]), ""),
        "a null": (_manifest([{"file": "a\x00b"}, *_TO_BOTH]), ""),
        "a surrogate": (_manifest('[{"file": "\\ud800"}, {"file": "radio.md"}, {"file": "gazette.md"}]'), ""),
        "a name of 100,000": (_manifest([{"file": "x" * 100_000}, *_TO_BOTH]), ""),
        "itself": (_manifest([{"file": "articles.json"}, *_TO_BOTH]), ""),
        "a folder": (_manifest([{"file": "."}, {"file": ""}, *_TO_BOTH]), ""),
        "a device": (_manifest([{"file": "/dev/zero"}, *_TO_BOTH]), ""),
        "escapes": (_manifest([{"file": "\x1b[2J"}, {"file": "a\nb"}, *_TO_BOTH]), ""),
        "the same 10,000 times": (_manifest([{"file": "radio.md"}] * 10_000 + [{"file": "gazette.md"}]), ""),
        "a list for a file": (_manifest([{"file": ["radio.md"]}, {"file": {"file": 1}}, *_TO_BOTH]), ""),
        "a link out": (
            lambda f: (
                (f / "out.txt").symlink_to("/etc/passwd"),
                _manifest([{"file": "out.txt"}, *_TO_BOTH])(f),
            ),
            "",
        ),
        "manifests in a circle": (
            lambda f: (
                _manifest([{"file": "b.json"}, *_TO_BOTH])(f),
                _manifest([{"file": "articles.json"}], "b.json")(f),
            ),
            "",
        ),
        "values of other files": (
            _manifest([{"file": "radio.md", "outlet": "=1+1", "url": "javascript:x"}, *_TO_BOTH]),
            "",
        ),
        "broken": (_manifest('[{"file": '), ""),
        "a number": (_manifest("5"), ""),
        "deep": (_manifest("[" * 100_000), ""),
    },
)


def _saved(change: Callable[[dict[str, Any]], object]) -> Build:
    def build(folder: Path) -> None:
        record = full_report().to_dict()
        change(record)
        (folder / "saved.json").write_text(json.dumps(record), encoding="utf-8")

    return build


def _written(text: str | bytes) -> Build:
    raw = text.encode() if isinstance(text, str) else text
    return lambda folder: (folder / "saved.json").write_bytes(raw)


def _value(low: object, high: object) -> Callable[[dict[str, Any]], object]:
    def change(record: dict[str, Any]) -> None:
        for finding in record["findings"]:
            for number, member in enumerate(finding["members"]):
                if "low" in member["value"] and member["value"]["type"] != "moment":
                    member["value"] |= {"low": low, "high": high if number else low}

    return change


def _everywhere(text: str) -> Callable[[dict[str, Any]], object]:
    def change(record: dict[str, Any]) -> None:
        record["signature"] = text
        for article in record["articles"]:
            article |= {"outlet": text + article["outlet"], "title": text, "url": text, "byline": text}
            article["provenance"] = {"published": text}
        for finding in record["findings"]:
            finding |= {"id": text + finding["id"], "rule": text, "explanation": text, "reasons": [text]}
            for member in finding["members"]:
                member["speaker"] = text
                member["value"] |= {name: text for name in ("unit", "of", "role") if name in member["value"]}
        record["dropped"] += [
            {"source": text, "text": "", "reason": text},
            {"source": text, "text": text, "reason": text},
        ]

    return change


_SPOILT: dict[str, Build] = {
    "escapes everywhere": _saved(_everywhere("\x1b[2J\x9b31m\u202e\u200b")),
    "markup everywhere": _saved(_everywhere("<script>alert(1)</script>'\"><!--")),
    "formulas everywhere": _saved(_everywhere("=1+1")),
    "newlines everywhere": _saved(_everywhere("\n# a\r\n\u2028| b |\n```\n")),
    "surrogates everywhere": _saved(_everywhere("\ud800\udfff")),
    "100,000 signs everywhere": _saved(_everywhere("x" * 100_000)),
    "an url that runs": _saved(lambda r: r["articles"][0].update(url="javascript:alert(1)")),
    "an url that is none": _saved(lambda r: r["articles"][0].update(url="http://[")),
    "a number for a name": _saved(lambda r: r["articles"][0].update(outlet=5)),
    "no articles": _saved(lambda r: r["articles"].clear()),
    "a finding of nobody": _saved(lambda r: r["findings"][0]["members"][0].update(article="nobody")),
    "a sentence that nobody wrote": _saved(lambda r: r["unique"][0].update(sentence="Nobody wrote this.")),
    "spans beyond the text": _saved(
        lambda r: r["findings"][0]["members"][0].update(start=10**9, end=10**9 + 5)
    ),
    "negative spans": _saved(lambda r: r["findings"][0]["members"][0].update(start=-5)),
    "pairs of nobody": _saved(lambda r: r["findings"][0]["pairs"][0].update(a=99)),
    "a figure of 10^99999999": _saved(_value("1e99999999", None)),
    "figures of 10^300": _saved(_value("1", "1e300")),
    "figures of 10^-300": _saved(_value("1e-300", "1")),
    "a figure of 10,000 digits": _saved(_value("1", "9" * 10_000)),
    "a figure that is none": _saved(_value("NaN", "Infinity")),
    "low above high": _saved(_value("5", "-5")),
    "a date that is none": _saved(lambda r: r["articles"][0].update(published="2031-13-45T99:99:99")),
    "the last date": _saved(
        lambda r: [a.update(published="9999-12-31T23:59:59-23:59") for a in r["articles"][:2]]
    ),
    "the first date": _saved(
        lambda r: [a.update(published="0001-01-01T00:00:00+23:59") for a in r["articles"][:2]]
    ),
    "another version": _saved(lambda r: r.update(schema_version=2)),
    "unknown settings": _saved(lambda r: r["settings"].update(os="system")),
    "deep settings": _saved(lambda r: r["settings"].update(align_weights=json.loads("[" * 900 + "]" * 900))),
    "one article 500 times": _saved(lambda r: r["articles"].extend(r["articles"] * 500)),
    "a finding 1,000 times": _saved(lambda r: r["findings"].extend(r["findings"][:1] * 1000)),
    "an origin of 10^400": _saved(lambda r: r["articles"][0].update(origin=10**400)),
    "not JSON": _written("{"),
    "deep": _written("[" * 100_000),
    "empty": _written(b""),
    "nulls": _written(b"\x00" * 1000),
    "UTF-16": _written("{}".encode("utf-16")),
    "beyond the limit": _written('{"schema_version": 1, "x": "' + "x" * 21_000_000 + '"}'),
    "19 million brackets": _written("[" + "[]," * 6_000_000 + "[]]"),
}
REPORTS = [
    case
    for form in ("terminal", "html", "markdown", "csv", "json")
    for case in _cases(
        "saved reports",
        {
            f"{name}, as {form}": (build, f"show saved.json --format {form}")
            for name, build in _SPOILT.items()
        },
    )
    if form in ("terminal", "html") or "everywhere" in case.name
]


def _model(files: dict[str, bytes | str]) -> Build:
    def build(folder: Path) -> None:
        (folder / "model").mkdir()
        for name, content in files.items():
            (folder / "model" / name).write_bytes(content.encode() if isinstance(content, str) else content)

    return build


_MODULES = '[{"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.StaticEmbedding"}]'
_TOKENIZER = json.dumps(
    {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": None,
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": None,
        "decoder": None,
        "model": {"type": "WordLevel", "vocab": {"[UNK]": 0, "strike": 1, "pause": 2}, "unk_token": "[UNK]"},
    }
)


def _tensors(header: object, numbers: bytes = b"") -> bytes:
    text = header.encode() if isinstance(header, str) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + numbers


def _table(numbers: bytes, rows: int = 3, **more: object) -> bytes:
    entry = {"dtype": "F32", "shape": [rows, 2], "data_offsets": [0, rows * 8]} | more
    return _tensors({"embedding.weight": entry}, numbers)


_STATIC = {"modules.json": _MODULES, "tokenizer.json": _TOKENIZER}
MODELS = _cases(
    "models",
    {
        "of infinities": (
            _model(_STATIC | {"model.safetensors": _table(struct.pack("<6f", *[float("inf")] * 6))}),
            "",
        ),
        "of no numbers": (
            _model(_STATIC | {"model.safetensors": _table(struct.pack("<6f", *[float("nan")] * 6))}),
            "",
        ),
        "of zeros": (_model(_STATIC | {"model.safetensors": _table(bytes(24))}), ""),
        "pickled": (_model(_STATIC | {"pytorch_model.bin": b"cos\nsystem\n(S'touch ran'\ntR."}), ""),
        "pickled under another name": (
            _model(_STATIC | {"model.safetensors": b"\x80\x04cos\nsystem\n(S'touch ran'\ntR."}),
            "",
        ),
        "code of its own": (
            _model(
                {
                    "modules.json": _MODULES.replace(
                        "sentence_transformers.models.StaticEmbedding", "own.Own"
                    ),
                    "own.py": "open('ran', 'w')",
                }
            ),
            "",
        ),
        "a header of 10^18 bytes": (_model(_STATIC | {"model.safetensors": struct.pack("<Q", 10**18)}), ""),
        "a deep header": (_model(_STATIC | {"model.safetensors": _tensors("[" * 100_000)}), ""),
        "negative shapes": (_model(_STATIC | {"model.safetensors": _table(bytes(24), rows=-3)}), ""),
        "negative places": (
            _model(_STATIC | {"model.safetensors": _table(bytes(24), data_offsets=[-24, 0])}),
            "",
        ),
        "shapes of 10^12": (_model(_STATIC | {"model.safetensors": _table(bytes(24), rows=10**12)}), ""),
        "shapes that are names": (
            _model(_STATIC | {"model.safetensors": _table(bytes(24), shape=["3", "2"])}),
            "",
        ),
        "modules that climb": (
            _model({"modules.json": _MODULES.replace('"path": ""', '"path": "../../../etc"')}),
            "",
        ),
        "deep modules": (_model({"modules.json": "[" * 100_000}), ""),
        "modules of nothing": (_model({"modules.json": "null"}), ""),
        "a tokenizer of nothing": (
            _model(_STATIC | {"tokenizer.json": "{}", "model.safetensors": _table(bytes(24))}),
            "",
        ),
        "a deep tokenizer": (
            _model(_STATIC | {"tokenizer.json": "[" * 100_000, "model.safetensors": _table(bytes(24))}),
            "",
        ),
        "an empty folder": (_model({}), ""),
    },
    words="compare gazette.md radio.md --model ./model",
)
CASES = [*NAMES, *PLACES, *MANIFESTS, *REPORTS, *MODELS]
assert set(GOOD) == {"gazette.md", "radio.md"}  # the words above name them
