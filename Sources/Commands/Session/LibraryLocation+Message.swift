import Diagnostics
import FileAccess

extension LibraryLocation.Problem {
  var message: Message {
    switch self {
    case .noneAbove(let start, _):
      Message(
        zh: "从 \(start) 往上都没有 styleguide.yaml，不知道口吻库在哪里",
        en: "no styleguide.yaml in \(start) or any folder above it")
    case .doesNotExist(let path): Message(zh: "没有 \(path) 这个文件夹", en: "\(path) does not exist")
    case .notPermitted(let path): Message(zh: "没有权限读 \(path)", en: "no permission to read \(path)")
    case .notALibrary(let path, _, _):
      Message(
        zh: "\(path) 里没有 styleguide.yaml，不是口吻库",
        en: "\(path) holds no styleguide.yaml, so it is no library")
    }
  }

  var help: Message {
    switch self {
    case .noneAbove(_, let misnamed?), .notALibrary(_, _, let misnamed?):
      Message(
        zh: "找到了 \(misnamed)：把它改名为 styleguide.yaml",
        en: "there is \(misnamed): rename it to styleguide.yaml")
    case .notALibrary(_, let nearest?, _):
      Message(zh: "是不是 --library \(nearest)？", en: "did you mean --library \(nearest)?")
    case .noneAbove, .notALibrary:
      Message(
        zh: "用 --library 指出文件夹，或用 kouwen init 新建一个",
        en: "name its folder with --library, or make one with `kouwen init`")
    case .doesNotExist, .notPermitted:
      Message(zh: "请检查 --library 后面的路径", en: "check the path after --library")
    }
  }
}
