import Diagnostics
import DomainModel
import Rendering
import StyleChecking

/// Looks at a reply that anybody can read for what only its customer should.
enum PersonalInPublic {
  static let personalInPublic = Check(
    "personal-in-public", .warning, trust: .exact,
    title: Message(zh: "公开的地方写了客户的个人信息", en: "a customer's own data in public"),
    why: Message(
      zh: "公开评论谁都能看到；姓名、订单号这些请客户私信里说",
      en:
        "Anybody reads a public reply; names, order numbers and the like belong in a private message."
    ))

  static let all: [Check] = [personalInPublic]

  /// The first place of each personal value that was given.
  static func findings(_ result: RenderResult, slots: [Slot]) -> [Diagnostic] {
    var seen: Set<String> = []
    return result.filledRanges.compactMap { filled in
      guard let slot = slots.first(where: { $0.name == filled.slot }), slot.isPersonal,
        seen.insert(slot.name).inserted
      else { return nil }
      return Diagnostic(
        personalInPublic,
        Message(
          zh: "“\(slot.displayLabel.zh)”谁都看得到", en: "anybody can read \(slot.displayLabel.en)"),
        at: SourceRange(file: RenderedReply.path, utf8: filled.range),
        help: Message(
          zh: "公开回复里不写，请客户私信", en: "leave it out, and ask the customer to write privately"))
    }
  }

  /// Findings of both kinds, one for each place: the checker's where it is severe (a telephone number),
  /// else that which knows the blank.
  static func merge(_ own: [Diagnostic], into others: [Diagnostic]) -> [Diagnostic] {
    guard !own.isEmpty else { return others }
    func isOfPerson(_ finding: Diagnostic) -> Bool {
      finding.check.id == ReplyChecks.personalData.id
    }
    let severe = others.filter { isOfPerson($0) && $0.severity == .error }
    let kept = own.filter { one in !severe.contains { $0.location.utf8.overlaps(one.location.utf8) }
    }
    return others.filter { other in
      !isOfPerson(other) || other.severity == .error
        || !kept.contains { $0.location.utf8.overlaps(other.location.utf8) }
    } + kept
  }
}
