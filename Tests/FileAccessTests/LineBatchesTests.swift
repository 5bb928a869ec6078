import Foundation
import Testing

@testable import FileAccess

/// What a pipe gives when it is written to piece by piece, before it is closed.
@Suite struct LineBatchesTests {
  private static func lines(_ pieces: [String], limit: Int = 100) throws -> [String] {
    let pipe = Pipe()
    var batches = LineBatches(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: limit)
    var read: [String] = []
    for piece in pieces { pipe.fileHandleForWriting.write(Data(piece.utf8)) }
    try pipe.fileHandleForWriting.close()
    while let batch = try batches.next() {
      #expect(batch.firstNumber == read.count + 1)
      read +=
        batch.isTooLong
        ? ["too long"] : batch.lines.map { String(decoding: batch.bytes[$0], as: UTF8.self) }
    }
    return read
  }

  @Test(
    arguments: [
      ([], []), ([""], []), (["a"], ["a"]), (["a\n"], ["a"]), (["a\nb"], ["a", "b"]),
      (["\n\n"], ["", ""]), (["快", "递\n三", "天\n"], ["快递", "三天"]), (["a\r\nb\n"], ["a\r", "b"]),
    ] as [([String], [String])])
  func linesComeWhole(_ pieces: [String], _ lines: [String]) throws {
    #expect(try Self.lines(pieces) == lines)
  }

  @Test func aLineBeyondTheLimitIsSaidAndPassedOver() throws {
    let long = String(repeating: "x", count: 3 << 20)
    #expect(try Self.lines(["a\n"]) == ["a"])
    // Pieces of a pipe arrive while it is read, so that the writer must not be waited for.
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("a\n\(long)\nb\n\(long)".utf8).write(to: file)
    let handle = try FileHandle(forReadingFrom: file)
    var batches = LineBatches(descriptor: handle.fileDescriptor, limit: 1 << 20)
    var read: [(Int, String)] = []
    while let batch = try batches.next() {
      for (index, line) in batch.lines.enumerated() {
        read.append(
          (
            batch.firstNumber + index,
            batch.isTooLong ? "too long" : String(decoding: batch.bytes[line], as: UTF8.self)
          ))
      }
    }
    #expect(read.map(\.0) == [1, 2, 3, 4])
    #expect(read.map(\.1) == ["a", "too long", "b", "too long"])
  }

  /// A line as long as the limit passes and a longer one does not, whether it comes at once or in pieces.
  @Test func theLimitIsTheSameForAllWaysOfArriving() throws {
    let longest = String(repeating: "x", count: 100)
    #expect(try Self.lines([longest + "\nb\n"]) == [longest, "b"])
    #expect(try Self.lines([longest]) == [longest])
    #expect(try Self.lines([longest + "x\nb\n"]) == ["too long", "b"])
    #expect(try Self.lines([longest + "x"]) == ["too long"])
    #expect(try Self.lines([longest + "x\n", longest + "x\nb"]) == ["too long", "too long", "b"])
    let pipe = Pipe()
    var batches = LineBatches(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: 100)
    pipe.fileHandleForWriting.write(Data((longest + "x").utf8))
    #expect(try batches.next()?.isTooLong == true)
    pipe.fileHandleForWriting.write(Data("x\nb\n".utf8))
    try pipe.fileHandleForWriting.close()
    let batch = try #require(try batches.next())
    #expect(batch.lines.map { String(decoding: batch.bytes[$0], as: UTF8.self) } == ["b"])
    #expect(batch.firstNumber == 2)
  }

  @Test func whatHasArrivedIsGivenAtOnce() throws {
    let pipe = Pipe()
    var batches = LineBatches(
      descriptor: pipe.fileHandleForReading.fileDescriptor, limit: 100)
    pipe.fileHandleForWriting.write(Data("one\ntw".utf8))
    var batch = try #require(try batches.next())
    #expect(batch.lines.map { String(decoding: batch.bytes[$0], as: UTF8.self) } == ["one"])
    pipe.fileHandleForWriting.write(Data("o\n".utf8))
    batch = try #require(try batches.next())
    #expect(batch.lines.map { String(decoding: batch.bytes[$0], as: UTF8.self) } == ["two"])
    #expect(batch.firstNumber == 2)
    try pipe.fileHandleForWriting.close()
    let end = try batches.next()
    #expect(end == nil)
  }
}
