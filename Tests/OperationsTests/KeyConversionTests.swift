import Diagnostics
import DomainModel
import FileAccess
import Foundation
import LibraryLoading
import Testing

@testable import Operations

/// Whole libraries with their keys in the other language: the same values, and back again the same bytes.
@Suite struct KeyConversionTests {
  struct Source: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var files: [String: [UInt8]]
  }

  /// Everything we ship: the starters, and this repository's own library.
  static let sources: [Source] = {
    var sources = StarterOptions.ContentLanguage.allCases.map { content in
      let options = StarterOptions(content: content, keys: .en, today: StarterTests.today)
      let files = Workspace.starter(options).map { ($0.path, $0.bytes) }
      return Source(
        testDescription: "starter \(content)", files: Dictionary(uniqueKeysWithValues: files))
    }
    var files = (try? RepositoryFiles.below("library")) ?? [:]
    let guide = RepositoryFiles.root.appending(path: "styleguide.yaml")
    files["styleguide.yaml"] = (try? Data(contentsOf: guide)).map { Array($0) }
    sources.append(Source(testDescription: "this repository's library", files: files))
    return sources
  }()

  private func converted(
    _ files: [String: [UInt8]], to language: KeyLanguage
  ) async throws -> [String: [UInt8]] {
    let workspace = try await Workspace.load(MemoryFileTree(files), root: "/")
    let conversion = KeyConversion(to: language, parts: workspace.library.styleGuide.parts)
    let edits = conversion.edits(workspace.library)
    return Dictionary(
      uniqueKeysWithValues: files.map { path, bytes in
        (path, edits[path]?.applied(to: bytes) ?? bytes)
      })
  }

  @Test(arguments: sources)
  func thereAndBackGivesTheSameBytes(_ source: Source) async throws {
    #expect(source.files.count > 10)
    let chinese = try await converted(source.files, to: .zh)
    for (path, bytes) in source.files where !path.hasSuffix("README.md") {
      #expect(chinese[path] != bytes, "\(path) has not changed")
    }
    let back = try await converted(chinese, to: .en)
    for (path, bytes) in source.files {
      let text = back[path].map { String(decoding: $0, as: UTF8.self) }
      #expect(text == String(decoding: bytes, as: UTF8.self), "\(path)")
    }
  }

  @Test(arguments: sources)
  func meansTheSameInTheOtherLanguage(_ source: Source) async throws {
    let english = try await Workspace.load(MemoryFileTree(source.files), root: "/")
    let chinese = try await Workspace.load(
      MemoryFileTree(converted(source.files, to: .zh)), root: "/")
    #expect(chinese.loadingDiagnostics.map(\.message.zh) == [])
    let one = ValueText.lines(of: english.library)
    let other = ValueText.lines(of: chinese.library)
    #expect(one.count == other.count)
    for (one, other) in zip(one, other) where one != other {
      Issue.record("\(one)\nbecame\n\(other)")
    }
  }

  /// Part markers are text of the base's body, which variants know by its hash.
  @Test(arguments: sources)
  func leavesVariantsUpToDate(_ source: Source) async throws {
    let chinese = try await Workspace.load(
      MemoryFileTree(converted(source.files, to: .zh)), root: "/")
    let findings = await chinese.validate(today: StarterTests.today)
    #expect(findings.filter { $0.check.id == "stale-variant" }.map(\.location.file) == [])
  }

  @Test func namesPartsByTheirLabelsWhereThereAreAny() async throws {
    let guide = """
      parts:
        empathy: { label: { zh: 共情, en: Empathy } }
        time:
        next_step: { label: { zh: 下 一步, en: Next step } }
      """
    func template(_ title: String, _ names: String) -> [UInt8] {
      Array("---\n\(title): x\n---\n<!-- \(names) -->\n好\n<!-- 说明 empathy -->\n".utf8)
    }
    let path = "library/templates/a/b.md"
    let chinese = try await converted(
      [
        "styleguide.yaml": Array(guide.utf8),
        path: template("title", "@empathy @time,@next_step @Empathy @gone"),
      ], to: .zh)
    #expect(chinese[path] == template("标题", "@共情 @time,@next_step @共情 @gone"))
  }
}

/// A value as text, without its places and files: two libraries that say the same have the same lines.
enum ValueText {
  static func lines(of library: Library) -> [String] {
    [describe(library.styleGuide)] + library.templates.map(describe) + library.rules.map(describe)
      + library.scenarios.map(describe) + library.facts.map(describe)
      + library.partials.map(describe) + library.guide.map(describe) + library.cases.map(describe)
  }

  private static func describe(_ value: Any) -> String {
    switch value {
    case is SourceText: return "·"
    case let text as String: return text.debugDescription
    default: break
    }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return "\(value)" }
    var children = mirror.children.filter { !isPlace($0) }.map {
      ($0.label ?? "") + "=" + describe($0.value)
    }
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set { children.sort() }
    return "\(mirror.subjectType)(\(children.joined(separator: ", ")))"
  }

  /// `based_on` names the base's body, whose part markers are renamed.
  private static func isPlace(_ child: Mirror.Child) -> Bool {
    child.label == "basedOn" || "\(type(of: child.value))" == "SourceRange"
  }
}
