package import Diagnostics

/// What can be wrong with a text as a file, whatever it says: its encoding, characters nobody sees.
package enum PlainText {
  /// - Returns: whether the text can be read at all; a few bytes that are not UTF-8 leave the rest.
  package static func check(_ bytes: [UInt8], path: String) -> Parsed<Bool> {
    let start = bytes.starts(with: LineTable.byteOrderMark) ? 3 : 0
    if TextEncoding.isUTF16(bytes) {
      return Parsed(false, [TextProblems.encoding(bytes).diagnostic(in: path)])
    }
    let inspection = TextInspection(bytes, start..<bytes.count)
    var found = TextProblems.unseen(in: inspection, isBody: true)
    var isReadable = true
    if inspection.malformed != nil {
      found.append(TextProblems.encoding(bytes))
      if case .gbk = TextEncoding.guess(bytes) { isReadable = false }
    }
    return Parsed(isReadable, found.map { $0.diagnostic(in: path) })
  }
}
