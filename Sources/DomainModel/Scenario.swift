package import Diagnostics

/// A playbook: what a reply in this situation must hold, in which order, and what it must not.
package struct Scenario: Sendable {
  package var id: String
  package var title: String
  /// What the customer feels.
  package var feeling: String?
  package var mood: Mood?
  package var customerSays: [Located<String>]
  package var parts: [Part]
  /// Ids of rules or matchers.
  package var forbid: [Located<String>]
  package var apology: Apology?
  package var replyType: Located<String>?
  package var escalateTo: String?
  package var approvalTime: String?
  package var maxAsks: Int?
  package var tags: [String]
  package var owner: String?
  package var note: String?
  package var aliases: [Located<String>]
  package var source: SourceText

  package init(
    id: String, title: String, feeling: String?, mood: Mood? = nil, customerSays: [Located<String>],
    parts: [Part],
    forbid: [Located<String>], apology: Apology?, replyType: Located<String>?, escalateTo: String?,
    approvalTime: String?, maxAsks: Int?, tags: [String], owner: String?, note: String?,
    aliases: [Located<String>], source: SourceText
  ) {
    self.id = id
    self.title = title
    self.feeling = feeling
    self.mood = mood
    self.customerSays = customerSays
    self.parts = parts
    self.forbid = forbid
    self.apology = apology
    self.replyType = replyType
    self.escalateTo = escalateTo
    self.approvalTime = approvalTime
    self.maxAsks = maxAsks
    self.tags = tags
    self.owner = owner
    self.note = note
    self.aliases = aliases
    self.source = source
  }

  package struct Part: Sendable {
    package var id: Located<String>
    package var need: Need
    package var after: [Located<String>]
    /// In words, for people: 能查到原因时.
    package var condition: String?

    package init(id: Located<String>, need: Need, after: [Located<String>], condition: String?) {
      self.id = id
      self.need = need
      self.after = after
      self.condition = condition
    }
  }

  package enum Need: String, NamedChoice {
    case required, recommended, optional

    package var chinese: String {
      switch self {
      case .required: "必须"
      case .recommended: "最好有"
      case .optional: "可选"
      }
    }
  }

  /// How the customer feels, in one word that checks can go by.
  package enum Mood: String, NamedChoice {
    case calm, worried, upset

    package var chinese: String {
      switch self {
      case .calm: "平静"
      case .worried: "着急"
      case .upset: "生气"
      }
    }
  }

  /// Whether light words and signs would hurt: where nobody said so, where we have to apologise.
  package var isUpsetting: Bool { mood.map { $0 == .upset } ?? (apology == .required) }

  package enum Apology: String, NamedChoice {
    case required, allowed, forbidden

    package var chinese: String {
      switch self {
      case .required: "要道歉"
      case .allowed: "可道歉"
      case .forbidden: "不道歉"
      }
    }
  }
}
