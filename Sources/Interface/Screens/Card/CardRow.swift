// What can be selected on an account's card.

import Analysis
import Model

/// A row of an account's card.
enum CardRow: Hashable, Sendable {
  /// The account itself: its name, class and figures.
  case head
  /// A field of the account.
  case field(Account.Field)
  /// Another account, above or below this one.
  case relative(EntityID)
  /// Something that needs attention.
  case finding(Finding)
  /// Somebody who works there.
  case person(EntityID)
  /// A role that nobody fills.
  case vacancy(Role)
  /// A next step.
  case step(EntityID)
  /// What the customer promised in a call.
  case promise(in: EntityID)
  /// A call, planned or past.
  case call(EntityID)
  /// A need of somebody there.
  case need(EntityID)
  /// A fact about the account.
  case fact(EntityID)
  /// A purchase.
  case order(EntityID)
  /// Business that may come.
  case opportunity(EntityID)
  /// The row that adds a thing of a kind, where there is none.
  case add(Kind)

  /// The thing that the row shows, if it is one that can be deleted by itself.
  var thing: Thing? {
    switch self {
    case .person(let id): Thing(id, .person)
    case .step(let id): Thing(id, .step)
    case .call(let id): Thing(id, .call)
    case .need(let id): Thing(id, .need)
    case .fact(let id): Thing(id, .fact)
    case .order(let id): Thing(id, .order)
    case .opportunity(let id): Thing(id, .opportunity)
    case .head, .field, .relative, .finding, .promise, .vacancy, .add: nil
    }
  }

  /// The person that the row shows, if it shows one.
  var person: EntityID? { if case .person(let id) = self { id } else { nil } }

  /// The row that shows a thing; nil for what has no row of its own.
  static func showing(_ thing: Thing) -> CardRow? {
    switch thing.kind {
    case .person: .person(thing.id)
    case .step: .step(thing.id)
    case .call: .call(thing.id)
    case .need: .need(thing.id)
    case .fact: .fact(thing.id)
    case .order: .order(thing.id)
    case .opportunity: .opportunity(thing.id)
    case .book, .account, .link, .question, .point, .channel, .supply, .survey, .gift, .drill: nil
    }
  }
}
