import Foundation
import Testing

/// Who may import whom, as a test: `swift build` alone does not refuse an undeclared import.
@Suite struct ArchitectureTests {
  /// A new module needs its line here, in Package.swift and in CONTRIBUTING.md.
  static let mayImport: [String: Set<String>] = [
    "Diagnostics": [],
    "TextAnalysis": ["CLanguageData", "Diagnostics"],
    "FileAccess": [],
    "YAMLReading": ["CLibYAML", "Diagnostics"],
    "JSONReading": ["Diagnostics"],
    "DomainModel": ["Diagnostics"],
    "TemplateParsing": ["Diagnostics", "TextAnalysis"],
    "LibraryLoading": ["Diagnostics", "DomainModel", "FileAccess", "TextAnalysis", "YAMLReading"],
    "Validation": ["Diagnostics", "DomainModel", "TemplateParsing", "TextAnalysis"],
    "StyleChecking": ["Diagnostics", "DomainModel", "TemplateParsing", "TextAnalysis"],
    "Rendering": ["Diagnostics", "DomainModel", "TemplateParsing", "TextAnalysis"],
    "Searching": ["CLanguageData", "Diagnostics", "DomainModel", "FileAccess", "TextAnalysis"],
    "Measuring": ["TextAnalysis"],
    "Reports": ["Diagnostics", "TextAnalysis"],
    "Operations": [
      "CStarter", "Diagnostics", "DomainModel", "FileAccess", "LibraryLoading", "Measuring",
      "Rendering", "Searching", "StyleChecking", "TemplateParsing", "TextAnalysis", "Validation",
      "YAMLReading",
    ],
    "Commands": [
      "ArgumentParser", "Diagnostics", "DomainModel", "FileAccess", "JSONReading",
      "LibraryLoading", "Measuring", "Operations", "Rendering", "Reports", "Searching",
      "StyleChecking", "TextAnalysis",
    ],
    "kouwen": ["CAllocator", "Commands"],
  ]

  /// Compute, and touch nothing: values in, values out.
  static let pureModules: Set<String> = [
    "Diagnostics", "TextAnalysis", "YAMLReading", "JSONReading", "DomainModel", "TemplateParsing",
    "Validation", "StyleChecking", "Rendering", "Searching", "Measuring", "Reports",
  ]

  @Test(arguments: SourceFile.all())
  func importsPointDownwards(_ file: SourceFile) throws {
    let allowed = try #require(
      Self.mayImport[file.module], "\(file.module) is new: say here what it may import")
    let ours = Set(Self.mayImport.keys).union([
      "ArgumentParser", "CAllocator", "CLanguageData", "CLibYAML", "CStarter",
    ])
    #expect(file.imports.intersection(ours).subtracting(allowed) == [])
  }

  /// Foundation costs every start 4 ms and a static binary 44 MB; the C library is one file's business.
  @Test(arguments: SourceFile.all())
  func theOutsideWorldHasOneDoor(_ file: SourceFile) {
    #expect(file.imports.isDisjoint(with: ["Foundation", "FoundationEssentials"]))
    let mayCallC = ["FileAccess/POSIX", "kouwen/main.swift"]
    if !mayCallC.contains(where: file.path.hasPrefix) {
      #expect(file.imports.isDisjoint(with: ["Glibc", "Musl", "Darwin"]))
    }
  }

  @Test(arguments: SourceFile.all(in: pureModules))
  func pureModulesStayPure(_ file: SourceFile) {
    let code = file.text.split(separator: "\n").filter {
      !$0.drop { $0 == " " }.hasPrefix("//")
    }.joined(separator: "\n")
    let outsideWorld = [" print(", "exit(", "getenv", "ContinuousClock", "FileManager"]
    #expect(outsideWorld.filter(code.contains) == [])
  }

  /// House style: no drawer for odds and ends, and a file that says what is in it.
  @Test(arguments: SourceFile.all())
  func namesSayWhatIsInside(_ file: SourceFile) {
    let name = file.path.split(separator: "/").last!.dropLast(6)
    let drawers = ["Utils", "Util", "Helpers", "Helper", "Common", "Misc", "Manager", "Base"]
    #expect(!drawers.contains(String(name)))
    #expect(!file.text.contains("TODO") && !file.text.contains("FIXME"))
    #expect(file.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 600)
  }

  @Test func theManifestSaysTheSame() throws {
    let manifest = try String(
      contentsOf: SourceFile.repository.appending(path: "Package.swift"), encoding: .utf8)
    for module in Self.mayImport.keys { #expect(manifest.contains("\"\(module)\""), "\(module)") }
  }
}
