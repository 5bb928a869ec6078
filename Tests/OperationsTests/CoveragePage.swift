import DomainModel

/// The chapter of the guide that says what of the articles' demands is where, written from the table.
struct CoveragePage {
  var rows: [CoverageRow]
  var decisions: [Decision]

  /// Rows that follow each other and are about one thing: the first row, and the heading.
  private static let sections: [(first: Int, title: String)] = [
    (1, "先判断，再动笔"), (10, "称呼、表情和长短"), (23, "道歉、承诺、生气和拒绝"), (36, "没回音、故障、维护、取消"),
    (43, "团队怎么用起来"), (50, "办成事的基本功"), (58, "常见的话，换一种说法"), (74, "售后回复先后说什么"),
    (85, "数据和依据"), (94, "关怀和公开场合"), (98, "像人一样说话"), (106, "诚实、耐心，多想一步"),
  ]

  /// What people call the kinds that the table names, in the order in which a line lists them.
  private static let kinds: [(name: String, label: String)] = [
    ("guide", "章节"), ("scenario", "场景"), ("template", "模板"), ("partial", "片段"), ("fact", "事实"),
    ("case", "案例"), ("rule", "规则"), ("check", "检查"), ("matcher", "词表"), ("profile", "口吻"),
    ("channel", "渠道"), ("reply_type", "回复类型"), ("part", "要点"), ("slot", "空"), ("field", "键"),
    ("command", "命令"),
  ]

  var text: String {
    var lines = [
      "---", "title: 该有的，都在哪里", "order: 12",
      "summary: 写这套口吻时读过的几篇文章要求了什么，落在哪一章、哪条规则、哪份模板；还缺什么",
      "see_also: [first-day, add-a-template, review]", "---",
      "动手之前，我们读了四篇讲客服回复的文章，把里面的要求拆成 \(rows.count) 条。每一条落在哪里，下面都写着；没落下的，也写着。",
      "",
      CoverageRow.State.allCases
        .map { state in "\(Self.word(state)) \(rows.count { $0.state == state }) 条" }
        .joined(separator: "，") + "。", "",
      "编号可以直接看：章节和场景用 `kouwen guide 编号`，别的用 `kouwen show 编号`，规则和检查用 `kouwen explain 编号`。",
    ]
    lines += list("还没有的", rows.filter { $0.state == .notYet })
    lines += list("只有一部分的", rows.filter { $0.state == .partly })
    lines += list("想过，不做的", rows.filter { $0.state == .declined })
    for (position, section) in Self.sections.enumerated() {
      let end = position + 1 < Self.sections.count ? Self.sections[position + 1].first : .max
      lines += list(
        section.title,
        rows.filter { $0.state == .held && (section.first..<end).contains($0.number) })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(_ title: String, _ rows: [CoverageRow]) -> [String] {
    rows.isEmpty ? [] : ["", "## \(title)", ""] + rows.map(line)
  }

  private func line(_ row: CoverageRow) -> String {
    let held = holders(of: row)
    let now = held.isEmpty ? "" : "现在有：\(held)"
    switch row.state {
    case .held:
      return "\(row.number). \(row.asked) → \(held)" + (row.note.isEmpty ? "" : "（\(row.note)）")
    case .partly, .notYet: return "\(row.number). \(row.asked)。差在：\(row.note)。" + now
    case .declined: return "\(row.number). \(row.asked)。为什么不做：\(row.note)。" + now
    }
  }

  private func holders(of row: CoverageRow) -> String {
    var groups: [String] = []
    for (kind, label) in Self.kinds {
      let names = row.holders.filter { $0.kind == kind }.map { "`\($0.name)`" }
      if !names.isEmpty { groups.append("\(label) \(names.joined(separator: "、"))") }
    }
    for holder in row.holders where holder.kind == "decision" {
      if let number = Int(holder.name), decisions.indices.contains(number - 1),
        let question = decisions[number - 1].question
      {
        groups.append("定下来的事：\(question)")
      }
    }
    return groups.joined(separator: "；")
  }

  private static func word(_ state: CoverageRow.State) -> String {
    switch state {
    case .held: "有的"
    case .partly: "有一部分的"
    case .notYet: "还没有的"
    case .declined: "想过不做的"
    }
  }
}
