/// Chinese surnames, by which a full name is told from a nickname and taken apart.
///
/// What is not listed costs nothing but a shorter form of address; what is listed and often is a
/// word (云, 花, 明, 小) would cut nicknames in two, so it is left out.
package enum Surnames {
  /// The hundred commonest (Ministry of Public Security, National Report on Names 2020).
  package static let commonest =
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏
    吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃
    武钱戴严莫孔向常
    """.filter { !$0.isWhitespace }

  /// The commonest, then others in use, most of them from the Hundred Family Surnames, then the
  /// traditional forms.
  package static let single =
    commonest
      + """
      傅萧汤康易乔赖文欧施温鲁倪殷俞柳葛毕岳焦洪安颜耿章翟齐牛樊兰伍申阮卫管季左辛骆邢聂关柴凌游纪
      裴祝童路盛冉霍卓涂古池褚庄项柯凤解应车宫包单甘屈鲍司宁栾尚舒柏喻苗谷桂冼连简饶曲占娄窦沙丛宗
      鄢戚符奚米郎辜詹楼翁蓝仇佟佘靳商晏匡桑巩瞿隋景卞席滕华房费居敖郁胥郜荆闵苑牟佩蒲农井边扈冀尤
      寇仲谌鞠茅阎卜粟查晋党刁缪阴晁储迟穆庞祁邝邬臧梅岑甄屠蔺成元艾吉阙邸仝苟亓逯嵇虞荣诸闻裘庾濮
      張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾鐘譚陸韋賈鄒龍賀顧龔萬錢嚴湯喬賴歐溫魯關聶齊蘭衛
      莊單鮑寧閻閆駱蔣龐鄺鄔饒簡連費婁竇陰畢榮紀項諸聞儲遲郟欒荊厲譙錡車鳳
      """.filter { !$0.isWhitespace }

  /// Of two characters and more (Hundred Family Surnames and Manchu clan names still in use), with
  /// their traditional forms.
  package static let compound =
    """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台
    皇甫 濮阳 公冶 太叔 申屠 公孙 慕容 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇
    巫马 公西 颛孙 壤驷 公良 漆雕 宰父 拓跋 夹谷 轩辕 令狐 百里 呼延 东郭 南门 羊舌
    西门 第五 即墨 达奚 淳于 单于 纳兰 完颜 富察 那拉 爱新觉罗 叶赫那拉
    歐陽 司馬 東方 獨孤 南宮 萬俟 聞人 諸葛 尉遲 赫連 澹臺 濮陽 公孫 鍾離 長孫 鮮于
    閭丘 巫馬 東郭 納蘭 完顏 愛新覺羅 葉赫那拉
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Compound surnames that may as well be a common single one and the beginning of a given name:
  /// 梁丘明 is 梁丘 明 or 梁 丘明. Where these stand, nobody can tell.
  package static let ambiguous =
    """
    梁丘 左丘 乐正 樂正 谷梁 段干 仲孙 仲孫 宗政 褚师 褚師
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Written before the given name in Latin letters too: the commonest in Hanyu Pinyin and in
  /// Vietnamese (`Wang Xiaoming`, `Nguyễn Thị Mai`).
  package static let leading =
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo
    he lin gao luo zheng liang xie song tang deng feng cao peng zeng xiao tian
    dong pan yuan cai jiang yu du ye cheng wei su lv lyu ding ren lu
    yao shen zhong cui tan fan liao shi jin jia xia fu fang zou xiong bai
    meng qin qiu hou yin xue yan duan lei long tao mao hao gu gong shao
    wan qian dai mo kong chang ouyang sima zhuge shangguan situ
    nguyễn nguyen trần tran phạm pham lê huỳnh huynh võ đặng bùi đỗ ngô
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let singleSet = Set(single.unicodeScalars)
  private static let compoundSet = Set(compound)
  private static let ambiguousSet = Set(ambiguous)
  private static let leadingSet = Set(leading)

  /// How many characters of a Chinese name are its surname; nil where it does not look like a full
  /// name, or could be taken apart in two ways.
  static func length(in name: [Unicode.Scalar]) -> Int? {
    func isPrefix(_ count: Int, in set: Set<String>) -> Bool {
      name.count >= count
        && set.contains(String(String.UnicodeScalarView(name[..<count])))
    }
    if isPrefix(4, in: compoundSet) { return 4 }
    if isPrefix(2, in: compoundSet) { return name.count <= 4 ? 2 : nil }
    if name.count > 2, isPrefix(2, in: ambiguousSet) { return nil }
    // Four characters without a compound surname may be two surnames: 范徐丽泰.
    return name.count <= 3 && singleSet.contains(name[0]) ? 1 : nil
  }

  static func comesFirst(_ word: some StringProtocol) -> Bool {
    leadingSet.contains(word.lowercased())
  }
}
