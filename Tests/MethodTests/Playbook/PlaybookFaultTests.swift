// A user's file with faults: each is named with its place, and the rest is used.

import Model
import Testing

@testable import Method

@Suite struct `A faulty playbook file` {
  private func problems(_ text: String) -> [TOMLProblem] {
    Playbook.parse(text, source: "own.toml").problems
  }

  @Test func `is named with the line and column where it stops being TOML`() throws {
    let problem = try #require(problems("format = 1\n[[prompt]\nid = 2").first)
    #expect(problem.line == 2)
    #expect(problem.column > 1)
    #expect(problem.phrase(.english).hasPrefix("own.toml:2:"))
  }

  @Test(
    arguments: [
      ("[!]", 2), ("[ 颜色]", 3), ("a = [ } ]", 7), ("a = [1, \u{2028}]", 9), ("[[.a]]", 3),
      ("a = \u{85}", 5),
    ])
  func `is named with its place where the library would end the program`(
    text: String, column: Int
  ) throws {
    let problem = try #require(problems(text).first)
    #expect(problem.line == 1 && problem.column == column, "\(problem)")
  }

  @Test(
    arguments: [
      "a = \"[ } ]\"", "a = '}'", "a = \"\"\"\n[!]\n\"\\\"\"\"\"\"\nb = [{c = 1}, [2]] # }",
      "[\"颜色\"]", "a = [\n  # [!] }\n  1,\n]\n[_b]\n", "a = '''\n[!]'''''\n[-1]",
      "['x'.y]\n  [[z]]",
    ])
  func `that is TOML is read whatever stands in its texts`(text: String) {
    for problem in problems(text) { #expect(problem.phrase.en.contains("means nothing here")) }
  }

  @Test(arguments: [
    ("id = \"finance.problem\"\ntext = \"x\"", 2, "finance.problem"),
    ("id = \"boss.problem.1\"\ntext = \"x\"", 2, "boss.problem.1"),
    ("id = \"finance.problem.9\"", 1, "text"),
    ("id = \"finance.problem.9\"\ntext = \"\"", 3, "text"),
    ("id = \"finance.problem.9\"\ntext = 7", 3, "text"),
    ("id = \"finance.problem.9\"\ntext = \"{money}?\"", 3, "{money}"),
    ("id = \"finance.problem.9\"\ntext = \"x\"\nbuild = \"y\"", 4, "build"),
    ("id = \"finance.problem.9\"\ntext = \"x\"\nindustries = \"retail\"", 4, "industries"),
    (
      "id = \"finance.payoff.9\"\ntext = \"x\"\nbuilds = \"finance.problem.1\"", 4,
      "finance.problem.1"
    ),
  ])
  func `is told line by line what is wrong with a prompt`(
    body: String, line: Int, fragment: String
  ) throws {
    let found = problems("[[prompt]]\n" + body)
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.line == line)
    #expect(problem.phrase(.english).contains(fragment))
    #expect(problem.phrase(.chinese).contains(fragment))
  }

  @Test func `loses only the prompt that cannot be used`() {
    let (playbook, problems) = Playbook.parse(
      """
      [[prompt]]
      id = "user.problem.a"
      text = "First?"

      [[prompt]]
      id = "user.problem.a"
      text = "Second?"

      [[prompt]]
      id = "user.problem.b"
      text = "Third?"
      """, source: "own.toml")
    #expect(playbook.prompts.map(\.template) == ["First?", "Third?"])
    #expect(problems.map(\.line) == [6])
    #expect(problems.map(\.fault) == [.repeatedID("user.problem.a")])
  }

  @Test func `is told of tables and roles that mean nothing`() {
    let found = problems("[role.boss]\nneed = \"x\"\n[propmt]\nid = 1\n[kind.odd]\n[[class]]\n")
    #expect(Set(found.map(\.line)) == [1, 3, 5, 6])
    #expect(found.allSatisfy { $0.phrase(.chinese) != $0.phrase(.english) })
  }

  @Test func `that is empty says nothing and is no fault`() {
    let (playbook, problems) = Playbook.parse("", source: "own.toml")
    #expect(playbook == Playbook())
    #expect(problems == [])
  }
}
