import Diagnostics
package import DomainModel

extension Workspace {
  /// The chapters of the style guide in reading order.
  package var chapters: [GuideChapter] {
    library.guide.sorted {
      ($0.order ?? Int.max, $0.id) < ($1.order ?? Int.max, $1.id)
    }
  }

  /// The rules that the team put first, in the order of their tips.
  package var tips: [Rule] {
    library.rules.filter { $0.tip != nil }.sorted { $0.tip!.value < $1.tip!.value }
  }

  /// The approved templates of a scenario.
  package func templates(of scenario: Scenario) -> [Template] {
    library.templates.filter { $0.scenario == scenario.id && $0.status == .approved }
  }
}
