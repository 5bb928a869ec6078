import Diagnostics
import DomainModel
import Operations
import TestSupport
import Testing

@testable import Commands

/// What a finder gets from a library.
@Suite struct WorkspacePickSourceTests {
  private static let files = """
    -- styleguide.yaml --
    languages: [zh, en]
    default_profile: friendly
    profiles:
      friendly: { label: 亲切, address: 你 }
      formal: { label: 正式, address: 您 }
    channels:
      email: { label: 邮件, markup: html }
      chat: { label: 聊天 }
    slots:
      customer_name: { label: 客户姓名, type: name, example: 王小明 }
    -- library/scenarios/delay.md --
    ---
    title: 物流延误
    ---
    先安抚
    -- library/templates/delay.md --
    ---
    title: 物流延误
    scenario: delay
    status: approved
    customer_says: [快递三天没动了, 我的包裹到哪了]
    use_when: 查到了
    avoid_when: 丢了
    slots:
      eta: { label: 预计, type: time, example: 周五 }
      gift: { label: 补偿, optional: true }
    ---
    {{ customer_name | salutation }}，预计{{ eta }}送到。{% if gift %}送你{{ gift }}。{% endif %}
    -- library/templates/delay.formal.md --
    ---
    title: 物流延误（正式）
    status: proposed
    channel: email
    ---
    您好，**预计**{{ eta }}送到。
    -- library/templates/gone.md --
    ---
    title: 包裹丢了
    scenario: delay
    status: deprecated
    replaced_by: delay
    customer_says: [包裹丢了]
    ---
    补发。
    """

  private func source() async throws -> WorkspacePickSource {
    WorkspacePickSource(
      workspace: try await Workspace.load(fileTree(Self.files), root: "/team"), language: .zh,
      today: CivilDate("2026-11-22")!)
  }

  @Test func listsAllInUseWhereNothingWasTyped() async throws {
    let source = try await source()
    for text in ["", " \n"] {
      let list = source.templates(for: text, PickFilters())
      #expect(list.rows.map(\.id) == ["delay", "delay.formal"])
      #expect(!list.isCut)
    }
    let gone = source.templates(for: "", PickFilters(status: .deprecated))
    #expect(gone.rows.map(\.id) == ["gone"])
    #expect(gone.rows[0].badges == ["已停用"])
    #expect(source.preview(of: "gone", PickFilters()).replacement == "delay")
  }

  @Test func aRowSaysWhatSetsItApartAndWhatTheCustomerSaid() async throws {
    let list = try await source().templates(for: "快递三天没动", PickFilters())
    let row = try #require(list.rows.first { $0.id == "delay" })
    #expect(row.scenario == "物流延误")
    #expect(row.badges == [])
    #expect(row.match?.field == .customerSays)
    #expect(row.match?.text == "快递三天没动了")
    let formal = try await source().templates(for: "", PickFilters(status: .proposed)).rows[0]
    #expect(formal.badges == ["正式", "邮件", "待审"])
  }

  @Test func saysWhatAMessageAsksAndWhetherAnythingFits() async throws {
    let workspace = try await Workspace.load(
      fileTree(
        Self.files + """

          -- library/templates/invoice.md --
          ---
          title: 开发票
          status: approved
          customer_says: [发票怎么开, 能开发票吗]
          ---
          稍等，这就开。
          """), root: "/team")
    let source = WorkspacePickSource(
      workspace: workspace, language: .zh, today: CivilDate("2026-11-22")!)
    let list = source.templates(for: "快递三天没动了。\n另外发票怎么开？", PickFilters())
    #expect(list.wishes.map(\.id) == ["delay", "invoice"])
    #expect(list.wishes.map(\.text) == ["快递三天没动了", "另外发票怎么开"])
    #expect(!list.isDoubtful)
    #expect(source.templates(for: "快递三天没动了", PickFilters()).wishes == [])
    #expect(source.templates(for: "发票抬头写错能改吗", PickFilters()).isDoubtful)
  }

  @Test func filtersNarrowTheListAndSaySo() async throws {
    let source = try await source()
    let list = source.templates(for: "快递三天没动", PickFilters(language: "en"))
    #expect(list.rows.isEmpty)
    #expect(try #require(list.hint).hasPrefix("不筛选会有 "))
  }

  /// The preview is plain text whatever the channel makes of the reply, with marks where blanks are.
  @Test func thePreviewMarksWhatIsToBeFilledIn() async throws {
    let source = try await source()
    let preview = source.preview(of: "delay", PickFilters())
    #expect(preview.text == "【客户姓名？】，预计【预计？】送到。")
    let bytes = Array(preview.text.utf8)
    #expect(
      preview.marks.map { String(decoding: bytes[$0], as: UTF8.self) } == ["【客户姓名？】", "【预计？】"])
    #expect((preview.useWhen, preview.avoidWhen) == ("查到了", "丢了"))
    #expect(preview.blanks == ["客户姓名", "预计", "补偿"])
    #expect(source.preview(of: "delay.formal", PickFilters()).text == "您好，预计【预计？】送到。")
    #expect(source.preview(of: "nowhere", PickFilters()) == PickPreview())
  }

  /// What was shown is what is filled in, also where the filters' voice has a version of its own.
  @Test func theTemplateThatWasShownIsTheOne() async throws {
    let source = try await source()
    let filters = PickFilters(channel: "chat", profile: "formal")
    let selection = try #require(source.selection("delay", filters))
    #expect(selection.pieces.map(\.id) == ["delay"])
    #expect((selection.profile, selection.channel) == ("formal", "chat"))
  }
}
