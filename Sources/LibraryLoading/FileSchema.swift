/// The kinds of file whose YAML has a schema.
package enum FileSchema: String, CaseIterable, Sendable {
  case template, rule, scenario, fact, partial, guide, `case`, styleguide

  /// The keys that such a file may hold: the very tables it is read by.
  package var keys: KeyTable {
    switch self {
    case .template: TemplateKeys.table
    case .rule: RuleKeys.table
    case .scenario: ScenarioKeys.table
    case .fact: FactKeys.table
    case .partial: PartialKeys.table
    case .guide: GuideKeys.table
    case .case: CaseKeys.table
    case .styleguide: StyleGuideKeys.table
    }
  }
}
