/// The order that asks a terminal to put a text on its clipboard: OSC 52 (xterm's control sequences,
/// “Manipulate Selection Data”), which also reaches the user's own machine through ssh.
enum TerminalClipboard {
  /// In bytes of the text. Terminals take orders of up to 100,000 bytes; of those, base64 and the
  /// frame leave this much (hterm's osc52.sh has the same limit).
  static let longest = 74_994

  /// Nil where the text is too long for terminals.
  static func order(for text: String, insideTmux: Bool) -> String? {
    guard text.utf8.count <= longest else { return nil }
    let order = "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}"
    // tmux hands on what is wrapped like this, with escapes doubled (`allow-passthrough`).
    return insideTmux ? "\u{1B}Ptmux;\u{1B}\(order)\u{1B}\\" : order
  }

  /// Whether a terminal of this name may know the order at all.
  static func mayKnow(_ terminal: String?) -> Bool {
    guard let terminal, !terminal.isEmpty else { return false }
    return !["dumb", "linux"].contains(terminal)
  }

  /// RFC 4648.
  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        encoded.append(
          place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
