// The rules about a call that is planned, each kept and broken.

import Model

@testable import Method

extension RuleFixture {
  /// Those about the call itself.
  static let plan: [RuleFixture] = [
    RuleFixture("call.no-person") { coach in
      try coach.plan(.people, .entities([try coach.who(.finance)]))
    } breaks: { coach in
      try coach.plan(.people, .empty)
    },
    text("call.no-reason", .reason), text("call.no-objective", .objective),
    text("call.no-advance", .advance), text("call.no-fallback", .fallback),
    RuleFixture("call.advance-without-date") { coach in
      try coach.plan(.advance, .empty)
      try coach.plan(.advanceDay, .empty)
    } breaks: { coach in
      try coach.plan(.advanceDay, .empty)
    },
    RuleFixture("call.fallback-without-date") { coach in
      try coach.plan(.fallback, .empty)
      try coach.plan(.fallbackDay, .empty)
    } breaks: { coach in
      try coach.plan(.fallbackDay, .empty)
    },
    RuleFixture("call.day-before-call") { coach in
      try coach.plan(.advanceDay, coach.day(4))
    } breaks: { coach in
      try coach.plan(.advanceDay, coach.day(3))
    },
    RuleFixture("call.advance-not-theirs") { coach in
      try coach.plan(.advance, .text("Weigh the two samples against each other"))
      try coach.plan(.fallback, .text("把我们的样品送去检测"))
    } breaks: { coach in
      try coach.plan(.advance, .text("We send them an offer"))
      try coach.plan(.fallback, .text("回去考虑考虑"))
    },
    RuleFixture("call.objective-aimless") { coach in
      try coach.plan(.objective, .text("Agree who counts the stock"))
    } breaks: { coach in
      try coach.plan(.objective, .text("Keep in touch before the holidays"))
    },
    RuleFixture("call.too-large") { coach in
      try coach.plan(.sought, .choice("order"))
    } breaks: { coach in
      try coach.plan(.sought, .choice("order"))
      try coach.bench.set(
        .need(.state), of: try coach.need(of: .decision), to: .choice("implied"))
      try coach.bench.set(.need(.state), of: try coach.need(of: .user), to: .choice("explicit"))
    },
  ]

  /// The fixture of a rule that a text of the plan is written: spaces are no text.
  private static func text(_ rule: String, _ field: Call.Field) -> RuleFixture {
    RuleFixture(rule) { coach in
      try coach.plan(field, .text("x"))
    } breaks: { coach in
      try coach.plan(field, .text("  "))
    }
  }

  /// Those about what is to be said.
  static let points: [RuleFixture] = [
    RuleFixture("call.payoff-without-point") { coach in
      try coach.bench.set(.point(.person), of: coach.point, to: .empty)
      try coach.bench.set(
        .point(.need), of: coach.point, to: .entity(try coach.need(of: .finance)))
    } breaks: { coach in
      try coach.bench.set(
        .point(.person), of: coach.point, to: .entity(try coach.who(.decision)))
    },
    RuleFixture("point.not-a-benefit") { coach in
      try coach.bench.set(.need(.state), of: try coach.need(of: .decision), to: .choice("met"))
    } breaks: { coach in
      try coach.bench.set(
        .point(.need), of: coach.point, to: .entity(try coach.need(of: .finance)))
    },
    RuleFixture("point.feature-to-decision-maker") { coach in
      try coach.bench.set(.point(.need), of: coach.point, to: .empty)
    } breaks: { coach in
      try coach.bench.set(.point(.need), of: coach.point, to: .empty)
      try coach.bench.set(
        .point(.person), of: coach.point, to: .entity(try coach.who(.decision)))
    },
  ]
}
