/// A text that may have others beside it: the same in another language, profile or channel.
package protocol VariantText: Sendable {
  var id: String { get }
  /// What stands behind the dots of its id.
  var qualifiers: [String] { get }
  var language: String { get }
  /// Nil is "for every profile".
  var profile: String? { get }
  /// Nil is "for every channel".
  var channel: String? { get }
  var status: Status { get }
}

extension Template: VariantText {}
extension Partial: VariantText {}

/// In what variants differ.
package enum VariantTrait: String, CaseIterable, Sendable {
  case language = "lang"
  case profile
  case channel
}

/// Whom a text is wanted for. Nil is "nobody asked".
package struct VariantWish: Hashable, Sendable {
  package var language: String?
  package var profile: String?
  package var channel: String?
  /// The team's default profile: a text for every profile is also one for this.
  package var usualProfile: String?

  package init(
    language: String? = nil, profile: String? = nil, channel: String? = nil,
    usualProfile: String? = nil
  ) {
    self.language = language
    self.profile = profile
    self.channel = channel
    self.usualProfile = usualProfile
  }

  /// Nothing was asked for, so what was named is what is meant.
  package var isEmpty: Bool { language == nil && profile == nil && channel == nil }

  package subscript(trait: VariantTrait) -> String? {
    switch trait {
    case .language: language
    case .profile: profile
    case .channel: channel
    }
  }
}

/// The one of several variants that suits a wish best, and what of the wish it does not meet.
///
/// The order in which variants are preferred, each point only where those above leave a tie:
/// 1. the language that was asked for, else that of the text that was named;
/// 2. no profile, then no channel, that contradicts the wish (`.formal` where nobody asked for it);
/// 3. not deprecated;
/// 4. the very profile that was asked for, then one for every profile;
/// 5. the very channel that was asked for, then one for every channel;
/// 6. approved before proposed; then the first by id.
package struct VariantChoice<Text: VariantText>: Sendable {
  package let chosen: Text
  /// What was asked for and this text does not have: where it was not named outright, no variant has it.
  package let missing: [VariantTrait]
  /// It was named with its qualifiers, so nothing was chosen.
  package let isNamedOutright: Bool

  package init(exactly chosen: Text, for wish: VariantWish) {
    self.init(chosen, for: wish, isNamedOutright: true)
  }

  /// The same text, held against another wish.
  package func judged(by wish: VariantWish) -> VariantChoice {
    VariantChoice(chosen, for: wish, isNamedOutright: isNamedOutright)
  }

  private init(_ chosen: Text, for wish: VariantWish, isNamedOutright: Bool) {
    self.chosen = chosen
    self.isNamedOutright = isNamedOutright
    var missing: [VariantTrait] = []
    if let language = wish.language, language != chosen.language { missing.append(.language) }
    if let profile = wish.profile, profile != chosen.profile,
      chosen.profile != nil || profile != wish.usualProfile
    {
      missing.append(.profile)
    }
    if let channel = wish.channel, channel != chosen.channel { missing.append(.channel) }
    self.missing = missing
  }

  /// - Parameter named: the text whose variants these are, one of them; its language counts where
  ///   none was asked for.
  /// - Parameter variants: in the order of their ids.
  package init(among variants: [Text], of named: Text, for wish: VariantWish) {
    let language = wish.language ?? named.language
    var best = named
    var bestRank = Self.rank(named, language, wish)
    for variant in variants {
      let rank = Self.rank(variant, language, wish)
      if rank > bestRank { (best, bestRank) = (variant, rank) }
    }
    self.init(best, for: wish, isNamedOutright: false)
  }

  private typealias Rank = (
    language: Int, agreement: Int, life: Int, profile: Int, channel: Int, approval: Int
  )

  /// Higher is better, the first difference decides.
  private static func rank(_ text: Text, _ language: String, _ wish: VariantWish) -> Rank {
    let profile = fit(text.profile, wish.profile, usual: wish.usualProfile)
    let channel = fit(text.channel, wish.channel, usual: nil)
    return (
      language: text.language == language ? 1 : 0,
      agreement: (profile == 0 ? 0 : 2) + (channel == 0 ? 0 : 1),
      life: text.status == .deprecated ? 0 : 1,
      profile: profile, channel: channel,
      approval: text.status == .approved ? 1 : 0
    )
  }

  /// 2: the very one; 1: one for all, or the usual one; 0: another.
  private static func fit(_ trait: String?, _ asked: String?, usual: String?) -> Int {
    if trait == asked { return 2 }
    return trait == nil || asked == nil && trait == usual ? 1 : 0
  }
}

extension Library {
  /// A template by id or old id, in the variant that suits the wish.
  ///
  /// An id with qualifiers (`logistics/delay.en`) means that very file. Where there is no file of a
  /// bare id but only variants, one is chosen among those in the language asked for, else in the
  /// guide's first; nil where none is.
  package func template(_ id: String, for wish: VariantWish) -> VariantChoice<Template>? {
    choice(id, template(id), for: wish) { id in template(id).flatMap { $0.id == id ? $0 : nil } }
  }

  /// A partial, chosen as templates are.
  package func partial(_ id: String, for wish: VariantWish) -> VariantChoice<Partial>? {
    choice(id, partial(id), for: wish) { id in partial(id).flatMap { $0.id == id ? $0 : nil } }
  }

  private func choice<Text: VariantText>(
    _ id: String, _ named: Text?, for wish: VariantWish, find: (String) -> Text?
  ) -> VariantChoice<Text>? {
    if let named {
      if !named.qualifiers.isEmpty || wish.isEmpty {
        return VariantChoice(exactly: named, for: wish)
      }
      return VariantChoice(among: variants(of: named.id, find), of: named, for: wish)
    }
    let language = wish.language ?? styleGuide.languages[0]
    let variants = variants(of: id, find).filter { $0.language == language }
    guard let first = variants.first else { return nil }
    return VariantChoice(among: variants, of: first, for: wish)
  }

  /// Asks for every id that the guide's names allow, which are a few dozen: no list of all templates
  /// has to be gone through.
  private func variants<Text: VariantText>(
    of base: String, _ find: (String) -> Text?
  ) -> [Text] {
    guard !base.utf8.contains(UInt8(ascii: ".")) else { return [] }
    var ids = [base]
    for names in [
      styleGuide.languages, styleGuide.profiles.map(\.id), styleGuide.channels.map(\.id),
    ] {
      ids += ids.flatMap { id in names.map { "\(id).\($0)" } }
    }
    return ids.compactMap(find).sorted { $0.id < $1.id }
  }
}
