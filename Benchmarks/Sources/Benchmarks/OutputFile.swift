import Foundation

/// What programs wrote.
enum OutputFile {
  /// The first lines, to say what went wrong.
  static func beginning(of path: String) -> String {
    guard let file = FileHandle(forReadingAtPath: path) else { return "" }
    defer { try? file.close() }
    let text = String(decoding: (try? file.read(upToCount: 2000)) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").prefix(3).joined(separator: " / ")
  }

  /// The number of the first line that holds no `text`; nil for none.
  static func firstWithoutText(_ path: String, lines: Int) throws -> Int? {
    let reader = try LineReader(path)
    for number in 1...lines {
      guard let line = try reader.next(), line.starts(with: #"{"text":"#.utf8) else {
        return number
      }
    }
    return try reader.next() == nil ? nil : lines + 1
  }

  /// The number of the first line whose `text` is not the same in both files; nil for none. JSON may
  /// write the same text in several ways, so what differs in bytes is decoded.
  static func firstDifference(_ one: String, _ other: String, lines: Int) throws -> Int? {
    let left = try LineReader(one)
    let right = try LineReader(other)
    for number in 1...lines {
      guard let line = try left.next(), let otherLine = try right.next() else { return number }
      if line == otherLine { continue }
      guard let text = text(of: line), text == self.text(of: otherLine) else { return number }
    }
    let isOver = try left.next() == nil && right.next() == nil
    return isOver ? nil : lines + 1
  }

  private static func text(of line: [UInt8]) -> String? {
    struct Answer: Decodable { var text: String? }
    return try? JSONDecoder().decode(Answer.self, from: Data(line)).text
  }
}

/// Reads a file line by line.
private final class LineReader {
  private let file: FileHandle
  private var bytes: [UInt8] = []
  private var start = 0

  init(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    self.file = file
  }

  deinit { try? file.close() }

  func next() throws -> [UInt8]? {
    while true {
      if let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(bytes[start..<end])
      }
      bytes.removeSubrange(..<start)
      start = 0
      guard let data = try file.read(upToCount: 1 << 20), !data.isEmpty else {
        defer { bytes = [] }
        return bytes.isEmpty ? nil : bytes
      }
      bytes += data
    }
  }
}
