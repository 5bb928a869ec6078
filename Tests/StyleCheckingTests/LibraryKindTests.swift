import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

/// Rules that look at all texts of a library together.
@Suite struct LibraryKindTests {
  private func findings(
    _ rule: Rule, _ texts: [String], language: String = "zh", bases: [String]? = nil,
    guide: StyleGuide = .withTime
  ) -> [Diagnostic] {
    var library = Library(rules: [rule])
    library.styleGuide = guide
    let checker = StyleChecker(library)
    return checker.check(
      library: texts.enumerated().compactMap { position, text in
        var checked = checkedText(text)
        checked.path = "library/templates/\(position).md"
        checked.language = language
        return checker.libraryText(of: checked, base: bases?[position] ?? "\(position)")
      })
  }

  private static let long = "订单 {{name}} 已经从仓库发出，走的是顺丰，预计周四送到你家门口，到了我再来告诉你一声。"

  private static func duplicate(_ threshold: Double? = nil) -> Rule {
    .make(.duplicate(threshold: threshold, min: nil), message: Message("{other} {share}"))
  }

  @Test func findsTextsThatSayNearlyTheSame() {
    let found = findings(
      Self.duplicate(),
      [
        Self.long, "这一句说的是完全不同的事情，和上面的订单没有关系，只是也写得够长，能够拿来比较。",
        Self.long.replacing("周四", with: "周五").replacing("{{name}}", with: "{{eta}}"),
      ])
    #expect(found.map(\.location.file) == ["library/templates/2.md"])
    #expect(found.map(\.message.zh) == ["library/templates/0.md 88%"])
    #expect(found.map(\.help?.zh) == ["对照：library/templates/0.md"])
  }

  @Test func wordsAreComparedInEnglish() {
    let text =
      "Your parcel left our warehouse this morning and should be with you by Thursday noon, and I will write again as soon as the carrier has confirmed that they handed it over to you."
    let other =
      "Thank you for sending the two photos, they show us what went wrong with the lamp, so a new one is on its way and you can keep or recycle the old one as you like best."
    let found = findings(
      Self.duplicate(), [text, other, text.replacing("Thursday", with: "Friday")], language: "en")
    #expect(found.map(\.location.file) == ["library/templates/2.md"])
  }

  @Test func variantsShortTextsAndOtherLanguagesAreNotCompared() {
    #expect(findings(Self.duplicate(), [Self.long, Self.long], bases: ["a", "a"]) == [])
    #expect(findings(Self.duplicate(), ["收到，我来查。", "收到，我来查。"]) == [])
    #expect(findings(Self.duplicate(0.99), [Self.long, Self.long + "还有一句。"]) == [])
    #expect(findings(Self.duplicate(), ["", "。", "{{name}}"]) == [])
  }

  /// Every pair is compared with every other as well, the slow way.
  @Test func findsWhatComparingAllWithAllFinds() {
    var random = SeededGenerator(seed: 7)
    let sentences = (0..<14).map { _ in
      String(
        (0..<12).map { _ in
          Character(Unicode.Scalar(UInt32.random(in: 0x4E00...0x4E60, using: &random))!)
        }) + "。"
    }
    let texts = (0..<150).map { _ in
      (0..<4).map { _ in sentences.randomElement(using: &random)! }.joined()
    }
    func pairs(_ text: String) -> Set<String> {
      let letters = text.filter { $0 != "。" }.map(String.init)
      return Set(zip(letters, letters.dropFirst()).map { $0 + $1 })
    }
    let sets = texts.map(pairs)
    func likeness(_ one: Int, _ other: Int) -> Double {
      Double(sets[one].intersection(sets[other]).count)
        / Double(sets[one].union(sets[other]).count)
    }
    // From the shortest on: what is like a shorter one that is like none.
    var leaders: [Int: [Int]] = [:]
    for index in texts.indices.sorted(by: { (sets[$0].count, $0) < (sets[$1].count, $1) }) {
      let best = leaders.keys.filter { likeness(index, $0) >= 0.6 }
        .max { (likeness(index, $0), -$0) < (likeness(index, $1), -$1) }
      if let best { leaders[best]!.append(index) } else { leaders[index] = [] }
    }
    let expected = leaders.flatMap { leader, others in
      ([leader] + others).sorted().dropFirst()
    }.sorted()
    let names = texts.indices.map { "library/templates/\($0).md" }
    var library = Library(rules: [Self.duplicate()])
    library.styleGuide = .withTime
    let checker = StyleChecker(library)
    let found = checker.check(
      library: texts.enumerated().compactMap { position, text in
        checker.libraryText(
          of: CheckedText(
            path: String(1000 + position), plain: Array(text.utf8), language: "zh"),
          base: names[position])
      })
    #expect(found.compactMap { Int($0.location.file).map { $0 - 1000 } } == expected)
    #expect(expected.count > 5)
    #expect(leaders.count > 20)
  }

  private static func variety(
    _ edge: Edge, share: Double? = nil, min: Int? = nil, exceptions: [String] = []
  ) -> Rule {
    .make(
      .variety(where: edge, share: share, min: min), message: Message("{match} {count} {share}"),
      exceptions: exceptions)
  }

  @Test func findsWhatTooManyTextsOpenWith() {
    let texts = [
      "{{name}}，感谢您的来信！一。", "感谢您的来信。二。", "换我也急。三。", "感谢您的来信，四。", "好消息，五五五。",
    ]
    let found = findings(Self.variety(.opener), texts)
    #expect(found.map(\.location.file) == ["library/templates/0.md"])
    #expect(found.map(\.message.zh) == ["感谢您的来信 3 60%"])
    #expect(found.map(\.location.utf8) == [11..<29])
    #expect(findings(Self.variety(.opener, share: 0.9), texts) == [])
    #expect(findings(Self.variety(.opener, exceptions: ["感谢"]), texts) == [])
    #expect(findings(Self.variety(.opener, exceptions: ["/感谢.的/"]), texts) == [])
    #expect(findings(Self.variety(.opener, exceptions: ["/感激/"]), texts).count == 1)
  }

  @Test func aGreetingAloneIsNoOpening() {
    let texts = ["你好。订单寄出了。", "你好。退款到账了。", "你好。发票开好了。"]
    #expect(findings(Self.variety(.opener), texts) == [])
  }

  @Test func findsWhatTooManyTextsCloseWith() {
    let texts = ["一一一一。有事随时找我。", "二二二二。有事随时找我！", "三三三三。有事随时找我～"]
    let found = findings(Self.variety(.closer), texts)
    #expect(found.map(\.message.zh) == ["有事随时找我 3 100%"])
    #expect(found.map(\.help?.en) == ["compare library/templates/1.md, library/templates/2.md"])
  }

  @Test func aLibraryWithoutSuchRulesCostsNothing() {
    let checker = StyleChecker(Library(rules: [.make(.words("好"))]))
    #expect(checker.libraryText(of: checkedText("好"), base: "a") == nil)
  }

  @Test func aFolderMayBeLeftOut() {
    var guide = StyleGuide.withTime
    guide.folders = [
      StyleGuide.FolderDefaults(
        folder: at("templates"), template: TemplateFields(),
        rules: [.init(id: at("test"), isOff: true)])
    ]
    #expect(findings(Self.duplicate(), [Self.long, Self.long], guide: guide) == [])
  }

  @Test func aFolderMayWeighItOtherwise() {
    func levels(_ folder: String) -> [Severity] {
      var guide = StyleGuide.withTime
      guide.folders = [
        StyleGuide.FolderDefaults(
          folder: at(folder), template: TemplateFields(),
          rules: [.init(id: at("test"), level: .error)])
      ]
      return findings(Self.duplicate(), [Self.long, Self.long], guide: guide).map(\.severity)
    }
    #expect(levels("templates") == [.error])
    #expect(levels("templates/other") == [.warning])
  }

  @Test func aCommentSwitchesItOffInItsText() {
    let checker = StyleChecker(Library(rules: [Self.duplicate()]))
    func count(_ comment: String) -> Int {
      let texts = [Self.long, comment + Self.long].enumerated().map { position, text in
        CheckedText(path: "\(position)", draft: Array(text.utf8), language: "zh")
      }
      // Of the comment itself too, which without effect would be a finding; not what replies are asked
      // for otherwise.
      let found =
        checker.check(library: texts.compactMap { checker.libraryText(of: $0, base: $0.path) })
        + texts.flatMap(checker.check)
      return found.count { !ReplyChecks.all.contains($0.check) }
    }
    #expect(count("") == 1)
    #expect(count("<!-- kouwen-disable-file test: 两个产品各一份 -->\n") == 0)
  }

  @Test func itsExamplesAreLibraries() {
    func problems(_ bad: [String], _ good: [String]) -> [String] {
      var rule = Self.duplicate()
      rule.examples = [Rule.Example(bad: bad.map { at($0) }, good: good.map { at($0) })]
      return RuleSet(rules: [rule], styleGuide: .withTime).runExamples().map(\.message.zh)
    }
    let other = "这一句说的是完全不同的事情，和上面的订单没有关系，只是也写得够长，能够拿来比较。"
    #expect(problems([Self.long, other, "⟦\(Self.long)⟧"], [Self.long, other]) == [])
    #expect(problems([Self.long, "⟦\(other)⟧"], [other]).count == 1)
    #expect(problems([Self.long, Self.long], [other]) == ["坏例子没有用 ⟦⟧ 标出要提醒的地方"])
    #expect(problems(["⟦\(Self.long)⟧", "⟦\(Self.long)⟧"], [Self.long, Self.long]).count == 2)
  }
}
