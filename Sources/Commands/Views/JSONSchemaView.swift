import Diagnostics
import LibraryLoading
import Reports

/// Prints a kind of file as JSON Schema (2020-12), from the description that the loader reads by.
struct JSONSchemaView {
  let language: UILanguage

  func text(_ file: FileSchema) -> String {
    var writer = JSONWriter(pretty: true)
    writer.object { json in
      json.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.field("title", "Kouwen \(file.rawValue)")
      object(file.keys, &json)
    }
    return writer.text
  }

  private func write(_ schema: Schema, description: String? = nil, _ json: inout JSONWriter) {
    json.object { json in
      if let description { json.field("description", description) }
      body(schema, &json)
    }
  }

  private func body(_ schema: Schema, _ json: inout JSONWriter) {
    switch schema {
    case .text:
      // YAML reads 3 or no as something else; the loader takes the author's letters.
      json.field("type", ["string", "number", "boolean", "null"])
    case .lines: anyOf([.text, .list(.text)], &json)
    case .integer(let range):
      json.field("type", ["integer", "null"])
      json.field("minimum", range.lowerBound)
      json.field("maximum", range.upperBound)
    case .number: json.field("type", ["number", "null"])
    case .flag:
      json.field("enum", Schema.flagWords, also: [true, false])
    case .date:
      json.field("type", ["string", "null"])
      json.field("pattern", "^[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}$")
    case .days:
      json.field("type", ["string", "integer", "null"])
      json.field(
        "pattern", "^[0-9]+ *(天|日|周|星期|个?月|年|[dDwWmMyY]|[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?)?$")
    case .stretch:
      json.field("type", ["string", "null"])
      json.field(
        "pattern",
        "^(sentence|paragraph|message|句|段|全文|[1-9][0-9]{0,2} *(sentences?|paragraphs?|句话?|段话?))$"
      )
    case .choice(let words):
      json.field("enum", words.flatMap { [$0.english, $0.chinese] }, also: [])
    case .list(let item):
      // A single value counts as a list of one.
      json.key("anyOf")
      json.array { json in
        json.object { json in
          json.field("type", "array")
          json.key("items")
          write(item, &json)
        }
        write(item, &json)
      }
    case .map(let item):
      json.field("type", ["object", "null"])
      json.key("additionalProperties")
      write(item, &json)
    case .object(let keys): object(keys, &json)
    // A schema must end somewhere: conditions within conditions are described as free maps.
    // A schema must end somewhere: deeper levels are any maps and lists of maps.
    case .sameKeysAgain: json.field("type", ["array", "object", "null"])
    case .anyOf(let choices): anyOf(choices, &json)
    }
  }

  private func anyOf(_ choices: [Schema], _ json: inout JSONWriter) {
    json.key("anyOf")
    json.array { json in
      for choice in choices { write(choice, &json) }
    }
  }

  private func object(_ keys: KeyTable, _ json: inout JSONWriter) {
    json.field("type", ["object", "null"])
    json.field("additionalProperties", false)
    json.key("patternProperties")
    json.object { json in
      json.key("^x-")
      json.object { _ in }
    }
    json.key("properties")
    json.object { json in
      for key in keys.keys {
        for (name, other) in [(key.name, key.chinese), (key.chinese, key.name)] {
          json.key(name)
          write(key.schema, description: "\(key.summary[language])（\(other)）", &json)
        }
      }
    }
    let required = keys.keys.filter(\.isRequired)
    guard !required.isEmpty else { return }
    // Either name will do.
    json.key("allOf")
    json.array { json in
      for key in required {
        json.object { json in
          json.key("anyOf")
          json.array { json in
            for name in [key.name, key.chinese] {
              json.object { $0.field("required", [name]) }
            }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// An enumeration of words, of flags, and of nothing: an empty value counts as absent.
  fileprivate mutating func field(_ name: String, _ words: [String], also flags: [Bool]) {
    key(name)
    array { json in
      for word in words { json.string(word) }
      for flag in flags { json.bool(flag) }
      json.null()
    }
  }
}
