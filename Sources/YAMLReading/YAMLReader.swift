import Diagnostics

/// Reads one YAML text that people wrote: first straight, and only where that fails or looks odd,
/// again with an eye for the slips that explain it.
///
/// What a slip meant is mended in memory, so that one line never hides the rest of the file.
struct YAMLReader {
  enum Kind {
    case frontMatter
    case file
  }

  struct Reading {
    var root: YAMLNode?
    var lostKeys: [String] = []
    var isPartial = false
    var diagnostics: [Diagnostic] = []
  }

  let bytes: [UInt8]
  let range: Range<Int>
  private let path: String
  private let inspection: TextInspection
  let limits: YAMLComposer.Limits

  init(
    _ bytes: [UInt8], _ range: Range<Int>, path: String, inspection: TextInspection, kind: Kind
  ) {
    self.bytes = bytes
    self.range = range
    self.path = path
    self.inspection = inspection
    self.limits = YAMLComposer.Limits(
      nodes: kind == .frontMatter ? YAMLLimits.maxFrontMatterNodes : YAMLLimits.maxFileNodes)
  }

  func read() -> Reading {
    if inspection.isClean, !inspection.hasOddSpace, !inspection.hasTightHash {
      if let root = CommonYAMLReader.read(bytes, range, limits: limits) {
        return Reading(root: root)
      }
      if case .success(let document) = YAMLComposer.read(bytes, range, limits: limits),
        !document.isSuspicious, document.duplicates.isEmpty, document.root?.entries != nil
      {
        return Reading(root: document.root)
      }
    }
    var mending = Mending()
    for trap in TextProblems.unseen(in: inspection, isBody: false) { mending.add(trap) }
    var root = mend(&mending)
    if let read = root, addTightColons(in: read, to: &mending) { root = mend(&mending) }
    return finish(root, mending)
  }

  /// What is known so far about a text that could not be read straight.
  struct Mending {
    var traps: [Trap] = []
    var edits: [TextEdit] = []
    var lostKeys: [String] = []
    /// The lines of the last of them.
    var lastLost = 0..<0
    var isPartial = false
    var patched: PatchedText?
    var document: YAMLComposer.Document?

    mutating func add(_ trap: Trap) {
      traps.append(trap)
      edits += trap.repair
      if trap.isLoss { isPartial = true }
    }
  }

  /// How often a text is read again, each time with one more unexplained place left out.
  private static let maxRounds = 12

  /// Reads, mends and reads again until something can be read, or nothing more can be done.
  private func mend(_ mending: inout Mending) -> YAMLNode? {
    var isScanned = false
    var dropped: [Range<Int>] = []
    for _ in 0..<Self.maxRounds {
      let patched = PatchedText(bytes, mending.edits)
      let part = patched.patched(range)
      mending.patched = patched
      switch YAMLComposer.read(patched.bytes, part, limits: limits) {
      case .success(let document):
        let isMap = document.root.map { $0.entries != nil } ?? true
        if !isScanned, document.isSuspicious || !isMap {
          isScanned = true
          if addQuietSlips(to: &mending, isMap: isMap) { continue }
        }
        mending.document = document
        guard isMap else {
          addNotAMap(document.root, to: &mending)
          return nil
        }
        return document.root
      case .failure(let stop):
        let place = patched.original(stop.range)
        if let refusal = refusal(stop.reason, place) {
          mending.add(refusal)
          mending.isPartial = true
          return nil
        }
        if !isScanned {
          isScanned = true
          var scanner = TrapScanner(bytes, range)
          let found = withoutReferences(scanner.scan())
          if !found.isEmpty {
            for trap in found {
              mending.add(trap)
              if trap.isLoss { lose(trap.range.lowerBound, in: &mending) }
            }
            continue
          }
        }
        guard drop(stop.reason, place, &dropped, in: &mending) else {
          mending.isPartial = true
          return nil
        }
      }
    }
    mending.isPartial = true
    return nil
  }

  /// Slips that YAML accepts and reads as something else: bullets, tight dashes, `｜`.
  private func addQuietSlips(to mending: inout Mending, isMap: Bool) -> Bool {
    var scanner = TrapScanner(bytes, range)
    let found = scanner.scan().filter { trap in
      !isMap || TrapScanner.quietChecks.contains(trap.check)
        || (trap.check == YAMLChecks.wrongIndentation && bytes[trap.range.lowerBound] == .dash)
    }
    guard !found.isEmpty else { return false }
    if found.count >= TrapScanner.maxTraps {
      // Not all of them were found, so mending these would leave a text that fits nowhere.
      mending.traps += found
      mending.isPartial = true
      return false
    }
    let patched = PatchedText(bytes, mending.edits + found.flatMap(\.repair))
    guard
      case .success = YAMLComposer.read(patched.bytes, patched.patched(range), limits: limits)
    else { return false }
    for trap in found { mending.add(trap) }
    return true
  }

  /// What ends the reading of a whole text.
  private func refusal(_ reason: YAMLComposer.Stop.Reason, _ place: Range<Int>) -> Trap? {
    let start = place.lowerBound..<place.lowerBound
    switch reason {
    case .tooDeep:
      let limit = limits.depth
      return Trap(
        YAMLChecks.tooDeep, start,
        Message(
          zh: "从这里起层数超过了 \(limit) 层的上限，没有再读",
          en: "more than \(limit) levels inside each other here; nothing further was read"))
    case .tooManyNodes:
      return Trap(
        YAMLChecks.tooManyValues, start,
        Message(
          zh: "到这里已经有 \(limits.nodes) 项内容，达到上限，没有再读",
          en: "\(limits.nodes) values up to here, the limit; nothing further was read"))
    case .scalarTooLong:
      let limit = limits.scalarBytes / 1024
      return Trap(
        YAMLChecks.tooLongValue, start,
        Message(
          zh: "这一项内容超过了 \(limit) KiB 的上限，没有读",
          en: "this value is longer than the limit of \(limit) KiB, and was not read"),
        help: Message(
          zh: "看看前面的引号是不是漏了另一半", en: "check whether a quote before it was never closed"))
    case .anchor, .alias:
      guard let alias = reference(at: place.lowerBound) else { return nil }
      let name = excerpt(bytes.text(alias))
      return Trap(
        YAMLChecks.yamlAlias, alias,
        Message(
          zh: "“\(name)”引用了别处的内容，这里不支持引用",
          en: "“\(name)” refers to another place, and references are not read"),
        help: Message(zh: "把要用的内容直接写出来", en: "write out what it stands for"))
    case .syntax, .directive, .secondDocument, .tag, .complexKey: return nil
    }
  }

  /// The first `*name` for the `&name` at `offset`: text that only starts with `&` has none.
  private func reference(at offset: Int) -> Range<Int>? {
    let start = bytes.skippingBlanks(from: offset, limit: range.upperBound)
    guard start < range.upperBound, bytes[start] == UInt8(ascii: "&") else { return nil }
    let anchor = name(at: start)
    return names(after: UInt8(ascii: "*")).first {
      $0.lowerBound > start && bytes[name(at: $0.lowerBound)] == bytes[anchor]
    }
  }

  /// What is left of the slips without texts that “start with & or *” and are an anchor and its
  /// alias: these have a finding of their own.
  private func withoutReferences(_ traps: [Trap]) -> [Trap] {
    func isSign(_ trap: Trap, _ sign: UInt8) -> Bool {
      trap.check == YAMLChecks.specialStart && bytes[trap.range.lowerBound] == sign
    }
    guard traps.contains(where: { isSign($0, UInt8(ascii: "&")) }) else { return traps }
    let anchors = Set(names(after: UInt8(ascii: "&")).map { bytes[name(at: $0.lowerBound)] })
    let aliases = Set(names(after: UInt8(ascii: "*")).map { bytes[name(at: $0.lowerBound)] })
    let used = anchors.intersection(aliases)
    return traps.filter { trap in
      guard isSign(trap, UInt8(ascii: "&")) || isSign(trap, UInt8(ascii: "*")) else { return true }
      return !used.contains(bytes[name(at: trap.range.lowerBound)])
    }
  }

  /// Every `&name` or `*name`, in order.
  private func names(after sign: UInt8) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for place in range where bytes[place] == sign {
      let name = name(at: place)
      if !name.isEmpty { found.append(place..<name.upperBound) }
    }
    return found
  }

  /// The name behind the sign at `place`.
  private func name(at place: Int) -> Range<Int> {
    var end = place + 1
    while end < range.upperBound, isNameByte(bytes[end]) { end += 1 }
    return place + 1..<end
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isDigit || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || byte == .dash || byte == UInt8(ascii: "_")
  }

  /// Leaves out the line that cannot be read, or, when that has been tried, all of its key.
  private func drop(
    _ reason: YAMLComposer.Stop.Reason, _ place: Range<Int>, _ dropped: inout [Range<Int>],
    in mending: inout Mending
  ) -> Bool {
    let lines = bytes.lines(in: range)
    let index = lines.lastIndex { $0.start <= place.lowerBound && $0.start < $0.end } ?? 0
    let entry = entryLines(around: index, lines)
    let line = lines[index]
    let isKnown =
      mending.traps.contains { entryRange(entry, lines).contains($0.range.lowerBound) }
      || dropped.contains { $0.overlaps(entryRange(entry, lines)) }
    if !isKnown { mending.traps.append(unexplained(reason, place, line)) }
    lose(line.start, in: &mending)
    let target =
      dropped.contains(line.range) || line.range.isEmpty
      ? entryRange(entry, lines) : line.range
    guard !target.isEmpty, !dropped.contains(target) else { return false }
    dropped.append(target)
    mending.edits.removeAll { $0.range.overlaps(target) || target.contains($0.range.lowerBound) }
    mending.edits.append(TextEdit(target, replacement: ""))
    mending.isPartial = true
    return true
  }

  private func unexplained(
    _ reason: YAMLComposer.Stop.Reason, _ place: Range<Int>, _ line: SourceLine
  ) -> Trap {
    let start = bytes.skippingBlanks(from: line.start, limit: line.end)
    let text = bytes.trimmingBlanks(start..<max(start, line.end))
    var spot = min(max(place.lowerBound, text.lowerBound), text.upperBound)
    if spot == text.upperBound { spot = text.lowerBound }
    let whole = spot..<max(spot, text.upperBound)
    switch reason {
    case .tag:
      return Trap(
        YAMLChecks.yamlTag, whole,
        Message(zh: "! 开头的标记不支持", en: "a tag that starts with ! is not read"),
        help: Message(zh: "要写的就是这些字，就加上引号", en: "put it in quotes if it is text"))
    case .secondDocument:
      return Trap(
        YAMLChecks.severalDocuments, whole,
        Message(zh: "从这里开始是第二份内容，只能写一份", en: "a second document starts here; one is read"),
        help: Message(zh: "删掉这一行，或者另存一个文件", en: "remove this line, or use another file"))
    case .directive:
      return Trap(
        YAMLChecks.yamlDirective, whole,
        Message(zh: "% 开头的指令不支持", en: "a directive that starts with % is not read"),
        help: Message(zh: "删掉这一行", en: "remove this line"))
    case .complexKey:
      return Trap(
        YAMLChecks.complexKey, whole,
        Message(zh: "冒号前面要是一个词", en: "before the colon there must be one plain word"),
        help: Message(zh: "要写的是一句话，就加上引号", en: "put it in quotes if it is text"))
    default:
      let position = LineTable(bytes).position(of: spot)
      return Trap(
        YAMLChecks.unreadableYAML, whole,
        Message(
          zh: "第 \(position.line) 行第 \(position.column) 列起读不懂：“\(excerpt(bytes.text(whole)))”",
          en: "line \(position.line), column \(position.column) cannot be read: "
            + "“\(excerpt(bytes.text(whole)))”"),
        help: Message(
          zh: "每行写成“名称: 内容”，冒号后空一格；内容里有符号就用双引号括起来",
          en: "write `key: value` with a space after the colon; put text with signs in quotes"))
    }
  }

  /// The lines of the top-level key that a line belongs to.
  private func entryLines(around index: Int, _ lines: [SourceLine]) -> ClosedRange<Int> {
    func starts(_ line: SourceLine) -> Bool {
      line.start < line.end && !bytes[line.start].isBlank && bytes[line.start] != .hash
        && bytes[line.start] != .dash && bytes[line.start] != .closeBracket
        && bytes[line.start] != .closeBrace && KeyLine(bytes, line.range) != nil
    }
    var first = index
    while first > 0, !starts(lines[first]) { first -= 1 }
    var last = index
    while last + 1 < lines.count, !starts(lines[last + 1]) { last += 1 }
    return first...last
  }

  private func entryRange(_ entry: ClosedRange<Int>, _ lines: [SourceLine]) -> Range<Int> {
    lines[entry.lowerBound].start..<lines[entry.upperBound].end
  }

  private func lose(_ offset: Int, in mending: inout Mending) {
    if mending.lastLost.contains(offset) { return }
    let lines = bytes.lines(in: range)
    let index = lines.lastIndex { $0.start <= offset } ?? 0
    let entry = entryLines(around: index, lines)
    mending.lastLost = entryRange(entry, lines)
    let line = lines[entry.lowerBound]
    guard let key = KeyLine(bytes, line.range) else { return }
    let name = bytes.text(key.key)
    if !mending.lostKeys.contains(name) { mending.lostKeys.append(name) }
  }

  private func addNotAMap(_ root: YAMLNode?, to mending: inout Mending) {
    mending.isPartial = true
    guard mending.traps.isEmpty, let root, let patched = mending.patched else { return }
    let start = patched.original(root.range.lowerBound)
    let line = bytes.line(at: start, limit: range.upperBound)
    mending.traps.append(
      Trap(
        YAMLChecks.notAMap, bytes.trimmingBlanks(line.range),
        Message(
          zh: "这里应该是一行行的“名称: 内容”", en: "there should be lines of `key: value` here"),
        help: Message(
          zh: "例如“标题: 退款多久到账”，冒号用半角，后面空一格",
          en: "for example `title: When the refund arrives`, with a space after the colon")))
  }

  private func finish(_ root: YAMLNode?, _ mending: Mending) -> Reading {
    var traps = mending.traps
    var root = root
    if let patched = mending.patched {
      let duplicates = mending.document?.duplicates ?? []
      let table = duplicates.isEmpty ? nil : LineTable(bytes)
      for duplicate in duplicates {
        let place = patched.original(duplicate.first.lowerBound)
        let first = (table?.lineIndex(of: place) ?? 0) + 1
        let name = excerpt(duplicate.name)
        traps.append(
          Trap(
            YAMLChecks.duplicateKey, patched.original(duplicate.second),
            Message(
              zh: "“\(name)”写了两次，第 \(first) 行已经有了",
              en: "“\(name)” is written twice; line \(first) has it already"),
            help: Message(zh: "留下一个，删掉另一个", en: "keep one and remove the other")))
      }
      if let found = root {
        traps += quietTraps(in: found, mending)
        root = patched.original(found)
      }
    }
    traps.sort { ($0.range.lowerBound, $0.check.id) < ($1.range.lowerBound, $1.check.id) }
    if traps.count > YAMLLimits.maxFindings {
      let rest = traps.count - YAMLLimits.maxFindings
      let next = traps[YAMLLimits.maxFindings].range
      traps.removeLast(rest)
      traps.append(
        Trap(
          YAMLChecks.tooManyFindings, next,
          Message(
            zh: "下面至少还有 \(rest) 个问题没有列出",
            en: "at least \(rest) more findings are not listed")))
    }
    return Reading(
      root: root, lostKeys: mending.lostKeys, isPartial: mending.isPartial,
      diagnostics: traps.map { $0.diagnostic(in: path) })
  }
}
