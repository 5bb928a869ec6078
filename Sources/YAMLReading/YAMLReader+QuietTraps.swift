import Diagnostics

extension YAMLReader {
  /// `eta:{ label: 时间 }` and `{名称：内容}`: YAML takes more than the name for the key, so that what is said
  /// of the keys would be said of others than were meant.
  func addTightColons(in root: YAMLNode, to mending: inout Mending) -> Bool {
    let colons = [YAMLChecks.missingSpaceAfterColon, YAMLChecks.fullWidthColon]
    let found = quietTraps(in: root, mending).filter { colons.contains($0.check) }
    let patched = PatchedText(bytes, mending.edits + found.flatMap(\.repair))
    guard !found.isEmpty,
      case .success = YAMLComposer.read(patched.bytes, patched.patched(range), limits: limits)
    else { return false }
    for trap in found { mending.add(trap) }
    return true
  }

  /// What YAML read without a complaint, on lines of which nothing is said yet.
  func quietTraps(in root: YAMLNode, _ mending: Mending) -> [Trap] {
    guard let patched = mending.patched else { return [] }
    let known = Set(mending.traps.map { bytes.line(at: $0.range.lowerBound) })
    var quiet = QuietTraps(patched.bytes, patched.patched(range))
    return quiet.find(in: root).compactMap { trap in
      var trap = trap
      trap.range = patched.original(trap.range)
      trap.repair = trap.repair.map { original($0, patched) }
      if var fix = trap.fix {
        fix.edits = fix.edits.map { original($0, patched) }
        trap.fix = fix
      }
      return known.contains(bytes.line(at: trap.range.lowerBound)) ? nil : trap
    }
  }

  private func original(_ edit: TextEdit, _ patched: PatchedText) -> TextEdit {
    TextEdit(patched.original(edit.range), replacement: edit.replacement)
  }
}

extension [UInt8] {
  /// The start of the line that holds an offset.
  fileprivate func line(at offset: Int) -> Int {
    var start = Swift.min(offset, count)
    while start > 0, !self[start - 1].isLineBreak { start -= 1 }
    return start
  }
}
