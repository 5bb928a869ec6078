"""Writes folding.bin: what every Unicode scalar is searched and compared as.

Compatibility forms (NFKC), letter case, width, Latin, Greek and Cyrillic accents, traditional characters:
Ａ ａ A are a, é is e, ｶ is カ, 貨 is 货. Characters that show nothing (joiners, variation selectors,
soft hyphens) are left out.

Inputs: Python's unicodedata (Unicode Character Database, Unicode licence v3); OpenCC 1.4.2's
traditional to simplified characters (Apache-2.0).

Layout, little-endian: `FoldingTable` in Sources/TextAnalysis describes it.
"""

import struct
import sys
import unicodedata

import opencc

END = 0x30000
BLOCK = 128
REMOVED = 1
# Surrogates and private characters are nobody's folded form: they number the forms in the pool.
POOL, POOL_END = 0xD800, 0xF900

_simplify = opencc.OpenCC("t2s").convert
# 账 and 帐 are taken for each other more often than not.
EXTRA = {"妳": "你", "帐": "账", "‘": "'", "’": "'", "“": '"', "”": '"', "\u2044": "/"}


def _is_ignorable(c):
    o = ord(c)
    return (
        o == 0xAD or o == 0x34F or o == 0x61C or 0x180B <= o <= 0x180F or 0x200B <= o <= 0x200F
        or 0x202A <= o <= 0x202E or 0x2060 <= o <= 0x206F or 0xFE00 <= o <= 0xFE0F or o == 0xFEFF
        or 0xE0000 <= o <= 0xE0FFF
    )


def _step(text):
    out = []
    for c in unicodedata.normalize("NFKC", text.casefold()).casefold():
        if _is_ignorable(c):
            continue
        c = EXTRA.get(c, c)
        decomposed = unicodedata.normalize("NFD", c)
        # Accents of these scripts, and those that stand alone: typed by some, left out by others.
        if len(decomposed) > 1 and ord(decomposed[0]) < 0x530:
            c = "".join(d for d in decomposed if not 0x300 <= ord(d) <= 0x36F)
        elif 0x300 <= ord(c) <= 0x36F:
            continue
        simplified = _simplify(c) if len(c) == 1 else c
        out.append(EXTRA.get(simplified, simplified))
    return unicodedata.normalize("NFKC", "".join(out))


def fold_scalar(c):
    if 0xD800 <= ord(c) <= 0xDFFF:
        return c
    before, after = None, c
    while before != after:
        before, after = after, _step(after)
    # One kind of space, as in the middle of a line.
    return " " if after.isspace() and c not in "\n\r\t\v\f\x85\u2028\u2029" else after


_cache = {}


def fold(text):
    """`FoldedText` of Sources/TextAnalysis, without its offsets."""
    return "".join(_cache.get(c) or _cache.setdefault(c, fold_scalar(c)) for c in text)


def main(path):
    pool, entries, pooled = bytearray(), [], {}
    for o in range(END):
        c = chr(o)
        folded = c if o in (0x85, 0x2028, 0x2029) or o < 0x20 else fold_scalar(c)
        if folded == c:
            entries.append(0)
        elif folded == "":
            entries.append(REMOVED)
        elif len(folded) == 1 and ord(folded) < POOL:
            entries.append(ord(folded))
        elif len(folded) == 1 and POOL_END <= ord(folded) <= 0xFFFF:
            entries.append(ord(folded))
        else:
            if folded not in pooled:
                pooled[folded] = len(pooled)
            entries.append(POOL + pooled[folded])
    assert len(pooled) <= POOL_END - POOL
    starts, pool = [0], bytearray()
    for folded in pooled:
        pool += folded.encode()
        starts.append(len(pool))
    blocks, numbers, index = [], {}, []
    for start in range(0, END, BLOCK):
        block = tuple(entries[start : start + BLOCK])
        if block not in numbers:
            numbers[block] = len(blocks)
            blocks.append(block)
        index.append(numbers[block])
    data = struct.pack("<4I", len(index), len(blocks), len(pooled), len(pool))
    data += struct.pack(f"<{len(index)}H", *index)
    for block in blocks:
        data += struct.pack(f"<{BLOCK}H", *block)
    data += struct.pack(f"<{len(starts)}H", *starts) + bytes(pool)
    open(path, "wb").write(data)
    print(len(data), "bytes;", len(blocks), "blocks,", len(pooled), "in the pool;",
          "Unicode", unicodedata.unidata_version)


if __name__ == "__main__":
    main(sys.argv[1])
