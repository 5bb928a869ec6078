import FileAccess
import Foundation
import Testing

@Suite struct LibraryLocationTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("name: 测试", to: "team/styleguide.yaml")
    try folder.makeFolder("team/library/templates/物流")
  }

  @Test(arguments: ["team", "team/library", "team/library/templates/物流", "team/"])
  func findsTheNearestFolderUpwards(_ start: String) throws {
    #expect(try LibraryLocation.find(from: folder.path + "/" + start).root == folder.path + "/team")
  }

  @Test func theInnermostWins() throws {
    try folder.write("", to: "team/library/inner/styleguide.yaml")
    let found = try LibraryLocation.find(from: folder.path + "/team/library/inner")
    #expect(found.root == folder.path + "/team/library/inner")
  }

  @Test func saysWhereItLookedAndWhatWasProbablyMeant() throws {
    try folder.write("", to: "b/styleguide.yml")
    try folder.makeFolder("b/c")
    let start = folder.path + "/b/c"
    let meant = folder.path + "/b/styleguide.yml"
    #expect(throws: LibraryLocation.Problem.noneAbove(start: start, misnamed: meant)) {
      try LibraryLocation.find(from: start)
    }
  }

  @Test(arguments: ["team", "team/library", "team/styleguide.yaml", "team/library/", "link"])
  func acceptsWhatPeopleName(_ given: String) throws {
    try folder.link("link", to: "team")
    #expect(try LibraryLocation.at(folder.path + "/" + given).root == folder.path + "/team")
  }

  @Test func namesTheLibraryThatAFolderLiesIn() throws {
    let inner = folder.path + "/team/library/templates"
    #expect(
      throws: LibraryLocation.Problem.notALibrary(
        path: inner, nearest: folder.path + "/team", misnamed: nil)
    ) { try LibraryLocation.at(inner) }
  }

  @Test func saysThatAPathIsNotThere() {
    let path = folder.path + "/missing"
    #expect(throws: LibraryLocation.Problem.doesNotExist(path: path)) {
      try LibraryLocation.at(path)
    }
    #expect(throws: LibraryLocation.Problem.doesNotExist(path: path)) {
      try LibraryLocation.find(from: path)
    }
  }

  @Test func aFolderCalledStyleguideIsNone() throws {
    try folder.makeFolder("c/styleguide.yaml")
    #expect(throws: LibraryLocation.Problem.self) { try LibraryLocation.at(folder.path + "/c") }
  }
}
