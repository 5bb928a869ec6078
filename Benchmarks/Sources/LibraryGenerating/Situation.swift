/// A situation that customers write about: one scenario of the generated library, and what its
/// templates are made of. In all texts `P` stands for a product.
struct Situation {
  /// The scenario's id.
  var id: String
  /// The folder its templates are in.
  var topic: String
  var title: String
  var feeling: String
  var tags: [String]
  /// What titles call it.
  var names: [String]
  var says: [String]
  /// What a reply explains; `F` facts are written as they are rendered: `{{ fact.refund_days }}`.
  var information: [String]
  var cause: Cause

  /// A slot of the situation, with the choices an agent has.
  struct Cause {
    var name: String
    var label: String
    var choices: [String]
  }

  init(
    _ id: String, in topic: String, _ title: String, feeling: String, tags: String, names: String,
    cause: (name: String, label: String, choices: String), says: String, information: String
  ) {
    func list(_ text: String) -> [String] {
      text.split(separator: "|").map { String($0.drop { $0 == " " || $0 == "\n" }) }
        .map { text in String(text.reversed().drop { $0 == " " || $0 == "\n" }.reversed()) }
    }
    self.id = id
    self.topic = topic
    self.title = title
    self.feeling = feeling
    self.tags = list(tags)
    self.names = list(names)
    self.says = list(says)
    self.information = list(information)
    self.cause = Cause(name: cause.name, label: cause.label, choices: list(cause.choices))
  }
}
