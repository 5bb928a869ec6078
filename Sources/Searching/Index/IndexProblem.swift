/// Why an index file is of no use. It is made again then; nothing is lost.
package enum IndexProblem: Error, Hashable, Sendable {
  /// There is none.
  case missing
  /// It is no index, or another library's.
  case foreign
  /// Another version of the tool wrote it.
  case otherVersion
  /// It is cut short, or bytes in it changed since it was written.
  case damaged
}
