import Diagnostics
import DomainModel
import TextAnalysis

/// Whether templates have enough of the customers' own words to be found by, and words of their own.
struct CustomerLines {
  private let library: Library

  /// More examples raise what a search finds more than any ranking does; from here on by less and less.
  static let enough = 4

  init(_ library: Library) { self.library = library }

  func findings() -> [Diagnostic] { templatesWithFewLines() + sharedLines() }

  private func templatesWithFewLines() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for template in library.templates {
      let count = template.fields.customerSays?.count ?? 0
      guard count < Self.enough, template.status == .approved, !template.fields.isPartial,
        !isSaidOfItsBase(template)
      else { continue }
      findings.append(
        Diagnostic(
          LibraryChecks.fewCustomerLines,
          Message(
            zh: "“客户会说”\(count == 0 ? "一句也没有" : "只有 \(count) 句")，最好有 \(Self.enough) 句以上",
            en:
              "\(count == 0 ? "no line" : count == 1 ? "1 line" : "\(count) lines") of what customers say, where \(Self.enough) or more are wanted"
          ), at: place(template),
          help: Message(
            zh: "把客户的原话加进去：kouwen teach \(template.id) 客户的原话",
            en: "add customers' own words: kouwen teach \(template.id) \"their words\"")))
    }
    return findings
  }

  /// A variant that has no lines but its base's has nothing to be told that the base is not.
  private func isSaidOfItsBase(_ template: Template) -> Bool {
    guard template.isVariant, template.fields.customerSays?.first?.place.file != template.path,
      let base = library.template(template.baseID)
    else { return false }
    return base.language == template.language && base.status == .approved
  }

  private func place(_ template: Template) -> SourceRange {
    let fields = template.fields
    let places = [fields.customerSays?.first?.place, fields.status?.place, fields.title?.place]
    return places.lazy.compactMap { $0 }.first { $0.file == template.path }
      ?? SourceRange(file: template.path, utf8: 0..<0)
  }

  // Lines of several templates.

  /// A look at the hashes of all lines says that nothing is said twice, as in nearly all libraries; only
  /// where some is are the lines themselves compared.
  private func sharedLines() -> [Diagnostic] {
    var seen = HashesSeen(capacity: library.templates.count * (Self.enough + 1))
    forEachLine { key, _, _ in seen.insert(Self.hash(key)) }
    guard !seen.repeated.isEmpty else { return [] }
    var firsts: [[UInt8]: [Template]] = [:]
    var findings: [Diagnostic] = []
    forEachLine { key, line, template in
      guard seen.repeated.contains(Self.hash(key)) else { return }
      let others = firsts[key, default: []]
      guard !others.contains(where: { $0.baseID == template.baseID }) else { return }
      firsts[key] = others + [template]
      if let other = others.first { findings.append(finding(line, sharedWith: other)) }
    }
    return findings
  }

  private func finding(_ line: Located<String>, sharedWith other: Template) -> Diagnostic {
    Diagnostic(
      LibraryChecks.sharedCustomerLine,
      Message(
        zh: "“\(line.value)”也是 \(other.id)（\(other.title)）的“客户会说”",
        en: "‘\(line.value)’ is also what customers say of \(other.id) (\(other.title))"),
      at: line.place,
      help: Message(
        zh: "留给最该回它的那一个；另一个换成能看出区别的说法",
        en: "leave it with the one that answers it best, and give the other words of its own"))
  }

  /// Each line where it was written, with its language and what it is compared by. What is deprecated
  /// may say what its replacement says.
  private func forEachLine(_ body: ([UInt8], Located<String>, Template) -> Void) {
    var key: [UInt8] = []
    for template in library.templates where template.status != .deprecated {
      guard let lines = template.fields.customerSays else { continue }
      for line in lines where line.place.file == template.path {
        key.removeAll(keepingCapacity: true)
        key.append(contentsOf: template.language.utf8)
        key.append(0)
        let start = key.count
        ComparedLine.append(line.value, to: &key)
        if key.count > start { body(key, line, template) }
      }
    }
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}

/// Hashes, and which of them came more than once: open addressing in a table of a power of two.
private struct HashesSeen {
  private var table: [UInt64]
  private var count = 0
  private(set) var repeated: Set<UInt64> = []

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    table = Array(repeating: 0, count: size)
  }

  mutating func insert(_ hash: UInt64) {
    // 0 is a free place.
    let hash = max(hash, 1)
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] != 0 {
      if table[place] == hash {
        repeated.insert(hash)
        return
      }
      place = (place + 1) & (table.count - 1)
    }
    table[place] = hash
    count += 1
    if count * 2 > table.count { grow() }
  }

  private mutating func grow() {
    let old = table
    table = Array(repeating: 0, count: old.count * 2)
    count = 0
    for hash in old where hash != 0 { insert(hash) }
  }
}
