extension WordList {
  /// Written for this tool, from how Chinese and English replies are put.
  var words: [String] {
    switch self {
    case .apology:
      [
        "对不起", "抱歉", "致歉", "道歉", "歉意", "不好意思", "是我们的错", "是我的错", "我们的疏忽", "sorry", "apologise",
        "apologize", "apologies", "apology", "our fault", "our mistake", "my mistake",
      ]
    case .noApology:
      [
        "不好意思打扰", "不好意思，打扰", "不好意思，想", "不好意思想", "不好意思，请问", "不好意思请问", "不好意思，问", "不好意思问",
        "不好意思，再", "不好意思再", "不好意思，麻烦", "不好意思麻烦", "不好意思，确认", "不好意思，跟您", "不好意思，跟你", "不用道歉",
        "不用抱歉", "不必道歉", "不用不好意思", "不必抱歉", "不用说抱歉", "不用说对不起", "没什么不好意思", "接受道歉", "sorry to hear",
        "不好意思开口", "不好意思张口", "不好意思提", "不好意思说", "不好意思讲", "不好意思要", "不好意思拒绝", "觉得不好意思",
        "sorry to learn", "sorry to read", "sorry to bother", "sorry to ask",
        "no need to apologise",
        "no need to apologize", "better safe than sorry",
      ]
    case .slip:
      ["我们", "我", "仓库", "系统"].flatMap { who in
        ["漏", "少寄", "少发", "写错", "发错", "装错", "送错", "拿错", "贴错", "弄错", "算错", "说错", "扣错", "多扣"]
          .map { "是\(who)\($0)" }
      } + ["我们漏了", "是我们没通知", "是我们没告诉", "是我们没写", "是我们没发", "是我没告诉", "是我没写", "是我没发"]
    case .request:
      [
        "麻烦您", "麻烦你", "麻烦提供", "麻烦发", "麻烦拍", "麻烦把", "麻烦将", "麻烦告诉", "麻烦告知", "麻烦回复", "麻烦填", "麻烦核对",
        "烦请", "劳烦", "辛苦您", "辛苦你", "请提供", "请您提供", "请你提供", "请发", "请您发", "请你发", "请把", "请您把", "请你把",
        "请将", "请您将", "请拍", "请您拍", "请你拍", "请告诉", "请您告诉", "请你告诉", "请告知", "请您告知", "请回复", "请您回复",
        "请你回复", "请填写", "请您填写", "请你填写", "请上传", "请您上传", "请补充", "请您补充", "请描述", "请您描述", "请说明", "请您说明",
        "请问", "请核对", "请您核对", "请你核对", "请确认", "请您确认", "请你确认", "请附上", "请您附上", "请私信", "发我", "发给我",
        "发过来",
        "发一下", "发一张", "发张", "拍一张", "拍张", "拍几张", "告诉我", "告知我", "告知一下", "提供一下", "提供下", "回复我",
        "私信我", "说一下您的", "说一下你的", "could you", "can you", "would you mind", "please send",
        "please provide",
        "please share", "please reply", "please confirm", "please attach", "please tell",
        "please let", "please fill", "please upload", "please check your", "let me know",
        "let us know", "send me", "send us", "tell me", "tell us", "may i have", "may i ask",
        "may we have",
      ]
    case .form:
      [
        "填一下", "填写一下", "填一张", "填一份", "填张表", "填个表", "填这张", "要填的", "填好", "填完", "后填写", "并填写", "来填写",
        "请填", "照着填", "需要您提供", "需要你提供", "需要这些",
        "需要以下", "提供以下", "以下格式", "下面的格式", "这个格式", "登记表", "申请表", "报名表", "信息表", "申请单", "登记单", "回执",
        "签字", "签名", "盖章", "fill in", "fill out", "complete the form", "copy and complete",
        "complete and return",
        "complete this form", "we need", "we'll need", "i need", "i'll need", "this format",
        "signature", "application form",
        "claim form", "registration form",
      ]
    case .invitation:
      [
        "随时", "如果", "如有", "若", "要是", "假如", "万一", "有任何", "有问题", "有疑问", "有需要", "需要的话", "方便的话", "还有想",
        "还有什么",
        "还有别的", "还有其他", "想问", "不行就", "没有就", "没收到就", "好了就", "哪里不", "哪一步", "之后再", "以后", "下次",
        "feel free",
        "if ", "anytime", "any time", "whenever", "anything else", "any questions",
        "any other questions", "happy to",
      ]
    case .thanks:
      [
        "谢谢", "感谢", "多谢", "谢你", "谢您", "thank", "thanks", "grateful", "appreciate", "good of you",
        "kind of you",
      ]
    case .notNeeded:
      [
        "不用", "不必", "不需要", "无需", "无须", "没必要", "别再", "don't need to", "don’t need to",
        "do not need to", "don't have to", "don’t have to", "do not have to", "no need to",
        "needn't", "without having to",
      ]
    case .favour:
      [
        "我替", "我帮", "我给", "我来", "我去", "我马上", "我今天", "我们替", "我们帮", "我们给", "我们来", "i'll", "i’ll",
        "i will",
        "i can", "we'll", "we’ll", "we will", "we can",
      ]
    case .rhetorical:
      [
        "没事吧", "没事儿吧", "还好吗", "还好吧", "没受伤", "没伤着", "没伤到", "没烫着", "没烫到", "没碰着", "没吓着", "没吓到", "要紧吗",
        "要不要紧", "are you ok", "are you all right", "are you alright", "everyone ok",
        "everyone all right", "everyone safe", "everybody ok", "is everyone", "nobody was hurt",
        "好吗", "好么", "好不好", "可以吗", "可以么", "行吗", "行么", "行不行", "可不可以", "对吗", "对吧", "是吗", "是吧", "好吧",
        "怎么样",
        "如何", "需要我", "要我", "需不需要我", "要不要我", "谁不", "谁愿意", "谁受得了", "怎么会不", "okay", "is that ok",
        "is that all right",
        "does that work", "would that work", "does that help", "sound good", "sounds good",
        "make sense", "right", "would you like me", "shall i", "who wouldn't",
      ]
    case .informal: ["你", "妳"]
    case .formal: ["您"]
    case .fixedAddress:
      [
        "你们", "您们", "迷你", "您好", "你来我往", "你追我赶", "你情我愿", "你我", "有你有我", "不分你我", "你一言我一语", "你侬我侬",
      ]
    case .we: ["我们"]
    case .alone: ["我"]
    case .personalVerb:
      [
        "负责到底", "负责跟进", "跟进", "查一下", "查查", "查询", "核实", "回复你", "回复您", "答复你", "答复您", "联系你", "联系您",
        "告诉你",
        "告诉您", "盯着", "盯一下", "给你答复", "给您答复", "给你回复", "给您回复",
      ]
    case .teamVerb: ["修复", "上线", "发布新版", "发版", "修好这个漏洞", "改版"]
    case .time:
      [
        "今天", "今晚", "今早", "今日", "明天", "明早", "明晚", "明日", "后天", "大后天", "上午", "中午", "下午", "晚上", "傍晚",
        "凌晨",
        "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六",
        "星期日",
        "星期天", "礼拜", "本周", "下周", "这周", "月底", "月初", "月中", "下个月", "下月", "本月", "下班前", "年底", "点前", "点半",
        "点钟",
        "点之前", "号前", "号之前", "日前", "today", "tonight", "tomorrow", "this morning", "this afternoon",
        "this evening", "noon", "midnight", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "end of day", "eod", "end of the day", "end of the week", "next week",
        "this week", "next month", "weekend", "within the hour",
      ]
    case .unit: Quantity.Unit.allCases.flatMap(\.words)
    case .elapsed:
      [
        "等了", "拖了", "过了", "用了", "超过", "超过了", "晚了", "延误了", "迟了", "耽误了", "已经", "停了", "近", "最近", "过去",
        "不到",
        "买了", "超出", "超", "满", "快", "waited", "waiting for", "for over", "after", "more than",
        "over", "past", "last", "older than", "been",
      ]
    case .policy:
      [
        "无理由", "保修", "质保", "三包", "包退", "包换", "退换", "warranty", "guarantee period",
        "return policy", "return window",
      ]
    case .lapsed:
      [
        "过保", "过了保", "出保", "保修过了", "保修已过", "质保过了", "out of warranty", "outside the warranty",
        "outside warranty", "past warranty", "past the warranty", "past its warranty",
        "outside the return window", "past the return window", "after the warranty",
      ]
    case .hold:
      [
        "稍等", "稍候", "稍后", "请等一下", "等一下", "等我一下", "等等", "等一会", "等会儿", "等我消息", "等我查", "先等", "请耐心等",
        "耐心等待",
        "查一下", "查询一下", "看一下", "核实一下", "问一下", "确认一下", "one moment", "just a moment",
        "a moment please",
        "bear with", "hang on", "hold on", "please hold", "please wait", "one second", "a second",
        "let me check", "let me look", "let me see",
      ]
    case .promise:
      [
        "我会", "我将", "我来", "我去", "我再", "我们会", "我们将", "我们来", "我们去", "我们再", "我这边会", "我们这边会", "我帮您",
        "我帮你",
        "我们帮您", "我们帮你", "我给您", "我给你", "这边会", "这边帮您", "这边帮你", "这边为您", "这边给您", "帮您", "帮你", "为您",
        "会有专人", "会有同事",
        "相关部门会", "同事会", "专员会", "工作人员会", "i'll", "i will", "we'll", "we will", "i’ll", "we’ll",
        "someone will", "a colleague will", "our team will", "team will",
      ]
    case .awaited:
      [
        "回复", "答复", "联系您", "联系你", "与您联系", "和您联系", "跟您联系", "跟你联系", "和你联系", "通知", "告知", "告诉", "反馈",
        "跟进",
        "核实", "处理", "解决", "查询", "查一下", "查清", "落实", "催", "催促", "转达", "上报", "get back",
        "let you know",
        "update you", "contact you", "follow up", "look into", "reach out", "be in touch",
        "investigate", "check and", "keep you posted", "keep you updated", "write back", "call you",
        "email you", "resolve", "escalate",
      ]
    case .eventBound:
      [
        "收到后", "收到照片", "以后", "之后", "后再", "后就", "后会", "后我", "后，", "一旦", "只要", "如果", "要是", "若", "的话",
        "到时候", "到时",
        "现在就", "这就", "正在", "已经", "已为", "已将", "已在", "刚", "由我", "负责到底", "一收到", "一有", "马上就好", "once",
        "when ", "if ",
        "until", "right now", "now", "i've", "already", "as soon as",
      ]
    case .contact:
      [
        "联系我", "联系客服", "联系在线", "告知我", "告诉我", "告诉一声", "反馈给我", "回复我", "私信我", "发我", "发给我", "发来",
        "找我们", "contact us", "message us", "let us know", "let me know", "tell us", "tell me",
        "reach out to us", "reach us", "write to us", "send us", "send me", "reply to this",
      ]
    case .consideration:
      [
        "会考虑", "会认真考虑", "考虑一下", "会评估", "会研究", "会讨论", "在考虑", "在评估", "在研究", "纳入考虑", "纳入规划",
        "we'll consider",
        "we will consider", "under consideration", "being considered", "consider adding",
        "consider your suggestion", "take it into consideration",
      ]
    case .outcome:
      [
        "结论", "结果", "答案", "答复", "回复", "回你", "回您", "告诉", "通知", "消息", "决定", "定下来", "说一声", "answer",
        "decision", "decide", "outcome", "let you know", "tell you", "hear from", "hear back",
        "get back",
        "write to you", "write back", "update you",
      ]
    case .optionalWait:
      [
        "也行", "也可以", "都行", "都可以", "也好", "不急", "不着急", "不用急", "随你", "随您", "if you like",
        "if you'd rather",
      ]
    case .refusal:
      [
        "不支持退", "不支持换", "不支持修改", "不支持更改", "不支持取消", "不支持开", "不支持无理由", "不支持七天", "不支持7天", "不支持 7 天",
        "不支持补", "不支持赔", "不支持这", "不支持该", "不允许", "不予", "概不", "恕不", "退不了", "换不了", "改不了", "修不了", "办不了",
        "给不了", "做不了", "做不到", "开不了", "赔不了", "补不了", "取消不了", "减不了", "免不了", "没有计划", "没有这个计划", "暂无计划",
        "没有打算",
        "没打算", "没有办法", "没办法", "爱莫能助", "无能为力", "不可能", "超出了我们", "超出我们", "不在保修范围", "不在服务范围", "不在售后范围",
        "不在退换范围", "不在我们的", "不在受理范围", "不属于我们", "不归我们", "不归我管", "not possible", "impossible",
        "not eligible",
        "non-refundable", "nonrefundable", "we don't offer", "we do not offer", "not supported",
        "don't support", "doesn't support", "does not support", "do not support", "outside our",
        "against our policy", "not our responsibility", "nothing we can do", "nothing i can do",
        "no exceptions", "no plans to", "don't plan to", "do not plan to",
      ]
    case .inability:
      [
        "无法", "不能", "不可以", "没法", "不方便", "cannot", "can't", "can’t", "can not", "unable to",
        "not able to",
        "won't be able to", "won’t be able to", "not be able to", "couldn't", "could not",
      ]
    case .service:
      [
        "退款", "退货", "退换", "退还", "退回", "退费", "退钱", "退运费", "退，", "退。", "退的", "退了", "退哦", "换货", "更换",
        "换新", "换，",
        "换。", "换的", "换了", "换给", "补发", "补寄", "补偿", "赔偿", "赔付", "赔给", "修改", "更改", "变更", "取消订单", "取消，",
        "取消。",
        "取消了", "撤销", "撤回", "提供", "办理", "满足", "支持", "安排", "开具", "开票", "开发票", "开专票", "享受", "优惠", "减免",
        "免除", "受理",
        "保修", "免费", "答应", "接受", "承担", "延长", "加急", "破例", "通融", "为您", "为你", "给您", "给你", "帮您", "帮你",
        "处理", "降价",
        "refund", "exchange", "replace", "return", "cancel", "change", "offer", "provide",
        "accommodate", "process", "accept", "extend", "waive", "do that", "do this", "do anything",
        "help you", "help with", "be refunded", "be returned", "be changed", "be cancelled",
        "be exchanged", "honor", "honour", "compensate", "give you", "make an exception", "ship",
      ]
    case .hypothetical:
      [
        "如果", "若", "要是", "万一", "假如", "是否", "能不能", "可不可以", "您说", "你说", "您反馈", "你反馈", "您提到", "你提到",
        "您遇到", "你遇到",
        "遇到", "显示", "提示", "不得不", "不能不", "能否", "if ", "whether", "you mentioned", "you said",
        "you're unable",
        "you are unable", "you can't", "you cannot", "you were unable", "you couldn't",
      ]
    case .alternative:
      [
        "可以", "试试", "试一下", "改为", "改成", "改用", "换成", "换一", "帮您申请", "帮你申请", "为您申请", "为你申请", "给您申请",
        "给你申请", "申请了",
        "我来", "我去", "我先", "我已", "我请", "我帮", "我给", "我为", "我们为", "我们帮", "我们给", "我们可", "我们能", "我会帮",
        "我会为",
        "我会给", "另一", "另外给", "换个", "折扣", "补偿", "抵扣", "代金券", "优惠券", "方案", "建议", "推荐", "或者", "要么",
        "先用", "也能", "也行",
        "就行", "都能", "拒收", "回“", "回复“", "回「", "回复「", "回一句", "回个", "回一个", "能走的", "替代", "付费维修", "人工",
        "二选一", "选一", "商量", "随您选", "由你选", "由您选", "支持退", "支持换", "支持7天", "支持 7 天", "支持七天",
        "支持无理由", "：7天无理由", "：7 天无理由", "：七天无理由", "instead",
        "alternatively",
        "alternative", "you can", "you could", "i can", "we can", "i could", "we could", "option",
        "what i can", "what we can", "happy to", "would you like", "how about", "closest", "i've",
        "i'll", "we'll", "reply with", "reply “", "reply \"", "one way", "another way",
        "in the meantime", "workaround",
      ]
    case .reason:
      [
        "因为", "由于", "原因", "考虑到", "为了", "所以", "因此", "超过了", "已超过", "超过", "过了", "已过", "属于", "才能", "出于",
        "怕", "担心", "免得", "以免", "是按您", "是按你", "是按照您", "是按照你", "按您需求", "按您的要求", "按你的要求", "定做的",
        "made to order", "made for you", "made to your",
        "because",
        "since", "due to", "reason", "so that", "given that", "as the", "as it", "as we",
        "because of",
      ]
    case .noReason: ["恐怕", "哪怕", "怕是", "可怕", "别怕", "不怕", "不用怕", "不用担心", "别担心", "不必担心"]
    case .regulation: ["规定", "相关政策", "有关政策", "政策规定"]
    case .authority:
      [
        "》", "国家", "法律", "法规", "工商", "市场监管", "税务", "海关", "民航", "邮政", "铁路", "银行", "行业", "合同", "协议",
        "条款", "说明书",
        "第", "法", "条例", "办法", "局", "部",
      ]
    case .gloss:
      [
        "也就是", "就是", "即", "指的是", "是指", "意思是", "换句话说", "俗称", "也叫", "又叫", "（", "(", "——", "that is",
        "i.e.",
        "which means", "meaning", "in other words", "is the", "are the", "is a ", "also called",
        "also known as",
      ]
    case .orderNumber:
      [
        "订单", "单号", "运单", "快递", "物流", "流水", "编号", "编码", "序列号", "税号", "商品号", "货号", "工单", "案例号",
        "交易号", "凭证",
        "批次", "型号", "order", "tracking", "shipment", "waybill", "ticket", "case", "invoice",
        "serial", "sku", "reference", "transaction", "ref", "imei",
      ]
    case .identityCard: ["身份证", "证件号", "identity card", "id card", "id number"]
    case .passport: ["护照", "passport"]
    case .personTitle: PersonNames.titles + PersonNames.labels + PersonNames.englishTitles
    case .homeAddress:
      [
        "收货地址", "收件地址", "配送地址", "送货地址", "安装地址", "上门地址", "家庭地址", "家庭住址", "住址", "您的地址", "你的地址", "您家",
        "你家",
        "地址改成", "地址改为", "地址改到", "地址是", "送到您", "送到你", "your address", "your home",
        "delivery address",
        "shipping address", "home address", "address to", "address is", "deliver it to",
        "delivered to",
        "ship it to", "shipped to", "sent to",
      ]
    case .emoticon:
      Self.chatFaces.map { "[\($0)]" } + [
        "^_^", "^^", "^-^", "^o^", ">_<", ">.<", "T_T", "T^T", "QAQ", "QwQ", "=_=", "-_-", "o_o",
        "O_O",
        ":)", ":-)", ";)", ";-)", ":(", ":-(", ":D", ":-D", ":P", "XD", "orz", "≧▽≦", "≧∇≦", "^▽^",
        "╥﹏╥", "╯﹏╰", "◡‿◡", "･ω･", "・ω・", "´ω`", "´▽`", "*^▽^*", "￣▽￣", ">﹏<", "ಥ_ಥ", "(╯°□°",
        "¯\\_(ツ)_/¯",
      ]
    case .title: ["《"]
    case .unwritten:
      [
        "待填", "待补充", "此处填", "TBD", "to be filled", "lorem ipsum", "某某先生", "某某女士", "某某小姐", "亲爱的某某",
        "尊敬的某某", "某某您好", "某某你好",
      ]
    case .machineValue:
      [
        "null", "undefined", "none", "nan", "[object object]", "#n/a", "#ref!", "#value!", "#name?",
        "#div/0!",
      ]
    case .innerHost:
      [
        "localhost:", "localhost/", "127.0.0.1:", "127.0.0.1/", ".internal/", ".internal:",
        ".intranet/",
        ".corp/", "staging.", "uat.",
      ]
        + InnerHost.trials.sorted().flatMap { ["\($0).", "-\($0)."] }
        + InnerHost.systems.sorted().map { "-\($0)." }
    case .ownNetwork:
      [
        "路由", "光猫", "网关", "打印机", "摄像头", "摄像机", "录像机", "交换机", "机顶盒", "电视盒", "热点", "局域网", "本机", "本地",
        "你的电脑", "您的电脑", "服务器上", "Wi-Fi", "WiFi", "NAS", "Docker", "部署", "启动服务", "命令行", "终端",
        "router",
        "modem", "gateway", "printer", "camera", "local network", "home network", "your network",
        "your computer", "your machine", "locally", "self-host", "self-hosted", "self-hosting",
        "once installed", "安装后", "装好后", "terminal", "command line",
        "developer",
      ]
    case .deed:
      [
        "我已", "我们已", "已为您", "已为你", "已经为您", "已经为你", "已经帮", "已帮", "已经安排", "已安排", "我帮您", "我帮你", "为您申请",
        "为你申请",
        "给您补发", "给你补发", "给您退", "给你退", "为您补发", "为您退款", "请您先", "请先", "您可以先", "你可以先", "i've", "i have",
        "we've",
        "we have", "i'll", "we'll",
      ]
    case .saying:
      ["你", "您"].flatMap { who in
        [
          "说", "说的", "说过", "说到", "说到的", "说起的", "提到", "提到的", "提到过", "提过的", "写", "写的", "写道", "写到",
          "问", "问的",
          "问到", "反馈", "反馈的", "留言", "留言说", "评论", "评价", "原话", "原话是", "的原话", "的原话是", "信里写的", "信里说的",
          "来信说", "在来信里写", "在来信里说", "来信里写", "来信里说", "在信里写", "在信里说", "信里写着", "在评价里说",
          "在评价里写", "评价里说", "评价里写", "评价里写着", "的留言", "留言里说", "留言里写", "发来的话是", "截图里的", "截图里写着",
          "在备注里写", "备注里写", "备注写的",
        ].map { "\(who)\($0)" }
      } + [
        "评价里写着", "留言里写着", "客户说", "客户写道", "客户原话", "原话是", "写道", "you wrote", "you said", "you say",
        "you mentioned",
        "you mention", "you asked", "you wrote that", "you said that", "your words",
        "in your words",
        "your message", "your message said", "your message says", "your review says",
        "you called it", "you told us", "you told me", "you wrote to us",
        "you wrote in your message",
      ]
    case .weekday:
      ["周", "星期", "礼拜"].flatMap { week in
        ["一", "二", "三", "四", "五", "六", "日", "天"].map { week + $0 }
      } + [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
        "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
      ]
    case .monthName:
      WrittenDate.monthNames + WrittenDate.monthNames.map { String($0.prefix(3)) } + ["sept"]
    case .yearOfDate: (2020...2039).flatMap { ["\($0)-", "\($0)/", "\($0)."] }
    case .lateHour: (25...29).flatMap { ["\($0):", "\($0)："] }
    case .morning: ["上午", "早上", "凌晨", "清晨", "今早", "明早"]
    }
  }

  /// Names of faces as WeChat writes them.
  private static let chatFaces = [
    "微笑", "撇嘴", "色", "发呆", "得意", "流泪", "害羞", "大哭", "尴尬", "发怒", "调皮", "呲牙", "惊讶", "难过", "偷笑", "愉快",
    "憨笑", "捂脸", "奸笑", "笑哭", "破涕为笑", "机智", "皱眉", "耶", "玫瑰", "爱心", "心", "心碎", "强", "抱拳", "握手", "胜利",
    "OK",
    "太阳", "蛋糕", "礼物", "鲜花", "拥抱", "亲亲", "可爱", "鼓掌", "加油", "庆祝", "烟花", "爆竹", "福", "合十", "比心", "抱抱",
    "鞠躬", "笑脸",
    "嘿哈", "转圈", "跳跳", "旺柴", "吃瓜", "裂开", "苦涩", "叹气", "哇", "好的", "社会社会", "委屈", "可怜", "快哭了", "再见",
  ]
}
