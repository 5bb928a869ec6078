import Testing

/// Files with one slip, and the findings that it makes: each at its place, and nothing else.
struct Slip: Sendable, CustomTestStringConvertible {
  var name: String
  var files: String
  /// `path:line:column check`, in reading order. A path without a folder is a template's.
  var findings: [String]
  var testDescription: String { name }

  init(_ name: String, _ files: String, _ findings: String...) {
    self.name = name
    self.files = files
    self.findings = findings.map {
      $0.contains("/") || $0.hasPrefix("styleguide") ? $0 : "library/templates/\($0)"
    }
  }

  static let all: [Slip] =
    references + states + dates + customersWords + facts + slots + blanks + parts + partials + rules
    + scenarios
    + others + aliases + guide + unreadable

  private static func t(_ keys: String = "", _ body: String = "正文", name: String = "t") -> String {
    SmallLibrary.template(keys, body, name: name)
  }
  private static func rule(_ name: String, _ keys: String, kind: String = "existence") -> String {
    SmallLibrary.rule(name, keys, kind: kind)
  }

  private static let references = [
    Slip("nothing", ""),
    Slip("a template's scenario", t("scenario: dely"), "t.md:3:11 unknown-scenario"),
    Slip("an old name of a scenario", t("scenario: slow")),
    Slip(
      "its replacement", t("status: deprecated\nreplaced_by: nope"), "t.md:4:14 unknown-template"),
    Slip("its next questions", t("next_questions: [good, nope]"), "t.md:3:24 unknown-template"),
    Slip("an old name of a template", t("next_questions: [fine]")),
    Slip("its language", t("lang: fr"), "t.md:3:7 unknown-language"),
    Slip("its profile", t("profile: frend"), "t.md:3:10 unknown-profile"),
    Slip("its channel", t("channel: caht"), "t.md:3:10 unknown-channel"),
    Slip(
      "a wrong name in the base is not the variant's",
      t("scenario: dely\nprofile: nope") + t(name: "t.en"), "t.md:3:11 unknown-scenario",
      "t.md:4:10 unknown-profile"),
    Slip(
      "one shortcut twice", t("shortcut: hao") + t("shortcut: two", name: "u"),
      "t.md:3:11 duplicate-shortcut"),
    Slip("a variant with its base's shortcut", t("shortcut: one") + t(name: "t.en")),
  ]

  private static let states = [
    Slip(
      "stopped without a word", t("status: deprecated"), "t.md:3:9 deprecated-without-replacement"),
    Slip("stopped with a word", t("status: deprecated\nreplaced_by: good")),
    Slip(
      "stopped variant of a stopped base",
      t("status: deprecated\nreplaced_by: good") + t("status: deprecated", name: "t.formal")),
    Slip(
      "a link to what is stopped",
      t("status: deprecated\nreplaced_by: good", name: "old") + t("next_questions: [old]"),
      "t.md:3:18 link-to-deprecated"),
    Slip(
      "a replacement that is stopped",
      t("status: deprecated\nreplaced_by: good", name: "old") + t("status: 已停用\n替代为: old"),
      "t.md:4:6 link-to-deprecated"),
    Slip(
      "a variant behind its base", t() + t("based_on: 00000000", name: "t.formal"),
      "t.formal.md:3:11 stale-variant"),
    // FNV-1a 64 of "正文\n", worked out apart from the tool.
    Slip("a variant that is up to date", t() + t("based_on: \(hash)", name: "t.formal")),
  ]

  private static let dates = [
    Slip("a review to come", t("reviewed: 2026-11-23"), "t.md:3:11 review-in-future"),
    Slip("a review today", t("reviewed: 2026-11-22")),
    Slip(
      "a review long ago", t("status: approved\nreviewed: 2026-05-25\n" + SmallLibrary.says),
      "t.md:4:11 stale-review"),
    Slip(
      "a review just in time", t("status: approved\nreviewed: 2026-05-26\n" + SmallLibrary.says)),
    Slip("a proposal is not reviewed", t("reviewed: 2020-01-01")),
    Slip(
      "its own time",
      t("status: approved\nreviewed: 2026-11-01\nreview_every: 2 weeks\n" + SmallLibrary.says),
      "t.md:4:11 stale-review"),
  ]

  private static let approved = "status: approved\n" + SmallLibrary.says

  private static let customersWords = [
    Slip("approved, and no customer's words", t("status: approved"), "t.md:3:9 few-customer-lines"),
    Slip(
      "three of them", t("status: approved\ncustomer_says: [一, 二, 三]"),
      "t.md:4:17 few-customer-lines"),
    Slip(
      "two in a block", t("状态: 已批准\n客户会说: |\n  一\n\n  二"), "t.md:5:3 few-customer-lines"),
    Slip("four of them", t(approved)),
    Slip("a proposal may have one", t("customer_says: [一]")),
    Slip("a variant with its base's words", t(approved) + t("status: approved", name: "t.formal")),
    Slip(
      "a variant whose base has few",
      t("status: approved\ncustomer_says: [一]") + t("status: approved", name: "t.formal"),
      "t.md:4:17 few-customer-lines"),
    Slip(
      "a variant whose base is a proposal with few",
      t("customer_says: [一]") + t("status: approved", name: "t.formal"),
      "t.formal.md:3:9 few-customer-lines"),
    Slip(
      "a variant with few of its own",
      t(approved) + t("status: approved\ncustomer_says: [一]", name: "t.chat"),
      "t.chat.md:4:17 few-customer-lines"),
    Slip(
      "a variant in another language needs its own",
      t(approved) + t("status: approved", name: "t.en"), "t.en.md:3:9 few-customer-lines"),
    Slip(
      "words of a folder count",
      guide(
        "reply_types:", "folders: { templates: { customer_says: [一, 二, 三, 四] } }\nreply_types:")
        + t("status: approved") + t("status: approved", name: "u")),
    Slip(
      "one line in two templates",
      t("customer_says: [东西呢]") + t("customer_says: [人呢, 东西 呢！]", name: "u"),
      "u.md:3:21 shared-customer-line"),
    Slip(
      "one line in three",
      t("customer_says: [WiFi 断了]") + t("customer_says: [ｗｉｆｉ断了]", name: "u")
        + t("customer_says: [wifi断了？]", name: "v"),
      "u.md:3:17 shared-customer-line", "v.md:3:17 shared-customer-line"),
    Slip(
      "a variant that has it from its base is not told again",
      t("customer_says: [东西呢]") + t("customer_says: [东西呢]", name: "u") + t(name: "u.formal"),
      "u.md:3:17 shared-customer-line"),
    Slip(
      "variants may say the same",
      t("customer_says: [东西呢]") + t("customer_says: [东西呢]", name: "t.formal")),
    Slip("twice in one template", t("customer_says: [东西呢, 东西呢]")),
    Slip(
      "another language is another customer",
      t("customer_says: [ok]") + t("lang: en\ncustomer_says: [ok]", name: "u")),
    Slip(
      "what is deprecated may say what replaces it says",
      t("customer_says: [东西呢]")
        + t("status: deprecated\nreplaced_by: t\ncustomer_says: [东西呢]", name: "u")),
    Slip(
      "signs alone are no line", t("customer_says: ['？']") + t("customer_says: ['！']", name: "u")),
  ]

  private static func fact(_ name: String, _ keys: String) -> String {
    "-- library/facts/\(name).md --\n---\nvalue: 9 天\nsource: 政策\n\(keys)\n---\n"
  }
  private static let verified = "checked: { status: verified }"
  private static func quote(_ fact: String, status: String = "approved") -> String {
    t("status: \(status)\n" + SmallLibrary.says, "请等{{ fact.\(fact) }}。")
  }

  private static let facts = [
    Slip("no such fact", quote("refund_dyas"), "t.md:6:6 unknown-fact"),
    Slip("a fact without a name", t("", "请等{{ fact }}。"), "t.md:4:6 unknown-fact"),
    Slip(
      "a hyphen is as good",
      t("status: approved\n" + SmallLibrary.says, "请等{{ fact.refund-days }}。")),
    Slip("nobody checked it", fact("x", "note: 问财务") + quote("x"), "t.md:6:6 unverified-fact"),
    Slip(
      "it is disputed", fact("x", "checked: { status: disputed }") + quote("x"),
      "t.md:6:6 unverified-fact"),
    Slip(
      "it has expired", fact("x", verified + "\nexpires: 2026-11-21") + quote("x"),
      "t.md:6:6 expired-fact"),
    Slip("its last day is today", fact("x", verified + "\nexpires: 2026-11-22") + quote("x")),
    Slip(
      "for colleagues only", fact("x", verified + "\naudience: internal") + quote("x"),
      "t.md:6:6 internal-fact"),
    Slip(
      "a proposal may wait for the check", fact("x", "note: 问财务") + quote("x", status: "proposed")),
    Slip(
      "a number that disagrees",
      fact("x", verified + "\ncontradicted_by: [5 天]") + t("", "15 天，只要 5 天。"),
      "t.md:4:9 contradicts-fact"),
    Slip(
      "a number that disagrees, however it is written",
      fact("x", verified + "\ncontradicted_by: [15 天内退款]")
        + t("", "15 天内退款，十五天内退款，二十五天内退款。"),
      "t.md:4:1 contradicts-fact", "t.md:4:9 contradicts-fact", "t.md:4:16 unsourced-fact"),
    Slip(
      "a pattern that disagrees",
      fact("x", verified + "\ncontradicted_by: ['/1[0-9] ?天/']") + t("", "5 天，15 天。"),
      "t.md:4:5 contradicts-fact"),
    Slip(
      "a pattern nobody can read",
      fact("x", verified + "\ncontradicted_by: ['/1[0-9 ?天/']") + t("", "15 天。"),
      "library/facts/x.md:5:19 unreadable-pattern"),
    Slip(
      "in a partial that is approved",
      fact("x", "note: 问财务")
        + "-- library/partials/p.md --\n---\ntitle: 片\nstatus: approved\n---\n{{ fact.x }}\n",
      "library/partials/p.md:5:4 unverified-fact"),
  ]

  private static let slots = [
    Slip("an undeclared slot", t("", "{{ custmer_name }}"), "t.md:4:4 unknown-slot"),
    Slip("read in a condition", t("", "{% if vip %}你好{% endif %}"), "t.md:4:7 unknown-slot"),
    Slip(
      "read as a filter's argument", t("", "{{ customer_name | default: nick }}"),
      "t.md:4:29 unknown-slot"),
    Slip("by its label", t("slots: { eta: { label: 时间点 } }", "{{ 时间点 }}{{ 客户姓名 }}")),
    Slip(
      "a local name",
      t("", "{% assign a = 1 %}{{ a }}{% for b in (1..2) %}{{ b }}{{ forloop.index }}{% endfor %}")),
    Slip(
      "a day that no calendar has, as an example",
      t("slots: { eta: { type: date, example: the end of October } }", "{{ eta }}到"),
      "t.md:3:38 unfit-example"),
    Slip(
      "a day as an example", t("slots: { eta: { type: date, example: 31 October } }", "{{ eta }}到")),
    Slip(
      "an example that is no choice",
      t("slots: { why: { choices: [天气, 积压], example: 堵车 } }", "{{ why }}"),
      "t.md:3:45 unfit-example"),
    Slip(
      "a blank as an example", t("slots: { number: { example: '[订单号]' } }", "{{ number }}"),
      "t.md:3:29 unfit-example"),
    Slip(
      "an example of the guide's slots that does not fit",
      "-- styleguide.yaml --\n"
        + SmallLibrary.guide.replacing(
          "slots:\n", with: "slots:\n  sum: { type: money, example: 很多 }\n"),
      "styleguide.yaml:15:32 unfit-example"),
    Slip("an unused slot", t("slots: { eta: { label: 时间点 } }"), "t.md:3:10 unused-slot"),
    Slip(
      "an unused slot of a base is not its variant's",
      t("slots: { eta: }", "{{ eta }}") + t(name: "t.formal")),
    Slip(
      "a blank as on paper", t("", "【客户姓名】，[order_no] 到了。"), "t.md:4:1 bracketed-blank",
      "t.md:4:8 leftover-blank"),
    Slip("a slot called fact", t("slots: { fact: }", "{{ fact }}"), "t.md:3:10 reserved-slot-name"),
    Slip("a slot called forloop", t("slots: { forloop: }"), "t.md:3:10 reserved-slot-name"),
    Slip(
      "a slot called blank", t("slots: { blank: }", "{{ blank }}"), "t.md:3:10 reserved-slot-name"),
    Slip("a slot called nil", t("slots: { nil: }", "{{ nil }}"), "t.md:3:10 reserved-slot-name"),
    Slip(
      "two labels alike", t("slots: { a: { label: 名 }, b: { label: 名 } }", "{{ a }}{{ b }}"),
      "t.md:3:27 ambiguous-slot-name"),
    Slip(
      "a label like another's name", t("slots: { a: , b: { label: a } }", "{{ a }}{{ b }}"),
      "t.md:3:15 ambiguous-slot-name"),
    Slip(
      "a label like one of the guide's", t("slots: { who: { label: 客户姓名 } }", "{{ who }}"),
      "t.md:3:10 ambiguous-slot-name"),
    Slip(
      "the guide's slot anew", t("slots: { customer_name: { label: 客户姓名 } }", "{{ customer_name }}")
    ),
    Slip(
      "two of the guide's alike",
      "-- styleguide.yaml --\n"
        + SmallLibrary.guide.replacing(
          "slots:\n", with: "slots:\n  nick: { label: 客户姓名 }\n"),
      "styleguide.yaml:16:3 ambiguous-slot-name"),
    Slip(
      "one of the guide's is called fact",
      "-- styleguide.yaml --\n"
        + SmallLibrary.guide.replacing("slots:\n", with: "slots:\n  fact:\n"),
      "styleguide.yaml:15:3 reserved-slot-name"),
  ]

  private static let parts = [
    Slip("an unknown part", t("", "<!-- @empthy -->\n正文"), "t.md:4:7 unknown-part"),
    Slip("a missing part", t("scenario: delay", "<!-- @empathy -->\n正文"), "t.md:5:1 missing-part"),
    Slip(
      "missing under the scenario's old name", t("scenario: slow", "<!-- @empathy -->\n正文"),
      "t.md:5:1 missing-part"),
    Slip("without marks nothing is judged", t("scenario: delay")),
    Slip(
      "parts out of order", t("scenario: delay", "<!-- @action -->\n一\n<!-- @共情 -->\n二"),
      "t.md:5:7 part-order"),
    Slip(
      "an optional part out of order",
      t("scenario: delay", "<!-- @empathy @time -->\n一\n<!-- @行动 -->\n二"), "t.md:5:16 part-order"),
    Slip("by their Chinese names", t("scenario: delay", "<!-- @共情 -->\n一\n<!-- @行动 @时间 -->\n二")),
  ]

  private static func partial(_ name: String, _ body: String) -> String {
    "-- library/partials/\(name).md --\n---\ntitle: 片段\n---\n\(body)\n"
  }

  private static let partials = [
    Slip("no such partial", t("", "{% render 'bey' %}"), "t.md:4:12 unknown-partial"),
    Slip(
      "one brace too many", t("slots: { day: }", "{{ day }}}"), "t.md:5:10 stray-brace"),
    Slip(
      "a merge that nobody finished",
      t("", "<<<<<<< HEAD\n一\n=======\n二\n>>>>>>> theirs"), "t.md:4:1 merge-conflict"),
    Slip("a filter that can", t("slots: { day: }", "{{ day | upcase }}")),
    Slip("an old name of a partial", t("", "{% render 'goodbye' %}")),
    Slip(
      "a partial that has only variants",
      partial("sig.en", "Yours") + t("", "{% render 'sig' %}")),
    Slip(
      "partials in a circle",
      partial("a", "{% render 'b' %}") + partial("b", "{% render 'c' %}")
        + partial("c", "{% render 'a' %}"), "library/partials/c.md:4:12 partial-cycle"),
    Slip(
      "a partial that calls itself", partial("a", "{% render 'a' %}"),
      "library/partials/a.md:4:12 partial-cycle"),
    Slip(
      "a partial's undeclared slot", partial("a", "{{ agent }}"),
      "library/partials/a.md:4:4 unknown-slot"),
  ]

  private static let rules = [
    Slip(
      "a rule's base", rule("r", "tokens: [马上]\nextends: nope"),
      "library/rules/r.md:5:10 unknown-rule"),
    Slip(
      "a base that is a check of the tool", rule("r", "tokens: [马上]\nextends: wrong-actor"),
      "library/rules/r.md:5:10 unknown-rule"),
    Slip(
      "what it is for",
      rule(
        "r",
        "tokens: [马上]\napplies: { languages: [fr], scenarios: [dely], channels: [caht], profiles: [no] }"
      ),
      "library/rules/r.md:5:24 unknown-language", "library/rules/r.md:5:41 unknown-scenario",
      "library/rules/r.md:5:59 unknown-channel", "library/rules/r.md:5:77 unknown-profile"),
    Slip(
      "its matchers, however deep",
      rule(
        "r",
        "tokens: [马上]\nunless: { matcher: tme-word }\nonly_if: { any: [{ not: { matcher: nope } }, { tokens: [马] }] }"
      ),
      "library/rules/r.md:5:20 unknown-matcher", "library/rules/r.md:6:36 unknown-matcher"),
    Slip(
      "the parts and matchers it wants",
      rule("r", "parts: [empathy, emptahy]\nmatchers: [nope]", kind: "required"),
      "library/rules/r.md:4:18 unknown-part",
      "library/rules/r.md:5:12 unknown-matcher"),
    Slip(
      "the parts that it looks at",
      rule("r", "tokens: [马上]\npart: [emptahy]\nunless: { part: [nope, action] }"),
      "library/rules/r.md:5:8 unknown-part", "library/rules/r.md:6:18 unknown-part"),
    Slip(
      "what stands for its words",
      rule(
        "r", "first: [马上, { matcher: nope }]\nsecond: { part: acton }\nwithin: 2 句",
        kind: "conditional"),
      "library/rules/r.md:4:24 unknown-matcher", "library/rules/r.md:5:17 unknown-part"),
    Slip(
      "the steps it wants", rule("r", "steps: [马上, { matcher: nope }]", kind: "sequence"),
      "library/rules/r.md:4:24 unknown-matcher"),
    Slip(
      "a language in which its profile does not write",
      guide(
        "formal: {", "formal: { lang: [zh],")
        + rule("r", "tokens: [马上]\napplies: { languages: [en], profiles: [formal] }"),
      "library/rules/r.md:5:24 never-enabled", "library/rules/r.md:6:19 wrong-example"),
    Slip(
      "a matcher of a rule's name", guide("matchers:\n", "matchers:\n  vague-time: [马上]\n"),
      "styleguide.yaml:17:3 shared-name"),
    Slip("a base by its old name", rule("r", "tokens+: [马上]\ntokens-: [尽快]\nextends: asap")),
    Slip(
      "one tip twice", rule("zz", "tokens: [马上]\ntip: 1"), "library/rules/zz.md:5:6 duplicate-tip"),
  ]

  private static func scenario(_ keys: String) -> String {
    "-- library/scenarios/s.md --\n---\ntitle: 景\n\(keys)\n---\n怎么办\n"
  }

  private static let scenarios = [
    Slip(
      "a scenario's parts", scenario("parts: [emptahy, { id: action, after: [nope] }]"),
      "library/scenarios/s.md:3:9 unknown-part", "library/scenarios/s.md:3:40 unknown-part"),
    Slip(
      "what it forbids", scenario("forbid: [vague-tme, time-word]"),
      "library/scenarios/s.md:3:10 unknown-rule"),
    Slip(
      "its reply type", scenario("reply_type: standrad"),
      "library/scenarios/s.md:3:13 unknown-reply-type"),
  ]

  private static let others = [
    Slip(
      "what a chapter points to",
      "-- library/guide/g.md --\n---\ntitle: 章\nsee_also: [nope, fact:vague-time, good]\n---\n章节\n",
      "library/guide/g.md:3:12 unknown-reference", "library/guide/g.md:3:18 unknown-reference"),
    Slip(
      "what a case names",
      "-- library/cases/c.md --\n---\ntitle: 例\nscenario: dely\ntemplate: nope\nrules: [vage-time]\nprofile: no\nchannel: caht\n---\n例\n",
      "library/cases/c.md:3:11 unknown-scenario", "library/cases/c.md:4:11 unknown-template",
      "library/cases/c.md:5:9 unknown-rule", "library/cases/c.md:6:10 unknown-profile",
      "library/cases/c.md:7:10 unknown-channel"),
  ]

  private static func file(_ folder: String, _ keys: String) -> String {
    "-- library/\(folder)/z.md --\n---\n\(keys)\n---\n正文\n"
  }

  private static let aliases = [
    Slip("an old name that lives", t("aliases: [good]"), "t.md:3:11 taken-alias"),
    Slip("an old name of another", t("aliases: [older, fine]"), "t.md:3:18 taken-alias"),
    Slip(
      "of a rule", rule("z", "tokens: [马上]\naliases: [asap]"), "library/rules/z.md:5:11 taken-alias"
    ),
    Slip(
      "of a scenario", file("scenarios", "title: 景\naliases: slow"),
      "library/scenarios/z.md:3:10 taken-alias"),
    Slip(
      "of a fact", file("facts", "value: 1\nsource: 政策\naliases: refund-days"),
      "library/facts/z.md:4:10 taken-alias"),
    Slip(
      "of a partial", file("partials", "title: 片\naliases: bye"),
      "library/partials/z.md:3:10 taken-alias"),
    Slip(
      "of a chapter", file("guide", "title: 章\naliases: tone"),
      "library/guide/z.md:3:10 taken-alias"),
    Slip(
      "of a case", file("cases", "title: 例\naliases: pot"), "library/cases/z.md:3:10 taken-alias"),
  ]

  private static func guide(_ old: String, _ new: String) -> String {
    "-- styleguide.yaml --\n" + SmallLibrary.guide.replacing(old, with: new)
  }

  private static let guide = [
    Slip(
      "the default profile", guide("default_profile: friendly", "default_profile: friend"),
      "styleguide.yaml:2:18 unknown-profile"),
    Slip(
      "a rule's setting", guide("vague-time:", "vague-tim:"), "styleguide.yaml:19:3 unknown-rule"),
    Slip(
      "a channel's parts", guide("parts: [closing]", "parts: [closign]"),
      "styleguide.yaml:8:19 unknown-part"),
    Slip(
      "a reply type's parts", guide("parts: [empathy]", "parts: [emptahy]"),
      "styleguide.yaml:21:23 unknown-part"),
    Slip(
      "a setting that its rule has no use for",
      guide("vague-time: warning", "vague-time: { max: 3 }"), "styleguide.yaml:19:3 idle-setting"),
    Slip(
      "another way to compare all templates for some of them",
      guide(
        "reply_types:",
        "folders: { templates: { rules: { alike: { exceptions: [一] } } }, templates/b: { rules: { alike: { level: error } } } }\nreply_types:"
      ) + """
        -- library/templates/b/a.md --
        ---
        title: 一
        ---
        一
        -- library/rules/alike.md --
        ---
        title: 不雷同
        kind: duplicate
        min: 4
        message: 雷同
        examples:
          - { bad: [这句话是一样的, ⟦这句话是一样的⟧], good: [这句话, 不一样] }
        ---

        """,
      "styleguide.yaml:20:34 idle-setting"),
    Slip(
      "defaults for no folder",
      guide("reply_types:", "folders: { templates/none: { owner: 王芳 } }\nreply_types:"),
      "styleguide.yaml:20:12 unknown-defaults-folder"),
    Slip(
      "names in a folder's defaults",
      guide(
        "reply_types:",
        "folders: { templates: { scenario: dely, profile: no, channel: caht, lang: fr, next_questions: [nope] } }\nreply_types:"
      ),
      "styleguide.yaml:20:35 unknown-scenario", "styleguide.yaml:20:50 unknown-profile",
      "styleguide.yaml:20:63 unknown-channel", "styleguide.yaml:20:75 unknown-language",
      "styleguide.yaml:20:96 unknown-template"),
  ]

  /// A file that is there and cannot be read is not missing.
  private static let unreadable = [
    Slip(
      "a broken scenario", "-- library/scenarios/b.md --\n没有\n" + t("scenario: b"),
      "library/scenarios/b.md:1:1 missing-front-matter"),
    Slip(
      "a broken template", "-- library/templates/b.md --\n没有\n" + t("next_questions: [b]"),
      "b.md:1:1 missing-front-matter"),
    Slip(
      "a broken rule",
      "-- library/rules/b.md --\n没有\n" + rule("r", "tokens: [马上]\nextends: b"),
      "library/rules/b.md:1:1 missing-front-matter"),
    Slip(
      "a broken fact",
      "-- library/facts/b-c.md --\n没有\n"
        + t("status: approved\n" + SmallLibrary.says, "{{ fact.b_c }}"),
      "library/facts/b-c.md:1:1 missing-front-matter"),
    Slip(
      "a broken partial", "-- library/partials/b.md --\n没有\n" + t("", "{% render 'b' %}"),
      "library/partials/b.md:1:1 missing-front-matter"),
    Slip(
      "a broken line above the slots", t("note：备注\nslots: { eta: }", "{{ eta }}"),
      "t.md:3:5 full-width-colon"),
    Slip(
      "slots as a list", t("slots: [eta, when]", "{{ eta }}{{ when }}"),
      "t.md:3:8 wrong-kind-of-value"),
    Slip("a broken slot", t("slots: { eta: 时间 }", "{{ eta }}"), "t.md:3:15 wrong-kind-of-value"),
    Slip(
      "lost slots", t("slots: { eta: { label: \"到 } }", "{{ eta }}"), "t.md:3:24 unclosed-quote"),
    Slip(
      "slots below a tab", t("slots:\n  eta:\n\t  label: 到", "{{ eta }}"),
      "t.md:5:1 tab-indentation"),
    Slip(
      "slots in disorder", t("slots:\n  eta:\n     label: 到\n   when:", "{{ eta }}{{ when }}"),
      "t.md:6:4 wrong-indentation"),
    Slip(
      "slots with an open brace", t("slots:\n  eta: { label: 到\n  when:", "{{ eta }}{{ when }}"),
      "t.md:4:8 unclosed-bracket"),
    Slip(
      "parts as a list", guide("parts:\n  empathy: 共情", "parts:\n  empathy: [共情]"),
      "styleguide.yaml:10:12 wrong-kind-of-value"),
    Slip(
      "an empty profile, channel and reply type",
      guide("  formal: { address: 您 }", "  formal:").replacing("{ parts: [closing] }", with: "")
        .replacing("{ parts: [empathy] }", with: "") + t("profile: formal\nchannel: chat")),
    Slip(
      "a broken profile", guide("{ address: 您 }", "您") + t("profile: formal"),
      "styleguide.yaml:6:11 wrong-kind-of-value"),
    Slip(
      "a guide of another encoding", "-- styleguide.yaml --\n\u{0}\u{0}\u{0}\n",
      "styleguide.yaml:1:1 control-character"),
    Slip(
      "a guide without its colons",
      guide("profiles:", "profiles").replacing("parts:\n", with: "parts\n"),
      "styleguide.yaml:4:1 missing-colon", "styleguide.yaml:9:1 missing-colon"),
    Slip(
      "a guide with a lost matcher", guide("[改天, 过几天]", "\"改天, 过几天"),
      "styleguide.yaml:17:14 unclosed-quote"),
    Slip(
      "a broken guide",
      "-- styleguide.yaml --\nlanguages: [zh, en\n" + SmallLibrary.guide.dropLine(),
      "styleguide.yaml:1:12 unclosed-bracket"),
  ]

  private static let hash = "ef223316"
}

extension String {
  fileprivate func dropLine() -> String {
    String(self[index(after: firstIndex(of: "\n")!)...])
  }
}
