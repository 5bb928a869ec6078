import Diagnostics
import DomainModel
import TextAnalysis

/// The library's own example messages as queries: each is searched for in a library that does not hold
/// it, and should find the template that it stands in.
///
/// They are divided into parts (k-fold cross-validation), so that the index is built once a part and
/// not once a line. A part holds every tenth line of each template: of a template with up to ten lines
/// one is missing at a time.
struct OwnLines: Sendable {
  struct Line: Sendable {
    var text: String
    /// Of the template and its variants.
    var baseID: String
    var scenario: String?
    var fold: Int
  }

  private static let mostFolds = 10

  let lines: [Line]
  let folds: Int

  /// Each line of a template and its variants once: a variant inherits those of its base.
  init(_ library: Library) {
    var lines: [Line] = []
    var linesOfBase: [String: Int] = [:]
    var seen: Set<Key> = []
    for template in library.templates where template.status != .deprecated {
      for text in template.customerSays {
        guard seen.insert(Key(template, text)).inserted else { continue }
        let number = linesOfBase[template.baseID, default: 0]
        linesOfBase[template.baseID] = number + 1
        lines.append(
          Line(
            text: text, baseID: template.baseID, scenario: template.scenario,
            fold: number % Self.mostFolds))
      }
    }
    self.lines = lines
    folds = min(Self.mostFolds, linesOfBase.values.max() ?? 0)
  }

  /// The library without the lines of a part.
  func library(_ library: Library, without fold: Int) -> Library {
    let gone = Set(
      lines.lazy.filter { $0.fold == fold }
        .map { Key(baseID: $0.baseID, text: Folding.fold($0.text)) })
    var rest = library
    rest.templates = library.templates.map { template in
      var fields = template.fields
      fields.customerSays?.removeAll { gone.contains(Key(template, $0.value)) }
      guard fields.customerSays?.count != template.fields.customerSays?.count else {
        return template
      }
      return Template(
        id: template.id, baseID: template.baseID, qualifiers: template.qualifiers,
        language: template.language, profile: template.profile, channel: template.channel,
        fields: fields, source: template.source)
    }
    return rest
  }

  /// A line as it is told from others: folded, and whose it is.
  private struct Key: Hashable {
    var baseID: String
    var text: String

    init(baseID: String, text: String) { (self.baseID, self.text) = (baseID, text) }

    init(_ template: Template, _ text: String) {
      self.init(baseID: template.baseID, text: Folding.fold(text))
    }
  }
}
