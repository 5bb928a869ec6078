import Foundation
import LibraryGenerating
import Testing

@Suite struct GeneratedRequestsTests {
  private struct Raw: Decodable {
    struct Item: Decodable { var name: String, count: Int, note: String? }
    struct Values: Decodable { var items: [Item] }
    var template: String, data: Values, partials: [String: String]
  }

  private struct ByID: Decodable {
    var id: String, data: [String: String]
  }

  @Test func theLinesAreJSONAndTheSameEachTime() throws {
    for number in 0..<200 {
      let line = GeneratedRequests.rawLine(number)
      #expect(line == GeneratedRequests.rawLine(number) && !line.contains("\n"))
      let raw = try JSONDecoder().decode(Raw.self, from: Data(line.utf8))
      #expect((1...4).contains(raw.data.items.count))
      #expect(raw.template == GeneratedRequests.templateFiles[0].text)
      #expect(raw.partials == ["closing": GeneratedRequests.templateFiles[1].text])
    }
    #expect(Set((0..<200).map { GeneratedRequests.rawLine($0) }).count == 200)
  }

  @Test func linesByIDNameTemplatesOfTheLibrary() throws {
    let library = GeneratedLibrary(size: 90)
    var paths: Set<String> = []
    library.forEachFile { paths.insert($0.path) }
    for number in 0..<200 {
      let line = GeneratedRequests.libraryLine(number, of: library)
      let request = try JSONDecoder().decode(ByID.self, from: Data(line.utf8))
      #expect(paths.contains("library/templates/\(request.id).md"))
    }
  }
}
