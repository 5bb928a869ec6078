/// How one help desk, or one text expander, writes what it fills in itself.
package struct HelpDesk: Sendable {
  /// As in a slot's `help_desk`: `zendesk`.
  package let id: String
  package let name: String
  /// What stands around a path: `{{` and `}}`.
  package let opening: String
  package let closing: String
  /// Whether it is written `{{ path }}` there, not `{{path}}`.
  package let isSpaced: Bool
  /// How a value for empty blanks is written; nil where there is none.
  package let fallback: Fallback?
  /// Whether `{% if %}` and filters work there.
  package let speaksLiquid: Bool
  /// Whether every name is a blank that its user is asked for.
  package let takesAnyName: Bool
  /// Where it puts the cursor, or asks for it; no part of the text.
  package let cursor: String?
  /// Objects that templates may read there, besides those that the paths start with.
  let otherObjects: [String]
  /// By concept: its paths there. The first is written, all are understood.
  let paths: [(concept: SlotConcept, paths: [String])]
  /// What has no path of its own, but can be put together.
  let composites: [(concept: SlotConcept, parts: [SlotConcept])]

  /// How `there` is said to be printed where nothing is known.
  package enum Fallback: Sendable {
    /// `| default: 'there'`, as in Liquid.
    case liquidDefault
    /// `|fallback:"there"`
    case filter
    /// `,fallback=there`
    case option
    /// `|| 'there'`
    case alternative
    /// `| there`
    case bare
  }

  init(
    id: String, name: String, opening: String = "{{", closing: String = "}}",
    isSpaced: Bool = false, fallback: Fallback? = nil, speaksLiquid: Bool = false,
    takesAnyName: Bool = false, cursor: String? = nil, otherObjects: [String] = [],
    paths: KeyValuePairs<SlotConcept, [String]>,
    composites: KeyValuePairs<SlotConcept, [SlotConcept]> = [:]
  ) {
    self.id = id
    self.name = name
    self.opening = opening
    self.closing = closing
    self.isSpaced = isSpaced
    self.fallback = fallback
    self.speaksLiquid = speaksLiquid
    self.takesAnyName = takesAnyName
    self.cursor = cursor
    self.otherObjects = otherObjects
    self.paths = paths.map { ($0.key, $0.value) }
    self.composites = composites.map { ($0.key, $0.value) }
  }

  package static func named(_ id: String) -> HelpDesk? { all.first { $0.id == id } }

  /// In the order in which they are offered.
  package static let all: [HelpDesk] = [
    zendesk, chatwoot, freshdesk, intercom, helpScout, front, gorgias, missive, zammad, libreDesk,
    espanso,
  ]

  // From Kouwen to the desk.

  /// What the desk fills in for a slot of that name; nil where it knows nothing of the kind.
  package func text(for slotName: String) -> String? {
    if let concept = SlotConcept(naming: slotName), let text = text(for: concept) { return text }
    return takesAnyName ? placeholder(slotName) : nil
  }

  /// As the team says in the slot's `help_desk`, else as the table has it; with the slot's fallback
  /// where the desk can say one.
  package func text(for slot: Slot) -> String? {
    if let text = slot.helpDesk[id] { return text }
    if let concept = SlotConcept(of: slot), let text = text(for: concept, fallback: slot.fallback) {
      return text
    }
    return takesAnyName ? placeholder(slot.name) : nil
  }

  /// The placeholder of a concept, with what is printed where the desk knows no value.
  package func text(for concept: SlotConcept, fallback: String? = nil) -> String? {
    if let path = paths.first(where: { $0.concept == concept })?.paths.first {
      return placeholder(path, fallback: fallback)
    }
    guard let parts = composites.first(where: { $0.concept == concept })?.parts else { return nil }
    let texts = parts.compactMap { text(for: $0) }
    return texts.count == parts.count ? texts.joined(separator: " ") : nil
  }

  private func placeholder(_ path: String, fallback text: String? = nil) -> String {
    var inside = path
    if let text, let fallback, !text.isEmpty { inside += fallback.writing(text) }
    return isSpaced ? "\(opening) \(inside) \(closing)" : opening + inside + closing
  }

  // From the desk to Kouwen.

  /// What a path stands for; nil where the table does not have it.
  package func concept(ofPath path: String) -> SlotConcept? {
    if let known = paths.first(where: { $0.paths.contains(path) }) { return known.concept }
    return takesAnyName ? SlotConcept(naming: path) : nil
  }

  /// The desks that write `path` between such signs and fill it in; where none does, those that have the
  /// object it starts with, and most likely a field of that name.
  package static func reading(_ path: String, opening: String) -> [HelpDesk] {
    if let known = byPath[opening + path] { return known.map { all[$0] } }
    let root = path.prefix { $0 != "." }
    guard root.utf8.count < path.utf8.count else { return [] }
    return (byObject[opening + root] ?? []).map { all[$0] }
  }

  /// Indices into `all`, by opening signs and path.
  private static let byPath: [String: [Int]] = {
    var index: [String: [Int]] = [:]
    for (position, desk) in all.enumerated() {
      for path in desk.paths.flatMap(\.paths) {
        index[desk.opening + path, default: []].append(position)
      }
    }
    return index
  }()

  private static let byObject: [String: [Int]] = {
    var index: [String: [Int]] = [:]
    for (position, desk) in all.enumerated() {
      let paths = desk.paths.flatMap(\.paths).filter { $0.contains(".") }
      let objects = Set(paths.map { String($0.prefix { $0 != "." }) } + desk.otherObjects)
      for object in objects { index[desk.opening + object, default: []].append(position) }
    }
    return index
  }()
}

extension HelpDesk.Fallback {
  /// With the signs that part it from the path.
  fileprivate func writing(_ text: String) -> String {
    switch self {
    case .liquidDefault: " | default: \(Self.quoted(text, preferring: "'"))"
    case .filter: "|fallback:\(Self.quoted(text, preferring: "\""))"
    case .option: ",fallback=\(text)"
    case .alternative: " || \(Self.quoted(text, preferring: "'"))"
    case .bare: " | \(text)"
    }
  }

  /// None of them has escapes: a text with one kind of quote goes into the other.
  private static func quoted(_ text: String, preferring quote: Character) -> String {
    let other: Character = quote == "'" ? "\"" : "'"
    let used = text.contains(quote) ? other : quote
    return "\(used)\(text)\(used)"
  }
}
