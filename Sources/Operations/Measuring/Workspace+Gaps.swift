import DomainModel
import Measuring
import Searching
import TextAnalysis

extension Workspace {
  /// Holds real messages against the library. What is answered doubtfully is judged by the library's
  /// own lines, each left out in turn: where the first result shares so little with a message that
  /// with own lines it was of another scenario in more than half of the cases.
  package func gaps(
    in messages: [String],
    onProgress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) async -> MessageGaps {
    let own = OwnLines(library)
    let distinct = DistinctMessages(messages)
    let all = distinct.texts.count + own.lines.count
    let terms = distinct.masked.map { MessageTerms($0) }
    let texts = TemplateTerms(library)
    var rarity = TermRarity()
    for text in texts.all { rarity.add(text) }
    for message in terms { rarity.add(message) }

    let weakest = await weakestLikelyCoverage(own, rarity) { done, _ in onProgress(done, all) }
    let memory = MemorySearch(library)
    let known = rarity
    func progress(found: Int, _: Int) { onProgress(own.lines.count + found, all) }
    let found = await SearchRun(memory).map(terms.count, progress) { search, number in
      let first = search(SearchQuery(distinct.texts[number], limit: RankingFigures.depth)).first
      return Found(
        template: first?.template,
        coverage: first.map { known.coverage(of: terms[number], by: texts[$0.template.id]) } ?? 0)
    }

    var gaps = MessageGaps()
    gaps.messages = distinct.counts.reduce(0, +)
    gaps.judgesDoubt = weakest != nil
    var open: [Int] = []
    for (number, found) in found.enumerated() {
      let count = distinct.counts[number]
      if found.template == nil {
        gaps.unanswered += count
        open.append(number)
      } else if let weakest, found.coverage < weakest {
        gaps.doubtful += count
        open.append(number)
      } else {
        gaps.answered += count
      }
    }
    gaps.groups = LikenessGroups(open.map { terms[$0] }, rarity).groups.map { members in
      var group = MessageGaps.Group()
      var nearest: [String: Int] = [:]
      for number in members.map({ open[$0] }) {
        group.count += distinct.counts[number]
        group.examples.append(distinct.masked[number])
        if let template = found[number].template {
          nearest[template.id, default: 0] += distinct.counts[number]
        } else {
          group.unanswered += distinct.counts[number]
        }
      }
      let best = nearest.min { ($1.value, $0.key) < ($0.value, $1.key) }
      group.nearest = best.flatMap { library.template($0.key) }
      return group
    }
    gaps.groups = gaps.groups.enumerated().sorted {
      ($1.element.count, $1.element.unanswered, $0.offset)
        < ($0.element.count, $0.element.unanswered, $1.offset)
    }.map(\.element)
    return gaps
  }

  private struct Found: Sendable {
    var template: FoundTemplate?
    /// How much of the message the template's own words hold.
    var coverage: Double
  }

  /// Fewer lines than that say nothing about doubt.
  private static let fewestLines = 30

  /// From how much coverage on the library's own lines find the right scenario at least every other
  /// time. Nil where there are too few lines to tell.
  private func weakestLikelyCoverage(
    _ own: OwnLines, _ rarity: TermRarity, _ onProgress: (Int, Int) -> Void
  ) async -> Double? {
    guard own.lines.count >= Self.fewestLines else { return nil }
    let cases = await searched(own, onProgress) { line, results in
      guard let first = results.first?.template else { return (sign: 0.0, isRight: false) }
      let isRight =
        first.baseID == line.baseID || first.scenario != nil && first.scenario == line.scenario
      let coverage = rarity.coverage(
        of: MessageTerms(line.text), by: TemplateTerms.terms(of: first))
      return (sign: coverage, isRight: isRight)
    }
    return Calibration(cases).weakestLikelySign ?? .infinity
  }
}

/// Messages that are the same but for personal data, case, width and blanks around them, once each.
private struct DistinctMessages: Sendable {
  /// As the customer wrote them.
  private(set) var texts: [String] = []
  private(set) var masked: [String] = []
  private(set) var counts: [Int] = []

  init(_ messages: [String]) {
    var numbers: [Substring: Int] = [:]
    let mask = PersonalMask()
    for message in messages {
      let anonymous = mask.masked(message)
      var key = Folding.fold(anonymous)[...]
      while key.first?.isWhitespace == true { key.removeFirst() }
      while key.last?.isWhitespace == true { key.removeLast() }
      guard !key.isEmpty else { continue }
      if let number = numbers[key] {
        counts[number] += 1
      } else {
        numbers[key] = texts.count
        texts.append(message)
        masked.append(anonymous)
        counts.append(1)
      }
    }
  }
}

/// What templates say of themselves: title, customers' words, scenario, tags.
private struct TemplateTerms: Sendable {
  private let byID: [String: MessageTerms]

  init(_ library: Library) {
    byID = Dictionary(
      library.templates.map { ($0.id, Self.terms(of: $0, in: library)) },
      uniquingKeysWith: { first, _ in first })
  }

  var all: some Collection<MessageTerms> { byID.values }

  subscript(id: String) -> MessageTerms { byID[id] ?? MessageTerms("") }

  static func terms(of template: Template, in library: Library) -> MessageTerms {
    terms(
      template.title, template.customerSays, template.tags,
      scenario: template.scenario.map { library.scenario($0)?.title ?? $0 })
  }

  static func terms(of template: FoundTemplate) -> MessageTerms {
    terms(
      template.title, template.customerSays, template.tags,
      scenario: template.scenarioTitle ?? template.scenario)
  }

  private static func terms(
    _ title: String, _ says: [String], _ tags: [String], scenario: String?
  ) -> MessageTerms {
    MessageTerms(([title] + says + tags + [scenario ?? ""]).joined(separator: "\n"))
  }
}
