#ifndef KOUWEN_CSTARTER_H
#define KOUWEN_CSTARTER_H

#include <stddef.h>

/// One file of a starter library, as it stands in the folder beside this header.
struct starter_file {
  /// Its language and its place in the library: "zh/library/README.md".
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// How many files there are, in all languages.
size_t starter_file_count(void);

/// The file at a position below `starter_file_count`, in the order of their paths.
struct starter_file starter_file_at(size_t position);

#endif
