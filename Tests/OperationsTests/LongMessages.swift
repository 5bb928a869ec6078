import Foundation
import TestSupport

/// Messages as they are pasted from a chat, made of short ones whose right answer is known: with
/// greetings, an order's card and talk around them, inside a story, or two joined to one.
struct LongMessages {
  struct Message {
    var text: String
    /// Scenarios, each of which should be answered.
    var scenarios: [String]
  }

  private let pieces: [String: [String]]
  private let isChinese: Bool

  init(around language: String, in folder: URL) throws {
    let file = folder.appending(path: "around-\(language).txt")
    var pieces: [String: [String]] = [:]
    var section = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]"),
        line.dropFirst().dropLast().allSatisfy(\.isASCII),
        !line.contains(" ")
      {
        section = String(line.dropFirst().dropLast())
      } else {
        pieces[section, default: []].append(String(line))
      }
    }
    self.pieces = pieces
    isChinese = language == "zh"
  }

  /// In greetings, an order's card, talk and thanks.
  func wrapped(_ messages: [Message]) -> [Message] {
    var random = SeededGenerator(seed: 1)
    return messages.map { message in
      var text = one("greetings", &random) + stop(&random)
      if Int.random(in: 0..<10, using: &random) < 7 { text += one("cards", &random) + "\n" }
      if Bool.random(using: &random) { text += one("talk", &random) + stop(&random) }
      text += message.text + stop(&random)
      if Int.random(in: 0..<10, using: &random) < 3 { text += one("cards", &random) + "\n" }
      text += one("closings", &random)
      return Message(text: text, scenarios: message.scenarios)
    }
  }

  /// Somewhere in a story of 300 to 520 characters, in English of 500 to 900.
  func inStories(_ messages: [Message]) -> [Message] {
    var random = SeededGenerator(seed: 2)
    return messages.map { message in
      let length = Int.random(in: isChinese ? 300...520 : 500...900, using: &random)
      var story: [String] = []
      var sum = message.text.count
      for piece in (pieces["story"] ?? []).shuffled(using: &random) where sum < length {
        story.append(piece)
        sum += piece.count
      }
      story.insert(message.text, at: Int.random(in: 0...story.count, using: &random))
      let separator = isChinese ? "，。".randomElement(using: &random)! : "."
      let text = story.joined(separator: String(separator) + (isChinese ? "" : " "))
      return Message(text: text, scenarios: message.scenarios)
    }
  }

  /// Two by two, of different scenarios.
  func joined(_ messages: [Message]) -> [Message] {
    var random = SeededGenerator(seed: 3)
    let order = messages.shuffled(using: &random)
    return zip(order, order.dropFirst()).compactMap { one, other in
      guard one.scenarios != other.scenarios else { return nil }
      let join = self.one("joins", &random).dropFirst().dropLast()
        .replacingOccurrences(of: "\\n", with: "\n")
      return Message(
        text: one.text + join + other.text, scenarios: one.scenarios + other.scenarios)
    }
  }

  private func one(_ section: String, _ random: inout SeededGenerator) -> String {
    pieces[section]?.randomElement(using: &random) ?? ""
  }

  private func stop(_ random: inout SeededGenerator) -> String {
    (isChinese ? ["，", "。", "\n", " ", "！"] : [" ", "\n", ". ", ", "]).randomElement(
      using: &random)!
  }
}
