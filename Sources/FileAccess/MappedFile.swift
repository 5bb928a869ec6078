/// A file's bytes as they lie on the disk, mapped into memory: only what is looked at is read.
///
/// They stay readable when the file is replaced or removed. A file that somebody cuts short in place
/// is not: so map only files that are always replaced whole, as `AtomicWrite` does.
package final class MappedFile: @unchecked Sendable {
  /// Valid as long as this object is.
  package let bytes: UnsafeRawBufferPointer

  /// - Parameter path: absolute; a link in its last part is not followed.
  package init(_ path: String) throws(FileProblem) {
    do {
      let descriptor = try POSIX.openForReading(path)
      defer { POSIX.close(descriptor) }
      let status = try POSIX.status(of: descriptor)
      guard status.kind == .file else { throw FileProblem.notAFile(path: path) }
      bytes =
        status.size == 0
        ? UnsafeRawBufferPointer(start: nil, count: 0)
        : try POSIX.map(descriptor, count: status.size)
    } catch let failure as POSIX.Failure {
      throw failure.problem(path)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      preconditionFailure("only the system fails here")
    }
  }

  deinit { if !bytes.isEmpty { POSIX.unmap(bytes) } }
}
