import Testing
import TextAnalysis

@Suite struct ComparedLineTests {
  @Test(arguments: [
    ("退款，到了吗？", "退款到了吗"), ("WiFi 6 连不上", "ｗｉｆｉ６连不上！"),
    ("  where's my REFUND?? ", "wheres my refund"),
    ("快递……没动", "快递没动"), ("「急」", "急"), ("ÉTÉ", "été"), ("①号", "1号"), ("❤️", "❤"),
  ])
  func aLineIsTheSameButForCaseWidthSpacesAndPunctuation(_ one: String, _ other: String) {
    #expect(!ComparedLine.key(one).isEmpty)
    #expect(ComparedLine.key(one) == ComparedLine.key(other))
  }

  @Test(arguments: [
    ("退款", "退货"), ("C++", "C"), ("$5", "5"), ("😡", "😊"), ("钱呢", "钱呢呢"), ("一〇", "一"),
  ])
  func otherWordsAndSignsAreOtherLines(_ one: String, _ other: String) {
    #expect(ComparedLine.key(one) != ComparedLine.key(other))
  }

  @Test(arguments: ["", "  ", "？！……", "\u{3000}***—", "\u{200B}\0"])
  func aLineOfNothingButPunctuationHasNoKey(_ line: String) {
    #expect(ComparedLine.key(line).isEmpty)
  }

  @Test func keysAreAddedToWhatIsThere() {
    var key = Array("zh".utf8)
    ComparedLine.append("退 A", to: &key)
    #expect(String(decoding: key, as: UTF8.self) == "zh退a")
  }
}
