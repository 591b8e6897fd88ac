// What the tests share: seeded dice, and a sample value for every shape.

import Chance
import Model

/// Chance that can be repeated.
typealias Dice = SplitMix64

extension SplitMix64 {
  /// A number from 0 up to `sides`, without it.
  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }
}

extension Value {
  /// One value of every case but `empty`.
  static let samples: [Value] = [
    .text("words"), .texts(["one", "two"]), .number(3), .money(Money(hundredths: 1250)),
    .day(Day(number: 20_000)), .choice("neutral"), .entity(EntityID(device: 1, counter: 9)),
    .entities([EntityID(device: 1, counter: 9)]), .yes,
  ]
}

extension Shape {
  /// A value that fits.
  var sample: Value {
    switch self {
    case .line, .prose: .text("words")
    case .tags: .texts(["one", "two"])
    case .number(let range): .number(Int64(range.upperBound))
    case .money: .money(Money(hundredths: 1250))
    case .day: .day(Day(number: 20_000))
    case .choice(let options): .choice(options.last?.tag ?? "")
    case .entity: .entity(EntityID(device: 1, counter: 9))
    case .entities: .entities([EntityID(device: 1, counter: 9), EntityID(device: 1, counter: 3)])
    case .flag: .yes
    }
  }
}

/// A book in the making: commands in, refusals out.
struct Context {
  private(set) var book = Book()
  private(set) var issuer = IDIssuer(device: 1)

  /// Carries a command out and returns its events; throws its refusal.
  @discardableResult
  mutating func take(_ command: Command) throws(Refusal) -> [Event] {
    let events = try book.decide(command, issuer: &issuer).get()
    book.apply(events)
    return events
  }

  /// Makes one thing and returns its identity.
  mutating func add(_ kind: Kind, _ values: FieldValues) throws(Refusal) -> EntityID {
    let next = EntityID(device: issuer.device, counter: issuer.next)
    try take(.add(kind, values))
    return next
  }

  /// Makes an account with a name.
  mutating func account(_ name: String) throws(Refusal) -> EntityID {
    try add(.account, [.account(.name): .text(name)])
  }

  /// Makes a person at an account.
  mutating func person(_ name: String, at account: EntityID) throws(Refusal) -> EntityID {
    try add(.person, [.person(.account): .entity(account), .person(.name): .text(name)])
  }

  /// Draws a line between two people.
  mutating func link(
    _ from: EntityID, _ kind: LinkKind, _ to: EntityID
  ) throws(Refusal) -> EntityID {
    try add(
      .link,
      [
        .link(.from): .entity(from), .link(.kind): Value(choice: kind), .link(.to): .entity(to),
      ])
  }

  /// Why a command is refused; nil when it is not. Nothing changes either way.
  func refusal(of command: Command) -> Refusal? {
    var copy = issuer
    switch book.decide(command, issuer: &copy) {
    case .success: return nil
    case .failure(let refusal): return copy == issuer ? refusal : nil
    }
  }
}
