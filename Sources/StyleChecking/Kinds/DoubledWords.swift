import TextAnalysis

/// Finds words that stand right behind themselves by a slip: 我们我们, 的的, the the.
///
/// Chinese doubles words on purpose too. Verbs of two characters do it in the pattern ABAB (讨论讨论:
/// Lü Shuxiang, 《现代汉语八百词》, on 动词重叠), others in AA (看看, 谢谢); only what is never doubled in one
/// of these ways is reported.
enum DoubledWords {
  struct Double {
    var first: Range<Int>
    var second: Range<Int>
    /// Whether one of the two can go without a second look.
    var isSafe = true
  }

  /// In Han characters. What is longer is a sentence, not a word.
  private static let longestWord = 12

  static func find(in bytes: [UInt8], _ range: Range<Int>) -> [Double] {
    var found: [Double] = []
    var units = TextUnits(in: bytes, range)
    var run: [TextUnits.Unit] = []
    var last: TextUnits.Unit?
    while let unit = units.next() {
      if let last, last.range.upperBound != unit.range.lowerBound || !unit.isHan {
        find(inRun: run, bytes, &found)
        run.removeAll(keepingCapacity: true)
      }
      if unit.isHan {
        run.append(unit)
      } else if let last, isSameWord(last, unit, in: bytes) {
        switch functionWord(last.range, unit.range, in: bytes) {
        case .other: found.append(Double(first: last.range, second: unit.range))
        case .slip: found.append(Double(first: last.range, second: unit.range, isSafe: false))
        case .fine: break
        }
      }
      last = unit
    }
    find(inRun: run, bytes, &found)
    return found
  }

  /// Latin words, with nothing but blanks between them; numbers may stand twice (10 10).
  private static func isSameWord(
    _ one: TextUnits.Unit, _ other: TextUnits.Unit, in bytes: [UInt8]
  ) -> Bool {
    guard one.hash == other.hash, !one.isHan, one.range.count == other.range.count,
      one.range.upperBound < other.range.lowerBound,
      bytes[one.range.upperBound..<other.range.lowerBound].allSatisfy({
        $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D
      }), ScalarClass.isASCIILetter(bytes[one.range.lowerBound])
    else { return false }
    let word = bytes[one.range].map { $0 | 0x20 }
    return word == bytes[other.range].map { $0 | 0x20 }
      && (!isName(bytes[one.range]) || !isName(bytes[other.range]))
      && !isHyphenated(one.range, other.range, in: bytes)
  }

  private static func functionWord(
    _ one: Range<Int>, _ other: Range<Int>, in bytes: [UInt8]
  ) -> DoubledFunctionWords.Verdict {
    DoubledFunctionWords.verdict(
      on: String(decoding: bytes[one], as: UTF8.self).lowercased(), in: bytes,
      one.lowerBound..<other.upperBound)
  }

  /// Walla Walla, New York York: two capitals are a name. “I I” is not.
  private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1 && word.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }

  /// “tap on on-screen help”, “the log-in in the app”: only half of a compound stands twice.
  private static func isHyphenated(
    _ one: Range<Int>, _ other: Range<Int>, in bytes: [UInt8]
  ) -> Bool {
    other.upperBound < bytes.count && bytes[other.upperBound] == 0x2D
      || one.lowerBound > 0 && bytes[one.lowerBound - 1] == 0x2D
  }

  /// Han characters side by side: for each length of a word, how many characters in a row equal those
  /// that stand so many before them.
  private static func find(inRun run: [TextUnits.Unit], _ bytes: [UInt8], _ found: inout [Double]) {
    guard run.count > 1 else { return }
    var index = 0
    while index < run.count {
      guard let length = (1...longestWord).first(where: { isDouble(run, at: index, $0, bytes) })
      else {
        index += 1
        continue
      }
      found.append(
        Double(
          first: run[index].range.lowerBound..<run[index + length - 1].range.upperBound,
          second: run[index + length].range
            .lowerBound..<run[index + 2 * length - 1].range.upperBound
        ))
      index += length
    }
  }

  private static func isDouble(
    _ run: [TextUnits.Unit], at start: Int, _ length: Int, _ bytes: [UInt8]
  ) -> Bool {
    guard start + 2 * length <= run.count else { return false }
    for offset in start..<start + length where run[offset].hash != run[offset + length].hash {
      return false
    }
    let word = String(
      decoding: bytes[run[start].range.lowerBound..<run[start + length - 1].range.upperBound],
      as: UTF8.self)
    switch length {
    case 1:
      guard neverDoubled.contains(word) else { return false }
      let next = start + 2
      // 我们的的士费, 他说的的确没错.
      if word == "的", next < run.count,
        beginsWithDe.contains(String(decoding: bytes[run[next].range], as: UTF8.self))
      {
        return false
      }
      // 的的确确, 你你我我: both halves are doubled.
      return !(next + 1 < run.count && run[next].hash == run[next + 1].hash)
    case 2:
      return run[start].hash != run[start + 1].hash && !doubledVerbs.contains(word)
    default:
      // 哈哈哈哈哈哈 and 试试看试试看 are not slips of this kind.
      return Set(run[start..<start + length].map(\.hash)).count > 2
    }
  }

  /// Function words and pronouns of one character.
  private static let neverDoubled: Set<String> = [
    "的", "了", "我", "您", "在", "把", "被", "请", "也", "都", "就", "给", "跟", "与", "是", "有", "已", "将",
  ]

  /// What follows 的 in 的士, 的确, 的确良 and 的哥.
  private static let beginsWithDe: Set<String> = ["士", "确", "哥"]

  /// Verbs and adjectives of two characters that are often doubled as they are.
  private static let doubledVerbs: Set<String> = [
    "研究", "讨论", "考虑", "商量", "了解", "休息", "打听", "介绍", "体验", "尝试", "收拾", "整理", "检查", "活动", "锻炼",
    "学习", "练习", "交流", "沟通", "比较", "观察", "打扮", "放松", "暖和", "高兴", "热闹", "凉快", "照顾", "关心", "安慰",
    "解释", "核对", "核实", "确认", "查看", "联系", "调整", "感受", "分析", "反馈", "反省", "考察", "适应", "思考", "回忆",
    "表示", "意思", "帮助", "见识", "欣赏", "享受", "教育", "批评", "认识", "熟悉", "准备", "计划", "参考", "评估", "处理",
    "打扫", "清理", "修改", "改进", "调查", "询问", "咨询", "指点", "指导", "配合", "协调", "测试", "试用", "比划", "打点",
    "轻松", "舒服", "漂亮", "痛快", "亲热", "合计", "琢磨", "打量", "溜达", "参观", "布置", "安排", "摸索", "推敲", "消化",
    "走动", "辛苦", "恭喜", "感谢", "抱歉", "拜托",
  ]
}
