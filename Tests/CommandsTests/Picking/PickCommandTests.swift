import Foundation
import Testing

/// `kouwen pick` in a terminal.
@Suite(.serialized) struct PickCommandTests {
  private static let leaving = "\u{1B}[?1049l"

  private func pick(
    _ arguments: [String] = [], environment: [String: String] = [:],
    _ body: (PseudoTerminal, () throws -> String) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      try ToolCase.write(library: "shop", into: folder)
      let output = folder.appending(path: "output")
      try Data().write(to: output)
      let terminal = try PseudoTerminal(
        ["pick", "--library", folder.path(percentEncoded: false)] + arguments,
        environment: environment, outputFile: output.path(percentEncoded: false))
      try body(terminal) { try String(contentsOf: output, encoding: .utf8) }
    }
  }

  /// The interface is drawn on the terminal, the reply alone goes to stdout.
  @Test func fillsInWhatWasChosenAndPrintsIt() throws {
    try pick(["--color", "never"]) { terminal, output in
      try terminal.wait(for: "退款什么时候到账")
      terminal.type("钱怎么还没退", byteByByte: true)
      terminal.type("\r")
      for (question, answer) in [
        ("金额（", "128"), ("退回方式（", "2"), ("客户姓名（", ""), ("补偿（", ""),
      ] {
        try terminal.wait(for: question)
        try terminal.wait(for: "> ")
        terminal.type(answer + "\r")
      }
      #expect(try terminal.end() == 0)
      let reply = try output()
      #expect(reply.contains("128 元会在"))
      #expect(reply.contains("退到你的银行卡"))
      #expect(!reply.contains("\u{1B}"))
      #expect(terminal.output.contains("金额和实付一致"))
      #expect(terminal.isAtRest)
    }
  }

  @Test(arguments: ["\u{1B}", "\u{3}"]) func leavesTheTerminalClean(_ key: String) throws {
    try pick { terminal, output in
      try terminal.wait(for: "退款什么时候到账")
      #expect(!terminal.isAtRest)
      terminal.type(key)
      #expect(try terminal.end() == 130)
      #expect(terminal.isAtRest)
      #expect(terminal.output.hasSuffix(Self.leaving))
      #expect(try output() == "")
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV]) func aSignalLeavesItCleanToo(_ signal: Int32) throws
  {
    try pick { terminal, _ in
      try terminal.wait(for: "退款什么时候到账")
      terminal.send(signal)
      #expect(try terminal.end() == 128 + signal)
      #expect(terminal.isAtRest)
      #expect(terminal.output.contains(Self.leaving))
    }
  }

  @Test func aSignalWhileAskingLeavesItClean() throws {
    try pick(["退款什么时候到账"]) { terminal, _ in
      try terminal.wait(for: "退货已收到")
      terminal.type("\r")
      try terminal.wait(for: "> ")
      #expect(!terminal.isAtRest)
      terminal.send(SIGTERM)
      #expect(try terminal.end() == 128 + SIGTERM)
      #expect(terminal.isAtRest)
      #expect(terminal.output.hasSuffix("\u{1B}[?2004l"))
    }
  }

  @Test func aNewSizeIsDrawnAnew() throws {
    try pick(["--id", "退款什么时候到账"]) { terminal, output in
      try terminal.wait(for: "│")
      terminal.resize(columns: 20, lines: 8)
      try terminal.wait(for: "\u{1B}[8;1H\u{1B}[K回车")
      terminal.type("\r")
      #expect(try terminal.end() == 0)
      #expect(try output() == "refund/when\n")
    }
  }

  @Test(arguments: [["--color", "never"], []]) func drawsWithoutColours(_ arguments: [String])
    throws
  {
    let environment = arguments.isEmpty ? ["NO_COLOR": "1"] : [:]
    try pick(arguments, environment: environment) { terminal, _ in
      try terminal.wait(for: "退款什么时候到账")
      terminal.type("\u{3}")
      _ = try terminal.end()
      let colours = terminal.output.matches(of: /\x1B\[[0-9;]+m/).map { String($0.output) }
      #expect(Set(colours) == ["\u{1B}[0m"])
    }
  }

  /// The rest of what was pasted must not become answers or commands of the shell.
  @Test func whatWasTypedAheadIsThrownAway() throws {
    try pick { terminal, _ in
      try terminal.wait(for: "退款什么时候到账")
      terminal.type("退款\r" + "\u{1B}[B" + "rm -rf x\r")
      try terminal.wait(for: "> ")
      terminal.type("\u{4}")
      #expect(try terminal.end() == 1)
      #expect(!terminal.output.contains("rm"))
    }
  }
}
