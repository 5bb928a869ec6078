extension IndexAssembly {
  private struct Name {
    var key: UInt64
    var template: UInt32
    var kinds: UInt8
  }

  func nameLists() throws(IndexProblem) -> KeyedLists.Writing {
    var names: [Name] = []
    for (part, contents) in parts.enumerated() {
      for name in contents.names {
        names.append(
          Name(
            key: name.key, template: numbers[part][Int(name.document)], kinds: name.kinds))
      }
    }
    try addKeptNames(to: &names)
    names.sort { ($0.key, $0.template) < ($1.key, $1.template) }
    var writing = KeyedLists.Writing()
    var index = 0
    var (templates, kinds): ([UInt32], [UInt8]) = ([], [])
    while index < names.count {
      let key = names[index].key
      templates.removeAll(keepingCapacity: true)
      kinds.removeAll(keepingCapacity: true)
      while index < names.count, names[index].key == key {
        if templates.last == names[index].template {
          kinds[kinds.count - 1] |= names[index].kinds
        } else {
          templates.append(names[index].template)
          kinds.append(names[index].kinds)
        }
        index += 1
      }
      writing.add(key) { bytes in
        bytes.append(varint: templates.count)
        PostingList.encode(
          templates, kinds, below: order.count, valueBits: ExactNames.Kinds.bitCount, into: &bytes)
      }
    }
    writing.finish()
    return writing
  }

  private func addKeptNames(to names: inout [Name]) throws(IndexProblem) {
    guard let kept else { return }
    for position in 0..<kept.names.count {
      let key = try kept.names.key(at: position)
      try kept.nameList(at: position).visit { number, kinds in
        guard number < numbersOfKept.count, numbersOfKept[number] >= 0 else { return }
        names.append(
          Name(key: key, template: UInt32(numbersOfKept[number]), kinds: UInt8(kinds)))
      }
    }
  }
}
