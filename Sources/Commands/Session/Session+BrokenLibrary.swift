import Diagnostics
import DomainModel
import Operations

extension Session {
  /// Says that rules may be missing: without a word, a library with a mistake would look like a reply
  /// without one. Where the guide itself cannot be read, nothing that is found can be trusted.
  func tellOfBrokenLibrary(_ workspace: Workspace) throws {
    let errors = (workspace.loadingDiagnostics + workspace.ruleDiagnostics).count { finding in
      finding.severity == .error
        && (finding.location.file == workspace.library.styleGuide.path
          || Workspace.checkedBy.contains {
            finding.location.file.hasPrefix("library/\($0.folder)/")
          })
    }
    guard errors > 0 else { return }
    let message = Message(
      zh: "口吻库里有 \(errors) 处必须改，有的规则可能没有跑",
      en:
        "the library has \(errors) \(errors == 1 ? "error" : "errors"); some rules may not have run"
    )
    let help = Message(zh: "运行 kouwen validate 看是哪里", en: "see `kouwen validate`")
    guard workspace.isGuideWhole else { throw fail(2, message, help: help) }
    complain(message, help: help)
  }

  /// Says that names in the guide may be missing, where a search goes on without them.
  func tellOfBrokenGuide() {
    complain(
      Message(
        zh: "styleguide.yaml 有写错的地方，里面的渠道、口吻、语言可能没读到",
        en: "styleguide.yaml has errors; its channels, profiles and languages may be missing"),
      help: Message(zh: "运行 kouwen validate 看是哪里", en: "see `kouwen validate`"))
  }

  /// Says that templates are there and that nobody can find them.
  func tellOfUnreadable(_ paths: [String]) {
    guard !paths.isEmpty else { return }
    let named = paths.prefix(Self.mostUnreadableNamed)
    let more = paths.count - named.count
    let path = Message(
      zh: named.joined(separator: "、") + (more > 0 ? " 等 \(paths.count) 个文件" : ""),
      en: named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
    complain(ItemLookup.unreadableMessage(path: path), help: ItemLookup.unreadableHelp)
  }

  private static let mostUnreadableNamed = 3
}
