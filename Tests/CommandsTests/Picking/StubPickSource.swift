@testable import Commands

/// A handful of templates that are found by a plain comparison; keeps what it was asked.
final class StubPickSource: PickSource {
  struct Entry {
    var row: PickRow
    var says: String
    var channel: String?
    var preview: PickPreview
  }

  private let entries: [Entry]
  private(set) var asked: [String] = []

  init(_ entries: [Entry]) { self.entries = entries }

  func templates(for text: String, _ filters: PickFilters) -> PickList {
    asked.append(text)
    let parts = text.split(separator: "，").map(String.init)
    guard parts.count > 1 || text.hasSuffix("？") else {
      return templates(with: text.replacing("\n", with: ""), filters)
    }
    // Each clause asks something of its own, and a question has no good answer.
    var list = PickList()
    for part in parts {
      let wanted = part.replacing("？", with: "")
      guard let row = templates(with: wanted, filters).rows.first else { continue }
      if parts.count > 1 { list.wishes.append(PickWish(text: wanted, id: row.id)) }
      list.rows.append(row)
    }
    list.isDoubtful = text.hasSuffix("？") && !list.rows.isEmpty
    return list
  }

  private func templates(with wanted: String, _ filters: PickFilters) -> PickList {
    let rows = entries.filter { entry in
      filters.channel == nil || entry.channel == nil || entry.channel == filters.channel
    }.compactMap { entry -> PickRow? in
      var row = entry.row
      guard !wanted.isEmpty else { return row }
      for (field, text) in [(PickMatch.Field.customerSays, entry.says), (.title, row.title)] {
        guard let range = text.firstRange(of: wanted) else { continue }
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        let span = start..<start + wanted.unicodeScalars.count
        row.match = PickMatch(field: field, text: text, spans: [span])
        return row
      }
      return nil
    }
    return PickList(rows: rows, hint: rows.isEmpty ? "换客户的说法试试" : nil)
  }

  func preview(of id: String, _ filters: PickFilters) -> PickPreview {
    entries.first { $0.row.id == id }?.preview ?? PickPreview()
  }
}

extension StubPickSource {
  private static func entry(
    _ id: String, _ title: String, _ scenario: String, says: String, text: String,
    badges: [String] = [], channel: String? = nil, use: String? = nil, avoid: String? = nil,
    blanks: [String] = []
  ) -> Entry {
    let marks = text.ranges(of: /【.*?？】/).map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<start + text[range].utf8.count
    }
    return Entry(
      row: PickRow(id: id, title: title, scenario: scenario, badges: badges, useWhen: use),
      says: says, channel: channel,
      preview: PickPreview(
        useWhen: use, avoidWhen: avoid, text: text, marks: marks, blanks: blanks))
  }

  static var chinese: StubPickSource {
    StubPickSource([
      entry(
        "logistics/delay", "物流延误：说明原因，给出新的预计送到时间", "物流延误", says: "快递三天没动了，到底还来不来？？",
        text: """
          【客户姓名？】，等了这么多天还没收到，换成我也会着急。

          我刚查了物流：因为【延误原因？】，包裹停在【包裹现在的位置？】，预计【预计送到时间？】送到。
          """,
        use: "已经查到物流节点，能给出新的时间", avoid: "包裹已确认丢失（用 logistics/lost）",
        blanks: ["客户姓名", "延误原因", "包裹现在的位置", "预计送到时间"]),
      entry(
        "logistics/delay.chat", "物流延误：一句话", "物流延误", says: "快递怎么还没到",
        text: "刚查到，包裹停在【包裹现在的位置？】，预计【预计送到时间？】到。", badges: ["在线聊天"],
        channel: "chat", blanks: ["包裹现在的位置", "预计送到时间"]),
      entry(
        "refund/when", "退款什么时候到账", "退款进度", says: "我的钱🙏什么时候退回来",
        text: "退款【退款金额？】会在 7 天内退回你付款的账户。", use: "退货已收到", blanks: ["退款金额"]),
      entry(
        "refund/old", "退款（旧）", "退款进度", says: "退款呢", text: "会退的。", badges: ["待审"]),
      entry("invoice/send", "开发票", "发票", says: "发票开一下", text: "发票已经开好。"),
    ])
  }

  static var english: StubPickSource {
    StubPickSource([
      entry(
        "logistics/delay.en", "A parcel is late: why, and the new date", "Late parcels",
        says: "My parcel hasn't moved for three days, is it ever coming?",
        text: """
          Hi 【Customer's name？】, nobody likes waiting for a parcel.

          I've just looked it up: because of 【Reason？】 it is in 【Place？】 and should be there by \
          【New date？】.
          """,
        use: "You found the parcel and can give a new date",
        avoid: "It is lost (use logistics/lost)",
        blanks: ["Customer's name", "Reason", "Place", "New date"]),
      entry(
        "refund/when.en", "When the refund will arrive", "Refunds",
        says: "where is my refund for the parcel", text: "We send 【Amount？】 back within 7 days.",
        blanks: ["Amount"]),
      entry(
        "invoice/send.en", "The invoice is ready", "Invoices", says: "invoice please",
        text: "Your invoice is attached.", badges: ["proposed"]),
    ])
  }
}
