#include "CAllocator.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

// In bytes. A block of the second size or more is taken from the system and given back by itself.
static const int step = 32 << 20;
static const int largest_kept = 4 << 20;
#endif

bool allocator_grow_in_large_steps(void) {
#ifdef __GLIBC__
  return mallopt(M_TOP_PAD, step) == 1 && mallopt(M_MMAP_THRESHOLD, largest_kept) == 1;
#else
  return false;
#endif
}
