package import Diagnostics
package import DomainModel

/// Checks that look at the library as a whole. Those of one template's text are `TemplateValidation`'s.
package enum LibraryValidation {
  /// - Parameters:
  ///   - isGuideWhole: whether all of `styleguide.yaml` could be read. Where it could not, no name that may
  ///     have stood there is reported as unknown.
  ///   - checkIDs: the tool's own checks of style, which the guide may set and scenarios forbid like rules.
  package static func findings(
    _ library: Library, isGuideWhole: Bool = true, checkIDs: [String] = []
  ) -> [Diagnostic] {
    let guide = library.styleGuide
    return ReferenceValidation(library, isGuideWhole: isGuideWhole, checkIDs: checkIDs).findings()
      + SlotValidation(shared: []).findings(guide.slots, file: guide.path)
      + CustomerLines(library).findings()
  }
}
