package import Diagnostics

extension PatternProblem {
  package var check: Check {
    switch kind {
    case .lookAround, .backReference, .possessive, .namedGroup, .unknownGroup, .posixClass,
      .unknownEscape, .unknownProperty:
      PatternChecks.unsupportedPattern
    case .tooLarge, .tooDeep: PatternChecks.oversizedPattern
    case .matchesEmptyText: PatternChecks.emptyMatch
    case .neverMatches, .emptyClass: PatternChecks.unmatchablePattern
    default: PatternChecks.unreadablePattern
    }
  }

  /// What is wrong and with which part of the pattern.
  ///
  /// - Parameter text: the pattern that was refused.
  package func message(in text: String) -> Message {
    let bytes = Array(text.utf8)
    let part = String(decoding: bytes[range], as: UTF8.self)
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    let place = before.unicodeScalars.count + 1
    let what = self.what
    guard range != 0..<bytes.count else {
      return Message(zh: "模式“\(text)”\(what.zh)", en: "the pattern `\(text)` \(what.en)")
    }
    return Message(
      zh: "模式“\(text)”第 \(place) 个字起的“\(part)”\(what.zh)",
      en: "`\(part)`, from character \(place) of the pattern `\(text)`, \(what.en)")
  }

  /// Goes on from the part it is about.
  private var what: Message {
    switch kind {
    case .lookAround: Message(zh: "是看前后文的写法，这里不支持", en: "looks around, which patterns here cannot")
    case .backReference:
      Message(zh: "是反向引用，这里不支持", en: "refers back to a group, which patterns here cannot")
    case .possessive:
      Message(zh: "是“占有”写法，这里不支持", en: "is possessive, which patterns here do not know")
    case .namedGroup: Message(zh: "给组起了名字，这里不支持", en: "names a group, which patterns here cannot")
    case .unknownGroup: Message(zh: "不是认识的括号写法", en: "is no known kind of group")
    case .posixClass:
      Message(
        zh: "是 [:…:] 写法，这里不支持", en: "is a class like `[:alpha:]`, which patterns here do not know")
    case .unknownEscape: Message(zh: "没有特别的意思", en: "has no meaning")
    case .unknownProperty(let name, _):
      Message(zh: "里的“\(name)”不是认识的字类", en: "names no known class of characters")
    case .unknownCharacterNumber:
      Message(zh: "不是一个字的编号", en: "is no character's number")
    case .unclosedGroup: Message(zh: "没有配对的“)”", en: "has no `)` to go with it")
    case .strayParenthesis: Message(zh: "没有配对的“(”", en: "has no `(` to go with it")
    case .unclosedClass: Message(zh: "没有配对的“]”", en: "has no `]` to go with it")
    case .unclosedBrace: Message(zh: "后面缺少“{…}”", en: "lacks its `{…}`")
    case .emptyClass:
      Message(zh: "里什么字都没有，永远找不到", en: "holds no character, so nothing is ever found")
    case .reversedRange: Message(zh: "前后颠倒了", en: "is a range the wrong way round")
    case .classInRange:
      Message(zh: "不能用“-”连，两头要各是一个字", en: "is no range: both ends must be one character")
    case .openBrace: Message(zh: "前面没有可以重复的内容", en: "has nothing before it to repeat")
    case .nothingToRepeat: Message(zh: "没有可以重复的内容", en: "has nothing to repeat")
    case .doubledRepetition: Message(zh: "重复了两次", en: "repeats a repetition")
    case .reversedBounds: Message(zh: "前一个数比后一个大", en: "has its numbers the wrong way round")
    case .zeroTimes: Message(zh: "是零次，等于没有写", en: "is no times at all, which means nothing")
    case .trailingBackslash: Message(zh: "后面缺少一个字", en: "lacks the character after it")
    case .tooLarge: Message(zh: "太大了", en: "is too large")
    case .tooDeep: Message(zh: "一层套一层，太深了", en: "is nested too deeply")
    case .matchesEmptyText: Message(zh: "什么都没有也算找到", en: "is satisfied by an empty text")
    case .neverMatches: Message(zh: "永远找不到", en: "can never be found")
    }
  }

  /// What to write instead.
  package var help: Message {
    switch kind {
    case .lookAround:
      Message(
        zh: "前后还要看别的字，用规则的 exceptions（例外）、unless 或 only_if 来说",
        en: "say what must stand around it by the rule's `exceptions`, `unless` or `only_if`")
    case .backReference:
      Message(zh: "把两处可能的字都写出来，例如 (好好|慢慢)", en: "write the forms out: `(bye bye|ta ta)`")
    case .possessive: Message(zh: "去掉多出来的“+”或“>”", en: "leave out the extra `+` or `>`")
    case .namedGroup:
      Message(zh: "写成 (…)，替换里用 $1、$2", en: "write `(…)`, and `$1`, `$2` in the replacement")
    case .unknownGroup:
      Message(
        zh: "可以写 (…)、(?:…)、(?i)；要找括号本身，写 \\(",
        en: "known are `(…)`, `(?:…)` and `(?i)`; a bracket itself is `\\(`")
    case .posixClass:
      Message(
        zh: "字母写 \\p{L}，数字写 \\d，标点写 \\p{P}；要找“[”本身，写 \\[",
        en: "letters are `\\p{L}`, digits `\\d`, punctuation `\\p{P}`; a bracket itself is `\\[`")
    case .unknownEscape:
      Message(
        zh: "字母前面的“\\”只有 \\d \\w \\s \\b \\p{…} 等几种；要找字母本身，去掉“\\”",
        en:
          "before a letter, `\\` is for `\\d \\w \\s \\b \\p{…}` and the like; for the letter itself leave it out"
      )
    case .unknownProperty(_, let nearest):
      Message(
        zh: (nearest.map { "是不是 \\p{\($0)}？" } ?? "")
          + "认识的有 Han（汉字）、Latin、L（字母和汉字）、Lu（大写）、N（数字）、P（标点）、Emoji 等",
        en: (nearest.map { "did you mean `\\p{\($0)}`? " } ?? "")
          + "known are Han, Latin, L (letters), Lu (capitals), N (numbers), P (punctuation), Emoji and more"
      )
    case .unknownCharacterNumber:
      Message(zh: "写成 \\u9000 或 \\x{1F44D}", en: "write `\\u9000` or `\\x{1F44D}`")
    case .unclosedGroup, .strayParenthesis:
      Message(
        zh: "补上另一半；要找括号本身，写 \\( 或 \\)", en: "add the other half; a bracket itself is `\\(` or `\\)`"
      )
    case .unclosedClass:
      Message(zh: "补上“]”；要找“[”本身，写 \\[", en: "add the `]`; a bracket itself is `\\[`")
    case .unclosedBrace:
      Message(zh: "写成 \\p{Han}、\\x{1F44D} 的样子", en: "write it like `\\p{Han}` or `\\x{1F44D}`")
    case .emptyClass:
      Message(
        zh: "把要找的字写在 [] 里；要找“[]”本身，写 \\[\\]",
        en: "put the characters inside; for the brackets themselves write `\\[\\]`")
    case .reversedRange:
      Message(zh: "小的写在前面，例如 [0-9]", en: "write the lower end first, as in `[0-9]`")
    case .classInRange:
      Message(
        zh: "要找“-”本身，把它写在最后，例如 [\\d-]", en: "for the sign `-` itself put it last, as in `[\\d-]`")
    case .openBrace:
      Message(
        zh: "重复写成 天{1,3}；要找“{”本身，写 \\{",
        en: "a repetition is written `a{1,3}`; a brace itself is `\\{`")
    case .nothingToRepeat:
      Message(
        zh: "把它写在要重复的字后面；要找它本身，前面加“\\”",
        en: "put it behind what it repeats, or a `\\` before it for the sign itself")
    case .doubledRepetition: Message(zh: "只留一个", en: "keep one of them")
    case .reversedBounds:
      Message(zh: "小的写在前面，例如 {2,5}", en: "write the lower one first, as in `{2,5}`")
    case .zeroTimes: Message(zh: "去掉它和它前面的内容", en: "leave it out, and what stands before it")
    case .trailingBackslash: Message(zh: "要找“\\”本身，写两个", en: "for the sign itself write it twice")
    case .tooLarge:
      Message(
        zh: "减小 {m,n} 里的数，或者拆成几条", en: "use smaller numbers in `{m,n}`, or split it into several")
    case .tooDeep: Message(zh: "去掉不必要的括号", en: "leave out the brackets that are not needed")
    case .matchesEmptyText:
      Message(
        zh: "至少要有一个字：把 * 改成 +，或者加上一定会出现的字",
        en: "at least one character must be there: use `+` for `*`, or add what always stands there"
      )
    case .neverMatches:
      Message(
        zh: "看看 ^、$、\\b 的位置，和 [^…] 里是不是把什么都排除了",
        en: "look where `^`, `$` and `\\b` stand, and whether a `[^…]` excludes everything")
    }
  }
}
