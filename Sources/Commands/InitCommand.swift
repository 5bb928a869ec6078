import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations

/// `kouwen init`: a small library to start from.
struct InitCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: phrase(
        zh: "新建一个口吻库，带几个可以照着改的例子", en: "Start a library, with a few examples to change."),
      discussion: phrase(
        zh: """
          例子：
            kouwen init                              在当前文件夹里建
            kouwen init 客服口吻 --name 蓝鲸客服     建在“客服口吻”文件夹里，写上团队的名字
            kouwen init --keys en                    文件里的键用英文（title、status……）
            kouwen init --lang en --keys en          例子也用英文
          已经有的文件一个都不会动：文件夹里有 styleguide.yaml 或 library/ 时不会写任何东西
          退出码：0 建好了；2 建不了，或者已经有了；64 用法不对
          """,
        en: """
          EXAMPLES
            kouwen init                              in the current folder
            kouwen init replies --name "Blue Whale"  in the folder `replies`, with your team's name
            kouwen init --keys zh                    keys in Chinese (标题, 状态 …)
            kouwen init --lang zh --keys zh          examples in Chinese, too
          Nothing that exists is touched: with a styleguide.yaml or library/ in place, nothing is written.
          EXIT CODES  0 done; 2 it cannot be written, or is there already; 64 wrong usage
          """))
  }

  @Argument(
    help: ArgumentHelp(
      phrase(zh: "建在哪个文件夹里；没有就新建", en: "The folder to write into; made when missing."),
      valueName: "dir"),
    completion: .directory)
  var folder: String?

  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "文件里的键和固定的词用哪种语言；不写就和工具的语言一样",
        en: "The language of keys and fixed words in the files; the tool's own when not given."),
      valueName: "zh|en"))
  var keys: KeyLanguage?

  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "例子和说明用哪种语言；不写就和工具的语言一样",
        en: "The language of the examples and notes; the tool's own when not given."),
      valueName: "zh|en"))
  var lang: StarterOptions.ContentLanguage?

  @Option(
    help: ArgumentHelp(
      phrase(zh: "团队的名字，写进风格指南和落款", en: "Your team's name, for the style guide and the signature."),
      valueName: phrase(zh: "团队名", en: "name")))
  var name: String?

  @OptionGroup var date: DateOption
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let session = Session(global)
    let own: StarterOptions.ContentLanguage = session.language == .zh ? .zh : .en
    let content = lang ?? own
    let options = StarterOptions(
      content: content, keys: keys ?? (own == .zh ? .zh : .en), teamName: try teamName(session),
      today: date.today ?? .today)
    let root = folder ?? global.library ?? "."
    // An unset variable in a script must not fill the root of the disk.
    guard !root.allSatisfy(\.isWhitespace) else {
      throw session.fail(
        64, Message(zh: "文件夹的名字是空的", en: "the folder's name is empty"),
        help: Message(zh: "例如 kouwen init 我们的口吻", en: "for example `kouwen init replies`"))
    }
    try refuseIfTaken(root, session)
    try write(Workspace.starter(options), to: root, session)
    session.note(nextSteps(root, content))
  }

  private func teamName(_ session: Session) throws -> TeamName? {
    guard let name else { return nil }
    do {
      return try TeamName(name)
    } catch {
      throw session.fail(
        64, error.message,
        help: Message(zh: "例如 --name 蓝鲸客服", en: "for example --name \"Blue Whale\""))
    }
  }

  private func refuseIfTaken(_ root: String, _ session: Session) throws {
    let taken: [String]
    do throws(FileProblem) {
      taken = try Workspace.obstacles(in: DiskFileTree(root: root))
    } catch .missing {
      return
    } catch {
      throw session.fail(2, error.message)
    }
    guard !taken.isEmpty else { return }
    let shown = taken.prefix(3)
    let rest = taken.count - shown.count
    throw session.fail(
      2,
      Message(
        zh: "这里已经有 \(shown.joined(separator: "、"))\(rest > 0 ? "，还有另外 \(rest) 个文件" : "")，什么都没有写",
        en:
          "\(shown.joined(separator: ", "))\(rest > 0 ? " and \(rest) more files are" : shown.count > 1 ? " are" : " is") there already; nothing was written"
      ),
      help: Message(
        zh: "换一个文件夹：kouwen init 新文件夹；要接着用已有的库，运行 kouwen validate",
        en:
          "choose another folder: `kouwen init FOLDER`; to go on with what is there: `kouwen validate`"
      ))
  }

  /// Writes everything before anything is printed: whoever reads the list may close the pipe after its
  /// first lines (`| head`), and half a library is none.
  private func write(_ files: [NewFile], to root: String, _ session: Session) throws {
    var written: [String] = []
    for file in files {
      let path =
        root == "." ? file.path : root.hasSuffix("/") ? root + file.path : "\(root)/\(file.path)"
      do {
        try AtomicWrite.write(file.bytes, to: path, options: [.createOnly, .createFolders])
      } catch {
        for path in written { try session.print(path) }
        throw session.fail(
          2, error.message,
          help: written.isEmpty
            ? nil
            : Message(
              zh: "已经写好 \(written.count) 个文件，列在上面；解决之后删掉它们再来一次",
              en:
                "\(written.count) files were written, listed above; delete them and try again when this is solved"
            ))
      }
      written.append(path)
    }
    for path in written { try session.print(path) }
  }

  /// What a newcomer does now.
  private func nextSteps(_ root: String, _ content: StarterOptions.ContentLanguage) -> Message {
    let query = content == .zh ? "快递还没到" : "\"where is my parcel\""
    let enter = root == "." ? "" : "  cd \(Self.quoted(root))\n"
    return Message(
      zh: """

        建好了。接下来：
        \(enter)  kouwen validate            检查一遍，现在应该没有问题
          kouwen search \(query)   按客户的话找模板
        再用编辑器打开 library/templates/parcel/late.md，改一句，存盘，再检查一遍。
        怎么加模板、哪些地方要换成你们自己的：library/README.md
        """,
      en: """

        Done. What to do now:
        \(enter)  kouwen validate                      it should find nothing
          kouwen search \(query)   a template by a customer's words
        Then open library/templates/parcel/late.md in an editor, change a sentence, save, and validate again.
        How to add a template, and what to replace by your own: library/README.md
        """)
  }

  /// For a shell, where a folder's name needs it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "/._-~".unicodeScalars.contains($0)
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}

extension KeyLanguage: ExpressibleByArgument {}
extension StarterOptions.ContentLanguage: ExpressibleByArgument {}

extension TeamName.Problem {
  fileprivate var message: Message {
    switch self {
    case .empty: Message(zh: "团队的名字是空的", en: "the team's name is empty")
    case .tooLong(let limit):
      Message(zh: "团队的名字超过了 \(limit) 个字", en: "the team's name is longer than \(limit) characters")
    case .unusable(let character):
      character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        ? Message(zh: "团队的名字里不能有“\(character)”", en: "the team's name cannot hold ‘\(character)’")
        : Message(
          zh: "团队的名字里有换行或看不见的字符",
          en: "the team's name holds a line break or another invisible character")
    }
  }
}
