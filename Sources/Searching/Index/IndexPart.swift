import Diagnostics
package import DomainModel

/// Some templates, ready to go into an index: each read once, by whichever processor is free.
package struct IndexPart: Sendable {
  /// Sorted by the bytes of their ids.
  private(set) var documents: [Document] = []
  /// What these have for their traits, strings by number.
  private(set) var traits = TraitStrings()
  /// What `documents` and `items` call by number.
  private(set) var strings = StringTable()
  /// The items of all records (`RecordLayout`), one template after the other; strings as numbers, 0
  /// where there is none.
  private(set) var items: [UInt32] = []
  private(set) var terms = TermRuns()
  /// What the templates can be called; they count from 0 in this part.
  private(set) var names: [(key: UInt64, document: UInt32, kinds: UInt8)] = []
  /// The records of `NameInitials` for these names.
  private(set) var initials: [(signs: UInt64, name: UInt64)] = []
  /// Words that queries may misspell, each once.
  private(set) var words: [[UInt8]] = []

  /// A template, but for its texts.
  struct Document: Sendable {
    var id: String
    var status: Status
    var isVariant: Bool
    /// Strings; 0 is none.
    var language: UInt32
    var profile: UInt32
    var channel: UInt32
    var scenario: UInt32
    var lengths: TextLengths
    var meaning: PackedMeaning
    /// Where its items start.
    var start: Int

    /// Equal to `id` where it is no variant.
    var baseID: String { isVariant ? String(id.prefix { $0 != "." }) : id }
  }

  struct TraitStrings: Sendable {
    var languages: Set<UInt32> = []
    var profiles: Set<UInt32> = []
    var channels: Set<UInt32> = []
    var scenarios: Set<UInt32> = []
  }

  private mutating func append(_ document: Document) {
    documents.append(document)
    traits.languages.insert(document.language)
    traits.profiles.insert(document.profile)
    traits.channels.insert(document.channel)
    traits.scenarios.insert(document.scenario)
  }

  /// - Parameter library: in which the templates' scenarios are looked up.
  package init(_ templates: [IndexedTemplate], in library: Library) {
    let sorted = templates.sorted {
      $0.template.id.utf8.lexicographicallyPrecedes($1.template.id.utf8)
    }
    var collector = TermCollector()
    var named: Set<UInt64> = []
    var meanings = ScenarioMeanings()
    for (position, indexed) in sorted.enumerated() {
      let template = indexed.template
      let texts = TemplateTexts(template, in: library)
      append(
        Document(
          id: template.id, status: template.status, isVariant: template.isVariant,
          language: strings.number(of: template.language), profile: number(template.profile),
          channel: number(template.channel), scenario: number(template.scenario),
          lengths: collector.collect(template, texts, at: position).clamped,
          meaning: meanings.meaning(of: texts).packed, start: items.count))
      addItems(of: indexed)
      for name in ExactNames.names(of: template, in: library) {
        names.append((name.key, UInt32(position), name.kinds.bits))
        if !name.folded.isEmpty, named.insert(name.key).inserted {
          initials += NameInitials.records(of: Array(name.folded.utf8), name: name.key)
        }
      }
    }
    terms = collector.runs()
    words = collector.words
  }

  /// In the order of `RecordLayout`.
  private mutating func addItems(of indexed: IndexedTemplate) {
    let template = indexed.template
    let fields = template.fields
    add(template.id)
    addIfAny(template.path == FoundTemplate.usualPath(ofID: template.id) ? nil : template.path)
    add(template.title)
    addIfAny(fields.useWhen?.value)
    addIfAny(fields.avoidWhen?.value)
    addIfAny(fields.replacedBy?.value)
    addIfAny(fields.shortcut?.value)
    items.append(UInt32(template.source.body.lowerBound))
    items.append(UInt32(template.source.bytes.count))
    add((fields.customerSays ?? []).map(\.value))
    add((fields.tags ?? []).map(\.value))
    let labels = template.slots.compactMap(\.label)
    items.append(UInt32(labels.count))
    for label in labels {
      add(label.zh)
      add(label.en)
    }
    items.append(UInt32(indexed.blanks.count))
    for blank in indexed.blanks {
      add(blank.name)
      addIfAny(blank.label?.zh)
      addIfAny(blank.label?.en)
      add(blank.type.rawValue)
      addIfAny(blank.example)
      addIfAny(blank.fallback)
      items.append(blank.isOptional ? 1 : 0)
      add(blank.choices)
    }
  }

  private mutating func add(_ text: String) { items.append(strings.number(of: text)) }
  private mutating func addIfAny(_ text: String?) { items.append(number(text)) }

  private mutating func add(_ texts: [String]) {
    items.append(UInt32(texts.count))
    for text in texts { add(text) }
  }

  private mutating func number(_ text: String?) -> UInt32 {
    text.map { strings.number(of: $0) } ?? 0
  }
}

/// Meanings of templates, those of their scenarios made once for all that share them.
private struct ScenarioMeanings {
  private var known: [TemplateTexts.ScenarioKey: Meaning] = [:]

  mutating func meaning(of texts: TemplateTexts) -> Meaning {
    guard let key = texts.scenarioKey else { return texts.meaning }
    if let meaning = known[key] { return texts.meaning(ofScenario: meaning) }
    let meaning = texts.meaningOfScenario
    known[key] = meaning
    return texts.meaning(ofScenario: meaning)
  }
}

extension IndexPart {
  /// Templates of another index, taken over as they are. Their terms, names and words are not in here:
  /// `IndexAssembly` takes them from that index too.
  init(_ kept: [Int], of index: SearchIndex) throws(IndexProblem) {
    let pairs = try index.pairs()
    var packed: [UInt8] = []
    func packedNumber(of text: UnsafeRawBufferPointer) throws(IndexProblem) -> UInt32 {
      packed.removeAll(keepingCapacity: true)
      try pairs.append(unpaired: text, to: &packed)
      return packed.withUnsafeBytes { strings.number(ofPacked: $0) }
    }
    // The numbers here of the strings that the index shares.
    var numbers = [UInt32](repeating: 0, count: index.sharedStrings.count + 1)
    for position in kept {
      let traits = try index.traits(position)
      var record = try index.record(position)
      let start = items.count
      try RecordLayout.walk { item throws(IndexProblem) in
        if case .number = item {
          let number = try record.number()
          items.append(UInt32(truncatingIfNeeded: number))
          return number
        }
        switch try record.reference() {
        case .none: items.append(0)
        case .shared(let shared):
          guard shared < numbers.count else { throw .damaged }
          if numbers[shared] == 0 {
            numbers[shared] = try packedNumber(of: try index.sharedStrings.bytes(shared))
          }
          items.append(numbers[shared])
        case .inline(let bytes): items.append(try packedNumber(of: bytes))
        }
        return 0
      }
      guard items[start] > 0 else { throw .damaged }
      append(
        Document(
          id: strings.text(items[start]), status: traits.status, isVariant: traits.isVariant,
          language: strings.number(of: index.info.languages[traits.language]),
          profile: number(traits.profile.map { index.info.profiles[$0] }),
          channel: number(traits.channel.map { index.info.channels[$0] }),
          scenario: number(traits.scenario.map { index.info.scenarios[$0].name }),
          lengths: try index.lengths(position), meaning: try index.meaning(position),
          start: start))
    }
  }
}
