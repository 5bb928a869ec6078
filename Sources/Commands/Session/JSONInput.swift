import Diagnostics
import FileAccess
import Rendering

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads values for slots from JSON.
enum JSONInput {
  /// Values of one reply; far more than any needs.
  static let maxBytes = 1 << 20

  static func readFile(_ path: String) throws(FileProblem) -> [UInt8] {
    let folder = path.hasPrefix("/") ? "/" : try CurrentFolder.path()
    let relative = path.hasPrefix("/") ? String(path.dropFirst()) : path
    return try DiskFileTree(root: folder).read(relative, limit: maxBytes)
  }

  /// - Throws: a `Problem` in words when the bytes hold no JSON object.
  static func object(_ bytes: [UInt8]) throws(Problem) -> [String: Value] {
    do {
      let decoded = try JSONDecoder().decode([String: AnyJSON].self, from: Data(bytes))
      return decoded.mapValues(\.value)
    } catch let error as DecodingError {
      throw Problem(error)
    } catch {
      throw Problem(description: "\(error)")
    }
  }

  struct Problem: Error {
    var message: Message

    init(description: String) { message = Message(description) }

    /// Any value is read, so the one mismatch there can be is at the top.
    init(_ error: DecodingError) {
      message =
        switch error {
        case .typeMismatch, .valueNotFound, .keyNotFound:
          Message(zh: "最外面要是一对花括号 { }", en: "the outermost value must be { … }")
        case .dataCorrupted:
          Message(
            zh: "有一处括号、引号或逗号写错了", en: "a bracket, a quote or a comma is wrong somewhere")
        @unknown default: Message("\(error)")
        }
    }
  }

  /// Any JSON, as the renderer's values.
  private struct AnyJSON: Decodable {
    var value: Value

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .null
      } else if let flag = try? container.decode(Bool.self) {
        value = .flag(flag)
      } else if let integer = try? container.decode(Int.self) {
        value = .integer(integer)
      } else if let number = try? container.decode(Double.self) {
        value = .number(number)
      } else if let text = try? container.decode(String.self) {
        value = .text(text)
      } else if let list = try? container.decode([AnyJSON].self) {
        value = .list(list.map(\.value))
      } else {
        let map = try container.decode([String: AnyJSON].self)
        value = .map(map.sorted { $0.key < $1.key }.map { Value.Entry($0.key, $0.value.value) })
      }
    }
  }
}
