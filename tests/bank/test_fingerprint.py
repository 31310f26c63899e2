"""Fingerprints of passages."""

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bank.fingerprint import SKETCH_SIZE, fingerprint, pair_hash
from generator.model.key_point import Passage
from tests.bank.guides import VOCABULARY

WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=60)


def test_the_hash_is_the_beginning_of_sha_256_over_label_and_words() -> None:
    content = "quizwright passage 1\x1fpassage\x1fnk\x1fcells"
    assert fingerprint(["nk", "cells"]).hash == hashlib.sha256(content.encode()).hexdigest()[:32]


@given(WORDS)
def test_a_fingerprint_fits_the_model(words: list[str]) -> None:
    prints = fingerprint(words)
    passage = Passage(place="H1", words=len(words), at=0, hash=prints.hash, sketch=prints.sketch)
    assert (passage.hash, passage.sketch) == (prints.hash, prints.sketch)


@given(WORDS)
def test_a_sketch_holds_the_smallest_hashes_of_word_pairs(words: list[str]) -> None:
    values = [int(group, 16) for group in fingerprint(words).sketch.split()]
    hashes = {pair_hash(pair) for pair in pairwise(words)}
    expected = sorted(hashes or {pair_hash(words)})
    assert values == expected[:SKETCH_SIZE]


@given(WORDS, WORDS)
def test_equal_hashes_mean_equal_words(one: list[str], other: list[str]) -> None:
    assert (fingerprint(one).hash == fingerprint(other).hash) == (one == other)


def test_where_words_end_makes_a_difference() -> None:
    assert fingerprint(["a", "bc"]).hash != fingerprint(["ab", "c"]).hash


def test_nothing_has_no_fingerprint() -> None:
    with pytest.raises(ValueError, match=r"\[\]"):
        fingerprint([])
