/// Words of selling that give a price: whoever asks what something costs has to be told 活动价.
enum PriceAnswers {
  /// Whether a word names a price that the customer asked for; where nobody knows what they asked, in a
  /// scenario without anger, one that stands by its amount.
  static func holds(_ place: Range<Int>, _ reply: CheckedReply) -> Bool {
    let word = reply.string(place).lowercased()
    guard priceWords.contains(where: { word.contains($0) }) else { return false }
    if let message = reply.text.customerMessage?.lowercased() {
      return questions.contains { message.contains($0) }
    }
    guard reply.scenario?.isUpsetting == false else { return false }
    let clause = reply.clause(at: place.lowerBound)
    return reply.quantities.contains { $0.unit == .money && clause.contains($0.range) }
  }

  private static let priceWords = ["价", "秒杀", "划算", "offer", "deal"]

  private static let questions = [
    "多少钱", "价", "几块", "几元", "优惠", "活动", "便宜", "折", "满减", "券", "划算", "怎么卖", "秒杀", "太贵", "price",
    "how much",
    "discount", "deal", "on sale", "cheaper", "cost", "offer", "coupon", "promo",
  ]
}
