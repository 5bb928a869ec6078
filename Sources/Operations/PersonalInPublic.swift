import Diagnostics
import DomainModel
import Rendering

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

  /// The channel that everybody can read, among ticket, email, chat, phone and public.
  private static let publicChannel = "public"

  /// The first place of each personal value that was given.
  static func findings(_ result: RenderResult, slots: [Slot], channel: String?) -> [Diagnostic] {
    guard channel == publicChannel else { return [] }
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
}
