// The rules about the people of an account, each kept and broken.

import Model

@testable import Method

extension RuleFixture {
  /// Those about who is there and how they stand.
  static let map: [RuleFixture] = [
    RuleFixture("account.no-people") { coach in
      for role in Role.allCases.dropFirst() { try coach.bench.remove(try coach.who(role), .person) }
    } breaks: { coach in
      for role in Role.allCases { try coach.bench.remove(try coach.who(role), .person) }
    },
    RuleFixture("account.missing-roles") { coach in
      try coach.bench.person("Ursula", .user)
      try coach.bench.remove(try coach.who(.user), .person)
    } breaks: { coach in
      try coach.bench.remove(try coach.who(.user), .person)
    },
    RuleFixture("account.influencer-unmet") { coach in
      try coach.set(.influence, of: .decision, .number(5))
      try coach.set(.influence, of: .technical, .number(2))
    } breaks: { coach in
      try coach.set(.influence, of: .technical, .number(4))
    },
    RuleFixture("account.outweighed") { coach in
      try coach.set(.stance, of: .finance, .choice("opponent"))
      try coach.set(.influence, of: .finance, .number(1))
    } breaks: { coach in
      for role in [Role.decision, .support] {
        try coach.set(.stance, of: role, .choice("opponent"))
      }
    },
    RuleFixture("account.unidentified") { coach in
      try coach.bench.person("Nora", .user)
    } breaks: { coach in
      let person = try coach.bench.person("Head of finance", .finance)
      try coach.bench.set(.person(.isPlaceholder), of: person, to: .yes)
    },
    RuleFixture("account.gifts-over-limit") { coach in
      try coach.give(50, daysAgo: 10)
      try coach.give(50, daysAgo: 400)
    } breaks: { coach in
      try coach.give(50, daysAgo: 10)
      try coach.give(1, daysAgo: 5)
    },
    RuleFixture("map.single-threaded") { coach in
      try coach.record(.people, .entities([try coach.who(.user)]))
      try coach.set(.coverage, of: .finance, .choice("brief"))
    } breaks: { coach in
      try coach.record(.people, .entities([try coach.who(.user)]))
    },
    RuleFixture("map.champion-stale") { coach in
      try coach.record(.day, coach.day(-30))
    } breaks: { coach in
      try coach.record(.day, coach.day(-31))
    },
    RuleFixture("map.need-unknown") { coach in
      try coach.bench.person("Ursula", .user)
    } breaks: { coach in
      try coach.bench.remove(try coach.need(of: .user), .need)
    },
    RuleFixture("map.role-unknown") { coach in
      let person = try coach.bench.person("Somebody")
      try coach.bench.set(.person(.isPlaceholder), of: person, to: .yes)
    } breaks: { coach in
      try coach.bench.person("Nora")
    },
    RuleFixture("map.stance-unknown") { coach in
      try coach.set(.influence, of: .technical, .number(5))
      try coach.set(.stance, of: .technical, .empty)
    } breaks: { coach in
      try coach.set(.influence, of: .decision, .number(4))
      try coach.set(.stance, of: .decision, .empty)
    },
    RuleFixture("map.supporters-only") { coach in
      try coach.set(.stance, of: .technical, .choice("opponent"))
    } breaks: { coach in
      try coach.set(.stance, of: .technical, .choice("neutral"))
    },
  ]
}

extension CoachCase {
  /// Gives somebody something, where 50 is the limit.
  fileprivate mutating func give(_ worth: Int64, daysAgo days: Int) throws {
    if bench.book.settings.giftLimit == nil {
      try bench.set(.book(.giftLimit), of: .book, to: .money(Money(hundredths: 5000)))
    }
    try bench.add(
      .gift,
      [
        .gift(.person): .entity(try who(.support)), .gift(.words): .text("Tea"),
        .gift(.value): .money(Money(hundredths: worth * 100)), .gift(.day): day(-days),
      ])
  }

  /// Changes a field of somebody.
  fileprivate mutating func set(_ field: Person.Field, of role: Role, _ value: Value) throws {
    try bench.set(.person(field), of: try who(role), to: value)
  }
}
