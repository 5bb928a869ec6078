import Foundation

/// One run of the built program: what it printed, and how it ended.
struct ToolRun {
  /// Nothing, where both streams were read as one.
  let errorOutput: String
  /// With stderr between the lines where both streams were read as one.
  let output: String
  let exitCode: Int32

  /// Runs `kouwen` in a folder, with nothing of this machine's environment but what is given.
  /// - Parameter outputFile: takes stdout instead of `output`.
  init(
    _ arguments: [String], in folder: URL, input: String = "", environment: [String: String] = [:],
    streamsAsOne: Bool = false, outputFile: String? = nil
  ) throws {
    let process = try Self.process(arguments, in: folder, environment)
    // Files instead of pipes: neither side can wait for the other.
    let files = try TemporaryFiles()
    defer { files.remove() }
    process.standardInput = try files.reading(input)
    let output = try files.writing("output")
    process.standardOutput =
      try outputFile.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? output
    process.standardError = streamsAsOne ? output : try files.writing("errors")
    try process.run()
    process.waitUntilExit()
    self.output = try files.text("output")
    errorOutput = streamsAsOne ? "" : try files.text("errors")
    exitCode = process.terminationStatus
  }

  /// Starts it and does not wait; what it prints is thrown away.
  static func start(_ arguments: [String], in folder: URL) throws -> Process {
    let process = try process(arguments, in: folder, [:])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func process(
    _ arguments: [String], in folder: URL, _ environment: [String: String]
  ) throws -> Process {
    let process = Process()
    process.executableURL = try program()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C.UTF-8", "TERM": "dumb", "HOME": folder.path()].merging(
      environment
    ) { $1 }
    return process
  }

  struct ProgramMissing: Error, CustomStringConvertible {
    let description: String
  }

  /// `kouwen` beside the test bundle, where `swift build` puts both.
  static func program() throws -> URL {
    let arguments = CommandLine.arguments
    let bundle = arguments.first { $0.contains(".xctest") } ?? arguments[0]
    var folder = URL(filePath: bundle).deletingLastPathComponent()
    while folder.path().contains(".xctest") { folder.deleteLastPathComponent() }
    let program = folder.appending(path: "kouwen")
    guard FileManager.default.isExecutableFile(atPath: program.path(percentEncoded: false)) else {
      throw ProgramMissing(
        description: "no kouwen in \(folder.path(percentEncoded: false)): run `swift build` first")
    }
    return program
  }
}

/// The ends of a process's streams, in a folder that goes away with them.
private struct TemporaryFiles {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kouwen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func reading(_ text: String) throws -> FileHandle {
    let file = folder.appending(path: "input")
    try Data(text.utf8).write(to: file)
    return try FileHandle(forReadingFrom: file)
  }

  func writing(_ name: String) throws -> FileHandle {
    let file = folder.appending(path: name)
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// A folder of its own for one test, gone afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "kouwen-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.resolvingSymlinksInPath())
}

/// The words of a command as a shell sees them: blanks part, quotes hold together, `\` takes the next
/// character as it is.
func shellWords(_ line: String) -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  var isEscaped = false
  for character in line {
    if isEscaped {
      word = (word ?? "") + String(character)
      isEscaped = false
    } else if character == "\\", quote != "'" {
      isEscaped = true
    } else if character == quote {
      quote = nil
    } else if quote == nil, character == "'" || character == "\"" {
      quote = character
      word = word ?? ""
    } else if quote == nil, character == " " {
      if let done = word { words.append(done) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  if let word { words.append(word) }
  return words
}

/// The folder that holds `Package.swift`.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
