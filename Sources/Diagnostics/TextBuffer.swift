/// Text in UTF-8 that grows at its end, for what is said by the hundred thousand: an array asks each time
/// whether it is shared, and a string whether it is still UTF-8.
package struct TextBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  package private(set) var count = 0
  private var capacity: Int

  package init(capacity: Int = 64) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// A literal, whose bytes need not be asked for.
  package mutating func append(literal text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  @inline(__always)
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Drops what stands from an offset on.
  package mutating func removeAll(from start: Int) { count = min(count, max(start, 0)) }

  /// Appends all to other text, and is empty then.
  package mutating func move(to output: inout [UInt8]) {
    withBytes { output.append(contentsOf: $0) }
    count = 0
  }

  /// What stands from an offset on, for as long as the body runs.
  @inline(__always)
  package func withBytes<Result>(
    from start: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let start = min(count, max(start, 0))
    return body(UnsafeBufferPointer(start: base + start, count: count - start))
  }

  /// - Parameter start: an offset.
  package func text(from start: Int = 0) -> String {
    withBytes(from: start) { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func grow(by needed: Int) {
    capacity = max(capacity * 2, count + needed)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    grown.update(from: base, count: count)
    base.deallocate()
    base = grown
  }
}
