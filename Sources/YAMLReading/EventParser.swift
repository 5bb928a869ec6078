import CLibYAML

/// The events of libyaml, one after the other, over bytes that outlive it; at least one byte.
///
/// The C parser keeps pointers into itself, so it lives on the heap and never moves.
struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private(set) var event = yaml_event_t()

  /// What libyaml could not read. Its English words stay here: they are for programmers.
  struct Failure: Error {
    /// In Unicode scalars from the start of the input.
    var scalarIndex: Int
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    let isReady = yaml_parser_initialize(parser)
    precondition(isReady == 1, "libyaml found no memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    var last = event
    yaml_event_delete(&last)
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Moves on to the next event; what the last one pointed to is gone then.
  mutating func advance() throws(Failure) {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) == 1 else {
      event = yaml_event_t()
      // An unclosed quote is noticed at the end of the text: where it began says more.
      let (problem, context) = (parser.pointee.problem_mark, parser.pointee.context_mark)
      let isQuote = parser.pointee.error == YAML_SCANNER_ERROR && context.line < problem.line
      throw Failure(scalarIndex: Int(clamping: isQuote ? context.index : problem.index))
    }
  }
}
