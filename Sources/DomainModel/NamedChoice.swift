package import Diagnostics

/// A word out of a short list, which people may write in English or in Chinese.
package protocol NamedChoice: CaseIterable, Hashable, Sendable, RawRepresentable<String> {
  /// The Chinese word for it in files.
  var chinese: String { get }
}

extension NamedChoice {
  package init?(word: String) {
    guard let match = Self.allCases.first(where: { $0.rawValue == word || $0.chinese == word })
    else { return nil }
    self = match
  }

  package var label: Message { Message(zh: chinese, en: rawValue) }
}
