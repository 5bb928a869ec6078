extension IndexAssembly {
  /// A run or list of a term: what a part, or the index before, has of it.
  private struct Source: Sendable {
    var key: UInt64
    /// −1 is the index before.
    var part: Int32
    var position: Int32
  }

  /// How many stretches of keys are worked on at the same time.
  private static let stretches = 4

  func termLists() throws(IndexProblem) -> KeyedLists.Writing {
    var written = try write(try termSources()[...], textWeights())
    written.finish()
    return written
  }

  /// A result, as a task that throws would not say what.
  func termListsInParallel() async -> Result<KeyedLists.Writing, IndexProblem> {
    let sources: [Source]
    do { sources = try termSources() } catch { return .failure(error) }
    let weights = textWeights()
    var ends = (1...Self.stretches).map { sources.count * $0 / Self.stretches }
    for index in ends.indices {
      // A term's sources stay together.
      while ends[index] > 0, ends[index] < sources.count,
        sources[ends[index]].key == sources[ends[index] - 1].key
      {
        ends[index] += 1
      }
    }
    let results = await withTaskGroup(
      of: (Int, Result<KeyedLists.Writing, IndexProblem>).self
    ) { group in
      for (index, end) in ends.enumerated() {
        let start = index == 0 ? 0 : ends[index - 1]
        group.addTask {
          let written = Result { () throws(IndexProblem) in
            try write(sources[start..<max(start, end)], weights)
          }
          return (index, written)
        }
      }
      var results = Array(
        repeating: Result<KeyedLists.Writing, IndexProblem>.success(KeyedLists.Writing()),
        count: ends.count)
      for await (index, result) in group { results[index] = result }
      return results
    }
    return Result { () throws(IndexProblem) in
      var all = KeyedLists.Writing()
      for result in results { all.add(try result.get()) }
      all.finish()
      return all
    }
  }

  /// Sorted by key.
  private func termSources() throws(IndexProblem) -> [Source] {
    var sources: [Source] = []
    for (part, contents) in parts.enumerated() {
      for (position, key) in contents.terms.keys.enumerated() {
        sources.append(Source(key: key, part: Int32(part), position: Int32(position)))
      }
    }
    if let kept {
      for position in 0..<kept.terms.count {
        sources.append(
          Source(key: try kept.terms.key(at: position), part: -1, position: Int32(position)))
      }
    }
    sources.sort { ($0.key, $0.part) < ($1.key, $1.part) }
    return sources
  }

  private func write(
    _ sources: ArraySlice<Source>, _ weights: [TextWeights]
  ) throws(IndexProblem) -> KeyedLists.Writing {
    var writing = KeyedLists.Writing()
    var gathering = TermLists.Gathering()
    var index = sources.startIndex
    while index < sources.endIndex {
      let key = sources[index].key
      gathering.removeAll()
      while index < sources.endIndex, sources[index].key == key {
        let source = sources[index]
        if source.part < 0 {
          try gatherKept(Int(source.position), &gathering)
        } else {
          gather(Int(source.part), Int(source.position), weights, &gathering)
        }
        index += 1
      }
      if !gathering.isEmpty {
        writing.add(key) { gathering.write(below: order.count, to: &$0) }
      }
    }
    return writing
  }

  private func gather(
    _ part: Int, _ position: Int, _ weights: [TextWeights], _ gathering: inout TermLists.Gathering
  ) {
    let numbers = numbers[part]
    parts[part].terms.visit(at: position) { document, says, title, labels, body in
      let number = Int(numbers[document])
      if says + labels > 0 {
        let value = weights[number].value(says: says, title: title, labels: labels, body: body)
        gathering.add(outside: number, Impact.outsideCode(value))
      } else {
        gathering.add(body: number)
      }
    }
  }

  private func gatherKept(
    _ position: Int, _ gathering: inout TermLists.Gathering
  ) throws(IndexProblem) {
    guard let kept else { return }
    let lists = try TermLists(try kept.terms.list(at: position), below: kept.count)
    lists.outside.visit { number, code in
      guard number < numbersOfKept.count, numbersOfKept[number] >= 0 else { return }
      gathering.add(outside: Int(numbersOfKept[number]), UInt8(code))
    }
    lists.body.visit { number, _ in
      guard number < numbersOfKept.count, numbersOfKept[number] >= 0 else { return }
      gathering.add(body: Int(numbersOfKept[number]))
    }
  }

  /// What a term in a template's texts is worth by their lengths.
  struct TextWeights: Sendable {
    private let norms: SIMD4<Int32>
    /// Of a term that stands there once, which most do.
    private let once: SIMD4<Int32>

    init(_ lengths: TextLengths, _ averages: AverageLengths) {
      norms = SIMD4(
        Int32(clamping: AverageLengths.norm(lengths.says, averages.says)),
        Int32(clamping: AverageLengths.norm(lengths.title, averages.title)),
        Int32(clamping: AverageLengths.norm(lengths.labels, averages.labels)),
        Int32(clamping: AverageLengths.norm(lengths.body, averages.body)))
      var once = SIMD4<Int32>()
      for field in 0..<4 { once[field] = Int32(Impact.saturated(1, Int(norms[field]))) }
      self.once = once
    }

    @inline(__always)
    func value(says: Int, title: Int, labels: Int, body: Int) -> Int {
      Impact.value(
        says: saturated(says, 0), title: saturated(title, 1), labels: saturated(labels, 2),
        body: saturated(body, 3))
    }

    @inline(__always)
    private func saturated(_ count: Int, _ field: Int) -> Int {
      switch count {
      case 0: 0
      case 1: Int(once[field])
      default: Impact.saturated(count, Int(norms[field]))
      }
    }
  }

  private func textWeights() -> [TextWeights] {
    order.map { place in
      TextWeights(parts[place.part].documents[place.position].lengths, averages)
    }
  }
}
