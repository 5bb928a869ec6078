/// Values by name, in the order they were given.
package struct GivenValues: Sendable {
  private(set) package var entries: [Value.Entry] = []
  /// Only where there are more values than are quickly looked through.
  private var places: [String: Int] = [:]

  private static let quickCount = 24

  package init() {}

  /// Of a name that is given twice the last value counts.
  package init(_ entries: [Value.Entry]) {
    for entry in entries { self[entry.key] = entry.value }
  }

  /// In the order of their names, so that equal values give equal results.
  package init(_ values: [String: Value]) {
    self.init(values.sorted { $0.key < $1.key }.map { Value.Entry($0.key, $0.value) })
  }

  package var isEmpty: Bool { entries.isEmpty }

  package subscript(name: String) -> Value? {
    get { place(name).map { entries[$0].value } }
    set {
      guard let newValue else { return }
      if let place = place(name) {
        entries[place].value = newValue
        return
      }
      entries.append(Value.Entry(name, newValue))
      if entries.count == Self.quickCount + 1 {
        for (place, entry) in entries.enumerated() { places[entry.key] = place }
      } else if entries.count > Self.quickCount {
        places[name] = entries.count - 1
      }
    }
  }

  private func place(_ name: String) -> Int? {
    entries.count <= Self.quickCount
      ? entries.firstIndex { $0.key.hasSameBytes(as: name) } : places[name]
  }
}
