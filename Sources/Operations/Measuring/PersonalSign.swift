import Rendering
import TextAnalysis

/// What personal data looks like in a customer's message.
struct PersonalSign {
  /// Where it has a group, only that is personal.
  let pattern: Pattern
  /// Folded words with which what was found is none.
  private let exceptions: Set<String>

  private init(_ notation: String, except exceptions: Set<String> = []) {
    do { pattern = try Pattern(notation) } catch { preconditionFailure("\(notation): \(error)") }
    self.exceptions = exceptions
  }

  /// Whether what was found is a name, and no word that only looks like one.
  func holds(_ found: [UInt8]) -> Bool {
    if exceptions.isEmpty { return true }
    let folded = Folding.fold(String(decoding: found, as: UTF8.self))
    return !folded.split(separator: " ").contains { exceptions.contains(String($0)) }
      && !exceptions.contains(folded)
  }

  static let all = numbers + accounts + secrets + chineseNames + englishNames + places
}

extension PersonalSign {
  /// Telephones, orders, cards: five digits and more with what hangs on them.
  private static let numbers: [PersonalSign] = {
    // With dots, which prices and dates have too, only what is grouped as telephones are.
    let separator = "(?:\\s?[-–—‐‑－·_.]\\s?|\\s{1,3})"
    return [
      "[A-Za-z]*\\d(?:[ -]?\\d){4,}[A-Za-z0-9]*",
      "[A-Za-z0-9]*(?:\\d[A-Za-z_-]*){5,}",
      "(?:\\+ ?\\d{1,3}\(separator)?)?[(（]\\d{2,5}[)）]\(separator)?\\d{3,4}\(separator)?\\d{3,5}",
      "(?:\\+? ?\\d{1,3}\(separator))?\\d{3,4}\(separator)\\d{3,4}\(separator)\\d{4}",
      "\\+ ?\\d{1,3}(?:\(separator)\\d{2,4}){2,5}",
      "\\d{2}(?:\\.\\d{2}){4}",
      "[零〇一二三四五六七八九幺]{8,}",
    ].map { PersonalSign($0) }
  }()

  /// Addresses of electronic mail and names in other programs. Where only a space stands between,
  /// what follows may be any English word, and must look like an account.
  private static let accounts: [PersonalSign] = {
    let program =
      "(?:微 ?信|[Ww]e ?[Cc]hat|WECHAT|\\b[WwVv][Xx]|[Vv]信|[薇威]信|[Qq]{2}|旺旺|抖音|快手|小红书|微博|支付宝|淘宝"
      + "|[Ww]hats ?[Aa]pp|[Tt]elegram|\\bTG|[Ii]nstagram|\\bIG|[Ss]kype)"
    let isNamed =
      "(?:(?:号码|账号|帐号|号|ID|id|名)?(?:\\s*[:：]\\s*|\\s*[是为]\\s*)|(?:号码|账号|帐号|号|ID|id)\\s*)"
    return [
      "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
      "\(program)\(isNamed)@?([A-Za-z][A-Za-z0-9_.-]{2,}[A-Za-z0-9])",
      "\(program)\\s*@?([A-Za-z]+[0-9_-][A-Za-z0-9_-]*[A-Za-z0-9])",
      "(?:加我?(?:微信|[VvQq]|[Qq]{2}|[WwVv][Xx])|[VvWw][Xx]我)\\s*[:：]?\\s*([A-Za-z][A-Za-z0-9_-]{5,})",
    ].map { PersonalSign($0) }
  }()

  /// What opens an account: values in the address of a page, codes, passwords.
  private static let secrets: [PersonalSign] = {
    let isGiven = "(?:\\s*[:：=]\\s*| is | was |\\s*是\\s*|\\s*为\\s*)"
    return [
      "[?&#;][A-Za-z][A-Za-z0-9_.-]*=([^\\s&#;，。；、）)”\"'<>]+)",
      "//([^\\s/@]+:[^\\s/@]+)@",
      "(?:验证码|校验码|取件码|提货码|动态码)\\s*[是为:：]?\\s*([A-Za-z0-9-]{4,})",
      "密码\(isGiven)([A-Za-z0-9!@#$%^*_.+-]{4,})",
      "(?i:\\b(?:verification code|security code|passcode|password|token|pin|cvv|otp))\(isGiven)([A-Za-z0-9!@#$%^*_.+-]*\\d[A-Za-z0-9!@#$%^*_.+-]*)",
    ].map { PersonalSign($0) }
  }()

  /// Names that the message says are names, or that stand beside a number as on an order.
  private static let chineseNames: [PersonalSign] = {
    let compound = Surnames.compound.joined(separator: "|")
    let surname = "(?:\(compound)|[\(Surnames.single)])"
    // After 我是 anything may follow: rarer surnames would make names of 房东 and 车主.
    let commonSurname = "(?:\(compound)|[\(Surnames.commonest)])"
    // What hardly stands in a name, and often in what is said of an order.
    let given =
      "[^\\P{Han}的了吗呢吧啊我你他她们这那没未不有是在到就都也还要给把被让上下来去说用发退换买卖送寄收货款单号码色件个"
      + "台箱包尺寸块钱日年点分时间多少怎什么为何几谁哪手机电话址客服快递物流已经能会想付全级端额围重便期版型"
      + "条只套瓶盒张份支把斤克米厘数]"
    return [
      PersonalSign("(?:我叫|姓名|收件人|收货人|联系人|聯絡人|签收人|名字)(?:是|叫|[:：\\s])*(\(surname)\\p{Han}{1,2})"),
      PersonalSign(
        "我是\\s?(\(commonSurname)\\p{Han}?[^\\P{Han}人手客卡牛领的了吗上])(?:\\P{Han}|$)"),
      PersonalSign(
        "\\d(?:[ -]?\\d){4,}[A-Za-z0-9]*[\\s，,、:：;；/|]{1,3}(\(commonSurname)\(given){1,2})(?:\\P{Han}|$)",
        except: words),
      PersonalSign(
        "(?:\\P{Han}|^)(\(commonSurname)\(given){1,2})[\\s，,、:：;；/|]{0,3}1[3-9]\\d(?:[ -]?\\d){8}",
        except: words),
      PersonalSign("(\(commonSurname)\(given){0,2}(?:先生|女士|小姐|太太))"),
    ]
  }()

  /// Begin like a name, and are none.
  private static let words: Set<String> = [
    "白天", "常规", "陈旧", "戴森", "方案", "方形", "方法", "付费", "高档", "高清", "高温", "高端", "顾问", "贺卡", "黄金",
    "金额", "金属", "雷雨", "林木", "马桶", "毛病", "毛巾", "毛毯", "石墨", "石材", "汤勺", "陶瓷", "万一", "万能", "夏季", "夏天",
    "熊猫", "许久", "严重", "于今", "余额", "钟表", "任意", "任何", "程序", "程度", "石家庄", "江苏", "江苏省", "江西", "江西省",
    "武汉", "武汉市", "韩国", "孟加拉", "郑州", "郑州市", "徐州", "徐州市", "常州", "常州市", "苏州", "苏州市",
  ]

  private static let englishNames: [PersonalSign] = {
    let word = "\\p{Lu}(?:\\p{Ll}|[’'-]\\p{L})+(?:\\p{Lu}\\p{Ll}+)?"
    let further =
      "(?: (?:(?:van|von|de|der|den|da|di|del|dos|bin|al|el|la) ){0,2}(?:\(word)|\\p{Lu}\\.))"
    let name = "\(word)\(further){0,3}"
    let fullName = "\(word)\(further){1,3}"
    let anyCase = "[\\p{L}'’-]+(?: [\\p{L}'’-]+)?"
    let capitals = "\\p{Lu}{2,}(?: \\p{Lu}{2,}){0,2}"
    let isName =
      "(?:[Mm]y name(?: is|'s|’s|:)|(?:[Nn]ame|NAME):|[Rr]ecipient:|[Aa]ddressed to|[Ss]igned for by)"
    let ofName =
      "(?:name of|(?i:under)(?: the name)?|[Aa]ccount holder(?: is|:)|[Cc]ustomer:|[Cc]ardholder(?: is|:)|[Aa]ttn:?|[Cc]ontact:|c/o)"
    let closing =
      "(?i:regards|best|best wishes|thanks|thank you|many thanks|thx|cheers|sincerely|yours|yours truly|love)"
    return [
      PersonalSign("\(isName) *(\(name))", except: notNames),
      PersonalSign("(?i:my name is) (\(anyCase))(?:[.,!;\\n]|\\z| and )", except: notNames),
      PersonalSign("\(isName) *(\(capitals))\\b", except: notNames),
      PersonalSign("\(ofName) *(\(fullName))", except: notNames),
      PersonalSign("(?:I'm|I am|I’m|[Tt]his is|[Ii]t's|[Ii]t’s) (\(fullName))", except: notNames),
      PersonalSign(
        "(?:I'm|I am|I’m|[Tt]his is|[Ii]t's|[Ii]t’s) (\(word))(?:,| from\\b| here\\b| speaking\\b| calling\\b| writing\\b| again\\b)",
        except: notNames),
      PersonalSign(
        "(?:\\A|\\b(?:[Hh]i|[Hh]ello|[Hh]ey),? )(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?) here\\b",
        except: notNames),
      PersonalSign("\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? (\(name))"),
      PersonalSign(
        "\\b\(closing)(?:[,.!]+\\s+|\\s*\\n\\s*)[-–—]?\\s?(\(name))[.!]?\\s*\\z", except: notNames),
      PersonalSign(
        "\\S[.!?,]?(?:\\s+|\\s*\\n\\s*)[-–—~] ?(\(fullName))[.!]?\\s*\\z", except: notNames),
      PersonalSign("[^-\\s].*\\n\\s*[-–—~] ?(\(name))[.!]?\\s*\\z", except: notNames),
      PersonalSign("^[-–—~] ?(\(fullName))$", except: notNames),
      PersonalSign("\\d(?:[ -]?\\d){4,}[,;:]? (\(fullName))(?:[,.;!?\\n]|\\z)", except: notNames),
      PersonalSign("(\(fullName)) ?[<(,:]? ?[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.", except: notNames),
    ]
  }()

  /// Words with a capital where a name may stand, and what is said of a name.
  private static let notNames = Set(
    """
    not very so sorry happy unhappy still really just also too glad sure afraid aware here there a an the
    thanks thank please urgent help refund return order invoice delivery shipping support team service
    customer manager agent everyone all guys sir madam you ridiculous unacceptable outrageous terrible
    awful absurd disappointing annoying amazing great regards best
    number tracking account card phone mail address visa mastercard amex paypal amazon apple google
    android samsung iphone english american british german french chinese dutch spanish italian
    canadian australian european london monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december christmas
    on in at wrong spelled misspelled spelt missing printed incorrect different changed incorrectly
    anyone anybody someone everything nothing reply track same right new again hello hi hey
    damaged broken item items colour color size part parts product late
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let places: [PersonalSign] = {
    let house = "(?:号楼|号院|号|栋|幢|座|单元|室|弄|楼|层)"
    let street =
      "[^\\P{Han}省市区县镇乡到在是住寄送走半]{1,6}(?:大道|路|街|巷|弄|小区|花园|苑|村)"
    // Beyond a space the next word may be about anything, so that less may stand between the numbers.
    let further =
      "(?:\\s{0,2}\\p{Han}{0,2}\\s{0,2}\\d+\\s{0,2}\(house)|\\p{Han}{0,2}\\d+\(house)?)*"
    return [
      "\(street)\\p{Han}{0,6}\\d+\\s{0,2}\(house)\(further)",
      "\(street)[东西南北中一二三四段里巷弄支]{0,3}\\s{1,2}\\d+\\s{0,2}\(house)\(further)",
      "\\d+(?:栋|幢|号楼|单元)\\p{Han}{0,2}\\d+\(house)?",
      "\\d+\\s{0,2}(?:栋|幢|号楼|单元)\\s{0,2}\\p{Han}{0,2}\\d+\\s{0,2}\(house)",
      "\\d+ \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive)\\b",
    ].map { PersonalSign($0) }
  }()
}
