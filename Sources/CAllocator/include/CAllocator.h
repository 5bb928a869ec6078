#ifndef CALLOCATOR_H
#define CALLOCATOR_H

#include <stdbool.h>

// Lets the heaps of threads grow in steps of megabytes instead of pages, and keep what was given back: a
// library of 10,000 files is some 15,000 pages, each step stops all threads, and the system clears each
// page that it gives anew. What is not used costs nothing.
//
// True where the C library does so: with glibc. <malloc.h> is no part of Swift's Glibc module, and a
// program with everything inside has no names to look functions up by.
bool allocator_grow_in_large_steps(void);

#endif
