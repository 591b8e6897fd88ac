// The help: what a newcomer looks for comes first, the signs are explained in their own colours, and it
// can be read in a small window.

import Drawing
import Method
import Model
import Report
import Testing

@testable import Interface

@Suite struct `The help` {
  @Test func `draws each sign in the colour that it has on the map`() {
    let marks = HelpLegend.rows.flatMap(\.signs)
    for stance in Stance.allCases {
      #expect(marks.contains { $0.0 == stance.sign && $0.1 == stance.mapStyle })
    }
    for kind in QuestionKind.allCases {
      #expect(marks.contains { $0.0 == kind.letter && $0.1 == Look.style(of: kind) })
    }
    for tie in MapTie.allCases {
      #expect(marks.contains { $0.0 == MapMarks(.unicode).mark(of: tie) })
    }
  }

  @Test(arguments: ["", "2", "3", "<Enter>", "R", "jjp", "H"])
  func `begins with what a newcomer looks for, and names the movements last`(keys: String) throws {
    var stage = try Stage.demo(columns: 100, rows: 400)
    try stage.play(keys)
    let scope = try #require(
      ([stage.bench.scope] + stage.bench.scope.parents).first { scope in
        Act.all.contains { $0.action == .open && $0.keys.contains { $0.key == scope } }
      })
    try stage.play("<F1>")
    let lines = stage.screen.split(separator: "\n").map(String.init)
    let heading = try #require(lines.firstIndex { $0.hasPrefix("┃ " + scope.name.en + " ") })
    #expect(lines[heading + 1].hasPrefix("┃ Enter "))
    let down = try #require(lines[heading...].firstIndex { $0.hasPrefix("┃ j  ↓ ") })
    let back = try #require(lines[heading...].firstIndex { $0.contains("  back ") })
    #expect(back < down)
  }

  @Test(arguments: [
    ("", "Here: Accounts", "客户列表"), ("2", "Here: Influencer map", "影响力图"),
    ("3", "Here: Questions and needs", "问题与需求"), ("B", "Here: Portfolio", "客户组合"),
    ("A", "Here: Agenda", "日程"), ("$", "Here: Pipeline", "商机"), ("a", "Here: New account", "新建客户"),
  ])
  func `begins with the place where one stands, what it is for and what can be done there`(
    keys: String, english: String, chinese: String
  ) throws {
    for (language, name) in [(Language.english, english), (.chinese, "当前位置：" + chinese)] {
      var stage = try Stage.demo(columns: 80, rows: 24, language: language)
      try stage.play(keys)
      let actions = stage.bench.hintActions
      try stage.play("<F1>")
      let lines = stage.screen.split(separator: "\n").filter { $0.hasPrefix("┃") }
      #expect(lines[0].contains(name), "\(lines[0])")
      #expect(lines[1].contains(language == .english ? "." : "。"))
      let first = try #require(actions.first)
      #expect(lines[2].contains(first.title(language)), "\(lines[2])")
    }
  }

  @Test(arguments: [40, 59, 80], Language.allCases)
  func `cuts nothing off, however narrow the window`(columns: Int, language: Language) throws {
    var stage = try Stage.demo(columns: columns, rows: 900, language: language)
    try stage.play("?")
    let lines = stage.screen.split(separator: "\n").filter { $0.hasPrefix("┃") }
    let text = lines.joined().filter { $0 != " " && $0 != "┃" }
    let titles = Act.all.filter { !$0.keys.isEmpty }.map(\.title)
    for phrase in titles + HelpLegend.rows.map(\.meaning) + MethodSource.paragraphs {
      let words = phrase(language).filter { $0 != " " }
      #expect(text.contains(words), "\(words) at \(columns)")
    }
  }

  @Test(arguments: Language.allCases)
  func `shows its last line at the end of a low window`(language: Language) throws {
    var stage = try Stage.demo(columns: 40, rows: 10, language: language)
    try stage.play("?G")
    let lines = stage.screen.split(separator: "\n").filter { $0.hasPrefix("┃") }
    #expect(lines.count == 6)
    #expect(lines.allSatisfy { $0.contains { $0 != " " && $0 != "┃" } }, "\(lines)")
  }

  @Test(arguments: [
    (
      Language.english,
      ["phone", "paste", "backup", "date", "calendar", "search", "print", "pinyin"]
    ),
    (.chinese, ["日历", "搜索", "拼音", "打印", "备份", "电话", "粘贴", "日期"]),
  ])
  func `knows everyday words`(language: Language, words: [String]) throws {
    for word in words {
      var stage = try Stage.demo(columns: 100, rows: 30, language: language)
      try stage.play("?/")
      stage.give(.paste(word))
      #expect(stage.screen.contains("┃ " + HelpTopics.heading(language)), "\(word)")
    }
  }

  @Test(arguments: [
    (Language.english, "reports to", "Signs"), (.english, "continuation", "Words of the method"),
    (.chinese, "隐藏", "方法里的词"), (.chinese, "撤销", "选中客户时"),
  ])
  func `shows what is looked for below its heading, and nothing else`(
    language: Language, word: String, heading: String
  ) throws {
    var stage = try Stage.demo(columns: 100, rows: 30, language: language)
    try stage.play("?/" + word)
    let lines = stage.screen.split(separator: "\n").filter { $0.hasPrefix("┃") }
    #expect(lines.contains { $0.contains(heading) }, "\(lines)")
    #expect(lines.count { $0.contains(word) } >= 1)
    #expect(!stage.screen.contains("Huthwaite"))
    try stage.play("<Enter>")
    #expect(stage.bench.scope == .help)
    try stage.play("<Esc>")
    #expect(stage.bench.scope == .help, "The first Esc shows everything again.")
    try stage.play("<Esc>")
    #expect(stage.bench.scope == .accounts)
  }

  @Test(arguments: Language.allCases)
  func `says so when it has nothing on a word`(language: Language) throws {
    var stage = try Stage.demo(columns: 100, rows: 30, language: language)
    try stage.play("?/xyzzy")
    #expect(stage.screen.contains("“xyzzy”"))
  }

  @Test func `explains each word of the method in a sentence in both languages`() {
    for term in Glossary.terms {
      for language in Language.allCases {
        #expect(term.meaning(language).hasSuffix(language == .english ? "." : "。"))
      }
    }
    #expect(Set(Glossary.terms.map(\.name.en)).count == Glossary.terms.count)
  }
}
