import Rendering
import Testing

@Suite struct SalutationTests {
  @Test(
    arguments: [
      ("王小明", nil, "小明"), ("王小明", "male", "王先生"), ("王小明", "女", "王女士"), ("王小明", "先生", "王先生"),
      ("王小明", "保密", "小明"), ("王小明", "", "小明"), ("王明", nil, "王明"), ("王明", "男", "王先生"),
      ("欧阳娜", nil, "欧阳娜"), ("欧阳娜", "female", "欧阳女士"), ("司马相如", nil, "相如"), ("司马相如", "男", "司马先生"),
      ("诸葛亮", nil, "诸葛亮"), ("歐陽娜娜", nil, "娜娜"), ("张王小明", nil, "张王小明"), ("王芳", "老师", "王老师"),
      ("王", nil, "王"), ("王", "女士", "王女士"), ("欧阳", nil, "欧阳"), ("欧阳", "女", "欧阳女士"),
      ("小明", nil, "小明"), ("大白兔", nil, "大白兔"), ("大白兔", "女", "大白兔女士"),
      ("王先生", nil, "王先生"), ("王先生", "女", "王先生"), ("张老师", nil, "张老师"), ("您好", nil, "您好"),
      ("李总", nil, "李总"), ("Mr Smith", nil, "Mr Smith"), ("Dr. Lee", "female", "Dr. Lee"),
      ("John Smith", nil, "John"), ("John Smith", "male", "Mr Smith"), ("Jane", nil, "Jane"),
      ("Smith, John", nil, "John"), ("Smith, John", "m", "Mr Smith"),
      ("John Smith", "先生", "Smith 先生"),
      ("Anne-Marie O’Neil", nil, "Anne-Marie"), ("José García", "f", "Ms García"),
      ("阿凡提·买买提", nil, "阿凡提"), ("阿凡提·买买提", "男", "阿凡提·买买提先生"),
      ("买家123", nil, "买家123"), ("😀", nil, "😀"), ("さくら", nil, "さくら"), (" 王小明 ", nil, "小明"),
      ("", nil, nil), ("  ", "男", nil),
    ] as [(String, String?, String?)])
  func addressesWithoutGuessing(name: String, gender: String?, expected: String?) {
    #expect(Salutation.of(name, gender: gender) == expected)
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
