import Diagnostics
import DomainModel
import YAMLReading

/// The keys of `typography`. Each takes `on`, `off` or a level; where there are several good ways to
/// write, also the one that the team chose.
enum TypographyKeys {
  static let cjkLatinSpacing = Key(
    "cjk_latin_spacing", "中英文空格", .setting(Typography.Spacing.self),
    zh: "汉字和英文之间：空格、不空格", en: "between Chinese and Latin: a space, or none")
  static let cjkDigitSpacing = Key(
    "cjk_digit_spacing", "中文数字空格", .setting(Typography.Spacing.self),
    zh: "汉字和数字之间：空格、不空格；不写就和中英文一样",
    en: "between Chinese and digits; as between Chinese and Latin where it is not given")
  static let skipChineseUnits = Key(
    "skip_zh_units", "中文单位不管", .flag, zh: "“3点”“2个”“98元”前后有没有空格都可以",
    en: "3点, 2个 and 98元 are right with and without spaces")
  static let unitSpacing = Key(
    "unit_spacing", "单位空格", .switch, zh: "10 Gbps 要空格，15%、90° 不空格",
    en: "10 Gbps has a space, 15% and 90° have none")
  static let fullWidthPunctuation = Key(
    "full_width_punctuation", "全角标点", .switch, zh: "中文句子用全角标点",
    en: "full-width punctuation in Chinese")
  static let halfWidthPunctuation = Key(
    "half_width_punctuation", "英文半角标点", .switch, zh: "英文句子用半角标点",
    en: "half-width punctuation in English")
  static let halfWidthAlphanumerics = Key(
    "half_width_alphanumerics", "半角字母数字", .switch, zh: "字母和数字用半角",
    en: "half-width letters and digits")
  static let brackets = Key(
    "brackets", "括号", .setting(Typography.BracketWidth.self), zh: "中文里的圆括号：全角、半角、不管",
    en: "round brackets in Chinese: full-width, half-width, or as they are")
  static let quotes = Key(
    "quotes", "引号", .setting(Typography.QuoteStyle.self), zh: "中文里的引号：“”、「」、不管",
    en: "quotes in Chinese: “”, 「」, or as they are")
  static let punctuationSpacing = Key(
    "punctuation_spacing", "标点旁的空格", .switch, zh: "全角标点前后不空格",
    en: "no spaces beside full-width punctuation")
  static let ellipsis = Key(
    "ellipsis", "省略号", .switch(alias: "……"), zh: "省略号写成……", en: "an ellipsis is ……")
  static let dash = Key(
    "dash", "破折号", .setting(Typography.DashStyle.self, alias: "——"),
    zh: "破折号写成——，前后空格或者不空格", en: "a dash is ——, with spaces around it or without")
  static let repeatedPunctuation = Key(
    "repeated_punctuation", "重复标点", .switch, zh: "“！！”“，，”“！，”只留一个",
    en: "one mark, not ！！ or ，， or ！，")
  static let unpairedPunctuation = Key(
    "unpaired_punctuation", "成对标点", .switch, zh: "引号、括号要成对", en: "quotes and brackets in pairs")
  static let exceptions = Key(
    "exceptions", "例外", .texts, zh: "照原样写的词，如 豆瓣FM、T恤", en: "words that stay as they are: 豆瓣FM")

  static let table = KeyTable([
    cjkLatinSpacing, cjkDigitSpacing, skipChineseUnits, unitSpacing, fullWidthPunctuation,
    halfWidthPunctuation, halfWidthAlphanumerics, brackets, quotes, punctuationSpacing, ellipsis,
    dash, repeatedPunctuation, unpairedPunctuation, exceptions,
  ])
}

extension Shape where Value == Typography {
  static let typography = Shape.object(
    TypographyKeys.table, Message(zh: "排版", en: "typography")
  ) { record, _, reading in
    var result = Typography()
    func read<Choice>(
      _ key: Key<TypographySetting<Choice>>, _ checks: TypographyCheck..., reading: inout Reading
    ) -> Choice? {
      guard let setting = record.read(key, &reading) else { return nil }
      for check in checks {
        result[check] = setting.isOn ? setting.level ?? check.severity : nil
      }
      return setting.choice
    }
    if let spacing = read(
      TypographyKeys.cjkLatinSpacing, .cjkLatinSpacing, .cjkDigitSpacing, reading: &reading)
    {
      result.cjkLatinSpacing = spacing
      result.cjkDigitSpacing = spacing
    }
    if let spacing = read(TypographyKeys.cjkDigitSpacing, .cjkDigitSpacing, reading: &reading) {
      result.cjkDigitSpacing = spacing
    }
    if let skips = record.read(TypographyKeys.skipChineseUnits, &reading) {
      result.skipsChineseUnits = skips
    }
    if let brackets = read(TypographyKeys.brackets, .bracketWidth, reading: &reading) {
      result.brackets = brackets
    }
    if result.brackets == .keep { result[.bracketWidth] = nil }
    if let quotes = read(TypographyKeys.quotes, .quoteStyle, reading: &reading) {
      result.quotes = quotes
    }
    if result.quotes == .keep { result[.quoteStyle] = nil }
    if let dash = read(TypographyKeys.dash, .dashForm, reading: &reading) { result.dash = dash }
    _ = read(TypographyKeys.unitSpacing, .unitSpacing, reading: &reading)
    _ = read(TypographyKeys.fullWidthPunctuation, .halfWidthPunctuation, reading: &reading)
    _ = read(TypographyKeys.halfWidthPunctuation, .fullWidthPunctuation, reading: &reading)
    _ = read(TypographyKeys.halfWidthAlphanumerics, .fullWidthAlphanumerics, reading: &reading)
    _ = read(TypographyKeys.punctuationSpacing, .spaceBesidePunctuation, reading: &reading)
    _ = read(TypographyKeys.ellipsis, .ellipsisForm, reading: &reading)
    _ = read(TypographyKeys.repeatedPunctuation, .repeatedPunctuation, reading: &reading)
    _ = read(TypographyKeys.unpairedPunctuation, .unpairedPunctuation, reading: &reading)
    result.exceptions = (record.read(TypographyKeys.exceptions, &reading) ?? [])
      .filter { !$0.value.isEmpty }
    return result
  }
}

/// What stands behind one key of `typography`.
struct TypographySetting<Choice: Sendable>: Sendable {
  var isOn = true
  var level: Severity?
  var choice: Choice?
}

/// The choice of a check that has none.
enum NoChoice: Sendable {}

extension Shape where Value == TypographySetting<NoChoice> {
  fileprivate static var `switch`: Self { setting([]) }

  /// - Parameter alias: the sign itself, which means "on".
  fileprivate static func `switch`(alias: String) -> Self { setting([], alias: alias) }
}

extension Shape {
  fileprivate static func setting<Choice: NamedChoice>(_ type: Choice.Type, alias: String? = nil)
    -> Self where Value == TypographySetting<Choice>
  {
    setting(Choice.allCases.map { ($0.rawValue, $0.chinese, $0) }, alias: alias)
  }

  fileprivate static func setting<Choice: Sendable>(
    _ choices: [(english: String, chinese: String, value: Choice)], alias: String? = nil
  ) -> Self where Value == TypographySetting<Choice> {
    let levels = Shape<Located<Severity>>.levels
    let words =
      choices.map { ($0.english, $0.chinese) } + (alias.map { [($0, $0)] } ?? []) + levels
    return Shape(.anyOf([.flag, .choice(words)])) { node, reading in
      guard let word = node.text else {
        reading.reportWrongKind(node, wanted: .text)
        return nil
      }
      if let isOn = FlagWords.value(word) { return TypographySetting(isOn: isOn) }
      if word == alias { return TypographySetting() }
      if let level = levels.first(where: { $0.0 == word || $0.1 == word }) {
        return TypographySetting(level: Severity(rawValue: level.0))
      }
      if let choice = choices.first(where: { $0.english == word || $0.chinese == word }) {
        return TypographySetting(choice: choice.value)
      }
      reading.reportUnknownChoice(node, word, words + [("on", "开"), ("off", "关")])
      return nil
    }
  }
}
