import Rendering
import Testing

@Suite struct ContentHashTests {
  /// Published test vectors of FNV-1a, 64 bits (Noll's `test_fnv.c`).
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func isFNV1a(text: String, hash: UInt64) {
    #expect(ContentHash.fnv1a(text.utf8) == hash)
  }

  @Test func lineEndingsDoNotMatter() {
    let hashes = ["a\nb\n\nc", "a\r\nb\r\n\r\nc", "a\rb\r\rc"].map { ContentHash.short($0.utf8) }
    #expect(Set(hashes).count == 1)
    #expect(ContentHash.short("a\nb".utf8) != ContentHash.short("ab".utf8))
  }

  @Test func tagsNameTheTemplateAndItsText() {
    #expect(
      ContentHash.tag(id: "logistics/delay", body: "foobar".utf8) == "tpl-logistics/delay-85944171")
  }
}
