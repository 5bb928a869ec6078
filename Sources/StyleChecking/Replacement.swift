import Diagnostics
import TextAnalysis

/// What a substitution writes: for a word the form itself, for a pattern a form in which `$1` to `$9` stand
/// for what its groups hold, `$0` for the whole match and `$$` for a dollar sign.
struct Replacement: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case text(String)
    case group(Int)
  }

  private var pieces: [Piece]

  /// The form as it stands.
  init(verbatim form: String) { pieces = [.text(form)] }

  /// A form with groups in it.
  init(template form: String) {
    pieces = []
    var text = ""
    var rest = form[...]
    while let character = rest.popFirst() {
      guard character == "$", let next = rest.first else {
        text.append(character)
        continue
      }
      if next == "$" {
        text.append("$")
        rest.removeFirst()
      } else if next.isASCII, let number = next.wholeNumberValue {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(.group(number))
        rest.removeFirst()
      } else {
        text.append(character)
      }
    }
    if !text.isEmpty || pieces.isEmpty { pieces.append(.text(text)) }
  }

  /// The highest group that it names.
  var highestGroup: Int {
    pieces.reduce(0) { highest, piece in
      if case .group(let number) = piece { max(highest, number) } else { highest }
    }
  }

  /// The form, where it is the same for every match.
  var constant: String? {
    var form = ""
    for piece in pieces {
      guard case .text(let text) = piece else { return nil }
      form += text
    }
    return form
  }

  /// A group that took no part leaves nothing.
  func text(groups: () -> [Range<Int>?], in bytes: [UInt8]) -> String {
    if let constant { return constant }
    let groups = groups()
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let form): text += form
      case .group(let number):
        if number < groups.count, let range = groups[number] {
          text += String(decoding: bytes[range], as: UTF8.self)
        }
      }
    }
    return text
  }
}

extension Message {
  /// The title of a fix that writes something else.
  static func replacing(with form: String) -> Message {
    Message(zh: "换成“\(form)”", en: "replace with “\(form)”")
  }
}
