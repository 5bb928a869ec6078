import Testing
import TextAnalysis

@testable import Searching

/// The flat tables that queries are read by.
@Suite struct ReadingTableTests {
  /// Every term is in so many templates; 1 where none is said.
  private struct Counts: TermCounting {
    var counts: [Term: Int] = [:]

    func templateCount(of term: Term) -> Int { counts[term] ?? 1 }
  }

  private func pair(_ text: String) -> Term {
    let scalars = text.unicodeScalars.map(\.value)
    return .pair(scalars[0], scalars[1])
  }

  private func text(_ pair: Term) -> String {
    String(
      String.UnicodeScalarView(
        [pair.firstCharacter, pair.secondCharacter].compactMap { Unicode.Scalar($0) }))
  }

  private func sounds(_ pairs: [String]) -> [UInt64] {
    var records: [UInt64] = []
    for text in pairs { PairSounds.append(recordsOf: pair(text), to: &records) }
    return records.sorted()
  }

  @Test func homophonesKeepOneCharacterAndTheCommonestComeFirst() {
    let records = sounds(["发票", "发飘", "伐票", "法票", "法瞟", "发货", "退票"])
    records.withUnsafeBufferPointer { records in
      let table = PairSounds(records)
      let counts = Counts(counts: [pair("伐票"): 7, pair("法票"): 3, pair("发票"): 9, pair("发飘"): 0])
      #expect(table.homophones(of: pair("发漂"), in: counts).map(text) == ["发票"])
      #expect(
        table.homophones(of: pair("乏票"), in: counts).map(text) == ["发票", "伐票", "法票"])
      #expect(table.homophones(of: pair("退货"), in: counts) == [])
      #expect(table.pairs(startingWith: 0).isEmpty)
    }
  }

  @Test func anEmptyTableHoldsNothing() {
    let empty = UnsafeBufferPointer<UInt64>(start: nil, count: 0)
    #expect(PairSounds(empty).homophones(of: pair("发漂"), in: Counts()) == [])
    #expect(NameInitials.none.matches(Array("tk".utf8)[...]) == [])
    let near = Spellings.none.near(Array("refund".utf8)[...], in: Counts())
    #expect(near.isEmpty)
  }

  private func near(_ word: String, _ words: [String], _ counts: [String: Int] = [:]) -> [String] {
    var (records, letters): ([UInt64], [UInt8]) = ([], [])
    for word in words.sorted() where Spellings.isKept(Array(word.utf8)[...]) {
      Spellings.append(Array(word.utf8)[...], to: &records, &letters)
    }
    func term(_ word: String) -> Term { .word(LightStem.stem(Array(word.utf8)[...])) }
    let terms = Dictionary(words.map { (term($0), $0) }) { first, _ in first }
    let known = Counts(
      counts: Dictionary(counts.map { (term($0), $1) }) { first, _ in first })
    return records.withUnsafeBufferPointer { records in
      letters.withUnsafeBufferPointer { letters in
        Spellings(records, letters: letters).near(Array(word.utf8)[...], in: known)
          .compactMap { terms[$0.term] }
      }
    }
  }

  @Test(arguments: [
    ("refnud", ["refund"]), ("erfund", ["refund"]), ("refun", ["refund"]), ("reefund", ["refund"]),
    ("rafund", ["refund"]), ("befund", []), ("rfnud", []), ("ref", []), ("delevery", ["delivery"]),
    ("delevary", ["delivery"]), ("dalevary", []), ("passwrod", ["password"]), ("2fa1", []),
    ("iphone51", ["iphone15"]),
  ])
  func findsTheWordASlipAway(_ word: String, _ expected: [String]) {
    let words = ["refund", "delivery", "password", "refuse", "iphone15", "12345", "map", "ref"]
    #expect(near(word, words) == expected)
  }

  @Test func fewestSlipsThenCommonestWords() {
    #expect(
      near("shopping1", ["shopping", "chopping", "shipping"], ["shipping": 9]) == ["shopping"])
    #expect(
      near("cart1", ["cart", "care1", "cartel", "card1"], ["card1": 5, "care1": 2])
        == ["card1", "care1", "cart"])
  }

  private func initials(_ names: [String], _ typed: String) throws -> [String] {
    var records: [(signs: UInt64, name: UInt64)] = []
    for (number, name) in names.enumerated() {
      records += NameInitials.records(of: FoldedText(name).bytes, name: UInt64(number))
    }
    records.sort { ($0.signs, $0.name) < ($1.signs, $1.name) }
    return try records.map(\.signs).withUnsafeBufferPointer { signs in
      try records.map { UInt32($0.name) }.withUnsafeBufferPointer { positions in
        try NameInitials(signs: signs, names: positions).matches(Array(typed.utf8)[...])
          .map { names[$0.name] }
      }
    }
  }

  @Test(arguments: [
    ("tk", ["退款"]), ("tkd", ["退款到账", "退款到账时间"]), ("tkdz", ["退款到账", "退款到账时间"]),
    ("tkdzsj", ["退款到账时间"]), ("dz", []), ("smyy", ["物流延误：说明原因"]), ("wlywsm", ["物流延误：说明原因"]),
    ("7twly", ["7 天无理由退货"]), ("appst", ["APP 闪退"]), ("yhhz", ["银行行长"]), ("yhxz", ["银行行长"]),
    ("t", []), ("refund", []), ("", []), ("tkdztkdztkd", []),
    ("zjtcjmwdsd", ["最近头程节目我的十点半到了"]),
  ])
  func findsNamesByTheirInitials(_ typed: String, _ expected: [String]) throws {
    let names = [
      "退款", "退款到账", "退款到账时间", "物流延误：说明原因", "7 天无理由退货", "APP 闪退", "银行行长", "Refund",
      "最近头程节目我的十点半到了", "，。", "",
    ]
    #expect(try initials(names, typed) == expected)
  }
}
