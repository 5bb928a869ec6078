package import Diagnostics

/// What can be wrong with a comment that keeps a rule from looking.
package enum SuppressionChecks {
  package static let all: [Check] = [
    unknownDirective, suppressionOfEverything, suppressionOfUnknownRule, suppressionWithoutReason,
    unusedSuppression, unclosedSuppression,
  ]

  package static let unclosedSuppression = Check(
    "unclosed-suppression", .error,
    title: Message(zh: "没有结束的 kouwen 注释", en: "suppression that is not closed"),
    why: Message(
      zh: "没有 --> 的注释不是注释：规则照样提醒，客户还会读到它",
      en: "Without `-->` it is no comment: rules stay on, and the customer would read it."))

  package static let unknownDirective = Check(
    "unknown-directive", .error,
    title: Message(zh: "看不懂的 kouwen 注释", en: "comment that Kouwen does not know"),
    why: Message(
      zh: "写错的注释什么也不会关掉，规则照样提醒", en: "A misspelt comment switches nothing off."))

  package static let suppressionOfEverything = Check(
    "suppression-of-everything", .error,
    title: Message(zh: "没有写明关掉哪条规则", en: "suppression that names no rule"),
    why: Message(
      zh: "把所有规则一起关掉，以后真正的问题也看不到了",
      en: "With all rules off, the next real mistake goes unseen too."))

  package static let suppressionOfUnknownRule = Check(
    "suppression-of-unknown-rule", .error,
    title: Message(zh: "要关掉的规则不存在", en: "suppression of a rule that does not exist"),
    why: Message(
      zh: "名字写错了，要关的规则就还开着", en: "With the name misspelt, the rule stays on."))

  package static let suppressionWithoutReason = Check(
    "suppression-without-reason", .error,
    title: Message(zh: "关掉规则没有写原因", en: "suppression without a reason"),
    why: Message(
      zh: "下一个改这里的人要知道，为什么这一处可以例外",
      en: "Whoever edits this next must know why it may be an exception."))

  package static let unusedSuppression = Check(
    "unused-suppression", .warning,
    title: Message(zh: "用不着的关闭注释", en: "suppression that suppresses nothing"),
    why: Message(
      zh: "留着它，以后这里真的出了问题也不会提醒",
      en: "Left there, it will hide a real mistake some day."))
}
