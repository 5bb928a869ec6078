/// A support team's library of any size: the same files for the same size, on every machine.
///
/// It is made to be checked and found clean: every reference resolves, every blank is declared, no
/// sentence breaks a rule, and nothing in it can go out of date.
public struct GeneratedLibrary: Sendable {
  /// How many templates.
  public let size: Int

  /// Changes whenever the files of a size do.
  public static let version = 3
  /// More would repeat titles: 31 situations × 64 products × 3 names × 18 resolutions.
  public static let largestSize = Situation.all.count * templatesASituation

  /// - Parameter size: 1 to `largestSize`.
  public init(size: Int) {
    precondition((1...Self.largestSize).contains(size))
    self.size = size
  }

  public struct File: Sendable {
    /// Below the folder that holds `styleguide.yaml`.
    public var path: String
    public var text: String
  }

  /// Calls `body` with each file: the shared ones, then the templates, folder by folder.
  public func forEachFile(_ body: (File) throws -> Void) rethrows {
    for file in SharedFiles.all { try body(file) }
    for number in 0..<size { try body(template(number)) }
  }

  /// No folder holds more files than this.
  static let mostFilesAFolder = 1000
  static let templatesASituation =
    Vocabulary.products.count * 3 * Vocabulary.resolutions.count

  private func template(_ number: Int) -> File {
    let situation = Situation.all[number % Situation.all.count]
    var writing = TemplateWriting(
      situation, place: number / Situation.all.count, number: number)
    return File(
      path: "library/templates/\(templateID(number)).md", text: writing.text())
  }

  /// The id of a template by its number.
  func templateID(_ number: Int) -> String {
    let situations = Situation.all
    let situation = situations[number % situations.count]
    let place = number / situations.count
    // The situations of a topic take turns in its folders.
    let neighbours = situations.filter { $0.topic == situation.topic }
    let rank = neighbours.firstIndex { $0.id == situation.id }!
    let part = (place * neighbours.count + rank) / Self.mostFilesAFolder
    let folder = part == 0 ? situation.topic : "\(situation.topic)-\(part + 1)"
    return "\(folder)/\(situation.id)-\(place + 1)"
  }
}
