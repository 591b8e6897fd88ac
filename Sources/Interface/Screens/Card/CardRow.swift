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
  /// The row that adds a thing of a kind, where there is none.
  case add(Kind)

  /// The thing that the row shows, if it is one that can be deleted by itself.
  var subject: (id: EntityID, kind: Kind)? {
    switch self {
    case .person(let id): (id, .person)
    case .step(let id): (id, .step)
    case .call(let id): (id, .call)
    case .need(let id): (id, .need)
    case .fact(let id): (id, .fact)
    case .order(let id): (id, .order)
    case .head, .field, .relative, .finding, .promise, .vacancy, .add: nil
    }
  }
}
