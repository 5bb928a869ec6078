/// A program that takes a text from its input to the clipboard.
struct ClipboardProgram: Hashable {
  var name: String
  var arguments: [String] = []
  /// Variables on top of the process's own.
  var settings: [String: String] = [:]
  var takesUTF16 = false

  /// Those that belong to where the tool runs, the likeliest first.
  /// - Parameter variable: the value of a variable of the environment.
  static func all(_ variable: (String) -> String?) -> [ClipboardProgram] {
    func isSet(_ name: String) -> Bool { variable(name).map { !$0.isEmpty } ?? false }
    // Without a UTF-8 locale pbcopy takes the text for Mac Roman.
    var programs = [ClipboardProgram(name: "pbcopy", settings: ["LC_CTYPE": "UTF-8"])]
    if isSet("WAYLAND_DISPLAY") {
      programs.append(
        ClipboardProgram(name: "wl-copy", arguments: ["--type", "text/plain;charset=utf-8"]))
    }
    if isSet("DISPLAY") {
      programs += [
        ClipboardProgram(name: "xclip", arguments: ["-selection", "clipboard"]),
        ClipboardProgram(name: "xsel", arguments: ["--clipboard", "--input"]),
      ]
    }
    // In the Windows subsystem for Linux; it reads other bytes than UTF-16 in the console's code page.
    programs.append(ClipboardProgram(name: "clip.exe", takesUTF16: true))
    if isSet("TMUX") {
      // -w hands the text on to the terminal outside (tmux 3.2).
      programs.append(ClipboardProgram(name: "tmux", arguments: ["load-buffer", "-w", "-"]))
    }
    return programs
  }

  func input(_ text: String) -> [UInt8] {
    guard takesUTF16 else { return Array(text.utf8) }
    return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }
}
