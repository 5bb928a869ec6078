import TextAnalysis

/// The host of a web address, where it is one that the public network does not know.
struct InnerHost {
  enum Reach {
    /// A test system or a name of a company's own network.
    case ours
    /// This computer or the network around it, whoever asks: the customer's as well as ours.
    case nearby
  }

  let reach: Reach

  /// - Parameter address: with or without `https://`.
  init?(_ address: ArraySlice<UInt8>) {
    var host = address
    if let slash = address.firstIndex(of: UInt8(ascii: "/")), slash > address.startIndex,
      address[slash - 1] == UInt8(ascii: ":")
    {
      host = address[min(slash + 2, address.endIndex)...]
    }
    host = host.prefix { byte in !"/:?#".utf8.contains(byte) }
    // No host is longer (RFC 1035).
    guard !host.isEmpty, host.count <= 253 else { return nil }
    let labels = host.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if Self.isNearby(labels) {
      reach = .nearby
    } else if Self.isOurs(labels) || Self.isTried(labels) {
      reach = .ours
    } else {
      return nil
    }
  }

  /// localhost, and the addresses of RFC 1918 and RFC 1122 that lead to no other network.
  private static func isNearby(_ labels: [String]) -> Bool {
    if labels == ["localhost"] || labels.count > 1 && labels.last == "local" { return true }
    let numbers = labels.compactMap { UInt8($0) }
    guard numbers.count == 4, labels.count == 4 else { return false }
    switch (numbers[0], numbers[1]) {
    case (127, _), (10, _), (192, 168), (172, 16...31): return true
    default: return numbers == [0, 0, 0, 0]
    }
  }

  private static func isOurs(_ labels: [String]) -> Bool {
    guard labels.count > 1, !labels.contains("") else { return false }
    if ["internal", "intranet", "corp", "lan"].contains(labels.last) { return true }
    // staging.example.com, shop-uat.example.com
    return labels.count > 2
      && labels.dropLast(2).contains { label in
        label.utf8.split(separator: UInt8(ascii: "-")).contains { part in
          testSystems.contains { part.elementsEqual($0.utf8) }
        }
      }
  }

  /// dev.shop.example.cn, test-api.example.cn. dev. and test. right before the name that somebody registered
  /// may be open to everybody (dev.mysql.com, test.ustc.edu.cn), and test-drive is a page for customers.
  private static func isTried(_ labels: [String]) -> Bool {
    guard labels.count > 2, !labels.contains(""), let top = labels.last,
      domains.contains(top) || top.utf8.count == 2 && UInt8(top) == nil
    else { return false }
    let registered =
      labels.count > 3 && top.utf8.count == 2 && secondLevels.contains(labels[labels.count - 2])
      ? 3 : 2
    let names = labels.dropLast(registered)
    if names.count > 1, trials.contains(labels[0]) { return true }
    return names.contains { name in
      let parts = name.utf8.split(separator: UInt8(ascii: "-")).map { String($0) ?? "" }
      return parts.count == 2
        && (trials.contains(parts[0]) && systems.contains(parts[1])
          || trials.contains(parts[1]) && systems.contains(parts[0]))
    }
  }

  static let trials: Set<String> = ["dev", "test", "stage", "qa", "pre"]
  /// What a test system is one of. “pre-order” is none.
  static let systems: Set<String> = [
    "api", "www", "web", "admin", "app", "h5", "m", "shop", "mall", "store", "pay", "crm", "erp",
    "oms", "wms", "oa", "cms", "gateway", "backend", "static", "cdn", "img", "server", "mobile",
    "user", "member", "login", "sso", "kefu",
  ]
  private static let domains: Set<String> = [
    "com", "net", "org", "top", "tech", "shop", "xyz", "cloud", "store", "info", "biz", "vip",
    "online", "site", "app",
  ]
  private static let secondLevels: Set<String> = ["com", "net", "org", "gov", "edu", "ac", "co"]

  /// Only names that no public site has: dev., test., beta. and sandbox. are open to everybody at times.
  private static let testSystems = ["staging", "stg", "uat", "preprod", "intranet"]
}
