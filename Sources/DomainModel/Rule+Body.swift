package import Diagnostics

extension Rule {
  /// What each kind looks for, in the words of its own keys.
  package enum Body: Sendable {
    case existence(tokens: [Located<String>])
    case substitution(swaps: [Swap])
    case occurrence(what: Countable, tokens: [Located<String>], min: Int?, max: Int?, per: Unit)
    case length(min: Int?, max: Int?, per: Unit)
    case consistency(either: [Swap])
    case conditional(first: [Cue], second: [Cue], reach: Reach)
    case required(
      parts: [Located<String>], matchers: [Located<String>], phrases: [Located<String>],
      need: Need, ordered: Bool)
    case sequence(steps: [[Cue]])
    case repetition(of: Subject, tokens: [Located<String>], min: Int?, max: Int?, per: Unit)
    case allowlist(of: Subject?, tokens: [Located<String>], allow: [Located<String>])
    case variety(where: Edge, share: Double?, min: Int?)
    case duplicate(threshold: Double?, min: Int?)

    package var kind: RuleKind {
      switch self {
      case .existence: .existence
      case .substitution: .substitution
      case .occurrence: .occurrence
      case .length: .length
      case .consistency: .consistency
      case .conditional: .conditional
      case .required: .required
      case .sequence: .sequence
      case .repetition: .repetition
      case .allowlist: .allowlist
      case .variety: .variety
      case .duplicate: .duplicate
      }
    }
  }

  /// A form and what to write instead; for consistency, a form and those that mean the same.
  package struct Swap: Sendable {
    package var from: Located<String>
    /// Several where the author wrote `a|b`.
    package var to: [String]

    package init(from: Located<String>, to: [String]) {
      self.from = from
      self.to = to
    }
  }

  /// Something that can stand in a text: a word, one of a matcher's words, a part.
  package enum Cue: Sendable {
    case word(Located<String>)
    case matcher(Located<String>)
    case part(Located<String>)

    package var name: Located<String> {
      switch self {
      case .word(let name), .matcher(let name), .part(let name): name
      }
    }
  }

  /// How many of its elements a `required` rule asks for.
  package enum Need: Hashable, Sendable {
    case all
    case atLeast(Int)
  }

  /// How far from a place to look, and in which direction.
  package struct Reach: Hashable, Sendable {
    package var unit: Unit
    /// So many units further than the one that the place is in.
    package var further: Int
    /// True: before the place only; false: behind it only; nil: on either side.
    package var isBefore: Bool?

    package init(_ unit: Unit = .message, further: Int = 0, isBefore: Bool? = nil) {
      self.unit = unit
      self.further = further
      self.isBefore = isBefore
    }
  }

  /// Something that must hold near a match.
  package indirect enum Condition: Sendable {
    case near(Surroundings)
    case all([Condition])
    case any([Condition])
    case not(Condition)
  }

  /// What a condition looks for around a match: any one of these is enough.
  package struct Surroundings: Sendable {
    package var matcher: Located<String>?
    package var tokens: [Located<String>]
    package var parts: [Located<String>]
    /// Blanks of these types.
    package var slotTypes: [SlotType]
    /// Words in what the customer wrote, wherever they stand there.
    package var customerSays: [Located<String>]
    package var reach: Reach
    /// In characters between the match and what is looked for.
    package var distance: Int?

    package init(
      matcher: Located<String>? = nil, tokens: [Located<String>] = [],
      parts: [Located<String>] = [], slotTypes: [SlotType] = [],
      customerSays: [Located<String>] = [], reach: Reach = Reach(), distance: Int? = nil
    ) {
      self.matcher = matcher
      self.tokens = tokens
      self.parts = parts
      self.slotTypes = slotTypes
      self.customerSays = customerSays
      self.reach = reach
      self.distance = distance
    }
  }
}
