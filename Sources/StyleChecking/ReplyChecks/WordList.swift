/// The lists of words that the checks of this folder go by. What is in them says `WordList+Words.swift`.
enum WordList: Int, CaseIterable, Sendable {
  /// Words that apologise, where the guide has no matcher of its own for them.
  case apology
  /// Phrases around such words that are politeness, empathy or talk about apologies.
  case noApology
  /// Words that own up to one slip of ours, which must be said whatever the scenario: 是我们漏了.
  case slip
  /// What asks the customer for something.
  case request
  /// What heads a form, or asks to fill one in: 登记表, 填一下, fill in.
  case form
  /// What makes a request an invitation or a condition: 如有, 随时, if.
  case invitation
  /// Ends of questions that want no answer but yes: 好吗, 可以吗.
  case rhetorical
  /// What makes a verb of asking no request: 谢谢你告诉我, 不用发我.
  case thanks, notNeeded
  /// What says that the customer gets something for what they send: 我替你设回去, and I'll.
  case favour
  /// 你
  case informal
  /// 您
  case formal
  /// Words with one of them in it that address nobody: 迷你, 你们, 您好.
  case fixedAddress
  /// 我们, 我
  case we, alone
  /// What one person does, and what a team does.
  case personalVerb, teamVerb
  /// 今天, tomorrow
  case time
  /// 天, %, 元: see `Quantity`.
  case unit
  /// What is said before a number that tells what is over: 等了, 超过.
  case elapsed
  /// What makes a number of days a policy: 无理由, 保修.
  case policy
  /// What says that such a time is over for this customer: out of warranty.
  case lapsed
  /// 稍等, one moment
  case hold
  /// 我会, I'll
  case promise
  /// What somebody waits for: 回复, get back.
  case awaited
  /// What ties an act to an event or to now: 收到后, 现在就.
  case eventBound
  /// What leaves the next step to the customer: 联系我们, contact us.
  case contact
  /// 会考虑, we'll consider
  case consideration
  /// What somebody will know by a date: 结论, decision.
  case outcome
  /// What leaves the waiting to the customer: 也行, 不急.
  case optionalWait
  /// A refusal in itself: 不支持, not possible.
  case refusal
  /// A refusal together with an act of service: 无法, cannot.
  case inability
  /// 退款, refund
  case service
  /// What makes it no refusal: 如果, 是否.
  case hypothetical
  case alternative
  case reason
  /// Words with one for a reason in them that give none: 恐怕.
  case noReason
  /// 规定, and names that tell whose: 国家
  case regulation, authority
  /// What explains the word before or after it: 也就是.
  case gloss
  /// 单号, and the like: the number next to it is no person's.
  case orderNumber
  case identityCard, passport
  /// What a name in full stands beside: 先生, 收件人, Dear.
  case personTitle
  /// What says that an address is the customer's: 收货地址, your address.
  case homeAddress
  /// [微笑], ^_^
  case emoticon
  /// 《
  case title
  /// 待填, TBD
  case unwritten
  /// null, NaN, [object Object]
  case machineValue
  /// What an address of our own network has without `https://`: localhost:, staging.
  case innerHost
  /// What says that such an address is the customer's own: 路由器, on your computer.
  case ownNetwork
  /// What is being done for the customer: 我已经, I've.
  case deed
  /// What the customer's own words stand behind: 您说的, you wrote.
  case saying
  /// 周三, Wednesday
  case weekday
  /// January, Jan
  case monthName
  /// What a date in digits begins with: 2026-
  case yearOfDate
  /// What a time begins with that no day has: 25:
  case lateHour
  /// 上午, 凌晨
  case morning

  var bit: UInt64 { 1 << UInt64(rawValue) }
}
