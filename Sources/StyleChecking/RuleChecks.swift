package import Diagnostics

/// What can be wrong with the team's rules themselves.
package enum RuleChecks {
  package static let all: [Check] = [
    emptyToken, unmatchableToken, hidingException, idleException, unknownGroup,
    neverEnabled, unfitKeys, unknownMessageName, impossibleLimit, wrongExample, unfitSetting,
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

  package static let neverEnabled = Check(
    "never-enabled", .error,
    title: Message(zh: "永远用不上的规则", en: "rule that is never in force"),
    why: Message(
      zh: "“适用”里的口吻和语言对不上，没有一封回复同时符合",
      en: "The profiles and the languages under `applies` never come together in a reply."))

  package static let unfitKeys = Check(
    "unfit-keys", .error,
    title: Message(zh: "规则里的写法对不上", en: "keys of a rule that do not go together"),
    why: Message(
      zh: "两处写法互相矛盾，或者这类规则用不上，其中一处就白写了",
      en: "Two keys contradict each other, or the kind has no use for one, which then does nothing."
    ))

  package static let unknownMessageName = Check(
    "unknown-message-name", .warning,
    title: Message(zh: "提示里的名字没有这个", en: "a name in a message that nothing fills in"),
    why: Message(
      zh: "提示里花括号中的名字会换成找到的词；写错了，客服会原样读到花括号",
      en: "Names in braces become what was found; a misspelt one is read as it stands."))

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
