// The rules about an account, each kept and broken.

import Model

@testable import Method

extension RuleFixture {
  /// Those about the course of an account.
  static let account: [RuleFixture] = [
    RuleFixture("account.continuations") { coach in
      for days in [-30, -20] {
        try coach.bench.call(inDays: days, [.call(.outcome): .choice("continuation")])
      }
    } breaks: { coach in
      for days in [-9, -8, -7] {
        try coach.bench.call(inDays: days, [.call(.outcome): .choice("continuation")])
      }
    },
    RuleFixture("account.need-stale") { coach in
      let need = try coach.need(of: .user)
      try coach.bench.set(.need(.day), of: need, to: coach.day(-400))
      try coach.bench.set(.need(.state), of: need, to: .choice("explicit"))
      try coach.bench.set(.need(.stateDay), of: need, to: coach.day(-170))
    } breaks: { coach in
      let need = try coach.need(of: .user)
      try coach.bench.set(.need(.state), of: need, to: .choice("explicit"))
      try coach.bench.set(.need(.day), of: need, to: coach.day(-200))
    },
    RuleFixture("account.need-hidden") { coach in
      try coach.bench.set(
        .need(.seriousness), of: try coach.need(of: .user), to: .number(3))
      try coach.bench.set(
        .need(.seriousness), of: try coach.need(of: .finance), to: .number(5))
    } breaks: { coach in
      try coach.bench.set(
        .need(.seriousness), of: try coach.need(of: .user), to: .number(4))
    },
    RuleFixture("account.role-without-plan") { coach in
      for step in coach.bench.book.openSteps(of: coach.account) {
        try coach.bench.set(.step(.done), of: step.id, to: .day(coach.bench.today))
      }
      let all = coach.bench.book.people(of: coach.account).map(\.id)
      try coach.plan(.people, .entities(all))
    } breaks: { coach in
      let step = coach.bench.book.openSteps(of: coach.account)[0]
      try coach.bench.set(.step(.done), of: step.id, to: .day(coach.bench.today))
    },
    RuleFixture("account.contract-ending") { coach in
      try coach.supply(endsIn: 91)
      try coach.supply(endsIn: -1)
      try coach.supply(endsIn: 30, product: "Ribbon")
      try coach.bench.step("Quote the ribbons anew", inDays: 9)
    } breaks: { coach in
      try coach.supply(endsIn: 90)
    },
    RuleFixture("account.class-without-reason") { coach in
      try coach.bench.set(.account(.standing), of: coach.account, to: .choice("b"))
      try coach.bench.set(.account(.standingReason), of: coach.account, to: .text("New stores"))
    } breaks: { coach in
      try coach.bench.set(.account(.standing), of: coach.account, to: .choice("b"))
      try coach.bench.set(.account(.standingReason), of: coach.account, to: .text("  "))
    },
    RuleFixture("account.survey-overdue") { coach in
      try coach.survey(daysAgo: 180)
    } breaks: { coach in
      try coach.survey(daysAgo: 181)
    },
  ]

  /// Those about what was promised and what comes next.
  static let promises: [RuleFixture] = [
    RuleFixture("account.step-overdue") { coach in
      try coach.bench.step("Send samples", inDays: 0)
    } breaks: { coach in
      try coach.bench.step("Send samples", inDays: -1)
    },
    RuleFixture("account.call-unrecorded") { coach in
      try coach.bench.call(inDays: 0)
    } breaks: { coach in
      try coach.bench.call(inDays: -1)
    },
    RuleFixture("account.promise-late") { coach in
      try coach.record(.evidenceDay, coach.day(-1))
    } breaks: { coach in
      try coach.record(.evidenceDay, coach.day(-1))
      try coach.bench.remove(coach.plan, .call)
    },
    RuleFixture("account.no-next-step") { coach in
      try coach.bench.remove(coach.plan, .call)
    } breaks: { coach in
      try coach.bench.remove(coach.plan, .call)
      try coach.record(.evidenceDay, .empty)
      for step in coach.bench.book.openSteps(of: coach.account) {
        try coach.bench.set(.step(.done), of: step.id, to: .day(coach.bench.today))
      }
    },
  ]
}

extension CoachCase {
  /// Notes who supplies something, and when that ends.
  fileprivate mutating func supply(endsIn days: Int, product: String = "Toner") throws {
    try bench.add(
      .supply,
      [
        .supply(.account): .entity(account), .supply(.product): .text(product),
        .supply(.source): .choice("competitor"), .supply(.until): day(days),
      ])
  }

  /// Notes a survey.
  fileprivate mutating func survey(daysAgo days: Int) throws {
    try bench.add(
      .survey,
      [
        .survey(.account): .entity(account), .survey(.kind): .choice("satisfaction"),
        .survey(.day): day(-days),
      ])
  }
}
