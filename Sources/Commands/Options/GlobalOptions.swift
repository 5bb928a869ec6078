import ArgumentParser
package import Diagnostics

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "口吻库所在的文件夹；不写就从当前文件夹往上找 styleguide.yaml",
        en:
          "The library's folder; without it, the nearest folder upward that holds styleguide.yaml."),
      valueName: "dir"),
    completion: .directory)
  var library: String?

  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "要不要颜色（NO_COLOR 也管用）", en: "When to use colour; NO_COLOR counts too."),
      valueName: "when"))
  var color: ColourChoice = .auto

  @Option(
    help: ArgumentHelp(
      phrase(zh: "工具说哪种语言", en: "The language the tool speaks."), valueName: "zh|en"))
  var ui: UILanguage?
}

enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

extension UILanguage: ExpressibleByArgument {}
