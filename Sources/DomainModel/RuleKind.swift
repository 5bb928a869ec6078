package enum RuleKind: String, NamedChoice {
  case existence, substitution, occurrence, consistency, conditional, required, sequence
  case repetition, length, allowlist, variety, duplicate

  package var chinese: String {
    switch self {
    case .existence: "出现"
    case .substitution: "替换"
    case .occurrence: "次数"
    case .consistency: "一致"
    case .conditional: "条件"
    case .required: "必须有"
    case .sequence: "先后"
    case .repetition: "重复"
    case .length: "长度"
    case .allowlist: "只许"
    case .variety: "变化"
    case .duplicate: "雷同"
    }
  }

  /// Looks at all templates together, not at one text.
  package var isOfLibrary: Bool { self == .variety || self == .duplicate }
}

/// A stretch of text that rules count in.
package enum Unit: String, NamedChoice {
  case sentence, paragraph, message

  package var chinese: String {
    switch self {
    case .sentence: "句"
    case .paragraph: "段"
    case .message: "全文"
    }
  }
}

/// Which part of a text a rule looks at.
package enum Scope: String, NamedChoice {
  case text
  case sentence
  case paragraph
  case firstSentence = "first_sentence"
  case lastSentence = "last_sentence"
  case firstParagraph = "first_paragraph"
  case lastParagraph = "last_paragraph"
  case part

  package var chinese: String {
    switch self {
    case .text: "全文"
    case .sentence: "句"
    case .paragraph: "段"
    case .firstSentence: "首句"
    case .lastSentence: "末句"
    case .firstParagraph: "首段"
    case .lastParagraph: "末段"
    case .part: "部分"
    }
  }
}

/// What an occurrence rule counts.
package enum Countable: String, NamedChoice {
  case tokens, emoji, exclamation, question, tilde

  package var chinese: String {
    switch self {
    case .tokens: "词"
    case .emoji: "表情"
    case .exclamation: "感叹号"
    case .question: "问号"
    case .tilde: "波浪号"
    }
  }
}

/// What an allowlist allows some of, and what a repetition repeats.
package enum Subject: String, NamedChoice {
  case word, sentence, emoji, link, opener, closer

  package var chinese: String {
    switch self {
    case .word: "词"
    case .sentence: "句子"
    case .emoji: "表情"
    case .link: "网址"
    case .opener: "首句"
    case .closer: "末句"
    }
  }
}

package enum Edge: String, NamedChoice {
  case opener, closer

  package var chinese: String { self == .opener ? "开头" : "结尾" }
}
