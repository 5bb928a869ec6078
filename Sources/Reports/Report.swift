package import Diagnostics

/// Everything a report format needs: the findings, the texts they are about, and how to speak.
package struct Report: Sendable {
  /// In the order asked for.
  package let diagnostics: [Diagnostic]
  /// The bytes of a file; nil where there are none to show.
  package var source: @Sendable (String) -> [UInt8]?
  package var language: UILanguage
  package var usesColour: Bool
  /// In columns. Lines of the author's text are clipped to it.
  package var width: Int
  package var filesChecked: Int
  package var subject: Subject
  /// Said after a clean run: what silence does not promise.
  package var cleanNote: Message?
  /// Whether the summary counts the findings of each rule too.
  package var countsRules: Bool
  /// What a baseline did; nil where there is none.
  package var baseline: Baseline?
  let order: Order

  /// What a team's list of known findings took out of a report.
  package struct Baseline: Sendable {
    /// Findings that were known and are not shown.
    package var hidden: Int
    /// What was known and is no longer there: what it was, where, how often.
    package var gone: [(rule: String, file: String, text: String, count: Int)]

    package init(
      hidden: Int, gone: [(rule: String, file: String, text: String, count: Int)]
    ) {
      self.hidden = hidden
      self.gone = gone
    }
  }

  package enum Order: Sendable {
    /// By file and place.
    case reading
    /// By file, then what is certain before what is a guess, then by place.
    case trust
  }

  /// What was checked, for the summary.
  package enum Subject: Sendable {
    case files, replies
  }

  package init(
    _ diagnostics: [Diagnostic], source: @escaping @Sendable (String) -> [UInt8]?,
    language: UILanguage, usesColour: Bool = false, width: Int = 100, filesChecked: Int,
    subject: Subject = .files, cleanNote: Message? = nil, order: Order = .reading,
    countsRules: Bool = false, baseline: Baseline? = nil
  ) {
    var ordered = diagnostics
    ordered.sort(order)
    self.diagnostics = ordered
    self.source = source
    self.language = language
    self.usesColour = usesColour
    self.width = width
    self.filesChecked = filesChecked
    self.subject = subject
    self.cleanNote = cleanNote
    self.countsRules = countsRules
    self.baseline = baseline
    self.order = order
  }

  /// How often each rule fired at each level: the gravest first, then the most frequent, then by id.
  package var ruleCounts: [(check: Check, severity: Severity, count: Int)] {
    struct Key: Hashable {
      var id: String
      var severity: Severity
    }
    var counts: [Key: (check: Check, severity: Severity, count: Int)] = [:]
    for diagnostic in diagnostics {
      let key = Key(id: diagnostic.check.id, severity: diagnostic.severity)
      counts[key, default: (diagnostic.check, diagnostic.severity, 0)].count += 1
    }
    return counts.values.sorted {
      ($1.severity, $1.count, $0.check.id) < ($0.severity, $0.count, $1.check.id)
    }
  }

  package func count(of severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}

extension [Diagnostic] {
  /// Puts findings in the order of a report; those that are in it already cost little.
  package mutating func sort(_ order: Report.Order) {
    switch order {
    case .reading: sortInReadingOrder()
    case .trust: sortInOrderOfTrust()
    }
  }
}
