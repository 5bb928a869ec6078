import ArgumentParser
import Diagnostics

/// How `render` serves programs.
struct RenderStreamOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "从标准输入一行读一个 JSON 请求，一行写一个 JSON 回答",
        en: "Read a JSON request a line from standard input, write a JSON answer a line."),
      discussion: phrase(
        zh: """
          请求：{"id": "refund/when", "data": {…}} 或 {"template": "…", "data": {…}, "partials": {…}}
          回答：{"text": …}、{"missing": […], "unknown": […]} 或 {"error": {"message", "line", "column"}}
          """,
        en: """
          Requests: {"id": "refund/when", "data": {…}} or {"template": "…", "data": {…}, "partials": {…}}.
          Answers: {"text": …}, {"missing": […], "unknown": […]} or {"error": {"message", "line", "column"}}.
          """)))
  var ndjson = false

  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "像 Shopify 的 Liquid 那样：没有的名字当作空，不检查缺项",
        en: "As Shopify's Liquid does: an undefined name is empty, and nothing counts as missing."))
  )
  var lenient = false
}
