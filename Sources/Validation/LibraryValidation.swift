package import Diagnostics
package import DomainModel

/// Checks that look at the library as a whole. Those of one template's text are `TemplateValidation`'s.
package enum LibraryValidation {
  package static func findings(_ library: Library) -> [Diagnostic] {
    let guide = library.styleGuide
    return ReferenceValidation(library).findings()
      + SlotValidation(shared: []).findings(guide.slots, file: guide.path)
  }
}
