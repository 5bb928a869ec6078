import Diagnostics
import TextAnalysis
import YAMLReading

/// A map of a file, sorted into the keys of its table. Unknown keys, keys given in both languages
/// and missing ones are reported when it is made.
struct Record {
  private var entries: [YAMLNode.Entry] = []
  /// For each entry, the fingerprint of its key's English name; 0 where it has no such key. A dozen
  /// entries: a linear search beats hashing.
  private var fingerprints: [UInt64] = []
  /// A bit for each of them: most keys that are asked for are absent, which this nearly always tells.
  private var present: UInt64 = 0
  /// The range that stands for the whole map: its first key.
  let anchor: Range<Int>

  /// `owner` says in people's words what the map is, for the message about a missing key.
  init(
    _ node: borrowing YAMLNode, _ table: borrowing KeyTable, of owner: borrowing Message,
    _ reading: inout Reading
  ) {
    guard let entries = node.entries else {
      anchor = node.range
      if !node.isNull { reading.reportWrongKind(node, wanted: .keysAndValues) }
      return
    }
    anchor = entries.first?.key.range ?? node.range
    self.entries = entries
    fingerprints.reserveCapacity(entries.count)
    var unknown: [YAMLNode] = []
    for index in entries.indices {
      // Not `key.text`, which would copy the entry: every key is a scalar.
      let word =
        if case .scalar(let key) = entries[index].key.content { key.text } else { "" }
      guard let position = table.position(of: word) else {
        fingerprints.append(0)
        if !word.hasPrefix("x-") { unknown.append(entries[index].key) }
        continue
      }
      let fingerprint = table.fingerprints[position]
      if let earlier = self.entry(fingerprint) {
        fingerprints.append(0)
        reading.report(
          LoadingChecks.keyInBothLanguages,
          Message(
            zh: "“\(word)”和上面的“\(earlier.name)”是同一个键的两种写法",
            en: "‘\(word)’ and ‘\(earlier.name)’ above are two names of one key"),
          at: entries[index].key.range,
          help: Message(zh: "只留一个，把内容合在一起", en: "keep one, with both contents"))
        continue
      }
      fingerprints.append(fingerprint)
      present |= Self.bit(fingerprint)
    }
    let misspelt = report(unknown, table, of: owner, &reading)
    guard !reading.isPartial else { return }
    for position in table.required {
      let present = entry(table.fingerprints[position])
      guard present == nil || present!.value.isNull else { continue }
      let key = table.keys[position]
      if misspelt.contains(key.name) { continue }
      reading.report(
        LoadingChecks.missingKey,
        Message(
          zh: "\(owner.zh)缺少“\(key.chinese)”（\(key.name)）：\(key.summary.zh)",
          en: "\(owner.en) needs ‘\(key.name)’: \(key.summary.en)"),
        at: present?.key.range ?? anchor,
        help: present == nil
          ? Message(zh: "加一行 \(key.chinese): …", en: "add a line `\(key.name): …`")
          : Message(zh: "在冒号后面写上内容", en: "write something after the colon"))
    }
  }

  /// Reports keys that are none, and gives the names of the absent ones that they were meant to be:
  /// those, nobody has forgotten.
  private func report(
    _ unknown: [YAMLNode], _ table: KeyTable, of owner: Message, _ reading: inout Reading
  ) -> Set<String> {
    var meant: Set<String> = []
    for key in unknown {
      let word = key.text ?? ""
      // A key that is there already is hardly what this one was meant to be.
      let absent = table.keys.filter { node($0.name) == nil }
        .flatMap { [$0.name, $0.chinese] }
      let nearest =
        NearestName.nearest(to: word, among: absent, limit: 1).first
        ?? NearestName.nearest(to: word, among: table.allNames, limit: 1).first
      reading.reportUnknownKey(key, word, nearest: nearest, table, of: owner)
      if let name = nearest.flatMap(table.key)?.name { meant.insert(name) }
    }
    reading.misspeltKeys.formUnion(meant)
    return meant
  }

  /// The value behind a key; nil when it is absent, empty, or not what was wanted (which is reported).
  func read<Value>(_ key: Key<Value>, _ reading: inout Reading) -> Value? {
    guard let value = entry(key.fingerprint)?.value, !value.isNull else { return nil }
    return key.shape.read(value, &reading)
  }

  func node(_ name: String) -> YAMLNode? { entry(KeyTable.fingerprint(name))?.value }

  /// Where the author wrote a key.
  func keyRange(_ name: String) -> Range<Int>? { entry(KeyTable.fingerprint(name))?.key.range }

  private static func bit(_ fingerprint: UInt64) -> UInt64 { 1 << (fingerprint >> 58) }

  private func entry(_ fingerprint: UInt64) -> YAMLNode.Entry? {
    guard present & Self.bit(fingerprint) != 0 else { return nil }
    for index in fingerprints.indices where fingerprints[index] == fingerprint {
      return entries[index]
    }
    return nil
  }
}

extension Reading {
  fileprivate mutating func reportUnknownKey(
    _ key: YAMLNode, _ word: String, nearest: String?, _ table: KeyTable, of owner: Message
  ) {
    var help: Message?
    var fixes: [Fix] = []
    if let nearest {
      fixes = [
        Fix(
          Message(zh: "是不是想写“\(nearest)”？", en: "did you mean ‘\(nearest)’?"), isSafe: false,
          edits: [TextEdit(key.range, replacement: nearest)])
      ]
    } else {
      let known = table.keys
      help = Message(
        zh: "可以用的键：\(known.map(\.chinese).joined(separator: "、"))；自己加的键要以 x- 开头",
        en:
          "known keys: \(known.map(\.name).joined(separator: ", ")); keys of your own start with x-"
      )
    }
    report(
      LoadingChecks.unknownKey,
      Message(zh: "\(owner.zh)没有“\(word)”这个键", en: "‘\(word)’ is no key of \(owner.en)"),
      at: key.range, help: help, fixes: fixes)
  }
}
