import Diagnostics
import DomainModel
import TestSupport
import Testing
import TextAnalysis

@testable import Searching

/// The ranking worked out the plain way, template by template, from what `Impact`, `Relevance` and
/// `QueryTerms` say: postings, lists and the first count must come to the same. The libraries are
/// small enough for all that is found to be ranked by meaning.
@Suite struct RankingOracleTests {
  private struct Counts {
    var says = 0
    var title = 0
    var labels = 0
    var body = 0
  }

  private func terms(_ text: [UInt8]) -> [Term] {
    var terms: [Term] = []
    TermScanner.scan(FoldedText(text).bytes) { term, _ in terms.append(term) }
    return terms
  }

  private func texts(_ template: Template, _ library: Library) -> [[Term]] {
    let texts = TemplateTexts(template, in: library)
    return [
      terms(Array(([texts.title] + texts.says).joined(separator: "\n").utf8)),
      terms(Array(texts.title.utf8)),
      terms(Array(texts.others.map(\.text).joined(separator: "\n").utf8)),
      terms(TemplateTexts.visibleBody(template.source)),
    ]
  }

  private func lengths(_ texts: [[Term]]) -> TextLengths {
    var lengths = TextLengths()
    let counts = texts.map { $0.count { $0.countsAsLength } }
    (lengths.says, lengths.title, lengths.labels, lengths.body) = (
      counts[0], counts[1], counts[2], counts[3]
    )
    return lengths
  }

  private func scores(_ query: String, _ library: Library) throws -> [String: Int] {
    let index = SearchIndex(library) { $0.slots }
    let asked = try QueryTerms(query, in: index)
    let all = library.templates.map { texts($0, library) }
    let averages = AverageLengths(all.map(lengths))
    var scores: [String: Int] = [:]
    for (template, texts) in zip(library.templates, all) {
      let own = lengths(texts)
      var relevance = Relevance()
      for entry in asked.entries {
        var counts = texts.map { text in text.count { $0 == entry.term } }
        if !entry.term.isLookedForInBodies { counts[3] = 0 }
        guard counts.contains(where: { $0 > 0 }) else { continue }
        let value = Impact.value(
          says: Impact.saturated(counts[0], AverageLengths.norm(own.says, averages.says)),
          title: Impact.saturated(counts[1], AverageLengths.norm(own.title, averages.title)),
          labels: Impact.saturated(counts[2], AverageLengths.norm(own.labels, averages.labels)),
          body: Impact.saturated(counts[3], AverageLengths.norm(own.body, averages.body)))
        if counts[0] + counts[2] > 0 {
          relevance.add(outside: Int(Impact.outsideCode(value)), of: entry)
        } else if entry.isTelling {
          relevance.add(inBody: entry)
        }
      }
      guard template.status != .deprecated, relevance.isEnough(asked.whole) else { continue }
      var score = relevance.score
      if template.status == .approved { score += score / 16 + 1 }
      if template.isVariant, template.profile != nil || template.channel != nil {
        score -= score / 8
      }
      scores[template.id] = score
    }
    let highest = scores.values.max() ?? 0
    let meaning = Meaning(of: FoldedText(query).bytes).packed
    for (id, score) in scores {
      guard score * 8 >= highest, let template = library.template(id) else {
        scores[id] = nil
        continue
      }
      let own = TemplateTexts(template, in: library).meaning.packed
      scores[id] = MeaningRanking.score(
        score, best: highest, nearness: meaning.nearness(of: own))
    }
    return scores
  }

  @Test(arguments: [
    "快递三天没到", "钱怎么还不退给我货我早就退回去了啊", "我上周买的台灯到现在都没收到物流一直卡在转运中心麻烦催一下",
    "my refund was not received",
    "where is my package now", "扣了两次", "发票什么时候开VIP 8812", "包裹是不是丢了啊",
  ])
  func comesToTheSame(_ query: String) throws {
    var asked = SearchQuery(query, limit: 100)
    asked.allVariants = true
    let outcome = MemorySearch(supportLibrary).answer(asked)
    let found = Dictionary(
      uniqueKeysWithValues: outcome.results.map { ($0.template.id, $0.score) })
    #expect(!found.isEmpty)
    #expect(try found == scores(query, supportLibrary))
  }

  @Test func comesToTheSameForRandomTexts() throws {
    var random = SeededGenerator(seed: 20_261_122)
    let pieces = [
      "退", "款", "物流", "快递", "到账", "的", "了", "refund", "order", " ", "，", "三天", "不", "发票",
    ]
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &random)).map { _ in
        pieces.randomElement(using: &random)!
      }.joined()
    }
    for _ in 0..<20 {
      let library = Library(
        templates: (10..<60).map {
          template("t\($0)", text(4), says: [text(8), text(8)], body: text(30), tags: [text(2)])
        })
      let search = MemorySearch(library)
      for _ in 0..<5 {
        // No name is as long as this, and one clause is all of the message.
        let query = (text(8) + text(8) + text(8) + "怎么办")
          .replacing("，", with: "").replacing(" ", with: "")
        let results = search.answer(SearchQuery(query, limit: 100)).results
        let found = Dictionary(uniqueKeysWithValues: results.map { ($0.template.id, $0.score) })
        #expect(try found == scores(query, library))
      }
    }
  }

  /// 64 steps: what is lost is less than what one character more in a text changes.
  @Test func codesAreNearWhatTheyStandFor() {
    for value in stride(from: 100, to: 5180, by: 3) {
      let code = Int(Impact.outsideCode(value))
      #expect(abs(Impact.outsideValues[code] - value) * 30 <= value)
    }
  }
}
