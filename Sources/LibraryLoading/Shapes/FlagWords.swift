/// The words for yes and no that people write in files.
enum FlagWords {
  static let on = ["true", "yes", "on", "是", "对"]
  static let off = ["false", "no", "off", "否", "不", "关"]

  static func value(_ word: String) -> Bool? {
    let word = word.lowercased()
    if on.contains(word) { return true }
    return off.contains(word) ? false : nil
  }

  /// What the tool writes.
  static func word(for value: Bool, _ language: KeyLanguage) -> String {
    switch language {
    case .zh: value ? "是" : "否"
    case .en: value ? "true" : "false"
    }
  }
}
