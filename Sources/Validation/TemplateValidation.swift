package import Diagnostics
package import DomainModel
package import TemplateParsing
import TextAnalysis

/// Checks a template's text against what it may name: slots, facts, partials, parts.
///
/// One serves all templates of a library, from several tasks at once: a class, so that handing it
/// around counts one reference instead of all in it.
package final class TemplateValidation: Sendable {
  let library: Library
  private let today: CivilDate
  let isGuideWhole: Bool
  let guideNames: NameTable
  private let partNames: NameLookup
  let partialNames: NameLookup
  let factNames: NameLookup
  private let dates: DateValidation
  private let slotNames: SlotValidation
  /// Of the guide's slots.
  let labels: BareLabels

  /// - Parameter isGuideWhole: whether all of `styleguide.yaml` could be read. Where it could not, no slot or
  ///   part that may have stood there is missed.
  package init(_ library: Library, today: CivilDate, isGuideWhole: Bool = true) {
    self.library = library
    self.today = today
    self.isGuideWhole = isGuideWhole
    let guide = library.styleGuide
    guideNames = NameTable(guide.slots.flatMap(Self.names))
    partNames = NameLookup(
      LibraryChecks.unknownPart, Message(zh: "要点", en: "part"),
      guide.parts.flatMap(\.names), isComplete: isGuideWhole,
      proposing: guide.parts.flatMap { [$0.id, $0.label?.zh ?? $0.id] })
    partialNames = NameLookup(
      LibraryChecks.unknownPartial, ItemKind.partial.label,
      library.partials.flatMap { [$0.id, $0.baseID] + $0.aliases.map(\.value) }
        + (library.unreadable[.partial] ?? []))
    factNames = NameLookup(
      LibraryChecks.unknownFact, ItemKind.fact.label,
      library.facts.map(\.name)
        + (library.facts.flatMap(\.aliases).map(\.value) + (library.unreadable[.fact] ?? []))
        .map { Fact.name(ofID: $0) })
    dates = DateValidation(today: today, reviewEvery: guide.reviewEvery)
    slotNames = SlotValidation(shared: guide.slots)
    labels = BareLabels(guide.slots)
  }

  private static func names(_ slot: Slot) -> [String] {
    guard let label = slot.label else { return [slot.name] }
    return [slot.name, label.zh, label.en]
  }

  /// Everything that there is to say about a template's text, what the parser said of it included.
  package func findings(
    _ template: Template, _ read: Parsed<ParsedTemplate>
  ) -> [Diagnostic] {
    let parsed = read.value
    var findings = dates.findings(template)
    if let own = template.fields.slots {
      findings += slotNames.findings(own, file: template.path)
    }
    let references = parsed.references
    var text = TextFindings(read, KnownSlots(own: template.slots, shared: guideSlots))
    if !template.fields.isPartial, !isVariantOfUnreadable(template) {
      undeclared(
        references, slots: template.slots, &text, isApproved: template.status == .approved)
    }
    let unread = unread(template, references, parsed)
    text.finish(labels: labels, unused: unread.map(\.name))
    findings += text.findings
    // What could not be read as it was meant may be where a slot is read.
    if read.diagnostics.isEmpty, !text.hasBlankWithoutName {
      // A slot whose name is misspelt or bracketed is not also unused: that is one mistake.
      findings += unread.filter { slot in !text.meant.contains(where: slot.isCalled) }.map(unused)
    }
    findings += unknownPartials(parsed, path: template.path)
    findings += unknownParts(parsed.partMarkers.flatMap(\.names), path: template.path)
    findings += staleness(template)
    return findings
  }

  private var guideSlots: [Slot] { library.styleGuide.slots }

  /// What such a variant takes from its base, nobody knows until the base can be read.
  private func isVariantOfUnreadable(_ template: Template) -> Bool {
    guard !template.qualifiers.isEmpty, let unreadable = library.unreadable[.template] else {
      return false
    }
    return unreadable.contains(String(template.id.prefix { $0 != "." }))
  }

  package func findings(_ partial: Partial, _ read: Parsed<ParsedTemplate>) -> [Diagnostic] {
    let parsed = read.value
    let path = partial.source.path
    var text = TextFindings(read, KnownSlots(own: partial.slots, shared: guideSlots))
    undeclared(
      parsed.references, slots: partial.slots, &text,
      // Whatever its own status, approved templates print it.
      isApproved: partial.status != .deprecated)
    text.finish(labels: labels, unused: [])
    return slotNames.findings(partial.slots, file: path) + text.findings
      + unknownPartials(parsed, path: path)
      + unknownParts(parsed.partMarkers.flatMap(\.names), path: path)
  }

  private func undeclared(
    _ references: [ParsedTemplate.Reference], slots: [Slot], _ text: inout TextFindings,
    isApproved: Bool
  ) {
    for index in references.indices where !references[index].isLocal {
      guard text.findings.count < TemplateLimits.findings else { break }
      let root = references[index].root
      if root == "fact" {
        // A slot of that name has its finding.
        guard !slots.contains(where: { $0.name == root }) else { continue }
        text.findings += fact(references[index], path: text.parsed.path, isApproved: isApproved)
        continue
      }
      guard isGuideWhole, slots.firstIndex(called: root) == nil, !guideNames.contains(root),
        root != "forloop", root != "tablerowloop"
      else { continue }
      let reference = references[index]
      text.add(undeclared: reference, likely: likely(reference, text.slots))
    }
  }

  /// What an undeclared name most likely means: a slot, a fact whose `fact.` was forgotten, a partial.
  private func likely(_ reference: ParsedTemplate.Reference, _ slots: KnownSlots) -> Likely {
    let root = reference.root
    if reference.path.count > 1, factNames.knows(Fact.name(ofID: reference.path[1])),
      ["facts", "事实"].contains(root) || NearestName.nearest(to: root, among: ["fact"]) == ["fact"]
    {
      return .name("fact")
    }
    let fact = Fact.name(ofID: root)
    if factNames.knows(fact) { return .name("fact.\(fact)") }
    // `customer.name` where a slot is called customer_name.
    if reference.path.count > 1,
      let slot = slots.slot(called: reference.path.joined(separator: "_"))
    {
      return .wholePath(slot.name)
    }
    if let slot = slots.nearest(to: root) {
      return reference.path.count > 1 ? .wholePath(slot) : .name(slot)
    }
    return partialNames.knows(root) ? .partial : .nothing
  }

  enum Likely {
    case name(String)
    /// Instead of all of `customer.name`.
    case wholePath(String)
    case partial
    case nothing
  }

  private func fact(_ reference: ParsedTemplate.Reference, path: String, isApproved: Bool)
    -> [Diagnostic]
  {
    let place = SourceRange(file: path, utf8: reference.range)
    guard reference.path.count > 1 else {
      return [
        Diagnostic(
          LibraryChecks.unknownFact,
          Message(zh: "fact 后面要写哪条事实，如 fact.refund_days", en: "name the fact: `fact.refund_days`"),
          at: place)
      ]
    }
    let name = Fact.name(ofID: reference.path[1])
    if let finding = factNames.finding(for: Located(name, at: place)) {
      // The fix keeps `fact.` in front.
      var finding = finding
      finding.fixes = finding.fixes.map { fix in
        var fix = fix
        fix.edits = fix.edits.map { TextEdit($0.range, replacement: "fact." + $0.replacement) }
        return fix
      }
      return [finding]
    }
    guard isApproved, let fact = library.fact(name) else { return [] }
    if fact.audience == .internal {
      return [
        Diagnostic(
          LibraryChecks.internalFact,
          Message(
            zh: "“\(fact.id)”是内部事实，不能写进给客户的回复",
            en: "‘\(fact.id)’ is internal: it must not reach a customer"),
          at: place)
      ]
    }
    if fact.status != .verified {
      return [
        Diagnostic(
          LibraryChecks.unverifiedFact,
          Message(
            zh: "已批准的模板用了“\(fact.id)”，它的状态是“\(fact.status.chinese)”",
            en: "an approved template uses ‘\(fact.id)’, which is \(fact.status.rawValue)"),
          at: place,
          help: Message(
            zh: "核实后在 \(fact.text.path) 里写上“核实”", en: "check it, and say so in \(fact.text.path)"))
      ]
    }
    if let expires = fact.expires, expires.value < today {
      return [
        Diagnostic(
          LibraryChecks.expiredFact,
          Message(
            zh: "“\(fact.id)”在 \(expires.value) 到期了", en: "‘\(fact.id)’ expired on \(expires.value)"
          ),
          at: place,
          help: Message(
            zh: "重新核实，更新 \(fact.text.path)", en: "check it again, and update \(fact.text.path)"))
      ]
    }
    return []
  }

  /// Slots that a file declares and never reads. A variant's inherited slots belong to its base.
  private func unread(
    _ template: Template, _ references: [ParsedTemplate.Reference], _ parsed: ParsedTemplate
  ) -> [Slot] {
    guard let slots = template.fields.slots else { return [] }
    return slots.indices(calledByNoneOf: references.map(\.root)).compactMap { index in
      let name = slots[index].name
      guard slots[index].place.file == template.path,
        // A reserved name has its finding.
        !SlotValidation.reserved.contains(name),
        // A slot of the guide's name may be declared here for the partials that read it.
        parsed.partialNames.isEmpty || !guideNames.contains(name)
      else { return nil }
      return slots[index]
    }
  }

  private func unused(_ slot: Slot) -> Diagnostic {
    Diagnostic(
      LibraryChecks.unusedSlot,
      Message(
        zh: "空“\(slot.name)”声明了，正文里没有用到", en: "the slot ‘\(slot.name)’ is declared but not used"),
      at: slot.place, help: Message(zh: "删掉它，或者在正文里用上", en: "delete it, or use it in the body"))
  }

  private func unknownPartials(_ parsed: ParsedTemplate, path: String) -> [Diagnostic] {
    parsed.partialNames.compactMap { partial in
      partialNames.finding(
        for: Located(partial.name, at: SourceRange(file: path, utf8: partial.range)))
    }
  }

  private func unknownParts(
    _ names: [ParsedTemplate.PartName], path: String
  ) -> [Diagnostic] {
    names.compactMap { name in
      partNames.knows(name.text)
        ? nil
        : partNames.finding(for: Located(name.text, at: SourceRange(file: path, utf8: name.range)))
    }
  }

  /// Editors add and trim the last line break; nobody changed the text.
  private func isSameButForItsEnd(_ source: SourceText, _ hash: String) -> Bool {
    var body = Array(source.bytes[source.body])
    while let last = body.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      body.removeLast()
    }
    return hash == ContentHash.short(ofBody: body)
      || hash == ContentHash.short(ofBody: body + [UInt8(ascii: "\n")])
  }

  /// A variant remembers the base text it was written from.
  private func staleness(_ template: Template) -> [Diagnostic] {
    guard template.isVariant, let basedOn = template.fields.basedOn,
      let base = library.template(template.baseID)
    else { return [] }
    let current = base.source.bodyHash
    guard basedOn.value != current, !isSameButForItsEnd(base.source, basedOn.value) else {
      return []
    }
    return [
      Diagnostic(
        LibraryChecks.staleVariant,
        Message(
          zh: "写这个变体之后，\(base.id) 的正文改过了",
          en: "the body of \(base.id) changed after this variant was written"),
        at: basedOn.place,
        help: Message(
          zh: "对照着改好，再把“基于”改成 \(current)", en: "bring it in line, then set `based_on` to \(current)"
        ))
    ]
  }
}
