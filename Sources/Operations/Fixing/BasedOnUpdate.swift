import Diagnostics
import DomainModel

/// Keeps variants up to date with a base whose text was changed without changing what it says.
enum BasedOnUpdate {
  /// The edit that lets a variant name its base's body as it will be. Nil for a variant that was not
  /// up to date before, or that does not say so itself.
  ///
  /// - Parameters:
  ///   - base: as it was.
  ///   - newBody: of the base.
  static func edit(
    _ variant: Template, base: Template, newBody: some Sequence<UInt8>
  ) -> TextEdit? {
    guard let basedOn = variant.fields.basedOn, basedOn.place.file == variant.path,
      basedOn.value == base.source.bodyHash
    else { return nil }
    let hash = ContentHash.short(ofBody: newBody)
    // The place of the value's own words, without its quotes.
    guard hash != basedOn.value,
      let range = variant.source.bytes[basedOn.place.utf8].firstRange(
        of: Array(basedOn.value.utf8))
    else { return nil }
    return TextEdit(range, replacement: hash)
  }
}

extension Workspace {
  /// The same for all variants whose bases changed: by path, for `self`, in which the bases are as
  /// they will be.
  ///
  /// - Parameter before: the library in which the bases are as they were.
  func basedOnEdits(since before: Library, in paths: Set<String>?) -> [String: TextEdit] {
    var edits: [String: TextEdit] = [:]
    for variant in library.templates
    where variant.isVariant && paths?.contains(variant.path) ?? true {
      guard let old = before.template(variant.baseID), let new = library.template(variant.baseID),
        old.source.bytes != new.source.bytes
      else { continue }
      edits[variant.path] = BasedOnUpdate.edit(
        variant, base: old, newBody: new.source.bytes[new.source.body])
    }
    return edits
  }
}
