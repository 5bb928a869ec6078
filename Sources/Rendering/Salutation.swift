/// Turns a customer's name into a form of address.
///
/// - A title or gender was given: 王小明 → 王先生, 欧阳娜 → 欧阳女士, 王芳 with 老师 → 王老师, John Smith → Mr Smith.
///   Where the surname cannot be told, the title follows the whole name: 梁丘明 → 梁丘明先生.
/// - Else nothing is guessed from the name. A Chinese name with a given name of two characters
///   loses its surname: 王小明 → 小明, 司马相如 → 相如; with one character it stays: 王明 → 王明.
///   An English name is addressed by its first name: John Smith → John; J. Smith and Wang Xiaoming stay,
///   as nobody knows what Wang Xiaoming likes to be called.
/// - What is a form of address already stays: 王先生, 张老师, 您好, Mr Smith.
/// - So does what is no name we can read: nicknames, account names, names in other scripts.
/// - Nothing stays nothing, so that a default or fallback applies.
package enum Salutation {
  /// - Parameter gender: male, 女, 先生, Ms, or a title such as 老师; nil where nobody knows.
  package static func of(_ name: String, gender: String? = nil) -> String? {
    let name = SlotValue.trimmed(halfWidth(name))
    guard !name.isEmpty else { return nil }
    guard !isAddress(name) else { return name }
    let title = gender.flatMap { Title(SlotValue.trimmed(halfWidth($0))) }
    let scalars = Array(name.unicodeScalars)
    if scalars.allSatisfy({ isHan($0) || $0 == " " }) { return chinese(scalars, title) }
    if let dot = scalars.firstIndex(where: { dots.contains($0) }), dot > 0,
      scalars.allSatisfy({ isHan($0) || dots.contains($0) })
    {
      // A transliterated name: its first part is the given name.
      return title.map { name + $0.chinese } ?? text(scalars[..<dot])
    }
    if scalars.allSatisfy({ isLatin($0) || " .'’-,".unicodeScalars.contains($0) }) {
      return latin(name, title)
    }
    return title.map { name + $0.chinese } ?? name
  }

  private static let dots = Set("·•‧・．".unicodeScalars)

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.value < 0x250
      || (0x300...0x36F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value)
  }

  /// `Ｊｏｈｎ　Ｓｍｉｔｈ` as `John Smith`; `．` stays, it may part a name.
  private static func halfWidth(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3000, 0xA0: folded.append(" ")
      case 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func chinese(_ written: [Unicode.Scalar], _ title: Title?) -> String {
    // 王 小明: the author says where the surname ends.
    let words = written.split(separator: " ")
    let name = Array(words.joined())
    let surname =
      words.count == 2 && words[0].count <= 2 && words[1].count <= 2
      ? words[0].count : Surnames.length(in: name)
    guard let surname else { return text(name) + (title?.chinese ?? "") }
    if let title { return text(name[..<surname]) + title.chinese }
    return name.count - surname == 2 ? text(name[surname...]) : text(name)
  }

  private static func latin(_ name: String, _ title: Title?) -> String {
    // `Smith, John` has the surname first.
    let halves = name.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      .map { SlotValue.trimmed(String($0)) }
    let isSuffix = halves.count == 2 && suffixes.contains(halves[1].lowercased())
    let ordered = halves.count == 2 && !isSuffix ? "\(halves[1]) \(halves[0])" : halves[0]
    var words = ordered.split(separator: " ").map(String.init)
    while words.count > 1, suffixes.contains(words[words.count - 1].lowercased()) {
      words.removeLast()
    }
    guard let first = words.first, let last = words.last else { return name }
    let hasSurnameFirst = words.count > 1 && halves.count == 1 && Surnames.comesFirst(first)
    guard let title else {
      // An initial is no name to be called by.
      let isInitial = first.hasSuffix(".") || first.count == 1
      return words.count > 1 && (isInitial || hasSurnameFirst)
        ? words.joined(separator: " ") : first
    }
    var surname = last
    if hasSurnameFirst {
      surname = Surnames.comesFirst(last) ? words.joined(separator: " ") : first
    } else if let particle = words.dropFirst().firstIndex(where: { particles.contains($0) }) {
      surname = words[particle...].joined(separator: " ")
    }
    return title.isChineseWord ? "\(surname) \(title.chinese)" : "\(title.english) \(surname)"
  }

  private static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d.", "esq.",
  ]
  /// In lower case only: they belong to the surname.
  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ten",
    "ter", "bin", "ibn", "al", "el",
  ]

  /// What stands beside a surname.
  private struct Title {
    var chinese: String
    var english: String
    var isChineseWord: Bool

    /// Nil for words that say that nobody knows.
    init?(_ word: String) {
      isChineseWord = word.unicodeScalars.contains { $0.value >= 0x2E80 }
      switch word.lowercased() {
      case "male", "m", "man", "mr", "mr.", "男", "男士", "男性", "男生", "先生":
        (chinese, english) = ("先生", "Mr")
      case "female", "f", "woman", "ms", "ms.", "mrs", "mrs.", "miss", "女", "女性", "女生", "女士":
        (chinese, english) = ("女士", "Ms")
      case "小姐", "太太", "夫人", "老师", "老師", "医生", "醫生", "教授", "博士", "律师", "律師", "经理", "經理",
        "总", "總", "同学", "同學", "师傅", "師傅", "阿姨", "叔叔":
        (chinese, english) = (word, word)
      case "dr", "dr.": (chinese, english) = ("博士", "Dr")
      case "prof", "prof.", "professor": (chinese, english) = ("教授", "Professor")
      default: return nil
      }
    }
  }

  private static func isAddress(_ name: String) -> Bool {
    let words = ["您好", "你好", "亲", "亲亲", "亲爱的", "there", "客户", "顾客", "用户", "客戶", "顧客", "用戶"]
    if words.contains(name) { return true }
    let endings = [
      "先生", "女士", "小姐", "太太", "夫人", "老师", "老師", "医生", "醫生", "教授", "博士", "律师", "律師", "经理", "經理",
      "总", "總", "同学", "同學", "师傅", "師傅", "阿姨", "叔叔", "大哥", "大姐", "哥", "姐", "妈妈", "爸爸", "奶奶", "爷爷",
      "您好", "你好",
    ]
    // 总 and 哥 alone are no address, and 王总 is; a name of four or more rarely ends so by chance.
    if endings.contains(where: { name.hasSuffix($0) && name.count > $0.count && name.count <= 6 }) {
      return true
    }
    let first = name.prefix { $0 != " " && $0 != "." }.lowercased()
    return ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "hi", "hello", "dear"]
      .contains(first) && name.count > first.count
  }
}
