import Diagnostics
import DomainModel
import Reports
import Searching

extension JSONWriter {
  /// The answer to a search (README, "For programs").
  mutating func write(_ outcome: SearchOutcome, query: String, in language: UILanguage) {
    object { json in
      json.field("query", query)
      json.key("results")
      json.array { json in
        for result in outcome.results { json.write(result, language) }
      }
      json.key("suggestions")
      json.array { json in
        for suggestion in outcome.suggestions {
          json.object { json in
            json.field("kind", suggestion.kind.rawValue)
            json.field("id", suggestion.id)
            json.field("title", suggestion.title)
          }
        }
      }
      json.field("doubtful", outcome.isDoubtful)
      json.write(wishes: outcome.wishes)
      json.write(readings: outcome.readings)
    }
  }

  private mutating func write(wishes: [SearchWish]) {
    key("wishes")
    array { json in
      for wish in wishes {
        json.object { json in
          json.field("text", wish.text)
          json.field("id", wish.id)
        }
      }
    }
  }

  private mutating func write(readings: [SearchReading]) {
    key("readings")
    array { json in
      for reading in readings {
        json.object { json in
          json.field("kind", reading.kind.rawValue)
          json.field("typed", reading.typed)
          json.field("meant", reading.meant)
        }
      }
    }
  }

  private mutating func write(_ result: SearchResult, _ language: UILanguage) {
    let template = result.template
    object { json in
      json.field("id", template.id)
      json.field("base", template.baseID)
      json.field("title", template.title)
      json.field("scenario", template.scenario)
      json.field("status", template.status.rawValue)
      json.field("lang", template.language)
      json.field("use_when", template.useWhen)
      json.field("avoid_when", template.avoidWhen)
      json.field("profile", template.profile)
      json.field("channel", template.channel)
      if template.status == .deprecated { json.field("replaced_by", template.replacedBy) }
      json.key("blanks")
      json.array { json in
        for blank in template.blanks { json.write(blank, language) }
      }
      json.field("score", result.score)
      json.write(result.matches)
      json.key("variants")
      json.array { json in
        for variant in result.variants {
          json.object { json in
            json.field("id", variant.id)
            json.field("lang", variant.language)
            json.field("profile", variant.profile)
            json.field("channel", variant.channel)
            json.field("status", variant.status.rawValue)
          }
        }
      }
    }
  }

  private mutating func write(_ blank: FoundTemplate.Blank, _ language: UILanguage) {
    object { json in
      json.field("name", blank.name)
      json.field("label", blank.displayLabel[language])
      json.field("type", blank.type)
      json.field("example", blank.example)
      json.field("fallback", blank.fallback)
      json.field("optional", blank.isOptional)
      if !blank.choices.isEmpty { json.field("choices", blank.choices) }
    }
  }
}
