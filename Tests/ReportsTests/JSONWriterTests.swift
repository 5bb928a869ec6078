import Foundation
import Reports
import Testing

@Suite struct JSONWriterTests {
  @Test func writesNestedValues() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("a", 1)
      writer.field("b", [] as [String])
      writer.key("c")
      writer.array { writer in
        writer.object { _ in }
        writer.bool(true)
        writer.null()
        writer.double(0.5)
        writer.double(.infinity)
      }
      writer.field("d", nil as String?)
    }
    #expect(writer.text == #"{"a":1,"b":[],"c":[{},true,null,0.5,null],"d":null}"#)
  }

  @Test func writesPrettyWithTwoSpaces() {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.field("标题", "退款")
      writer.key("list")
      writer.array {
        $0.int(1)
        $0.int(2)
      }
      writer.key("empty")
      writer.object { _ in }
    }
    #expect(
      writer.text == """
        {
          "标题": "退款",
          "list": [
            1,
            2
          ],
          "empty": {}
        }
        """)
  }

  @Test(arguments: [
    "退款😊", "a\"b\\c/", "\n\r\t\u{8}\u{C}\u{0}\u{1F}\u{7F}", "\u{2028}\u{2029}\u{85}", "\r\n",
    "e\u{301}", "",
  ])
  func escapesSoThatReadersGetTheSameText(_ text: String) throws {
    var writer = JSONWriter()
    writer.array { $0.string(text) }
    let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
    #expect(read?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    #expect(!writer.text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{2028}" })
  }

  @Test func replacesBytesThatAreNotUTF8() {
    var writer = JSONWriter()
    writer.string(utf8: [0x61, 0xFF, 0x62])
    #expect(writer.text == "\"a\u{FFFD}b\"")
  }
}
