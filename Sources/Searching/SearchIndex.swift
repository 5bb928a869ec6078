package import DomainModel
import TextAnalysis

/// Finds templates by what customers say. Built in memory from a library, in one pass over its texts.
///
/// For each template it keeps the terms of its texts and how often each stands in which of them; a
/// search walks these lists once, so that a template is scored with everything known about it.
package struct SearchIndex: Sendable {
  let library: Library
  var terms = TermTable()
  /// In how many templates each term occurs.
  var templateCounts: [Int32] = []
  /// The terms of all templates, one template after the other.
  var postings: [Posting] = []
  /// Where each template's postings start, and one past the end.
  var starts: [Int] = [0]
  /// How long each template's texts are against the average, for each field: what a term's count is
  /// weighed against (k₁·(1 − b + b·length/average) of BM25, in 1024ths).
  var lengthNorms: [Lengths] = []
  /// What each template means.
  var meanings: [SIMD64<Int8>] = []
  /// Names that a query may spell out: what it equals, folded, and the templates it stands for.
  var names = ExactNames()

  /// What queries are read by that the terms alone do not find.
  var reading = ReadingRecords()

  /// One term in one template.
  struct Posting {
    var term: Int32
    var counts: TermCounts
  }

  /// How long each group of a template's texts is, or the same weighed against the average.
  struct Lengths: Sendable {
    var says: Int32 = 0
    var title: Int32 = 0
    var labels: Int32 = 0
    var body: Int32 = 0
  }

  package init(_ library: Library) {
    self.library = library
    var lengths: [Lengths] = []
    lengths.reserveCapacity(library.templates.count)
    starts.reserveCapacity(library.templates.count + 1)
    var collector = TermCollector()
    for (position, template) in library.templates.enumerated() {
      lengths.append(collector.collect(template, in: library, &terms))
      collector.emit(into: &postings, counting: &templateCounts)
      starts.append(postings.count)
      names.add(template, at: position, in: library)
      let texts = TemplateTexts(template, in: library)
      for text in [texts.title] + texts.says + texts.others.map(\.text) {
        reading.add(FoldedText(text).bytes, isBody: false)
      }
      reading.add(FoldedText(TemplateTexts.visibleBody(template.source)).bytes, isBody: true)
      meanings.append(
        Meaning.ofTemplate(
          says: ([texts.title] + texts.says).map { FoldedText($0).bytes },
          scenarioSays: texts.scenarioSays.map { FoldedText($0).bytes }
        ).packed)
    }
    lengthNorms = Self.norms(lengths)
    for name in names.namesByKey.values { reading.add(name: name) }
    reading.finish()
  }

  private static func norms(_ lengths: [Lengths]) -> [Lengths] {
    let says = average(lengths.map(\.says))
    let title = average(lengths.map(\.title))
    let labels = average(lengths.map(\.labels))
    let body = average(lengths.map(\.body))
    return lengths.map {
      Lengths(
        says: norm($0.says, says), title: norm($0.title, title), labels: norm($0.labels, labels),
        body: norm($0.body, body))
    }
  }

  /// In 1024ths of a term.
  private static func average(_ lengths: [Int32]) -> Int {
    max(1, lengths.reduce(0) { $0 + Int($1) } * FixedPoint.one / max(1, lengths.count))
  }

  /// k₁ = 1.2, b = 0.75.
  private static func norm(_ length: Int32, _ average: Int) -> Int32 {
    Int32(clamping: 307 + 922 * Int(length) * FixedPoint.one / average)
  }
}

/// Counts the terms of one template after the other.
private struct TermCollector {
  /// The counts of each term in the template at hand, by term number.
  private var counts: [TermCounts] = []
  private var seen: [Int32] = []

  /// Returns the lengths of the texts, in characters and words.
  mutating func collect(
    _ template: Template, in library: Library, _ terms: inout TermTable
  ) -> SearchIndex.Lengths {
    var lengths = SearchIndex.Lengths()
    let texts = TemplateTexts(template, in: library)
    lengths.title = add(Array(texts.title.utf8), &terms, .title)
    lengths.says = add(joined([texts.title] + texts.says), &terms, .says)
    lengths.labels = add(joined(texts.others.map(\.text)), &terms, .labels)
    lengths.body = add(TemplateTexts.visibleBody(template.source), &terms, .body)
    return lengths
  }

  mutating func emit(into postings: inout [SearchIndex.Posting], counting total: inout [Int32]) {
    while total.count < counts.count { total.append(0) }
    for term in seen {
      postings.append(SearchIndex.Posting(term: term, counts: counts[Int(term)]))
      counts[Int(term)] = TermCounts()
      total[Int(term)] += 1
    }
    seen.removeAll(keepingCapacity: true)
  }

  private func joined(_ texts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private mutating func add(
    _ text: [UInt8], _ terms: inout TermTable, _ group: TermCounts.Group
  ) -> Int32 {
    var length: Int32 = 0
    TermScanner.scan(FoldedText(text).bytes) { term, _ in
      if term.countsAsLength { length += 1 }
      let number = terms.number(of: term)
      if number == counts.count { counts.append(TermCounts()) }
      if counts[number].isEmpty { seen.append(Int32(number)) }
      counts[number].countOne(group)
    }
    return length
  }
}

extension SearchIndex: TermCounting {
  func templateCount(of term: Term) -> Int {
    terms.existingNumber(of: term).map { Int(templateCounts[$0]) } ?? 0
  }
}
