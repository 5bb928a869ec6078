#ifndef KOUWEN_CLANGUAGEDATA_H
#define KOUWEN_CLANGUAGEDATA_H

#include <stddef.h>

/// A generated table: constant bytes of the program, aligned to 8, read where they lie. Numbers in it
/// are little-endian.
struct language_table {
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// How much a common character, pair or word says (generators/common.py).
struct language_table language_table_common(void);

/// What every Unicode scalar is compared as (generators/folding.py).
struct language_table language_table_folding(void);

/// The toneless readings of Han characters (generators/pinyin.py).
struct language_table language_table_pinyin(void);

/// A vector for each of 36,000 Chinese and English words (generators/vectors.py).
struct language_table language_table_vectors(void);

#endif
