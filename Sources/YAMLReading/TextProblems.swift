import Diagnostics

/// Findings about a file as a whole and about characters nobody can see.
enum TextProblems {
  static func size(_ bytes: [UInt8]) -> Trap? {
    guard bytes.count > YAMLLimits.maxFileBytes else { return nil }
    let size = mebibytes(bytes.count)
    let limit = mebibytes(YAMLLimits.maxFileBytes)
    return Trap(
      YAMLChecks.tooLarge, 0..<0,
      Message(
        zh: "文件有 \(size) MiB，超过了 \(limit) MiB 的上限，没有读",
        en: "the file has \(size) MiB, more than the limit of \(limit) MiB, and was not read"))
  }

  private static func mebibytes(_ count: Int) -> String {
    let tenths = (count * 10 + (1 << 19)) >> 20
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  static func frontMatterSize(_ range: Range<Int>) -> Trap {
    let size = (range.count + 1023) / 1024
    let limit = YAMLLimits.maxFrontMatterBytes / 1024
    return Trap(
      YAMLChecks.tooLarge, range.lowerBound..<range.lowerBound,
      Message(
        zh: "两行 --- 之间有 \(size) KiB，超过了 \(limit) KiB 的上限，没有读",
        en: "there are \(size) KiB between the --- lines, more than the limit of \(limit) KiB"),
      help: Message(
        zh: "看看第二行 --- 是不是写晚了：正文要放在它下面",
        en: "check whether the second --- comes too late: the body belongs below it"))
  }

  /// For bytes that are not UTF-8.
  static func encoding(_ bytes: [UInt8]) -> Trap {
    switch TextEncoding.guess(bytes) {
    case .utf16:
      return Trap(
        YAMLChecks.notUTF8, 0..<min(2, bytes.count),
        Message(zh: "文件是 UTF-16 编码，要用 UTF-8", en: "the file is UTF-16, and must be UTF-8"),
        help: conversion(from: "UTF-16"))
    case .gbk:
      let first = TextInspection(bytes, 0..<bytes.count).malformed?.first ?? 0
      return Trap(
        YAMLChecks.notUTF8, first..<min(first + 2, bytes.count),
        Message(zh: "文件是 GBK 编码，要用 UTF-8", en: "the file is GBK, and must be UTF-8"),
        help: conversion(from: "GB18030"))
    case .unknown:
      let malformed = TextInspection(bytes, 0..<bytes.count).malformed ?? (first: 0, count: 1)
      let (zh, en) =
        malformed.count > 1
        ? ("，这样的地方共 \(malformed.count) 处", ", the first of \(malformed.count) such places")
        : ("", "")
      return Trap(
        YAMLChecks.notUTF8, malformed.first..<min(malformed.first + 1, bytes.count),
        Message(
          zh: "这里不是 UTF-8 文字\(zh)", en: "this is not UTF-8 text\(en)"),
        help: Message(
          zh: "用编辑器打开，重新输入这里的字，存成 UTF-8",
          en: "open the file in an editor, type this place again, and save as UTF-8"))
    }
  }

  private static func conversion(from name: String) -> Message {
    Message(
      zh: "在编辑器里选“另存为”，编码选 UTF-8；或者在终端运行 iconv -f \(name) -t UTF-8 旧文件 > 新文件",
      en: "save it again as UTF-8 in an editor, or run: iconv -f \(name) -t UTF-8 OLD > NEW")
  }

  /// Control characters, odd line breaks and characters without width. In a body, which is not
  /// YAML, only the first kind is never wanted.
  static func unseen(in inspection: TextInspection, isBody: Bool) -> [Trap] {
    var traps: [Trap] = []
    if let first = inspection.controls.first {
      traps.append(
        Trap(
          YAMLChecks.controlCharacter, first,
          Message(
            zh: "这里有看不见的控制字符\(more(inspection.controls).zh)",
            en: "an invisible control character\(more(inspection.controls).en)"),
          fix: removal(inspection.controls, with: "")))
    }
    if isBody { return traps }
    if let first = inspection.oddLineBreaks.first {
      traps.append(
        Trap(
          YAMLChecks.oddLineBreak, first,
          Message(
            zh: "这里有看不见的特殊换行符\(more(inspection.oddLineBreaks).zh)",
            en: "an invisible, unusual line break\(more(inspection.oddLineBreaks).en)"),
          fix: removal(inspection.oddLineBreaks, with: " ")))
    }
    if let first = inspection.invisibles.first {
      traps.append(
        Trap(
          YAMLChecks.invisibleCharacter, first,
          Message(
            zh: "这里有零宽的隐形字符\(more(inspection.invisibles).zh)",
            en: "a character without width\(more(inspection.invisibles).en)"),
          fix: removal(inspection.invisibles, with: "")))
    }
    return traps
  }

  private static func more(_ places: [Range<Int>]) -> Message {
    places.count < 2
      ? Message("")
      : Message(zh: "，共 \(places.count) 处", en: ", the first of \(places.count)")
  }

  private static func removal(_ places: [Range<Int>], with text: String) -> Fix {
    Fix(
      text.isEmpty
        ? Message(zh: "删掉它", en: "remove it") : Message(zh: "换成空格", en: "use a space"),
      isSafe: true, edits: places.map { TextEdit($0, replacement: text) })
  }
}
