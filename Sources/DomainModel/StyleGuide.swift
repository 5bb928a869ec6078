package import Diagnostics

/// `styleguide.yaml`: the team's voice and vocabulary; what is on, and how strictly.
package struct StyleGuide: Sendable {
  package var path: String = "styleguide.yaml"
  package var name: Message = Message("")
  /// At least one; the first is the language of files that do not say otherwise.
  package var languages: [String] = ["zh"]
  package var uiLanguage: UILanguage?
  package var defaultProfile: Located<String>?
  /// In days.
  package var reviewEvery: Int?
  package var principles: [String] = []
  package var profiles: [Profile] = []
  package var channels: [Channel] = []
  package var parts: [PartName] = []
  package var slots: [Slot] = []
  package var matchers: [Matcher] = []
  package var ruleSettings: [RuleSetting] = []
  package var typography = Typography()
  package var terms: [Term] = []
  package var replyTypes: [ReplyType] = []
  package var decisions: [Decision] = []
  package var contacts: [(name: String, contact: String)] = []
  package var folders: [FolderDefaults] = []
  package var note: String?

  package init() {}

  /// The language the tool speaks to the team, where nobody asks for another.
  package var spokenLanguage: UILanguage { uiLanguage ?? (languages[0] == "zh" ? .zh : .en) }

  package func slot(named name: String) -> Slot? { slots.first { $0.name == name } }
  package func matcher(_ id: String) -> Matcher? { matchers.first { $0.id == id } }
  package func part(named name: String) -> PartName? { parts.first { $0.isCalled(name) } }

  /// A voice: for a brand, or for a kind of customer.
  package struct Profile: Sendable {
    package var id: String
    package var place: SourceRange
    package var label: Message?
    package var languages: [String]
    /// 你 or 您.
    package var address: String?
    package var when: [String]
    /// Which customers it is for: by attribute, any of the values of any of them.
    package var customers: [CustomerCondition]
    package var emojiMax: Int?
    package var emojiAllow: [String]
    package var allowsTilde: Bool?
    package var exclamationMax: Int?
    package var allowsSmallTalk: Bool?
    /// What it changes in rules.
    package var rules: [RuleSetting]
    package var note: String?

    package init(
      id: String, place: SourceRange, label: Message?, languages: [String], address: String?,
      when: [String], customers: [CustomerCondition] = [], emojiMax: Int?, emojiAllow: [String],
      allowsTilde: Bool?,
      exclamationMax: Int?, allowsSmallTalk: Bool?, rules: [RuleSetting], note: String?
    ) {
      self.id = id
      self.place = place
      self.label = label
      self.languages = languages
      self.address = address
      self.when = when
      self.customers = customers
      self.emojiMax = emojiMax
      self.emojiAllow = emojiAllow
      self.allowsTilde = allowsTilde
      self.exclamationMax = exclamationMax
      self.allowsSmallTalk = allowsSmallTalk
      self.rules = rules
      self.note = note
    }
  }

  /// An attribute of customers, and the values of it that are meant: 职位, 总监 and 总经理.
  package struct CustomerCondition: Sendable {
    package var attribute: String
    package var values: [String]

    package init(attribute: String, values: [String]) {
      self.attribute = attribute
      self.values = values
    }
  }

  package struct Channel: Sendable {
    package var id: String
    package var place: SourceRange
    package var label: Message?
    /// Han characters and words.
    package var minLength: Int?
    package var maxLength: Int?
    package var parts: [Located<String>]
    package var respondWithin: String?
    package var markup: Markup
    /// What it changes in rules.
    package var rules: [RuleSetting]
    /// With the profile's, the lower of the two holds.
    package var emojiMax: Int?
    package var exclamationMax: Int?
    /// `false` forbids what the profile allows.
    package var allowsTilde: Bool?
    /// Whether everybody can read what is written there: reviews, comments, posts.
    package var isPublic: Bool
    package var note: String?

    /// The channel of this name is public where the guide says nothing else.
    package static let publicID = "public"

    /// - Parameter isPublic: nil where the guide does not say.
    package init(
      id: String, place: SourceRange, label: Message?, minLength: Int?, maxLength: Int?,
      parts: [Located<String>], respondWithin: String?, markup: Markup, emojiMax: Int? = nil,
      exclamationMax: Int? = nil, allowsTilde: Bool? = nil, isPublic: Bool? = nil,
      rules: [RuleSetting] = [], note: String?
    ) {
      self.isPublic = isPublic ?? (id == Self.publicID)
      self.id = id
      self.place = place
      self.label = label
      self.minLength = minLength
      self.maxLength = maxLength
      self.parts = parts
      self.respondWithin = respondWithin
      self.markup = markup
      self.rules = rules
      self.emojiMax = emojiMax
      self.exclamationMax = exclamationMax
      self.allowsTilde = allowsTilde
      self.note = note
    }
  }

  package enum Markup: String, NamedChoice {
    case plain, markdown, html

    package var chinese: String {
      switch self {
      case .plain: "纯文本"
      case .markdown: "标记文本"
      case .html: "网页"
      }
    }
  }

  /// A word of the vocabulary of reply parts: empathy, action, time …
  package struct PartName: Sendable {
    package var id: String
    package var label: Message?
    /// Words that such a part tends to hold; used only to doubt a tag.
    package var cues: [Located<String>]
    package var note: String?

    package init(id: String, label: Message?, cues: [Located<String>], note: String?) {
      self.id = id
      self.label = label
      self.cues = cues
      self.note = note
    }

    /// Its id and its labels: each may stand in a part comment.
    package var names: [String] { [id, label?.zh, label?.en].compactMap { $0 } }

    package func isCalled(_ name: String) -> Bool { names.contains(name) }
  }

  /// A named word list or pattern that rules share.
  package struct Matcher: Sendable {
    package var id: String
    package var place: SourceRange
    package var label: Message?
    package var words: [Located<String>]
    package var patterns: [Located<String>]
    package var note: String?

    package init(
      id: String, place: SourceRange, label: Message?, words: [Located<String>],
      patterns: [Located<String>], note: String?
    ) {
      self.id = id
      self.place = place
      self.label = label
      self.words = words
      self.patterns = patterns
      self.note = note
    }
  }

  /// What the guide changes in a rule. Nil and empty are "as the rule says".
  package struct RuleSetting: Sendable {
    package var id: Located<String>
    package var isOff: Bool
    package var level: Severity?
    package var min: Int?
    package var max: Int?
    package var addedTokens: [Located<String>]
    package var removedTokens: [Located<String>]
    /// In addition to the rule's own.
    package var exceptions: [Located<String>]
    package var note: String?

    package init(
      id: Located<String>, isOff: Bool = false, level: Severity? = nil, min: Int? = nil,
      max: Int? = nil, addedTokens: [Located<String>] = [], removedTokens: [Located<String>] = [],
      exceptions: [Located<String>] = [], note: String? = nil
    ) {
      self.id = id
      self.isOff = isOff
      self.level = level
      self.min = min
      self.max = max
      self.addedTokens = addedTokens
      self.removedTokens = removedTokens
      self.exceptions = exceptions
      self.note = note
    }
  }

  package struct Term: Sendable {
    package var term: Located<String>
    package var status: TermStatus
    package var use: String?
    /// `expert`: a word of the trade, which others want explained.
    package var audience: ReaderLevel?
    package var note: String?

    package init(
      term: Located<String>, status: TermStatus, use: String?, audience: ReaderLevel? = nil,
      note: String?
    ) {
      self.term = term
      self.status = status
      self.use = use
      self.audience = audience
      self.note = note
    }
  }

  /// The statuses of ISO 12620's administrative status, as Acrolinx shows them.
  package enum TermStatus: String, NamedChoice {
    case preferred, admitted, deprecated, proposed

    package var chinese: String {
      switch self {
      case .preferred: "首选"
      case .admitted: "可用"
      case .deprecated: "不用"
      case .proposed: "待定"
      }
    }
  }

  package struct ReplyType: Sendable {
    package var id: String
    package var label: Message?
    package var parts: [Located<String>]
    package var minutes: String?
    package var needsReview: Bool
    package var when: String?
    package var note: String?

    package init(
      id: String, label: Message?, parts: [Located<String>], minutes: String?, needsReview: Bool,
      when: String?, note: String?
    ) {
      self.id = id
      self.label = label
      self.parts = parts
      self.minutes = minutes
      self.needsReview = needsReview
      self.when = when
      self.note = note
    }
  }

  /// Keys that the files of one folder need not repeat.
  package struct FolderDefaults: Sendable {
    /// Below `library/`: `templates/logistics`.
    package var folder: Located<String>
    package var template: TemplateFields
    /// What the folder changes in rules.
    package var rules: [RuleSetting]

    package init(
      folder: Located<String>, template: TemplateFields, rules: [RuleSetting] = []
    ) {
      self.folder = folder
      self.template = template
      self.rules = rules
    }
  }
}
