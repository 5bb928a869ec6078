extension Situation {
  static let all: [Situation] = logistics + money + product + account

  private static let logistics: [Situation] = [
    Situation(
      "delay", in: "logistics", "物流延误", feeling: "等得着急，担心丢了", tags: "物流 | 延误",
      names: "物流延误 | 快递停住不动 | 送货晚了", cause: ("delay_reason", "延误原因", "天气 | 仓库积压 | 地址有误"),
      says: "P三天没动了 | 怎么还没到啊 都一个星期了 | 物流卡在转运中心不动，急死我了 | 说好周五到的P呢 | 能不能催一下快递 我等着用P | 显示派送中派送了两天",
      information: "我刚查了物流，P停在转运中心 | 快递站说这几天件多，P排在明天的车上 | 最后一条记录是昨天夜里，P已经到了本市 | 线路因为下雨绕行，P比原计划晚两天"),
    Situation(
      "lost", in: "logistics", "包裹丢失", feeling: "觉得没人负责", tags: "物流 | 丢件",
      names: "包裹丢了 | 快递找不到件 | 丢件补发", cause: ("chosen_way", "处理方式", "补发 | 退款"),
      says: "快递说找不到我的P | P是不是丢了 | 物流停了六天还找不找 | 快递公司让我找你们，你们让我找快递 | 别让我再等了 重新发一个P | 件丢了怎么赔",
      information:
        "P连续 {{ fact.lost_parcel_days }} 天没有新的物流记录，我们按丢件处理 | 快递确认P在分拣时丢了，这一单由我们负责 | 你不用找快递公司，也不用提供证明，P我们来赔"
    ),
    Situation(
      "signed-not-received", in: "logistics", "显示签收没收到", feeling: "怀疑被冒领", tags: "物流 | 签收",
      names: "显示签收没收到 | 驿站找不到件 | 被别人签收", cause: ("signed_by", "签收人", "门卫 | 驿站 | 邻居"),
      says: "显示签收了可我没收到P | 驿站说没有我的件 | 谁签的P 我都不在家 | 快递员电话打不通 | 门口什么都没有 | 签收照片不是我家",
      information: "签收记录上写的是代收，时间在昨天傍晚 | 我请快递站调了派送照片，P放在了楼下的柜子里 | 快递员记得这一件，说交给了小区门口的值班室"),
    Situation(
      "change-address", in: "delivery", "修改收货地址", feeling: "怕寄错地方", tags: "物流 | 地址",
      names: "改收货地址 | 地址填错了 | 换个地方收", cause: ("address_state", "包裹状态", "未出库 | 已出库 | 派送中"),
      says: "地址填错了能改吗 | P寄到公司行不行 | 我搬家了 P还没发吧 | 手机号写错一位 | 麻烦帮我换个地址 | 收件人改成我妈",
      information: "P还在仓库，地址可以直接改 | P已经出库，我请快递在派送前改派 | 新地址和原地址在同一个城市，改派不会多花时间"),
    Situation(
      "delivery-time", in: "delivery", "约定送货时间", feeling: "怕白等一天", tags: "物流 | 预约",
      names: "约送货时间 | 周末能不能送 | 改天再送", cause: ("time_window", "送货时段", "上午 | 下午 | 晚上"),
      says: "P能不能周末送 | 我白天不在家 | 送之前打个电话行吗 | 今天别送了 改明天 | 师傅几点到 | 能不能晚上七点以后送P",
      information: "P可以约时段，分上午、下午和晚上三段 | 师傅出发前会打电话，P不会放在门口 | 这一带周末照常送货，P排得进去"),
    Situation(
      "shipping-fee", in: "shipping", "运费说明", feeling: "觉得多花了钱", tags: "运费",
      names: "运费怎么算 | 退货的运费 | 多收了运费", cause: ("fee_kind", "运费种类", "首次寄送 | 退货寄回 | 换货重寄"),
      says: "运费怎么这么贵 | 退P要自己出运费吗 | 不是包邮吗 | P加运费比别家贵 | 偏远地区怎么收 | 换货还要再付一次运费",
      information:
        "满 {{ fact.free_shipping_amount }} 元的订单我们出运费，P这一单已经够了 | P是我们发错的，来回运费都由我们出 | 运费按重量算，P和别的东西一起寄会省一些"
    ),
    Situation(
      "combine-orders", in: "shipping", "合并发货", feeling: "想省事", tags: "发货 | 合并",
      names: "两单一起发 | 合并订单 | 分开发货", cause: ("shipping_plan", "发货方式", "一起发 | 分开发"),
      says: "两单能一起发吗 | P和昨天那单合并一下 | 为什么分两个包裹 | 少一个P 是不是分开发了 | 能不能等齐了再发 | 合并后运费退吗",
      information: "两单的地址一样，P可以放进同一个箱子 | P在另一个仓库，所以会比别的晚一天到 | 合并以后只算一次运费，多付的会退回原账户"),
  ]

  private static let money: [Situation] = [
    Situation(
      "refund-time", in: "refund", "退款进度", feeling: "怕钱要不回来", tags: "退款 | 到账",
      names: "退款什么时候到账 | 退款还没到 | 查退款进度", cause: ("refund_stage", "退款进度", "已提交 | 银行处理中 | 已到账"),
      says: "退款什么时候到账 | P都退回去了 钱呢 | 说五天到账今天第八天了 | 退的钱到哪个卡 | 钱根本没退 | 查一下P的退款",
      information:
        "P的退款已经提交，{{ fact.refund_days }} 个工作日内回到原来的付款账户 | 仓库昨天收到了P，退款当天就发起了 | 银行那边显示处理中，遇到节假日会顺延"),
    Situation(
      "partial-refund", in: "refund", "部分退款", feeling: "觉得吃亏", tags: "退款 | 差额",
      names: "退一部分 | 差价退还 | 只退一件", cause: ("refund_part", "退款部分", "一件 | 差价 | 运费"),
      says: "只想退P 别的留着 | 少退了二十块 | 差价怎么退 | 用了券退多少 | 金额对不上啊 | 买了两个P退一个",
      information: "这一单用了满减，退P的金额按实付比例算 | 差额已经单独提交，和P的退款分两笔到账 | 券会退回账户，下次还能用"),
    Situation(
      "duplicate-charge", in: "charge", "重复扣款", feeling: "担心被盗刷", tags: "扣款",
      names: "扣了两次钱 | 重复扣款 | 同一单多扣", cause: ("payment_way", "付款方式", "微信 | 支付宝 | 银行卡"),
      says: "怎么扣了我两次钱 | P一单付了两遍 | 多扣的什么时候退 | 银行短信来了两条 | 没成功也扣了钱 | 我只买了一个P",
      information: "后台看到两笔付款，其中一笔没有对应的订单 | 第二笔是网络重试造成的，已经原路退回 | P的订单只生成了一个，多的那笔我们来退"),
    Situation(
      "auto-renewal", in: "charge", "自动续费", feeling: "觉得被坑", tags: "扣款 | 会员",
      names: "自动续费扣了款 | 关掉自动续费 | 续费不知情", cause: ("plan_name", "会员种类", "月卡 | 季卡 | 年卡"),
      says: "莫名其妙被扣了会员费 | 怎么关自动续费 | 我没开会员啊 | 续费之前也不说一声 | 刚扣的能退吗 | 把会员取消了",
      information: "这一笔是会员到期后的自动续费，上个月开通时勾选了 | 续费后没有用过权益，可以全额退 | 关掉以后，已经付过的这一期照常能用"),
    Situation(
      "invoice-request", in: "invoice", "开发票", feeling: "财务催得紧", tags: "发票",
      names: "开发票 | 要专用发票 | 发票什么时候开", cause: ("invoice_kind", "发票种类", "普通发票 | 专用发票"),
      says: "能开发票吗 | P要专票 公司抬头 | 发票什么时候开好 | 电子的还是纸质的 | 上个月的还能开吗 | 发票开到P还是明细",
      information: "信息齐全以后，{{ fact.invoice_days }} 个工作日内开好 | 发票内容写P的全名，和订单一致 | 电子发票和纸质的效力一样，会发到邮箱"),
    Situation(
      "invoice-wrong", in: "invoice", "发票开错", feeling: "来回折腾", tags: "发票 | 重开",
      names: "发票抬头开错 | 重开发票 | 税号不对", cause: ("wrong_item", "错的一项", "抬头 | 税号 | 金额"),
      says: "抬头写错了能重开吗 | 税号不对 打回来了 | 发票少了个字 财务不收 | P的金额对不上 | 重开要多久 | 旧的要寄回去吗",
      information: "错的那张由我们作废，你不用寄回来 | 我核对了一遍，错在抬头少了两个字 | 重开的发票还是发到原来的邮箱"),
    Situation(
      "coupon-missing", in: "coupon", "优惠券用不了", feeling: "觉得活动是假的", tags: "优惠券",
      names: "券用不了 | 券不见了 | 满减没生效", cause: ("coupon_state", "券的状态", "已过期 | 不适用 | 未领取"),
      says: "券怎么用不了 | 领的券不见了 | P不能用券吗 | 满减没减啊 | 差一块钱不给用 | 昨天还有的券今天没了",
      information: "这张券只能用在指定的几款，P没有包括在里面 | 券在昨天夜里到期了，我查到你领的时间 | 下单时券没有勾选上，所以P按原价算了"),
    Situation(
      "price-drop", in: "coupon", "买完降价", feeling: "觉得买亏了", tags: "价格 | 保价",
      names: "刚买就降价 | 申请保价 | 价格不一样", cause: ("price_gap", "差价处理", "退差价 | 补券"),
      says: "昨天刚买今天P就降价了 | 保价怎么申请 | 同样的P怎么我买得贵 | 差价退我 | 直播间便宜三十 | 大促价和我的不一样",
      information: "P在保价期内，差价可以退 | 直播间的价格里包含了券，和P的标价算法不同 | 保价按实付金额算，申请以后当天审核"),
  ]

  private static let product: [Situation] = [
    Situation(
      "damaged", in: "damage", "收到破损", feeling: "扫兴，怕扯皮", tags: "破损 | 补发",
      names: "收到破损 | 打开是碎的 | 外箱压坏", cause: ("damage_place", "破损位置", "外箱 | 边角 | 配件"),
      says: "收到的P是碎的 | 外箱都压扁了 | 打开一看P裂了 | 这包装也太差了 | 坏的怎么办 要寄回去吗 | P磕了一个角",
      information: "一张照片就够，P不用寄回来 | P是在运输里受的力，由我们和快递去谈 | 同款还有货，补发的P会多加一层护角"),
    Situation(
      "missing-part", in: "damage", "少发漏发", feeling: "觉得不认真", tags: "漏发 | 补发",
      names: "少了一件 | 漏发配件 | 数量不对", cause: ("missing_item", "少的东西", "配件 | 赠品 | 说明书"),
      says: "少发了一个P | 配件没有 | 赠品呢 | 说明书都没有 | 买两件只到一件 | 箱子里没有螺丝",
      information: "仓库的称重记录对不上，P确实少装了 | 漏的那件单独寄出，不用你付运费 | 赠品和P不在一个仓库，会晚一天到"),
    Situation(
      "wrong-item", in: "exchange", "发错货", feeling: "耽误用了", tags: "换货 | 发错",
      names: "发错颜色 | 发错型号 | 收到别人的货", cause: ("wrong_kind", "错的地方", "颜色 | 型号 | 尺寸"),
      says: "我要的不是这个颜色 | P发错型号了 | 收到的是别人的东西 | 尺寸不对 | 怎么换 | 发错了还要我出运费吗",
      information: "拣货时拿错了相邻的一格，对的P还有库存 | 错的那件由快递上门取，运费我们出 | 对的P今天就能寄出，不用等错的寄回来"),
    Situation(
      "exchange-size", in: "exchange", "换尺寸颜色", feeling: "想换又怕麻烦", tags: "换货",
      names: "换个尺寸 | 换个颜色 | 换一款", cause: ("exchange_to", "要换的样式", "大一号 | 小一号 | 别的颜色"),
      says: "P小了能换大的吗 | 换个颜色行不行 | 拆了还能换吗 | 换货要多久 | 想把P换成另一款 | 换货差价怎么算",
      information: "P没有使用痕迹就可以换，拆了包装也没关系 | 换货按一件算，不影响P的退货期限 | 另一个颜色有现货，收到旧的P当天就寄新的"),
    Situation(
      "return-goods", in: "return", "七天无理由退货", feeling: "怕被拒绝", tags: "退货",
      names: "不想要了 | 无理由退货 | 退货流程", cause: ("return_reason", "退货原因", "不喜欢 | 买多了 | 不合适"),
      says: "P不想要了怎么退 | 七天无理由怎么操作 | 拆开了能退吗 | 退货寄到哪里 | 超了一天能退吗 | 退P要写什么原因",
      information: "签收以后还在期限里，可以退，P保持完好就行 | 在订单页选退货，快递会上门取P | 寄回来的P由仓库验收，一般当天验完"),
    Situation(
      "return-refused", in: "return", "退货没通过", feeling: "不服气", tags: "退货 | 验收",
      names: "退货没通过 | 验收不合格 | 退回来了", cause: ("refused_reason", "没通过的原因", "有使用痕迹 | 少配件 | 超过期限"),
      says: "凭什么不给退 | P又给我寄回来了 | 验收没通过是什么意思 | 我就试了一下 | 配件后来找到了 | 再申请一次行吗",
      information: "验收照片上能看到P有使用的痕迹，照片我发给你 | 配件补齐以后可以再申请一次，P不用重新拍照 | 退货没通过，换货还可以走，P能换同款新的"),
    Situation(
      "warranty", in: "repair", "保修与维修", feeling: "怕花冤枉钱", tags: "保修 | 维修",
      names: "保修期内坏了 | 过了保修期 | 维修进度", cause: ("repair_state", "维修进度", "已收到 | 检测中 | 已修好"),
      says: "P坏了能修吗 | 保修多久 | 过保一个月能不能通融 | 修P要多少钱 | 寄修要几天 | 用了半年就不转了",
      information: "P保修 {{ fact.warranty_months }} 个月，从签收那天算起 | 检测不收费，修之前会先把价格告诉你 | 修P大约要三天，路上的时间另算"
    ),
    Situation(
      "noise", in: "repair", "使用有异响", feeling: "不放心", tags: "故障 | 异响",
      names: "有异响 | 声音很大 | 用着发烫", cause: ("symptom", "现象", "异响 | 发烫 | 有气味"),
      says: "P响得睡不着 | 用着有股味道 | 发烫正常吗 | P嗡嗡响 | 是不是坏了 | 声音比以前大多了",
      information: "新的P头两天会有一点声音，之后会变小 | 先把P放平，底下四个脚都要着地 | 发烫在手能碰的程度是正常的，烫手就先断电"),
    Situation(
      "how-to-install", in: "howto", "安装使用", feeling: "着急用", tags: "使用 | 安装",
      names: "怎么安装 | 说明书看不懂 | 第一次用", cause: ("step_stuck", "卡住的步骤", "开箱 | 安装 | 通电"),
      says: "P怎么装啊 | 说明书看不懂 | 少了一步吧 | 第一次用要注意什么 | 有视频吗 | P装反了怎么拆",
      information: "P一共四步，最容易装反的是第三步 | 视频三分钟，从开箱讲到通电 | 说明书第六页的图画得小，我把P那一页放大发给你"),
    Situation(
      "connect-app", in: "howto", "连不上网", feeling: "试了很多遍", tags: "使用 | 联网",
      names: "连不上网 | 绑定失败 | 总是掉线", cause: ("network_state", "网络情况", "信号弱 | 双频合一 | 换了路由器"),
      says: "P连不上网 | 绑定一直失败 | 换了路由器就掉线 | 灯一直闪 | 别人家的P怎么一次就行 | 重启了五遍了",
      information: "P只认 2.4G 的网络，双频合一时容易连错 | 先把P拿到路由器旁边，连上以后再放回去 | 换过路由器的话，P要先恢复出厂再绑定"),
  ]

  private static let account: [Situation] = [
    Situation(
      "login", in: "account", "登录不上", feeling: "急着办事", tags: "账号 | 登录",
      names: "登录不上 | 收不到验证码 | 手机号换了", cause: ("login_way", "登录方式", "手机号 | 微信 | 密码"),
      says: "登不上去了 | 验证码收不到 | 手机号换了怎么登 | 买P的账号找不到了 | 提示账号异常 | 密码忘了",
      information: "验证码被手机当成垃圾短信拦下了，可以改用语音 | 换过手机号的账号，核对P的订单就能找回 | 账号在新设备上登录，需要多验证一次"),
    Situation(
      "privacy", in: "account", "个人信息", feeling: "担心泄露", tags: "账号 | 隐私",
      names: "删掉个人信息 | 接到骚扰电话 | 注销账号", cause: ("privacy_wish", "想办的事", "更正 | 删除 | 注销"),
      says: "怎么注销账号 | 我的电话是不是被泄露了 | 买了P就接到推销 | 把我的地址删掉 | 订单记录能删吗 | 别再发短信给我",
      information: "快递单上只有虚拟号码，P的寄件人看不到真号 | 注销以后订单会匿名保存，发票仍然能查 | 营销短信已经帮你退订，和P有关的通知还会发"),
    Situation(
      "points", in: "member", "积分与等级", feeling: "怕白攒了", tags: "会员 | 积分",
      names: "积分少了 | 积分怎么用 | 等级掉了", cause: ("points_item", "积分去向", "过期 | 兑换 | 退货扣回"),
      says: "积分怎么少了 | 买P没给积分 | 积分能换什么 | 等级怎么掉了 | 快过期的积分怎么办 | 退了P积分也扣吗",
      information: "P签收满七天以后才发积分，还差两天 | 退货的订单会把积分扣回，P这一笔就是 | 年底到期的积分，可以先换成券放着"),
    Situation(
      "stock", in: "presale", "缺货与预售", feeling: "怕等太久", tags: "预售 | 库存",
      names: "缺货什么时候补 | 预售没发货 | 到货提醒", cause: ("stock_state", "库存情况", "在途 | 排产 | 停产"),
      says: "P什么时候有货 | 预售的怎么还不发 | 到货通知我一声 | P是不是停产了 | 等了半个月了 | 有现货的颜色吗",
      information: "P下周三到仓，按付款的先后发 | 预售页写的是月底前发，P排在第十六天 | 停产的是旧款，新款P的尺寸一样"),
    Situation(
      "complaint", in: "complaint", "投诉服务态度", feeling: "很生气", tags: "投诉 | 服务",
      names: "客服没人理 | 态度不好 | 问了好几次", cause: ("complaint_about", "不满的事", "没人回 | 说法不一 | 语气"),
      says: "你们就是不理人 | 问P问了三次三个说法 | 叫你们领导来 | 等了一下午没人回 | 上次那个人态度很差 | 我要投诉",
      information: "三次的记录我都看了，P的答复前后确实不一样 | 那天下午排队的人多，你的消息漏接了，是我们没安排好 | 从现在起由我一个人跟到底，P的事不用再讲一遍"),
    Situation(
      "suggestion", in: "feedback", "建议与反馈", feeling: "希望被听见", tags: "反馈 | 建议",
      names: "功能建议 | 改进想法 | 希望增加", cause: ("feedback_kind", "反馈种类", "功能 | 外观 | 包装"),
      says: "P能不能出个小号的 | 希望加个童锁 | 包装太费了 | 按钮放旁边更好 | P的线太短 | 以前那款更好用",
      information: "这一条我写进了P的改进清单，附上了你的原话 | 产品同事说P的下一版正在改这一处 | 包装上个月换过一次，P现在少用一层塑料"),
  ]
}
