import LibraryGenerating
import Testing

@Suite struct GeneratedLibraryTests {
  private func files(_ size: Int) -> [GeneratedLibrary.File] {
    var files: [GeneratedLibrary.File] = []
    GeneratedLibrary(size: size).forEachFile { files.append($0) }
    return files
  }

  @Test func theSameSizeGivesTheSameFiles() {
    let (one, other) = (files(300), files(300))
    #expect(one.map(\.path) == other.map(\.path))
    #expect(one.map(\.text) == other.map(\.text))
  }

  @Test func aLargerLibraryHoldsTheTemplatesOfASmallerOne() {
    let larger = Dictionary(uniqueKeysWithValues: files(600).map { ($0.path, $0.text) })
    #expect(files(60).allSatisfy { larger[$0.path] == $0.text })
  }

  @Test(arguments: [1, 29, 1_000, 12_000])
  func holdsTheTemplatesThatWereAskedFor(_ size: Int) {
    let templates = files(size).map(\.path).filter { $0.hasPrefix("library/templates/") }
    #expect(templates.count == size)
    #expect(Set(templates).count == size)
    let folders = Dictionary(grouping: templates) { $0[..<$0.lastIndex(of: "/")!] }
    #expect(folders.values.allSatisfy { $0.count <= 1000 })
  }

  @Test func noTwoTemplatesShareATitle() {
    let titles = files(5_000).filter { $0.path.hasPrefix("library/templates/") }
      .map { $0.text.split(separator: "\n")[1] }
    #expect(titles.allSatisfy { $0.hasPrefix("title: ") })
    #expect(Set(titles).count == titles.count)
  }

  @Test func holdsWhatALibraryNeeds() {
    let paths = files(1).map(\.path)
    func count(_ folder: String) -> Int { paths.count { $0.hasPrefix("library/\(folder)/") } }
    #expect(paths.contains("styleguide.yaml"))
    #expect(
      (count("rules"), count("facts"), count("partials"), count("scenarios")) == (12, 5, 3, 31))
  }
}
