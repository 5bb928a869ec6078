import Diagnostics

/// Which of the proposed fixes are applied.
package struct FixOptions: Hashable, Sendable {
  /// Also those that may change what a text says: the first of those proposed.
  package var includesUnsafe: Bool
  /// Of these rules and checks only; empty is all.
  package var rules: Set<String>

  package init(includesUnsafe: Bool = false, rules: Set<String> = []) {
    self.includesUnsafe = includesUnsafe
    self.rules = rules
  }

  func fix(of diagnostic: Diagnostic) -> Fix? {
    guard !diagnostic.fixes.isEmpty, rules.isEmpty || rules.contains(diagnostic.check.id) else {
      return nil
    }
    return diagnostic.fixes.first(where: \.isSafe)
      ?? (includesUnsafe ? diagnostic.fixes.first : nil)
  }
}
