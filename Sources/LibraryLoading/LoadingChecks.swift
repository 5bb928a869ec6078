package import Diagnostics

/// What can be wrong with a file as such: its name, its place, its keys.
package enum LoadingChecks {
  package static let unknownKey = Check(
    "unknown-key", .error,
    title: Message(zh: "不认识的键", en: "unknown key"),
    why: Message(
      zh: "写错的键会被当作没写，模板就少了一样东西而没有人知道",
      en: "a misspelt key would count as absent, and nobody would notice what is missing"))

  package static let missingKey = Check(
    "missing-key", .error,
    title: Message(zh: "缺少必填的键", en: "missing key"),
    why: Message(
      zh: "没有它，同事搜不到、看不懂，工具也没法用这个文件",
      en: "without it colleagues cannot find or judge the file, nor can the tool use it"))

  package static let keyInBothLanguages = Check(
    "key-in-both-languages", .error,
    title: Message(zh: "同一个键写了两次", en: "one key, two names"),
    why: Message(
      zh: "中文名和英文名是同一个键，两处内容不知道听谁的",
      en: "the Chinese and the English name are one key: which of the two holds?"))

  package static let wrongKindOfValue = Check(
    "wrong-kind-of-value", .error,
    title: Message(zh: "内容的形式不对", en: "wrong kind of value"),
    why: Message(zh: "这样写，工具没法知道你的意思", en: "written so, the tool cannot tell what you mean"))

  package static let unknownChoice = Check(
    "unknown-choice", .error,
    title: Message(zh: "不在可选的词里", en: "unknown word"),
    why: Message(
      zh: "这个键只认几个固定的词", en: "this key takes one of a few fixed words"))

  package static let malformedDate = Check(
    "malformed-date", .error,
    title: Message(zh: "日期不对", en: "malformed date"),
    why: Message(zh: "过期和复审都靠日期来算", en: "expiry and review are worked out from dates"))

  package static let fullWidthSeparator = Check(
    "full-width-separator", .error,
    title: Message(zh: "列表用了中文逗号", en: "full-width comma in a list"),
    why: Message(
      zh: "YAML 只认英文逗号，中文逗号会把几个词连成一个", en: "YAML separates by ASCII commas only"))

  package static let missingBlockMark = Check(
    "missing-block-mark", .error,
    title: Message(zh: "少了 |", en: "missing |"),
    why: Message(
      zh: "几句话连成一句，搜索时一句也对不上", en: "sentences that run together match no customer's message"))

  package static let emptyBody = Check(
    "empty-body", .error,
    title: Message(zh: "没有正文", en: "empty body"),
    why: Message(zh: "没有正文的模板发不出任何东西", en: "a template without a body has nothing to send"))

  package static let malformedID = Check(
    "malformed-id", .error,
    title: Message(zh: "文件名不能当编号", en: "file name is no id"),
    why: Message(
      zh: "文件名就是编号：大家要念、要输、要引用，换一台电脑也要一样",
      en: "the file's name is its id: people say it, type it and link to it, on every machine"))

  package static let idCollision = Check(
    "id-collision", .error,
    title: Message(zh: "编号重复", en: "two files, one id"),
    why: Message(
      zh: "两个文件的编号看起来一样（Unicode 规范化之后），引用时分不清是哪一个",
      en: "after Unicode normalisation the two ids are equal, so a reference could mean either"))

  package static let unknownQualifier = Check(
    "unknown-qualifier", .error,
    title: Message(zh: "文件名里有不认识的后缀", en: "unknown qualifier in the file's name"),
    why: Message(
      zh: "文件名中点号后面只能是语言、口吻或渠道，变体靠它来选",
      en:
        "what follows a dot in the name is a language, a profile or a channel: variants are chosen by it"
    ))

  package static let qualifierOrder = Check(
    "qualifier-order", .error,
    title: Message(zh: "后缀顺序不对", en: "qualifiers out of order"),
    why: Message(
      zh: "同一个变体只有一种写法：语言、口吻、渠道", en: "a variant has one name: language, then profile, then channel"
    ))

  package static let ambiguousQualifier = Check(
    "ambiguous-qualifier", .error,
    title: Message(zh: "语言、口吻、渠道重名", en: "one name for two kinds of qualifier"),
    why: Message(
      zh: "变体文件靠名字认出是语言、口吻还是渠道，重名就分不清",
      en: "a variant's file name says language, profile or channel: one name must not mean two"))

  package static let contradictedQualifier = Check(
    "contradicted-qualifier", .error,
    title: Message(zh: "文件名和内容不一致", en: "name and key disagree"),
    why: Message(
      zh: "文件名里已经写明了语言、口吻或渠道，里面又写了另一个",
      en: "the file's name already says the language, profile or channel, and a key says another"))

  package static let strayFile = Check(
    "stray-file", .warning,
    title: Message(zh: "这个文件没有被读取", en: "file is not read"),
    why: Message(
      zh: "放错地方或扩展名不对的文件谁也搜不到",
      en: "nobody can find a file in the wrong place or with another extension"))

  package static let wrongExtension = Check(
    "wrong-extension", .error,
    title: Message(zh: "扩展名多了一截", en: "wrong extension"),
    why: Message(
      zh: "系统隐藏了扩展名时，另存为常常会变成 .md.txt，文件就读不到了",
      en: "with extensions hidden, saving adds another one, and the file is no longer read"))

  package static let copiedFile = Check(
    "copied-file", .error,
    title: Message(zh: "复制出来的文件", en: "copy of a file"),
    why: Message(
      zh: "副本会和原件各改各的，最后不知道哪一份是对的",
      en: "copies are edited apart, until nobody knows which is right"))

  package static let unknownFolder = Check(
    "unknown-folder", .error,
    title: Message(zh: "不认识的文件夹", en: "unknown folder"),
    why: Message(
      zh: "文件夹决定文件是模板、规则还是别的，不认识的文件夹不会被读取",
      en: "the folder says what kind a file is; one with another name is not read"))

  package static let unreadableFile = Check(
    "unreadable-file", .error,
    title: Message(zh: "读不了的文件", en: "unreadable file"),
    why: Message(zh: "读不了，就谁也用不了", en: "what cannot be read cannot be used"))

  package static let oversizedFile = Check(
    "oversized-file", .error,
    title: Message(zh: "文件太大", en: "oversized file"),
    why: Message(
      zh: "一条回复不会有这么大，多半是放错了文件", en: "no reply is that large: it is probably another file"))

  package static let mergeConflict = Check(
    "merge-conflict", .error,
    title: Message(zh: "没解决的合并冲突", en: "unsettled merge conflict"),
    why: Message(
      zh: "两个版本都在里面，会一起发给客户", en: "both versions stand in the file, and both would be sent"))

  package static let folderNamedLikeFile = Check(
    "folder-named-like-file", .error,
    title: Message(zh: "文件夹起了文件的名字", en: "folder named like a file"),
    why: Message(zh: "里面的东西不会被读取", en: "what is inside is not read"))

  package static let linkNotFollowed = Check(
    "link-not-followed", .error,
    title: Message(zh: "没有跟随的链接", en: "link not followed"),
    why: Message(
      zh: "指到库外面的链接，在别人的电脑上是空的，也可能带进不该读的文件",
      en:
        "a link out of the library is empty on other machines, and may bring in files that are not yours to read"
    ))

  package static let missingStyleGuide = Check(
    "missing-style-guide", .error,
    title: Message(zh: "没有 styleguide.yaml", en: "no styleguide.yaml"),
    why: Message(
      zh: "口吻、渠道和共用的空都写在里面", en: "it holds the profiles, the channels and the shared slots"))

  package static let unusableBase = Check(
    "unusable-base", .error,
    title: Message(zh: "没法这样继承", en: "base rule cannot be used so"),
    why: Message(zh: "继承不成，规则就少了一半的词", en: "without its base the rule lacks half of its words"))

  package static let idleSetting = Check(
    "idle-setting", .error,
    title: Message(zh: "设置不起作用", en: "setting without effect"),
    why: Message(zh: "以为改了，其实什么也没变", en: "it looks as if something were changed, and nothing is"))

  /// What may be said about a guide of which nothing was lost.
  package static let ofWholeGuides: [Check] = [ambiguousQualifier, idleSetting]

  package static let all: [Check] = [
    unknownKey, missingKey, keyInBothLanguages, wrongKindOfValue, unknownChoice, malformedDate,
    fullWidthSeparator, missingBlockMark, emptyBody, malformedID, idCollision, unknownQualifier,
    qualifierOrder,
    ambiguousQualifier, contradictedQualifier, strayFile, wrongExtension, copiedFile,
    unknownFolder, unreadableFile, oversizedFile, mergeConflict, folderNamedLikeFile,
    linkNotFollowed,
    missingStyleGuide, unusableBase, idleSetting,
  ]
}
