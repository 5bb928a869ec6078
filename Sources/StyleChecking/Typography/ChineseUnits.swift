import TextAnalysis

/// The measure words and units that Chinese puts behind a number: 3天, 2个, 98元, 5公斤, 第1段. Many write them
/// without a space, as the guidelines of Chinese typesetting allow for 年月日 and the like.
///
/// Measure words from what replies of shops and services count, and from the classes of 量词 in GB/T 15835
/// and 现代汉语八百词: of time, money, measure, things, events and rank.
enum ChineseUnits {
  private static let characters: Set<UInt32> = Set(
    """
    年月日天号时分秒点周季岁旬代世个位名人口户家件条张只支枝台套份双对副把块片颗粒滴瓶盒箱包袋桶罐杯碗盘串束本册页行列排\
    层楼栋幢室间座辆艘架根卷匹段节章集期批组队班种类款样项句字遍次趟回顿场轮步级阶档格折倍成星票笔道股元角毛万亿千百克\
    斤两吨升米寸尺里亩度码瓦\
    號時點週歲個戶條張隻臺雙對塊顆箱層樓棟間輛艘匹節組隊種類樣項趟頓場輪階檔筆萬億噸畝碼盞盏盤
    """.unicodeScalars.map(\.value))

  /// Units of more than one character, by the first.
  private static let words: [UInt32: [[UInt8]]] = byFirstCharacter([
    "小时", "工作日", "公斤", "公里", "公分", "毫米", "毫升", "毫克", "厘米", "平方", "平米", "立方", "美元", "美金", "港元",
    "港币", "欧元", "英镑", "英寸", "英里", "韩元", "人民币", "微米", "微克", "钟头", "礼拜", "单元", "联", "余", "多",
    "小時", "鐘頭", "禮拜", "釐米", "歐元", "英鎊", "韓元", "人民幣", "港幣", "公釐", "餘",
  ])

  /// Words that only begin like a unit: 满99包邮.
  private static let otherWords: [UInt32: [[UInt8]]] = byFirstCharacter([
    "包邮", "包括", "点击", "点开", "点赞", "点选", "天猫", "人工", "人物", "人群", "口味", "口碑", "家具", "家居", "家电",
    "条件", "条款", "支持", "支付", "只要", "只能", "只有", "只需", "台灯", "套餐", "套装", "份额", "双十", "对应", "对于", "把您",
    "把你", "块头", "片段", "包装", "包裹", "本店", "本次", "本品", "行李", "行程", "层级", "室内", "间隔", "级别", "段位", "节日",
    "期间", "组合", "队伍", "类型", "类似", "款式", "款项", "样式", "样品", "项目", "句子", "字符", "次日", "回复", "回访", "回来",
    "场景", "步骤", "阶梯", "档期", "格式", "成功", "成为", "成分", "星座", "道歉", "股份", "元旦", "毛重", "万一", "升级", "克服",
    "尺码", "尺寸", "里面", "度假", "码数", "分享", "分期", "分类", "秒杀", "号码", "名称", "名字", "位置", "周边", "季节", "年龄",
    "时间", "时候", "日常", "月销", "代金", "代码", "世界", "座位", "票据", "批量", "集合", "章节", "列表", "页面",
    "根据", "百度", "百分",
    "點擊", "點開", "點選", "臺燈", "對應", "對於", "條件", "條款", "層級", "間隔", "節日", "組合", "隊伍", "類型",
    "類似", "樣式", "樣品", "項目", "場景", "階梯", "檔期", "時間", "時候", "號碼", "週邊", "碼數", "筆記", "萬一", "種子", "個人",
    "隻有",
  ])

  private static func byFirstCharacter(_ words: [String]) -> [UInt32: [[UInt8]]] {
    Dictionary(grouping: words) { $0.unicodeScalars.first?.value ?? 0 }
      .mapValues { $0.map { Array($0.utf8) } }
  }

  /// What houses, their parts and halls are numbered by: A座, 3楼, B301室, C口.
  private static let places: Set<UInt32> = Set("座栋幢楼层室区馆厅口房棟樓層區館廳".unicodeScalars.map(\.value))

  /// Words that only begin like one: A区别, C口味.
  private static let otherPlaces: [[UInt8]] = [
    "座位", "座椅", "座机", "楼盘", "楼主", "层级", "层面", "室内", "室外", "室友", "区别", "区分", "区域", "馆藏", "口味", "口碑",
    "口径", "口红", "口罩", "口感", "房间", "房型", "房屋", "房卡",
  ].map { Array($0.utf8) }

  /// Whether one of them begins at an offset.
  static func beginsPlace(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < text.count, text[index] >= 0xE4,
      places.contains(UTF8Reading.scalar(in: text, at: index, end: text.count).scalar)
    else { return false }
    let rest = text[index...]
    return !otherPlaces.contains { rest.starts(with: $0) }
  }

  /// Of times and dates: hardly anybody spaces these.
  private static let times: Set<UInt32> = Set("年月日天号时分秒点周季岁號時點週歲".unicodeScalars.map(\.value))

  /// Whether one of them begins at an offset.
  static func begin(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, onlyTimes: Bool
  ) -> Bool {
    let unit = UTF8Reading.scalar(in: text, at: index, end: text.count)
    if onlyTimes { return times.contains(unit.scalar) }
    let isUnit = characters.contains(unit.scalar)
    guard let candidates = (isUnit ? otherWords : words)[unit.scalar] else { return isUnit }
    let rest = text[index...]
    return isUnit != candidates.contains { rest.starts(with: $0) }
  }
}
