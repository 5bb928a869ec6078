import Diagnostics
import FileAccess
import LibraryLoading

/// The texts that the user gave to be checked or fixed, all of them read, in the order given.
struct GivenReplies: Sendable {
  struct Text: Sendable {
    /// As the user wrote it.
    var name: String
    var bytes: [UInt8]
    /// See `GivenFile.identity`; nil for standard input.
    var identity: String?
  }

  let texts: [Text]
  /// Some were not to be read, and the user was told.
  let hasUnreadable: Bool
  private let positions: [String: Int]

  /// Reads files, or standard input where there are none.
  init(_ files: [String], _ session: Session) throws {
    self.init(try GivenTexts(files, session), session)
  }

  init(_ given: GivenTexts, _ session: Session) {
    var texts: [Text] = []
    var positions: [String: Int] = [:]
    var hasUnreadable = false
    for found in given.all {
      do {
        let bytes = try found.read()
        positions[found.name] = texts.count
        texts.append(Text(name: found.name, bytes: bytes, identity: found.identity))
      } catch {
        hasUnreadable = true
        session.complain(error.message)
      }
    }
    (self.texts, self.positions, self.hasUnreadable) = (texts, positions, hasUnreadable)
  }

  /// The same as if they were not yet read.
  var asGiven: [GivenTexts.Text] {
    texts.map { text in
      GivenTexts.Text(name: text.name, identity: text.identity) { () throws(FileProblem) in
        text.bytes
      }
    }
  }

  var count: Int { texts.count }

  /// The bytes of a text by its name in findings.
  var source: @Sendable (String) -> [UInt8]? {
    { name in positions[name].map { texts[$0].bytes } }
  }
}
