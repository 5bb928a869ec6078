/// Han characters that an input method offers for the same syllable, for the syllables that names of
/// blanks are made of: 客户姓明 is 客户姓名 mistyped, 预计到达 is not 预计送达.
///
/// By Hanyu Pinyin without tones, as in the Unihan database's `kMandarin`; only characters common enough
/// to be picked by mistake. What is not listed is alike to nothing.
enum SoundAlikes {
  /// - Parameter one, other: the three bytes of a character's UTF-8, the first in front.
  static func areAlike(_ one: UInt32, _ other: UInt32) -> Bool {
    guard one != other, let syllable = syllables[one] else { return false }
    return syllables[other] == syllable
  }

  /// One syllable a line.
  private static let table = """
    名明鸣铭
    姓性幸兴星型形行
    客课刻科可克
    户护互虎湖
    号好浩毫
    单丹担旦但
    订定钉丁顶
    编边变便遍
    时是十实事使市式识试室视适世
    间见件建简减健
    期七其起气齐旗启
    地第递弟底低的
    址只指纸止直值职
    电店点典垫
    话画化华花
    金今斤进仅近尽
    额恶俄饿
    价家加假架嘉佳
    格个各歌革
    原元员圆愿园源
    因音引印银
    公工共供功
    司思丝私四死斯
    商上伤尚
    品拼频贫聘
    数书树属输熟束术
    量两亮辆良凉
    物务无五误午雾
    流留六刘柳
    退推腿
    款宽
    链连练恋联莲帘
    接街结姐解节界届借
    称成城程承乘呈
    呼乎
    赔陪配培
    补不步布部
    偿长常尝场厂
    延言研严烟
    包宝保报抱
    裹果国过
    位为未微味围卫维
    置制治质志致至智
    快块筷
    送宋
    达大打答
    到道倒
    预与遇雨玉育鱼余于
    计记季纪技继
    处出初除
    理里力立利礼历
    服福符付负复副富
    收手首受
    货或活火
    系细戏喜西希息洗
    方放房访
    邮有又由右友优油
    箱想像响相项向享
    颜眼演
    色涩
    尺吃迟持
    码马吗妈麻
    状装壮
    态太泰台
    备北背被倍杯
    注住主助祝著
    内那
    容荣
    惠会回汇
    券劝全权圈
    卡咖
    账帐张章
    发法罚
    票漂飘
    税睡水谁
    开凯
    责则择
    人任认仁
    """

  private static let syllables: [UInt32: Int] = {
    var syllables: [UInt32: Int] = [:]
    for (line, characters) in table.split(separator: "\n").enumerated() {
      for character in characters.unicodeScalars where syllables[key(character)] == nil {
        syllables[key(character)] = line
      }
    }
    return syllables
  }()

  private static func key(_ scalar: Unicode.Scalar) -> UInt32 {
    String(scalar).utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
