import Diagnostics
import DomainModel
import Foundation
import Operations
import Rendering
import YAMLReading

/// One customer of the folder `Conversations`, and what an agent does: its README says what each key is.
struct Conversation: Sendable {
  /// The file's name without `.yaml`.
  let name: String
  let language: String
  /// All that the customer wrote, a line for each message.
  let message: String
  let scenario: String
  let channel: String
  let profile: String
  /// The ids of the template and of those that are as good.
  let templates: [String]
  let values: [String: Value]
  /// As the template makes it.
  let good: String
  /// As it was sent: `good`, perhaps with one sentence rewritten.
  let sent: String
  let bad: String
  /// The checks and rules that must find something in `bad`.
  let findings: [String]

  /// Where a file is not as the README asks.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Conversations")

  /// By their files' names.
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  init(_ name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name + ".yaml"))
    let parsed = YAMLFile.read(Array(bytes), path: name)
    guard let root = parsed.value, parsed.diagnostics.isEmpty else {
      throw Problem(description: "\(name): \(parsed.diagnostics.map(\.message.en))")
    }
    let file = try Fields(
      root, of: name,
      required: [
        "title", "lang", "conversation", "situation", "template", "values", "good", "bad",
        "findings",
      ], optional: ["also", "edit"])
    let situation = try Fields(
      file.node("situation"), of: name, required: ["scenario", "channel", "profile", "known"])
    let turns = try (file.node("conversation").items ?? []).map {
      try Fields($0, of: name, required: [], optional: ["customer", "agent"])
    }
    self.name = name
    language = try file.text("lang")
    message = turns.compactMap { $0["customer"]?.text }.joined(separator: "\n")
    scenario = try situation.text("scenario")
    channel = try situation.text("channel")
    profile = try situation.text("profile")
    templates = try [file.text("template")] + Self.list(file["also"])
    values = try Self.values(file.node("values"), of: name)
    good = try file.text("good")
    bad = try file.text("bad")
    findings = Self.list(file["findings"])
    if let edit = file["edit"] {
      let edit = try Fields(edit, of: name, required: ["from", "to"])
      let around = try good.components(separatedBy: edit.text("from"))
      guard around.count == 2 else {
        throw Problem(description: "\(name): `from` must stand in `good`, and once only")
      }
      sent = try around.joined(separator: edit.text("to"))
    } else {
      sent = good
    }
  }

  var situation: ReplySituation {
    ReplySituation(
      language: language, scenario: scenario, channel: channel, profile: profile,
      customerMessage: message)
  }

  private static func list(_ node: YAMLNode?) -> [String] {
    node?.items?.compactMap(\.text) ?? []
  }

  private static func values(_ node: YAMLNode, of name: String) throws -> [String: Value] {
    var values: [String: Value] = [:]
    for entry in node.entries ?? [] {
      guard case .scalar(let scalar) = entry.value.content else {
        throw Problem(description: "\(name): \(entry.name) is no text")
      }
      let isFlag = scalar.style == .plain && ["true", "false"].contains(scalar.text)
      values[entry.name] = isFlag ? .flag(scalar.text == "true") : .text(scalar.text)
    }
    return values
  }

  /// A mapping that has all that it must have and nothing that nobody reads.
  private struct Fields {
    private let node: YAMLNode
    private let name: String

    init(_ node: YAMLNode, of name: String, required: [String], optional: [String] = []) throws {
      let keys = Set((node.entries ?? []).map(\.name))
      let missing = Set(required).subtracting(keys)
      let unknown = keys.subtracting(required + optional)
      guard missing.isEmpty, unknown.isEmpty else {
        throw Problem(
          description: "\(name): missing \(missing.sorted()), unknown \(unknown.sorted())")
      }
      (self.node, self.name) = (node, name)
    }

    subscript(key: String) -> YAMLNode? { node[key] }

    func node(_ key: String) throws -> YAMLNode {
      guard let value = node[key] else { throw Problem(description: "\(name): no \(key)") }
      return value
    }

    /// Without the line break that ends a block of text.
    func text(_ key: String) throws -> String {
      let text = try node(key).text?.trimmingCharacters(in: .newlines) ?? ""
      guard !text.isEmpty else { throw Problem(description: "\(name): \(key) says nothing") }
      return text
    }
  }
}
