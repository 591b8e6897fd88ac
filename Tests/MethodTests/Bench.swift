// A small book to try rules on, made through the book's own commands.

import Model
import Testing

@testable import Analysis
@testable import Method

/// A book with one account, and short ways to put things into it.
struct Bench {
  /// The book so far.
  private(set) var book = Book()
  private var issuer = IDIssuer(device: 7)
  /// The first account.
  private(set) var account = EntityID.book
  /// The day on which the tests take place.
  let today: Day

  /// A book with one account, on 23 November 2026.
  init() throws {
    today = try #require(Day(year: 2026, month: 11, day: 23))
    account = try add(.account, [.account(.name): .text("Harbour Stores")])
  }

  /// Adds a thing and says its identity.
  @discardableResult
  mutating func add(_ kind: Kind, _ values: FieldValues) throws -> EntityID {
    let events = try book.decide(.add(kind, values), issuer: &issuer).get()
    book.apply(events)
    return try #require(events.first).subject
  }

  /// Changes a field.
  mutating func set(_ attribute: Attribute, of id: EntityID, to value: Value) throws {
    book.apply(
      try book.decide(.edit(id, attribute.kind, [attribute: value]), issuer: &issuer).get())
  }

  /// Carries out a command.
  mutating func execute(_ command: Command) throws {
    book.apply(try book.decide(command, issuer: &issuer).get())
  }

  /// Removes a thing.
  mutating func remove(_ id: EntityID, _ kind: Kind) throws {
    book.apply(try book.decide(.remove(id, kind), issuer: &issuer).get())
  }

  /// Adds a person to the account.
  @discardableResult
  mutating func person(
    _ name: String, _ role: Role? = nil, _ stance: Stance? = nil, influence: Int? = nil
  ) throws -> EntityID {
    try add(
      .person,
      [
        .person(.account): .entity(account), .person(.name): .text(name),
        .person(.role): Value(choice: role), .person(.stance): Value(choice: stance),
        .person(.influence): Value(number: influence),
      ])
  }

  /// Adds a question for a person.
  @discardableResult
  mutating func question(
    _ person: EntityID, _ kind: QuestionKind, _ words: String, base: EntityID? = nil,
    fact: EntityID? = nil, state: QuestionState = .planned
  ) throws -> EntityID {
    try add(
      .question,
      [
        .question(.person): .entity(person), .question(.kind): Value(choice: kind),
        .question(.words): .text(words), .question(.base): Value(entity: base),
        .question(.fact): Value(entity: fact), .question(.state): Value(choice: state),
      ])
  }

  /// Adds a fact about the account.
  mutating func fact(_ words: String) throws -> EntityID {
    try add(.fact, [.fact(.account): .entity(account), .fact(.words): .text(words)])
  }

  /// Adds a call on the account so many days from today.
  @discardableResult
  mutating func call(
    inDays days: Int, _ values: FieldValues = [:]
  ) throws -> EntityID {
    let basics: FieldValues = [
      .call(.account): .entity(account), .call(.day): .day(today.adding(days: days)),
    ]
    return try add(.call, basics.merging(values) { $1 })
  }

  /// Adds an open step due so many days from today.
  @discardableResult
  mutating func step(_ words: String, inDays days: Int) throws -> EntityID {
    try add(
      .step,
      [
        .step(.account): .entity(account), .step(.words): .text(words),
        .step(.due): .day(today.adding(days: days)),
      ])
  }

  /// Adds an account with order lines, each `(days before today, amount)`.
  @discardableResult
  mutating func account(
    _ name: String, potential: Int? = nil, orders: [(Int, Int)]
  ) throws -> EntityID {
    let potential = potential.map { Money(hundredths: Int64($0) * 100) }
    let id = try add(
      .account, [.account(.name): .text(name), .account(.potential): Value(money: potential)])
    for (age, amount) in orders {
      try add(
        .order,
        [
          .order(.account): .entity(id), .order(.day): .day(today.adding(days: -age)),
          .order(.amount): .money(Money(hundredths: Int64(amount) * 100)),
        ])
    }
    return id
  }

  /// The rules that find something in a call.
  func rules(of call: EntityID) throws -> [String] {
    CallPlan(try #require(book.calls[call]), book: book).findings().map(\.rule)
  }

  /// The rules that find something in the account.
  func rules() -> [String] {
    AccountView(account, in: book, today: today).findings().map(\.rule)
  }
}
