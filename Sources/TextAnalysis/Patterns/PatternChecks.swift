package import Diagnostics

/// What can be wrong with a pattern.
package enum PatternChecks {
  package static let all: [Check] = [
    unreadablePattern, unsupportedPattern, oversizedPattern, emptyMatch, unmatchablePattern,
    miswrittenPattern,
  ]

  package static let unreadablePattern = Check(
    "unreadable-pattern", .error,
    title: Message(zh: "写错的模式", en: "pattern that cannot be read"),
    why: Message(
      zh: "模式写错了，就不知道要找什么，这一条不会运行",
      en: "What a pattern with a slip in it means, nobody knows, so it does not run."))

  package static let unsupportedPattern = Check(
    "unsupported-pattern", .error,
    title: Message(zh: "不支持的模式写法", en: "way of writing that patterns do not know"),
    why: Message(
      zh: "这里的模式只读一遍文字，再长也不会卡住；要来回看的写法（看前后文、反向引用等）做不到这一点，所以不收",
      en: """
        Patterns read a text once and never get stuck, however long it is. What needs looking back \
        and forth (look-around, back-references) cannot keep that promise.
        """))

  package static let oversizedPattern = Check(
    "oversized-pattern", .error,
    title: Message(zh: "太大的模式", en: "pattern that is too large"),
    why: Message(
      zh: "{m,n} 会把前面的内容抄很多遍；套在一起，检查每封回复都会变慢",
      en: "`{m,n}` copies what stands before it; nested, it slows down the checking of every reply."
    ))

  package static let emptyMatch = Check(
    "empty-match", .error,
    title: Message(zh: "什么都没有也算找到的模式", en: "pattern that an empty text satisfies"),
    why: Message(
      zh: "这样的模式在任何两个字之间都“找得到”，提醒就没有意义了",
      en: "Such a pattern is found between any two characters, where there is nothing to point at.")
  )

  package static let unmatchablePattern = Check(
    "unmatchable-pattern", .error,
    title: Message(zh: "永远找不到的模式", en: "pattern that can never be found"),
    why: Message(
      zh: "没有哪句话符合这个模式，规则等于没有写",
      en: "No text satisfies it, so the rule might as well not be there."))

  package static let miswrittenPattern = Check(
    "miswritten-pattern", .warning,
    title: Message(zh: "像模式又不是模式", en: "what looks like a pattern and is none"),
    why: Message(
      zh: "词表里两个 / 之间的才是模式，后面最多写一个 i；别的写法都当成词，多半什么也找不到",
      en: """
        In a word list a pattern stands between two slashes, with an i behind them at most; anything \
        else is a word, which is likely to find nothing.
        """))
}
