import Diagnostics
import DomainModel
import Operations

extension Session {
  /// Says which rules are missing: without a word, a library with a mistake would look like a reply
  /// without one. Where the guide itself cannot be read, nothing that is found can be trusted.
  func tellOfBrokenLibrary(_ workspace: Workspace) throws {
    let errors = (workspace.loadingDiagnostics + workspace.ruleDiagnostics).count { finding in
      finding.severity == .error
        && (finding.location.file == workspace.library.styleGuide.path
          || Workspace.checkedBy.contains {
            finding.location.file.hasPrefix("library/\($0.folder)/")
          })
    }
    let broken = workspace.brokenRules
    guard errors > 0 || !broken.isEmpty else { return }
    guard errors > 0 else {
      return complain(idle(broken), help: Self.seeValidate)
    }
    let message = Message(
      zh: "口吻库里有 \(errors) 处必须改，" + idle(broken).zh,
      en: "the library has \(errors) \(errors == 1 ? "error" : "errors"); "
        + idle(broken).en)
    guard workspace.isGuideWhole else { throw fail(2, message, help: Self.seeValidate) }
    complain(message, help: Self.seeValidate)
  }

  private static let seeValidate = Message(
    zh: "运行 kouwen validate 看是哪里", en: "see `kouwen validate`")

  private func idle(_ rules: [String]) -> Message {
    guard !rules.isEmpty else {
      return Message(
        zh: "规则都跑了，只是写错的地方不算数", en: "every rule ran, without what is wrong in it")
    }
    let named = rules.prefix(Self.mostUnreadableNamed)
    let more = rules.count - named.count
    return Message(
      zh: "\(rules.count) 条规则没有跑：" + named.joined(separator: "、") + (more > 0 ? "等" : ""),
      en: "\(rules.count) \(rules.count == 1 ? "rule" : "rules") did not run: "
        + named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }

  /// Says that names in the guide may be missing, where a search goes on without them.
  func tellOfBrokenGuide() {
    complain(
      Message(
        zh: "styleguide.yaml 有写错的地方，里面的渠道、口吻、语言可能没读到",
        en: "styleguide.yaml has errors; its channels, profiles and languages may be missing"),
      help: Self.seeValidate)
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
