import Diagnostics
import DomainModel

enum RuleKeys {
  static let title = Key("title", "标题", .sentence, zh: "规则的大白话", en: "the rule in plain words")
  static let kind = Key(
    "kind", "类型", .choice(RuleKind.self), required: true, zh: "规则怎么查", en: "how the rule looks")
  static let level = Key("level", "级别", .level, zh: "有多要紧", en: "how much it matters")
  static let message = Key(
    "message", "提示", .both, required: true, zh: "查到时说的话", en: "what is said when it is found")
  static let tokens = Key("tokens", "词", .texts, zh: "要找的词", en: "the words to look for")
  static let tokensAdded = Key(
    "tokens+", "词+", .texts, zh: "在继承的基础上加词", en: "words added to the base's")
  static let tokensRemoved = Key(
    "tokens-", "词-", .texts, zh: "从继承的词里去掉", en: "words taken from the base's")
  static let swap = Key("swap", "换成", .map(of: .text), zh: "不好的: 好的", en: "bad: good")
  static let exceptions = Key(
    "exceptions", "例外", .texts, zh: "包含该词但没问题的说法", en: "phrases in which the word is fine")
  static let unless = Key(
    "unless", "除非", .condition, zh: "附近有它就不算", en: "not where this holds nearby")
  static let onlyIf = Key(
    "only_if", "仅当", .condition, zh: "附近有它才算", en: "only where this holds nearby")
  static let applies = Key(
    "applies", "适用", .applicability, zh: "用在哪些回复上", en: "the replies it is for")
  static let scope = Key(
    "scope", "范围", .choice(Scope.self), zh: "看哪一段", en: "the part of the text it looks at")
  static let part = Key(
    "part", "哪一部分", .words, zh: "只看回复的这些部分", en: "only these parts of a reply")
  static let count = Key("count", "数什么", .choice(Countable.self), zh: "数什么", en: "what is counted")
  static let min = Key("min", "至少", .integer(0...100_000), zh: "至少几个", en: "at least")
  static let max = Key("max", "至多", .integer(0...100_000), zh: "至多几个", en: "at most")
  static let per = Key(
    "per", "每", .choice(Unit.self), zh: "在多大范围里数", en: "the stretch it counts in")
  static let ignoreCase = Key(
    "ignore_case", "忽略大小写", .flag, zh: "不分大小写", en: "letters' case is ignored")
  static let either = Key(
    "either", "二选一", .map(of: .text), zh: "同一篇里只用一种", en: "pairs of which one may be used")
  static let first = Key("first", "前", .cues, zh: "先有的词", en: "if one of these")
  static let second = Key("second", "后", .cues, zh: "跟着要有的词", en: "then one of these")
  static let within = Key(
    "within", "在内", .stretch, zh: "多远之内：句、段、全文、2 句",
    en: "how near: sentence, paragraph, message, 2 sentences")
  static let before = Key(
    "before", "之前", .flag, zh: "是：要在前面；否：要在后面；不写：前后都行",
    en: "true: before it; false: behind it; absent: on either side")
  static let parts = Key("parts", "要点", .words, zh: "回复的部分", en: "parts of a reply")
  static let matchers = Key("matchers", "词表", .words, zh: "词表名", en: "names of matchers")
  static let phrases = Key("phrases", "短语", .texts, zh: "短语", en: "phrases")
  static let need = Key(
    "need", "要求", .need, zh: "全部、任一或数字", en: "all, any or a number")
  static let ordered = Key("ordered", "按顺序", .flag, zh: "要按顺序", en: "in this order")
  static let steps = Key(
    "steps", "步骤", .list(of: .step), zh: "依次出现的词、词表或要点",
    en: "words, matchers or parts, one after the other")
  static let subject = Key(
    "of", "什么", .choice(Subject.self), zh: "重复：词、句子；只许：表情、网址、首句、末句",
    en: "of a repetition: word, sentence; of an allowlist: emoji, link, opener, closer")
  static let allow = Key("allow", "许可", .texts, zh: "只许用这些", en: "only these are allowed")
  static let position = Key("where", "位置", .choice(Edge.self), zh: "开头还是结尾", en: "opener or closer")
  static let share = Key("share", "占比", .number, zh: "最多占几成", en: "the largest share")
  static let threshold = Key("threshold", "阈值", .number, zh: "多像才算重复", en: "how alike is too alike")
  static let safeFix = Key(
    "safe_fix", "可直接改", .flag, zh: "提议的改法不用再看", en: "what it proposes needs no second look")
  static let extends = Key("extends", "继承", .text, zh: "在哪条规则上改", en: "the rule it builds on")
  static let examples = Key(
    "examples", "例子", .list(of: .example), required: true, zh: "好坏例子，也是测试",
    en: "good and bad, which are also its tests")
  static let tip = Key(
    "tip", "要点序号", .integer(1...10), zh: "十条要点里的第几条", en: "its place among the ten tips")
  static let decided = Key(
    "decided", "决定", .decision, zh: "谁在什么时候定的，为什么", en: "who decided, when and why")
  static let sources = Key("sources", "出处", .texts, zh: "依据", en: "where it comes from")
  static let trust = Key("trust", "可信度", .trust, zh: "查得有多准", en: "how sure it can be")

  static let table = KeyTable(
    [
      title, kind, level, message, tokens, tokensAdded, tokensRemoved, swap, exceptions, unless,
      onlyIf, applies, scope, part, count, min, max, per, ignoreCase, either, first, second, within,
      before, parts, matchers, phrases, need, ordered, steps, subject, allow, position, share,
      threshold,
      safeFix, extends, examples, tip, decided, sources, trust,
    ] + CommonKeys.all)
}
