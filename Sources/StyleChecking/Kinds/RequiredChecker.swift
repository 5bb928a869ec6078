import Diagnostics

/// Says which of some parts, matchers and phrases a text lacks, and which stand in the wrong order.
struct RequiredChecker: KindChecker {
  struct Element: Sendable {
    var cues: CompiledCues
    /// Words by which a part is recognised in a reply without part comments; such a reply says nothing
    /// about parts of which no words are known.
    var signs: PhraseSet?
  }

  let elements: [Element]
  /// How many of them must be there.
  let need: Int
  let isOrdered: Bool

  var triggers: PhraseSet? { nil }

  /// A piece of other templates need not say everything.
  func isIdle(in context: CheckContext) -> Bool { context.source.purpose == .partial }

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    var found: [(element: Element, range: Range<Int>)] = []
    var missing: [Element] = []
    var present = 0
    for element in elements {
      if let range = element.cues.ranges(in: context, scope: scope, except: exceptions).first {
        found.append((element, range))
        present += 1
      } else if isThere(element, in: context, scope, exceptions) {
        present += 1
      } else {
        missing.append(element)
      }
    }
    if present < need {
      let end = scope.upperBound
      return [
        Finding(
          range: end..<end, isPhrase: false, missing: Message.list(missing.map(\.cues.name)),
          count: present, min: need)
      ]
    }
    return isOrdered
      ? SequenceChecker.misplaced(found.map { ($0.range, $0.element.cues.name) }) : []
  }

  /// A part of a reply whose parts nobody marked.
  private func isThere(
    _ element: Element, in context: CheckContext, _ scope: Range<Int>, _ exceptions: PhraseSet
  ) -> Bool {
    guard !element.cues.partNames.isEmpty, context.source.purpose == .reply,
      context.source.parts.isEmpty
    else { return false }
    guard let signs = element.signs else { return true }
    return !context.occurrences(of: signs, except: exceptions, in: scope).isEmpty
  }
}

extension Message {
  /// 甲、乙 and a, b.
  static func list(_ items: [Message]) -> Message {
    Message(
      zh: items.map(\.zh).joined(separator: "、"), en: items.map(\.en).joined(separator: ", "))
  }
}
