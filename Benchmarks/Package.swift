// swift-tools-version: 6.2
import PackageDescription

/// Measures the release binary from outside: nothing here imports the tool, so nothing here can make
/// it look faster than its users see it.
let package = Package(
  name: "kouwen-benchmarks",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "LibraryGenerating"),
    .executableTarget(name: "Benchmarks", dependencies: ["LibraryGenerating"]),
    .testTarget(name: "LibraryGeneratingTests", dependencies: ["LibraryGenerating"]),
  ]
)
