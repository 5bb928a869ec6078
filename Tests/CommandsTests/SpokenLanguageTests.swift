import Diagnostics
import Testing

@testable import Commands

/// What language help is in, by the guide of the library around.
@Suite struct SpokenLanguageTests {
  @Test(arguments: [
    ("name: 店\nui: en\nlanguages: [zh]\n", UILanguage.en), ("ui: zh # 中文\r\n", .zh),
    ("界面语言: 中文\n", .zh), ("languages: [zh, en]\n", .zh), ("languages: [\"en\"]", .en),
    ("语言: [en, zh]\nui: 中文", .zh), ("name: x\n  ui: en\n", nil), ("languages:\n  - zh\n", nil),
    ("", nil),
  ])
  func isWhatALineOfTheGuideSays(_ guide: String, _ language: UILanguage?) {
    #expect(SpokenLanguage.ofGuide(Array(guide.utf8)) == language)
  }
}
