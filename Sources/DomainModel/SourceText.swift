/// One text file of the library as it was read: its path, its bytes, and where its body starts.
package struct SourceText: Sendable {
  /// Relative to the folder that holds `styleguide.yaml`.
  package var path: String
  package var bytes: [UInt8]
  /// The text below the front matter, in offsets of `bytes`. Leading blank lines belong to it.
  package var body: Range<Int>

  package init(path: String, bytes: [UInt8], body: Range<Int>) {
    self.path = path
    self.bytes = bytes
    self.body = body
  }

  /// The body as text, as it stands in the file.
  package var bodyText: String { String(decoding: bytes[body], as: UTF8.self) }
}
