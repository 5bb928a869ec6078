import ArgumentParser
import Diagnostics

/// How `search` serves programs.
struct SearchOutputOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "从标准输入一行读一个 JSON 问题，一行写一个 JSON 回答",
        en: "Read a JSON query a line from standard input, write a JSON answer a line."),
      discussion: phrase(
        zh: """
          问题：{"query": "退款", "lang": "zh", "limit": 3}，也可以有 scenario、tag、channel、profile、status、deprecated
          回答：和 --json 一样；答不了的是 {"error": {"message", "line", "column"}}
          """,
        en: """
          Queries: {"query": "refund", "lang": "en", "limit": 3}; also scenario, tag, channel, profile, status, deprecated.
          Answers: as with --json; what cannot be answered is {"error": {"message", "line", "column"}}.
          """)))
  var ndjson = false

  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "一行一个结果：编号、制表符、标题；不写词就列出所有模板",
        en: "A result a line: id, tab, title; without words, every template.")))
  var plain = false

  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "不看库里的文件有没有变，直接用上次的索引", en: "Trust the last index; do not look whether files changed."))
  )
  var noStat = false

  func check(hasWords: Bool, hasFilters: Bool, explain: Bool, json: Bool) throws {
    guard !(ndjson && hasWords) else {
      throw ValidationError(
        phrase(
          zh: "--ndjson 从标准输入读客户的话，这里不用写",
          en: "--ndjson reads messages from standard input; give none here."))
    }
    guard !(ndjson && (explain || json || plain)) else {
      throw ValidationError(
        phrase(
          zh: "--explain、--json、--plain 不能和 --ndjson 一起用：回答已经是 JSON，带着原因",
          en:
            "--explain, --json and --plain do not go with --ndjson: its answers are JSON, with the reasons."
        ))
    }
    guard !(plain && (explain || json)) else {
      throw ValidationError(
        phrase(
          zh: "--plain 不能和 --explain、--json 一起用",
          en: "--plain does not go with --explain or --json."
        ))
    }
    guard ndjson || plain || hasWords || hasFilters else {
      throw ValidationError(
        phrase(
          zh: "要找什么？写上客户的话、几个词，或者 --tag、--scenario",
          en: "What to look for? Give the customer's words, or --tag or --scenario."))
    }
  }
}
