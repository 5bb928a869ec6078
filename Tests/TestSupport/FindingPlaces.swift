package import Diagnostics

extension Diagnostic {
  /// `path:line:column check`: a finding as tables of tests write it.
  ///
  /// - Parameter bytes: of the finding's file; nil where it was not read, so that all places are its start.
  package func place(in bytes: [UInt8]?) -> String {
    let position = LineTable(bytes ?? []).position(of: location.utf8.lowerBound)
    return "\(location.file):\(position.line):\(position.column) \(check.id)"
  }
}
