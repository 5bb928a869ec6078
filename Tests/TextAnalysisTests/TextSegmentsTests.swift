import TestSupport
import Testing
import TextAnalysis

@Suite struct TextSegmentsTests {
  @Test(arguments: [
    "⟦你好。⟧⟦请问？⟧⟦好！⟧",
    "⟦“我知道了。”⟧⟦他说⟧",
    "⟦（见下文。）⟧⟦然后⟧",
    "⟦真的吗？！⟧⟦嗯……⟧⟦好⟧",
    "⟦真的?!⟧⟦好!!!⟧",
    "⟦第一行⟧\n⟦第二行⟧\r\n⟦第三行⟧\n\n",
    "⟦价格是3.5元。⟧",
    "⟦It costs $3.50 today.⟧ ⟦See example.com for more.⟧",
    "⟦Mr. Smith wrote, e.g. twice, at 5 p.m. on Monday.⟧ ⟦We replied.⟧",
    "⟦See No. 5 below.⟧ ⟦I said no.⟧ ⟦Bye⟧",
    "⟦1. 打开应用⟧\n⟦2. 点退款⟧",
    "⟦It costs $30.⟧ ⟦It ships today.⟧",
    "⟦He said \"yes.\"⟧ ⟦Then left.⟧",
    "⟦好的.⟧⟦我来处理.⟧",
    "⟦好的!😊⟧\n⟦😊⟧",
    "⟦好的。 ～⟧",
    "⟦先退款；⟧⟦再补发⟧",
    "⟦Wait... what?⟧ ⟦Well...⟧ ⟦Fine⟧",
    "⟦嗯...⟧⟦好的⟧",
    "  ⟦好⟧\u{3000}",
    "",
    "\n \n",
    "⟦。⟧",
    "⟦亲爱的\u{FFFC}，\u{FFFC}前处理好。⟧⟦\u{FFFC}⟧",
  ])
  func splitsSentences(_ marked: String) {
    let marked = MarkedText(marked)
    let found = TextSegments.sentences(in: marked.bytes, 0..<marked.bytes.count)
    #expect(
      MarkedText.marking(found, in: marked.text)
        == MarkedText.marking(marked.ranges, in: marked.text))
  }

  @Test(arguments: [
    "⟦一\n二⟧\n\n⟦三⟧\n", "⟦一⟧\r\n\r\n⟦二⟧", "⟦一⟧\n \t\n\n\n⟦二⟧\n\n", "", "\n\n", "\n⟦一⟧", "⟦一⟧\r\r⟦二⟧",
  ])
  func splitsParagraphsAtBlankLines(_ marked: String) {
    let marked = MarkedText(marked)
    let found = TextSegments.paragraphs(in: marked.bytes, 0..<marked.bytes.count)
    #expect(
      MarkedText.marking(found, in: marked.text)
        == MarkedText.marking(marked.ranges, in: marked.text))
  }

  @Test(arguments: [
    "⟦要这样寄：⟧\n⟦1. 水箱倒空\n擦干；⟧\n⟦2. 装箱。⟧\n\n⟦三天修好。⟧", "⟦- 一⟧\r\n⟦- 二⟧", "⟦• 一⟧\n⟦• 二⟧",
    "⟦（1）一⟧\n⟦（2）二⟧", "⟦①一⟧\n⟦②二⟧", "⟦1、一⟧\n⟦12） 二⟧",
    "⟦共两件，\n2.5 公斤\n-3 度\n（一）\n2024 年⟧",
  ])
  func takesEachItemOfAListForAParagraph(_ marked: String) {
    let marked = MarkedText(marked)
    let found = TextSegments.paragraphs(in: marked.bytes, 0..<marked.bytes.count)
    #expect(
      MarkedText.marking(found, in: marked.text)
        == MarkedText.marking(marked.ranges, in: marked.text))
  }

  @Test func staysInsideTheRange() {
    let bytes = Array("一。二。三。".utf8)
    let found = TextSegments.sentences(in: bytes, 6..<12)
    #expect(found == [6..<12])
  }
}
