import Diagnostics
package import DomainModel
import TemplateParsing
import TextAnalysis

extension Workspace {
  /// Finds the texts of a reply by name, in the variants that suit a wish: templates, and where there
  /// is none of the name, partials; `partial:ID` means a partial outright.
  /// - Parameter names: at least one.
  package func selection(_ names: [String], for wish: VariantWish) throws(SelectionProblem)
    -> ReplySelection
  {
    var asked = wish
    asked.usualProfile = library.styleGuide.defaultProfile?.value
    var items: [Item] = []
    for name in names { items.append(try replyItem(name, for: asked)) }
    var pieces: [ReplyPiece?] = []
    for (name, item) in zip(names, items) {
      guard case .template(let template) = item else {
        pieces.append(nil)
        continue
      }
      pieces.append(ReplyPiece(variant(of: template, named: name, for: asked)))
    }
    // Partials follow the first template, as they do inside one.
    let leading = pieces.lazy.compactMap { $0 }.first
    let audience = leading.map { self.audience(of: ReplySelection([$0], asked: asked)) } ?? asked
    for (index, item) in items.enumerated() {
      guard case .partial(let partial) = item else { continue }
      let choice =
        library.partial(partial.id, for: audience) ?? VariantChoice(exactly: partial, for: audience)
      // Whether it lacks something is held against what was asked for, not against the template.
      pieces[index] = ReplyPiece(choice.judged(by: asked))
    }
    let chosen = pieces.map { piece in
      var piece = piece!
      piece.unreadable = unreadableVariants(of: piece, for: asked)
      return piece
    }
    let selection = ReplySelection(chosen, asked: asked)
    if asked.language == nil,
      let other = selection.pieces.first(where: { $0.language != selection.language })
    {
      let first = selection.pieces.first { $0.language == selection.language }!
      throw .languages(first, and: other)
    }
    return selection
  }

  /// Whom the partials of a reply are chosen for.
  func audience(of selection: ReplySelection) -> VariantWish {
    VariantWish(
      language: selection.language, profile: selection.profile, channel: selection.channel,
      usualProfile: library.styleGuide.defaultProfile?.value)
  }

  /// The files of variants that have, by their names, what a text lacks.
  private func unreadableVariants(of piece: ReplyPiece, for asked: VariantWish) -> [String] {
    guard !piece.missing.isEmpty, !piece.isNamedOutright,
      let unreadable = library.unreadable[piece.item.kind]
    else { return [] }
    let base = piece.id.prefix { $0 != "." } + "."
    let lacking = piece.missing.compactMap { asked[$0] }
    return unreadable.filter { id in
      id.hasPrefix(base)
        && id.split(separator: ".").dropFirst().contains { lacking.contains("\($0)") }
    }.sorted().map(piece.item.kind.path)
  }

  /// The files of variants of a reply's partials that were written for such a reply and cannot be read:
  /// others take their places.
  package func unreadablePartials(of selection: ReplySelection) -> [String] {
    guard let unreadable = library.unreadable[.partial] else { return [] }
    let audience = audience(of: selection)
    let traits = VariantTrait.allCases.compactMap { audience[$0] }
    let names = Set(texts(of: selection).flatMap { $0.parsed.partialNames.map(\.name) })
    return unreadable.filter { id in
      let parts = id.split(separator: ".").map(String.init)
      return parts.count > 1 && names.contains(parts[0])
        && parts.dropFirst().allSatisfy { traits.contains($0) }
    }.sorted().map(ItemKind.partial.path)
  }

  private func replyItem(_ name: String, for wish: VariantWish) throws(SelectionProblem) -> Item {
    for kind in [ItemKind.template, .partial] {
      switch item(name, kinds: [kind]) {
      case .found(let item):
        guard item.kind == .template || item.kind == .partial else { throw .notAReply(item) }
        return item
      // A variant of it would be another text than the one that was meant.
      case .unreadable(let path): throw .unreadable(path: path)
      case .ambiguous, .unknown: continue
      }
    }
    // A bare id of which there are only variants.
    let prefix = "\(ItemKind.partial.rawValue):"
    if !name.hasPrefix(prefix) {
      let id = name.hasPrefix("template:") ? String(name.dropFirst(9)) : name
      if let choice = library.template(id, for: wish) { return .template(choice.chosen) }
    }
    let id = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    if let choice = library.partial(id, for: wish) { return .partial(choice.chosen) }
    let ids = library.templates.map(\.id) + library.partials.map(\.id)
    // The name of a folder means one of the texts in it.
    let inside = ids.filter { $0.hasPrefix(id + "/") && !$0.contains(".") }
    throw .unknown(
      name,
      nearest: inside.isEmpty ? NearestName.nearest(to: id, among: ids) : Array(inside.prefix(5)))
  }

  /// An id with qualifiers means that very file; a title or a shortcut means the reply.
  private func variant(
    of template: Template, named name: String, for wish: VariantWish
  ) -> VariantChoice<Template> {
    let isTitle = name == template.title || name == template.fields.shortcut?.value
    if isTitle, !template.qualifiers.isEmpty, !wish.isEmpty, template.isVariant {
      var wish = wish
      wish.language = wish.language ?? template.language
      if let choice = library.template(template.baseID, for: wish) {
        return choice
      }
    }
    return library.template(template.id, for: wish) ?? VariantChoice(exactly: template, for: wish)
  }
}
