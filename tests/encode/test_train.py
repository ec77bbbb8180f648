"""The recipe from folders to a model, on a few hundred made-up sentences, and its parts one by one."""

from __future__ import annotations

import json
import lzma
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from crossref.encode import load_encoder

pytest.importorskip("sklearn")

from crossref.encode.train import __main__ as recipe_run
from crossref.encode.train import contrastive, weigh
from crossref.encode.train.material import read_material
from crossref.encode.train.mine import mined_pairs
from crossref.encode.train.mix import Mix, Source, gather, with_pairs
from crossref.encode.train.start import start_table
from crossref.encode.train.vocabulary import Tokens, tokenize, train_tokenizer
from crossref.encode.train.weigh import weighed
from crossref.encode.train.whiten import whitened

WHO = ["the mayor", "a minister", "police", "two witnesses", "the company", "an officer"]
DID = [("said", "stated"), ("denied", "rejected"), ("announced", "made public"), ("confirmed", "bore out")]
WHAT = ["the fire", "a strike", "the vote", "new talks", "the closure", "a recall", "the flood", "an inquiry"]
WHERE = ["in the port", "near the border", "at the mill", "on the coast", "in the old town"]


@pytest.fixture
def material(tmp_path: Path) -> tuple[Path, Path]:
    dice = random.Random(7)
    text, pairs = tmp_path / "text", tmp_path / "pairs"
    text.mkdir()
    pairs.mkdir()
    lines, groups = [], []
    for number in range(200):
        who, (one, other), what, where = (dice.choice(part) for part in (WHO, DID, WHAT, WHERE))
        lines += [f"{who} {one} {what} {where} .", f"It happened {where} , {who} {other} ."]
        groups.append([f"{who} {one} {what} {where}", f"{where} {who} {other} {what}"])
        if number % 5 == 4:
            lines.append("")
    (text / "guardian.txt").write_text("\n".join(lines), encoding="utf-8")
    with lzma.open(pairs / "wmt21.jsonl.xz", "wt") as file:
        file.writelines(json.dumps(group) + "\n" for group in groups)
    scored = [f"{dice.random():.2f}\t{a}\t{b}" for a, b in groups[:50]]
    (pairs / "sts_scored.tsv").write_text("\n".join(scored) + "\n", encoding="utf-8")
    return text, pairs


def run(material: tuple[Path, Path], out: Path, *more: str) -> int:
    text, pairs = material
    options = ["--text", text, "--pairs", pairs, "--out", out, "--pieces", 300, "--dimensions", 16]
    return recipe_run.main([*map(str, options), "--scale", "0.005", *more])


@pytest.mark.heavy
def test_the_recipe_gives_a_model_and_gives_it_again(material: tuple[Path, Path], tmp_path: Path) -> None:
    assert run(material, tmp_path / "one") == 0
    assert run(material, tmp_path / "two") == 0
    one, two = load_encoder(str(tmp_path / "one")), load_encoder(str(tmp_path / "two"))
    sentences = [
        "the mayor denied a strike",
        "a strike: rejected by the mayor",
        "the flood on the coast",
        "\u0416",
    ]
    vectors = one.encode(sentences)
    np.testing.assert_allclose(vectors, two.encode(sentences), atol=1e-3)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]
    assert not vectors[3].any()


@pytest.mark.heavy
def test_a_given_vocabulary_is_taken_over(material: tuple[Path, Path], tmp_path: Path) -> None:
    assert run(material, tmp_path / "one") == 0
    given = tmp_path / "one" / "tokenizer.json"
    assert run(material, tmp_path / "two", "--vocabulary", str(given), "--pieces", "50") == 0
    assert (tmp_path / "two" / "tokenizer.json").read_bytes() == given.read_bytes()
    text, pairs = material
    options = [
        "--text",
        text,
        "--pairs",
        pairs,
        "--out",
        tmp_path / "three",
        "--vocabulary",
        tmp_path / "none",
    ]
    assert recipe_run.main([*map(str, options)]) == 2


@pytest.mark.heavy
def test_a_broken_off_run_goes_on_to_the_same_table(
    material: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contrastive, "CHECKPOINT", 2)
    rate = contrastive._rate
    assert run(material, tmp_path / "whole") == 0
    with monkeypatch.context() as power_cut:
        power_cut.setattr(contrastive, "_rate", lambda plan, step: 1 / (step != 3) * rate(plan, step))
        with pytest.raises(ZeroDivisionError):
            run(material, tmp_path / "broken")
    assert (tmp_path / "broken.work" / "unlabelled.checkpoint").exists()
    assert run(material, tmp_path / "broken") == 0
    whole, broken = (np.load(tmp_path / f"{name}.work" / "stories.npy") for name in ("whole", "broken"))
    np.testing.assert_allclose(whole, broken, atol=1e-3)


@pytest.mark.heavy
def test_half_done_work_of_other_settings_is_not_taken_up(
    material: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(material, tmp_path / "out") == 0
    assert run(material, tmp_path / "out", "--seed", "2") == 2
    assert "other settings" in capsys.readouterr().err


def test_material_that_cannot_be_read_is_named(material: tuple[Path, Path]) -> None:
    text, pairs = material
    with pytest.raises(ValueError, match=r"no \.txt"):
        read_material(pairs, pairs)
    (pairs / "one.jsonl").write_text('["alone"]\n')
    with pytest.raises(ValueError, match=r"one\.jsonl, line 1"):
        read_material(text, pairs)


def test_two_files_of_one_name_are_refused(material: tuple[Path, Path], tmp_path: Path) -> None:
    _, pairs = material
    (pairs / "guardian.jsonl").write_text('["a fire", "a blaze"]\n')
    assert run(material, tmp_path / "out") == 2


def store_of(sentences: list[str]) -> Tokens:
    words = sorted({word for sentence in sentences for word in sentence.split()})
    ids = [[words.index(word) for word in sentence.split()] for sentence in sentences]
    starts = np.cumsum([0, *map(len, ids)])
    return Tokens(np.array([i for row in ids for i in row], np.int32), starts)


def test_a_batch_holds_each_group_once_and_its_own_two_sentences() -> None:
    store = Tokens(np.arange(60, dtype=np.int32), np.arange(0, 61))  # 60 sentences of one token: its number
    mix = Mix(store, {"pairs": Source(np.arange(0, 61, 3), run=4)}, {"pairs": 1.0, "absent": 3.0}, dropout=0)
    batch = mix.batch(16, np.random.default_rng(0))
    assert len(set(batch.group.tolist())) == len(batch.group)
    np.testing.assert_array_equal(batch.left.ids // 3, batch.group)
    np.testing.assert_array_equal(batch.right.ids // 3, batch.group)
    assert (batch.left.ids != batch.right.ids).all()


def test_halves_share_no_token_and_lose_none() -> None:
    store = Tokens(np.arange(40, dtype=np.int32), np.array([0, 10, 20, 30, 40]))
    mix = Mix(store, {"text": Source(np.arange(0, 5))}, {"text:halves": 1.0}, dropout=0)
    batch = mix.batch(4, np.random.default_rng(0))
    both = np.concatenate([batch.left.ids, batch.right.ids])
    assert len(set(both.tolist())) == len(both) == 10 * len(batch.group)


def test_sources_that_are_not_there_are_an_error_when_none_is_left() -> None:
    with pytest.raises(ValueError, match="absent"):
        Mix(store_of(["a b"]), {}, {"absent": 1.0}, dropout=0)


def test_start_puts_words_of_like_company_together() -> None:
    dice = random.Random(2)
    sentences = [
        f"{dice.choice(['fire', 'blaze'])} burnt the {dice.choice(['mill', 'barn'])}" for _ in range(300)
    ]
    sentences += [f"shares of {dice.choice(['bank', 'fund'])} fell sharply" for _ in range(300)]
    words = sorted({word for sentence in sentences for word in sentence.split()})
    table = start_table(store_of(sentences), len(words), 4, seed=0)
    unit = table / np.linalg.norm(table, axis=1, keepdims=True)
    row = {word: unit[number] for number, word in enumerate(words)}
    assert row["fire"] @ row["blaze"] > 0.9
    assert row["fire"] @ row["bank"] < 0.3


def test_mined_pairs_retell_a_fact_and_are_no_copies() -> None:
    articles = [
        ["a fire burnt down the old mill by the river", "the mayor will speak to workers there on friday"],
        ["the old mill by the river burnt to ashes", "the mayor will speak to workers there on friday"],
        ["shares of the northern bank fell to a new low", "traders blamed the rise of interest rates again"],
        ["the northern bank shares hit a record low", "rates of interest rise and traders blame them"],
    ]
    sentences = [sentence for article in articles for sentence in (*article, "short one here")]
    store = store_of(sentences)
    table = np.eye(int(store.ids.max()) + 1, dtype=np.float32)
    pairs = mined_pairs(store, [Source(np.arange(0, 13, 3))], table)
    assert [0, 3] in pairs.tolist()
    assert [1, 4] not in pairs.tolist()  # word for word
    joined, source = with_pairs(store, pairs, run=2)
    assert len(source) == len(pairs)
    np.testing.assert_array_equal(gather(joined, source.first[:1]).ids, gather(store, pairs[0, :1]).ids)


SPELL = """
import json, random, sys
from crossref.encode.train.vocabulary import train_tokenizer
dice = random.Random(4)
words = ["".join(dice.choices("abcdefgh", k=dice.randint(2, 9))) for _ in range(400)]
sentences = [" ".join(dice.choices(words, k=8)) for _ in range(300)]
print(train_tokenizer(sentences, 200).to_str())
"""


def test_the_vocabulary_is_the_same_in_every_process() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", SPELL],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(told) == 1
    assert len(json.loads(told.pop())["model"]["vocab"]) == 200


def test_the_pieces_are_those_that_occur_most() -> None:
    sentences = ["the mayor of the town"] * 50 + ["a xylophone"] + ["the town"] * 20
    vocabulary = train_tokenizer(sentences, 60).get_vocab()
    assert sorted(vocabulary, key=vocabulary.__getitem__)[:5] == ["[UNK]", "the", "town", "mayor", "of"]
    assert not {"m", "##ayor"} & set(vocabulary)  # steps on the way to words, of no use when they are there


def test_the_tokenizer_cuts_at_spaces_and_punctuation_only() -> None:
    tokenizer = train_tokenizer(["Fire in Erdo\u011fan's mill", "fires in the mills"] * 5, 60)
    tokens = tokenize(tokenizer, ["FIRE in", "fire in", "Erdogan"])
    assert tokens.ids[:2].tolist() == tokens.ids[2:4].tolist()
    assert 0 not in tokens.ids


def test_figures_weigh_more_than_words_and_frequent_pieces_less() -> None:
    vocabulary = {"the": 0, "fire": 1, "12": 2, "##3rd": 3, "caf\u00e9": 4, "[UNK]": 5}
    table = np.ones((6, 3), np.float32)
    table[5] = 0
    the, fire, figure, part, cafe, unknown = np.linalg.norm(
        weighed(table, vocabulary, np.array([500, 1, 1, 1, 1, 0])), axis=1
    )
    assert figure == part == pytest.approx(weigh.FIGURES * fire)
    assert cafe == fire
    assert the < fire / 10
    assert unknown == 0


def test_long_rows_stay_longer_but_less_so() -> None:
    table = np.array([[1, 0], [0, 16]], np.float32)
    short, long = weighed(table, {"a": 0, "b": 1}, np.array([1, 1]))
    assert 2 < long[1] / short[0] < 16


@pytest.mark.parametrize("power", [0.0, 0.25, 0.5])
def test_whitening_evens_out_the_directions_of_sentences(power: float) -> None:
    dice = np.random.default_rng(3)
    table = (dice.normal(size=(50, 6)) * [9, 3, 2, 1, 1, 0.5]).astype(np.float32)
    text = Tokens(dice.integers(0, 50, 4000).astype(np.int32), np.arange(0, 4001, 5))

    def spread(rows: np.ndarray) -> float:
        sums = rows[text.ids].reshape(-1, 5, 6).sum(axis=1)
        sums /= np.linalg.norm(sums, axis=1, keepdims=True)
        values = np.linalg.eigvalsh(sums.T @ sums)
        return float(values[-1] / values[0])

    evened = whitened(table, text, power, seed=1)
    assert evened.shape == table.shape
    assert evened.dtype == np.float32
    np.testing.assert_allclose(
        np.linalg.norm(evened, axis=1).mean(), np.linalg.norm(table, axis=1).mean(), rtol=1e-4
    )
    if power:
        assert spread(evened) < spread(table) / 2
    else:
        np.testing.assert_allclose(evened @ evened.T, table @ table.T, rtol=1e-3, atol=1e-2)
