package import Diagnostics

/// One dated, sourced statement that templates may quote.
package struct Fact: Sendable {
  package var id: String
  package var title: String?
  package var value: String
  package var claim: String?
  package var source: Source
  package var checked: Checked?
  package var expires: Located<CivilDate>?
  package var audience: FactAudience
  /// Ways of writing the number that disagree with the fact.
  package var contradictedBy: [Located<String>]
  package var owner: String?
  package var note: String?
  package var aliases: [Located<String>]
  package var text: SourceText
  /// The place of the value, for findings about the fact as a whole.
  package var valuePlace: SourceRange

  package init(
    id: String, title: String?, value: String, claim: String?, source: Source, checked: Checked?,
    expires: Located<CivilDate>?, audience: FactAudience, contradictedBy: [Located<String>],
    owner: String?, note: String?, aliases: [Located<String>], text: SourceText,
    valuePlace: SourceRange
  ) {
    self.id = id
    self.title = title
    self.value = value
    self.claim = claim
    self.source = source
    self.checked = checked
    self.expires = expires
    self.audience = audience
    self.contradictedBy = contradictedBy
    self.owner = owner
    self.note = note
    self.aliases = aliases
    self.text = text
    self.valuePlace = valuePlace
  }

  /// The id as it is written in `{{ fact.refund_days }}`: `-` and `_` are equal in names.
  package var name: String { Self.name(ofID: id) }

  package static func name(ofID id: String) -> String {
    guard id.utf8.contains(UInt8(ascii: "-")) else { return id }
    return String(id.map { $0 == "-" ? "_" : $0 })
  }

  package struct Source: Sendable {
    package var title: String
    package var issuer: String?
    package var url: String?
    package var published: CivilDate?

    package init(title: String, issuer: String?, url: String?, published: CivilDate?) {
      self.title = title
      self.issuer = issuer
      self.url = url
      self.published = published
    }
  }

  package struct Checked: Sendable {
    package var on: CivilDate?
    package var by: String?
    package var status: FactStatus

    package init(on: CivilDate?, by: String?, status: FactStatus) {
      self.on = on
      self.by = by
      self.status = status
    }
  }

  /// Nobody checked it where the file says nothing.
  package var status: FactStatus { checked?.status ?? .unverified }
}

package enum FactStatus: String, NamedChoice {
  case verified, unverified, disputed, superseded

  package var chinese: String {
    switch self {
    case .verified: "已核实"
    case .unverified: "未核实"
    case .disputed: "有争议"
    case .superseded: "已失效"
    }
  }
}

package enum FactAudience: String, NamedChoice {
  case customer, `internal`

  package var chinese: String { self == .customer ? "客户" : "内部" }
}
