import Rendering
import TextAnalysis

/// Takes out of a customer's message what is nobody else's business, so that it can be kept and shown:
/// numbers of five digits and more with what hangs on them (telephones, orders, cards), addresses,
/// accounts, and names that the message says are names. Rather one word too many than a name too few.
package struct PersonalMask: Sendable {
  /// Stands for whatever was there, whatever its length.
  package static let mark = "***"

  private let patterns: PatternSet

  package init() {
    patterns = PatternSet(
      Self.notations.map { notation in
        do { return try Pattern(notation) } catch { preconditionFailure("\(notation): \(error)") }
      })
  }

  /// Where a pattern has a group, only that is taken out.
  private static let notations: [String] = {
    let compound = Surnames.compound.joined(separator: "|")
    let surname = "(?:\(compound)|[\(Surnames.single)])"
    // After 我是 anything may follow: rarer surnames would make names of 房东 and 车主.
    let commonSurname = "(?:\(compound)|[\(Surnames.commonest)])"
    let house = "(?:号楼|号院|号|栋|幢|座|单元|室|弄|楼|层)"
    let street =
      "[^\\P{Han}省市区县镇乡到在是住寄送走半]{1,6}(?:大道|路|街|巷|弄|小区|花园|苑|村)"
    // Beyond a space the next word may be about anything, so that less may stand between the numbers.
    let further =
      "(?:\\s{0,2}\\p{Han}{0,2}\\s{0,2}\\d+\\s{0,2}\(house)|\\p{Han}{0,2}\\d+\(house)?)*"
    return [
      "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
      "[A-Za-z]*\\d(?:[ -]?\\d){4,}[A-Za-z0-9]*",
      "[A-Za-z0-9]*(?:\\d[A-Za-z_-]*){5,}",
      "(?:微信|微 信|[Ww]e[Cc]hat|WECHAT|加[vV]|QQ|qq)(?:号码|号|是|[:：\\s])*([A-Za-z][A-Za-z0-9_-]{5,})",
      "(?:我叫|姓名|收件人|收货人|联系人|签收人|名字)(?:是|叫|[:：\\s])*(\(surname)\\p{Han}{1,2})",
      "(?:[Mm]y name is|[Nn]ame:|[Rr]ecipient:|[Aa]ddressed to) *(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,2})",
      "(?:I'm|I am|I’m|[Tt]his is) (\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)",
      "我是\\s?(\(commonSurname)\\p{Han}?[^\\P{Han}人手客卡牛领的了吗上])(?:\\P{Han}|$)",
      "\(street)\\p{Han}{0,6}\\d+\\s{0,2}\(house)\(further)",
      "\(street)[东西南北中一二三四段里巷弄支]{0,3}\\s{1,2}\\d+\\s{0,2}\(house)\(further)",
      "\\d+(?:栋|幢|号楼|单元)\\p{Han}{0,2}\\d+\(house)?",
      "\\d+\\s{0,2}(?:栋|幢|号楼|单元)\\s{0,2}\\p{Han}{0,2}\\d+\\s{0,2}\(house)",
      "\\d+ \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive)\\b",
    ]
  }()

  package func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let whole = 0..<bytes.count
    var ranges = patterns.matches(in: bytes).map { match in
      let groups = patterns.groups(of: match, in: bytes, whole)
      return groups.count > 1 ? groups[1] ?? match.range : match.range
    }
    if ranges.isEmpty { return text }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var masked: [UInt8] = []
    var end = 0
    for range in ranges {
      if range.lowerBound >= end {
        masked.append(contentsOf: bytes[end..<range.lowerBound])
        masked.append(contentsOf: Self.mark.utf8)
      }
      end = max(end, range.upperBound)
    }
    masked.append(contentsOf: bytes[end...])
    return String(decoding: masked, as: UTF8.self)
  }
}
