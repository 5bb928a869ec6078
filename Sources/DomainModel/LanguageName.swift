/// What people call the languages that teams reply in: `cn`, `Chinese` and 中文 for `zh`.
package enum LanguageName {
  /// The code that a name stands for; nil where it stands for none of them.
  ///
  /// - Parameter codes: BCP 47, as the guide lists them.
  package static func code(for name: String, among codes: [String]) -> String? {
    let wanted = folded(name)
    if let same = codes.first(where: { folded($0) == wanted }) { return same }
    let language = codesByName[wanted] ?? String(wanted.prefix { $0 != "-" })
    return codes.first { folded($0) == language }
      ?? codes.first { folded($0).hasPrefix(language + "-") && codesByName[wanted] != nil }
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == "_" ? "-" : $0 }.filter { $0 != " " })
  }

  /// Beside names, what is often taken for the code: the countries' codes of ISO 3166.
  private static let codesByName: [String: String] = {
    var codes: [String: String] = [:]
    for (code, names) in [
      ("zh", "cn chs cht chn zho chi chinese mandarin 中 中文 汉语 汉文 华语 国语 普通话 简体 繁体 简体中文 繁体中文 中國語 漢語"),
      ("en", "eng english us uk gb 英 英文 英语 英語 美式英语 英式英语"),
      ("ja", "jp jpn japanese 日 日文 日语 日語 日本語"), ("ko", "kr kor korean 韩 韩文 韩语 韓語 한국어"),
      ("fr", "fra french français 法文 法语"), ("de", "ger deu german deutsch 德文 德语"),
      ("es", "spa spanish español 西班牙文 西班牙语"), ("ru", "rus russian русский 俄文 俄语"),
      ("pt", "por portuguese português 葡萄牙语"), ("vi", "vn vietnamese 越南语"), ("th", "thai 泰文 泰语"),
    ] {
      for name in names.split(separator: " ") { codes[String(name)] = code }
    }
    return codes
  }()
}
