import Diagnostics
import DomainModel
import Rendering
import Reports

/// Asks a person for what a reply still needs, one blank after another.
///
/// After every answer the reply is rendered again, so that nobody is asked for what stands in a branch
/// that is not taken. Nothing is remembered.
struct SlotQuestions<Conversation: LineConversation> {
  /// All that the reply's texts may read.
  let slots: [Slot]
  /// The name that stands above the list of what is missing.
  let id: String
  let language: UILanguage
  /// In columns.
  let width: Int
  let style: TerminalStyle
  /// What a rendering with these values would lack.
  let gaps: ([String: Value]) -> RenderResult
  let conversation: Conversation

  /// The person went away.
  struct Abandoned: Error {
    /// 1, or what a shell reports for Ctrl-C.
    var exitCode: Int32
  }

  private enum Answer {
    case given(Value)
    case left
  }

  /// The values given and the answers to what they leave open. With a name or a value that is wrong
  /// nothing is asked: there will be no reply.
  func answered(_ given: [String: Value]) throws(Abandoned) -> [String: Value] {
    var values = given
    var offered: Set<String> = []
    var result = gaps(values)
    var hasBegun = false
    while result.unknown.isEmpty, !result.diagnostics.contains(where: { $0.severity == .error }) {
      let isRequired = !result.missing.isEmpty
      guard
        let name = result.missing.first?.name
          ?? (result.fallbacks.filter(isAboutTheCustomer) + result.empty).first(where: {
            !offered.contains($0) && !isNamed($0, in: given)
          }),
        let slot = slots.first(where: { $0.name == name })
      else { break }
      if !hasBegun {
        conversation.say(opening(missing: result.missing.count))
        hasBegun = true
      }
      switch try ask(slot, isRequired: isRequired, values) {
      case .given(let value): values[name] = value
      case .left:
        if isRequired {
          sayWhatWasTyped(values.filter { given[$0.key] == nil })
          return values
        }
        offered.insert(name)
      }
      result = gaps(values)
    }
    if hasBegun { conversation.say("") }
    return values
  }

  /// Nothing is remembered, so that whoever stops takes along what was typed: as options to copy.
  private func sayWhatWasTyped(_ typed: [String: Value]) {
    guard !typed.isEmpty else { return }
    let options = slots.compactMap { slot in
      typed[slot.name].map { "--set " + quoted("\(slot.name)=\($0.printed)") }
    }
    conversation.say(
      words("\n没有存下来。前面填的，下次可以这样带上：", "\nNothing is kept. To give these answers again:"))
    // Unwrapped: it is copied as one line.
    conversation.say("  " + options.joined(separator: " "))
  }

  /// As a POSIX shell reads it back unchanged.
  private func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "_=.-,:/".unicodeScalars.contains($0)
    }
    return isPlain
      ? text
      : "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }

  /// A fallback does for most blanks; a customer is better greeted by name.
  private func isAboutTheCustomer(_ name: String) -> Bool {
    slots.contains { $0.name == name && ($0.isPersonal || $0.type == .name) }
  }

  /// Whether the person who gave the values has thought of the slot.
  private func isNamed(_ name: String, in given: [String: Value]) -> Bool {
    let slot = slots.first { $0.name == name }
    return given.keys.contains { slot?.isCalled($0) ?? ($0 == name) }
  }

  private func ask(
    _ slot: Slot, isRequired: Bool, _ values: [String: Value]
  ) throws(Abandoned) -> Answer {
    conversation.say(question(slot, isRequired: isRequired))
    var wasEmpty = false
    while true {
      let line: String
      switch conversation.readLine(after: "> ") {
      case .text(let text): line = text
      case .end: throw Abandoned(exitCode: 1)
      case .interrupt: throw Abandoned(exitCode: 130)
      }
      let text = trimmed(line)
      if text.isEmpty {
        if !isRequired || wasEmpty { return .left }
        wasEmpty = true
        conversation.say(
          words("  这一项要填；再按一次回车就停下", "  this one is needed; press Enter again to stop"))
        continue
      }
      guard let choice = choice(text, slot) else { continue }
      let value = Value.text(choice)
      if let objection = objection(to: value, slot, values) {
        conversation.say(objection)
        continue
      }
      return .given(value)
    }
  }

  /// The text of a choice that was given by its number; anything else as it is. Nil for a number that
  /// no choice has, after saying so.
  private func choice(_ text: String, _ slot: Slot) -> String? {
    guard !slot.choices.isEmpty, !slot.choices.contains(text) else { return text }
    let digits = text.prefix { $0.wholeNumberValue != nil }
    guard !digits.isEmpty, text.dropFirst(digits.count).allSatisfy({ ".、)）．".contains($0) }),
      digits.count < 6
    else { return text }
    let number = digits.reduce(0) { $0 * 10 + $1.wholeNumberValue! }
    if (1...slot.choices.count).contains(number) { return slot.choices[number - 1] }
    let last = slot.choices.count
    conversation.say(
      words("  只有 1 到 \(last)", last == 1 ? "  there is only 1" : "  there are 1 to \(last) only"))
    return nil
  }

  /// Why a value does not do for a slot.
  private func objection(
    to value: Value, _ slot: Slot, _ values: [String: Value]
  ) -> String? {
    var values = values
    values[slot.name] = value
    let result = gaps(values)
    let about = result.diagnostics.filter {
      $0.location == slot.place
        && ($0.check == RenderChecks.unfitValue || $0.check == RenderChecks.accountName)
    }
    guard !about.isEmpty else { return nil }
    let isRefused =
      about.contains { $0.severity == .error }
      || result.missing.contains { $0.name == slot.name } || result.empty.contains(slot.name)
      || result.fallbacks.contains(slot.name)
    guard isRefused else { return nil }
    let lines = about.flatMap { [$0.message, $0.help].compactMap { $0?[language] } }
    return lines.joined(separator: "\n").wrapped(to: width, indent: "  ")
  }

  private func opening(missing: Int) -> String {
    let line =
      missing > 0
      ? words(
        "\(id) 还缺 \(missing) 项，一项一项填（Ctrl-D 放弃）：",
        "\(id) needs \(missing) more. One after another (Ctrl-D gives up):")
      : words(
        "\(id) 可以填好了，还有可填可不填的（Ctrl-D 放弃）：",
        "\(id) is complete; what follows is optional (Ctrl-D gives up):")
    return line.wrapped(to: width)
  }

  /// The label, what kind of value is wanted, what for, and the choices.
  private func question(_ slot: Slot, isRequired: Bool) -> String {
    var about: [String] = []
    if slot.choices.isEmpty {
      switch slot.type {
      case .text, .choice: break
      case .flag: about.append(words("是或否", "yes or no"))
      case .list: about.append(words("几项之间用“、”隔开", "several, with commas between"))
      default: about.append(slot.type.label[language])
      }
    } else {
      about.append(words("写号码或文字", "a number or the text"))
    }
    if let example = slot.example, slot.choices.isEmpty {
      about.append(words("例如 \(example)", "e.g. \(example)"))
    }
    if !isRequired { about.append(whatEnterDoes(slot)) }
    let label = slot.displayLabel[language]
    let details = about.joined(separator: words("；", "; "))
    let head = details.isEmpty ? label : label + words("（\(details)）", " (\(details))")
    let heading = head.wrapped(to: width)
    // A label too long for one line stays as it is: a style does not go across a line break.
    var lines = [
      "", heading.hasPrefix(label) ? style(.bold, label) + heading.dropFirst(label.count) : heading,
    ]
    for text in [slot.purpose, slot.note].compactMap({ $0 }) {
      lines.append(text.wrapped(to: width, indent: "  "))
    }
    for (index, choice) in slot.choices.enumerated() {
      lines.append("\(index + 1) \(choice)".wrapped(to: width, indent: "  "))
    }
    return lines.joined(separator: "\n")
  }

  private func whatEnterDoes(_ slot: Slot) -> String {
    if let fallback = slot.fallback {
      return words("可不填，回车就用“\(fallback)”", "optional, Enter puts “\(fallback)”")
    }
    return slot.isOptional
      ? words("可不填，回车跳过", "optional, Enter skips it")
      : words("可不填，回车就用模板里的说法", "optional, Enter leaves it to the template")
  }

  private func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  private func words(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}
