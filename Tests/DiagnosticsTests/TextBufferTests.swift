import Diagnostics
import Testing

@Suite struct TextBufferTests {
  @Test func growsAtItsEnd() {
    var buffer = TextBuffer(capacity: 1)
    var expected = ""
    for number in 0..<300 {
      buffer.append("第 \(number) 条，emoji 👨‍👩‍👧 一个")
      buffer.append(literal: "：")
      buffer.append(UInt8(ascii: "\n"))
      buffer.append(Array("é".utf8))
      expected += "第 \(number) 条，emoji 👨‍👩‍👧 一个：\né"
    }
    #expect(buffer.text() == expected)
    #expect(buffer.count == expected.utf8.count)
  }

  @Test func dropsWhatStandsFromAnOffsetOn() {
    var buffer = TextBuffer()
    buffer.append("退款")
    let start = buffer.count
    buffer.append("马上")
    #expect(buffer.text(from: start) == "马上")
    #expect(buffer.text(from: 100) == "")
    buffer.removeAll(from: start)
    buffer.append("周五到")
    #expect(buffer.text() == "退款周五到")
    buffer.removeAll(from: 100)
    #expect(buffer.text() == "退款周五到")
  }

  @Test func movesItsTextBehindOthers() {
    var buffer = TextBuffer()
    var output = Array("你好，".utf8)
    buffer.append("")
    buffer.move(to: &output)
    buffer.append("退款到了")
    buffer.move(to: &output)
    #expect(buffer.count == 0)
    #expect(String(decoding: output, as: UTF8.self) == "你好，退款到了")
  }
}
