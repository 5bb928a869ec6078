import Diagnostics
import DomainModel
import StyleChecking
import TemplateParsing

/// What fixes may touch. The tool's checks of files know what they do; rules of style keep to the words
/// that the customer reads.
struct FixScope {
  private let workspace: Workspace
  private let templates: [String: Template]
  private let partials: [String: Partial]

  init(_ workspace: Workspace) {
    self.workspace = workspace
    let library = workspace.library
    templates = Dictionary(library.templates.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    partials = Dictionary(library.partials.map { ($0.source.path, $0) }, uniquingKeysWith: { $1 })
  }

  /// Checks that are not about the words of a text.
  private static let ofFiles: Set<String> = {
    let ofStyle = Set(StyleChecker.checks.map(\.id)).subtracting(SuppressionChecks.all.map(\.id))
    return Set(Workspace.checks.map(\.id)).subtracting(ofStyle)
  }()

  /// - Parameter fixable: in order.
  static func allows(_ finding: Diagnostic, _ edit: TextEdit, in fixable: [Range<Int>]) -> Bool {
    if ofFiles.contains(finding.check.id) { return true }
    var (low, high) = (0, fixable.count)
    while low < high {
      let middle = (low + high) / 2
      if fixable[middle].upperBound < edit.range.upperBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    // At a border an insertion belongs to what is before it as well as to what is behind it.
    return low < fixable.count && fixable[low].lowerBound <= edit.range.lowerBound
  }

  /// Of a file that is no reply: none.
  func fixableRanges(of path: String) -> [Range<Int>] {
    let guide = workspace.library.styleGuide
    if let template = templates[path] {
      let parsed = TemplateParser.parse(
        template.source.bytes, in: template.source.body, path: path)
      return CheckedText(parsed.value, of: template, guide: guide).fixableRanges
    }
    if let partial = partials[path] {
      let parsed = TemplateParser.parse(partial.source.bytes, in: partial.source.body, path: path)
      return CheckedText(parsed.value, of: partial, guide: guide).fixableRanges
    }
    return []
  }
}
