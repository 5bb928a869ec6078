package import Diagnostics
import DomainModel

/// What typography can find in a text.
package enum TypographyChecks {
  package static let all: [Check] = TypographyCheck.allCases.map(\.check)
}

extension TypographyCheck {
  var check: Check {
    let (title, why) = words
    return Check(rawValue, severity, trust: trust, title: title, why: why)
  }

  private var trust: Trust {
    switch self {
    case .unpairedPunctuation, .miswrittenTerm, .deprecatedTerm, .fullWidthPunctuation: .pattern
    default: .exact
    }
  }

  private var words: (title: Message, why: Message) {
    switch self {
    case .cjkLatinSpacing:
      (
        Message(zh: "汉字和英文之间的空格", en: "space between Chinese and Latin letters"),
        Message(
          zh: "同一个团队的回复，空格的写法要一致，中英文混排才好读",
          en: "Mixed text reads well when the whole team spaces it in one way.")
      )
    case .cjkDigitSpacing:
      (
        Message(zh: "汉字和数字之间的空格", en: "space between Chinese and digits"),
        Message(
          zh: "金额、时间、数量是客户最先找的，空格一致才一眼看得到",
          en: "Amounts and times are what customers look for; even spacing lets them stand out.")
      )
    case .unitSpacing:
      (
        Message(zh: "数字和单位之间的空格", en: "space between a number and its unit"),
        Message(
          zh: "国际单位制：10 Gbps 空一格；15%、90° 紧跟着数字",
          en: "As the SI has it: 10 Gbps with a space, 15% and 90° without.")
      )
    case .halfWidthPunctuation:
      (
        Message(zh: "中文里用了半角标点", en: "half-width mark in Chinese"),
        Message(
          zh: "半角标点挤在汉字中间，读起来像机器拼出来的",
          en: "Half-width marks are cramped between Chinese characters and look machine-made.")
      )
    case .fullWidthPunctuation:
      (
        Message(zh: "英文里用了全角标点", en: "full-width mark in English"),
        Message(
          zh: "英文句子里的全角标点留出一大块空白，英文客户的系统里还可能显示不出来",
          en: "Full-width marks tear holes into English text, and some systems cannot show them.")
      )
    case .fullWidthAlphanumerics:
      (
        Message(zh: "全角的字母或数字", en: "full-width letters or digits"),
        Message(
          zh: "客户复制全角的单号、金额去查，什么也查不到",
          en: "A customer who copies a full-width number and looks it up finds nothing.")
      )
    case .bracketWidth:
      (
        Message(zh: "括号的全角和半角", en: "width of brackets"),
        Message(zh: "括号用哪一种，全队一致", en: "One kind of bracket for the whole team.")
      )
    case .quoteStyle:
      (
        Message(zh: "引号的写法", en: "style of quotes"),
        Message(zh: "引号用哪一种，全队一致", en: "One kind of quote for the whole team.")
      )
    case .spaceBesidePunctuation:
      (
        Message(zh: "全角标点旁边有空格", en: "space beside a full-width mark"),
        Message(
          zh: "全角标点自己带着空白，再加空格就断开了",
          en: "A full-width mark brings its own space; one more splits the sentence.")
      )
    case .ellipsisForm:
      (
        Message(zh: "省略号的写法", en: "form of the ellipsis"),
        Message(zh: "国家标准 GB/T 15834：省略号是六个点“……”", en: "GB/T 15834 has six dots: ……")
      )
    case .dashForm:
      (
        Message(zh: "破折号的写法", en: "form of the dash"),
        Message(zh: "国家标准 GB/T 15834：破折号占两个字的位置“——”", en: "GB/T 15834 has a double dash: ——")
      )
    case .repeatedPunctuation:
      (
        Message(zh: "重复、相撞的标点", en: "repeated or colliding punctuation"),
        Message(
          zh: "“！！！”“～～”读起来不是热情，是着急；一个就够。“！，”“。，”多半是改句子时漏删了一个",
          en:
            "Marks in a row sound agitated, not warm; one is enough. ！， is mostly what an edit left over."
        )
      )
    case .unpairedPunctuation:
      (
        Message(zh: "引号或括号没有成对", en: "quote or bracket without its pair"),
        Message(
          zh: "少了一半，客户不知道引用、补充到哪里为止，常常是漏删了半句话",
          en:
            "Without its other half nobody knows where it ends; often half a sentence was left over."
        )
      )
    case .miswrittenTerm:
      (
        Message(zh: "名称写得不对", en: "name written in another way"),
        Message(
          zh: "产品和公司的名字按它自己的写法写，是尊重，也方便客户搜索",
          en: "Names are written as their owners write them; customers also search for them so.")
      )
    case .deprecatedTerm:
      (
        Message(zh: "不再用的词", en: "word that is not used any more"),
        Message(
          zh: "同一件事全队用同一个词，客户才不会以为是两件事",
          en: "One word for one thing, or customers take it for two.")
      )
    }
  }
}
