import Foundation
import Testing

@testable import Commands

/// `--copy`: which program takes the text, and what is said where none does.
@Suite struct CopyTests {
  @Test(arguments: [
    ([:], ["pbcopy", "clip.exe"]),
    (["WAYLAND_DISPLAY": "wayland-0"], ["pbcopy", "wl-copy", "clip.exe"]),
    (["DISPLAY": ":0"], ["pbcopy", "xclip", "xsel", "clip.exe"]),
    (
      ["DISPLAY": ":0", "WAYLAND_DISPLAY": "w", "TMUX": "/tmp/t,1,0"],
      ["pbcopy", "wl-copy", "xclip", "xsel", "clip.exe", "tmux"]
    ),
    (["DISPLAY": "", "TMUX": ""], ["pbcopy", "clip.exe"]),
  ]) func programsFollowTheSurroundings(_ variables: [String: String], _ names: [String]) {
    #expect(ClipboardProgram.all { variables[$0] }.map(\.name) == names)
  }

  /// Other bytes come out of the Windows clipboard as 閫€娆.
  @Test func windowsTakesUTF16() {
    let program = ClipboardProgram(name: "clip.exe", takesUTF16: true)
    #expect(program.input("退😀") == [0xFF, 0xFE, 0x00, 0x90, 0x3D, 0xD8, 0x00, 0xDE])
    #expect(ClipboardProgram(name: "xclip").input("退") == [0xE9, 0x80, 0x80])
  }

  /// The examples of RFC 4648, section 10, and what they decode to with Foundation.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("退款", "6YCA5qy+"),
  ]) func asksTheTerminalInBase64(_ text: String, _ encoded: String) {
    #expect(
      TerminalClipboard.order(for: text, insideTmux: false) == "\u{1B}]52;c;\(encoded)\u{07}")
    #expect(
      TerminalClipboard.order(for: text, insideTmux: true)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;\(encoded)\u{07}\u{1B}\\")
  }

  @Test func terminalsTakeSoMuchAndNoMore() {
    let longest = String(repeating: "x", count: 74_994)
    #expect(TerminalClipboard.order(for: longest, insideTmux: false)?.utf8.count == 100_000)
    #expect(TerminalClipboard.order(for: longest + "x", insideTmux: false) == nil)
    #expect(TerminalClipboard.mayKnow("xterm-256color"))
    for name in [nil, "", "dumb", "linux"] { #expect(!TerminalClipboard.mayKnow(name)) }
  }

  /// Runs `render --copy` with the programs given by name and script.
  private func copying(
    _ programs: [String: String], environment: [String: String] = [:], arguments: [String] = []
  ) throws -> (run: ToolRun, clipboard: String?) {
    try withTemporaryFolder { folder in
      let files = ["styleguide.yaml": "languages: [zh]\nui: zh\n"]
        .merging(["library/templates/a.md": "---\ntitle: 一\n---\n退款到账 😀\n"]) { $1 }
      for (path, text) in files {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      let programFolder = folder.appending(path: "bin")
      try FileManager.default.createDirectory(at: programFolder, withIntermediateDirectories: true)
      for (name, script) in programs {
        let url = programFolder.appending(path: name)
        try Data("#!/bin/sh\nPATH=/usr/bin:/bin\n\(script)\n".utf8).write(to: url)
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: url.path(percentEncoded: false))
      }
      let run = try ToolRun(
        ["render", "a", "--copy"] + arguments, in: folder,
        environment: ["PATH": programFolder.path(percentEncoded: false)].merging(environment) { $1 }
      )
      let clipboard = folder.appending(path: "clipboard")
      return (run, try? String(contentsOf: clipboard, encoding: .utf8))
    }
  }

  private static let takes = "cat > \"$HOME/clipboard\""

  @Test func aProgramGetsTheTextAsItIs() throws {
    let (run, clipboard) = try copying(
      ["wl-copy": Self.takes], environment: ["WAYLAND_DISPLAY": "w"])
    #expect(clipboard == "退款到账 😀")
    #expect(run.output == "退款到账 😀\n")
    #expect(run.errorOutput == "已复制（wl-copy）\n")
    #expect(run.exitCode == 0)
  }

  @Test func theNextOneIsTriedWhereOneFails() throws {
    let (run, clipboard) = try copying(
      ["xclip": "exit 1", "xsel": Self.takes], environment: ["DISPLAY": ":0"])
    #expect(clipboard == "退款到账 😀")
    #expect(run.errorOutput == "已复制（xsel）\n")
  }

  @Test func withoutAClipboardTheReplyIsPrintedAllTheSame() throws {
    let (none, _) = try copying([:])
    #expect(none.output == "退款到账 😀\n")
    #expect(none.errorOutput.hasPrefix("kouwen: 没有复制：这里没有剪贴板\n"))
    #expect(none.exitCode == 2)
    let (failed, _) = try copying(
      ["xclip": "exit 1"], environment: ["DISPLAY": ":0"], arguments: ["--ui", "en"])
    #expect(failed.errorOutput.hasPrefix("kouwen: not copied: xclip did not succeed\n"))
    #expect(failed.exitCode == 2)
  }

  /// What is not whole is not copied.
  @Test func withoutATextNothingIsCopied() throws {
    let (run, clipboard) = try copying(
      ["wl-copy": Self.takes], environment: ["WAYLAND_DISPLAY": "w"], arguments: ["--set", "x=1"])
    #expect(clipboard == nil)
    #expect(run.exitCode == 1)
  }
}
