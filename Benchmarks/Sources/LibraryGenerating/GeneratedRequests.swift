/// Lines for `kouwen render --ndjson`: a support team's replies, each with its own values, the same
/// on every machine.
public struct GeneratedRequests: Sendable {
  /// Changes whenever the lines do.
  public static let version = 1

  /// Files of one folder: the templates in the language of each engine.
  public static let templateFiles: [GeneratedLibrary.File] = [
    .init(path: "reply.liquid", text: ReplyTemplate.liquid),
    .init(path: "closing.liquid", text: ReplyTemplate.closing),
    .init(path: "reply.jinja", text: ReplyTemplate.jinja),
    .init(path: "closing.jinja", text: ReplyTemplate.closing),
  ]

  /// A line with a template of its own: `{"template", "data", "partials"}`.
  public static func rawLine(_ number: Int) -> String {
    var random = SeededRandom(seed: UInt64(number) &* 0x2545_F491_4F6C_DD1D &+ 7)
    return """
      {"template":\(json(ReplyTemplate.liquid)),"data":\(rawData(&random)),"partials":{"closing":\(json(ReplyTemplate.closing))}}
      """
  }

  private static func rawData(_ random: inout SeededRandom) -> String {
    let items = (0...random.next() % 4).map { _ in
      let note = random.next() % 5 < 2 ? ",\"note\":\(json(random.pick(["换货", "赠品", "补发"])))" : ""
      return """
        {"name":\(json(random.pick(Vocabulary.products))),"count":\(1 + random.next() % 4)\(note)}
        """
    }
    var fields = [
      "\"customer_name\":\(json(random.pick(["王小明", "李女士", "欧阳娜娜", "Zoë", "陈先生", "周晓燕", ""])))",
      "\"order_id\":\"kw\(10_000_000 + random.next() % 90_000_000)-\(random.pick(["a", "b", "c"]))\"",
      "\"stop\":\(json(" \(random.pick(["郑州转运中心", "杭州萧山分拨中心", "成都双流机场"])) "))",
      "\"eta\":\(json(random.pick(["周二下午", "11 月 25 日", "明天 18:00"])))",
      "\"items\":[\(items.joined(separator: ","))]",
      "\"agent\":\(json(random.pick(["lily", "小周", "ming"])))",
      "\"lang\":\(json(random.pick(["zh", "zh", "en"])))",
    ]
    if random.next() % 5 < 3 {
      fields.append("\"reason\":\(json(random.pick(["路上下大雪", "仓库积压", "地址有误"])))")
    }
    if random.next() % 2 == 0 {
      fields.append("\"compensation\":\(json(random.pick(["一张十元券", "八元运费补偿"])))")
    }
    if random.next() % 2 == 0 {
      fields.append("\"follow_up\":\(json(random.pick(["今天下午 5 点", "周三中午 12 点"])))")
    }
    return "{\(fields.joined(separator: ","))}"
  }

  /// A line that names a template of the library of that size: `{"id", "data"}`.
  public static func libraryLine(_ number: Int, of library: GeneratedLibrary) -> String {
    var random = SeededRandom(seed: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 11)
    let template = number % library.size
    let situation = Situation.all[template % Situation.all.count]
    var fields = [
      "\"follow_up_time\":\(json(random.pick(["今天下午 5 点", "明天中午 12 点"])))",
      "\(json(situation.cause.name)):\(json(random.pick(situation.cause.choices)))",
    ]
    if random.next() % 3 > 0 {
      fields.append("\"customer_name\":\(json(random.pick(["王小明", "李芳", "欧阳娜娜", "周晓燕"])))")
    }
    if random.next() % 2 == 0 {
      fields.append("\"order_no\":\"SN\(10_000 + random.next() % 90_000)\"")
    }
    return """
      {"id":\(json(library.templateID(template))),"data":{\(fields.joined(separator: ","))}}
      """
  }

  /// A string of JSON. The texts here hold no other signs that need a backslash.
  private static func json(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
