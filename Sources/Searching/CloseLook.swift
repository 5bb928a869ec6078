/// Some templates, and what they hold of a query: each list of a term is read once for them, for
/// whichever parts of the query they are then ranked by.
struct CloseLook {
  /// Ascending.
  let templates: [Int]
  let traits: [Traits]
  /// Of each entry of the query, for each template.
  private var finds: [UInt8]

  /// 0 for nothing, else the code in a list and a number that tells in which.
  private static let outside: UInt8 = 1
  private static let body: UInt8 = 128

  /// - Parameter part: nothing but its terms is looked for.
  init(
    _ templates: [Int], _ terms: QueryTerms, _ part: QueryPart, in index: SearchIndex
  ) throws(IndexProblem) {
    self.templates = templates
    var traits: [Traits] = []
    traits.reserveCapacity(templates.count)
    for template in templates { traits.append(try index.traits(template)) }
    self.traits = traits
    let count = templates.count
    var finds = [UInt8](repeating: 0, count: terms.entries.count * count)
    var isFound = [Bool](repeating: false, count: count)
    for entry in part.entries {
      guard let lists = terms.entries[entry].lists else { continue }
      let start = entry * count
      for place in 0..<count { isFound[place] = false }
      lists.outside.find(templates) { place, code in
        finds[start + place] = Self.outside + UInt8(truncatingIfNeeded: code)
        isFound[place] = true
      }
      // A term stands in one of the lists of a template.
      lists.body.find(templates, except: isFound) { place, code in
        finds[start + place] = Self.body + UInt8(truncatingIfNeeded: code)
      }
    }
    self.finds = finds
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
        if find >= Self.body {
          relevances[place].add(body: Int(find - Self.body), of: entry)
        } else if find >= Self.outside {
          relevances[place].add(outside: Int(find - Self.outside), of: entry)
        }
      }
    }
    return relevances
  }
}
