import Foundation

/// Debian's PCRE2, found at run time: the engine that ours is held against. Tests only.
///
/// Signatures and constants are those of pcre2.h, version 10.42.
final class PCRE2 {
  private typealias Compile =
    @convention(c) (
      UnsafePointer<UInt8>, Int, UInt32, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int>,
      OpaquePointer?
    ) -> OpaquePointer?
  private typealias Create = @convention(c) (OpaquePointer, OpaquePointer?) -> OpaquePointer?
  private typealias Match =
    @convention(c) (
      OpaquePointer, UnsafePointer<UInt8>, Int, Int, UInt32, OpaquePointer, OpaquePointer?
    ) -> Int32
  private typealias Places = @convention(c) (OpaquePointer) -> UnsafeMutablePointer<Int>
  private typealias Free = @convention(c) (OpaquePointer?) -> Void

  private let compile: Compile
  private let create: Create
  private let match: Match
  private let places: Places
  private let freeCode: Free
  private let freeData: Free

  /// Nil where the library is not installed.
  init?() {
    guard let library = dlopen("libpcre2-8.so.0", RTLD_NOW) else { return nil }
    func function<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard let compile = function("pcre2_compile_8", as: Compile.self),
      let create = function("pcre2_match_data_create_from_pattern_8", as: Create.self),
      let match = function("pcre2_match_8", as: Match.self),
      let places = function("pcre2_get_ovector_pointer_8", as: Places.self),
      let freeCode = function("pcre2_code_free_8", as: Free.self),
      let freeData = function("pcre2_match_data_free_8", as: Free.self)
    else { return nil }
    self.compile = compile
    self.create = create
    self.match = match
    self.places = places
    self.freeCode = freeCode
    self.freeData = freeData
  }

  /// PCRE2_UTF, PCRE2_UCP, PCRE2_MULTILINE, PCRE2_ALT_CIRCUMFLEX.
  private static let options: UInt32 = 0x0008_0000 | 0x0002_0000 | 0x0000_0400 | 0x0020_0000

  /// All matches with their groups, from left to right without overlaps; nil where PCRE2 cannot read the
  /// pattern or gives up.
  func matches(of pattern: String, in text: [UInt8]) -> [[Range<Int>?]]? {
    let bytes = Array(pattern.utf8)
    var (error, place): (Int32, Int) = (0, 0)
    guard let code = compile(bytes, bytes.count, Self.options, &error, &place, nil),
      let data = create(code, nil)
    else { return nil }
    defer {
      freeData(data)
      freeCode(code)
    }
    var found: [[Range<Int>?]] = []
    var start = 0
    while start <= text.count {
      let result = match(code, text, text.count, start, 0, data, nil)
      if result == -1 { break }
      guard result > 0 else { return nil }
      let places = places(data)
      found.append(
        (0..<Int(result)).map { group in
          let (low, high) = (places[2 * group], places[2 * group + 1])
          return low == -1 ? nil : low..<high
        })
      guard places[1] > places[0] else { return nil }
      start = places[1]
    }
    return found
  }
}
