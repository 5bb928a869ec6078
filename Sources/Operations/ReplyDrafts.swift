package import Diagnostics
import DomainModel
import LibraryLoading
package import StyleChecking
import TextAnalysis
import YAMLReading

/// Checks replies that people or programs wrote, before they are sent.
package struct ReplyDrafts: Sendable {
  private let style: StyleChecker
  private let guide: StyleGuide

  package static let checks: [Check] = [emptyReply]

  private static let emptyReply = Check(
    "empty-reply", .error,
    title: Message(zh: "空的回复", en: "empty reply"),
    why: Message(zh: "客户会收到一条什么都没写的回复", en: "The customer would get a reply that says nothing."))

  package init(_ workspace: Workspace) {
    style = workspace.style
    guide = workspace.library.styleGuide
  }

  /// With rules compiled for it alone: what two workers of a stream read at the same time they would
  /// slow each other down with, by counting their references to it.
  package init(ofItsOwn workspace: Workspace) {
    style = StyleChecker(workspace.library)
    guide = workspace.library.styleGuide
  }

  /// - Parameters:
  ///   - path: names the reply in findings.
  ///   - situation: by the library's own ids (see `Workspace.resolved`).
  package func findings(
    _ bytes: [UInt8], path: String, for situation: ReplySituation
  ) -> [Diagnostic] {
    let inspection = PlainText.check(bytes, path: path)
    // What is no text has findings, and one says it better than all of them.
    if !inspection.diagnostics.isEmpty, OddFiles.isBinary(bytes) { return [OddFiles.binary(path)] }
    guard inspection.value else { return inspection.diagnostics }
    let text = checkedText(bytes, path: path, for: situation)
    guard !Self.isBlank(text) else {
      let start = bytes.starts(with: LineTable.byteOrderMark) ? 3 : 0
      return inspection.diagnostics + [
        Diagnostic(
          Self.emptyReply, Message(zh: "回复里什么都没有", en: "there is nothing in the reply"),
          at: SourceRange(file: path, utf8: start..<start))
      ]
    }
    let found = style.check(text)
    return inspection.diagnostics.isEmpty
      ? found : (inspection.diagnostics + found).inReadingOrder
  }

  /// Whether a text is one at all: neither binary nor in another encoding than UTF-8.
  package func isReadable(_ bytes: [UInt8]) -> Bool {
    let inspection = PlainText.check(bytes, path: "")
    return inspection.value && (inspection.diagnostics.isEmpty || !OddFiles.isBinary(bytes))
  }

  /// The reply as the rules see it.
  package func checkedText(
    _ bytes: [UInt8], path: String, for situation: ReplySituation
  ) -> CheckedText {
    let mail = QuotedMail.find(in: bytes)
    var text = CheckedText(
      path: path, draft: bytes, language: language(of: bytes, besides: mail, for: situation),
      scenario: situation.scenario, channel: situation.channel,
      profile: situation.profile ?? guide.defaultProfile?.value, quotedMail: mail)
    text.customerMessage = situation.customerMessage
    text.today = text.today ?? situation.today
    return text
  }

  package func language(of bytes: [UInt8], for situation: ReplySituation) -> String {
    language(of: bytes, besides: QuotedMail.find(in: bytes), for: situation)
  }

  /// - Parameter mail: what is not ours and does not count.
  private func language(
    of bytes: [UInt8], besides mail: [Range<Int>], for situation: ReplySituation
  ) -> String {
    if let language = situation.language { return language }
    let own = mail.last.flatMap {
      $0.upperBound == bytes.count ? Array(bytes[..<$0.lowerBound]) : nil
    }
    return ReplyLanguage.guess(own ?? bytes, among: guide.languages) ?? guide.languages[0]
  }

  private static func isBlank(_ text: CheckedText) -> Bool {
    text.pieces.allSatisfy { piece in
      guard case .text(let range) = piece else { return true }
      return TextSegments.trimmed(range, in: text.bytes).isEmpty
    }
  }
}
