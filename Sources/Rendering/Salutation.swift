/// Turns a customer's name into a form of address.
///
/// - A title or gender was given: 王小明 → 王先生, 欧阳娜 → 欧阳女士, 王芳 with 老师 → 王老师, John Smith → Mr Smith.
/// - Else nothing is guessed from the name. A Chinese name with a given name of two characters or
///   more loses its surname: 王小明 → 小明, 司马相如 → 相如; with one character it stays: 王明 → 王明.
///   An English name is addressed by its first name: John Smith → John.
/// - What is a form of address already stays: 王先生, 张老师, 您好, Mr Smith.
/// - So does what is no name we can read: nicknames, account names, names in other scripts.
/// - Nothing stays nothing, so that a default or fallback applies.
package enum Salutation {
  /// - Parameter gender: male, 女, 先生, Ms, or a title such as 老师; nil where nobody knows.
  package static func of(_ name: String, gender: String? = nil) -> String? {
    let name = SlotValue.trimmed(name)
    guard !name.isEmpty else { return nil }
    guard !isAddress(name) else { return name }
    let title = gender.flatMap { Title(SlotValue.trimmed($0)) }
    let scalars = Array(name.unicodeScalars)
    if scalars.allSatisfy({ ("\u{4E00}"..."\u{9FFF}").contains($0) || $0.value >= 0x20000 }) {
      return chinese(scalars, title)
    }
    if let dot = scalars.firstIndex(where: { $0 == "·" || $0 == "•" || $0 == "‧" }), dot > 0,
      scalars.allSatisfy({ $0.value >= 0x80 })
    {
      // A transliterated name: its first part is the given name.
      return title.map { name + $0.chinese } ?? text(scalars[..<dot])
    }
    if scalars.allSatisfy({ $0.properties.isAlphabetic || " .'’-,".unicodeScalars.contains($0) }),
      scalars.allSatisfy({ $0.value < 0x250 || $0 == "’" })
    {
      return latin(name, title)
    }
    return title.map { name + $0.chinese } ?? name
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func chinese(_ name: [Unicode.Scalar], _ title: Title?) -> String {
    let surname = surnameLength(name)
    guard surname > 0 else { return text(name) + (title?.chinese ?? "") }
    if let title { return text(name[..<surname]) + title.chinese }
    let given = name.count - surname
    // Four characters without a compound surname may be two surnames: nothing is cut off.
    return given >= 2 && given <= 2 ? text(name[surname...]) : text(name)
  }

  /// How many characters of a name are its surname; 0 where it does not look like a full name.
  private static func surnameLength(_ name: [Unicode.Scalar]) -> Int {
    if name.count >= 2, compoundSurnames.contains(text(name.prefix(2))) { return 2 }
    return (1...4).contains(name.count) && surnames.contains(name[0]) ? 1 : 0
  }

  private static func latin(_ name: String, _ title: Title?) -> String {
    // `Smith, John` has the surname first.
    let halves = name.split(separator: ",", maxSplits: 1).map { SlotValue.trimmed(String($0)) }
    let ordered = halves.count == 2 ? "\(halves[1]) \(halves[0])" : name
    let words = ordered.split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return name }
    guard let title else { return first }
    return title.isChineseWord ? "\(last) \(title.chinese)" : "\(title.english) \(last)"
  }

  /// What stands beside a surname.
  private struct Title {
    var chinese: String
    var english: String
    var isChineseWord: Bool

    /// Nil for words that say that nobody knows.
    init?(_ word: String) {
      isChineseWord = word.unicodeScalars.contains { $0.value >= 0x2E80 }
      switch word.lowercased() {
      case "male", "m", "man", "mr", "mr.", "男", "男士", "男性", "先生":
        (chinese, english) = ("先生", "Mr")
      case "female", "f", "woman", "ms", "ms.", "mrs", "mrs.", "miss", "女", "女性", "女士":
        (chinese, english) = ("女士", "Ms")
      case "小姐", "太太", "夫人", "老师", "医生", "教授", "博士", "律师", "经理", "总", "同学", "师傅", "阿姨", "叔叔":
        (chinese, english) = (word, word)
      case "dr", "dr.": (chinese, english) = ("博士", "Dr")
      case "prof", "prof.", "professor": (chinese, english) = ("教授", "Professor")
      default: return nil
      }
    }
  }

  private static func isAddress(_ name: String) -> Bool {
    if ["您好", "你好", "亲", "亲亲", "亲爱的", "there", "客户", "顾客", "用户"].contains(name) { return true }
    let endings = [
      "先生", "女士", "小姐", "太太", "夫人", "老师", "老師", "医生", "教授", "博士", "律师", "经理", "总", "同学", "师傅",
      "阿姨", "叔叔", "大哥", "大姐", "哥", "姐", "妈妈", "爸爸", "奶奶", "爷爷", "您好", "你好",
    ]
    // 总 and 哥 alone are no address, and 王总 is; a name of four or more rarely ends so by chance.
    if endings.contains(where: { name.hasSuffix($0) && name.count > $0.count && name.count <= 6 }) {
      return true
    }
    let first = name.prefix { $0 != " " && $0 != "." }.lowercased()
    return ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "hi", "hello", "dear"]
      .contains(first) && name.count > first.count
  }

  /// The compound surnames still in use (百家姓, with the commonest traditional forms).
  private static let compoundSurnames = Set(
    """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙
    慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷
    轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五
    公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 吴铭 纳兰 叶赫 完颜 富察 那拉 爱新 歐陽 司馬 諸葛 東方
    上官 慕容 夏侯 皇甫 尉遲 長孫 獨孤 南宮 東郭 鍾離
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// The three hundred commonest single surnames and their traditional forms (Ministry of Public
  /// Security, name reports 2019–2021; beyond the first hundred, 百家姓).
  private static let surnames = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金
    韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文欧施温鲁倪殷俞柳葛毕岳焦施洪安颜耿章
    翟齐牛樊兰伍申阮卫管季左辛骆邢聂关柴凌欧游纪裴祝童路盛冉霍卓涂古池褚庄项欧柯凤解应车宫包单骆甘屈鲍司宁栾尚舒柏喻苗谷喻阳涂桂
    冼连简饶曲占娄窦沙丛简宗鄢戚符奚米郎辜詹楼翁蓝仇佟佘靳商晏匡桑巩瞿隋景卞席滕华房费居全敖郁胥郜荆闵苑牟佩蒲农双井边扈冀尤寇仲
    谌鞠茅阎卜强粟查晋修明丰党刁缪阴晁门容储麻平迟穆楚
    張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉程蘇呂盧鍾薑譚陸範韋賈鄒龍黎賀顧龔萬錢戴嚴湯喬賴歐溫魯關聶騫齊蘭衛莊單鮑寧閻盧駱
    """.unicodeScalars.filter { !$0.properties.isWhitespace })
}
