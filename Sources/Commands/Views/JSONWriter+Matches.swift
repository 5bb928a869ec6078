import Reports
import Searching

extension JSONWriter {
  /// `"matches": [{"field", "text", "spans": [[start, end]]}]`: why a template was found (README, “For programs”).
  mutating func write(_ matches: [FieldMatch]) {
    key("matches")
    array { json in
      for match in matches {
        json.object { json in
          json.field("field", match.field.rawValue)
          json.field("text", match.text)
          json.key("spans")
          json.array { json in
            for span in match.spans {
              json.array { json in
                json.int(span.lowerBound)
                json.int(span.upperBound)
              }
            }
          }
        }
      }
    }
  }
}
