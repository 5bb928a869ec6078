package import Diagnostics
package import DomainModel
package import FileAccess
import StyleChecking

/// A text after its fixes.
package struct FixedText: Sendable {
  /// Names the text in findings.
  package var path: String
  package var fixing: FixingText
  /// What is still found in it.
  package var remaining: [Diagnostic]
}

extension ReplyDrafts {
  /// Fixes a reply. What cannot be read is left as it is, with the findings that say so.
  package func fixed(
    _ bytes: [UInt8], path: String, for situation: ReplySituation, _ options: FixOptions
  ) -> FixedText {
    var situation = situation
    // A fix must not change what language the text is taken for.
    situation.language = language(of: bytes, for: situation)
    var fixing = FixingText(bytes)
    while true {
      let findings = findings(fixing.text.bytes, path: path, for: situation)
      guard findings.contains(where: { options.fix(of: $0) != nil }) || fixing.isUnsettled else {
        return FixedText(path: path, fixing: fixing, remaining: findings)
      }
      let fixable = checkedText(fixing.text.bytes, path: path, for: situation).fixableRanges
      let isChanged = fixing.step(findings, options) { finding, edit in
        FixScope.allows(finding, edit, in: fixable)
      }
      if !isChanged { return FixedText(path: path, fixing: fixing, remaining: findings) }
    }
  }
}

extension Workspace {
  /// Fixes the files of the library in memory; nothing is written.
  ///
  /// All files are checked together after each round, because what is right in one may depend on
  /// another.
  /// - Parameters:
  ///   - paths: of the files to change; nil is all.
  ///   - tree: the library's folder, as it was loaded.
  /// - Returns: the files that change, by path, and all that is still found in `paths`.
  package func fixed(
    _ paths: Set<String>? = nil, _ options: FixOptions, in tree: any FileTree, today: CivilDate
  ) async throws(FileProblem) -> (files: [FixedText], remaining: [Diagnostic]) {
    var texts: [String: FixingText] = [:]
    var workspace = self
    while true {
      let findings = await workspace.validate(today: today)
      let ofFiles = Dictionary(grouping: findings, by: \.location.file)
      let scopes = FixScope(workspace)
      var isChanged = false
      for (path, findings) in ofFiles where paths?.contains(path) ?? true {
        guard let source = workspace.library.sources[path],
          texts[path] != nil || findings.contains(where: { options.fix(of: $0) != nil })
        else { continue }
        let fixable = scopes.fixableRanges(of: path)
        var text = texts[path] ?? FixingText(source.bytes)
        if text.step(findings, options, isFixable: { FixScope.allows($0, $1, in: fixable) }) {
          isChanged = true
        }
        texts[path] = text
      }
      guard isChanged else {
        for (path, edit) in workspace.basedOnEdits(since: library, in: paths) {
          guard let source = workspace.library.sources[path] else { continue }
          texts[path, default: FixingText(source.bytes)].apply(edit)
        }
        let remaining = findings.filter { paths?.contains($0.location.file) ?? true }
        return (Self.changed(texts, remaining), remaining)
      }
      workspace = try await Workspace.load(
        OverlaidFileTree(tree, replacing: texts.mapValues(\.text.bytes)), root: root)
    }
  }

  private static func changed(
    _ texts: [String: FixingText], _ remaining: [Diagnostic]
  ) -> [FixedText] {
    texts.filter(\.value.isChanged).sorted { $0.key < $1.key }.map { path, text in
      FixedText(path: path, fixing: text, remaining: remaining.filter { $0.location.file == path })
    }
  }
}
