import Diagnostics
import TextAnalysis

/// Takes away the findings that comments of a text switch off, and says what is wrong with the
/// comments themselves.
///
///     <!-- kouwen-disable-next-line RULE, RULE: reason -->    the next line with text on it
///     <!-- kouwen-disable RULE: reason -->                    up to
///     <!-- kouwen-enable RULE -->                             or to the end
///     <!-- kouwen-disable-file RULE: reason -->               the whole file
struct Suppression {
  private let text: CheckedText
  private let names: RuleNames
  private let directives: [Directive]
  private var stretches: [Stretch] = []
  private var diagnostics: [Diagnostic] = []

  /// Where a rule is switched off.
  private struct Stretch {
    var rule: String
    var range: Range<Int>
    var directive: Int
    var name: Int
    /// It ends where somebody switches the rule on again.
    var isOpen: Bool
    var isUsed = false

    /// What is missing at the very end stands there as an empty range.
    func holds(_ place: Range<Int>) -> Bool {
      range.contains(place.lowerBound) || place.isEmpty && place.lowerBound == range.upperBound
    }
  }

  init(_ text: CheckedText, _ names: RuleNames) {
    self.text = text
    self.names = names
    directives = text.directives.map { Directive($0) }
    for index in directives.indices { read(index) }
  }

  /// - Parameters:
  ///   - found: in reading order.
  ///   - mayFire: whether a rule could have found anything in this text: what nobody looked for does
  ///     not make a comment useless.
  func applied(to found: [Diagnostic], mayFire: (String) -> Bool) -> [Diagnostic] {
    var stretches = stretches
    var kept: [Diagnostic] = []
    for finding in found {
      let place = finding.location.utf8
      var isKept = true
      for index in stretches.indices
      where stretches[index].rule == finding.check.id && stretches[index].holds(place) {
        stretches[index].isUsed = true
        isKept = false
      }
      if isKept { kept.append(finding) }
    }
    kept += diagnostics + unused(stretches, mayFire)
    return kept.sorted(by: Diagnostic.inReadingOrder)
  }

  private mutating func read(_ index: Int) {
    let directive = directives[index]
    guard directive.comment.isClosed else { return reportUnclosed(directive) }
    guard let verb = directive.verb else { return reportUnknown(directive) }
    if verb == .enable { return end(index) }
    guard !directive.rules.isEmpty, !directive.rules.contains(where: { Self.isAll($0.text) }) else {
      report(
        SuppressionChecks.suppressionOfEverything,
        Message(
          zh: "“\(directive.word.text)”后面要写明是哪条规则",
          en: "`\(directive.word.text)` must name the rules that it switches off"),
        at: directive.comment.range, of: directive,
        help: Message(
          zh: "写成 <!-- \(directive.word.text) vague-time: 原因 -->，几条规则用逗号隔开",
          en:
            "write <!-- \(directive.word.text) vague-time: the reason -->, with commas between rules"
        ))
      return
    }
    let range = range(of: directive, verb)
    for (position, name) in directive.rules.enumerated() {
      guard let rule = names.id(of: name.text) else {
        reportUnknown(name, of: directive)
        continue
      }
      stretches.append(
        Stretch(
          rule: rule, range: range, directive: index, name: position,
          isOpen: verb == .disable))
    }
    if directive.reason.isEmpty {
      report(
        SuppressionChecks.suppressionWithoutReason,
        Message(zh: "没有写为什么要关掉", en: "it does not say why"), at: directive.comment.range,
        of: directive,
        help: Message(
          zh: "在规则后面写冒号和原因，例如：\(directive.rules[0].text): 客户自己要求尽快",
          en:
            "add a colon and the reason, as in `\(directive.rules[0].text): the customer's own words`"
        ))
    }
  }

  private static func isAll(_ name: String) -> Bool {
    ["*", "all", "全部", "所有"].contains(name.lowercased())
  }

  private func range(of directive: Directive, _ verb: Directive.Verb) -> Range<Int> {
    let file = directive.comment.file ?? 0..<text.bytes.count
    return switch verb {
    case .disableFile: file
    case .disable, .enable:
      min(directive.comment.range.upperBound, file.upperBound)..<file.upperBound
    case .disableNextLine: nextLine(after: directive.comment)
    }
  }

  /// The first line behind a comment that has text of the reply on it: blank lines and further
  /// comments are passed over.
  private func nextLine(after comment: DirectiveComment) -> Range<Int> {
    let bytes = text.bytes
    func lineEnd(from start: Int) -> Int {
      var index = start
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      return index
    }
    func next(after end: Int) -> Int {
      bytes[end...].starts(with: [0x0D, 0x0A]) ? end + 2 : min(end + 1, bytes.count)
    }
    var start = comment.range.upperBound
    // In a reply the comment is gone, and its line with it.
    let isGone = comment.range.isEmpty && (start == 0 || bytes[start - 1] == 0x0A)
    if !isGone { start = next(after: lineEnd(from: start)) }
    while start < bytes.count {
      let end = lineEnd(from: start)
      let line = TextSegments.trimmed(start..<end, in: bytes)
      if !line.isEmpty,
        !(bytes[line].starts(with: "<!--".utf8) && bytes[line].suffix(3).elementsEqual("-->".utf8))
      {
        return start..<end
      }
      start = next(after: end)
    }
    return start..<start
  }

  /// Ends the stretches of the rules named, or of all where none is.
  private mutating func end(_ index: Int) {
    let directive = directives[index]
    let place = directive.comment.range.lowerBound
    func isOpen(_ stretch: Stretch) -> Bool {
      stretch.isOpen && stretch.range.lowerBound <= place && place <= stretch.range.upperBound
    }
    func close(_ open: [Int]) {
      for index in open {
        stretches[index].range = stretches[index].range.lowerBound..<place
        stretches[index].isOpen = false
      }
    }
    var idle: [Int] = []
    for (position, name) in directive.rules.enumerated() {
      guard let rule = names.id(of: name.text) else {
        reportUnknown(name, of: directive)
        continue
      }
      let open = stretches.indices.filter { stretches[$0].rule == rule && isOpen(stretches[$0]) }
      close(open)
      if open.isEmpty { idle.append(position) }
    }
    if directive.rules.isEmpty {
      let open = stretches.indices.filter { isOpen(stretches[$0]) }
      close(open)
      if open.isEmpty { reportIdle(directive, []) }
    } else if !idle.isEmpty {
      reportIdle(directive, idle)
    }
  }

  private func unused(_ stretches: [Stretch], _ mayFire: (String) -> Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, directive) in directives.enumerated() where !directive.comment.range.isEmpty {
      let idle = stretches.filter { $0.directive == index && !$0.isUsed && mayFire($0.rule) }
      // A comment with a mistake in it has a finding already.
      guard !idle.isEmpty, !diagnostics.contains(where: { directive.covers($0.location.utf8) })
      else { continue }
      found.append(finding(directive, idle.map(\.name)))
    }
    return found
  }

  private mutating func reportIdle(_ directive: Directive, _ positions: [Int]) {
    guard !directive.comment.range.isEmpty else { return }
    diagnostics.append(finding(directive, positions))
  }

  /// - Parameter positions: of the names that do nothing.
  private func finding(_ directive: Directive, _ positions: [Int]) -> Diagnostic {
    let isWhole = positions.count == directive.rules.count
    let words = positions.map { directive.rules[$0].text }
    let (zh, en) = (words.joined(separator: "、"), words.joined(separator: ", "))
    let message: Message =
      switch directive.verb {
      case .enable where words.isEmpty:
        Message(zh: "前面没有关掉任何规则", en: "no rule is switched off above")
      case .enable:
        Message(zh: "前面没有关掉“\(zh)”", en: "‘\(en)’ is not switched off above")
      case .disableNextLine:
        Message(zh: "下一行没有触发“\(zh)”", en: "the next line gives ‘\(en)’ nothing to find")
      case .disableFile:
        Message(zh: "整个文件没有触发“\(zh)”", en: "the file gives ‘\(en)’ nothing to find")
      default:
        Message(zh: "这一段没有触发“\(zh)”", en: "the text below gives ‘\(en)’ nothing to find")
      }
    let fix =
      isWhole
      ? Fix(
        Message(zh: "删掉这条注释", en: "remove the comment"), isSafe: true,
        edits: [TextEdit(wholeLine(of: directive.comment.range), replacement: "")])
      : Fix(
        Message(zh: "去掉“\(zh)”", en: "leave out ‘\(en)’"), isSafe: true,
        edits: [directive.leavingOut(positions)])
    return Diagnostic(
      SuppressionChecks.unusedSuppression, message,
      at: SourceRange(
        file: text.path,
        utf8: isWhole ? directive.comment.range : directive.rules[positions[0]].range),
      fixes: [fix])
  }

  /// The comment, with its line where nothing else stands on it.
  private func wholeLine(of comment: Range<Int>) -> Range<Int> {
    let bytes = text.bytes
    var (start, end) = (comment.lowerBound, comment.upperBound)
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    let mark = bytes.starts(with: LineTable.byteOrderMark) ? 3 : 0
    guard start == mark || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else {
      return comment
    }
    guard end < bytes.count else { return start..<end }
    if bytes[end...].starts(with: [0x0D, 0x0A]) { return start..<end + 2 }
    return bytes[end] == 0x0A || bytes[end] == 0x0D ? start..<end + 1 : comment
  }

  private mutating func reportUnclosed(_ directive: Directive) {
    let end = directive.comment.range.upperBound
    report(
      SuppressionChecks.unclosedSuppression,
      Message(
        zh: "这条 kouwen 注释没有用 --> 结束，什么也没关掉",
        en: "this comment is not closed by `-->`, so it switches nothing off"),
      at: directive.comment.range, of: directive,
      fixes: [
        Fix(
          Message(zh: "在这一行末尾加上 -->", en: "add `-->` at the end of the line"), isSafe: false,
          edits: [TextEdit(end..<end, replacement: " -->")])
      ])
  }

  private mutating func reportUnknown(_ directive: Directive) {
    let words = Directive.Verb.allCases.map(\.rawValue)
    let nearest = NearestName.nearest(to: directive.word.text, among: words, limit: 1).first
    report(
      SuppressionChecks.unknownDirective,
      Message(
        zh: "没有“\(directive.word.text)”这种写法", en: "there is no `\(directive.word.text)`"),
      at: directive.word.range, of: directive,
      help: nearest == nil
        ? Message(
          zh: "可以写：\(words.joined(separator: "、"))", en: "known: \(words.joined(separator: ", "))")
        : nil,
      fixes: nearest.map {
        [
          Fix(
            Message(zh: "是不是想写“\($0)”？", en: "did you mean `\($0)`?"), isSafe: false,
            edits: [TextEdit(directive.word.range, replacement: $0)])
        ]
      } ?? [])
  }

  private mutating func reportUnknown(_ name: Directive.Name, of directive: Directive) {
    report(
      SuppressionChecks.suppressionOfUnknownRule,
      Message(zh: "没有“\(name.text)”这条规则", en: "there is no rule ‘\(name.text)’"),
      at: name.range, of: directive,
      help: names.nearest(to: name.text) == nil
        ? Message(
          zh: "规则的编号写在每条提醒的方括号里；kouwen list rules 看所有规则",
          en: "a rule's id stands in brackets in its findings; `kouwen list rules` shows all")
        : nil,
      fixes: names.nearest(to: name.text).map {
        [
          Fix(
            Message(zh: "是不是想写“\($0)”？", en: "did you mean ‘\($0)’?"), isSafe: false,
            edits: [TextEdit(name.range, replacement: $0)])
        ]
      } ?? [])
  }

  /// Nothing is said of comments that are not in the text.
  private mutating func report(
    _ check: Check, _ message: Message, at range: Range<Int>, of directive: Directive,
    help: Message? = nil, fixes: [Fix] = []
  ) {
    guard !directive.comment.range.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        check, message, at: SourceRange(file: text.path, utf8: range), help: help, fixes: fixes))
  }
}

extension Directive {
  fileprivate func covers(_ range: Range<Int>) -> Bool {
    comment.range.lowerBound <= range.lowerBound && range.upperBound <= comment.range.upperBound
  }

  /// The list of rules without those at `positions`.
  fileprivate func leavingOut(_ positions: [Int]) -> TextEdit {
    let kept = rules.indices.filter { !positions.contains($0) }.map { rules[$0].text }
    let list = rules[0].range.lowerBound..<rules[rules.count - 1].range.upperBound
    let start = comment.contentStart
    let isChinese = comment.content[list.lowerBound - start..<list.upperBound - start]
      .contains("、".utf8.first!)
    return TextEdit(list, replacement: kept.joined(separator: isChinese ? "、" : ", "))
  }
}
