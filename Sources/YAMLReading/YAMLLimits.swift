/// How much of everything is read. Every limit is named in the finding of whatever went beyond it.
package enum YAMLLimits {
  /// One file with front matter, or one YAML file, in bytes.
  package static let maxFileBytes = 1 << 20
  /// The lines between the `---` fences, in bytes.
  package static let maxFrontMatterBytes = 64 << 10
  /// Lists and maps inside each other. The deepest key of the tool's own files stands at 7.
  package static let maxDepth = 16
  /// Values, lists and maps in one front matter.
  package static let maxFrontMatterNodes = 10_000
  /// Values, lists and maps in one YAML file, which may carry a team's whole vocabulary.
  package static let maxFileNodes = 100_000
  /// One value, in bytes.
  package static let maxScalarBytes = 64 << 10
  /// Findings about the YAML of one file; what comes after them is one more, which says so.
  package static let maxFindings = 50
}
