import Foundation
import TestSupport
import Testing

@testable import YAMLReading

/// The quick way of reading gives what libyaml's gives, or declines.
@Suite struct CommonYAMLTests {
  private static let small = YAMLComposer.Limits(nodes: 200, scalarBytes: 400)

  private func quick(_ text: String) -> YAMLNode? {
    let bytes = Array(text.utf8)
    return CommonYAMLReader.read(bytes, 0..<bytes.count, limits: Self.small)
  }

  /// Whether the quick way reads a text in which nothing is odd; it must read it as libyaml does.
  @discardableResult
  private func isCommon(_ bytes: [UInt8], limits: YAMLComposer.Limits = CommonYAMLTests.small)
    -> Bool
  {
    let range = 0..<bytes.count
    let inspection = TextInspection(bytes, range)
    guard inspection.isClean, !inspection.hasOddSpace, !inspection.hasTightHash,
      let root = CommonYAMLReader.read(bytes, range, limits: limits)
    else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    guard case .success(let document) = YAMLComposer.read(bytes, range, limits: limits) else {
      Issue.record("libyaml refuses \(text.debugDescription)")
      return true
    }
    #expect(document.root == root, "\(text.debugDescription)")
    #expect(!document.isSuspicious && document.duplicates.isEmpty, "\(text.debugDescription)")
    return true
  }

  static let common = [
    "a: b\n", "标题: 退款多久到账\n", "a:\n", "a:\nb: c\n", "a: b  # 说明\n", "# 说明\n\na: b\n\n# 完\n",
    "a: [b, \"c, d\", '说 e']  # f\n", "a: []\nb: {}\n", "a: { b: 一, c: [二, 三], d: \"四\" }\n",
    "a: '第 1 条: \"x\"'\n", "a:\n- b\n- [c]\nd: e\n", "a:\n  - b\n  - { c: d }\n",
    "a:\n  b:\n    c: d\n  e:\nf: g\n", "a: |\n  一\n    二 # 三\n\n  @四\n\n\nb: c\n",
    "a: |\n  b\n# 说明\nc: d\n", "a: https://example.com/b?c=d#e\n", "a: 10:30\n", "a: \"\"\n",
    "a: x, [y]\n",
    "a:\n  - b: c\n", "a:\n- b: c\n  d:\n  - e\n  f:\n- g\n",
    "a:\n  - b:\n      - c\n    d: |\n      e\nf: g\n",
    "a: 'b''c'''\n", "a: ''\n", "a: \"一\\n二\\\\ \\\"三\"\n",
    "a: { b: 一，二、三, c: 四 }\n", "a: [{ b: 一，二 }]\n", "a: |\n 一  \nb: 二\n",
    "a:\n  b: |\n     c\n  d: e\n", "\n\na: b",
  ]

  @Test("Common YAML is read the quick way", arguments: common)
  func isRead(_ text: String) {
    #expect(isCommon(Array(text.utf8)) || !text.hasSuffix("\n"))
  }

  static let uncommon = [
    "", "\n", "# a\n", "a\n", "- a\n", "[a]\n", " a: b\n", "a: b", "a:b\n", "a: b\na: c\n",
    "a: b: c\n", "a: b:\n", "a: b\n  c\n", "a: b\n  c: d\n", "a:\n  b\n", "a:\n    b: c\n  d: e\n",
    "a:\n  - b\n c: d\n", "a:\n  - b\n  c: d\n", "a:\n  - - b\n", "a:\n  -\n",
    "a: [b, c\n", "a: [b,\n  c]\n", "a: [b,]\n", "a: [b: c]\n", "a: {b}\n", "a: {b:c}\n",
    "a: {b: }\n", "a: {b: c, b: d}\n", "a: [b] c\n", "a: \"b\\t\"\n", "a: \"b\n", "a: \"b\"\"c\"\n",
    "a: \"b\" c\n", "a: &b c\n", "a: *b\n", "a: !b c\n", "a: @b\n", "a: `b`\n", "a: %b\n",
    "a: | # b\n  c\n", "a: |-\n  b\n", "a: >\n  b\n", "a: |\n\n  b\n", "a: |\n    b\n  c\n",
    "a: |\n  b\n   \nc: d\n", "a: |\n  b", "a: |\nb: c\n", "a:\tb\n", "a: b\tc\n", "a: b\r\n",
    "a: [甲，乙]\n", "a: [甲、乙]\n", "a: { b: 一，c：二 }\n", "a: { b: [一，二] }\n", "a: 【甲】\n", "a: ［甲］\n",
    "a: [/b/]\n", "a: [b/]\n",
    "a: {{ b }}\n", "? a\n", "\"a\": b\n", "---\na: b\n", "a: b\n---\n", "a: b\n...\n",
    "%YAML 1.2\n",
    "标 题: a\n", "a: # b\n", "a: \n", "a: b\n \n", "a: b\n   ", "a: b#\n- c\n", "a: -\n", "a: - b\n",
  ]

  @Test("Everything else is declined, and left to libyaml", arguments: uncommon)
  func isDeclined(_ text: String) {
    #expect(quick(text) == nil)
  }

  @Test("What goes beyond a limit is declined")
  func beyondLimits() {
    #expect(quick("a: " + String(repeating: "b", count: 500) + "\n") == nil)
    #expect(quick("a: |\n  " + String(repeating: "b", count: 500) + "\n") == nil)
    #expect(quick("a: [" + String(repeating: "b, ", count: 300) + "c]\n") == nil)
    for depth in 1...40 {
      let deep = String(repeating: "[", count: depth) + "a" + String(repeating: "]", count: depth)
      #expect(isCommon(Array("a: \(deep)\n".utf8)) == (depth < YAMLLimits.maxDepth))
    }
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The front matters of the shipped library, and its style guide.
  static let shipped: [[UInt8]] = {
    let library = repository.appending(path: "library")
    let names =
      (try? FileManager.default.subpathsOfDirectory(atPath: library.path(percentEncoded: false)))
      ?? []
    let files = names.filter { $0.hasSuffix(".md") }.sorted().compactMap {
      try? Data(contentsOf: library.appending(path: $0))
    }
    let guide = try? Data(contentsOf: repository.appending(path: "styleguide.yaml"))
    return files.map { data in
      let bytes = Array(data)
      return Array(bytes[FrontMatterFences(bytes).frontMatter])
    } + [guide.map(Array.init) ?? []]
  }()

  @Test("The shipped library is read alike, and most of it the quick way")
  func shippedLibrary() {
    let limits = YAMLComposer.Limits(nodes: YAMLLimits.maxFileNodes)
    let quick = Self.shipped.filter { isCommon($0, limits: limits) }.count
    #expect(quick > Self.shipped.count * 49 / 50)
  }

  static let pieces =
    common + uncommon
    + [
      "a", "b: ", "甲", "，", "：", "“", ":", ": ", " ", "  ", "    ", "\n", "\n", "\n  ", "\n    ",
      "- ", "-", "#", " # ", "[", "]", "{", "}", ", ", ",", "\"", "'", "|", "|\n", "?", "/", "&",
      "*", "!", "~", "\t", "\r", "\\", "c:\n", "d: e\n", "\u{3000}", "\u{FF3B}", "x-y: ", "🙂", ".",
    ]

  @Test("Chance texts are read alike", arguments: 0..<8)
  func chance(_ seed: Int) {
    var random = Chance(seed)
    var quick = 0
    for _ in 0..<4000 {
      var text = random.pick(Self.common)
      for _ in 0..<random.below(4) { text += random.pick(Self.pieces) }
      var bytes = Array(text.utf8)
      for _ in 0..<random.below(2) { change(&bytes, &random) }
      if isCommon(bytes) { quick += 1 }
    }
    #expect(quick > 500)
  }

  @Test("Shipped files with chance changes are read alike", arguments: 0..<4)
  func changedFiles(_ seed: Int) {
    var random = Chance(seed + 100)
    for _ in 0..<2000 {
      var bytes = random.pick(Self.shipped)
      guard bytes.count < 4000 else { continue }
      for _ in 0...random.below(3) { change(&bytes, &random) }
      isCommon(bytes, limits: YAMLComposer.Limits(nodes: 10_000))
    }
  }

  /// Puts a piece in, or takes some bytes out.
  private func change(_ bytes: inout [UInt8], _ random: inout Chance) {
    let place = random.below(bytes.count + 1)
    if random.below(2) == 0 {
      bytes.insert(contentsOf: Array(random.pick(Self.pieces).utf8), at: place)
    } else {
      bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(3)))
    }
  }
}

/// The same chances in every run.
private struct Chance {
  private var generator: SeededGenerator

  init(_ seed: Int) { generator = SeededGenerator(seed: UInt64(seed)) }

  mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
