import Diagnostics
import DomainModel
import FileAccess
import Testing

@testable import Operations

/// What becomes of a message that is to be added to what customers say.
@Suite struct LessonTests {
  private static let files =
    SmallLibrary.template("customer_says: [快递三天没动了]", name: "late")
    + SmallLibrary.template(name: "late.formal")
    + SmallLibrary.template("customer_says: [where is my parcel]", name: "late.en")
    + SmallLibrary.template("customer_says: [请问到哪了]", name: "late.chat")
    + SmallLibrary.template("customer_says: [退款呢]", name: "refund")
    + SmallLibrary.template("customer_says: [发票呢]\nstatus: deprecated", name: "old")
    + SmallLibrary.template("status: deprecated\nreplaced_by: late", name: "gone")

  private func lesson(
    _ message: String, for id: String, force: Bool = false
  ) async throws -> Result<Lesson, TeachingProblem> {
    let workspace = try await SmallLibrary.workspace(adding: Self.files)
    let template = try #require(workspace.library.template(id))
    return Result { () throws(TeachingProblem) in
      try workspace.lesson(message, for: template, force: force)
    }
  }

  @Test(arguments: [
    ("  一直没人管  ", "一直没人管", false, false), ("没人管\r\n\n真的吗\n", "没人管 真的吗", true, false),
    ("没人管\t真的吗\n", "没人管 真的吗", false, false),
    ("一直没人管\n", "一直没人管", false, false), ("没\u{202E}人\u{200B}管", "没人管", false, false),
    ("单号 88120034512 没动", "单号 *** 没动", false, true), ("　没人管　在吗", "没人管 在吗", false, false),
    ("👨‍👩‍👧 e\u{301}", "👨‍👩‍👧 e\u{301}", false, false),
  ])
  func aMessageBecomesOneLineWithoutPersonalData(
    _ message: String, _ line: String, _ isFolded: Bool, _ isMasked: Bool
  ) async throws {
    let lesson = try await lesson(message, for: "late").get()
    #expect(Array(lesson.line.unicodeScalars) == Array(line.unicodeScalars))
    #expect((lesson.isFolded, lesson.isMasked) == (isFolded, isMasked))
    let isUnclean = message.unicodeScalars.contains { ["\t", "\u{202E}"].contains($0) }
    #expect(lesson.isCleaned == isUnclean)
    #expect(lesson.count == 2)
    let text = String(decoding: lesson.newBytes, as: UTF8.self)
    #expect(text.contains(line))
  }

  @Test(arguments: [
    ("没人管\u{200B}了", false, true, false), ("没人管\u{FFFD}了", false, false, true),
    ("没人管了\u{FEFF}", false, true, false), ("没人管\n真的\u{FFFD}\u{200B}吗", true, true, true),
    ("没人管了", false, false, false),
  ])
  func whatWasLeftOutIsToldApart(
    _ message: String, _ isFolded: Bool, _ isCleaned: Bool, _ isDamaged: Bool
  ) async throws {
    let lesson = try await lesson(message, for: "late").get()
    #expect(lesson.isFolded == isFolded)
    #expect(lesson.isCleaned == isCleaned)
    #expect(lesson.isDamaged == isDamaged)
    #expect(
      !lesson.line.unicodeScalars.contains { ["\u{200B}", "\u{FFFD}", "\u{FEFF}"].contains($0) })
  }

  @Test(arguments: [
    ("late", "late"), ("late.en", "late.en"), ("late.chat", "late.chat"),
    // It has the lines of its base, and would lose them by one of its own.
    ("late.formal", "late"),
  ])
  func aVariantLearnsWhereItsLinesStand(_ id: String, _ taught: String) async throws {
    #expect(try await lesson("怎么回事", for: id).get().template.id == taught)
  }

  @Test func whatATemplateSaysAlreadyIsNotAddedAgain() async throws {
    for (id, message) in [
      ("late", "快递  三天没动了！！"), ("late.formal", "快递三天没动了"), ("late.en", "WHERE is my ｐａｒｃｅｌ?"),
    ] {
      for force in [false, true] {
        guard case .failure(.known(let line)) = try await lesson(message, for: id, force: force)
        else {
          Issue.record("\(message) was taken")
          continue
        }
        #expect(["快递三天没动了", "where is my parcel"].contains(line.value))
      }
    }
  }

  @Test func whatAnotherTemplateSaysIsAddedByForceAlone() async throws {
    guard
      case .failure(.knownElsewhere(let line, let other)) = try await lesson("退款，呢", for: "late")
    else {
      Issue.record("the line was taken")
      return
    }
    #expect((line.value, other.id) == ("退款呢", "refund"))
    #expect(try await lesson("退款，呢", for: "late", force: true).get().line == "退款，呢")
  }

  /// A variant of the same template, a deprecated one, one in another language.
  @Test(arguments: [("late", "请问到哪了"), ("refund", "发票呢"), ("refund", "where is my parcel")])
  func othersThatNoSearchMistakesForItMaySayTheSame(_ id: String, _ message: String) async throws {
    #expect(try await lesson(message, for: id).get().line == message)
  }

  @Test func aDeprecatedTemplateLearnsByForceAlone() async throws {
    guard case .failure(.deprecated(let instead)) = try await lesson("怎么回事", for: "gone") else {
      Issue.record("the line was taken")
      return
    }
    #expect(instead == "late")
    #expect(try await lesson("怎么回事", for: "gone", force: true).get().template.id == "gone")
  }

  @Test(arguments: ["", " \n", "？？！", "88120034512", "\0\u{FEFF}"])
  func aMessageWithoutWordsTeachesNothing(_ message: String) async throws {
    guard case .failure(.nothingToLearn) = try await lesson(message, for: "late") else {
      Issue.record("the line was taken")
      return
    }
  }

  @Test func aMessageOfSeveralHundredCharactersIsNoExample() async throws {
    let long = String(repeating: "快", count: SaidLine.longest)
    #expect(try await lesson(long, for: "late").get().line == long)
    guard case .failure(.tooLong(501, 500)) = try await lesson(long + "递", for: "late") else {
      Issue.record("the line was taken")
      return
    }
  }

  @Test func linesOfAFolderStayWithATemplateThatGetsItsOwn() async throws {
    let plain = SmallLibrary.template(name: "plain")
    let guide = SmallLibrary.guide + "folders: { templates: { customer_says: [大家都问] } }\n"
    let workspace = try await SmallLibrary.workspace(
      adding: plain + "-- styleguide.yaml --\n" + guide)
    let template = try #require(workspace.library.template("plain"))
    let lesson = try workspace.lesson("怎么回事", for: template)
    #expect(
      String(decoding: lesson.newBytes, as: UTF8.self)
        .contains("customer_says: |\n  大家都问\n  怎么回事\n"))
    #expect(lesson.count == 2)
  }
}
