import Diagnostics
import Operations
import Synchronization

/// What a run loaded and found stays in memory until the process ends. Taking a library of 10,000
/// files apart, string by string, takes a tenth of the time of a whole run, and so do as many
/// findings; the system takes the memory back at once.
enum KeptUntilExit {
  private static let workspaces = Mutex<[Workspace]>([])
  private static let findings = Mutex<[[Diagnostic]]>([])

  static func keep(_ workspace: Workspace) {
    workspaces.withLock { $0.append(workspace) }
  }

  static func keep(_ found: [Diagnostic]) {
    findings.withLock { $0.append(found) }
  }
}
