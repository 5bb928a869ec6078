import Diagnostics
import FileAccess
import JSONReading
import Reports

/// Answers lines of JSON one after another, a line of answer each, and keeps what it learns.
protocol LineWorker: Sendable {
  /// The text of `line` is not blank, and no byte-order mark stands before it. What is no JSON is thrown, and answered with its place.
  mutating func answer(
    _ bytes: [UInt8], _ line: Range<Int>, number: Int, to writer: inout JSONWriter)
    throws(JSONProblem)

  /// Answers a line that cannot be read at all.
  mutating func answer(
    _ problem: Message, at position: (line: Int, column: Int), to writer: inout JSONWriter)
}

extension LineWorker {
  /// A line of answer for each line, a blank one too, so that whoever sent them can count.
  mutating func answers(to batch: LineBatches.Batch) -> [UInt8] {
    var writer = JSONWriter()
    for (index, whole) in batch.lines.enumerated() {
      let number = batch.firstNumber + index
      // Some programs begin their output with a byte-order mark.
      let mark = batch.bytes[whole].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let line = whole.lowerBound + mark..<whole.upperBound
      if batch.isTooLong {
        let limit = LineBatches.lineLimit >> 20
        answer(
          Message(zh: "这一行超过 \(limit) MB", en: "the line is longer than \(limit) MB"),
          at: (number, 1), to: &writer)
      } else if batch.bytes[line].allSatisfy({ $0 == 0x20 || $0 &- 9 < 5 }) {
        answer(Message(zh: "这一行是空的", en: "the line is blank"), at: (number, 1), to: &writer)
      } else {
        do throws(JSONProblem) {
          try answer(batch.bytes, line, number: number, to: &writer)
        } catch {
          let before = String(decoding: batch.bytes[line.lowerBound..<error.offset], as: UTF8.self)
          answer(
            error.message, at: (number, before.unicodeScalars.count + 1), to: &writer)
        }
      }
    }
    return writer.bytes
  }
}
