package import Diagnostics
package import DomainModel

/// The examples of slots, held against what `render` takes.
package enum SlotExamples {
  /// Examples of a file's own slots that could not be filled in.
  package static func findings(_ slots: [Slot], file: String) -> [Diagnostic] {
    slots.compactMap { slot in
      guard slot.place.file == file, let example = slot.example, let place = slot.examplePlace
      else { return nil }
      // What fits is shown by an example of the type, not by the one that does not fit.
      var typed = slot
      typed.example = nil
      guard
        case .misfit(let misfit) = SlotValue.fit(GivenText.cleaned(.text(example)), to: typed)
      else { return nil }
      return Diagnostic(RenderChecks.unfitExample, misfit.message, at: place, help: misfit.help)
    }
  }
}
