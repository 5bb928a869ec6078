import Diagnostics
import DomainModel
import TextAnalysis

/// The texts of a template that can be found, each with the field it belongs to.
struct TemplateTexts {
  let title: String
  let says: [String]
  /// What the template's scenario is called; nil where it has none.
  private(set) var scenarioTitle: String?
  /// What customers say in it.
  private(set) var scenarioSays: [String] = []
  /// Stands for both of these in the library at hand; nil where only the template names the scenario.
  private(set) var scenarioKey: ScenarioKey?
  private var labels: [(field: SearchField, text: String)] = []

  struct ScenarioKey: Hashable {
    var id: String
    /// Whether lines with Han characters are among them.
    var mayHoldHan: Bool
  }

  init(_ template: Template, in library: Library) {
    title = template.title
    says = (template.fields.customerSays ?? []).map(\.value)
    let scenario = template.scenario.flatMap { library.scenario($0) }
    add(
      scenario: scenario?.title ?? template.scenario,
      (scenario?.customerSays ?? []).map(\.value), language: template.language)
    scenarioKey = scenario.map {
      ScenarioKey(id: $0.id, mayHoldHan: Self.mayHoldHan(template.language))
    }
    add(
      tags: (template.fields.tags ?? []).map(\.value), labels: template.slots.compactMap(\.label))
  }

  init(_ template: FoundTemplate) {
    title = template.title
    says = template.customerSays
    add(
      scenario: template.scenarioTitle ?? template.scenario, template.scenarioSays,
      language: template.language)
    add(tags: template.tags, labels: template.labels)
  }

  private mutating func add(scenario: String?, _ says: [String], language: String) {
    guard let scenario else { return }
    scenarioTitle = scenario
    // Whatever is said in a situation may be answered by each of its templates, in their language.
    if Self.mayHoldHan(language) {
      scenarioSays = says
    } else {
      scenarioSays = says.filter { line in
        !line.unicodeScalars.contains { ScalarClass.isIdeograph($0.value) }
      }
    }
  }

  private static func mayHoldHan(_ language: String) -> Bool {
    language.hasPrefix("zh") || language.hasPrefix("ja")
  }

  private mutating func add(tags: [String], labels: [Message]) {
    for tag in tags { self.labels.append((.tags, tag)) }
    for label in labels {
      self.labels.append((.slots, label.zh))
      if label.en != label.zh { self.labels.append((.slots, label.en)) }
    }
  }

  /// Title and lines of the scenario.
  var scenarioTexts: [String] { (scenarioTitle.map { [$0] } ?? []) + scenarioSays }
  /// The template's own tags and what its slots are called.
  var ownLabels: [String] { labels.map(\.text) }
  /// All texts but what the template's own customers say.
  var others: [(field: SearchField, text: String)] {
    scenarioTexts.map { (.scenario, $0) } + labels
  }

  var meaning: Meaning { meaning(ofScenario: meaningOfScenario) }

  /// Of what customers say in the scenario.
  var meaningOfScenario: Meaning { Meaning.ofLines(scenarioSays.map { FoldedText($0).bytes }) }

  /// - Parameter scenario: `meaningOfScenario`, which many templates share.
  func meaning(ofScenario scenario: Meaning) -> Meaning {
    Meaning.ofTemplate(
      lines: Meaning.ofLines(([title] + says).map { FoldedText($0).bytes }), scenario)
  }

  /// The body with blanks, tags and comments overwritten by spaces: only what a customer would read
  /// can be found, and every other byte keeps its place.
  static func visibleBody(_ source: SourceText) -> [UInt8] {
    var bytes = Array(source.bytes[source.body])
    // An ending that is not there is looked for once, or a body of nothing but `{{` would take hours.
    var hasEnding = [true, true, true]
    var index = 0
    while index + 1 < bytes.count {
      guard let hidden = hiddenPiece(in: bytes, at: index), hasEnding[hidden.rawValue] else {
        index += 1
        continue
      }
      guard let end = endOfFirst(hidden.ending, in: bytes, from: index + 2) else {
        hasEnding[hidden.rawValue] = false
        index += 1
        continue
      }
      for place in index..<end where bytes[place] != UInt8(ascii: "\n") {
        bytes[place] = UInt8(ascii: " ")
      }
      index = end
    }
    return bytes
  }

  /// What a body holds that customers do not read.
  private enum HiddenPiece: Int {
    case blank, tag, comment

    var ending: [UInt8] {
      switch self {
      case .blank: Array("}}".utf8)
      case .tag: Array("%}".utf8)
      case .comment: Array("-->".utf8)
      }
    }
  }

  private static func hiddenPiece(in bytes: [UInt8], at index: Int) -> HiddenPiece? {
    switch (bytes[index], bytes[index + 1]) {
    case (UInt8(ascii: "{"), UInt8(ascii: "{")): .blank
    case (UInt8(ascii: "{"), UInt8(ascii: "%")): .tag
    case (UInt8(ascii: "<"), UInt8(ascii: "!")):
      bytes[index...].starts(with: "<!--".utf8) ? .comment : nil
    default: nil
    }
  }

  private static func endOfFirst(_ ending: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + ending.count <= bytes.count {
      if bytes[index] == ending[0], bytes[index..<index + ending.count].elementsEqual(ending) {
        return index + ending.count
      }
      index += 1
    }
    return nil
  }
}
