/// What is piped into the tool.
package enum StandardInput {
  /// Everything until the end of the input, refused when it is more than `limit` bytes.
  package static func readAll(limit: Int) throws(FileProblem) -> [UInt8] {
    try readAll(from: 0, limit: limit)
  }

  /// The same, from another descriptor than the process's own input.
  static func readAll(from descriptor: Int32, limit: Int) throws(FileProblem) -> [UInt8] {
    try FileReading.stream(descriptor, path: "-", limit: limit, expecting: min(limit, 65_535))
  }
}
