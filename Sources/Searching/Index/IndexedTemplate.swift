package import DomainModel

/// A template on its way into an index.
package struct IndexedTemplate: Sendable {
  package var template: Template
  /// What an agent will be asked for when the template is used.
  package var blanks: [Slot]

  package init(_ template: Template, blanks: [Slot]) {
    self.template = template
    self.blanks = blanks
  }
}
