import Diagnostics
import DomainModel
import TextAnalysis

/// The texts of a template that can be found, each with the field it belongs to.
struct TemplateTexts {
  let title: String
  /// Title and what customers say.
  private(set) var says: [String]
  private(set) var others: [(field: SearchField, text: String)] = []
  /// What customers say in the template's scenario; among `others` too.
  private(set) var scenarioSays: [String] = []

  init(_ template: Template, in library: Library) {
    title = template.title
    says = (template.fields.customerSays ?? []).map(\.value)
    let scenario = template.scenario.flatMap { library.scenario($0) }
    add(
      scenario: scenario?.title ?? template.scenario,
      (scenario?.customerSays ?? []).map(\.value), language: template.language)
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
    others.append((.scenario, scenario))
    // Whatever is said in a situation may be answered by each of its templates, in their language.
    let mayHoldHan = language.hasPrefix("zh") || language.hasPrefix("ja")
    scenarioSays = says.filter {
      mayHoldHan || !$0.unicodeScalars.contains { ScalarClass.isIdeograph($0.value) }
    }
    for line in scenarioSays { others.append((.scenario, line)) }
  }

  private mutating func add(tags: [String], labels: [Message]) {
    for tag in tags { others.append((.tags, tag)) }
    for label in labels {
      others.append((.slots, label.zh))
      if label.en != label.zh { others.append((.slots, label.en)) }
    }
  }

  var meaning: Meaning {
    Meaning.ofTemplate(
      says: ([title] + says).map { FoldedText($0).bytes },
      scenarioSays: scenarioSays.map { FoldedText($0).bytes })
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
