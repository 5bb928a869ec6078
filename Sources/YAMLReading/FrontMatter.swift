package import Diagnostics

/// One text file taken apart: YAML front matter between `---` lines, body below.
package struct FrontMatterDocument: Hashable, Sendable {
  /// What the front matter says; an empty map when nothing stands between the fences; nil when it
  /// is absent or cannot be read at all.
  package var root: YAMLNode?
  /// The YAML between the fences, in byte offsets of the file.
  package var frontMatter: Range<Int>
  /// From after the closing fence's line break to the end of the file.
  package var body: Range<Int>
  /// Keys of the top level whose value could not be read, wholly or in part. What is missing there,
  /// nobody has forgotten: it has its finding already.
  package var lostKeys: [String] = []
  /// Whether anything may be missing for no other reason than that it could not be read.
  package var isPartial = false

  package init(root: YAMLNode?, frontMatter: Range<Int>, body: Range<Int>) {
    self.root = root
    self.frontMatter = frontMatter
    self.body = body
  }
}

/// Reads files that are front matter and body.
package enum FrontMatter {
  /// Never fails: what cannot be read becomes findings, and the rest is there.
  package static func read(_ bytes: [UInt8], path: String) -> Parsed<FrontMatterDocument> {
    if let trap = TextProblems.size(bytes) {
      return unreadable(bytes, trap, path)
    }
    if TextEncoding.isUTF16(bytes) {
      return unreadable(bytes, TextProblems.encoding(bytes), path)
    }
    var fences = FrontMatterFences(bytes)
    let front = TextInspection(bytes, fences.textStart..<fences.frontMatter.upperBound)
    let body = TextInspection(bytes, fences.body)
    if front.malformed != nil || body.malformed != nil {
      let trap = TextProblems.encoding(bytes)
      if front.malformed != nil || TextEncoding.guess(bytes) == .gbk {
        return unreadable(bytes, trap, path)
      }
      fences.traps.append(trap)
    }
    if !body.isClean { fences.traps += TextProblems.unseen(in: body, isBody: true) }

    var document = FrontMatterDocument(
      root: nil, frontMatter: fences.frontMatter, body: fences.body)
    document.isPartial = fences.isPartial
    var diagnostics = fences.traps.map { $0.diagnostic(in: path) }
    guard fences.isPresent else { return Parsed(document, diagnostics) }

    if fences.frontMatter.count > YAMLLimits.maxFrontMatterBytes {
      diagnostics.append(
        TextProblems.frontMatterSize(fences.frontMatter).diagnostic(in: path))
      document.isPartial = true
      return Parsed(document, diagnostics)
    }
    let reading = YAMLReader(
      bytes, fences.frontMatter, path: path, inspection: front, kind: .frontMatter
    ).read()
    document.root = reading.root
    document.lostKeys = reading.lostKeys
    document.isPartial = document.isPartial || reading.isPartial
    if document.root == nil, !reading.isPartial {
      document.root = YAMLNode(range: fences.frontMatter, content: .mapping([]))
    }
    return Parsed(document, diagnostics + reading.diagnostics)
  }

  private static func unreadable(
    _ bytes: [UInt8], _ trap: Trap, _ path: String
  ) -> Parsed<FrontMatterDocument> {
    var document = FrontMatterDocument(
      root: nil, frontMatter: 0..<0, body: bytes.count..<bytes.count)
    document.isPartial = true
    return Parsed(document, [trap.diagnostic(in: path)])
  }
}
