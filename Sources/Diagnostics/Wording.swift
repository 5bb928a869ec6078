/// What a finding says. Whoever finds things by the thousand keeps no more than it takes to say it, and
/// puts it into words when somebody asks, in the language asked for: most of it is never read.
package protocol Wording: AnyObject, Sendable {
  var check: Check { get }
  /// Appends what is wrong, in UTF-8: true on its own, without a full stop.
  func appendMessage(in language: UILanguage, to output: inout TextBuffer)
  /// What to do about it, where no fix can do it.
  var help: Message? { get }
  /// What a program can do about it.
  var fixes: [Fix] { get }
}

extension Wording {
  package func message(in language: UILanguage) -> String {
    var output = TextBuffer()
    appendMessage(in: language, to: &output)
    return output.text()
  }

  package var help: Message? { nil }
}

/// Words that are there already.
final class SettledWording: Wording {
  let check: Check
  private let message: Message
  let help: Message?
  let fixes: [Fix]

  init(_ check: Check, _ message: Message, _ help: Message?, _ fixes: [Fix]) {
    self.check = check
    self.message = message
    self.help = help
    self.fixes = fixes
  }

  func appendMessage(in language: UILanguage, to output: inout TextBuffer) {
    output.append(message[language])
  }
}
