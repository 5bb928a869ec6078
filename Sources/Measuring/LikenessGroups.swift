/// Puts messages that say much the same together, each to the group that it is most like, or to a new
/// one. In the order in which they come, so that the same messages give the same groups.
package struct LikenessGroups {
  /// The positions of the messages of each group, in order; the groups in the order of their first.
  package private(set) var groups: [[Int]] = []

  /// The cosine between a message and the sum of a group's messages, by the weights of their terms,
  /// from which on they are alike, …
  private static let leastLikeness = 0.25
  /// … and the least mean of its cosines with each of them. Nearly every message is somewhat like the sum
  /// of many, so that by that alone groups run on from one thing to the next. On 2,995 messages about 77
  /// things (BANKING77) .42 of the others in a message's group are about the same thing, and the largest
  /// group is 72; by the sum alone it is 95, and with 0.2 for the sum, .33 and 138.
  private static let leastMeanLikeness = 0.15
  /// Groups are looked for by the terms of a message that say most, …
  private static let termsLookedUp = 8
  /// … among the first so many of each term, so that a million messages are no million squared.
  private static let groupsATerm = 32

  private struct Sum {
    var weights: [UInt64: Double] = [:]
    var square = 0.0
  }

  private var sums: [Sum] = []
  private var groupsOfTerm: [UInt64: [Int]] = [:]

  package init(_ messages: [MessageTerms], _ rarity: TermRarity) {
    for (position, message) in messages.enumerated() { add(message, at: position, rarity) }
  }

  private mutating func add(_ message: MessageTerms, at position: Int, _ rarity: TermRarity) {
    let weights = message.keys.map { rarity.weight(of: $0) }
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let lookedUp = message.keys.indices.filter { rarity.count(of: message.keys[$0]) > 1 }
      .sorted { (weights[$1], $0) < (weights[$0], $1) }
      .prefix(Self.termsLookedUp).map { message.keys[$0] }
    let candidates = Set(lookedUp.flatMap { groupsOfTerm[$0] ?? [] }).sorted()
    var best: (group: Int, likeness: Double, product: Double)?
    for group in candidates {
      var product = 0.0
      for (index, key) in message.keys.enumerated() {
        if let weight = sums[group].weights[key] { product += weight * weights[index] / length }
      }
      let likeness = product / sums[group].square.squareRoot()
      let mean = product / Double(groups[group].count)
      guard mean >= Self.leastMeanLikeness else { continue }
      if likeness > best?.likeness ?? Self.leastLikeness { best = (group, likeness, product) }
    }
    let group = best?.group ?? groups.count
    if group == groups.count {
      groups.append([])
      sums.append(Sum())
    }
    groups[group].append(position)
    for (index, key) in message.keys.enumerated() {
      sums[group].weights[key, default: 0] += weights[index] / length
    }
    sums[group].square += 2 * (best?.product ?? 0) + 1
    for key in lookedUp where groupsOfTerm[key]?.last != group {
      if groupsOfTerm[key]?.count ?? 0 < Self.groupsATerm {
        groupsOfTerm[key, default: []].append(group)
      }
    }
  }
}
