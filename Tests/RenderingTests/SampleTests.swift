import Diagnostics
import DomainModel
import Rendering
import Testing

/// The template of the design's section 3.2.
@Suite struct SampleTests {
  static let source = """

    <!-- @empathy -->
    {{ customer_name | salutation }}，等了这么多天还没收到，换成我也会着急。

    <!-- @information @time -->
    我刚查了物流：因为{{ delay_reason }}，包裹停在{{ current_stop }}，预计{{ eta }}送到。

    <!-- @action @time -->
    {% if compensation %}我已经为你申请了{{ compensation }}。{% endif %}{{ follow_up_time }}前我会再查一次，并把结果告诉你。

    """
  static let slots = [
    slot("delay_reason", label: "延误原因", choices: ["天气", "仓库积压", "地址有误"]),
    slot("compensation", label: "补偿", optional: true),
  ]
  static let guide = [
    slot("customer_name", label: "客户姓名", type: .name, example: "王小明", fallback: "你好"),
    slot("current_stop", label: "当前位置", example: "杭州转运中心"),
    slot("eta", label: "预计送达", type: .time), slot("follow_up_time", label: "下次跟进", type: .time),
  ]
  static let values: [String: String] = [
    "customer_name": "王小明", "delay_reason": "天气", "current_stop": "杭州", "eta": "周五",
    "compensation": "10 元券", "follow_up_time": "明天上午 10 点",
  ]

  @Test func rendersAsTheDesignShowsIt() {
    let result = rendered(
      Self.source, slots: Self.slots, guide: Self.guide, values: Self.values.mapValues { .text($0) }
    )
    #expect(
      result.text == """
        小明，等了这么多天还没收到，换成我也会着急。

        我刚查了物流：因为天气，包裹停在杭州，预计周五送到。

        我已经为你申请了10 元券。明天上午 10 点前我会再查一次，并把结果告诉你。
        """)
    let bytes = Array((result.text ?? "").utf8)
    let marked = result.filledRanges.map {
      "\($0.slot)=\(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
    #expect(
      marked == [
        "customer_name=小明", "delay_reason=天气", "current_stop=杭州", "eta=周五", "compensation=10 元券",
        "follow_up_time=明天上午 10 点",
      ])
  }

  /// Each slot given, empty or not given: all 729 combinations.
  @Test func nothingIsEverLeftHanging() {
    let names = Self.values.keys.sorted()
    let needed: Set = ["delay_reason", "current_stop", "eta", "follow_up_time"]
    for combination in 0..<729 {
      var values: [String: Value] = [:]
      var state = combination
      var filled: Set<String> = []
      for name in names {
        switch state % 3 {
        case 0:
          values[name] = .text(Self.values[name]!)
          filled.insert(name)
        case 1: values[name] = .text("")
        default: break
        }
        state /= 3
      }
      let result = rendered(Self.source, slots: Self.slots, guide: Self.guide, values: values)
      let missing = needed.subtracting(filled)
      #expect(Set(result.missing.map(\.name)) == missing)
      #expect(Set(result.filled) == filled)
      #expect((result.text == nil) == !missing.isEmpty)
      #expect(result.unknown.isEmpty && result.diagnostics.isEmpty)
      #expect(result.fallbacks == (filled.contains("customer_name") ? [] : ["customer_name"]))
      #expect(result.empty == (filled.contains("compensation") ? [] : ["compensation"]))
      guard let text = result.text else { continue }
      #expect(!text.contains("申请了。") && !text.contains("\n\n\n") && !text.hasPrefix("，"))
      #expect(text.contains("申请了") == filled.contains("compensation"))
    }
  }

  @Test func aDraftShowsWhatIsMissing() {
    let result = rendered(
      Self.source, slots: Self.slots, guide: Self.guide, values: ["delay_reason": "天气"],
      mode: .draft)
    #expect(
      result.text == """
        你好，等了这么多天还没收到，换成我也会着急。

        我刚查了物流：因为天气，包裹停在【当前位置？】，预计【预计送达？】送到。

        【下次跟进？】前我会再查一次，并把结果告诉你。
        """)
    #expect(result.missing.map(\.name) == ["current_stop", "eta", "follow_up_time"])
  }

  @Test func whatIsMissingIsDescribed() throws {
    let result = rendered(
      Self.source, slots: Self.slots, guide: Self.guide, values: ["延误原因": "天气", "eta": "周五"])
    let missing = try #require(result.missing.first)
    #expect(missing.name == "current_stop")
    #expect(missing.label.zh == "当前位置")
    #expect(missing.example == "杭州转运中心")
    let bytes = Array(Self.source.utf8)
    #expect(String(decoding: bytes[missing.place.utf8], as: UTF8.self) == "current_stop")
  }
}
