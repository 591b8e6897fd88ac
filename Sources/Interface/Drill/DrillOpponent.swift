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
  func card(desk: Desk) -> RoleCard {
    if case .person(let id, let role) = self, let person = desk.book.people[id] {
      return RoleCard(person: person, role: role, book: desk.book, playbook: desk.playbook)
    }
    return RoleCard(role: role, playbook: desk.playbook)
  }

  /// What they are called.
  func name(desk: Desk) -> Phrase {
    guard case .person(let id, let role) = self else { return role.name }
    let name = desk.book.title(of: id, .person)
    return Phrase("\(name) (\(role.name.en))", "\(name)（\(role.name.zh)）")
  }

  /// All that can be chosen: the selected person, those of the planned call, the others of the account,
  /// then the five roles. People without a role cannot be played.
  static func all(account: EntityID?, person: EntityID?, desk: Desk) -> [DrillOpponent] {
    let planned = account.flatMap { desk.book.plannedCall(of: $0)?.people } ?? []
    let others = (account.map { desk.book.people(of: $0) } ?? []).map(\.id)
    var seen: Set<EntityID> = []
    let people = ([person].compactMap(\.self) + planned + others)
      .filter { seen.insert($0).inserted }
      .compactMap { id in desk.book.people[id]?.role.map { DrillOpponent.person(id, $0) } }
    return people + Role.allCases.map(DrillOpponent.role)
  }
}
