import Diagnostics
import DomainModel
import TemplateParsing
import TextAnalysis

/// What is found in the text of one template or partial, gathered so that one mistake is said once: a
/// help desk's placeholder is not also an undeclared name, an unknown filter and a broken expression.
struct TextFindings {
  let parsed: ParsedTemplate
  let slots: KnownSlots
  var findings: [Diagnostic] = []
  /// Slots that findings propose: whoever wrote these places meant to read them.
  private(set) var meant: [String] = []
  /// XX and its like stand for a slot, and nothing says for which.
  private(set) var hasBlankWithoutName = false
  private var parserFindings: [Diagnostic]
  /// Made when there is something to ask: most templates hold nothing foreign.
  private var marks: HelpDeskMarks { HelpDeskMarks(parsed, slots) }

  init(_ read: Parsed<ParsedTemplate>, _ slots: KnownSlots) {
    parsed = read.value
    parserFindings = read.diagnostics
    self.slots = slots
  }

  /// A name that nothing declares.
  mutating func add(
    undeclared reference: ParsedTemplate.Reference, likely: TemplateValidation.Likely
  ) {
    if let finding = marks.finding(for: reference) {
      replaceParserFindings(by: finding)
      return
    }
    let root = reference.root
    var help = Message(
      zh: "在“要填”（slots）里加上它，写明名称和例子", en: "declare it in `slots`, with a label and an example")
    var fixes: [Fix] = []
    func propose(_ name: String, at range: Range<Int>) {
      help = Message(zh: "如果是一个新的空，在“要填”里加上它", en: "if it is a new slot, declare it in `slots`")
      fixes = [
        Fix(
          Message(zh: "是不是想写“\(name)”？", en: "did you mean ‘\(name)’?"), isSafe: false,
          edits: [TextEdit(range, replacement: name)])
      ]
    }
    if root == "today" || root == "now" {
      help = Message(
        zh: "今天的日期写成 {{ \"now\" | date: \"%-m月%-d日\" }}；要客服来填，就在“要填”里声明一个日期的空",
        en:
          "write {{ \"now\" | date: \"%-d %B\" }} for the date of today; if the agent is to fill it in, declare a date slot"
      )
    }
    switch likely {
    case .name(let name): propose(name, at: reference.rootRange)
    case .wholePath(let name): propose(name, at: reference.range)
    case .partial:
      help = Message(
        zh: "“\(root)”是一个片段，写成 {% render '\(root)' %}",
        en: "‘\(root)’ is a partial: write {% render '\(root)' %}")
    case .nothing: break
    }
    append(
      Diagnostic(
        LibraryChecks.unknownSlot,
        Message(zh: "“\(root)”没有在“要填”里声明", en: "‘\(root)’ is not declared in `slots`"),
        at: place(reference.rootRange), help: help, fixes: fixes))
  }

  /// Looks at the text itself, once all names have been looked at.
  mutating func finish(labels: BareLabels, unused: [String]) {
    findMisreadNodes()
    var labels = labels
    labels.add(slots.own)
    let places = BlankScanner(parsed.bytes, parsed.literalTexts, labelPairs: labels.pairs).places
    if !places.isEmpty {
      for place in places where place.kind == .foreign && findings.count < TemplateLimits.findings {
        if let finding = marks.finding(at: place) { replaceParserFindings(by: finding) }
      }
      var blanks = LeftoverBlanks(parsed, slots, labels)
      let taken = (findings + parserFindings).map(\.location.utf8)
      for finding in blanks.findings(at: places, unused: unused)
      where !taken.contains(where: { $0.overlaps(finding.location.utf8) }) {
        if finding.fixes.isEmpty, finding.check == LibraryChecks.leftoverBlank {
          hasBlankWithoutName = true
        }
        append(finding)
      }
    }
    var uses = SlotUses(parsed, slots)
    findings += uses.findings() + EndlessLoops.findings(parsed)
    if let optionals = UnguardedOptionals(slots) { findings += optionals.findings(parsed) }
    findings += thirdBraces() + parserFindings.map(naming)
  }

  /// What a person meant by braces that the parser could not read, or took for a text.
  private mutating func findMisreadNodes() {
    for node in parsed.nodes {
      guard findings.count < TemplateLimits.findings else { return }
      switch node.kind {
      case .broken:
        if let finding = marks.finding(inBroken: node) ?? spacedName(node) {
          replaceParserFindings(by: finding, in: node.range)
        }
      case .output(let value?):
        guard value.filters.isEmpty,
          case .string(let words) = parsed.expressions[value.value].kind,
          let slot = slots.slot(called: parsed.text(words))
        else { continue }
        append(quotedName(slot, at: parsed.expressions[value.value].range, words))
      default: break
      }
    }
  }

  /// `{{ customer name }}`
  private func spacedName(_ node: TemplateNode) -> Diagnostic? {
    guard node.range.count <= 80 else { return nil }
    let text = parsed.text(node.range)
    guard text.hasPrefix("{{"), text.hasSuffix("}}") else { return nil }
    let words = text.dropFirst(2).dropLast(2).split(separator: " ")
    guard words.count > 1, words.allSatisfy({ KnownSlots.isName(String($0)) }) else { return nil }
    let name = words.joined(separator: " ")
    guard let slot = slots.slot(called: name)?.name ?? slots.nearest(to: name) else { return nil }
    let inside = node.range.lowerBound + 2..<node.range.upperBound - 2
    let start = inside.lowerBound + parsed.bytes[inside].prefix { $0 == 0x20 }.count
    let range = start..<start + name.utf8.count
    guard parsed.text(range) == name else { return nil }
    return Diagnostic(
      LibraryChecks.unknownSlot,
      Message(
        zh: "“\(name)”没有在“要填”里声明：名字里不能有空格",
        en: "‘\(name)’ is not declared in `slots`: names hold no spaces"),
      at: place(range),
      fixes: [
        Fix(
          Message(zh: "是不是想写“\(slot)”？", en: "did you mean ‘\(slot)’?"), isSafe: false,
          edits: [TextEdit(range, replacement: slot)])
      ])
  }

  /// `{{ "客户姓名" }}` prints the words themselves.
  private func quotedName(_ slot: Slot, at range: Range<Int>, _ words: Range<Int>) -> Diagnostic {
    let text = parsed.text(range)
    let name = KnownSlots.isName(parsed.text(words)) ? parsed.text(words) : slot.name
    return Diagnostic(
      LibraryChecks.bareSlotName,
      Message(
        zh: "\(text) 加了引号，客户会读到这几个字，而不是填的内容",
        en: "\(text) is in quotes: the customer would read these words, not what is filled in"),
      at: place(range),
      fixes: [
        Fix(
          Message(zh: "去掉引号", en: "take the quotes away"), isSafe: false,
          edits: [TextEdit(range, replacement: name)])
      ])
  }

  /// `{{ name }}}`: the third brace would reach the customer.
  private func thirdBraces() -> [Diagnostic] {
    var end = -1
    var findings: [Diagnostic] = []
    for node in parsed.nodes {
      if case .text(let text) = node.kind, text.lowerBound == end, !text.isEmpty,
        parsed.bytes[text.lowerBound] == UInt8(ascii: "}")
      {
        let range = text.lowerBound..<text.lowerBound + 1
        findings.append(
          Diagnostic(
            TemplateChecks.strayBrace,
            Message(zh: "}} 后面多了一个 }", en: "one } too many after }}"), at: place(range),
            fixes: [
              Fix(
                Message(zh: "删去多的 }", en: "delete it"), isSafe: true,
                edits: [TextEdit(range, replacement: "")])
            ]))
      }
      if case .output = node.kind { end = node.range.upperBound } else { end = -1 }
    }
    return findings
  }

  /// `{name}` is proposed as the slot it means, and not at all where there is none.
  private func naming(_ finding: Diagnostic) -> Diagnostic {
    if finding.check == TemplateChecks.unknownTag { return splittingKnownName(finding) }
    guard finding.check == TemplateChecks.singleBrace, let edit = finding.fixes.first?.edits.first
    else { return finding }
    let word = Self.name(in: edit.replacement)
    guard slots.slot(called: word) == nil else { return finding }
    var finding = finding
    guard let name = slots.nearest(to: word) else {
      finding.fixes = []
      finding.help = Message(
        zh: "在“要填”（slots）里声明这个空，正文里写成 \(edit.replacement)",
        en: "declare the blank in `slots` and write \(edit.replacement)")
      return finding
    }
    let right = edit.replacement.replacing(word, with: name)
    finding.fixes = [
      Fix(
        Message(zh: "改成 \(right)", en: "write \(right)"), isSafe: false,
        edits: [TextEdit(edit.range, replacement: right)])
    ]
    return finding
  }

  /// `{% ifa %}` is proposed as `if a` only where `a` is a name.
  private func splittingKnownName(_ finding: Diagnostic) -> Diagnostic {
    guard let edit = finding.fixes.first?.edits.first, edit.replacement.hasPrefix("if ") else {
      return finding
    }
    let name = String(edit.replacement.dropFirst(3))
    guard slots.slot(called: name) == nil, name != "fact", !assigns(name) else { return finding }
    var finding = finding
    finding.fixes = []
    finding.help = Message(
      zh: "写成 {% if 名字 %}，if 后面空一格", en: "write {% if name %}, with a space behind the if")
    return finding
  }

  private func assigns(_ name: String) -> Bool {
    parsed.nodes.contains {
      switch $0.kind {
      case .assign(let target, _), .capture(let target): parsed.text(target) == name
      case .forBlock(let loop): parsed.text(parsed.loops[loop].variable) == name
      default: false
      }
    }
  }

  private mutating func replaceParserFindings(by finding: Diagnostic, in range: Range<Int>? = nil) {
    let range = range ?? finding.location.utf8
    parserFindings.removeAll {
      range.lowerBound <= $0.location.utf8.lowerBound
        && $0.location.utf8.upperBound <= range.upperBound
    }
    append(finding)
  }

  private mutating func append(_ finding: Diagnostic) {
    findings.append(finding)
    for edit in finding.fixes.flatMap(\.edits) { meant.append(Self.name(in: edit.replacement)) }
  }

  /// The name in `{{ name | filter }}`; a text without braces is a name already.
  private static func name(in replacement: String) -> String {
    guard let braces = replacement.firstRange(of: "{{ ") else { return replacement }
    return String(replacement[braces.upperBound...].prefix { $0 != " " && $0 != "}" })
  }

  private func place(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: parsed.path, utf8: range)
  }
}
