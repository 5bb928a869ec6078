// Tables about language, in the binary: nothing is opened, read or decoded at start.
//
// Each file in data/ is written by the script of its name in generators/, which says what it is made
// from and under which licence; generators/README.md lists them all.
#include "CLanguageData.h"

// #embed is of C23; clang takes it in any C, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define TABLE(name)                                                                            \
  struct language_table language_table_##name(void) {                                         \
    struct language_table table = {name##_bytes, sizeof name##_bytes};                         \
    return table;                                                                              \
  }

_Alignas(8) static const unsigned char common_bytes[] = {
#embed "data/common.bin"
};
TABLE(common)

_Alignas(8) static const unsigned char folding_bytes[] = {
#embed "data/folding.bin"
};
TABLE(folding)

_Alignas(8) static const unsigned char pinyin_bytes[] = {
#embed "data/pinyin.bin"
};
TABLE(pinyin)

_Alignas(8) static const unsigned char vectors_bytes[] = {
#embed "data/vectors.bin"
};
TABLE(vectors)
