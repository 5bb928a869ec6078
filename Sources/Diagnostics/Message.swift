/// A language the tool can speak to its users in (`--ui`).
package enum UILanguage: String, CaseIterable, Sendable {
  case zh
  case en

  /// One of two texts; the other is not made.
  package func choose(
    zh: @autoclosure () -> String, en: @autoclosure () -> String
  ) -> String {
    self == .zh ? zh() : en()
  }
}

/// A sentence for people, in every language the tool speaks: what one user reads, another can read too.
package struct Message: Hashable, Sendable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same words in both languages: names, ids, text that people wrote themselves.
  package init(_ verbatim: String) {
    self.zh = verbatim
    self.en = verbatim
  }

  package subscript(_ language: UILanguage) -> String {
    language == .zh ? zh : en
  }
}
