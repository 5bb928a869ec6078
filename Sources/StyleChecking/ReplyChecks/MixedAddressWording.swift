import Diagnostics

/// What a reply is told that says both 你 and 您.
final class MixedAddressWording: Wording {
  private let formal: Int
  private let informal: Int
  /// The one that stays.
  private let right: String
  private let edits: [TextEdit]

  /// - Parameters:
  ///   - formal: how often 您 stands there.
  ///   - informal: how often 你 does.
  init(formal: Int, informal: Int, right: String, edits: [TextEdit]) {
    self.formal = formal
    self.informal = informal
    self.right = right
    self.edits = edits
  }

  var check: Check { AddressForm.mixed }

  func appendMessage(in language: UILanguage, to output: inout TextBuffer) {
    output.append(
      language.choose(
        zh: "同一封里有 \(formal) 个“您”、\(informal) 个“你”",
        en: "“您” stands here \(formal) times and “你” \(informal) times"))
  }

  var help: Message? { Message(zh: "统一用“\(right)”", en: "use “\(right)” throughout") }

  var fixes: [Fix] { [Fix(AddressForm.changing(to: right), isSafe: true, edits: edits)] }
}
