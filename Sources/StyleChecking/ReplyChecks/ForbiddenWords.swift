import Diagnostics
import DomainModel

/// Words that a scenario forbids by naming a matcher. Rules that it names are findings of their own.
enum ForbiddenWords: ReplyChecker {
  static let forbiddenWords = Check(
    "forbidden-words", .error, trust: .pattern,
    title: Message(zh: "这个场景里不能说的话", en: "words that this scenario forbids"),
    why: Message(
      zh: "场景文件的“不能有”里写了这个词表：平时可以说的话，在这种时候会伤人",
      en: "The scenario names the word list under `forbid`: what is fine elsewhere hurts here."))

  static let checks = [forbiddenWords]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard let scenario = reply.scenario, !scenario.forbiddenMatchers.isEmpty, !reply.hits.isEmpty
    else { return }
    for matcher in scenario.forbiddenMatchers {
      // `apology: forbidden` says the same, and knows what is no apology.
      if ReplyWords.apologyMatchers.contains(matcher.id), scenario.apology == .forbidden {
        continue
      }
      guard let words = reply.standards.words.matchers[matcher.id] else { continue }
      let label = matcher.label ?? Message(matcher.id)
      let sells = Upselling.matcherNames.contains(matcher.id)
      for place in reply.words(in: words) where !sells || !PriceAnswers.holds(place, reply) {
        findings.append(
          reply.finding(
            forbiddenWords,
            Message(
              zh: "“\(reply.string(place))”是“\(label.zh)”，场景“\(scenario.title)”里不能有",
              en:
                "“\(reply.string(place))” is ‘\(label.en)’, which the scenario ‘\(scenario.title)’ forbids"
            ), at: place,
            help: Message(
              zh: "删掉这一句，只说客户的这件事", en: "leave it out, and keep to the customer's matter")))
      }
    }
  }
}
