import Diagnostics
import FileAccess

extension Session {
  /// Puts a text on the clipboard and says by what; ends the run with 2 where nothing takes it.
  func copy(_ text: String) throws {
    var failed: [String] = []
    for program in ClipboardProgram.all(Environment.value) {
      guard let path = ProgramRun.find(program.name) else { continue }
      let outcome = try? ProgramRun.run(
        path, program.arguments, input: program.input(text), settings: program.settings,
        milliseconds: 5000)
      if outcome == .exited(0) {
        note(Message(zh: "已复制（\(program.name)）", en: "copied (\(program.name))"))
        return
      }
      failed.append(program.name)
    }
    if TerminalClipboard.mayKnow(Environment.value("TERM")) {
      let isInTmux = Environment.value("TMUX").map { !$0.isEmpty } ?? false
      guard let order = TerminalClipboard.order(for: text, insideTmux: isInTmux) else {
        throw fail(
          2,
          Message(
            zh: "没有复制：太长了，终端最多收 \(TerminalClipboard.longest) 字节",
            en: "not copied: too long, terminals take \(TerminalClipboard.longest) bytes"))
      }
      do {
        try ControllingTerminal().write(order)
        note(
          Message(
            zh: "已请终端复制（OSC 52）；没有复制上的话，终端要先允许程序写剪贴板",
            en:
              "asked the terminal to copy it (OSC 52); if it did not, let programs write its clipboard"
          ))
        return
      } catch {}
    }
    let names = failed.joined(separator: "、")
    let why =
      failed.isEmpty
      ? Message(zh: "这里没有剪贴板", en: "there is no clipboard here")
      : Message(zh: "\(names) 没有成功", en: "\(failed.joined(separator: ", ")) did not succeed")
    throw fail(
      2, Message(zh: "没有复制：\(why.zh)", en: "not copied: \(why.en)"),
      help: Message(
        zh: "回复已经在上面，可以手动复制；装上 wl-clipboard、xclip 或 xsel 就能用 --copy",
        en:
          "the reply stands above, to be copied by hand; --copy needs wl-clipboard, xclip or xsel"))
  }
}
