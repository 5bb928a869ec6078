package import Diagnostics
import DomainModel
package import FileAccess

/// What to say about things in a library that cannot be read as files.
package enum OddFiles {
  static func diagnostic(for entry: FileEntry) -> Diagnostic? {
    let place = SourceRange(file: entry.path, utf8: 0..<0)
    switch entry.kind {
    case .file: return nil
    case .folderNamedLikeFile:
      return Diagnostic(
        LoadingChecks.folderNamedLikeFile,
        Message(zh: "“\(entry.path)”是文件夹，不是文件", en: "‘\(entry.path)’ is a folder, not a file"),
        at: place,
        help: Message(
          zh: "去掉名字里的 .md，或者把里面的文件移出来", en: "take .md from its name, or move its files out"))
    case .link(let problem):
      let what: Message =
        switch problem {
        case .leavesTree: Message(zh: "这个链接指到了库外面", en: "this link leads out of the library")
        case .circular: Message(zh: "这个链接绕回了自己", en: "this link leads back to itself")
        case .dangling: Message(zh: "这个链接指向的文件不在了", en: "what this link points to is gone")
        case .toFolder:
          Message(zh: "这个链接指向另一个文件夹", en: "this link points to another folder")
        }
      return Diagnostic(
        LoadingChecks.linkNotFollowed, what, at: place,
        help: Message(zh: "把文件本身放进来", en: "put the file itself here"))
    case .unreadableFolder(let problem): return diagnostic(for: problem, path: entry.path)
    case .special:
      return Diagnostic(
        LoadingChecks.unreadableFile,
        Message(zh: "这不是普通文件（管道、套接字或设备）", en: "this is no regular file (a pipe, socket or device)"),
        at: place)
    case .nameNotUTF8:
      return Diagnostic(
        LoadingChecks.malformedID,
        Message(zh: "文件名不是 UTF-8 编码", en: "the file's name is not UTF-8"), at: place,
        help: Message(
          zh: "多半来自旧的 Windows 压缩包：在文件管理器里重新起个名字",
          en: "it probably comes from an old Windows archive: give it a new name"))
    case .tooDeep:
      return Diagnostic(
        LoadingChecks.unreadableFile,
        Message(zh: "文件夹套得太深，里面没有读取", en: "folders are nested too deep; nothing below is read"),
        at: place)
    }
  }

  static func diagnostic(for problem: FileProblem, path: String) -> Diagnostic {
    let place = SourceRange(file: path, utf8: 0..<0)
    switch problem {
    case .tooLarge(_, let size, let limit):
      return Diagnostic(
        LoadingChecks.oversizedFile,
        Message(
          zh: "文件有 \(inKilobytes(size)) KB，最多 \(inKilobytes(limit)) KB",
          en: "the file holds \(inKilobytes(size)) KB, at most \(inKilobytes(limit)) KB are read"),
        at: place,
        help: Message(zh: "一个文件放一条回复；附件放链接", en: "keep one reply a file, and link to attachments"))
    case .notPermitted:
      return Diagnostic(
        LoadingChecks.unreadableFile, Message(zh: "没有权限读这个文件", en: "no permission to read this"),
        at: place,
        help: Message(zh: "在终端里运行 chmod u+r 加上路径", en: "run `chmod u+r` on it"))
    default:
      return Diagnostic(LoadingChecks.unreadableFile, problem.message, at: place)
    }
  }

  /// Whether the first kilobyte is more control characters than any text holds. A stray NUL is a slip in
  /// a text, UTF-16 is a text in another encoding; neither is binary.
  package static func isBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1024)
    guard head.count > 16, !head.starts(with: [0xFF, 0xFE]), !head.starts(with: [0xFE, 0xFF]) else {
      return false
    }
    var controls = 0
    for byte in head where byte < 0x20 && !(0x09...0x0D).contains(byte) { controls += 1 }
    guard controls * 32 > head.count else { return false }
    // UTF-16 without its mark: every other byte of ASCII is NUL.
    let pairs = zip(head.dropFirst(), head.dropFirst(2)).count { ($0 == 0) != ($1 == 0) }
    return pairs * 2 < head.count
  }

  /// Where git left its marks, in a file that two people changed.
  static func mergeConflict(_ bytes: [UInt8], _ path: String) -> Diagnostic? {
    guard let position = conflictMark(in: bytes) else { return nil }
    return Diagnostic(
      LoadingChecks.mergeConflict,
      Message(zh: "这里有没解决的合并冲突（<<<<<<<）", en: "an unsettled merge conflict (<<<<<<<)"),
      at: SourceRange(file: path, utf8: position..<position + markLength),
      help: Message(
        zh: "两个人改了同一处：留下对的那段，删掉 <<<<<<<、=======、>>>>>>> 三行",
        en:
          "two people changed this place: keep what is right, delete the lines <<<<<<<, ======= and >>>>>>>"
      ))
  }

  private static let markLength = 7

  /// The first line that starts with seven `<`. Looks at every seventh byte: a mark cannot hide between two.
  private static func conflictMark(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var position = markLength - 1
      while position < bytes.count {
        if bytes[position] == UInt8(ascii: "<") {
          var start = position
          while start > 0, bytes[start - 1] == UInt8(ascii: "<") { start -= 1 }
          var end = position
          while end < bytes.count, bytes[end] == UInt8(ascii: "<") { end += 1 }
          let startsLine = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
          if end - start == markLength, startsLine { return start }
        }
        position += markLength
      }
      return nil
    }
  }

  package static func binary(_ path: String) -> Diagnostic {
    Diagnostic(
      LoadingChecks.unreadableFile,
      Message(zh: "这不是文本文件", en: "this is not a text file"),
      at: SourceRange(file: path, utf8: 0..<0),
      help: Message(
        zh: "图片和附件放在别处，在模板里写链接；Word 文档请另存为纯文本（UTF-8）",
        en:
          "keep pictures and attachments elsewhere and link to them; save documents as plain text (UTF-8)"
      ))
  }

  /// A reply or a piece of one that says nothing.
  static func emptyBody(_ source: SourceText) -> Diagnostic? {
    let isBlank = source.bytes[source.body].allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        || $0 == UInt8(ascii: "\t")
    }
    guard isBlank else { return nil }
    return Diagnostic(
      LoadingChecks.emptyBody, Message(zh: "没有正文", en: "the body is empty"),
      at: SourceRange(file: source.path, utf8: source.bytes.count..<source.bytes.count),
      help: Message(
        zh: "在第二个 --- 下面写回复的内容", en: "write the reply below the second ---"))
  }

  private static func inKilobytes(_ bytes: Int) -> Int { (bytes + 1023) / 1024 }
}

extension FileProblem {
  /// The problem in the reader's words.
  package var message: Message {
    switch self {
    case .notAFile("-"): Message(zh: "标准输入是一个文件夹，不能读", en: "standard input is a folder")
    case .other("-", let code, let description):
      Message(
        zh: "标准输入读不了：\(description)（\(code)）",
        en: "standard input cannot be read: \(description) (\(code))")
    case .missing(let path): Message(zh: "找不到 \(path)", en: "\(path) does not exist")
    case .notPermitted(let path): Message(zh: "没有权限访问 \(path)", en: "no permission for \(path)")
    case .tooLarge("-", _, let limit):
      Message(
        zh: "从标准输入读到的内容太多，最多 \(limit >> 10) KB",
        en: "there is too much on standard input; at most \(limit >> 10) KB")
    case .tooLarge(let path, let size, let limit):
      Message(
        zh: "\(path) 太大：\(size) 字节，最多 \(limit)",
        en: "\(path) is too large: \(size) bytes, at most \(limit)")
    case .notAFile(let path): Message(zh: "\(path) 不是文件", en: "\(path) is not a file")
    case .notAFolder(let path):
      Message(zh: "\(path) 是一个文件，不是文件夹", en: "\(path) is a file, not a folder")
    case .exists(let path): Message(zh: "\(path) 已经存在", en: "\(path) exists already")
    case .leavesTree(let path): Message(zh: "\(path) 在库外面", en: "\(path) lies outside the library")
    case .inUse(let path):
      Message(
        zh: "\(path) 所在的文件夹一直有别的 kouwen 在写，没有动它；再运行一次",
        en:
          "another kouwen keeps writing in the folder of \(path), which is left alone; run it again"
      )
    case .noSpace(let path):
      Message(zh: "磁盘满了，\(path) 没有写成", en: "the disk is full; \(path) was not written")
    case .other(let path, let code, let description):
      Message(zh: "\(path)：\(description)（\(code)）", en: "\(path): \(description) (\(code))")
    }
  }
}
