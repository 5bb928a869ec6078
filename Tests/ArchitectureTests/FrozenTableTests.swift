import Foundation
import Testing

/// Tables of `FrozenTable` are freed by hand: one that is forgotten is a leak that nothing else shows.
@Suite struct FrozenTableTests {
  @Test func everyTableOfATemplateIsFreed() throws {
    let file = SourceFile.repository.appending(path: "Sources/Rendering/CompiledTemplate.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let made = source.matches(of: /let (\w+): FrozenTable</).map { String($0.1) }
    let freed = source.matches(of: /(\w+)\.deallocate\(\)/).map { String($0.1) }
    #expect(made.count > 5)
    #expect(made.sorted() == freed.sorted())
  }
}
