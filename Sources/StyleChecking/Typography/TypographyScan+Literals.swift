import DomainModel
import TextAnalysis

/// What the customer is to type, or to find written just so: 回复“退订T”, 搜“山雀Home”. It stays as it is.
extension TypographyScan {
  /// Takes back what was found of spaces between two quotation marks where words before them say so.
  mutating func leaveLiteral(_ open: Range<Int>, _ close: Range<Int>) {
    guard let last = found.last, last.range.lowerBound >= open.upperBound,
      close.lowerBound - open.upperBound <= Self.longestLiteral,
      isLead(before: open.lowerBound), !holdsSentence(open.upperBound..<close.lowerBound)
    else { return }
    while let last = found.last, last.range.lowerBound >= open.upperBound,
      last.range.upperBound <= close.lowerBound, Self.isAboutSpaces(last.check)
    {
      found.removeLast()
    }
  }

  private static func isAboutSpaces(_ check: TypographyCheck) -> Bool {
    switch check {
    case .cjkLatinSpacing, .cjkDigitSpacing, .unitSpacing: true
    default: false
    }
  }

  /// In bytes: longer ones are sentences.
  private static let longestLiteral = 60

  /// What is said of such words right before them.
  private static let leads = [
    "回复", "发送", "发", "编辑", "输入", "填写", "填", "写", "写上", "写着", "备注", "搜", "搜索", "搜一下", "显示", "提示",
    "公众号",
    "关键词", "口令", "暗号", "点", "点击", "点开", "选", "选择", "勾选", "按钮", "标着", "印着", "名为", "名叫", "回覆", "發送",
    "輸入",
    "搜尋", "顯示", "點", "點擊", "選", "選擇",
  ].map { Array($0.utf8) }

  private func isLead(before index: Int) -> Bool {
    var end = skipSpaces(before: index)
    if end > 0, text[end - 1] == UInt8(ascii: ":") {
      end -= 1
    } else if end >= 3, unit(before: end).scalar == 0xFF1A {
      end -= 3
    }
    return Self.leads.contains { lead in
      end >= lead.count && lead.indices.allSatisfy { text[end - lead.count + $0] == lead[$0] }
    }
  }

  private func holdsSentence(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let unit = unit(at: index)
      // ， 。 ！ ？ ； , ! ?
      if [0xFF0C, 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x2C, 0x21, 0x3F].contains(unit.scalar) {
        return true
      }
      index += unit.length
    }
    return false
  }
}
