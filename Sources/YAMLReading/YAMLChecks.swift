package import Diagnostics

/// Everything that can be wrong with a text before anybody asks what its keys mean.
package enum YAMLChecks {
  package static let all: [Check] =
    fileChecks + fenceChecks + limitChecks + trapChecks + featureChecks

  private static let fileChecks = [notUTF8, controlCharacter, oddLineBreak, invisibleCharacter]
  private static let fenceChecks = [missingFrontMatter, unclosedFrontMatter, oddFence]
  private static let limitChecks = [
    tooLarge, tooDeep, tooManyValues, tooLongValue, tooManyFindings,
  ]
  private static let trapChecks = [
    duplicateKey, fullWidthColon, missingSpaceAfterColon, missingColon, colonInText, fullWidthComma,
    fullWidthMark, fullWidthSpace, tabIndentation, wrongIndentation, unevenBlock, specialStart,
    unquotedBraces, unquotedPattern, textAfterQuote, unclosedQuote, unclosedBracket,
    textAfterBracket, emptyEntry, missingComma, unknownEscape, hashCutText, bulletCharacter,
    missingSpaceAfterDash,
    listBesideKey, strayListItem, mapInsteadOfText, textInsteadOfMap,
  ]
  private static let featureChecks = [
    yamlAlias, yamlTag, yamlDirective, severalDocuments, complexKey, notAMap, unreadableYAML,
  ]

  // Why, for the many slips that come to the same thing.
  private static let unreadable = Message(
    zh: "这一行读不懂，后面的内容也可能跟着读错，这个文件就用不了",
    en: "the line cannot be read, and what follows may be read wrongly, so the file is of no use")
  private static let misread = Message(
    zh: "文件能读，但读到的不是你写的意思，而且看不出来",
    en: "the file can be read, but means something else than was written, and nothing shows it")

  private static func trap(
    _ id: String, zh: String, en: String, why: Message = unreadable, _ severity: Severity = .error
  ) -> Check {
    Check(id, severity, title: Message(zh: zh, en: en), why: why)
  }

  package static let notUTF8 = trap(
    "not-utf-8", zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8",
    why: Message(
      zh: "别的编码在别人的电脑上会变成乱码；UTF-8 在哪里都一样",
      en: "other encodings turn into gibberish on other machines; UTF-8 is the same everywhere"))
  package static let controlCharacter = trap(
    "control-character", zh: "有看不见的控制字符", en: "an invisible control character",
    why: Message(
      zh: "它看不见，却会让文件读不了，或者跟着回复一起发给客户",
      en: "it cannot be seen, yet it makes files unreadable or is sent to the customer"))
  package static let oddLineBreak = trap(
    "odd-line-break", zh: "有看不见的特殊换行符", en: "an invisible, unusual line break",
    why: Message(
      zh: "编辑器里看是一行，读文件时却算两行；常常是从别的软件粘贴来的",
      en: "editors show one line where two are read; it often comes from pasted text"))
  package static let invisibleCharacter = trap(
    "invisible-character", zh: "有零宽的隐形字符", en: "a character without width",
    why: Message(
      zh: "看上去一样的两个词其实不同，就会对不上；常常是从网页粘贴来的",
      en: "two words look the same and are not, so they never match; it often comes from web pages")
  )

  package static let missingFrontMatter = trap(
    "missing-front-matter", zh: "开头缺少 --- 信息块", en: "no block of --- lines at the top",
    why: Message(
      zh: "标题、场景、状态都写在文件开头两行 --- 之间，没有它就不知道这是什么",
      en: "title, scenario and status stand between two --- lines at the top of the file"))
  package static let unclosedFrontMatter = trap(
    "unclosed-front-matter", zh: "开头的 --- 没有收尾", en: "the block of --- is not closed",
    why: Message(
      zh: "分不清哪里是信息，哪里是要发给客户的正文",
      en: "nothing shows where the facts end and the text for the customer begins"))
  package static let oddFence = trap(
    "odd-fence", zh: "分隔线写得不对", en: "a fence that is not ---",
    why: Message(
      zh: "分隔线要正好是三个半角减号 ---，单独一行，前面没有空格或空行",
      en: "a fence is exactly three hyphens, ---, alone on its line, with nothing before it"))

  package static let tooLarge = trap(
    "too-large", zh: "文件太大", en: "too large",
    why: Message(
      zh: "模板和规则是给人看的短文；这么大的多半是放错了的文件",
      en: "templates and rules are short texts for people; this is probably a misplaced file"))
  package static let tooDeep = trap(
    "too-deep", zh: "层数太多", en: "nested too deeply",
    why: Message(zh: "没有哪一项需要这么多层", en: "nothing in these files needs so many levels"))
  package static let tooManyValues = trap(
    "too-many-values", zh: "内容太多", en: "too many values",
    why: Message(
      zh: "这么多内容多半是放错了的文件", en: "this many values are probably a misplaced file"))
  package static let tooLongValue = trap(
    "too-long-value", zh: "一项内容太长", en: "one value is too long",
    why: Message(
      zh: "这么长的内容多半是漏了引号，或者放错了地方",
      en: "a value this long has probably lost its closing quote, or is in the wrong place"))
  package static let tooManyFindings = trap(
    "too-many-findings", zh: "问题太多，只列出前面的", en: "too many findings to list all",
    why: Message(zh: "先改前面的，后面的常常跟着就好了", en: "the first ones often cause the rest"))

  package static let duplicateKey = trap(
    "duplicate-key", zh: "同一个名称写了两次", en: "the same key twice",
    why: Message(zh: "不知道该听哪一个", en: "nothing says which of the two counts"))
  package static let fullWidthColon = trap(
    "full-width-colon", zh: "冒号是全角的", en: "a full-width colon")
  package static let missingSpaceAfterColon = trap(
    "missing-space-after-colon", zh: "冒号后面缺空格", en: "no space after the colon")
  package static let missingColon = trap(
    "missing-colon", zh: "这一行没有冒号", en: "a line without a colon")
  package static let colonInText = trap(
    "colon-in-text", zh: "内容里有冒号，没加引号", en: "a colon in text without quotes")
  package static let fullWidthComma = trap(
    "full-width-comma", zh: "列表里用了全角逗号或顿号", en: "a full-width comma in a list",
    why: misread)
  package static let fullWidthMark = trap(
    "full-width-mark", zh: "符号是全角的", en: "a full-width sign", why: misread)
  package static let fullWidthSpace = trap(
    "full-width-space", zh: "用了全角空格或不断行空格", en: "a full-width or no-break space",
    why: Message(
      zh: "它看上去像空格，却算作文字：名称和内容就对不上了",
      en: "it looks like a space and counts as text, so that keys and values do not match"))
  package static let tabIndentation = trap(
    "tab-indentation", zh: "用制表符缩进", en: "a tab as indentation")
  package static let wrongIndentation = trap(
    "wrong-indentation", zh: "缩进没有对齐", en: "indentation that fits nothing above")
  package static let unevenBlock = trap(
    "uneven-block", zh: "| 下面的行没有对齐", en: "uneven lines below |")
  package static let specialStart = trap(
    "special-start", zh: "内容以特殊符号开头，没加引号", en: "text that starts with a sign of YAML's")
  package static let unquotedBraces = trap(
    "unquoted-braces", zh: "内容以 { 开头，没加引号", en: "text that starts with { without quotes")
  package static let unquotedPattern = trap(
    "unquoted-pattern", zh: "列表里的模式没加引号", en: "a pattern in a list without quotes")
  package static let textAfterQuote = trap(
    "text-after-quote", zh: "引号结束后还有文字", en: "text after the closing quote")
  package static let unclosedQuote = trap(
    "unclosed-quote", zh: "引号没有收尾", en: "a quote that is not closed")
  package static let unclosedBracket = trap(
    "unclosed-bracket", zh: "括号没有收尾", en: "a bracket that is not closed")
  package static let textAfterBracket = trap(
    "text-after-bracket", zh: "括号结束后还有文字", en: "text after the closing bracket")
  package static let emptyEntry = trap(
    "empty-entry", zh: "列表里有一项是空的", en: "an empty entry in a list")
  package static let missingComma = trap(
    "missing-comma", zh: "两项之间少了逗号", en: "no comma between two entries")
  package static let unknownEscape = trap(
    "unknown-escape", zh: "双引号里的反斜杠", en: "a backslash in double quotes")
  package static let hashCutText = trap(
    "hash-cut-text", zh: "# 后面的文字被当成备注", en: "text cut off by #", why: misread, .warning)
  package static let bulletCharacter = trap(
    "bullet-character", zh: "列表用了别的项目符号", en: "a bullet that is not a hyphen", why: misread)
  package static let missingSpaceAfterDash = trap(
    "missing-space-after-dash", zh: "减号后面缺空格", en: "no space after the hyphen", why: misread)
  package static let listBesideKey = trap(
    "list-beside-key", zh: "列表和名称写在同一行", en: "a list item on the line of its key")
  package static let strayListItem = trap(
    "stray-list-item", zh: "列表项上面的名称已经有内容", en: "a list item below a key with a value",
    why: misread)
  package static let mapInsteadOfText = trap(
    "map-instead-of-text", zh: "一句话被读成了别的", en: "a sentence that was read as something else",
    why: misread)
  package static let textInsteadOfMap = trap(
    "text-instead-of-map", zh: "几项内容被读成了一句话", en: "several keys that were read as one text",
    why: misread)

  package static let yamlAlias = trap(
    "yaml-alias", zh: "用了 & 和 * 引用", en: "an anchor or alias",
    why: Message(
      zh: "引用让人看不出写的是什么，还能让很小的文件变得极大，所以不支持",
      en: "references hide what is written, and can blow a small file up, so they are not read"))
  package static let yamlTag = trap(
    "yaml-tag", zh: "用了 ! 类型标记", en: "a type tag",
    why: Message(zh: "内容的类型由名称决定，不需要标记", en: "the key says what a value is; no tag is needed"))
  package static let yamlDirective = trap(
    "yaml-directive", zh: "用了 % 指令", en: "a % directive",
    why: Message(zh: "这些文件不需要指令", en: "these files need no directives"))
  package static let severalDocuments = trap(
    "several-documents", zh: "一个文件里写了几份", en: "several documents in one file",
    why: Message(zh: "一个文件只读一份，后面的会丢", en: "one file is one document; the rest would be lost"))
  package static let complexKey = trap(
    "complex-key", zh: "名称不是一个词", en: "a key that is not a plain word")
  package static let notAMap = trap(
    "not-a-map", zh: "不是“名称: 内容”的样子", en: "not made of `key: value` lines")
  package static let unreadableYAML = trap(
    "unreadable-yaml", zh: "这里读不懂", en: "a place that cannot be read")
}
