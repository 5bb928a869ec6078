/// Writes one template.
struct TemplateWriting {
  private let situation: Situation
  /// Which template of its situation it is, from 0.
  private let place: Int
  /// Which template of the library it is, from 0.
  private let number: Int
  private var random: SeededRandom

  init(_ situation: Situation, place: Int, number: Int) {
    self.situation = situation
    self.place = place
    self.number = number
    random = SeededRandom(seed: UInt64(number) &* 0x2545_F491_4F6C_DD1D &+ 20_261_122)
  }

  /// Product, name and resolution: a different three for every place. The factor has no divisor in
  /// common with the number of places, so that neighbours differ in all three.
  private var mixed: Int { place * 2437 % GeneratedLibrary.templatesASituation }
  private var product: String { Vocabulary.products[mixed % Vocabulary.products.count] }
  private var name: String { situation.names[mixed / Vocabulary.products.count % 3] }
  private var resolution: String {
    Vocabulary.resolutions[mixed / (Vocabulary.products.count * 3)]
  }

  mutating func text() -> String {
    let hasCompensation = random.next() % 3 == 0
    return frontMatter(hasCompensation) + body(hasCompensation)
  }

  private mutating func frontMatter(_ hasCompensation: Bool) -> String {
    // No two templates may say the same: customers give the number of their order.
    let says = random.pick(4 + Int(random.next() % 3), of: situation.says)
      .map { "\(named($0)) 单号 \(1000 + number)" }
    let month = 1 + random.next() % 12
    let day = 1 + random.next() % 28
    var lines = [
      "---",
      "title: \(product)\(name)：\(resolution)",
      "scenario: \(situation.id)",
      "status: approved",
      "owner: \(random.pick(Vocabulary.owners))",
      "reviewed: 2025-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)",
      "customer_says: |",
    ]
    lines += says.map { "  " + $0 }
    lines += [
      "tags: [\((situation.tags + [product]).joined(separator: ", "))]",
      "use_when: \(random.pick(Vocabulary.useWhen))",
      "slots:",
      "  \(situation.cause.name): { label: \(situation.cause.label), choices: [\(situation.cause.choices.joined(separator: ", "))] }",
      "  order_no: { label: 订单号, example: SN\(10_000 + random.next() % 90_000), optional: true }",
    ]
    if hasCompensation {
      lines.append("  compensation: { label: 补偿, example: 一张十元券, optional: true }")
    }
    return (lines + ["---", ""]).joined(separator: "\n")
  }

  private mutating func body(_ hasCompensation: Bool) -> String {
    let cause = situation.cause
    let information = random.pick(2, of: situation.information).map(named)
    let details = random.pick(1 + Int(random.next() % 2), of: Vocabulary.details).map(named)
    var action = random.pick(Vocabulary.actions)
    if hasCompensation {
      action += "。{% if compensation %}\(random.pick(Vocabulary.compensations))。{% endif %}"
    } else {
      action += "。"
    }
    return """
      <!-- @empathy -->
      {{ customer_name | salutation }}，\(named(random.pick(Vocabulary.empathy)))。

      <!-- @information -->
      \(information.joined(separator: "。"))。\(cause.label)我核对过，是{{ \(cause.name) }}，对应的订单是{{ order_no | default: '你最近的一单' }}。\(details.joined(separator: "。"))。

      <!-- @action @time -->
      \(named(action))\(random.pick(Vocabulary.askings))。\(random.pick(Vocabulary.times))。

      <!-- @closing -->
      {% render '\(random.pick(["closing-invite", "closing-short"]))' %}

      """
  }

  /// `P` is the product, where it stands for itself: not in `App`.
  private func named(_ text: String) -> String {
    text.split(separator: "P", omittingEmptySubsequences: false).joined(separator: product)
  }
}
