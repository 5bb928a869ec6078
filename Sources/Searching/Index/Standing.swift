import DomainModel

/// What decides, beside its words, whether a template is shown and how high, in one byte: all templates
/// that hold some word of a query are asked.
struct Standing {
  let bits: UInt8

  private static let variant: UInt8 = 4
  private static let profile: UInt8 = 8
  private static let channel: UInt8 = 16
  private static let relatives: UInt8 = 32

  init(bits: UInt8) { self.bits = bits }

  init(_ traits: Traits) {
    var bits: UInt8 =
      switch traits.status {
      case .proposed: 0
      case .approved: 1
      case .deprecated: 2
      }
    if traits.isVariant { bits |= Self.variant }
    if traits.profile != nil { bits |= Self.profile }
    if traits.channel != nil { bits |= Self.channel }
    if traits.hasRelatives { bits |= Self.relatives }
    self.bits = bits
  }

  var status: Status {
    switch bits & 3 {
    case 1: .approved
    case 2: .deprecated
    default: .proposed
    }
  }
  var isApproved: Bool { bits & 3 == 1 }
  var isDeprecated: Bool { bits & 3 == 2 }
  var isVariant: Bool { bits & Self.variant != 0 }
  /// Whether it is for one profile only, for one channel only.
  var hasProfile: Bool { bits & Self.profile != 0 }
  var hasChannel: Bool { bits & Self.channel != 0 }
  /// Whether it has variants, or is one of several.
  var hasRelatives: Bool { bits & Self.relatives != 0 }
}

/// The standing of every template, by number.
struct Standings {
  private let bytes: UnsafeRawBufferPointer

  /// - Parameter bytes: of an index that outlives this.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  @inline(__always)
  subscript(number: Int) -> Standing { Standing(bits: bytes[number]) }
}
