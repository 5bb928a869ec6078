import Diagnostics
import Searching

extension IndexProblem {
  /// Why the index was made anew.
  var message: Message {
    switch self {
    case .missing, .otherVersion:
      Message(zh: "索引已按这个版本重建", en: "the index was made anew for this version")
    case .foreign:
      Message(
        zh: "缓存里的索引不是这个库的，已重建", en: "the cached index was not this library's; it was made anew")
    case .damaged:
      Message(zh: "缓存里的索引坏了，已重建", en: "the cached index was damaged; it was made anew")
    }
  }
}
