import CAllocator
import Commands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

_ = allocator_grow_in_large_steps()

/// Apart from top-level code, which Swift would tie to the main actor.
func start() async -> Int32 {
  await Kouwen.run(Array(CommandLine.arguments.dropFirst()))
}

exit(await start())
