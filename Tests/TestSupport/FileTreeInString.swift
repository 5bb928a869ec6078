package import FileAccess

/// A whole library in one string: a line `-- path --` starts a file. Nothing touches the disk.
///
/// Every file ends with a line break; what stands before the first such line is left out.
package func fileTree(_ text: String) -> MemoryFileTree {
  var files: [String: String] = [:]
  var path: String?
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  // A string that ends with a line break has no further line after it.
  if lines.last == "" { lines.removeLast() }
  for line in lines {
    if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
      let name = String(line.dropFirst(3).dropLast(3))
      precondition(files[name] == nil, "\(name) is there twice")
      path = name
      files[name] = ""
    } else if let path {
      files[path]! += line + "\n"
    }
  }
  return MemoryFileTree(files)
}
