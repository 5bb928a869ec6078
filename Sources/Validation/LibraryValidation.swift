package import Diagnostics
package import DomainModel

/// Checks that look at the library as a whole. Those of one template's text are `TemplateValidation`'s.
package enum LibraryValidation {
  /// - Parameter isGuideWhole: whether all of `styleguide.yaml` could be read. Where it could not, no name
  ///   that may have stood there is reported as unknown.
  package static func findings(_ library: Library, isGuideWhole: Bool = true) -> [Diagnostic] {
    let guide = library.styleGuide
    return ReferenceValidation(library, isGuideWhole: isGuideWhole).findings()
      + SlotValidation(shared: []).findings(guide.slots, file: guide.path)
      + FactContradictions(library.facts).diagnostics
  }
}
