import DomainModel
import StyleChecking
import Synchronization

/// A library's rules, compiled once for all that is done with it, and not at all where no text is
/// checked.
final class LazyStyleChecker: Sendable {
  private let library: Library
  private let checker = Mutex<StyleChecker?>(nil)

  init(_ library: Library) { self.library = library }

  var value: StyleChecker {
    checker.withLock { checker in
      if let checker { return checker }
      let made = StyleChecker(library)
      checker = made
      return made
    }
  }
}
