"""Writes sentences.txt: what customers may write, a sentence a line, for word vectors to be fitted to.

Made of the frames and words of sentence-frames.txt, written by hand, and of jieba's commonest nouns,
verbs and adjectives (jieba 0.42.1, MIT) in the same frames. What they say makes little sense; how the
words of a sentence make up its meaning is learned from them all the same.
"""

import collections
import pathlib
import random
import re
import sys

from words import HAN, NAMES, package_text

SLOT = re.compile(r"\{([nvad])\}")
SECTIONS = {"n": "things", "v": "actions", "a": "conditions", "d": "done"}
KINDS = {"n": {"n"}, "v": {"v", "vn"}, "a": {"a"}}
# So many of jieba's words of a kind.
COMMONEST = {"n": 3500, "v": 2500, "a": 1000}
# How often each word by hand is used, and each of jieba's.
USES, COMMON_USES = 30, 1


def sections():
    found, current = collections.defaultdict(list), None
    text = (pathlib.Path(__file__).parent / "sentence-frames.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            current = line.strip("[]")
        elif line and not line.startswith("#"):
            found[current] += [line] if current in ("zh", "en") else line.split()
    return found


def common_words():
    found = collections.defaultdict(list)
    rows = [line.split() for line in package_text("jieba", "dict.txt").splitlines()]
    for word, count, kind in sorted(rows, key=lambda row: (-int(row[1]), row[0])):
        for slot, kinds in KINDS.items():
            if kind in kinds and HAN.match(word) and len(found[slot]) < COMMONEST[slot]:
                found[slot].append(word)
    return found


def sentences():
    chosen, parts, made = random.Random(1), sections(), set()
    for language in ("zh", "en"):
        words = {s: parts[f"{language} {name}"] for s, name in SECTIONS.items()}
        common = common_words() if language == "zh" else {}
        for slot in SECTIONS:
            frames = [frame for frame in parts[language] if f"{{{slot}}}" in frame]
            queue = words[slot] * USES + common.get(slot, []) * COMMON_USES
            for word in queue:
                frame = chosen.choice(frames).replace(f"{{{slot}}}", word, 1)
                fill = lambda match: chosen.choice(words[match[1]]).replace("-", " ")
                made.add(SLOT.sub(fill, frame))
    return sorted(made)


if __name__ == "__main__":
    lines = sentences()
    pathlib.Path(sys.argv[1], "sentences.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "sentences")
