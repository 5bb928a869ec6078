extension ReplyCase {
  /// What programs and other tools leave in a reply: their own blanks, their words for nothing, addresses of
  /// our own network.
  static let accidents: [ReplyCase] =
    marks + telephones + values + amounts + addressesOfOurs + inPublic + forms + emphasis

  private static let marks: [ReplyCase] = [
    ReplyCase("unfilled-blank", "你好 ⟦$name⟧，⟦$customerName⟧，⟦$姓名⟧ 好，你好⟦$name⟧您的包裹到了，选 ⟦$size⟧"),
    ReplyCase("unfilled-blank", "Hi ⟦$NAME⟧, ⟦$order_no⟧ for ⟦$firstName⟧.", language: "en"),
    ReplyCase("unfilled-blank", "退 $50，共 US$30，$TSLA 涨了，$nameyou，导出 $HOME 和 $JAVA_HOME"),
    ReplyCase(
      "unfilled-blank", "把变量 $name 写进去，$date = 3，$order->id，the variable $name, $amount[0]"),
    ReplyCase(
      "unfilled-blank",
      "你好 ⟦#姓名#⟧，⟦##姓名##⟧，单号 ⟦#order_no#⟧，码 ⟦#code#⟧，⟦#房型#⟧，⟦&姓名&⟧，⟦#name#⟧，⟦&first_name&⟧"),
    ReplyCase("unfilled-blank", "#双十一# 发微博带话题#晒单有礼#，#发货时间# 48 小时，#订单号#：8812，#收货地址#"),
    ReplyCase(
      "unfilled-blank", "R&D&I, AT&T, Q&A&more, #BlackFriday# and #order 1234#, &nbsp; #1#",
      language: "en"),
  ]

  private static let telephones: [ReplyCase] = [
    ReplyCase(
      "unfilled-blank", "打 ⟦400-XXX-XXXX⟧、⟦400XXXXXXX⟧、⟦010-XXXXXXXX⟧、⟦95XXX⟧、⟦400-×××-××××⟧"),
    ReplyCase("unfilled-blank", "打⟦+86 XXX XXXX XXXX⟧，⟦0755 XXXX XXXX⟧。"),
    ReplyCase(
      "unfilled-blank", "Call ⟦(555) XXX-XXXX⟧ or ⟦1-800-XXX-XXXX⟧, ⟦400-xxx-xxxx⟧.", language: "en"
    ),
    ReplyCase(
      "unfilled-blank", "兑换码 ⟦XXXX-XXXX-XXXX⟧，卡号 XXXX-XXXX-4471，格式是 XXXX-XXXX，XX-8812，XXL-XXXL"),
    // Masked, forms, sizes.
    ReplyCase("unfilled-blank", "138-XXXX-1234，138XXXX1234，138-XXXX-XXXX，010-XXXX1234，尾号 XXXX"),
    ReplyCase("unfilled-blank", "格式如 010-XXXXXXXX，订单 10XXX，XXL，1080x720，0x1F，3XXX 系列，v1.95XXX"),
  ]

  private static let values: [ReplyCase] = [
    ReplyCase("machine-value", "你好 ⟦null⟧，你的订单到了。"),
    ReplyCase("machine-value", "您好，⟦None⟧，包裹预计 ⟦NaN⟧ 天到。"),
    ReplyCase("machine-value", "⟦undefined⟧，您好！单号：⟦null⟧，金额 ¥⟦NaN⟧，你的订单 ⟦undefined⟧ 已发货"),
    ReplyCase("machine-value", "⟦null⟧ 先生，收件人：⟦[object Object]⟧，退款金额：⟦#N/A⟧"),
    ReplyCase("machine-value", "Hello ⟦null⟧, your order ⟦undefined⟧ shipped.", language: "en"),
    ReplyCase("machine-value", "Hi ⟦(null)⟧, it takes ⟦NaN⟧ days, $⟦undefined⟧.", language: "en"),
    ReplyCase("machine-value", "Dear ⟦None⟧,\nTracking number: ⟦undefined⟧.", language: "en"),
    ReplyCase("machine-value", "您的单号为 ⟦null⟧，请查收。退款金额为⟦NaN⟧元"),
    ReplyCase("machine-value", "你的会员等级是 ⟦None⟧，积分为 ⟦undefined⟧ 分。"),
    ReplyCase("machine-value", "您的收货地址为：⟦null⟧，预计 ⟦undefined⟧ 送达"),
    ReplyCase("machine-value", "您好⟦null⟧，金额共 ⟦NaN⟧，接口返回 null 时不影响，烤 None 饼。"),
    ReplyCase(
      "machine-value",
      "Your order number is ⟦null⟧. We sent a refund of ⟦NaN⟧ to your card ending in ⟦undefined⟧.",
      language: "en"),
    ReplyCase(
      "machine-value", "Hi ⟦null⟧, the sum of ⟦NaN⟧ will reach you, and ⟦undefined⟧ will call you.",
      language: "en"),
    // Programs and tables.
    ReplyCase(
      "machine-value", "我们返回的是 null，字段为 null 时不用传。如果您的单号为 null，请重新登录。您的返回值是 null。NaN 是什么？"),
    ReplyCase("machine-value", "单元格里金额为 NaN 元，多半是公式除了 0。默认为 null，可以不填。品牌是 null。"),
    ReplyCase(
      "machine-value",
      "It returns a null value. If your order number is null, sign in again. What is NaN? Your function is undefined. The total is NaN.",
      language: "en"),
    ReplyCase("machine-value", "页面显示 NaN 就刷新；返回 null 值，接口给的“undefined”，null 值不计入，金额为 `NaN`"),
    ReplyCase("machine-value", "单元格里出现 #N/A。烤 NaN 饼。品牌是 Null，None of 这些都不用管。"),
    ReplyCase(
      "machine-value",
      "The contract is null and void. None of it. Discount: None. Hello. None, I'm afraid.",
      language: "en"),
    ReplyCase(
      "machine-value", "Dear Mr Null, the page shows undefined. My case: undefined behaviour.",
      language: "en"),
  ]

  private static let amounts: [ReplyCase] = [
    ReplyCase(
      "comma-decimal", "The total is ⟦$12,50⟧ including tax of ⟦$1,05⟧. US⟦$100,00⟧ was charged.",
      language: "en"),
    ReplyCase(
      "comma-decimal", "We refunded $12,500, $1,250.50 and $5,000,000 of $12.50.", language: "en"),
    ReplyCase(
      "comma-decimal", "Choose $10,20 or 30, $10,$20 and $50, $10,20 and $50, $10,20,30.",
      language: "en"),
    ReplyCase(
      "comma-decimal", "$1,50,000 and $3,5 million. A code $12,50abc. Pay €12,50.", language: "en"),
    ReplyCase("comma-decimal", "一共 $12,50。"),
  ]

  private static let addressesOfOurs: [ReplyCase] = [
    ReplyCase(
      "internal-address", "看 ⟦http://localhost:8080/orders⟧，⟦http://127.0.0.1⟧，⟦localhost:3000/a⟧。"),
    ReplyCase(
      "internal-address", "看 ⟦http://192.168.1.20/admin⟧ 或 ⟦https://10.0.0.5⟧，⟦http://172.20.1.1/⟧"),
    ReplyCase(
      "internal-address",
      "看⟦https://staging.shanque.cn/order⟧、⟦https://shop-uat.shanque.cn⟧、⟦https://crm.shanque.internal/t/8812⟧"
    ),
    ReplyCase("internal-address", "⟦staging.shanque.cn/order⟧ 能看到，⟦crm.shanque.internal/t/1⟧ 也能。"),
    ReplyCase(
      "internal-address",
      "看 ⟦https://dev.shop.shanque.cn/a⟧、⟦qa.pay.shanque.com.cn⟧、⟦https://test-api.shanque.cn⟧、⟦admin-test.shanque.cn⟧"
    ),
    ReplyCase("internal-address", "打开⟦test-api.shanque.cn⟧看看，⟦https://uat.shanque.cn⟧也行。"),
    ReplyCase(
      "internal-address",
      "test.pdf test.report.final.pdf https://dev.to/a https://test.com https://test.ustc.edu.cn https://qa.shanque.com.cn"
    ),
    ReplyCase(
      "internal-address",
      "https://test-drive.shanque.cn https://pre-order.shanque.cn https://latest.shop.shanque.cn dev.1.2.3 qa@test.mail.shanque.cn dev.li.hua@shanque.cn"
    ),
    ReplyCase("internal-address", "This is a test. QA. Pre-owned, one-app.", language: "en"),
    // What everybody can open.
    ReplyCase(
      "internal-address",
      "https://www.shanque.cn/staging https://dev.mysql.com https://stage.cn https://localhost.com http://172.32.0.1 http://192.169.1.1"
    ),
    ReplyCase("internal-address", "Our staging. Area. We opened it on staging.", language: "en"),
    // The customer's own.
    ReplyCase("internal-address", "路由器后台是 http://192.168.1.1，密码在背面。"),
    ReplyCase("internal-address", "打印机的设置页面是 http://192.168.0.20/。"),
    ReplyCase(
      "internal-address", "If you self-host it, open http://localhost:8080.", language: "en"),
    // A customer's router does not open our test system.
    ReplyCase("internal-address", "重启路由器后，再打开 ⟦https://staging.shanque.cn⟧"),
  ]

  /// What only a public reply must not hold; `forum` is public because the guide says so.
  private static let inPublic: [ReplyCase] =
    ["public", "forum"].flatMap { channel in
      [
        ReplyCase("personal-data", "⟦王小明先生⟧您好，订单 ⟦SQ-20261122⟧ 今天发。", channel: channel),
        ReplyCase(
          "personal-data", "尊敬的⟦陈静女士⟧，单号：⟦8812345678⟧，快递单号⟦SF1234567890⟧", channel: channel),
        ReplyCase("personal-data", "收件人：⟦王小明⟧，收货地址：⟦城西嘉禾苑3栋1602⟧", channel: channel),
        ReplyCase(
          "personal-data", "Dear ⟦Mary Brown⟧, order #⟦8812345⟧, invoice ⟦INV-2026-0012⟧.",
          channel: channel, language: "en"),
        ReplyCase("personal-data", "⟦13800138000⟧", channel: channel, customer: "13800138000"),
        // What tells a passer-by nothing.
        ReplyCase("personal-data", "刘女士您好，尾号 8812 的订单，订单 2026-11-22 前发货。", channel: channel),
        ReplyCase(
          "personal-data", "型号 AB12345，打 400-123-4567，高贵的女士，各位先生，白领女士，马上联系先生", channel: channel),
        ReplyCase(
          "personal-data", "订单10000000单达成，工单 24 小时内，订单满 2000000，我们联系人是周敏，姓名：必填", channel: channel),
        ReplyCase(
          "personal-data",
          "Hi Mary, Dear Valued Customer, Hello New York! Mr Smith, order 500 pieces, in case 1234567.",
          channel: channel, language: "en"),
      ]
    } + [
      ReplyCase("personal-data", "王小明先生您好，您的订单 SQ-20261122 今天发。"),
      ReplyCase("personal-data", "王小明先生您好，您的订单 SQ-20261122 今天发。", channel: "chat"),
      ReplyCase("personal-data", "收货地址是⟦城西嘉禾苑3栋1602⟧，对吗？"),
      ReplyCase("personal-data", "你家 3 栋 1602 户一起报名，收货地址是嘉禾苑3栋。"),
    ]

  /// Blanks that the customer is to fill in, and lists that nobody filled in.
  private static let forms: [ReplyCase] = [
    ReplyCase("unfilled-blank", "麻烦填一下：\n姓名：____\n订单号：____"),
    ReplyCase("unfilled-blank", "请填好下面的表发回来：\n\n姓名：____ 电话：____\n\n尺码：____ 颜色：____"),
    ReplyCase("unfilled-blank", "查起来需要这些：\n1. 姓名：____\n2. 手机号：____"),
    ReplyCase("unfilled-blank", "补发登记表\n\n收件人：____\n电话：____"),
    ReplyCase("unfilled-blank", "请按以下格式回复：\n姓名：（    ）\n电话：（    ）"),
    ReplyCase("unfilled-blank", "请复制后填写：\n【姓名】\n【电话】\n【地址】"),
    ReplyCase("unfilled-blank", "复核要填一张表：姓名____，学号____，发给我。"),
    ReplyCase("personal-data", "也能打 010-62345678 转 2 查。"),
    ReplyCase("unfilled-blank", "申请人签字：____  日期：____"),
    ReplyCase("unfilled-blank", "姓名：____\n电话：____\n地址：____"),
    ReplyCase(
      "unfilled-blank", "Please fill in the form below:\n\nName: ____\nOrder number: ____",
      language: "en"),
    ReplyCase("unfilled-blank", "To help, we need:\n- Name: ____\n- Phone: ____", language: "en"),
    ReplyCase("unfilled-blank", "Name: ____\nOrder: ____\nReason: ____", language: "en"),
    ReplyCase("unfilled-blank", "您的身高____cm，体重____kg？告诉我，我来选码。"),
    ReplyCase("unfilled-blank", "请问您的身高____cm？体重____kg？告诉我就能推荐。您的脚长____厘米？回复我就行。"),
    ReplyCase("unfilled-blank", "您的订单⟦____⟧已发货，收到了吗？告诉我。您的订单⟦____⟧到了吗？请告诉我。"),
    ReplyCase("unfilled-blank", "您的订单⟦____⟧什么时候下的？请告诉我。退款⟦____⟧元？我会尽快回复您。"),
    ReplyCase("unfilled-blank", "What is your height, ____ cm? Let me know.", language: "en"),
    ReplyCase("unfilled-blank", "您的单号是⟦____⟧，明天到。"),
    ReplyCase("unfilled-blank", "退款金额：⟦____⟧ 元\n单号：⟦____⟧"),
    ReplyCase("unfilled-blank", "您的预约信息如下：\n就诊人：⟦____⟧\n科室：⟦____⟧\n医生：⟦____⟧"),
    ReplyCase("unfilled-blank", "已为你填好登记表，退款 ⟦____⟧ 元"),
    ReplyCase("unfilled-blank", "尊敬的客户：\n⟦【姓名】⟧"),
    ReplyCase(
      "unfilled-blank", "Your booking:\nRoom: ⟦____⟧\nGuest: ⟦____⟧\nPrice: ⟦____⟧", language: "en"),
    ReplyCase("unfilled-blank", "We refunded ⟦____⟧ on Friday.", language: "en"),
  ]

  /// What Markdown makes of `*` and `~~`, and what sums and friendly people do with them.
  private static let emphasis: [ReplyCase] = [
    ReplyCase("visible-markup", "⟦*请注意*⟧：明天停水。⟦~~原价 199~~⟧ 现价 99 元。", channel: "chat"),
    ReplyCase(
      "visible-markup", "Please ⟦*do not*⟧ reply. ⟦~~Sold out~~⟧, back now.", channel: "chat",
      language: "en"),
    ReplyCase("visible-markup", "5*3*2=30，5 * 3 * 2，3*4厘米*5，*必填，*选填", channel: "chat"),
    ReplyCase("visible-markup", "好的~~ 谢谢~~，好的~~谢谢~~，~~~亲，张*先生，李*", channel: "chat"),
    ReplyCase("visible-markup", "*以上含税；*活动期间\n138****8000，尾号 *8000*。", channel: "chat"),
    ReplyCase("playful-tilde", "~~原价 199~~ 现价 99 元。", channel: "email"),
    ReplyCase("playful-tilde", "~~原价 199~~ 现价 99 元⟦～⟧", channel: "email"),
    ReplyCase("playful-tilde", "好的⟦~~⟧ 谢谢", channel: "email"),
  ]
}
