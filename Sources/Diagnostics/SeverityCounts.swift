/// How many findings there are of each severity.
package struct SeverityCounts: Hashable, Sendable {
  package private(set) var suggestions = 0
  package private(set) var warnings = 0
  package private(set) var errors = 0

  package init(_ diagnostics: [Diagnostic] = []) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .suggestion: suggestions += 1
      case .warning: warnings += 1
      case .error: errors += 1
      }
    }
  }

  /// The gravest of which there is one.
  package var worst: Severity? {
    errors > 0 ? .error : warnings > 0 ? .warning : suggestions > 0 ? .suggestion : nil
  }

  package static func += (counts: inout SeverityCounts, others: SeverityCounts) {
    counts.suggestions += others.suggestions
    counts.warnings += others.warnings
    counts.errors += others.errors
  }
}
