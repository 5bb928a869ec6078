/// Sentences that people wrote, from which `GeneratedReplies` puts large libraries together: the words
/// of real replies in the frequencies in which they come.
public struct ReplyMaterial: Sendable {
  public struct Topic: Sendable {
    public var name: String
    /// What situations are called.
    public var titles: [String] = []
    /// What customers say, clause by clause.
    public var clauses: [String] = []
    /// What replies say, sentence by sentence.
    public var sentences: [String] = []
  }

  /// In the order of their names; each has something of everything.
  public let topics: [Topic]

  /// - Parameter templates: Chinese templates by topic, files with front matters.
  public init(_ templates: [(topic: String, text: String)]) {
    var topics: [String: Topic] = [:]
    for (name, text) in templates { topics[name, default: Topic(name: name)].add(text) }
    self.topics = topics.values
      .map { topic in
        var topic = topic
        topic.titles = Self.unique(topic.titles)
        topic.clauses = Self.unique(topic.clauses)
        topic.sentences = Self.unique(topic.sentences)
        return topic
      }
      .filter { !$0.titles.isEmpty && $0.clauses.count >= 8 && $0.sentences.count >= 8 }
      .sorted { $0.name < $1.name }
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

extension ReplyMaterial.Topic {
  fileprivate mutating func add(_ text: String) {
    let pieces = text.split(separator: "\n---\n", maxSplits: 1)
    guard pieces.count == 2 else { return }
    var isSaid = false
    for line in pieces[0].split(separator: "\n") {
      if line == "customer_says: |" {
        isSaid = true
      } else if isSaid, line.hasPrefix("  ") {
        add(said: line.dropFirst(2))
      } else {
        isSaid = false
        if line.hasPrefix("title: ") { add(title: line.dropFirst("title: ".count)) }
      }
    }
    for line in pieces[1].split(separator: "\n") where !line.hasPrefix("<!--") {
      for sentence in line.split(whereSeparator: { "。！？".contains($0) }) {
        if (8...60).contains(sentence.count), Self.isPlain(sentence) {
          sentences.append(String(sentence))
        }
      }
    }
  }

  private mutating func add(title: Substring) {
    let name = title.prefix { !"：（".contains($0) }
    if Self.isPlain(name) { titles.append(String(name)) }
  }

  private mutating func add(said line: Substring) {
    for clause in line.split(whereSeparator: { " ，。！？".contains($0) }) {
      if (3...20).contains(clause.count), Self.isPlain(clause) { clauses.append(String(clause)) }
    }
  }

  /// Han, with a word or number of another script at most: nothing that YAML or Liquid would take for
  /// its own.
  private static func isPlain(_ text: Substring) -> Bool {
    text.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "，、；：（）“”……".unicodeScalars.contains(scalar)
        }
      }
  }
}
