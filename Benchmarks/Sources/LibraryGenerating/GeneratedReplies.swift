/// A library to search in: templates of about 290 characters (title, three lines of customers, tags,
/// body), put together from what people wrote about a topic, with things, times and places of their
/// own. The same for the same material on every machine.
///
/// Unlike `GeneratedLibrary` it has the vocabulary of a large library: hundreds of templates share a
/// sentence, as they do where replies are copied, and most pairs of characters are rare.
public struct GeneratedReplies: Sendable {
  /// Changes whenever the templates or queries do.
  public static let version = 1

  private let material: ReplyMaterial

  public init(_ material: ReplyMaterial) {
    precondition(!material.topics.isEmpty)
    self.material = material
  }

  public struct Template: Sendable {
    /// Below the folder that holds `styleguide.yaml`.
    public var path: String
    public var title: String
    public var says: [String]
    public var tags: [String]
    public var body: String

    public var file: String {
      """
      ---
      title: \(title)
      status: approved
      customer_says: |
      \(says.map { "  \($0)\n" }.joined())tags: [\(tags.joined(separator: ", "))]
      ---
      {{ customer_name | default: "你好" }}，\(body)

      """
    }

    /// What a search engine gets of it: all that can be found.
    public var text: String {
      ([title] + says + [tags.joined(separator: " "), body]).joined(separator: "\n")
    }
  }

  public static let styleGuide = "name: { zh: 测量搜索用的口吻, en: A voice to measure search with }\n"

  /// A template by its number.
  public func template(_ number: Int) -> Template {
    var random = SeededRandom(seed: UInt64(number) &* 0x2545_F491_4F6C_DD1D &+ 5)
    let topic = material.topics[number % material.topics.count]
    let thing = Self.thing(&random)
    let title = random.pick(topic.titles)
    let says = (0..<3).map { _ in line(topic, thing, &random) }
    var body = ""
    var length = 0
    while length < 190 {
      var sentence = random.pick(topic.sentences)
      switch random.next() % 8 {
      case 0: sentence = "\(random.pick(Self.times))\(sentence)"
      case 1: sentence = "\(thing)的事，\(sentence)"
      case 2: sentence += "，\(Self.place(&random))那边也是这样"
      case 3: sentence += "，\(Self.person(&random))会盯着"
      default: break
      }
      body += sentence + "。"
      length += sentence.count + 1
    }
    let folder = number / Self.mostFilesAFolder
    return Template(
      path: "library/templates/\(topic.name)-\(folder)/reply-\(number).md",
      title: "\(thing)：\(title)", says: says, tags: [random.pick(topic.titles), thing], body: body)
  }

  private static let mostFilesAFolder = 20_000

  private func line(
    _ topic: ReplyMaterial.Topic, _ thing: String, _ random: inout SeededRandom
  ) -> String {
    let first = random.pick(topic.clauses)
    let second = random.pick(topic.clauses)
    return switch random.next() % 6 {
    case 0: "\(thing)\(first) \(second)"
    case 1: "\(random.pick(Self.times))买的\(thing) \(first)"
    case 2: "\(first) \(Self.place(&random))这边 \(second)"
    case 3: "\(first) \(random.pick(Self.times))\(second)"
    case 4: "收件人\(Self.person(&random)) \(first)"
    default: "\(first) \(second)"
    }
  }

  /// What somebody would type who never saw the library: a message with another thing, time or place
  /// in it, or a clause left out; 5 to 30 characters. Nil where none comes of it.
  /// - Parameters:
  ///   - message: in a customer's words.
  ///   - number: makes different queries of the same message.
  public static func query(_ message: String, _ number: Int) -> String? {
    var random = SeededRandom(seed: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 3)
    var clauses = message.split(whereSeparator: { " ，。！？!?".contains($0) }).map(String.init)
    guard !clauses.isEmpty else { return nil }
    if clauses.count > 1, random.next() % 2 == 0 {
      clauses.remove(at: Int(random.next() % UInt64(clauses.count)))
    }
    let place = Int(random.next() % UInt64(clauses.count))
    switch random.next() % 3 {
    case 0: clauses[place] = thing(&random) + clauses[place]
    case 1: clauses[place] = random.pick(times) + clauses[place]
    default: clauses[place] += random.pick(["怎么办", "急", "帮我看看", "在" + random.pick(places)])
    }
    while clauses.count > 1, clauses.joined(separator: " ").count > 30 { clauses.removeLast() }
    let query = clauses.joined(separator: " ")
    return (5...30).contains(query.count) ? query : nil
  }

  /// Some fifteen thousand, the plain ones most often.
  private static func thing(_ random: inout SeededRandom) -> String {
    let product = random.pick(Vocabulary.products)
    switch random.next() % 4 {
    case 0: return product
    case 1: return random.pick(colours) + product
    case 2: return random.pick(makers) + product
    default: return random.pick(makers) + random.pick(colours) + product
    }
  }

  /// A surname and one or two characters of many: most pairs of characters of a large library come
  /// from names, and stand in few of its templates.
  private static func person(_ random: inout SeededRandom) -> String {
    var name = String(random.pick(surnames))
    for _ in 0...random.next() % 2 { name.append(random.pick(nameCharacters)) }
    return name
  }

  private static func place(_ random: inout SeededRandom) -> String {
    let city = random.pick(places)
    guard random.next() % 2 == 0 else { return city }
    let name = String([random.pick(nameCharacters), random.pick(nameCharacters)])
    return city + name + random.pick(["路", "街", "花园", "大厦", "驿站", "小区"])
  }

  private static let surnames = Array(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
  )
  private static let nameCharacters = Array(
    "子梓宇浩轩涵欣怡思雨晨嘉俊杰文博明哲志强国华建军丽娟敏静秀英芳艳玲桂兰红梅燕萍霞婷雪琳倩颖佳慧璐瑶瑾萱妍彤诗语梦琪若曦沐辰泽洋睿航启铭天佑承恩景行修远知微清扬云舒锦程安然乐康宁平福寿禄昌盛永泰和顺祥瑞吉庆丰裕富贵荣光辉耀星月阳春夏秋冬东南西北山川江河湖海松柏竹石泉溪岩峰岭林森木叶花草青蓝紫碧玉珠珍宝金银铜铁钢剑书琴棋画诗墨香茗茶酒歌舞凤龙麟鹤鹏燕雁鸿鹰虎豹骏驰远征途道德仁义礼智信忠孝廉耻勇毅刚健柔美善真诚实朴素雅淑贤惠巧灵秀聪颖敏捷锐利达通顺畅舒展翔飞腾跃升起立定坚韧恒久长存"
  )
  private static let colours = [
    "米白", "深灰", "墨绿", "奶黄", "藏青", "酒红", "浅粉", "银色", "哑光黑", "原木", "大号", "加厚", "迷你", "儿童", "升级版",
    "静音",
  ]
  private static let makers = [
    "松果", "青禾", "北岸", "拾光", "云栖", "麦田", "蓝鲸", "橘子", "栗屋", "远山", "初雪", "木棉", "星野", "海盐", "知夏",
  ]
  private static let times = [
    "昨天", "前天", "上周", "上个月", "今天早上", "中秋节", "双十一", "周末", "月初", "国庆前", "刚刚", "半个月前", "周三", "下午三点",
    "年前",
    "下周二", "月底", "去年冬天", "凌晨", "开学那天",
  ]
  private static let places = [
    "郑州", "杭州", "成都", "哈尔滨", "昆明", "苏州", "泉州", "兰州", "石家庄", "佛山", "青岛", "武汉", "乌鲁木齐", "合肥", "南昌",
    "长沙",
    "呼和浩特", "珠海", "洛阳", "大理",
  ]
}
