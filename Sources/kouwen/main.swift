import Commands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

#if canImport(Glibc)
  /// Lets the threads' heaps grow in steps of megabytes instead of pages: a library of 10,000 files
  /// is some 15,000 pages, and each step stops all threads. What is not used costs nothing.
  func growHeapsInLargeSteps() {
    // <malloc.h> is no part of Swift's Glibc module.
    let topPad: Int32 = -2
    guard let mallopt = dlsym(nil, "mallopt") else { return }
    typealias Setter = @convention(c) (Int32, Int32) -> Int32
    _ = unsafeBitCast(mallopt, to: Setter.self)(topPad, 32 << 20)
  }

  growHeapsInLargeSteps()
#endif

/// Apart from top-level code, which Swift would tie to the main actor.
func start() async -> Int32 {
  await Kouwen.run(Array(CommandLine.arguments.dropFirst()))
}

exit(await start())
