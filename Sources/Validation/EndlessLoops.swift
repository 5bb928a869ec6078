import Diagnostics
import TemplateParsing

/// Loops whose written ranges alone ask for more turns than a reply may take: `(1..100000000)`, also
/// within one another.
enum EndlessLoops {
  static func findings(_ parsed: ParsedTemplate) -> [Diagnostic] {
    guard !parsed.loops.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    /// The loops around the current node: where each ends, and the turns of all of them together.
    var around: [(end: Int, turns: Int)] = []
    for index in parsed.nodes.indices {
      guard findings.count < TemplateLimits.findings else { break }
      let node = parsed.nodes[index]
      while let last = around.last, last.end <= index { around.removeLast() }
      let loop: LoopHead
      switch node.kind {
      case .forBlock(let id), .tablerow(let id): loop = parsed.loops[id]
      default: continue
      }
      let before = around.last?.turns ?? 1
      let (turns, overflows) = before.multipliedReportingOverflow(by: Self.turns(of: loop, parsed))
      let isTooMany = overflows || turns > TemplateLimits.steps
      // Said once, of the loop that makes it too many.
      if isTooMany, before <= TemplateLimits.steps, !breaks(index, parsed) {
        findings.append(finding(loop, parsed))
      }
      around.append((node.subtreeEnd, isTooMany ? TemplateLimits.steps + 1 : turns))
    }
    return findings
  }

  /// One where that cannot be told from the text.
  private static func turns(of loop: LoopHead, _ parsed: ParsedTemplate) -> Int {
    guard case .span(let from, let through) = parsed.expressions[loop.collection].kind,
      case .integer(let first) = parsed.expressions[from].kind,
      case .integer(let last) = parsed.expressions[through].kind, loop.limit == nil,
      loop.offset == nil, first <= last
    else { return 1 }
    let (turns, overflows) = last.subtractingReportingOverflow(first)
    return overflows || turns == .max ? .max : turns + 1
  }

  private static func breaks(_ index: Int, _ parsed: ParsedTemplate) -> Bool {
    parsed.nodes[index..<parsed.nodes[index].subtreeEnd].contains {
      if case .breakLoop = $0.kind { true } else { false }
    }
  }

  private static func finding(_ loop: LoopHead, _ parsed: ParsedTemplate) -> Diagnostic {
    Diagnostic(
      LibraryChecks.endlessLoop,
      Message(
        zh: "循环的次数太多，超过 \(TemplateLimits.steps) 步，生成不了回复",
        en: "this loop takes more than \(TemplateLimits.steps) steps: no reply would come of it"),
      at: SourceRange(file: parsed.path, utf8: parsed.expressions[loop.collection].range),
      help: Message(zh: "把范围改小", en: "make the range smaller"))
  }
}
