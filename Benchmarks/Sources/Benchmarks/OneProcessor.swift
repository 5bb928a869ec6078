import Foundation

/// Keeps a program on one processor, where the system has a command for it: Linux with util-linux.
enum OneProcessor {
  /// Its path; nil where there is none.
  static var taskset: String? {
    ["/usr/bin/taskset", "/bin/taskset"].first(where: FileManager.default.isExecutableFile)
  }

  static func pinned(_ tool: StyleTool, by taskset: String) -> StyleTool {
    var tool = tool
    let arguments = tool.arguments
    tool.arguments = { [taskset, "--cpu-list", "0"] + arguments($0) }
    return tool
  }
}
