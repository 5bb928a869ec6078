import Diagnostics
import DomainModel
import FileAccess
import Operations
import TestSupport

/// A small library without findings, to which a test adds files with one slip.
enum SmallLibrary {
  static let guide = """
    languages: [zh, en]
    default_profile: friendly
    review_every: 180
    profiles:
      friendly: { address: 你 }
      formal: { address: 您 }
    channels:
      chat: { parts: [closing] }
    parts:
      empathy: 共情
      action: 行动
      time: 时间
      closing: 收尾
    slots:
      customer_name: { label: 客户姓名, type: name, example: 王小明 }
    matchers:
      time-word: [改天, 过几天]
    rules:
      vague-time: warning
    reply_types:
      standard: { parts: [empathy] }

    """

  static let files = """
    -- styleguide.yaml --
    \(guide)
    -- library/scenarios/delay.md --
    ---
    title: 物流延误
    parts: [empathy, { id: 行动, after: 共情 }, { id: time, need: optional, after: [action] }]
    reply_type: standard
    forbid: [vague-time, time-word]
    aliases: [slow]
    ---
    先安抚
    -- library/facts/refund-days.md --
    ---
    value: 3 天
    source: 退款政策
    checked: { on: 2026-10-01, by: 王芳, status: verified }
    expires: 2027-01-01
    ---
    -- library/partials/bye.md --
    ---
    title: 收尾
    status: approved
    aliases: [goodbye]
    ---
    还有什么都可以问我。
    -- library/rules/vague-time.md --
    ---
    title: 时间要具体
    kind: existence
    message: 写出时间
    tokens: [尽快]
    tip: 1
    aliases: [asap]
    examples: [{ bad: 我们会⟦尽快⟧处理。, good: 我今天处理。 }]
    ---
    -- library/guide/voice.md --
    ---
    title: 声音
    see_also: [vague-time, rule:vague-time, template:good]
    aliases: [tone]
    ---
    说人话。
    -- library/cases/vase.md --
    ---
    title: 花瓶
    scenario: delay
    template: good
    rules: [vague-time]
    profile: friendly
    channel: chat
    aliases: [pot]
    ---
    改得好。
    -- library/templates/good.md --
    ---
    title: 好的
    scenario: delay
    status: approved
    reviewed: 2026-11-01
    shortcut: hao
    aliases: [fine]
    next_questions: [good]
    customer_says: [怎么还没到, 等了三天了, 有人管吗, 钱什么时候退]
    ---
    <!-- @共情 -->
    {{ customer_name }}，等了这么久，换成我也会着急。
    <!-- @action -->
    我今天处理，{{ fact.refund_days }}内到账。{% render 'bye' %}

    """

  static let today = CivilDate("2026-11-22")!

  /// With files added, or put in the place of those of the same path.
  static func tree(adding text: String) -> MemoryFileTree {
    var tree = fileTree(files)
    let added = fileTree(text)
    for path in added.paths { tree[path] = added[path] }
    return tree
  }

  static func workspace(adding text: String = "") async throws -> Workspace {
    try await Workspace.load(tree(adding: text), root: "/nowhere")
  }

  /// `path:line:column check` of everything there is to say, in reading order.
  static func findings(adding text: String) async throws -> [String] {
    let workspace = try await workspace(adding: text)
    return await workspace.validate(today: today).map {
      $0.place(in: workspace.source($0.location.file))
    }
  }

  /// A template `t` with keys below its title; its body starts on the line below the second fence.
  static func template(_ keys: String = "", _ body: String = "正文", name: String = "t") -> String {
    "-- library/templates/\(name).md --\n---\ntitle: 试\n\(keys.isEmpty ? "" : keys + "\n")---\n\(body)\n"
  }

  /// As many of the customers' own words as an approved template should have.
  static let says = "customer_says: [东西呢, 人呢, 怎么办, 在不在]"

  static func rule(_ name: String, _ keys: String, kind: String = "existence") -> String {
    "-- library/rules/\(name).md --\n---\nkind: \(kind)\nmessage: 提示\n\(keys)\n"
      + "examples: [{ bad: ⟦马上⟧, good: 今天 }]\n---\n"
  }
}
