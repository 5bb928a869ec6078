import Diagnostics
import DomainModel
import TextAnalysis

/// What a path in the library says about its file.
enum FileName {
  /// A file of one of the kinds, with its id (qualifiers included).
  case item(ItemKind, id: String)
  /// Nothing of ours, and nothing to say about it: a README, a picture beside it.
  case ignored
  /// Something that its author surely meant to be read.
  case trouble(Diagnostic)

  static func classify(_ path: String) -> FileName {
    if let item = plainItem(path) { return item }
    var parts = path.split(separator: "/").map(String.init)
    guard parts.first == "library", parts.count >= 2 else { return .ignored }
    parts.removeFirst()
    let name = parts.last!
    let place = SourceRange(file: path, utf8: 0..<0)
    if name.lowercased() == "readme.md" || name == "LICENSE" || name == ".gitkeep" {
      return .ignored
    }
    if let trouble = doubledExtension(name, place) ?? copy(name, place) { return .trouble(trouble) }
    guard name.hasSuffix(".md") else { return .trouble(stray(name, place)) }
    guard parts.count >= 2, let kind = ItemKind.allCases.first(where: { $0.folder == parts[0] })
    else { return .trouble(unknownFolder(parts.count >= 2 ? parts[0] : nil, place)) }
    parts.removeFirst()
    parts[parts.count - 1] = String(name.dropLast(3))
    let id = parts.joined(separator: "/")
    if let trouble = malformed(id, place) { return .trouble(trouble) }
    return .item(kind, id: id)
  }

  /// Almost every name: `library/KIND/…/name.md` in lower-case ASCII, without anything to look twice at.
  private static func plainItem(_ path: String) -> FileName? {
    let prefix = "library/"
    guard path.hasPrefix(prefix), path.hasSuffix(".md") else { return nil }
    let rest = path.utf8.dropFirst(prefix.utf8.count).dropLast(3)
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let id = rest[rest.index(after: slash)...]
    var last = UInt8(ascii: "/")
    for byte in id {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        break
      case UInt8(ascii: "/") where last != UInt8(ascii: "/"): break
      default: return nil
      }
      last = byte
    }
    // A name that ends in `copy` or `readme` gets the longer look.
    guard last != UInt8(ascii: "/"), last != UInt8(ascii: "y"),
      last != UInt8(ascii: "e") || !path.hasSuffix("/readme.md")
    else {
      return nil
    }
    let folder = path[path.index(path.startIndex, offsetBy: prefix.utf8.count)..<slash]
    guard let kind = ItemKind.allCases.first(where: { $0.folder == folder }) else { return nil }
    return .item(kind, id: String(Substring(id)))
  }

  private static func doubledExtension(_ name: String, _ place: SourceRange) -> Diagnostic? {
    for ending in [".md.txt", ".md.md", ".markdown", ".MD", ".md.doc", ".md.docx"] {
      guard name.hasSuffix(ending) else { continue }
      let right = name.dropLast(ending.count) + ".md"
      return Diagnostic(
        LoadingChecks.wrongExtension,
        Message(zh: "“\(name)”的扩展名应该是 .md", en: "‘\(name)’ should end in .md"), at: place,
        help: Message(zh: "改名为 \(right)", en: "rename it to \(right)"))
    }
    return nil
  }

  private static func copy(_ name: String, _ place: SourceRange) -> Diagnostic? {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    let marks = ["副本", "拷贝", " copy", "- Copy", "复件", "(1)", "（1）", "(2)", "(3)"]
    guard name.hasSuffix(".md"), let mark = marks.first(where: { stem.contains($0) }) else {
      return nil
    }
    return Diagnostic(
      LoadingChecks.copiedFile,
      Message(zh: "“\(name)”像是复制出来的文件（“\(mark)”）", en: "‘\(name)’ looks like a copy (‘\(mark)’)"),
      at: place,
      help: Message(
        zh: "如果是新模板，起一个自己的名字；如果是多余的，删掉它",
        en: "give it a name of its own if it is a new one; delete it if it is not needed"))
  }

  private static func stray(_ name: String, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      LoadingChecks.strayFile,
      Message(zh: "“\(name)”不是 .md 文件，没有读取", en: "‘\(name)’ is no .md file and is not read"),
      at: place,
      help: Message(
        zh: "要读它就改成 .md；不要就移到 library/ 外面", en: "rename it to .md, or move it out of library/"))
  }

  private static func unknownFolder(_ folder: String?, _ place: SourceRange) -> Diagnostic {
    let folders = ItemKind.allCases.map(\.folder)
    let list = Message(zh: folders.joined(separator: "、"), en: folders.joined(separator: ", "))
    guard let folder else {
      return Diagnostic(
        LoadingChecks.unknownFolder,
        Message(zh: "文件不能直接放在 library/ 下", en: "files do not stand in library/ itself"), at: place,
        help: Message(zh: "放进其中一个文件夹：\(list.zh)", en: "put it into one of: \(list.en)"))
    }
    let nearest = NearestName.nearest(to: folder, among: folders, limit: 1).first
    return Diagnostic(
      LoadingChecks.unknownFolder,
      Message(zh: "library/ 下没有“\(folder)”这种文件夹", en: "library/ has no folder kind ‘\(folder)’"),
      at: place,
      help: Message(
        zh: (nearest.map { "是不是 \($0)？" } ?? "") + "可以用：\(list.zh)",
        en: (nearest.map { "did you mean \($0)? " } ?? "") + "known: \(list.en)"))
  }

  /// Lower-case ASCII kebab-case or Chinese (any letters beyond ASCII), `/` between folders, dots only before qualifiers.
  private static func malformed(_ id: String, _ place: SourceRange) -> Diagnostic? {
    let bad = id.unicodeScalars.first { scalar in
      switch scalar {
      case "a"..."z", "0"..."9", "-", "/", ".": false
      default: scalar.isASCII || !scalar.properties.isAlphabetic && !isMark(scalar)
      }
    }
    let hasEmptyPiece =
      id.contains("..") || id.contains("//") || id.contains("./") || id.contains("/.") || id.isEmpty
      || id.hasPrefix(".") || id.hasSuffix(".")
    guard bad != nil || hasEmptyPiece else { return nil }
    let suggestion = String(
      id.lowercased().map { $0 == " " || $0 == "_" || $0 == "\u{3000}" ? "-" : $0 }
        .filter { $0.isLetter || $0.isNumber || "-/.".contains($0) })
    let what: Message =
      if let bad {
        Message(
          zh: "文件名里不能有“\(bad == " " ? "空格" : String(bad))”",
          en: "a file's name cannot hold ‘\(bad == " " ? "a space" : String(bad))’")
      } else {
        Message(zh: "文件名里的点号放错了地方", en: "a dot stands in the wrong place of the file's name")
      }
    return Diagnostic(
      LoadingChecks.malformedID, what, at: place,
      help: Message(
        zh: "只用小写字母、数字、连字符或汉字，例如 \(suggestion).md",
        en: "use lower-case letters, digits, hyphens or Chinese, such as \(suggestion).md"))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: true
    default: false
    }
  }
}
