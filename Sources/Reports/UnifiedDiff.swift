/// What was changed in a text, in the form of `diff -u`, which `patch` and `git apply` read.
package struct UnifiedDiff {
  private let old: [UInt8]
  private let style: TerminalStyle
  /// Where each line begins; lines end at a line feed.
  private var starts: [Int] = [0]

  private static let context = 3

  package init(_ old: [UInt8], usesColour: Bool = false) {
    self.old = old
    style = TerminalStyle(usesColour: usesColour)
    for index in old.indices where old[index] == UInt8(ascii: "\n") && index + 1 < old.count {
      starts.append(index + 1)
    }
    if old.isEmpty { starts = [] }
  }

  /// Lines of the old text and what stands in their place.
  private struct Block {
    /// 0-based.
    var lines: Range<Int>
    var new: [UInt8]
  }

  /// - Parameter changes: ranges of the old text in order, and what stands in their place.
  /// - Returns: nothing where there are no changes.
  package func text(path: String, changes: [(range: Range<Int>, replacement: [UInt8])]) -> [UInt8] {
    let blocks = blocks(changes)
    guard !blocks.isEmpty else { return [] }
    var output: [UInt8] = []
    line(&output, .bold, "--- a/\(path)")
    line(&output, .bold, "+++ b/\(path)")
    var first = 0
    var shift = 0
    while first < blocks.count {
      var last = first
      while last + 1 < blocks.count,
        blocks[last + 1].lines.lowerBound - blocks[last].lines.upperBound <= 2 * Self.context
      {
        last += 1
      }
      hunk(blocks[first...last], &shift, &output)
      first = last + 1
    }
    return output
  }

  private func blocks(_ changes: [(range: Range<Int>, replacement: [UInt8])]) -> [Block] {
    var blocks: [Block] = []
    var index = 0
    while index < changes.count {
      let first = lineIndex(of: changes[index].range.lowerBound)
      var last = first
      var new: [UInt8] = []
      var place = starts.isEmpty ? 0 : starts[first]
      while true {
        while index < changes.count, begins(changes[index].range, upTo: last) {
          let change = changes[index]
          new += old[place..<change.range.lowerBound] + change.replacement
          place = change.range.upperBound
          if !change.range.isEmpty { last = max(last, lineIndex(of: place - 1)) }
          index += 1
        }
        let lineEnd = max(place, end(ofLine: last))
        new += old[place..<lineEnd]
        place = lineEnd
        // Where a line break was taken away, the next line belongs to this one.
        guard let byte = new.last, byte != UInt8(ascii: "\n"), last + 1 < starts.count else {
          break
        }
        last += 1
      }
      if let previous = blocks.last, previous.lines.upperBound == first, !starts.isEmpty {
        blocks[blocks.count - 1].lines = previous.lines.lowerBound..<last + 1
        blocks[blocks.count - 1].new += new
        continue
      }
      blocks.append(Block(lines: starts.isEmpty ? 0..<0 : first..<last + 1, new: new))
    }
    return blocks
  }

  /// Whether a range begins on a line or before it. What is added at the very end is the last line's.
  private func begins(_ range: Range<Int>, upTo line: Int) -> Bool {
    line + 1 >= starts.count || range.lowerBound < end(ofLine: line)
  }

  private func hunk(_ blocks: ArraySlice<Block>, _ shift: inout Int, _ output: inout [UInt8]) {
    let low = max(0, blocks.first!.lines.lowerBound - Self.context)
    let high = min(starts.count, blocks.last!.lines.upperBound + Self.context)
    var body: [UInt8] = []
    var (oldCount, newCount) = (0, 0)
    var next = low
    func keep(upTo end: Int) {
      while next < end {
        write(" ", old[starts[next]..<self.end(ofLine: next)], nil, &body)
        (oldCount, newCount, next) = (oldCount + 1, newCount + 1, next + 1)
      }
    }
    for block in blocks {
      keep(upTo: block.lines.lowerBound)
      for line in block.lines {
        write("-", old[starts[line]..<end(ofLine: line)], .red, &body)
        oldCount += 1
      }
      for line in Self.lines(block.new) {
        write("+", line, .green, &body)
        newCount += 1
      }
      next = block.lines.upperBound
    }
    keep(upTo: high)
    let newLow = low + shift
    shift += newCount - oldCount
    let (from, to) = (Self.range(low, oldCount), Self.range(newLow, newCount))
    line(&output, .cyan, "@@ -\(from) +\(to) @@")
    output += body
  }

  /// `12,3`: the first line from 1 and how many; of none, the line before them.
  private static func range(_ first: Int, _ count: Int) -> String {
    count == 1 ? "\(first + 1)" : "\(count == 0 ? first : first + 1),\(count)"
  }

  private func write(
    _ sign: String, _ bytes: ArraySlice<UInt8>, _ tone: TerminalStyle.Tone?,
    _ output: inout [UInt8]
  ) {
    let isEnded = bytes.last == UInt8(ascii: "\n")
    let words = isEnded ? bytes.dropLast() : bytes
    if style.usesColour {
      // What stands in a text must not give orders to the terminal.
      let text = sign + SourceLine.harmless(String(decoding: words, as: UTF8.self))
      output += (tone.map { style($0, text) } ?? text).utf8
    } else {
      output += Array(sign.utf8) + words
    }
    output.append(UInt8(ascii: "\n"))
    if !isEnded { output += "\\ No newline at end of file\n".utf8 }
  }

  private func line(_ output: inout [UInt8], _ tone: TerminalStyle.Tone, _ text: String) {
    output += (style(tone, SourceLine.harmless(text)) + "\n").utf8
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private func end(ofLine line: Int) -> Int {
    line + 1 < starts.count ? starts[line + 1] : old.count
  }

  /// The line that holds an offset; the last one for the end of the text.
  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
