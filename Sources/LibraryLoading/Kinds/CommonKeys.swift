import Diagnostics
import DomainModel

/// Keys that every kind of file takes.
enum CommonKeys {
  static let aliases = Key(
    "aliases", "旧名", .texts, zh: "这个文件以前的编号，旧链接还能用", en: "earlier ids, so that old links still work"
  )
  static let owner = Key("owner", "负责人", .text, zh: "谁负责它", en: "who answers for it")
  static let note = Key(
    "note", "备注", .sentence, zh: "给同事看的话，不会发给客户", en: "for colleagues; never sent")
  static let all: [any DescribedKey] = [owner, note, aliases]
}
