import Diagnostics
import TestSupport
import Testing

@testable import Operations

@Suite struct RepeatedOpeningsTests {
  /// Pieces stand apart by `|`; what must be found stands between ⟦ and ⟧.
  @Test(arguments: [
    "小明，退款到了。|⟦小明⟧，包裹在路上。", "小明，退款到了。|包裹在路上。|⟦小明⟧，还有事随时找我。",
    "Hi Anna,\nyour refund is on its way.|⟦Hi Anna⟧,\nyour parcel is late.",
    "小明，退款到了。\n还有别的问题，直接回复这条消息。|包裹在路上。\n⟦还有别的问题，直接回复这条消息。⟧",
    "小明，退款已经原路退出。|⟦小明，退款已经原路退出。⟧",
    "小明，退款到了。|王小明，包裹在路上。", "退款到了。|包裹到了。", "小明，你好。", "好的。|好的呀。",
    "|", "⟦⟧",
  ])
  func whatIsSaidAgainIsFound(_ text: String) {
    let marked = MarkedText(text.replacing("⟦⟧", with: ""))
    var pieces: [Range<Int>] = []
    var start = 0
    let bytes = Array(marked.text.utf8)
    for piece in bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      pieces.append(start..<start + piece.count)
      start += piece.count + 1
    }
    let findings = RepeatedOpenings.findings(marked.text, pieces)
    #expect(findings.map(\.location.utf8) == marked.ranges)
    #expect(findings.allSatisfy { $0.check.id == "repeated-text" })
  }
}
