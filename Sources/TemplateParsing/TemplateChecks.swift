package import Diagnostics

/// What the parser finds in templates.
package enum TemplateChecks {
  package static let all: [Check] = [
    unclosedOutput, unclosedTag, unclosedBlock, unclosedComment, unclosedString, strayBrace,
    singleBrace, fullWidthBrace, fullWidthPunctuation, unknownTag, unknownFilter, filterArguments,
    strayTag, malformedTag, malformedExpression, emptyOutput, unreachableBranch,
    malformedPartMarker,
    deepNesting,
  ]

  package static let unclosedOutput = Check(
    "unclosed-output", .error,
    title: Message(zh: "空格没有写完", en: "a placeholder that does not end"),
    why: Message(
      zh: "没有 }} 收尾，客户会看到 {{ 和里面的名字，而不是内容。",
      en: "Without its }} the customer would read the braces and the name instead of the value."))
  package static let unclosedTag = Check(
    "unclosed-tag", .error,
    title: Message(zh: "标签没有写完", en: "a tag that does not end"),
    why: Message(
      zh: "没有 %} 收尾，就分不清哪些是指令、哪些是给客户看的话。",
      en: "Without its %} nobody can tell the instruction from the text for the customer."))
  package static let unclosedBlock = Check(
    "unclosed-block", .error,
    title: Message(zh: "有开头没有结尾", en: "a block that does not end"),
    why: Message(
      zh: "没有结尾，就不知道条件管到哪一句。",
      en: "Without an end nobody can tell how much of the text depends on it."))
  package static let unclosedComment = Check(
    "unclosed-comment", .error,
    title: Message(zh: "注释没有写完", en: "a comment that does not end"),
    why: Message(
      zh: "没有 --> 收尾，后面的正文可能被当成注释，或者注释被发给客户。",
      en: "Without its --> the text below may be lost, or the comment may reach the customer."))
  package static let unclosedString = Check(
    "unclosed-string", .error,
    title: Message(zh: "引号不成对", en: "a quote without its partner"),
    why: Message(
      zh: "少了一个引号，就不知道引用的文字到哪里为止。",
      en: "Without the second quote nobody can tell where the quoted words end."))
  package static let strayBrace = Check(
    "stray-brace", .error,
    title: Message(zh: "多出来的括号", en: "closing braces without an opening"),
    why: Message(
      zh: "前面没有对应的 {{ 或 {%，客户会看到这几个括号。",
      en: "Nothing opens here, so the customer would read the braces."))
  package static let singleBrace = Check(
    "single-brace", .warning, trust: .pattern,
    title: Message(zh: "只写了一层大括号", en: "single braces around a name"),
    why: Message(
      zh: "要填的内容写在两层大括号里：{{ 名字 }}；一层大括号会原样发给客户。",
      en: "Blanks have two braces, {{ name }}; with one they reach the customer as they are."))
  package static let fullWidthBrace = Check(
    "full-width-brace", .error,
    title: Message(zh: "全角的括号", en: "full-width braces"),
    why: Message(
      zh: "｛｛ 和 ｛％ 是中文输入法打出的全角符号，不会被识别，会原样发给客户。",
      en: "Full-width ｛｛ and ｛％ are not recognised and would reach the customer as they are."))
  package static let fullWidthPunctuation = Check(
    "full-width-punctuation", .error,
    title: Message(zh: "括号里用了全角标点", en: "full-width punctuation inside braces"),
    why: Message(
      zh: "{{ }} 和 {% %} 里面只认半角标点和直引号。",
      en: "Inside {{ }} and {% %} only half-width punctuation and straight quotes count."))
  package static let unknownTag = Check(
    "unknown-tag", .error,
    title: Message(zh: "没有这个标签", en: "a tag that does not exist"),
    why: Message(
      zh: "不认识的标签没法执行，整个模板就用不了。",
      en: "What is not known cannot be carried out, so the template cannot be used."))
  package static let unknownFilter = Check(
    "unknown-filter", .error,
    title: Message(zh: "没有这个过滤器", en: "a filter that does not exist"),
    why: Message(
      zh: "竖线后面的处理方式不认识，就不知道该怎样写出这个值。",
      en: "Without knowing the filter after the bar nobody can tell how to write the value."))
  package static let filterArguments = Check(
    "wrong-filter-arguments", .error,
    title: Message(zh: "过滤器的参数不对", en: "a filter with too many or too few arguments"),
    why: Message(
      zh: "参数多了或少了，结果就不是想要的。",
      en: "With arguments missing or left over the result is not what was meant."))
  package static let strayTag = Check(
    "stray-tag", .error,
    title: Message(zh: "标签没有对应的开头", en: "a tag whose block was never opened"),
    why: Message(
      zh: "else、endif 这样的标签要和前面的开头配对。",
      en: "Tags such as else and endif belong to a block that was opened before."))
  package static let malformedTag = Check(
    "malformed-tag", .error,
    title: Message(zh: "标签的写法不对", en: "a tag that is not written as it should be"),
    why: Message(
      zh: "读不懂的标签没法执行，整个模板就用不了。",
      en: "What cannot be read cannot be carried out, so the template cannot be used."))
  package static let malformedExpression = Check(
    "malformed-expression", .error,
    title: Message(zh: "括号里的内容读不懂", en: "something inside braces that cannot be read"),
    why: Message(
      zh: "读不懂的内容没法换成要发给客户的话。",
      en: "What cannot be read cannot be turned into words for the customer."))
  package static let emptyOutput = Check(
    "empty-output", .warning,
    title: Message(zh: "空的大括号", en: "braces with nothing inside"),
    why: Message(
      zh: "里面没有名字，什么也不会显示，多半是忘了填。",
      en: "Nothing will be shown here; most likely a name was forgotten."))
  package static let unreachableBranch = Check(
    "unreachable-branch", .warning,
    title: Message(zh: "永远不会用到的分支", en: "a branch that is never taken"),
    why: Message(
      zh: "else 之后的分支不会执行，写在里面的话永远发不出去。",
      en: "Nothing after an else is ever taken, so its words would never be sent."))
  package static let malformedPartMarker = Check(
    "malformed-part-marker", .warning,
    title: Message(zh: "要点标注的写法不对", en: "a part comment that is not written as it should be"),
    why: Message(
      zh: "标注读不懂，就没法检查回复里该有的要点是不是齐了。",
      en: "Without it nobody can check whether the reply holds the parts it must hold."))
  package static let deepNesting = Check(
    "deep-nesting", .error,
    title: Message(zh: "嵌套太深", en: "blocks nested too deeply"),
    why: Message(
      zh: "嵌套超过 \(TemplateLimits.nesting) 层的模板没有人看得懂，也会耗尽内存。",
      en:
        "A template nested deeper than \(TemplateLimits.nesting) levels is beyond reading, and costs memory."
    ))
}
