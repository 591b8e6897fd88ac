// The page on the coach, held against the rules: what each is called, how much it matters, and what it
// compares with.

import Foundation
import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The page on the coach` {
  /// The lines of a document of the package.
  private static func lines(_ path: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
      .split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The row of the page's table that a rule has to have.
  private static func row(of rule: any CoachRule) -> String {
    let limit = rule.limit.map { "`\($0.rawValue) = \($0.usual)`" } ?? ""
    let (about, weight) = (rule.subject.name.en, rule.severity.tag)
    return "| `\(rule.id)` | \(about) | \(weight) | \(limit) |"
  }

  @Test func `has the row of every rule, and no other`() throws {
    let rows = try Self.lines("Sources/rapport/rapport.docc/Coach.md")
      .filter { $0.hasPrefix("| ") && $0.contains("`") && $0.contains(".") }
    let expected = Coach.rules.map(Self.row)
    #expect(Set(rows) == Set(expected), "It should have:\n\(expected.joined(separator: "\n"))")
    #expect(rows.count == expected.count)
  }

  @Test func `has company in the README, which names every number that can be set`() throws {
    let rows = try Self.lines("README.md").filter { $0.hasPrefix("| `") }
    for limit in CoachLimit.allCases {
      let row = "| `\(limit.rawValue)` | \(limit.usual) | \(limit.name.en) |"
      #expect(rows.contains(row), "The README lacks: \(row)")
    }
  }
}
