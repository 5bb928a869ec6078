import DomainModel

extension SlotType {
  /// Whether a value of this type says when.
  var isTime: Bool { self == .time || self == .date }
}
