// swift-tools-version: 6.2
import PackageDescription

/// Who may import whom. The same picture, with what each module is for, is in CONTRIBUTING.md;
/// `Tests/ArchitectureTests` holds every `import` line against it.
let modules: [(name: String, imports: [Target.Dependency])] = [
  ("Diagnostics", []),
  ("TextAnalysis", ["CLanguageData", "Diagnostics"]),
  ("YAMLReading", ["CLibYAML", "Diagnostics"]),
  ("JSONReading", ["Diagnostics"]),
  ("DomainModel", ["Diagnostics"]),
  ("TemplateParsing", ["Diagnostics", "TextAnalysis"]),
  ("FileAccess", []),
  ("LibraryLoading", ["Diagnostics", "DomainModel", "FileAccess", "TextAnalysis", "YAMLReading"]),
  ("StyleChecking", ["Diagnostics", "DomainModel", "TemplateParsing", "TextAnalysis"]),
  ("Validation", ["Diagnostics", "DomainModel", "TemplateParsing", "TextAnalysis"]),
  ("Rendering", ["Diagnostics", "DomainModel", "TemplateParsing", "TextAnalysis"]),
  ("Searching", ["CLanguageData", "Diagnostics", "DomainModel", "FileAccess", "TextAnalysis"]),
  ("Measuring", ["TextAnalysis"]),
  ("Reports", ["Diagnostics", "TextAnalysis"]),
  (
    "Operations",
    [
      "Diagnostics", "DomainModel", "FileAccess", "LibraryLoading", "Measuring", "Rendering",
      "Searching", "StyleChecking", "TemplateParsing", "TextAnalysis", "Validation", "YAMLReading",
      "CStarter",
    ]
  ),
  (
    "Commands",
    [
      "Diagnostics", "DomainModel", "FileAccess", "JSONReading", "LibraryLoading", "Measuring",
      "Operations", "Rendering", "Reports", "Searching", "StyleChecking", "TextAnalysis",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]
  ),
]

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let testedModules = modules.map(\.name) + ["Architecture"]

/// What tests import beside their module and what it imports.
let testImports: [String: [Target.Dependency]] = [
  "FileAccess": ["CAllocator"], "Rendering": ["JSONReading"],
]

/// Files beside the tests that read them: recorded outputs, sample libraries.
let testData = [
  "Operations": ["Conversations", "Coverage", "Golden", "Messages", "Replies"],
  "Reports": ["Golden"],
  "Commands": ["Cases", "Libraries", "Picking/Golden", "PlantedFaults", "Typography"],
]

let package = Package(
  name: "kouwen",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "kouwen", targets: ["kouwen"])],
  dependencies: [
    // Arguments, help and shell completions: the ecosystem's own parser.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // YAML's grammar is large and its corners are sharp: the C library that everyone's parsers
    // are measured against reads it; `YAMLReading` gives it limits, ranges and plain words.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // The files that `kouwen init` writes, in the binary through #embed: SwiftPM's resources would
    // link all of Foundation.
    .target(name: "CStarter", exclude: ["en", "zh"]),
    // Tables about language that every start needs at once, embedded and read in place.
    .target(name: "CLanguageData", exclude: ["data", "generators"]),
    // How the C library gets memory from the system: no Swift module can say that.
    .target(name: "CAllocator"),
    .executableTarget(
      name: "kouwen", dependencies: ["CAllocator", "Commands"], swiftSettings: settings),
    // The search alone, without process, pipe and JSON, to be measured beside other engines.
    .executableTarget(
      name: "SearchTiming", dependencies: ["FileAccess", "Operations", "Searching"],
      path: "Benchmarks/SearchTiming", swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "FileAccess"], path: "Tests/TestSupport",
      swiftSettings: settings),
  ]
    + modules.map { .target(name: $0.name, dependencies: $0.imports, swiftSettings: settings) }
    + testedModules.map { name in
      let module = modules.first { $0.name == name }
      return .testTarget(
        name: name + "Tests",
        dependencies: ["TestSupport"]
          + (module.map { [.target(name: $0.name)] + $0.imports } ?? [])
          + (testImports[name] ?? []),
        exclude: testData[name] ?? [],
        swiftSettings: settings)
    }
)
