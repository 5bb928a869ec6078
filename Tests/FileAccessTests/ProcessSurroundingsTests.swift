import Foundation
import Testing

@testable import FileAccess

@Suite struct ProcessSurroundingsTests {
  @Test func readsAPipeToItsEnd() throws {
    let text = Array(String(repeating: "您好\r\n", count: 20_000).utf8)
    let pipe = Pipe()
    let writer = Thread {
      pipe.fileHandleForWriting.write(Data(text))
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let read = try StandardInput.readAll(
      from: pipe.fileHandleForReading.fileDescriptor, limit: 1_000_000)
    #expect(read == text)
  }

  @Test func refusesMoreThanTheLimit() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data("123456".utf8))
    try pipe.fileHandleForWriting.close()
    #expect(throws: FileProblem.tooLarge(path: "-", size: 6, limit: 5)) {
      try StandardInput.readAll(from: pipe.fileHandleForReading.fileDescriptor, limit: 5)
    }
  }

  @Test func looksUpTheEnvironment() {
    setenv("KOUWEN_TEST_EMPTY", "", 1)
    #expect(Environment.value("KOUWEN_TEST_EMPTY") == "")
    #expect(Environment.value("KOUWEN_TEST_UNSET") == nil)
  }

  @Test func theCurrentFolderIsAbsolute() throws {
    #expect(try CurrentFolder.path().hasPrefix("/"))
  }

  @Test func aPipeIsNoTerminal() {
    let pipe = Pipe()
    #expect(!POSIX.isTerminal(pipe.fileHandleForReading.fileDescriptor))
    #expect(POSIX.terminalColumns(pipe.fileHandleForReading.fileDescriptor) == nil)
  }
}
