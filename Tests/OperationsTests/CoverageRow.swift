/// One thing that the articles behind the library ask of a team's replies, and what holds it.
struct CoverageRow {
  enum State: String, CaseIterable {
    case held = "有"
    case partly = "一部分"
    case notYet = "还没有"
    case declined = "不做"
  }

  /// `rule:vague-time`: a kind and the name of one thing of it.
  struct Holder {
    var kind: String
    var name: String
  }

  var number: Int
  /// What is asked, in our own words.
  var asked: String
  var holders: [Holder]
  var state: State
  /// What is missing, why not, or a remark.
  var note: String

  /// A line of `Coverage/rows.tsv`: number, what is asked, holders, state, note.
  init?(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 5, let number = Int(cells[0]),
      let state = State(rawValue: String(cells[3]))
    else { return nil }
    var holders: [Holder] = []
    for word in cells[2].split(separator: " ") {
      guard let colon = word.firstIndex(of: ":") else { return nil }
      holders.append(
        Holder(kind: String(word[..<colon]), name: String(word[word.index(after: colon)...])))
    }
    self.number = number
    asked = String(cells[1])
    self.holders = holders
    self.state = state
    note = String(cells[4])
  }
}
