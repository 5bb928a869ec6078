import Diagnostics
import DomainModel
import Rendering
import Reports

extension JSONWriter {
  /// `"missing": […], "unknown": […]`: what keeps a reply from being whole (README, "For programs").
  /// - Parameter needs: by slot, the ids of the texts that miss it; nil where there is but one.
  /// - Parameter source: the text of a file; nil where it is not known, and then no place is given.
  mutating func writeGaps(
    of result: RenderResult, in language: UILanguage, needs: [String: [String]]? = nil,
    source: (String) -> [UInt8]?
  ) {
    key("missing")
    array { json in
      for slot in result.missing {
        json.object { json in
          json.field("name", slot.name)
          json.field("label", slot.label[language])
          json.field("type", slot.type.rawValue)
          json.field("example", slot.example)
          json.field("choices", slot.choices)
          if let needs { json.field("template", needs[slot.name]?.first) }
          json.write(slot.place, source)
        }
      }
    }
    key("unknown")
    array { json in
      for name in result.unknown {
        json.object { json in
          json.field("name", name.name)
          json.field("nearest", name.nearest)
          if let place = name.place { json.write(place, source) }
        }
      }
    }
  }

  private mutating func write(_ place: SourceRange, _ source: (String) -> [UInt8]?) {
    let position = source(place.file).map { LineTable($0).position(of: place.utf8.lowerBound) }
    // Raw templates have no file.
    field("file", place.file.isEmpty ? nil : place.file)
    field("line", position?.line)
    field("column", position?.column)
  }
}
