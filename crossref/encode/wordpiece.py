"""A few texts -> token ids, by BERT's rules, without the tokenizers library.

Handing the library a vocabulary of 29,000 pieces takes twice as long as reading it, and longer than embedding
a few hundred sentences does: a run on five articles would wait for that alone. So plain texts, which nearly
all news sentences are, are cut here; the rest is left to the library. What is plain is said by ``_PLAIN``:
characters of which every treatment is known and tested, one by one, to be the library's.

    fold      lower case, no accents
    split     at white space, and each mark of punctuation by itself
    match     the longest piece that a word begins with, then the longest for what is left, marked "##"

Start reading from ``WordPiece``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

# ASCII, Western and Central European letters, and the dashes, quotes and euro sign of typeset news. No
# soft hyphen, which is dropped, and no other control than white space.
_TYPESET = "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026"
_PLAIN = re.compile(f"[\t\n\r -~\u00a0-\u00ac\u00ae-\u017f{_TYPESET}\u20ac]*")
_MARKS = re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf") + _TYPESET
_WORDS = re.compile(rf"[^\s{_MARKS}]+|[{_MARKS}]")


def _folded(character: str) -> str:
    """Without its accents, in lower case."""
    parts = unicodedata.normalize("NFD", character)
    return "".join(part for part in parts if unicodedata.category(part) != "Mn").lower()


_FOLD = {code: _folded(chr(code)) for code in range(0xC0, 0x180)}
_RULES = {
    "normalizer": {
        "type": "BertNormalizer",
        "clean_text": True,
        "handle_chinese_chars": True,
        "strip_accents": True,
        "lowercase": True,
    },
    "pre_tokenizer": {"type": "BertPreTokenizer"},
    "post_processor": None,
}


class WordPiece:
    """``vocabulary`` numbers the pieces; a word of which some part is no piece is ``unknown`` as a whole, and
    so is one of more than ``longest`` characters."""

    def __init__(self, vocabulary: Mapping[str, int], unknown: str, longest: int) -> None:
        self.vocabulary = vocabulary
        self._mark = unknown
        self._longest = longest

    def ids(self, texts: Sequence[str]) -> list[list[int] | None]:
        """The tokens of each text, or None for one that is not plain."""
        known: dict[str, list[int]] = {}
        return [self._ids(text, known) if self._is_plain(text) else None for text in texts]

    def _is_plain(self, text: str) -> bool:
        return self._mark not in text and _PLAIN.fullmatch(text) is not None

    def _ids(self, text: str, known: dict[str, list[int]]) -> list[int]:
        ids: list[int] = []
        for word in _WORDS.findall(text.translate(_FOLD).lower()):
            found = known.get(word)
            if found is None:
                found = known[word] = self._pieces(word)
            ids += found
        return ids

    def _pieces(self, word: str) -> list[int]:
        pieces: list[int] = []
        start = 0
        while start < len(word) <= self._longest:
            for stop in range(len(word), start, -1):
                piece = self.vocabulary.get(("##" if start else "") + word[start:stop])
                if piece is not None:
                    break
            else:
                return [self.vocabulary[self._mark]]
            pieces.append(piece)
            start = stop
        return pieces or [self.vocabulary[self._mark]]


def word_piece(settings: Mapping[str, Any]) -> WordPiece | None:
    """The tokenizer that a tokenizer.json describes, or None when its rules are others than these."""
    model = settings.get("model")
    if not isinstance(model, dict) or any(settings.get(name) != rule for name, rule in _RULES.items()):
        return None
    vocabulary, unknown = model.get("vocab"), str(model.get("unk_token"))
    if (
        model.get("type") != "WordPiece"
        or model.get("continuing_subword_prefix") != "##"
        or not isinstance(vocabulary, dict)
        or unknown not in vocabulary
        or set(map(type, vocabulary.values())) != {int}
        or min(vocabulary.values()) < 0
        or any(token.get("content") != unknown for token in settings.get("added_tokens", ()))
    ):
        return None
    return WordPiece(vocabulary, unknown, int(model.get("max_input_chars_per_word", 100)))
