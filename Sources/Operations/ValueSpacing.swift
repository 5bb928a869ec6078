import Diagnostics
import DomainModel
import Rendering
import StyleChecking

/// Puts spaces between Chinese and other characters where a value meets the text around it, as the
/// guide's typography has them: “预计{{ eta }}送到” cannot know whether 明天 or 12 月 3 日 will stand there.
///
/// What typography asks for inside the template's own text, and inside a value, is for people to write.
struct ValueSpacing: Sendable {
  private let workspace: Workspace
  private let situation: CheckedText
  private let markup: StyleGuide.Markup?

  /// Nil where the guide asks for no such spaces.
  /// - Parameters:
  ///   - scenario: of the one text that is filled in.
  ///   - markup: what its results are written in.
  init?(
    _ workspace: Workspace, for selection: ReplySelection, scenario: String?,
    markup: StyleGuide.Markup?
  ) {
    guard StyleChecker.mayWantSpaces(workspace.library.styleGuide) else { return nil }
    self.workspace = workspace
    situation = workspace.checkedText(for: selection, scenario: scenario)
    self.markup = markup
  }

  func applied(to result: RenderResult) -> RenderResult {
    guard let text = result.text else { return result }
    let bytes = Array(text.utf8)
    let seams = StyleChecker.seams(
      of: result.valueRanges.filter { !$0.isEmpty } + result.filledRanges.map(\.range), in: bytes)
    guard !seams.isEmpty else { return result }
    let checked = situation.showing(bytes, of: result, as: markup)
    return result.inserting(spacesAt: workspace.style.missingSpaces(at: seams, in: checked))
  }
}

extension Workspace {
  /// A text of a reply that is still to come, and for whom it is.
  func checkedText(for selection: ReplySelection, scenario: String?) -> CheckedText {
    CheckedText(
      path: RenderedReply.path, bytes: [], pieces: [], language: selection.language,
      scenario: scenario, channel: selection.channel,
      profile: selection.profile ?? library.styleGuide.defaultProfile?.value)
  }
}

extension CheckedText {
  /// The same for the text of a result.
  func showing(
    _ bytes: [UInt8], of result: RenderResult, as markup: StyleGuide.Markup?
  ) -> CheckedText {
    var checked = self
    checked.bytes = bytes
    checked.pieces =
      markup == .html ? CheckedText.pieces(ofHTML: bytes) : [.text(0..<bytes.count)]
    checked.directives = result.directives.map {
      DirectiveComment($0.content, at: $0.offset, file: $0.file)
    }
    checked.parts = result.parts.map { part in
      let start = part.range.lowerBound
      return PartStretch(names: part.parts, range: part.range, marker: start..<start)
    }
    checked.filledRanges = result.filledRanges.map(\.range)
    return checked
  }
}
