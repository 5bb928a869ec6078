import Diagnostics
import DomainModel

/// What is due today: reviews that were forgotten, dates that cannot be.
struct DateValidation {
  let today: CivilDate
  /// In days, for templates that say nothing else.
  let reviewEvery: Int?

  func findings(_ template: Template) -> [Diagnostic] {
    guard let reviewed = template.fields.reviewed, reviewed.place.file == template.path else {
      return []
    }
    if reviewed.value > today {
      return [
        Diagnostic(
          LibraryChecks.reviewInFuture,
          Message(
            zh: "审阅日期 \(reviewed.value) 在今天（\(today)）之后",
            en: "the review of \(reviewed.value) lies after today (\(today))"),
          at: reviewed.place,
          help: Message(zh: "写真正审阅的那一天", en: "write the day it was really reviewed"))
      ]
    }
    let period = template.fields.reviewEvery?.value ?? reviewEvery
    guard template.status == .approved, let period else { return [] }
    let age = today.dayNumber - reviewed.value.dayNumber
    guard age > period else { return [] }
    return [
      Diagnostic(
        LibraryChecks.staleReview,
        Message(
          zh: "上次审阅是 \(age) 天前，约定每 \(period) 天看一次",
          en: "last reviewed \(age) days ago; the team reviews every \(period) days"),
        at: reviewed.place,
        help: Message(
          zh: "重新读一遍，没问题就把日期改成今天", en: "read it again; if it is still right, set the date to today")
      )
    ]
  }
}
