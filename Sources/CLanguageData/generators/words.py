"""Chooses the words that get a vector: Chinese and English as customers and support staff write them.

Inputs, all read from installed Python packages or from this repository:
  jieba 0.42.1 (MIT): dict.txt, a word list with counts and parts of speech
  symspellpy 6.10.1 (MIT): an English word list with counts (Google Books n-grams, CC BY 3.0, cut to SCOWL)
  support-words.txt beside this file, written by hand

Writes words.tsv into the folder given: key, text to embed, relative frequency.
"""

import collections
import importlib.resources
import math
import pathlib
import re
import sys

import jieba
import opencc

from stem import stem

HAN = re.compile(r"^[\u4e00-\u9fff]+$")
LONGEST = 4
CHARACTERS, CHINESE_WORDS, ENGLISH_STEMS = 4600, 22500, 9600
# Names of people, places and organisations: customers' messages hold other ones.
NAMES = {"nr", "nrt", "nrfg", "ns", "nt"}


def package_text(package, path):
    return (importlib.resources.files(package) / path).read_text(encoding="utf-8")


def support_words():
    text = (pathlib.Path(__file__).parent / "support-words.txt").read_text(encoding="utf-8")
    return [w for line in text.splitlines() if not line.startswith("#") for w in line.split()]


def chinese():
    simplify = opencc.OpenCC("t2s").convert
    counts, kinds = collections.Counter(), {}
    for line in package_text("jieba", "dict.txt").splitlines():
        word, count, kind = line.split()
        if HAN.match(word):
            counts[simplify(word)] += int(count)
            kinds.setdefault(word, kind)
    total = sum(counts.values())
    written_characters = collections.Counter()
    for word, count in counts.items():
        for c in word:
            written_characters[c] += count
    written_total = sum(written_characters.values())

    def frequency(word):
        if len(word) == 1:
            return written_characters[word] / written_total
        return counts[word] / total

    singles = sorted(written_characters, key=lambda c: (-frequency(c), c))[:CHARACTERS]
    wanted = [w for w in support_words() if HAN.match(w) and 1 < len(w) <= LONGEST]
    seen = set(wanted)
    others = [
        w
        for w in counts
        if 1 < len(w) <= LONGEST and w not in seen and kinds.get(w) not in NAMES
    ]
    others.sort(key=lambda w: (-frequency(w), w))
    words = wanted + others[: CHINESE_WORDS - len(wanted)]
    least = frequency(words[-1])
    for word in singles + words:
        yield word, word, max(frequency(word), least)


def english():
    counts = {}
    for line in package_text("symspellpy", "frequency_dictionary_en_82_765.txt").splitlines():
        word, count = line.lstrip("\ufeff").split()
        if re.match(r"^[a-z]{2,}$", word) or word in ("a", "i"):
            counts[word] = int(count)
    total = sum(counts.values())
    for word in support_words():
        if re.match(r"^[a-z]+$", word):
            counts[word] = max(counts.get(word, 0), total // 100_000)
    stems = collections.defaultdict(list)
    for word, count in counts.items():
        stems[stem(word)].append((-count, word))
    sums = {s: -sum(c for c, _ in forms) for s, forms in stems.items()}
    for s in sorted(sums, key=lambda s: (-sums[s], s))[:ENGLISH_STEMS]:
        yield s, min(stems[s])[1], sums[s] / total


if __name__ == "__main__":
    out = pathlib.Path(sys.argv[1]) / "words.tsv"
    rows, seen = [], set()
    for key, text, frequency in [*chinese(), *english()]:
        if key not in seen:
            seen.add(key)
            rows.append(f"{key}\t{text}\t{frequency:.3e}\n")
    out.write_text("".join(rows), encoding="utf-8")
    print(len(rows), "words")
