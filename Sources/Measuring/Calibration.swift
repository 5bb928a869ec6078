/// What a sign of being right is worth: from cases in which both are known, the share of right ones at
/// each strength of the sign, which never falls as the sign grows.
///
/// Isotonic regression by pooling adjacent violators (M. Ayer et al., “An empirical distribution
/// function for sampling with incomplete information”, Annals of Mathematical Statistics 26, 1955).
package struct Calibration: Sendable {
  /// Cases that are worth the same, in the order of their signs.
  private struct Pool {
    /// The weakest sign in it.
    var start: Double
    var right: Int
    var count: Int

    /// Whether fewer are right than in another, or as few.
    func isAtMost(_ other: Pool) -> Bool { right * other.count <= other.right * count }
  }

  private let pools: [Pool]

  package init(_ cases: [(sign: Double, isRight: Bool)]) {
    var pools: [Pool] = []
    var sorted = cases.sorted { $0.sign < $1.sign }[...]
    while let sign = sorted.first?.sign {
      let alike = sorted.prefix { $0.sign == sign }
      sorted = sorted.dropFirst(alike.count)
      var pool = Pool(start: sign, right: alike.count { $0.isRight }, count: alike.count)
      while let last = pools.last, pool.isAtMost(last) {
        pools.removeLast()
        pool = Pool(
          start: last.start, right: last.right + pool.right, count: last.count + pool.count)
      }
      pools.append(pool)
    }
    self.pools = pools
  }

  /// The weakest sign at which at least half of the cases are right; nil where there is none.
  package var weakestLikelySign: Double? { pools.first { $0.right * 2 >= $0.count }?.start }
}
