// For every rule one fixture that keeps it and one that breaks it: no rule without, none twice.

import Model
import Testing

@testable import Analysis
@testable import Method

/// One case in which a rule is kept and one in which it is broken, both made from the case in order.
struct RuleFixture: Sendable, CustomTestStringConvertible {
  /// The rule.
  let rule: String
  /// Makes something that comes close and is in order.
  let keeps: @Sendable (inout CoachCase) throws -> Void
  /// Makes something that the rule has to find.
  let breaks: @Sendable (inout CoachCase) throws -> Void

  var testDescription: String { rule }

  /// Creates the fixture of a rule.
  init(
    _ rule: String, keeps: @escaping @Sendable (inout CoachCase) throws -> Void,
    breaks: @escaping @Sendable (inout CoachCase) throws -> Void
  ) {
    self.rule = rule
    self.keeps = keeps
    self.breaks = breaks
  }

  /// All of them.
  static let all: [RuleFixture] =
    account + orders + promises + map + plan + questions + points + record
}

@Suite struct `The coach` {
  @Test func `has nothing to say where everything is in order`() throws {
    #expect(try CoachCase().findings == [])
  }

  @Test func `has one fixture for each rule, and none for a rule that there is not`() {
    let fixtures = RuleFixture.all.map(\.rule)
    #expect(Set(fixtures).count == fixtures.count, "A rule has two fixtures.")
    let rules = Coach.rules.map(\.id)
    #expect(Set(rules).subtracting(fixtures) == [], "These rules have no fixture.")
    #expect(Set(fixtures).subtracting(rules) == [], "There are no such rules.")
  }

  @Test(arguments: RuleFixture.all) func `finds what breaks a rule`(fixture: RuleFixture) throws {
    var broken = try CoachCase()
    try fixture.breaks(&broken)
    let found = broken.findings.filter { $0.rule == fixture.rule }
    #expect(!found.isEmpty, "It finds only \(broken.findings.map(\.rule)).")
    let rule = try #require(Coach.rule(fixture.rule))
    for finding in found {
      #expect(finding.account == broken.account)
      #expect(finding.severity == rule.severity)
      #expect(!finding.reason.en.isEmpty && finding.reason.en != finding.reason.zh)
    }
  }

  @Test(arguments: RuleFixture.all) func `is silent where a rule is kept`(fixture: RuleFixture)
    throws
  {
    var kept = try CoachCase()
    try fixture.keeps(&kept)
    #expect(!kept.findings.map(\.rule).contains(fixture.rule))
  }

  @Test func `says every rule in both languages, with an id of its own`() {
    #expect(Set(Coach.rules.map(\.id)).count == Coach.rules.count)
    for rule in Coach.rules {
      #expect(rule.why.en != rule.why.zh && !rule.why.en.isEmpty && !rule.why.zh.isEmpty)
    }
  }

  @Test(arguments: CoachLimit.allCases)
  func `compares with every number that can be set`(limit: CoachLimit) {
    #expect(limit.range.contains(limit.usual))
    #expect(Coach.rules.contains { $0.limit == limit })
    var limits = CoachLimits()
    #expect(limits[limit] == limit.usual && !limits.isChosen(limit))
    limits[limit] = limit.range.upperBound + 1
    #expect(limits[limit] == limit.range.upperBound && limits.isChosen(limit))
  }
}
