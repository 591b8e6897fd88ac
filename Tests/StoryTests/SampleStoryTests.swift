// The sample book: every query answers on it, nothing writes to it from the command line, and undo
// leaves it standing.

import Foundation
import Testing

@Suite(.serialized) struct `The sample book` {
  /// The queries, and a word of the answer in each language.
  static let queries: [(arguments: [String], en: String, zh: String)] = [
    (["coach"], "Daywell", "天天办公"), (["pareto"], "Daywell", "天天办公"),
    (["trends"], "Daywell", "天天办公"), (["fit"], "Daywell", "天天办公"),
    (["report", "ledger", "--format", "md"], "Daywell", "天天办公"),
    (["channel"], "Daywell", "天天办公"), (["list", "accounts"], "Daywell", "天天办公"),
    (["list", "agenda", "--json"], "Daywell", "天天办公"), (["export", "people"], "Daywell", "天天办公"),
    (["export", "book"], "Daywell", "天天办公"), (["export", "calendar"], "Daywell", "天天办公"),
    (["log"], "Acorn Inks", "A公司大客户"), (["info"], "the sample book", "示例客户簿"),
    (["screen", "--size", "120x40"], "Daywell", "天天办公"), ([], "Daywell", "天天办公"),
  ]

  @Test func `names its reports, and gives data to a pipe unchanged`() throws {
    let home = try Home()
    func rapport(_ words: [String]) throws -> (status: Int32, output: String, errors: String) {
      try Program.run([Program.path] + words, environment: home.environment)
    }
    let names = try rapport(["report", "--language", "en"]).output.split(separator: "\n")
    for name in ["pareto", "trends", "coach", "team", "ledger", "gifts", "time", "practice"] {
      #expect(names.contains { $0.hasPrefix(name + " ") }, "\(names)")
    }
    for arguments in [
      ["export", "accounts"], ["report", "gifts", "--format", "csv"],
      ["list", "people", "--format", "csv", "--safe"],
    ] {
      let answer = try rapport(arguments + ["--demo"])
      #expect(answer.status == 0 && answer.output.hasSuffix("\r\n"), "\(answer)")
      #expect(!answer.output.contains("\u{FFFD}"))
    }
    #expect(try rapport(["list", "calls", "--json", "--format", "csv", "--demo"]).status == 2)
    #expect(try rapport(["report", "nothing", "--demo"]).status == 2)
    let whole = try rapport(["report", "agenda", "--account", "Daywell", "--demo"])
    #expect(whole.status == 2 && whole.errors.contains("leave out --account"))
    #expect(try rapport(["report", "team", "--sort", "nothing", "--demo"]).status == 2)
  }

  @Test(arguments: queries.indices, [false, true])
  func `answers every query, before the command and behind it, and leaves nothing behind`(
    index: Int, comesFirst: Bool
  ) throws {
    let home = try Home()
    let query = Self.queries[index]
    for (language, word) in [("en", query.en), ("zh", query.zh)] {
      let options = ["--demo", "--language", language]
      let arguments = comesFirst ? options + query.arguments : query.arguments + options
      let answer = try Program.run([Program.path] + arguments, environment: home.environment)
      #expect(answer.status == (query.arguments == ["coach"] ? 1 : 0), "\(answer)")
      #expect(answer.output.contains(word), "\(answer)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
  }

  @Test(arguments: [
    ["--help"], ["--help", "--language", "zh"], ["--language=zh", "-h"], ["--demo", "--help"],
  ])
  func `is named in the help of the program, which lists the commands`(arguments: [String]) throws {
    let help = try Program.run([Program.path] + arguments, environment: try Home().environment)
    #expect(help.status == 0 && help.output.contains("pareto"), "\(help.output)")
    let isChinese = arguments.contains { $0.hasPrefix("--language") }
    #expect(help.output.contains(isChinese ? "先试试：rapport demo" : "Start with: rapport demo"))
  }

  @Test func `prints a call sheet of an account of the sample`() throws {
    let home = try Home()
    let english = try home.rapport("sheet", "daywell", "--demo")
    #expect(english.status == 0 && english.output.hasPrefix("Call sheet · Daywell"))
    let chinese = try home.rapport("sheet", "天天", "--demo", "--language", "zh")
    #expect(chinese.status == 0 && chinese.output.hasPrefix("拜访单 · 天天办公连锁"))
  }

  @Test(arguments: [
    ["import", "a.csv"], ["undo"], ["redo"], ["repair"], ["check"], ["add", "person", "Ann"],
    ["note", "Daywell", "x"], ["done", "x"], ["call", "Daywell"],
  ])
  func `is changed by no command, which says in one sentence what to do`(
    arguments: [String]
  ) throws {
    let home = try Home()
    let english = try Program.run(
      [Program.path] + arguments + ["--demo"], environment: home.environment)
    #expect(english.status == 2 && english.output.isEmpty)
    #expect(english.errors.hasSuffix("or try it on the screen with rapport demo.\n"))
    let chinese = try Program.run(
      [Program.path] + arguments + ["--demo", "--language", "zh"], environment: home.environment)
    #expect(chinese.errors.hasSuffix("请去掉 --demo，或用 rapport demo 在屏幕上试。\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
  }

  @Test func `is not looked at together with another book, nor in a past that it does not have`()
    throws
  {
    let home = try Home()
    let both = try home.rapport("pareto", "--demo", "--book", home.path)
    #expect(both.status == 2 && both.errors.contains("leave one of them out."))
    let past = try home.rapport("pareto", "--demo", "--as-of", "-1w")
    #expect(past.status == 2 && past.errors.hasSuffix("has no past: leave out --as-of.\n"))
  }

  @Test func `stays when undo is pressed once too often, and the history tells how it came`() throws
  {
    let home = try Home()
    let english = try home.rapport("screen", "--demo", "--keys", "<Enter>sCall them<C-s>uuu")
    #expect(english.output.contains("the sample itself stays"), "\(english.output)")
    let chinese = try home.rapport("screen", "--demo", "--language", "zh", "--keys", "u")
    #expect(chinese.output.contains("示例数据本身保留") && chinese.output.contains("上海源达"))
    let history = try home.rapport("screen", "--demo", "--keys", "sCall them<C-s>uuH")
    #expect(history.output.contains("set up book · Acorn Inks"))
    #expect(history.output.contains("undid: added next step"), "\(history.output)")
    let emptied = try home.rapport("screen", "--demo", "--keys", "Huy")
    #expect(emptied.output.contains("Undone: set up book  (^R"), "\(emptied.output)")
    let back = try home.rapport("screen", "--demo", "--keys", "Huy<C-r>")
    #expect(back.output.contains("Redone: set up book Acorn Inks"), "\(back.output)")
  }
}
