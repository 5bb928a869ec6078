extension [UInt8] {
  /// Whether some bytes stand in these, one behind the other. The standard library's search for
  /// collections takes many times as long for short ones.
  package func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard part.count <= count else { return false }
    return withUnsafeBufferPointer { text in
      part.withUnsafeBufferPointer { part in
        for start in 0...text.count - part.count where text[start] == first {
          var index = 1
          while index < part.count, text[start + index] == part[index] { index += 1 }
          if index == part.count { return true }
        }
        return false
      }
    }
  }
}
