import Diagnostics

/// Something that a guide's scenarios, channels, profiles or facts ask of a text. Adding one is one
/// file in this folder and its line in `ReplyChecks.checkers`.
protocol ReplyChecker: Sendable {
  /// What it can find.
  static var checks: [Check] { get }
  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic])
}
