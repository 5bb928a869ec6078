import ArgumentParser
package import Reports

extension ReportFormat: ExpressibleByArgument {
  package init?(argument: String) {
    guard let format = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = format
  }
  package static var allValueStrings: [String] { all.map(\.name) }
  package var defaultValueDescription: String { name }
}
