/// The words for yes and no that people write in files.
enum FlagWords {
  static let on = ["true", "True", "TRUE", "yes", "Yes", "on", "On", "是", "对", "开"]
  static let off = ["false", "False", "FALSE", "no", "No", "off", "Off", "否", "不", "关"]

  static func value(_ word: String) -> Bool? {
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
