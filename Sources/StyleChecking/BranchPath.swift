import TextAnalysis

/// Ways through a template with branches: of `{% if %}` and `{% else %}` a customer reads one.
enum BranchPath {
  /// The ranges that the reply with most of them holds. All of them, where there are no branches.
  static func longest(of ranges: [Range<Int>], in reply: CheckedReply) -> [Range<Int>] {
    guard ranges.count > 1, reply.text.purpose != .reply else { return ranges }
    let weighted = ranges.map { range in
      (place: reply.context.text.sourceRange(of: range).lowerBound, weight: 1)
    }
    let kept = Set(walk(reply.text, weighted, max).kept)
    return ranges.indices.filter(kept.contains).map { ranges[$0] }
  }

  /// The length of the longest or shortest way through, in Han characters and words.
  static func length(of reply: CheckedReply, _ better: (Int, Int) -> Int) -> Int {
    let text = reply.text
    guard text.purpose != .reply || !text.valueLengths.isEmpty else {
      return reply.context.length(of: reply.context.message)
    }
    // What is hidden from rules is read by the customer all the same.
    let weighted = text.pieces.map { piece in
      switch piece {
      case .text(let range):
        (place: range.lowerBound, weight: TextMeasure.length(of: text.bytes, range))
      case .value(let range, _):
        (place: range.lowerBound, weight: text.valueLengths[range.lowerBound] ?? 1)
      case .markup(let range): (place: range.lowerBound, weight: 0)
      }
    }
    return walk(text, weighted, better).weight
  }

  /// The length of the longest way through a stretch of a template, in Han characters and words.
  static func longestLength(of stretch: Range<Int>, in context: CheckContext) -> Int {
    let (text, all) = (context.source, context.length(of: stretch))
    guard text.purpose != .reply else { return all }
    let source = context.text.sourceRange(of: stretch)
    var weighted: [(place: Int, weight: Int)] = []
    var isBranched = false
    for piece in text.pieces {
      switch piece {
      case .text(let range) where range.overlaps(source):
        let inside = range.clamped(to: source)
        weighted.append((inside.lowerBound, TextMeasure.length(of: text.bytes, inside)))
      case .value(let range, _) where range.overlaps(source):
        weighted.append((range.lowerBound, 1))
      case .markup(let range): isBranched = isBranched || range.overlaps(source)
      default: break
      }
    }
    return isBranched ? min(all, walk(text, weighted, max).weight) : all
  }

  /// One way through, up to some place: its weight and the positions of what it holds.
  private struct Way {
    var weight = 0
    var kept: [Int] = []
  }

  private struct Block {
    /// Before the block.
    var outside: Way
    var best: Way?
    /// There is a branch for every case.
    var isComplete = false
  }

  private static func walk(
    _ text: CheckedText, _ weighted: [(place: Int, weight: Int)], _ better: (Int, Int) -> Int
  ) -> Way {
    var blocks: [Block] = []
    var way = Way()
    var next = 0
    func take(upTo end: Int) {
      while next < weighted.count, weighted[next].place < end {
        way.weight += weighted[next].weight
        way.kept.append(next)
        next += 1
      }
    }
    func closeBranch() {
      guard let block = blocks.last else { return }
      if let best = block.best {
        if better(way.weight, best.weight) != best.weight { blocks[blocks.count - 1].best = way }
      } else {
        blocks[blocks.count - 1].best = way
      }
      way = Way()
    }
    for case .markup(let range) in text.pieces {
      take(upTo: range.lowerBound)
      switch tagName(in: text.bytes[range]) {
      case "if", "unless", "case":
        blocks.append(Block(outside: way))
        way = Way()
      case "else":
        closeBranch()
        if !blocks.isEmpty { blocks[blocks.count - 1].isComplete = true }
      case "elsif", "when": closeBranch()
      case "endif", "endunless", "endcase":
        guard !blocks.isEmpty else { continue }
        closeBranch()
        let block = blocks.removeLast()
        var inside = block.best ?? Way()
        if !block.isComplete, better(0, inside.weight) == 0 { inside = Way() }
        way = Way(
          weight: block.outside.weight + inside.weight, kept: block.outside.kept + inside.kept)
      default: break
      }
    }
    take(upTo: .max)
    // What is never closed has its finding.
    while let block = blocks.popLast() {
      way = Way(weight: block.outside.weight + way.weight, kept: block.outside.kept + way.kept)
    }
    return way
  }

  /// The word after `{%`.
  private static func tagName(in tag: ArraySlice<UInt8>) -> String {
    guard tag.starts(with: "{%".utf8) else { return "" }
    let rest = tag.dropFirst(2).drop { $0 == UInt8(ascii: "-") || $0 <= 0x20 }
    return String(decoding: rest.prefix(12).prefix { ScalarClass.isASCIILetter($0) }, as: UTF8.self)
  }
}
