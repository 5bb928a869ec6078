import DomainModel
import Testing

/// Languages by what people write instead of their codes.
@Suite struct LanguageNameTests {
  @Test(arguments: [
    ("cn", "zh"), ("CN", "zh"), ("chinese", "zh"), ("zh_CN", "zh"), ("ZH", "zh"), ("zh-Hans", "zh"),
    ("中文", "zh"), ("简体 中文", "zh"), ("English", "en"), ("en-US", "en"), ("英文", "en"), ("jp", nil),
    ("fr", nil), ("", nil), ("zhen", nil), ("c", nil),
  ])
  func isTheCodeThatAGuideHas(_ name: String, _ code: String?) {
    #expect(LanguageName.code(for: name, among: ["zh", "en"]) == code)
  }

  @Test func aGuideMayHaveTheCodesOfRegions() {
    #expect(LanguageName.code(for: "chinese", among: ["en-GB", "zh-TW"]) == "zh-TW")
    #expect(LanguageName.code(for: "zh_tw", among: ["zh-CN", "zh-TW"]) == "zh-TW")
    #expect(LanguageName.code(for: "jp", among: ["ja"]) == "ja")
  }
}
