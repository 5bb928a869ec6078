/// Puts an index together from parts, which may have been read in any order: the same templates give
/// the same bytes, whether they come from their files or from the index before.
package struct IndexAssembly: Sendable {
  private let root: String
  private let names: LibraryNames
  private let files: [IndexedFile]
  let parts: [IndexPart]
  /// The index before, from which the templates of the last part come.
  let kept: SearchIndex?
  /// For each template, its part and its position in it; sorted by the bytes of their ids.
  let order: [Place]
  /// The number of each template, by part and position.
  private(set) var numbers: [[UInt32]]
  /// The number of each template of the index before; −1 where it is not taken over.
  private(set) var numbersOfKept: [Int32] = []
  let averages: AverageLengths

  struct Place: Sendable {
    var part: Int
    var position: Int
  }

  /// - Parameters:
  ///   - root: the real path of the library's folder.
  ///   - files: in the order of the bytes of their paths.
  package init(root: String, names: LibraryNames, files: [IndexedFile], parts: [IndexPart]) {
    self.init(root: root, names: names, files: files, parts: parts, kept: nil)
  }

  /// The index before, with other templates in place of some.
  /// - Parameter kept: the templates that are taken over, by number, ascending.
  /// - Returns: nil where the others change so much that all terms weigh something else.
  package init?(
    root: String, names: LibraryNames, files: [IndexedFile], parts: [IndexPart],
    of index: SearchIndex, keeping kept: [Int]
  ) throws(IndexProblem) {
    self.init(
      root: root, names: names, files: files, parts: parts + [try IndexPart(kept, of: index)],
      kept: index)
    guard averages == index.info.averages else { return nil }
    numbersOfKept = Array(repeating: -1, count: index.count)
    for (position, number) in kept.enumerated() {
      numbersOfKept[number] = Int32(numbers[parts.count][position])
    }
  }

  private init(
    root: String, names: LibraryNames, files: [IndexedFile], parts: [IndexPart],
    kept: SearchIndex?
  ) {
    self.root = root
    self.names = names
    self.files = files
    self.parts = parts
    self.kept = kept
    var order: [Place] = []
    for (part, contents) in parts.enumerated() {
      order += contents.documents.indices.map { Place(part: part, position: $0) }
    }
    order.sort { one, other in
      parts[one.part].documents[one.position].id.utf8.lexicographicallyPrecedes(
        parts[other.part].documents[other.position].id.utf8)
    }
    numbers = parts.map { Array(repeating: 0, count: $0.documents.count) }
    for (number, place) in order.enumerated() {
      numbers[place.part][place.position] = UInt32(number)
    }
    self.order = order
    averages = AverageLengths(
      order.map { parts[$0.part].documents[$0.position].lengths })
  }

  /// The bytes of the index, by as many processors as are free.
  package func assembledInParallel() async throws(IndexProblem) -> [UInt8] {
    async let terms = termListsInParallel()
    let others = Result { () throws(IndexProblem) in try self.others() }
    return try file(with: try await terms.get(), try others.get())
  }

  /// The same, here and now.
  package func assembled() throws(IndexProblem) -> [UInt8] {
    try file(with: try termLists(), try others())
  }

  /// The sections that need not wait for the terms.
  private struct Others {
    var info: IndexInfo
    var names: KeyedLists.Writing
    var records: Records
    var lengths: [UInt8] = []
    var meanings: [UInt8] = []
    var meaningLengths: [UInt8] = []
  }

  private func others() throws(IndexProblem) -> Others {
    let info = info()
    var others = Others(info: info, names: try nameLists(), records: try records(info))
    for place in order {
      parts[place.part].documents[place.position].lengths.append(to: &others.lengths)
      let meaning = parts[place.part].documents[place.position].meaning
      withUnsafeBytes(of: meaning.numbers) { others.meanings += $0 }
      others.meaningLengths.append(little: meaning.length)
    }
    return others
  }

  private func file(
    with terms: KeyedLists.Writing, _ others: Others
  ) throws(IndexProblem) -> [UInt8] {
    let (names, records) = (others.names, others.records)
    let reading = try reading(terms, names)
    return IndexBytes.file([
      .info: others.info.bytes, .stringOffsets: records.stringOffsets, .strings: records.strings,
      .pairs: records.pairs,
      .traits: records.traits, .standings: records.standings, .lengths: others.lengths,
      .records: records.records,
      .termKeys: terms.keys, .termOffsets: terms.offsets, .postings: terms.lists,
      .nameKeys: names.keys, .nameOffsets: names.offsets, .nameLists: names.lists,
      .meanings: others.meanings, .meaningLengths: others.meaningLengths,
      .sounds: reading.sounds, .initialSigns: reading.initialSigns,
      .initialNames: reading.initialNames,
      .spellings: reading.spellings, .letters: reading.letters,
      .tags: records.tags, .files: IndexedFiles.bytes(files),
    ])
  }

  private func info() -> IndexInfo {
    IndexInfo(
      root: root, templateCount: order.count, averages: averages, names: names,
      languages: all(\.languages), profiles: all(\.profiles), channels: all(\.channels),
      scenarios: all(\.scenarios))
  }

  /// What the templates have for a trait, sorted by its bytes: names that are the same but for their
  /// normalization stay two, or it would matter which comes first.
  private func all(_ trait: KeyPath<IndexPart.TraitStrings, Set<UInt32>>) -> [String] {
    var found: Set<[UInt8]> = []
    for part in parts {
      for number in part.traits[keyPath: trait] where number > 0 {
        found.insert(Array(part.strings.text(number).utf8))
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
