// Whom a drill is played against: a person in their role, or a role without a person.

import Method
import Model

/// The other side of a drill.
enum DrillOpponent: Hashable, Sendable {
  /// Somebody in the book, in their role.
  case person(EntityID, Role)
  /// A role.
  case role(Role)

  /// The role that is played.
  var role: Role {
    switch self {
    case .person(_, let role), .role(let role): role
    }
  }

  /// What is known of them.
  func card(context: Context) -> RoleCard {
    if case .person(let id, let role) = self, let person = context.book.people[id] {
      return RoleCard(person: person, role: role, book: context.book, playbook: context.playbook)
    }
    return RoleCard(role: role, playbook: context.playbook)
  }

  /// What they are called.
  func name(context: Context) -> Phrase {
    guard case .person(let id, let role) = self else { return role.name }
    let name = context.book.title(of: id, .person)
    return Phrase("\(name) (\(role.name.en))", "\(name)（\(role.name.zh)）")
  }

  /// All that can be chosen: the selected person, those of the planned call, the others of the account,
  /// then the five roles. People without a role cannot be played.
  static func all(account: EntityID?, person: EntityID?, context: Context) -> [DrillOpponent] {
    let planned = account.flatMap { context.book.plannedCall(of: $0)?.people } ?? []
    let others = (account.map { context.book.people(of: $0) } ?? []).map(\.id)
    var seen: Set<EntityID> = []
    let people = ([person].compactMap(\.self) + planned + others)
      .filter { seen.insert($0).inserted }
      .compactMap { id in context.book.people[id]?.role.map { DrillOpponent.person(id, $0) } }
    return people + Role.allCases.map(DrillOpponent.role)
  }
}
