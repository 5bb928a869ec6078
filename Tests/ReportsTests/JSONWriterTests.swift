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

  /// The writer looks at eight bytes at a time: every scalar at every place of such a stretch.
  @Test func escapesWhereverItStands() throws {
    let scalars: [Unicode.Scalar] = [
      "\"", "\\", "\n", "\0", "\u{1F}", " ", "\u{7E}", "\u{7F}", "\u{80}", "\u{85}", "\u{86}", "Â",
      "“", "”", "\u{2027}", "\u{2028}", "\u{2029}", "\u{202A}", "中", "😀",
    ]
    for scalar in scalars {
      for before in 0..<10 {
        for after in [0, 1, 7, 8] {
          let text =
            String(repeating: "a", count: before) + String(scalar)
            + String(repeating: "b", count: after)
          var writer = JSONWriter()
          writer.array { $0.string(text) }
          let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
          #expect(read.map { $0.map { Array($0.utf8) } } == [Array(text.utf8)])
          let mustEscape =
            scalar.value < 0x20 || [0x7F, 0x85, 0x2028, 0x2029].contains(scalar.value)
          #expect(writer.text.unicodeScalars.contains(scalar) != mustEscape)
        }
      }
    }
  }

  @Test func replacesBytesThatAreNotUTF8() {
    var writer = JSONWriter()
    writer.string(utf8: [0x61, 0xFF, 0x62])
    #expect(writer.text == "\"a\u{FFFD}b\"")
  }
}
