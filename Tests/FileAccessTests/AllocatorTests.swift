import CAllocator
import Testing

@Suite struct AllocatorTests {
  @Test func glibcGrowsInLargeSteps() {
    #if canImport(Glibc)
      #expect(allocator_grow_in_large_steps())
    #else
      #expect(!allocator_grow_in_large_steps())
    #endif
  }
}
