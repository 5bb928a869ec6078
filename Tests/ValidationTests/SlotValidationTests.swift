import Diagnostics
import DomainModel
import TemplateParsing
import Testing

@testable import Validation

@Suite struct SlotValidationTests {
  private func findings(_ names: [String], shared: [String] = []) -> [String] {
    func slot(_ name: String, _ file: String) -> Slot {
      Slot(name: name, place: SourceRange(file: file, utf8: 0..<1))
    }
    return SlotValidation(shared: shared.map { slot($0, "styleguide.yaml") })
      .findings(names.map { slot($0, "t.md") }, file: "t.md").map(\.check.id)
  }

  /// What a template reads as a value of its own can be no slot's name.
  @Test(arguments: TemplateExpression.reservedWords.sorted() + ["fact"])
  func aWordOfTheTemplatesIsNoName(_ word: String) {
    #expect(findings([word]) == ["reserved-slot-name"])
  }

  @Test func anyOtherWordIsOne() {
    #expect(findings(["facts", "nilly", "for", "客户名", "order-no"]) == [])
  }

  @Test func aSlotOfTheGuideMayBeDeclaredAnew() {
    #expect(findings(["customer_name"], shared: ["customer_name"]) == [])
  }
}
