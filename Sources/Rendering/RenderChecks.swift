package import Diagnostics

/// What rendering finds.
package enum RenderChecks {
  package static let all: [Check] = [
    includeInRender, limit, unknownPartial, wrongArgument, unfitValue, conflictingValues,
    unfitExample,
    missingCurrency,
    accountName, internalFact, expiredFact,
  ]

  package static let limit = Check(
    "render-limit", .error,
    title: Message(zh: "渲染超出上限", en: "a reply beyond the limits"),
    why: Message(
      zh: "模板循环太多、嵌套太深或生成的内容太大，会耗尽时间和内存。",
      en: "A template that loops, nests or grows this much would use up time and memory."))
  package static let unknownPartial = Check(
    "unknown-partial-rendered", .error,
    title: Message(zh: "没有这个片段", en: "a partial that does not exist"),
    why: Message(
      zh: "找不到片段，回复就缺一段。", en: "Without the partial a piece of the reply is missing."))
  package static let includeInRender = Check(
    "include-in-render", .error,
    title: Message(zh: "render 里套了 include", en: "an include within a render"),
    why: Message(
      zh: "render 取来的片段看不到外面的变量，include 却要用它们，结果会取决于从哪里取来。",
      en:
        "What `render` brings in sees no variables from outside, and `include` lives on them: the result would depend on who calls."
    ))
  package static let wrongArgument = Check(
    "wrong-argument", .error,
    title: Message(zh: "值不能这样处理", en: "a value that cannot be used this way"),
    why: Message(
      zh: "这一步需要另一种值，例如数字；结果会不可靠。",
      en:
        "The step needs a value of another kind, a number for example; the result would be unreliable."
    ))
  package static let unfitValue = Check(
    "unfit-value", .error,
    title: Message(zh: "填的值不合适", en: "a value that does not fit its blank"),
    why: Message(
      zh: "值和要填的类型对不上，客户会读到说不通的话。",
      en: "The value is not of the kind the blank asks for, and the customer would read nonsense."))
  package static let conflictingValues = Check(
    "conflicting-values", .error,
    title: Message(zh: "一个空填了两个值", en: "two values for one blank"),
    why: Message(
      zh: "同一个空又按编号、又按名称填，不知道以哪个为准。",
      en: "Given by its name and by its label, nobody knows which of the two is meant."))
  package static let unfitExample = Check(
    "unfit-example", .warning,
    title: Message(zh: "例子自己填不进去", en: "an example that its own blank refuses"),
    why: Message(
      zh: "客服照着例子填，会被拒绝，不知道错在哪里",
      en: "Whoever fills the blank in as the example shows is refused, and does not know why."))
  package static let missingCurrency = Check(
    "missing-currency", .suggestion, trust: .pattern,
    title: Message(zh: "金额没有单位", en: "an amount without a currency"),
    why: Message(
      zh: "模板里不带单位，客户会读到“退款 128”",
      en: "The template writes no currency, and the customer would read “refunded 128”."))
  package static let accountName = Check(
    "account-name", .suggestion, trust: .pattern,
    title: Message(zh: "不像姓名", en: "no name to greet by"),
    why: Message(
      zh: "用账号、手机号称呼客户，读起来像群发", en: "greeting by an account name or a number reads like a bulk mail"
    ))
  package static let internalFact = Check(
    "internal-fact-rendered", .error,
    title: Message(zh: "内部信息不能发给客户", en: "an internal fact in a reply"),
    why: Message(zh: "这条事实只供内部使用。", en: "The fact is for the team's own use only."))
  package static let expiredFact = Check(
    "expired-fact-rendered", .warning,
    title: Message(zh: "事实已过期", en: "an expired fact in a reply"),
    why: Message(
      zh: "过期的数字可能已经不对，发出去就成了承诺。",
      en: "An expired figure may be wrong by now, and the customer will hold the team to it."))
}
