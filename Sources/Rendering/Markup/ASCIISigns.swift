/// The signs of ASCII.
enum ASCIISigns {
  /// What a backslash frees in Markdown: everything that is no letter, no digit and no space.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
