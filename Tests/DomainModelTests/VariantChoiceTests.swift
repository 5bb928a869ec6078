import Diagnostics
import DomainModel
import Testing

/// Which variant is used, written as ids: `d.en.formal` is in English for the formal profile. A `-`
/// behind an id is a proposed one, a `!` a deprecated one.
@Suite struct VariantChoiceTests {
  private static let guide: StyleGuide = {
    let place = SourceRange(file: "styleguide.yaml", utf8: 0..<0)
    var guide = StyleGuide()
    guide.languages = ["zh", "en"]
    guide.defaultProfile = Located("friendly", at: place)
    guide.profiles = ["friendly", "formal"].map {
      StyleGuide.Profile(
        id: $0, place: place, label: nil, languages: [], address: nil, when: [], emojiMax: nil,
        emojiAllow: [], allowsTilde: nil, exclamationMax: nil, allowsSmallTalk: nil, rules: [],
        note: nil)
    }
    guide.channels = ["chat", "email"].map {
      StyleGuide.Channel(
        id: $0, place: place, label: nil, minLength: nil, maxLength: nil, parts: [],
        respondWithin: nil, markup: .plain, note: nil)
    }
    return guide
  }()

  private static func template(_ word: Substring) -> Template {
    let status: Status =
      switch word.last {
      case "-": .proposed
      case "!": .deprecated
      default: .approved
      }
    let id = String(word.filter { !"-!".contains($0) })
    let qualifiers = id.split(separator: ".").dropFirst().map(String.init)
    var fields = TemplateFields()
    fields.status = Located(status, at: SourceRange(file: id, utf8: 0..<0))
    return Template(
      id: id, baseID: String(id.prefix { $0 != "." }), qualifiers: qualifiers,
      language: qualifiers.first { $0 == "en" || $0 == "zh" } ?? "zh",
      profile: qualifiers.first { guide.profiles.map(\.id).contains($0) },
      channel: qualifiers.first { guide.channels.map(\.id).contains($0) }, fields: fields,
      source: SourceText(path: id + ".md", bytes: [], body: 0..<0))
  }

  private static func library(_ ids: String) -> Library {
    Library(
      styleGuide: guide, templates: ids.split(separator: " ").map(template).sorted { $0.id < $1.id }
    )
  }

  /// `lang=en profile=formal`
  private static func wish(_ text: String) -> VariantWish {
    var wish = VariantWish(usualProfile: "friendly")
    for word in text.split(separator: " ") {
      let value = word.drop { $0 != "=" }.dropFirst()
      if word.hasPrefix("lang") { wish.language = String(value) }
      if word.hasPrefix("profile") { wish.profile = String(value) }
      if word.hasPrefix("channel") { wish.channel = String(value) }
    }
    return wish
  }

  struct Row: Sendable {
    var there: String
    var named = "d"
    var asked: String
    var chosen: String?
    var missing: [VariantTrait] = []

    init(
      _ there: String, named: String = "d", _ asked: String, _ chosen: String?,
      missing: [VariantTrait] = []
    ) {
      (self.there, self.named, self.asked) = (there, named, asked)
      (self.chosen, self.missing) = (chosen, missing)
    }
  }

  static let rows: [Row] = [
    // What is named is meant, until something is asked for.
    Row("d d.en d.formal", "", "d"),
    Row("d! d.formal", "", "d"),
    Row("d d.en d.formal", named: "d.formal", "", "d.formal"),
    // Each trait on its own, and together.
    Row("d d.en d.formal d.chat", "lang=en", "d.en"),
    Row("d d.en d.formal d.chat", "lang=zh", "d"),
    Row("d d.en d.formal d.chat", "profile=formal", "d.formal"),
    Row("d d.en d.formal d.chat", "channel=chat", "d.chat"),
    Row(
      "d d.en d.en.formal d.en.formal.chat d.formal.chat", "lang=en profile=formal", "d.en.formal"),
    Row("d d.en d.formal.chat", "profile=formal channel=chat", "d.formal.chat"),
    // The language before all else.
    Row(
      "d d.formal.chat d.en", "lang=en profile=formal channel=chat", "d.en",
      missing: [.profile, .channel]),
    Row("d d.formal d.en.chat!", "lang=en profile=formal", "d.en.chat", missing: [.profile]),
    Row("d d.formal", "lang=en", "d", missing: [.language]),
    Row("d d.formal", "lang=en profile=formal", "d.formal", missing: [.language]),
    // The profile before the channel.
    Row("d d.formal d.chat", "profile=formal channel=chat", "d.formal", missing: [.channel]),
    Row("d d.chat", "profile=formal channel=chat", "d.chat", missing: [.profile]),
    // Nothing that contradicts what was asked for, as long as there is a general one.
    Row("d d.formal.chat", "channel=chat", "d", missing: [.channel]),
    Row("d d.formal", "profile=friendly", "d"),
    Row("d.en.formal d.en.chat", named: "d", "lang=en profile=friendly", "d.en.chat"),
    Row("d d.en.chat d.en.formal", "lang=en", "d.en.chat"),
    // The team's usual profile is as good as none, but written for it is better where it is asked for.
    Row("d d.friendly", "profile=friendly", "d.friendly"),
    Row("d d.en.friendly d.en.formal", "lang=en", "d.en.friendly"),
    // Deprecated ones last, approved ones before proposed ones.
    Row("d d.formal!", "profile=formal", "d", missing: [.profile]),
    Row("d! d.formal!", "profile=formal", "d.formal"),
    Row("d d.formal-", "profile=formal", "d.formal"),
    Row("d.en.chat- d.en.email", named: "d", "lang=en", "d.en.email"),
    Row("d.en.chat d.en.email", named: "d", "lang=en", "d.en.chat"),
    // A full id means that very file.
    Row("d d.en d.formal", named: "d.en", "profile=formal", "d.en", missing: [.profile]),
    Row("d d.en d.formal", named: "d.formal", "lang=en", "d.formal", missing: [.language]),
    Row("d d.en", named: "d.en.formal", "lang=en", nil),
    // Without a file of the bare id: one in the language asked for, else in the guide's first.
    Row("d.en d.en.formal", "lang=en profile=formal", "d.en.formal"),
    Row("d.en d.en.formal", "", nil),
    Row("d.en d.en.formal", "lang=zh", nil),
    Row("d.formal", "", "d.formal"),
    Row("e e.en", "lang=en", nil),
  ]

  @Test(arguments: rows) func choosesByTheDocumentedOrder(_ row: Row) {
    let choice = Self.library(row.there).template(row.named, for: Self.wish(row.asked))
    #expect(choice?.chosen.id == row.chosen)
    #expect(choice?.missing ?? [] == row.missing)
  }

  @Test func partialsAreChosenAlike() {
    for row in Self.rows {
      let partials = Self.library(row.there).templates.map { template in
        Partial(
          id: template.id, baseID: template.baseID, qualifiers: template.qualifiers,
          language: template.language, profile: template.profile, channel: template.channel,
          title: template.id, status: template.status, slots: [], owner: nil, note: nil,
          aliases: [], source: template.source)
      }
      let library = Library(styleGuide: Self.guide, partials: partials)
      let choice = library.partial(row.named, for: Self.wish(row.asked))
      #expect(choice?.chosen.id == row.chosen, "\(row.there): \(row.named) \(row.asked)")
      #expect(choice?.missing ?? [] == row.missing)
    }
  }

  /// An old id leads to the file and to its variants.
  @Test func anOldIdIsAsGoodAsTheNewOne() {
    var templates = Self.library("d d.en").templates
    var fields = TemplateFields()
    fields.aliases = [Located("slow", at: SourceRange(file: "d.md", utf8: 0..<0))]
    templates[0] = Template(
      id: "d", baseID: "d", qualifiers: [], language: "zh", profile: nil, channel: nil,
      fields: fields, source: templates[0].source)
    let library = Library(styleGuide: Self.guide, templates: templates)
    #expect(library.template("slow", for: Self.wish("lang=en"))?.chosen.id == "d.en")
  }
}
