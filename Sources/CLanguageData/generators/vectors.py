"""Writes vectors.bin: a vector of 64 small numbers for each word, so that texts can be compared by what
they mean without a model: the sum of a text's word vectors points where its meaning does.

Made from the embeddings of words.tsv and sentences.txt by embed.py (multilingual-e5-small, MIT):
centred by language, reduced to 64 dimensions (principal components of words and sentences), then fitted by least
squares so that a sentence's words add up to the sentence's own embedding; words in no sentence stay.
Common words weigh less (a / (a + frequency)); the weight is in the vector.

Layout, little-endian: `WordVectors` in Sources/Searching describes it.
"""

import collections
import math
import pathlib
import struct
import sys

import numpy as np
import scipy.sparse
from scipy.sparse.linalg import lsqr

from folding import fold
from stem import stem
from words import LONGEST

DIMENSIONS = 64
COMMON = 1e-3
STAY = 1.0
BUCKETS = 4096


def key(word):
    """FNV-1a, 64 bits, of the folded word's UTF-8 (of its stem where it is English)."""
    value = 0xCBF29CE484222325
    for byte in word.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def is_han(c):
    return "\u3400" <= c <= "\u9fff"


def words_of(text, row):
    """The rows of a text's words: the longest word at each place, from the left."""
    text, found, i = fold(text), [], 0
    while i < len(text):
        if is_han(text[i]):
            for n in range(LONGEST, 0, -1):
                piece = text[i : i + n]
                if len(piece) == n and piece in row:
                    found.append(row[piece])
                    break
            i += n
        elif text[i].isalnum():
            end = i
            while end < len(text) and text[end].isalnum() and not is_han(text[end]):
                end += 1
            word = stem(text[i:end])
            if word in row:
                found.append(row[word])
            i = end
        else:
            i += 1
    return found


def normalised(vectors):
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def centred(vectors, texts):
    """Without the mean of their language."""
    han = np.array([any(map(is_han, text)) for text in texts])
    vectors = vectors.copy()
    for rows in (han, ~han):
        if rows.any():
            vectors[rows] -= vectors[rows].mean(0)
    return vectors


def learn(folder):
    lines = (folder / "words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    words = normalised(np.load(folder / "words.npy").astype(np.float32))
    sentences = normalised(np.load(folder / "sentences.npy").astype(np.float32))
    texts = (folder / "sentences.txt").read_text(encoding="utf-8").splitlines()
    row, kept = {}, []
    for number, (word, _, _) in enumerate(rows):
        if fold(word) not in row:
            row[fold(word)] = len(kept)
            kept.append(number)
    frequency = np.array([float(rows[n][2]) for n in kept])
    weight = COMMON / (COMMON + frequency)
    # What a language's words have in common tells nothing apart within it: of 64 dimensions it would
    # take one, and make all English texts .9 alike.
    words = centred(words[kept], [rows[n][0] for n in kept])
    sentences = centred(sentences, texts)
    sample = np.vstack(
        [
            words[::4] / np.linalg.norm(words, axis=1).mean(),
            sentences / np.linalg.norm(sentences, axis=1).mean(),
        ]
    )
    axes = np.linalg.svd(sample, full_matrices=False)[2][:DIMENSIONS]
    vectors = words @ axes.T
    vectors /= np.linalg.norm(vectors, axis=1).mean()
    targets = normalised(sentences @ axes.T)
    entries = ([], [], [])
    for number, text in enumerate(texts):
        found = words_of(text, row)
        length = np.linalg.norm((weight[found, None] * vectors[found]).sum(0)) if found else 0
        for r, count in collections.Counter(found).items() if length else ():
            entries[0].append(number)
            entries[1].append(r)
            entries[2].append(count * weight[r] / length)
    mixing = scipy.sparse.csr_matrix(
        (entries[2], (entries[0], entries[1])), shape=(len(texts), len(kept))
    )
    missing = targets - mixing @ vectors
    for d in range(DIMENSIONS):
        vectors[:, d] += lsqr(mixing, missing[:, d], damp=STAY, iter_lim=60)[0]
    vectors *= weight[:, None]
    scale = np.quantile(np.abs(vectors), 0.9999)
    vectors = np.clip(np.round(vectors / scale * 127), -127, 127).astype(np.int8)
    return list(row), vectors


def write(path, words, vectors):
    keys = {key(word): number for number, word in enumerate(words)}
    assert len(keys) == len(words)
    ordered = sorted(keys)
    starts = [0] * (BUCKETS + 1)
    for k in ordered:
        starts[(k * BUCKETS >> 64) + 1] += 1
    for b in range(BUCKETS):
        starts[b + 1] += starts[b]
    data = struct.pack("<4I", len(ordered), DIMENSIONS, BUCKETS, LONGEST)
    data += struct.pack(f"<{len(ordered)}Q", *ordered)
    data += b"".join(vectors[keys[k]].tobytes() for k in ordered)
    data += struct.pack(f"<{BUCKETS + 1}H", *starts)
    pathlib.Path(path).write_bytes(data)
    print(len(data), "bytes;", len(ordered), "words")


if __name__ == "__main__":
    write(sys.argv[2], *learn(pathlib.Path(sys.argv[1])))
