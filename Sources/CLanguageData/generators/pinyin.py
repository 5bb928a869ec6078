"""Writes pinyin.bin: the toneless readings of Han characters.

A character has the readings that words of pypinyin's phrases really use it with, commonest first, so
that 大 is `da` (and `dai` in 大夫) but never `tai`; one that stands in no phrase has its first reading.

Inputs: pypinyin 0.55.0 (MIT; its tables are pinyin-data and phrase-pinyin-data, MIT), jieba 0.42.1's
word counts (MIT).

Layout, little-endian: `PinyinTable` in Sources/TextAnalysis describes it.
"""

import collections
import struct
import sys

import opencc
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.phrases_dict import phrases_dict

from words import package_text

FIRST, LAST = 0x3400, 0x9FFF
SYLLABLE = 6
# A reading in fewer than this share of a character's occurrences is not what people type.
LEAST_SHARE = 0.02
MOST_READINGS = 4
POLYPHONE = 0x8000


def spelled(syllable):
    """As it is typed: ü is v."""
    return syllable.replace("ü", "v").replace("ê", "e")


def is_typed(syllable):
    """Not the bare consonants of 嗯 and 呣, which would be found in every word."""
    return syllable.isascii() and len(syllable) <= SYLLABLE and any(v in syllable for v in "aeiouv")


def readings():
    simplify = opencc.OpenCC("t2s").convert
    counts = {}
    for line in package_text("jieba", "dict.txt").splitlines():
        word, count, _ = line.split()
        counts[word] = int(count)
    used = collections.defaultdict(collections.Counter)
    for word in phrases_dict.keys() | counts.keys():
        if len(word) > 6:
            continue
        syllables = lazy_pinyin(word, style=Style.NORMAL, v_to_u=True, errors="ignore")
        if len(syllables) != len(word):
            continue
        # A word that jieba never counted shows that a reading exists, and little more.
        weight = counts.get(word) or counts.get(simplify(word)) or 0.2
        for character, syllable in zip(word, syllables):
            used[character][spelled(syllable)] += weight
    for o in range(FIRST, LAST + 1):
        c = chr(o)
        own = used.get(c)
        if own:
            total = sum(own.values())
            best = sorted(own, key=lambda s: (-own[s], s))
            yield o, [s for s in best if own[s] >= total * LEAST_SHARE][:MOST_READINGS]
        else:
            found = pinyin(c, style=Style.NORMAL, v_to_u=True, errors="ignore")
            if found and found[0][0].isalpha():
                yield o, [spelled(found[0][0])]


def main(path):
    table = {o: [x for x in own if is_typed(x)] for o, own in readings()}
    syllables = sorted({s for own in table.values() for s in own})
    number = {s: i for i, s in enumerate(syllables)}
    entries, lists, starts = [], [], {}
    for o in range(FIRST, LAST + 1):
        own = table.get(o, [])
        if not own:
            entries.append(0x7FFF)
        elif len(own) == 1:
            entries.append(number[own[0]])
        else:
            numbers = tuple(number[s] for s in own)
            if numbers not in starts:
                starts[numbers] = len(lists)
                lists += [len(numbers), *numbers]
            entries.append(POLYPHONE | starts[numbers])
    data = struct.pack("<4I", FIRST, len(entries), len(lists), len(syllables))
    data += struct.pack(f"<{len(entries)}H", *entries) + struct.pack(f"<{len(lists)}H", *lists)
    data += b"".join(s.encode().ljust(SYLLABLE, b"\0") for s in syllables)
    open(path, "wb").write(data)
    several = sum(len(s) > 1 for s in table.values())
    print(len(data), "bytes;", len(table), "characters,", several, "with several readings;",
          len(syllables), "syllables")
    return table, syllables


if __name__ == "__main__":
    table, syllables = main(sys.argv[1])
    if len(sys.argv) > 2:
        print(syllables)
        for c in sys.argv[2]:
            print(c, table.get(ord(c)))
