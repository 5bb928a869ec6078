import Operations
import TestSupport
import Testing

@Suite struct PersonalMaskTests {
  private static let mask = PersonalMask()

  /// What becomes `***` stands in marks.
  @Test(
    arguments: [
      "我的手机⟦13800138000⟧打不通", "电话 ⟦138 0013 8000⟧，座机⟦010-87654321⟧", "单号⟦SF1234567890123⟧没动",
      "#⟦88120⟧ 到哪了", "订单⟦A1B2C3D4E5⟧呢", "身份证⟦11010519491231002X⟧", "卡号⟦6222 0212 3456 7890⟧扣了两次",
      "发到⟦wang.fang+1@qq.com⟧吧", "邮箱是⟦a@b.com.cn⟧，谢谢", "加微信⟦wang_fang88⟧",
      "微信号：⟦kefu-abcd⟧，⟦QQ12345678⟧",
      "我叫⟦王小明⟧", "收件人：⟦欧阳娜娜⟧，签收人是⟦李雷⟧", "My name is ⟦Anna Smith⟧, where is it",
      "I'm ⟦Tom Baker⟧ and ⟦12 Oak Street⟧ is my home", "寄到朝阳区⟦建国路88号2单元301⟧", "门牌是⟦12栋1803室⟧",
      "住浙江省杭州市西湖区⟦文三路 100 号⟧，灯坏了", "住上海市浦东新区⟦世纪大道 88 号 3 栋 501 室⟧，还没到",
      "⟦文三路100 号⟧的灯", "⟦文三路100号3 栋⟧的灯", "⟦文三路 100号⟧的灯", "⟦建国路 88号2单元 301 室⟧",
      "⟦解放路西段 5　号⟧",
      "⟦阳光小区 5 号楼 2 单元 3 层⟧", "⟦文三路 100 号⟧店什么时候开", "⟦文三路 100 号⟧ 2 个灯坏了",
      "门牌 ⟦12 栋 1803 室⟧", "⟦3 号楼 2 单元⟧没水", "我是⟦李雷⟧", "我是⟦王小明⟧，单号呢", "你好我是 ⟦欧阳娜⟧ 在吗",
      "我是⟦陈女士⟧。", "找⟦张先生⟧核实过", "订单 ⟦202411223344⟧ ⟦王小明⟧", "单号⟦SF1234567890⟧，⟦李雷⟧，还没到",
      "⟦王小明⟧ ⟦13800138000⟧", "聯絡人：⟦歐陽娜娜⟧",
      "this is ⟦Priya⟧ from Leeds", "My name is ⟦Maria Garcia⟧ and I'm waiting",
      "my name is ⟦maria garcia⟧.",
      "MY NAME: ⟦MARIA GARCIA⟧", "Name: ⟦MARIA GARCIA⟧", "Hi, ⟦Tom⟧ here, still nothing",
      "I'm ⟦Zoë O'Brien-Katz⟧",
      "ask for Mr ⟦Smith⟧", "the order is under ⟦Maria de la Cruz⟧, not me",
      "Where is it?\n- ⟦Maria Garcia⟧",
      "still no refund - ⟦Maria Garcia⟧", "Where is it?\nBest regards,\n⟦Anna⟧",
      "Refund me. Thanks, ⟦Anna Smith⟧",
      "order ⟦20241122334⟧ ⟦Maria Garcia⟧", "⟦Maria Garcia⟧ <⟦maria@example.com⟧>",
      "call ⟦415.555.0199⟧", "⟦(415) 555-0199⟧", "⟦+44 20 7946 0958⟧", "⟦+1 (415) 555 0199⟧",
      "⟦06.12.34.56.78⟧",
      "⟦138.0013.8000⟧", "⟦138  0013  8000⟧", "⟦138－0013－8000⟧", "⟦415 - 555 - 0199⟧",
      "打⟦一三八零零一三八零零零⟧",
      "wx: ⟦abc_123⟧", "wx：⟦abcdef⟧", "微信 ⟦abc_123⟧", "VX⟦abc-123⟧", "QQ ⟦123456⟧",
      "qq号是⟦12345678⟧", "加vx ⟦maria_g⟧",
      "https://x.com/reset?token=⟦123⟧&user=⟦maria⟧ 打不开", "验证码 ⟦4821⟧ 不对", "密码是⟦hunter2⟧",
      "my password is ⟦hunter2⟧",
      "全角⟦１３８００１３８０００⟧",
      // What looks like it and is none.
      "12 月 3 日买的，398 元", "2 个 10 寸", "三天没动了", "我叫你们退款", "姓名写错了", "I'm Not happy",
      "This is ridiculous", "走路 5 号线", "还在路上 5 号能到吗",
      "我是说，没到", "我是新客户", "我是苏州人，能送吗", "我是常客", "我是房东", "我是黄金会员", "我是马上要用的",
      "我家在路口，3 号到货", "", "😊", "微信支付失败", "微信 refund 没到", "WeChat Payment failed", "用微信付的",
      "价格 1.299,00",
      "3.5.2 版", "my name is wrong on the card", "my name is on the list",
      "This is Ridiculous, refund me", "Thanks, Team",
      "I need:\n- Refund\n- Invoice", "订单 ⟦202411223344⟧ 白色 L 码", "订单 ⟦202411223344⟧ 马上发",
      "订单 ⟦202411223344⟧ 高清版",
      "我是金卡 ⟦13800138000⟧", "密码忘了", "验证码收不到", "forgot my password", "what is a PIN?", "a=b; c",
      "Order Number ⟦1234567⟧",
      "the refund - Not Received", "We're here, where are you", "Reply here please",
      "Hello, Anyone here?", "余额 ⟦12345⟧ 元",
    ])
  func takesOutWhatIsPersonal(_ example: String) {
    let marked = MarkedText(example)
    var expected: [UInt8] = []
    var end = 0
    let bytes = Array(marked.text.utf8)
    for range in marked.ranges {
      expected += bytes[end..<range.lowerBound] + Array(PersonalMask.mark.utf8)
      end = range.upperBound
    }
    expected += bytes[end...]
    #expect(Self.mask.masked(marked.text) == String(decoding: expected, as: UTF8.self))
  }

  @Test func leavesNothingOfALongText() {
    let text = String(repeating: "手机13800138000，", count: 20_000)
    #expect(!Self.mask.masked(text).utf8.contains(UInt8(ascii: "8")))
  }
}
