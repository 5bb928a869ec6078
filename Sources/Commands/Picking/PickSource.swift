import DomainModel

/// What a finder needs of a library: the one door through which it searches.
protocol PickSource {
  /// The templates that answer what was typed, best first; all that the filters let through where
  /// nothing was typed.
  func templates(for text: String, _ filters: PickFilters) -> PickList
  func preview(of id: String, _ filters: PickFilters) -> PickPreview
}

/// Which templates are looked among. Nil lets all through.
struct PickFilters: Hashable {
  var scenario: String?
  var tag: String?
  var channel: String?
  var language: String?
  var profile: String?
  var status: Status?
}

struct PickList: Hashable {
  var rows: [PickRow] = []
  /// There may be more than these.
  var isCut = false
  /// Where there are none: what may help.
  var hint: String?
  /// Whether these are only what comes nearest, and may be no answer.
  var isDoubtful = false
  /// Where what was typed asks several things: each of them, in its order.
  var wishes: [PickWish] = []
}

/// One of several things that a customer asks.
struct PickWish: Hashable {
  /// In the customer's words.
  var text: String
  /// Of the template that answers it.
  var id: String
}

/// A template as a list shows it.
struct PickRow: Hashable {
  var id: String
  var title: String
  /// Its title.
  var scenario: String?
  /// What sets it apart from others: language, voice, channel, status, where they are not the usual.
  var badges: [String] = []
  var useWhen: String?
  /// The text that says best why it is here.
  var match: PickMatch?
}

/// A text of a template in which something of what was typed was found.
struct PickMatch: Hashable {
  enum Field { case customerSays, title, scenario, other }

  var field: Field
  var text: String
  /// In Unicode scalars of the text, in order, apart from each other.
  var spans: [Range<Int>]
}

/// What an agent reads before choosing a template.
struct PickPreview: Hashable {
  var useWhen: String?
  var avoidWhen: String?
  /// The id of what took the place of a deprecated template.
  var replacement: String?
  /// With marks for what is not filled in; or why there is none.
  var text = ""
  /// Where the marks stand, in UTF-8 offsets of `text`, in order.
  var marks: [Range<Int>] = []
  /// Labels of what will be asked for.
  var blanks: [String] = []
}
