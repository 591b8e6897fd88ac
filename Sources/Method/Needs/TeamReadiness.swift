// The deck's aim: all five people push the purchase as one team. One row for each account says how far
// each of the five has come.

package import Model

/// How far one of the five has come, the furthest first.
package enum Readiness: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// Nobody is known in the role.
  case nobody
  /// Somebody is known to be there, but not who.
  case sought
  /// We know who, but no need of theirs.
  case silent
  /// They complained.
  case implied
  /// They want a solution.
  case explicit
  /// They have one.
  case met

  /// What people read.
  package var name: Phrase {
    switch self {
    case .nobody: Phrase("nobody known", "没有人")
    case .sought: Phrase("who is it?", "待查")
    case .silent: Phrase("no need known", "需求不明")
    case .implied: NeedState.implied.name
    case .explicit: NeedState.explicit.name
    case .met: NeedState.met.name
    }
  }

  /// One sign that says it without colour.
  package var sign: String {
    switch self {
    case .nobody: "·"
    case .sought: "?"
    case .silent: "○"
    case .implied: "◌"
    case .explicit: "●"
    case .met: "✓"
    }
  }

  package static func < (left: Readiness, right: Readiness) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The five people of one account as a team.
package struct TeamReadiness: Hashable, Sendable {
  /// One role.
  package struct Cell: Hashable, Sendable {
    /// The role.
    package let role: Role
    /// How far it has come.
    package let state: Readiness
    /// Who has come that far; nil where nobody is known.
    package let person: EntityID?
    /// How that person stands to us.
    package let stance: Stance?
    /// The need that says so, if there is one.
    package let need: EntityID?

    /// Whether the role pushes the purchase: a need stated or met, and a supporter or champion.
    package var pushes: Bool { state >= .explicit && (stance?.weight ?? 0) > 0 }
  }

  /// The account.
  package let account: EntityID
  /// The five roles, in the order of `Role`.
  package let cells: [Cell]

  /// How many of the five push the purchase.
  package var pushing: Int { cells.count(where: \.pushes) }

  /// How much is lacking, for sorting: roles that don't push, and how far they are from it.
  package var lack: Int {
    cells.reduce(0) { sum, cell in
      sum + (cell.pushes ? 0 : 10 + Readiness.met.rawValue - cell.state.rawValue)
    }
  }

  /// Looks at the people of an account.
  ///
  /// - Complexity: O(people and their needs).
  package init(of account: EntityID, in book: Book) {
    self.init(of: account, people: book.people(of: account), in: book)
  }

  /// Looks at the people of an account who were collected before.
  package init(of account: EntityID, people: [Person], in book: Book) {
    self.account = account
    cells = Role.allCases.map { role in
      let candidates = people.filter { $0.role == role }.map { Self.cell($0, role, in: book) }
      // Who pushes speaks for the role, then who has come furthest, then who came first.
      let best = candidates.enumerated().max { left, right in
        (left.element.rank, -left.offset) < (right.element.rank, -right.offset)
      }
      return best?.element
        ?? Cell(role: role, state: .nobody, person: nil, stance: nil, need: nil)
    }
  }

  /// What one person makes of a role.
  private static func cell(_ person: Person, _ role: Role, in book: Book) -> Cell {
    guard !person.isPlaceholder else {
      return Cell(role: role, state: .sought, person: person.id, stance: nil, need: nil)
    }
    let need = book.needs.of(person.id).max { left, right in
      (readiness(left), left.id) < (readiness(right), right.id)
    }
    return Cell(
      role: role, state: need.map(readiness) ?? .silent, person: person.id, stance: person.stance,
      need: need?.id)
  }

  /// How far a need has come.
  private static func readiness(_ need: Need) -> Readiness {
    switch need.state {
    case .implied, nil: .implied
    case .explicit: .explicit
    case .met: .met
    }
  }
}

extension TeamReadiness.Cell {
  /// Who speaks for a role when several could.
  fileprivate var rank: Int {
    (pushes ? 100 : 0) + state.rawValue * 10 + (stance?.weight ?? -3)
  }
}

extension TeamReadiness {
  /// Why each role pushes or not, a line each, with the need in the person's own words.
  package func arithmetic(in book: Book) -> [Phrase] {
    let head = Phrase(
      "\(pushing) of 5 push the purchase: a need stated or met, and a supporter or champion.",
      "五种人里有 \(pushing) 种在推动采购：需求已明说或已满足，而且态度是支持。")
    return [head]
      + cells.map { cell in
        let who = cell.person.map { book.title(of: $0, .person) } ?? ""
        let stance = cell.stance?.name ?? Phrase("stance unknown", "态度不明")
        let words = cell.need.map { "“\(book.title(of: $0, .need).innerQuotes)”" } ?? ""
        let verdict = cell.pushes ? Phrase("pushes", "在推动") : cell.obstacle
        let parts: [(String, String)] = [
          (who, who),
          cell.person == nil || cell.state == .sought ? ("", "") : (stance.en, stance.zh),
          (cell.state.name.en, cell.state.name.zh), (words, words), (verdict.en, verdict.zh),
        ]
        let en = parts.map(\.0).filter { !$0.isEmpty }.joined(separator: " · ")
        let zh = parts.map(\.1).filter { !$0.isEmpty }.joined(separator: " · ")
        return Phrase(
          "\(cell.state.sign) \(cell.role.name.en): \(en)",
          "\(cell.state.sign) \(cell.role.name.zh)：\(zh)")
      }
  }
}

extension TeamReadiness.Cell {
  /// What is to be done before the role pushes.
  package var obstacle: Phrase {
    switch state {
    case .nobody: Phrase("find out who it is", "打听是谁")
    case .sought: Phrase("find out who it is", "打听是谁")
    case .silent: Phrase("ask about their trouble", "问出他的困难")
    case .implied:
      Phrase("ask what it leads to, and what a solution is worth", "追问牵连和价值，让他自己说出想要什么")
    case .explicit, .met: Phrase("win them over", "争取他的支持")
    }
  }
}
