/// In which order an index keeps what is shown of a template: strings and numbers, one after another.
///
/// Written down once, for all that go through it: what writes a record, what takes it over into the
/// next index, and what reads it.
enum RecordLayout {
  enum Item {
    /// Empty is something else than none.
    case text, textOrNone, number
    /// A text that is a tag.
    case tag
  }

  /// Calls `next` for each item in turn, which returns what a number is.
  @inline(__always)
  static func walk(_ next: (Item) throws(IndexProblem) -> Int) throws(IndexProblem) {
    _ = try next(.text)  // id
    _ = try next(.textOrNone)  // path, where the id does not say it
    _ = try next(.text)  // title
    _ = try next(.textOrNone)  // use_when
    _ = try next(.textOrNone)  // avoid_when
    _ = try next(.textOrNone)  // replaced_by
    _ = try next(.textOrNone)  // shortcut
    _ = try next(.number)  // where the body starts
    _ = try next(.number)  // length of the file
    for _ in 0..<(try next(.number)) { _ = try next(.text) }  // customer_says
    for _ in 0..<(try next(.number)) { _ = try next(.tag) }  // tags
    for _ in 0..<(try next(.number)) {  // labels of slots
      _ = try next(.text)
      _ = try next(.text)
    }
    for _ in 0..<(try next(.number)) {  // blanks
      _ = try next(.text)  // name
      _ = try next(.textOrNone)  // label in Chinese
      _ = try next(.textOrNone)  // label in English
      _ = try next(.text)  // type
      _ = try next(.textOrNone)  // example
      _ = try next(.textOrNone)  // fallback
      _ = try next(.number)  // whether it is optional
      for _ in 0..<(try next(.number)) { _ = try next(.text) }  // choices
    }
  }
}
