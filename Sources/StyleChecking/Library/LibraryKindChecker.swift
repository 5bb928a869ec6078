/// A kind of rule that looks at all texts of a library together.
protocol LibraryKindChecker: Sendable {
  /// - Parameter texts: in the order of their paths; of one language.
  func findings(in texts: [LibraryText]) -> [LibraryFinding]
}

/// What such a rule found in one of the texts.
struct LibraryFinding {
  /// A position among the texts.
  var text: Int
  /// In the text's file.
  var range: Range<Int>
  var quotation: String
  var count: Int
  /// In hundredths.
  var percentage: Int
  /// Positions of texts that share in it, the most important first.
  var others: [Int]
}
