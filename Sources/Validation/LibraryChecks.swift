package import Diagnostics

/// What can be wrong between files that are each well formed.
package enum LibraryChecks {
  package static let unknownScenario = Check(
    "unknown-scenario", .error, title: Message(zh: "没有这个场景", en: "unknown scenario"),
    why: Message(
      zh: "按场景找模板、按场景检查回复，都要靠这个编号",
      en: "agents find templates by scenario, and replies are checked by it"))
  package static let unknownTemplate = Check(
    "unknown-template", .error, title: Message(zh: "没有这个模板", en: "unknown template"),
    why: Message(zh: "同事点过去会什么也没有", en: "colleagues who follow it find nothing"))
  package static let unknownRule = Check(
    "unknown-rule", .error, title: Message(zh: "没有这条规则", en: "unknown rule"),
    why: Message(
      zh: "写错名字的设置不会生效，也没有人知道", en: "a setting under a wrong name does nothing, and nobody notices")
  )
  package static let unknownMatcher = Check(
    "unknown-matcher", .error, title: Message(zh: "没有这个词表", en: "unknown matcher"),
    why: Message(
      zh: "找不到词表，规则的条件就永远不成立", en: "without its word list the rule's condition never holds"))
  package static let unknownPart = Check(
    "unknown-part", .error, title: Message(zh: "没有这个要点", en: "unknown part"),
    why: Message(
      zh: "回复的要点按名字检查，名字不在 styleguide.yaml 里就查不到",
      en: "parts are checked by name, and this name is not in styleguide.yaml"))
  package static let unknownProfile = Check(
    "unknown-profile", .error, title: Message(zh: "没有这种口吻", en: "unknown profile"),
    why: Message(zh: "口吻决定怎么称呼、能不能用表情", en: "the profile decides how customers are addressed"))
  package static let unknownChannel = Check(
    "unknown-channel", .error, title: Message(zh: "没有这个渠道", en: "unknown channel"),
    why: Message(zh: "渠道决定长度和格式", en: "the channel decides length and markup"))
  package static let unknownLanguage = Check(
    "unknown-language", .error, title: Message(zh: "没有这种语言", en: "unknown language"),
    why: Message(
      zh: "语言要写在 styleguide.yaml 的 languages 里", en: "languages are those in styleguide.yaml"))
  package static let unknownReplyType = Check(
    "unknown-reply-type", .error, title: Message(zh: "没有这种回复类型", en: "unknown reply type"),
    why: Message(
      zh: "回复类型决定要写多久、要不要复核", en: "the reply type says how long it takes and who reviews"))
  package static let unknownFolderDefaults = Check(
    "unknown-defaults-folder", .error, title: Message(zh: "没有这个文件夹", en: "defaults for no folder"),
    why: Message(zh: "这些默认值不会用到任何文件上", en: "these defaults reach no file"))
  package static let unknownReference = Check(
    "unknown-reference", .error, title: Message(zh: "找不到所指的文件", en: "unknown reference"),
    why: Message(zh: "读的人点过去会什么也没有", en: "readers who follow it find nothing"))
  package static let takenAlias = Check(
    "taken-alias", .error, title: Message(zh: "旧名已经有人用", en: "alias is taken"),
    why: Message(zh: "旧链接不知道该去哪一个", en: "an old link could lead to either"))
  package static let deprecatedWithoutReplacement = Check(
    "deprecated-without-replacement", .warning,
    title: Message(zh: "停用了，却没说改用什么", en: "deprecated without replacement"),
    why: Message(zh: "用惯它的同事不知道接下来用哪个", en: "those who used it need to know what to use now"))
  package static let linkToDeprecated = Check(
    "link-to-deprecated", .warning,
    title: Message(zh: "指向了停用的模板", en: "link to a deprecated template"),
    why: Message(
      zh: "会把人带到不该再用的回复", en: "it leads people to a reply that should not be sent any more"))
  package static let staleReview = Check(
    "stale-review", .warning, title: Message(zh: "该复审了", en: "review is due"),
    why: Message(
      zh: "产品和政策会变，久没人看的回复最容易说错",
      en: "products and policies change; a reply nobody read for long is the likeliest to be wrong")
  )
  package static let reviewInFuture = Check(
    "review-in-future", .error, title: Message(zh: "审阅日期还没到", en: "review date in the future"),
    why: Message(zh: "没到的日期会让复审提醒失灵", en: "a date that has not come yet switches the reminder off"))
  package static let staleVariant = Check(
    "stale-variant", .warning, title: Message(zh: "原文改过，变体还没跟上", en: "variant is behind its base"),
    why: Message(zh: "两种说法会对不上", en: "the two may say different things by now"))
  package static let unverifiedFact = Check(
    "unverified-fact", .error, title: Message(zh: "用了没核实的事实", en: "unverified fact in use"),
    why: Message(zh: "发出去的数字，客户会当真", en: "customers take a number in a reply at its word"))
  package static let expiredFact = Check(
    "expired-fact", .error, title: Message(zh: "用了过期的事实", en: "expired fact in use"),
    why: Message(zh: "过了期的数字可能已经不对", en: "what has expired may no longer be true"))
  package static let internalFact = Check(
    "internal-fact", .error, title: Message(zh: "内部事实写进了回复", en: "internal fact in a reply"),
    why: Message(zh: "这条事实只给同事看", en: "this fact is for colleagues only"))
  package static let unknownFact = Check(
    "unknown-fact", .error, title: Message(zh: "没有这条事实", en: "unknown fact"),
    why: Message(zh: "渲染时会缺一块", en: "the reply would have a hole where it stands"))
  package static let unknownPartial = Check(
    "unknown-partial", .error, title: Message(zh: "没有这个片段", en: "unknown partial"),
    why: Message(zh: "渲染时会缺一块", en: "the reply would have a hole where it stands"))
  package static let partialCycle = Check(
    "partial-cycle", .error, title: Message(zh: "片段互相引用", en: "partials include each other"),
    why: Message(zh: "转着圈地引用，永远渲染不完", en: "rendering them would never end"))
  package static let unknownSlot = Check(
    "unknown-slot", .error, title: Message(zh: "没有声明的空", en: "undeclared slot"),
    why: Message(
      zh: "没声明的空没有名称、例子和类型，客服不知道填什么；也常常是写错了字",
      en: "without a declaration nobody knows what goes there; often it is a misspelling"))
  package static let unusedSlot = Check(
    "unused-slot", .warning, title: Message(zh: "声明了却没用到的空", en: "unused slot"),
    why: Message(zh: "客服会被问一个用不上的问题", en: "agents would be asked for something nobody uses"))
  package static let bracketedBlank = Check(
    "bracketed-blank", .error, title: Message(zh: "空写成了括号", en: "a blank in brackets"),
    why: Message(
      zh: "工具只认 {{ }}，别的括号会原样发给客户",
      en: "only {{ }} is filled in; other brackets are sent as they are"))
  package static let leftoverBlank = Check(
    "leftover-blank", .error, trust: .pattern,
    title: Message(zh: "还没填的空", en: "a blank that nobody filled in"),
    why: Message(
      zh: "XX、____ 和括号里的“订单号”没有人会替客服填，客户会照样读到",
      en: "nothing fills in XX, ____ or a name in brackets: customers read them as they stand"))
  package static let bareSlotName = Check(
    "bare-slot-name", .error, trust: .pattern,
    title: Message(zh: "空的名字没有写在 {{ }} 里", en: "a slot's name without {{ }}"),
    why: Message(
      zh: "只有 {{ }} 里的名字会换成内容，别处的名字会原样发给客户",
      en: "only names between {{ }} are filled in; anywhere else customers read the name itself"))
  package static let helpDeskPlaceholder = Check(
    "help-desk-placeholder", .error,
    title: Message(zh: "帮助台自己的占位符", en: "a help desk's placeholder"),
    why: Message(
      zh: "它只在那个帮助台里有用；这里按空的名字来填",
      en: "it works in that help desk alone; here blanks are filled in by their slots' names"))
  package static let unguardedOptional = Check(
    "unguarded-optional-slot", .warning, trust: .heuristic,
    title: Message(zh: "可不填的空没有包在条件里", en: "an optional slot without a condition"),
    why: Message(
      zh: "没填的时候，句子会缺一块，或者剩下多余的标点",
      en: "where it is left empty, the sentence has a hole, or punctuation is left over"))
  package static let comparisonWithNoChoice = Check(
    "comparison-with-no-choice", .warning,
    title: Message(zh: "和选项之外的值比较", en: "a comparison with what is no choice"),
    why: Message(
      zh: "这个条件的结果永远一样，里面的话要么永远不发，要么永远都发",
      en: "the condition always comes out the same, so its words are never sent, or always"))
  package static let loopOverNoList = Check(
    "loop-over-no-list", .warning,
    title: Message(zh: "循环的不是列表", en: "a loop over what is no list"),
    why: Message(
      zh: "for 一样一样地写列表里的东西；别的内容只有一样",
      en: "a loop goes through the items of a list; anything else is one item"))
  package static let endlessLoop = Check(
    "endless-loop", .error,
    title: Message(zh: "循环次数太多", en: "a loop that takes too many turns"),
    why: Message(
      zh: "一条回复能用的步数有限，超过就停下来报错",
      en: "a reply may take so many steps; beyond them it ends with an error"))
  package static let unopenedLink = Check(
    "unopened-link", .warning, trust: .pattern,
    title: Message(zh: "客户点不开的链接", en: "a link that customers cannot open"),
    why: Message(
      zh: "只有 http、https、mailto 和 tel 开头的链接能点，别的会变成普通文字",
      en: "only http, https, mailto and tel are linked; anything else is sent as plain text"))
  package static let reservedSlotName = Check(
    "reserved-slot-name", .error, title: Message(zh: "空的名字不能用", en: "reserved slot name"),
    why: Message(zh: "这个名字在模板里有别的意思", en: "the name means something else in templates"))
  package static let ambiguousSlotName = Check(
    "ambiguous-slot-name", .error, title: Message(zh: "两个空同名", en: "two slots, one name"),
    why: Message(
      zh: "名称也能写在 {{ }} 里，同名就分不清", en: "labels work in {{ }} too, so two must not be alike"))
  package static let sharedName = Check(
    "shared-name", .error, title: Message(zh: "规则和词表同名", en: "a rule and a matcher share a name"),
    why: Message(
      zh: "规则和词表在同一张名单里，场景里写这个名字就分不清是哪一个",
      en: "rules and matchers share one list of names: a scenario could mean either"))
  package static let duplicateTip = Check(
    "duplicate-tip", .error, title: Message(zh: "两条规则抢一个要点序号", en: "two rules for one tip"),
    why: Message(zh: "十条要点每个序号只能有一条", en: "each of the ten tips is one rule"))
  package static let duplicateShortcut = Check(
    "duplicate-shortcut", .error, title: Message(zh: "快捷词重复", en: "shortcut is taken"),
    why: Message(zh: "一个快捷词只能找到一个模板", en: "a shortcut finds one template"))
  package static let fewCustomerLines = Check(
    "few-customer-lines", .suggestion,
    title: Message(zh: "客户的原话太少", en: "few of the customers' own words"),
    why: Message(
      zh: "同事把客户的话贴进去搜，模板写的原话越多越容易找到",
      en:
        "colleagues search by what customers write; the more of it a template has, the surer it is found"
    ))
  package static let sharedCustomerLine = Check(
    "shared-customer-line", .suggestion,
    title: Message(zh: "两个模板有同一句客户原话", en: "one customer's line in two templates"),
    why: Message(
      zh: "搜这一句时分不出该用哪一个", en: "a search by this line cannot tell which one is meant"))
  package static let strayCustomerLine = Check(
    "stray-customer-line", .suggestion, trust: .heuristic,
    title: Message(zh: "客户的原话先找到别的模板", en: "a customer's line finds another template"),
    why: Message(
      zh: "同事搜这一句，先看到的不是该用的模板",
      en: "whoever searches by this line meets another template before the right one"))

  package static let all: [Check] = [
    unknownScenario, unknownTemplate, unknownRule, unknownMatcher, unknownPart, unknownProfile,
    unknownChannel, unknownLanguage, unknownReplyType, unknownFolderDefaults, unknownReference,
    takenAlias, deprecatedWithoutReplacement, linkToDeprecated, staleReview, reviewInFuture,
    staleVariant, unverifiedFact, expiredFact, internalFact, unknownFact, unknownPartial,
    partialCycle, unknownSlot, unusedSlot, bracketedBlank, leftoverBlank,
    bareSlotName, helpDeskPlaceholder, unguardedOptional, comparisonWithNoChoice,
    loopOverNoList, endlessLoop, unopenedLink, reservedSlotName, ambiguousSlotName,
    sharedName, duplicateTip, duplicateShortcut, fewCustomerLines, sharedCustomerLine,
    strayCustomerLine,
  ]
}
