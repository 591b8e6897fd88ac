// What the coach says, held against a computation that knows nothing of its rules: on the sample book
// from the plain lists that scripts get, on the Maven data from the lines of the file.

import Foundation
import Interchange
import Analysis
import Method
import Model
import Report
import Testing

@Suite struct `The coach's list` {
  private static let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  private static func demo(_ language: Language) throws -> Book {
    var context = Context()
    try context.carryOut(DemoBook.command(language: language, today: today))
    return context.book
  }

  private static func list(_ book: Book) -> CoachList {
    CoachList(Coach(book, today: today).findings(), in: book) { _ in "e" }
  }

  private static func analysis(_ book: Book) -> BookAnalysis {
    BookAnalysis(of: book, today: today, playbook: .builtIn(.english))
  }

  private static func objects(_ value: JSONValue) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(value.text().utf8))
    return try #require(json as? [[String: Any]])
  }

  @Test(arguments: Language.allCases)
  func `has the keys that scripts rely on`(language: Language) throws {
    let objects = try Self.objects(Self.list(try Self.demo(language)).json(language))
    let keys: Set = [
      "rule", "severity", "account", "person", "reason", "key", "why", "subject",
    ]
    #expect(objects.count > 50)
    for object in objects {
      #expect(Set(object.keys) == keys)
      #expect(["hint", "warning", "urgent"].contains(object["severity"] as? String))
      #expect(object["reason"] as? String != "")
    }
  }

  @Test func `says the same in both languages, and each in its own`() throws {
    let book = try Self.demo(.english)
    let english = try Self.objects(Self.list(book).json(.english))
    let chinese = try Self.objects(Self.list(book).json(.chinese))
    #expect(english.map { $0["rule"] as? String } == chinese.map { $0["rule"] as? String })
    #expect(zip(english, chinese).allSatisfy { $0["reason"] as? String != $1["reason"] as? String })
  }

  @Test func `for people goes account by account, the most serious first, and ends in a caution`()
    throws
  {
    let book = try Self.demo(.english)
    let text = Self.list(book).text(.english)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count { $0.hasPrefix("Daywell Office Superstores (") } == 1)
    let signs = lines.drop { !$0.hasPrefix("Daywell") }.dropFirst().prefix { $0.hasPrefix("  ") }
      .map { $0.split(separator: " ").first.map(String.init) ?? "" }
    let weights = signs.map { ["-", "!", "!!"].firstIndex(of: $0) ?? -1 }
    #expect(weights == weights.sorted(by: >) && !weights.contains(-1))
    #expect(lines.last?.hasSuffix("A guide, not law.") == true)
    #expect(text == Self.list(book).text(.english))
  }

  @Test func `for people puts the accounts with the most serious findings first`() throws {
    let text = Self.list(try Self.demo(.english)).text(.english)
    let groups = text.components(separatedBy: "\n\n").dropLast()
    let urgent = groups.map { group in
      group.split(separator: "\n").count { $0.hasPrefix("  !! ") }
    }
    #expect(urgent.count > 5 && urgent.contains { $0 > 0 })
    #expect(urgent == urgent.sorted(by: >))
  }

  @Test func `of a book without findings says so`() {
    let list = CoachList([], in: Book()) { _ in "" }
    #expect(list.text(.english) == "Nothing to mend.\n")
    #expect(list.json(.english).text() == "[]")
  }

  /// The accounts that a rule names.
  private static func accounts(_ rule: String, _ objects: [[String: Any]]) -> [String] {
    objects.filter { $0["rule"] as? String == rule }.compactMap { $0["account"] as? String }
      .sorted()
  }

  @Test(arguments: Language.allCases)
  func `agrees on the people of the sample book with a count of the plain lists`(
    language: Language
  ) throws {
    let book = try Self.demo(language)
    let found = try Self.objects(Self.list(book).json(language))
    let analysis = Self.analysis(book)
    let everybody = try Self.objects(ReportSection.people(of: analysis).json(language))
    let names = try Self.objects(ReportSection.accounts(of: analysis).json(language))
      .compactMap { $0["name"] as? String }
    let people = Dictionary(grouping: everybody) { $0["account"] as? String ?? "" }
    func named(_ isFound: ([[String: Any]]) -> Bool) -> [String] {
      names.filter { isFound(people[$0] ?? []) }.sorted()
    }
    #expect(Self.accounts("account.no-people", found) == named(\.isEmpty))
    let stances = ["champion": 2, "supporter": 1, "sceptic": -1, "opponent": -2]
    let outweighed = named { people in
      let weights = people.map {
        ($0["influence"] as? Int ?? 1) * (stances[$0["stance"] as? String ?? ""] ?? 0)
      }
      let against = -weights.filter { $0 < 0 }.reduce(0, +)
      return against > 0 && against >= weights.filter { $0 > 0 }.reduce(0, +)
    }
    #expect(Self.accounts("account.outweighed", found) == outweighed)
    #expect(
      Self.accounts("map.single-threaded", found)
        == named { $0.count { $0["coverage"] as? String != "none" } == 1 })
    let unmet = everybody.filter {
      ($0["influence"] as? Int ?? 0) >= 4 && $0["coverage"] as? String == "none"
    }
    #expect(
      found.filter { $0["rule"] as? String == "account.influencer-unmet" }
        .compactMap { $0["person"] as? String }.sorted()
        == unmet.compactMap { $0["name"] as? String }.sorted())
    let friendly = named { people in
      let known = people.compactMap { $0["stance"] as? String }
      return known.count > 1 && !known.allSatisfy { $0 == "neutral" }
        && !known.contains("sceptic") && !known.contains("opponent")
    }
    #expect(Set(Self.accounts("map.supporters-only", found)).isSubset(of: friendly))
  }

  @Test func `agrees on days of the sample book with a count of the plain lists`() throws {
    let book = try Self.demo(.english)
    let found = try Self.objects(Self.list(book).json(.english))
    let analysis = Self.analysis(book)
    let steps = try Self.objects(ReportSection.steps(of: analysis).json(.english))
    let late = steps.filter { ($0["due"] as? String ?? "9999") < "2026-11-24" }
    #expect(
      Self.accounts("account.step-overdue", found)
        == late.compactMap { $0["account"] as? String }.sorted())
    let calls = try Self.objects(ReportSection.calls(of: analysis).json(.english))
    let unrecorded = calls.filter {
      !($0["outcome"] is String) && ($0["date"] as? String ?? "9999") < "2026-11-24"
    }
    #expect(
      Self.accounts("account.call-unrecorded", found)
        == unrecorded.compactMap { $0["account"] as? String }.sorted())
    let planned = calls.filter {
      !($0["outcome"] is String) && ($0["date"] as? String ?? "") >= "2026-11-24"
    }
    #expect(
      Self.accounts("call.no-advance", found)
        == planned.filter { !($0["advance"] is String) }
        .compactMap { $0["account"] as? String }.sorted())
  }
}

@Suite(.enabled(if: FileManager.default.fileExists(atPath: mavenFolder.path())))
struct `The coach on the Maven data` {
  @Test func `asks for people at each account of the file, and for nothing else about people`()
    throws
  {
    var context = Context()
    for file in ["accounts.csv", "sales_pipeline.csv"] {
      try context.take(
        CSVDocument(bytes: Array(try Data(contentsOf: mavenFolder.appending(path: file)))))
    }
    let today = try #require(Day(iso: "2018-01-01"))
    let list = CoachList(
      Coach(context.book, today: today).findings(), in: context.book
    ) { _ in "a" }
    let json = try JSONSerialization.jsonObject(with: Data(list.json(.english).text().utf8))
    let objects = try #require(json as? [[String: Any]])
    // The names, read from the lines of the file: none of them holds a comma.
    let text = try String(contentsOf: mavenFolder.appending(path: "accounts.csv"), encoding: .utf8)
    let names = text.split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { $0.split(separator: ",").first.map(String.init) }
    #expect(names.count == 85)
    let lonely = objects.filter { $0["rule"] as? String == "account.no-people" }
    #expect(lonely.compactMap { $0["account"] as? String }.sorted() == names.sorted())
    #expect(lonely.allSatisfy { $0["severity"] as? String == "warning" })
    // Nobody is known, nothing was planned or recorded: only the orders give more to say.
    let others = Set(objects.compactMap { $0["rule"] as? String }).subtracting(["account.no-people"]
    )
    let subjects = others.compactMap { Coach.rule($0)?.subject }
    #expect(subjects.allSatisfy { $0 == .account })
  }
}
