/// What a YAML text says, without where and how: what an edit must leave equal.
indirect enum YAMLShape: Equatable {
  case text(String)
  case list([YAMLShape])
  case map([Entry])

  struct Entry: Equatable {
    var name: String
    var value: YAMLShape
  }

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar): self = .text(node.isNull ? "" : scalar.text)
    case .sequence(let items): self = .list(items.map(YAMLShape.init))
    case .mapping(let entries):
      self = .map(entries.map { Entry(name: $0.name, value: YAMLShape($0.value)) })
    }
  }

  /// The same with another value at a path, which is made where it is missing; nil takes it out.
  func setting(_ path: ArraySlice<YAMLEditor.Step>, to value: YAMLShape?) -> YAMLShape {
    guard let step = path.first else { return value ?? self }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.map(var entries), .key(let name)):
      if let index = entries.firstIndex(where: { $0.name == name }) {
        if rest.isEmpty, value == nil {
          entries.remove(at: index)
        } else {
          entries[index].value = entries[index].value.setting(rest, to: value)
        }
      } else {
        entries.append(Entry(name: name, value: YAMLShape.map([]).setting(rest, to: value)))
      }
      return .map(entries)
    case (.list(var items), .item(let index)) where items.indices.contains(index):
      items[index] = items[index].setting(rest, to: value)
      return .list(items)
    case (.text(""), .key): return YAMLShape.map([]).setting(path, to: value)
    default: return self
    }
  }

  func renaming(_ path: ArraySlice<YAMLEditor.Step>, to name: String) -> YAMLShape {
    guard let step = path.first else { return self }
    switch (self, step) {
    case (.map(var entries), .key(let old)):
      guard let index = entries.firstIndex(where: { $0.name == old }) else { return self }
      if path.count == 1 {
        entries[index].name = name
      } else {
        entries[index].value = entries[index].value.renaming(path.dropFirst(), to: name)
      }
      return .map(entries)
    case (.list(var items), .item(let index)) where items.indices.contains(index):
      items[index] = items[index].renaming(path.dropFirst(), to: name)
      return .list(items)
    default: return self
    }
  }

  /// Keys may come in any order: a new one may stand behind another.
  static func == (one: YAMLShape, other: YAMLShape) -> Bool {
    switch (one, other) {
    case (.text(let a), .text(let b)): return a.utf8.elementsEqual(b.utf8)
    case (.list(let a), .list(let b)): return a == b
    case (.map(let a), .map(let b)):
      return a.count == b.count
        && a.allSatisfy { entry in
          b.contains { $0.name == entry.name && $0.value == entry.value }
        }
    default: return false
    }
  }
}
