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

  /// Says that a version of what was found is there, and that nobody can use it.
  func tellOfUnreadable(_ paths: [String]) {
    guard !paths.isEmpty else { return }
    let path = Message(zh: paths.joined(separator: "、"), en: paths.joined(separator: ", "))
    complain(ItemLookup.unreadableMessage(path: path), help: ItemLookup.unreadableHelp)
  }
}
