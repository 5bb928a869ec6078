package import DomainModel
package import FileAccess

/// Finds templates by what customers say: a library's terms, names and texts, in one block of bytes
/// that is made once and then only looked at.
package final class SearchIndex: Sendable {
  let bytes: IndexBytes
  let info: IndexInfo
  private let limits: Traits.Limits
  let terms: KeyedLists
  let names: KeyedLists
  let sharedStrings: SharedStrings
  /// How many templates there are.
  package let count: Int

  /// An index in a file.
  package convenience init(_ file: MappedFile) throws(IndexProblem) {
    try self.init(IndexBytes(file))
  }

  /// An index that was made in this process.
  package convenience init(assembled bytes: [UInt8]) {
    do {
      try self.init(IndexBytes(copying: bytes, isKnownGood: true))
    } catch {
      preconditionFailure("what was assembled here is an index")
    }
  }

  /// An index of a library in memory.
  package convenience init(_ library: Library, blanks: (Template) -> [Slot]) {
    let part = IndexPart(
      library.templates.map { IndexedTemplate($0, blanks: blanks($0)) }, in: library)
    let assembly = IndexAssembly(
      root: "", names: LibraryNames(library), files: [], parts: [part])
    do {
      self.init(assembled: try assembly.assembled())
    } catch {
      preconditionFailure("nothing is read that could be damaged")
    }
  }

  init(_ bytes: IndexBytes) throws(IndexProblem) {
    self.bytes = bytes
    var reader = ByteReader(try bytes.read(.info))
    let info = try IndexInfo(&reader)
    self.info = info
    limits = Traits.Limits(info)
    terms = try .terms(in: bytes)
    names = try .names(in: bytes)
    sharedStrings = try SharedStrings(bytes)
    count = info.templateCount
    guard bytes.length(of: .traits) == count * Traits.byteCount,
      bytes.length(of: .standings) == count,
      bytes.length(of: .lengths) == count * TextLengths.byteCount,
      bytes.length(of: .meanings) == count * PackedMeaning.numbersSize,
      bytes.length(of: .meaningLengths) == count * 2
    else { throw .damaged }
  }

  /// The real path of the folder of the library that it was made from.
  package var root: String { info.root }
  /// The languages that templates are written in, each once.
  package var templateLanguages: [String] { info.languages }
  package var libraryNames: LibraryNames { info.names }

  /// The files that it was made from, in the order of the bytes of their paths.
  package func files() throws(IndexProblem) -> [IndexedFile] {
    try IndexedFiles.read(try bytes.read(.files))
  }

  /// Looks at every byte, so that no search can come upon damage later.
  package func check() throws(IndexProblem) { try bytes.readAll() }

  /// The numbers of the templates whose ids `isWanted` holds for, ascending.
  package func templates(
    whereID isWanted: (String) -> Bool
  ) throws(IndexProblem) -> [Int] {
    var wanted: [Int] = []
    for number in 0..<count where isWanted(try id(number)) { wanted.append(number) }
    return wanted
  }

  /// Whether a template has a tag, spelled like this.
  package func hasTag(_ tag: String) throws(IndexProblem) -> Bool {
    try tags().contains { $0.name == tag }
  }

  package func allTags() throws(IndexProblem) -> Set<String> { Set(try tags().map(\.name)) }

  /// Sorted by their bytes.
  func tags() throws(IndexProblem) -> [IndexedTag] { try IndexedTag.read(try bytes.read(.tags)) }

  func traits(_ number: Int) throws(IndexProblem) -> Traits {
    let start = number * Traits.byteCount
    return try Traits(try bytes.read(.traits, start..<start + Traits.byteCount), limits)
  }

  /// Lives as long as the index.
  func standings() throws(IndexProblem) -> Standings { Standings(try bytes.read(.standings)) }

  func lengths(_ number: Int) throws(IndexProblem) -> TextLengths {
    let start = number * TextLengths.byteCount
    var reader = ByteReader(try bytes.read(.lengths, start..<start + TextLengths.byteCount))
    return try TextLengths(&reader)
  }

  /// What a template means.
  func meaning(_ number: Int) throws(IndexProblem) -> PackedMeaning {
    let start = number * PackedMeaning.numbersSize
    let length = try bytes.read(.meaningLengths, number * 2..<number * 2 + 2)
    return PackedMeaning(
      numbers: try bytes.read(.meanings, start..<start + PackedMeaning.numbersSize)
        .loadUnaligned(as: SIMD64<Int8>.self),
      length: UInt16(littleEndian: length.loadUnaligned(as: UInt16.self)))
  }

  /// At the start of a template's record.
  func record(_ number: Int) throws(IndexProblem) -> RecordReader {
    let start = try traits(number).record
    let end = number + 1 < count ? try traits(number + 1).record : bytes.length(of: .records)
    guard start <= end else { throw .damaged }
    return RecordReader(try bytes.read(.records, start..<end), sharedStrings, try pairs())
  }

  /// What the texts of the index are packed with. Lives as long as the index.
  func pairs() throws(IndexProblem) -> HanPairs { try HanPairs(try bytes.read(.pairs)) }

  func id(_ number: Int) throws(IndexProblem) -> String {
    var record = try record(number)
    return try record.text()
  }

  /// What is kept of a term; nil where no template holds it.
  func lists(of term: Term) throws(IndexProblem) -> TermLists? {
    guard let list = try terms.list(of: term.key) else { return nil }
    return try TermLists(list, below: count)
  }

  /// The templates that can be called by a name.
  func nameList(_ key: UInt64) throws(IndexProblem) -> PostingList? {
    guard let list = try names.list(of: key) else { return nil }
    return try nameList(list)
  }

  func nameList(at position: Int) throws(IndexProblem) -> PostingList {
    try nameList(try names.list(at: position))
  }

  private func nameList(_ list: UnsafeRawBufferPointer) throws(IndexProblem) -> PostingList {
    var reader = ByteReader(list)
    let count = try reader.varint()
    return try PostingList(
      reader.rest, count: count, below: self.count, valueBits: ExactNames.Kinds.bitCount)
  }
}
