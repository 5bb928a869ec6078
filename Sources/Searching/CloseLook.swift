/// Some templates, and what they hold of a query: each list of a term is read once for them, for
/// whichever parts of the query they are then ranked by.
struct CloseLook {
  /// Ascending.
  let templates: [Int]
  let standings: [Standing]
  /// Of each entry of the query, for each template.
  private var finds: [UInt8]

  /// 0 for nothing, else one more than the `Impact` code.
  private static let body: UInt8 = 255

  /// - Parameter part: nothing but its terms is looked for.
  init(
    _ templates: [Int], _ terms: QueryTerms, _ part: QueryPart, in index: SearchIndex
  ) throws(IndexProblem) {
    self.templates = templates
    let standings = try index.standings()
    self.standings = templates.map { standings[$0] }
    let count = templates.count
    finds = [UInt8](repeating: 0, count: terms.entries.count * count)
    var isFound = [Bool](repeating: false, count: count)
    finds.withUnsafeMutableBufferPointer { finds in
      isFound.withUnsafeMutableBufferPointer { isFound in
        for position in part.entries {
          let entry = terms.entries[position]
          guard let lists = entry.lists else { continue }
          let row = finds.baseAddress.map { $0 + position * count }
          isFound.update(repeating: false)
          lists.outside.find(templates) { place, code in
            row?[place] = UInt8(truncatingIfNeeded: code) &+ 1
            isFound[place] = true
          }
          guard entry.isTelling else { continue }
          // A term stands in one of the lists of a template.
          lists.body.find(templates, except: isFound) { place, _ in row?[place] = Self.body }
        }
      }
    }
  }

  /// How well each template answers a part of the query.
  func relevances(_ terms: QueryTerms, _ part: QueryPart) -> [Relevance] {
    let count = templates.count
    var relevances = Array(repeating: Relevance(), count: count)
    for position in part.entries {
      let entry = terms.entries[position]
      guard entry.lists != nil else { continue }
      let start = position * count
      for place in 0..<count {
        let find = finds[start + place]
        switch find {
        case 0: break
        case Self.body: relevances[place].add(inBody: entry)
        default: relevances[place].add(outside: Int(find - 1), of: entry)
        }
      }
    }
    return relevances
  }
}
