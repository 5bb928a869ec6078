package import Diagnostics

/// What can be wrong with the team's rules themselves.
package enum RuleChecks {
  package static let all: [Check] = [
    emptyToken, unmatchableToken, hidingException, idleException, unknownGroup,
    kindNotRun, scopeNotRun, extendsNotRun, impossibleLimit, wrongExample, unfitSetting,
  ]

  package static let emptyToken = Check(
    "empty-token", .error,
    title: Message(zh: "空的词条", en: "empty entry in a word list"),
    why: Message(
      zh: "空的词条什么也找不到，多半是漏写了词", en: "An empty entry finds nothing; a word is probably missing."))

  package static let unmatchableToken = Check(
    "unmatchable-token", .error,
    title: Message(zh: "永远找不到的词", en: "word that can never be found"),
    why: Message(
      zh: "空格（{{ … }}）和标签不是客户看到的字，规则只看客户看到的字",
      en: "Placeholders and tags are not what the customer reads, and rules look at nothing else."))

  package static let hidingException = Check(
    "hiding-exception", .error,
    title: Message(zh: "例外遮住了整个词", en: "exception that hides a whole word"),
    why: Message(
      zh: "例外和要找的词一样，这个词就再也不会被发现",
      en: "An exception equal to the word means that the word is never found."))

  package static let idleException = Check(
    "idle-exception", .warning,
    title: Message(zh: "不起作用的例外", en: "exception without effect"),
    why: Message(
      zh: "例外是包含某个词的更长的说法，例如“保证”的例外“保证金”；里面没有要找的词，就什么也排除不了",
      en: "An exception is a longer phrase around a word; without the word it excludes nothing."))

  package static let unknownGroup = Check(
    "unknown-group", .error,
    title: Message(zh: "替换里用了没有的组", en: "group that the pattern does not have"),
    why: Message(
      zh: "替换里的 $1、$2 代表模式里第一、第二对括号找到的字；要写“$”本身，写 $$",
      en:
        "`$1`, `$2` stand for what the pattern's first and second brackets hold; a dollar sign is `$$`."
    ))

  package static let kindNotRun = Check(
    "kind-not-run", .warning,
    title: Message(zh: "这个版本还不运行这类规则", en: "kind of rule that this version does not run"),
    why: Message(
      zh: "现在运行的是：existence 出现、substitution 替换、occurrence 次数、length 长度",
      en: "This version runs existence, substitution, occurrence and length."))

  package static let scopeNotRun = Check(
    "scope-not-run", .warning,
    title: Message(zh: "这个版本还不支持这个范围", en: "scope that this version does not know"),
    why: Message(
      zh: "按回复要点限定范围以后的版本才支持，现在这条规则看的是全文",
      en: "A rule for one part of a reply will come later; this one looks at the whole text."))

  package static let extendsNotRun = Check(
    "extends-not-run", .warning,
    title: Message(zh: "这个版本还不支持继承", en: "inheritance that this version does not know"),
    why: Message(
      zh: "现在只有“出现”和“替换”两类规则能继承，别的请写全",
      en:
        "Only rules of the kinds existence and substitution can extend another; write this one out."
    ))

  package static let impossibleLimit = Check(
    "impossible-limit", .error,
    title: Message(zh: "规则的上下限不成立", en: "impossible limit"),
    why: Message(
      zh: "次数和长度规则靠 max（至多）或 min（至少）起作用",
      en: "Rules that count or measure work by `max` or `min`."))

  package static let unfitSetting = Check(
    "unfit-setting", .warning,
    title: Message(zh: "检查没有这项设置", en: "setting that a check does not have"),
    why: Message(
      zh: "自带的检查按口吻、渠道、场景、事实来判断，词和上下限不在“规则”里改",
      en:
        "The tool's own checks go by profiles, channels, scenarios and facts, not by words and limits."
    ))

  package static let wrongExample = Check(
    "wrong-example", .error,
    title: Message(zh: "规则和自己的例子对不上", en: "rule that disagrees with its example"),
    why: Message(
      zh: "例子就是规则的测试：⟦⟧ 里的正好是要提醒的，好例子什么也不提醒。对不上，说明规则或例子有一个写错了",
      en: """
        Examples are the rule's tests: what ⟦⟧ marks is exactly what must be flagged, and a good \
        example must pass. One of the two is wrong.
        """))
}
