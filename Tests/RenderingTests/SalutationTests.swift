import Rendering
import Testing

@Suite struct SalutationTests {
  typealias Row = (name: String, gender: String?, expected: String?)

  static let chinese: [Row] = [
    ("王小明", nil, "小明"), ("王小明", "male", "王先生"), ("王小明", "女", "王女士"), ("王小明", "先生", "王先生"),
    ("王小明", "保密", "小明"), ("王小明", "", "小明"), ("王小明", "未知", "小明"), ("王小明", " 女 ", "王女士"),
    ("王小明", "女生", "王女士"), ("王小明", "小姐", "王小姐"), ("王小明", "unknown", "小明"), ("王明", nil, "王明"),
    ("王明", "男", "王先生"), ("王芳", "老师", "王老师"), ("王芳", "老師", "王老師"), ("王芳", "经理", "王经理"),
    ("王芳", "总", "王总"), ("王芳", "Dr.", "王博士"), ("王芳", "prof", "王教授"), ("王芳", "律师", "王律师"),
    ("王", nil, "王"), ("王", "女士", "王女士"), ("傅红雪", nil, "红雪"), ("萧红", "女", "萧女士"), ("庞统", "男", "庞先生"),
    ("肖申克", nil, "申克"), ("付小小", "f", "付女士"), ("闫妮", "女", "闫女士"), ("尤三姐", nil, "尤三姐"),
    // Compound surnames.
    ("欧阳娜", nil, "欧阳娜"), ("欧阳娜", "female", "欧阳女士"), ("欧阳娜娜", nil, "娜娜"), ("欧阳", nil, "欧阳"),
    ("欧阳", "女", "欧阳女士"), ("司马相如", nil, "相如"), ("司马相如", "男", "司马先生"), ("诸葛亮", nil, "诸葛亮"),
    ("诸葛亮", "男", "诸葛先生"), ("上官婉儿", nil, "婉儿"), ("上官婉儿", "女士", "上官女士"), ("东方不败", nil, "不败"),
    ("令狐冲", "男", "令狐先生"), ("慕容复", "男", "慕容先生"), ("皇甫嵩", nil, "皇甫嵩"), ("尉迟恭", "男", "尉迟先生"),
    ("夏侯惇", "男", "夏侯先生"), ("端木蕻良", nil, "蕻良"), ("第五轻柔", nil, "轻柔"), ("南宫问天", "男", "南宫先生"),
    ("淳于琼", "男", "淳于先生"), ("纳兰性德", nil, "性德"), ("长孙无忌", "男", "长孙先生"), ("公孙胜", nil, "公孙胜"),
    ("宇文成都", nil, "成都"), ("轩辕剑", "男", "轩辕先生"), ("爱新觉罗溥仪", nil, "溥仪"),
    ("爱新觉罗溥仪", "男", "爱新觉罗先生"), ("爱新", nil, "爱新"), ("吴铭", nil, "吴铭"), ("吴铭", "男", "吴先生"),
    ("吴铭恩", nil, "铭恩"), ("吴铭恩", "男", "吴先生"),
    // One reading is as good as the other: nothing is cut off.
    ("梁丘明", nil, "梁丘明"), ("梁丘明", "男", "梁丘明先生"), ("段干木", "男", "段干木先生"), ("左丘明", nil, "左丘明"),
    ("乐正绫", "女", "乐正绫女士"), ("仲孙何忌", nil, "仲孙何忌"), ("左丘", "男", "左先生"),
    ("张王小明", nil, "张王小明"), ("张王小明", "男", "张王小明先生"), ("范徐丽泰", "女", "范徐丽泰女士"),
    // Traditional forms.
    ("歐陽娜娜", nil, "娜娜"), ("歐陽娜娜", "女", "歐陽女士"), ("張學友", nil, "學友"), ("張學友", "先生", "張先生"),
    ("鄭秀文", "女", "鄭女士"), ("諸葛亮", "男", "諸葛先生"), ("鄺美雲", nil, "美雲"), ("陳奕迅", "男", "陳先生"),
    ("葉劉淑儀", nil, "葉劉淑儀"), ("獨孤求敗", nil, "求敗"),
    // Spaces.
    ("王 小明", nil, "小明"), ("王 小明", "男", "王先生"), ("欧阳 娜", "女", "欧阳女士"), ("王　小明", nil, "小明"),
    (" 王小明 ", nil, "小明"), ("王小明\n", "男", "王先生"), ("王 明", nil, "王明"), ("梁 丘明", "男", "梁先生"),
    ("梁丘 明", "男", "梁丘先生"), ("张 小 明", nil, "小明"),
    // Not taken apart.
    ("小明", nil, "小明"), ("大白兔", nil, "大白兔"), ("大白兔", "女", "大白兔女士"), ("云朵朵", nil, "云朵朵"),
    ("明天见", nil, "明天见"), ("花生酱", nil, "花生酱"), ("快乐小猪", nil, "快乐小猪"), ("王者荣耀", nil, "王者荣耀"),
    ("扎西次仁", nil, "扎西次仁"), ("扎西次仁", "男", "扎西次仁先生"), ("山田太郎", nil, "山田太郎"),
    ("山田太郎", "男", "山田太郎先生"), ("𠮷田", nil, "𠮷田"),
    // Names in parts.
    ("阿凡提·买买提", nil, "阿凡提"), ("阿凡提·买买提", "男", "阿凡提·买买提先生"), ("迪丽热巴•迪力木拉提", nil, "迪丽热巴"),
    ("弗拉基米尔・列宁", nil, "弗拉基米尔"), ("·买买提", nil, "·买买提"), ("J·K·罗琳", nil, "J·K·罗琳"),
  ]

  static let addresses: [Row] = [
    ("王先生", nil, "王先生"), ("王先生", "女", "王先生"), ("王小明先生", nil, "王小明先生"), ("张老师", nil, "张老师"),
    ("張老師", nil, "張老師"), ("您好", nil, "您好"), ("亲", "女", "亲"), ("李总", nil, "李总"), ("刘姐", nil, "刘姐"),
    ("客户", nil, "客户"), ("Mr Smith", nil, "Mr Smith"), ("Dr. Lee", "female", "Dr. Lee"),
    ("Sir Alex", nil, "Sir Alex"), ("there", nil, "there"),
  ]

  static let latin: [Row] = [
    ("John Smith", nil, "John"), ("John Smith", "male", "Mr Smith"), ("Jane", nil, "Jane"),
    ("Jane", "f", "Ms Jane"), ("Smith, John", nil, "John"), ("Smith, John", "m", "Mr Smith"),
    ("John Smith", "先生", "Smith 先生"), ("Anne-Marie O’Neil", nil, "Anne-Marie"),
    ("José García", "f", "Ms García"), ("Nguyễn Thị Mai", nil, "Nguyễn Thị Mai"),
    ("Nguyễn Thị Mai", "f", "Ms Nguyễn"),
    ("John Smith Jr.", "m", "Mr Smith"), ("John Smith, Jr.", "m", "Mr Smith"),
    ("John Smith III", nil, "John"), ("Ludwig van Beethoven", "m", "Mr van Beethoven"),
    ("Ursula von der Leyen", "Dr", "Dr von der Leyen"), ("Van Morrison", "m", "Mr Morrison"),
    ("J. Smith", nil, "J. Smith"), ("J Smith", nil, "J Smith"), ("J. Smith", "m", "Mr Smith"),
    ("Wang Xiaoming", nil, "Wang Xiaoming"), ("Wang Xiaoming", "m", "Mr Wang"),
    ("Xiaoming Wang", nil, "Xiaoming"), ("Xiaoming Wang", "m", "Mr Wang"),
    ("Wang Li", "f", "Ms Wang Li"), ("Wang, Xiaoming", nil, "Xiaoming"),
    ("Ｊｏｈｎ　Ｓｍｉｔｈ", nil, "John"), ("JOHN SMITH", nil, "JOHN"), ("John  Smith", "m", "Mr Smith"),
    ("Dave", "professor", "Professor Dave"), ("Mr", nil, "Mr"), (",", nil, ","), (".", nil, "."),
  ]

  static let others: [Row] = [
    ("买家123", nil, "买家123"), ("tb_38829", nil, "tb_38829"), ("tb_38829", "女", "tb_38829女士"),
    ("😀", nil, "😀"), ("小明😀", nil, "小明😀"), ("さくら", nil, "さくら"), ("さくら", "女", "さくら女士"),
    ("김수현", nil, "김수현"), ("Иван Петров", nil, "Иван Петров"), ("王xiaoming", nil, "王xiaoming"),
    ("王小明（收）", nil, "王小明（收）"), ("", nil, nil), ("  ", "男", nil), ("　", nil, nil),
  ]

  @Test(arguments: chinese + addresses + latin + others)
  func addressesWithoutGuessing(name: String, gender: String?, expected: String?) {
    #expect(Salutation.of(name, gender: gender) == expected)
  }

  @Test func everySurnameIsListedOnce() {
    #expect(Set(Surnames.single).count == Surnames.single.count)
    let words = Surnames.compound + Surnames.ambiguous + Surnames.leading
    #expect(Set(words).count == words.count)
  }

  /// Whatever is said of the gender, the customer's surname or whole name stays.
  @Test(arguments: ["男", "女", "老师", "male"])
  func aTitleFollowsASurnameOrTheWholeName(gender: String) throws {
    for surname in Surnames.single.map(String.init) + Surnames.compound {
      let address = try #require(Salutation.of(surname + "一一", gender: gender))
      #expect(address.hasPrefix(surname), "\(surname)")
      #expect(Salutation.of(surname + "一一") == "一一", "\(surname)")
    }
  }

  @Test func takesTheGenderThatIsGiven() {
    let slots = [slot("name"), slot("gender", label: "性别", optional: true)]
    let source = "{{ name | salutation }}"
    #expect(rendered(source, slots: slots, values: ["name": "王小明", "性别": "女"]).text == "王女士")
    #expect(rendered(source, slots: slots, values: ["name": "王小明"]).text == "小明")
    #expect(
      rendered("{{ name | salutation: '先生' }}", slots: slots, values: ["name": "王小明"]).text == "王先生"
    )
  }

  @Test func nothingToAddressFallsBack() {
    let optional = [slot("name", optional: true)]
    #expect(rendered("{{ name | salutation | default: '您好' }}", slots: optional).text == "您好")
    #expect(
      rendered("{{ name | salutation }}，好", slots: [slot("name", fallback: "您好")]).text == "您好，好")
  }
}
