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
    var table = CellTable()
    for person in book.people(of: account) {
      table.take(person, need: Self.furthest(book.needs.of(person.id)))
    }
    self.init(account: account, cells: table.cells(of: account))
  }

  /// Takes what was found.
  private init(account: EntityID, cells: [Cell]) { (self.account, self.cells) = (account, cells) }

  /// Looks at every account of a book, in the order of the accounts given.
  ///
  /// - Complexity: O(people and needs of the book): one pass over each.
  package static func all(_ accounts: [EntityID], in book: Book) -> [TeamReadiness] {
    var needs: [EntityID: Need] = [:]
    for need in book.needs.rows.values {
      guard let person = need.person else { continue }
      needs[person] = furthest([needs[person], need].compactMap(\.self))
    }
    var table = CellTable()
    for person in book.people.rows.values { table.take(person, need: needs[person.id]) }
    return accounts.map { TeamReadiness(account: $0, cells: table.cells(of: $0)) }
  }

  /// The need that has come furthest; of equals the latest.
  private static func furthest(_ needs: [Need]) -> Need? {
    needs.max { (readiness($0), $0.id) < (readiness($1), $1.id) }
  }

  /// How far a need has come.
  fileprivate static func readiness(_ need: Need) -> Readiness {
    switch need.state {
    case .implied, nil: .implied
    case .explicit: .explicit
    case .met: .met
    }
  }
}

/// The best cell of each role at each account, so far.
private struct CellTable {
  private var rows: [EntityID: [TeamReadiness.Cell?]] = [:]

  /// Takes a person in: who pushes speaks for the role, then who has come furthest, then who is more
  /// with us, then who came first.
  mutating func take(_ person: Person, need: Need?) {
    guard let account = person.account, let role = person.knownRole,
      let column = Role.allCases.firstIndex(of: role)
    else { return }
    let isKnown = !person.isPlaceholder
    let cell = TeamReadiness.Cell(
      role: role, state: isKnown ? need.map(TeamReadiness.readiness) ?? .silent : .sought,
      person: person.id, stance: isKnown ? person.stance : nil, need: isKnown ? need?.id : nil)
    let best = rows[account]?[column]
    guard
      best.map({ $0.rank < cell.rank || $0.rank == cell.rank && cell.isOlder(than: $0) }) ?? true
    else { return }
    rows[account, default: Array(repeating: nil, count: Role.allCases.count)][column] = cell
  }

  /// The five cells of an account.
  func cells(of account: EntityID) -> [TeamReadiness.Cell] {
    let row = rows[account] ?? Array(repeating: nil, count: Role.allCases.count)
    return zip(Role.allCases, row).map { role, cell in
      cell ?? TeamReadiness.Cell(role: role, state: .nobody, person: nil, stance: nil, need: nil)
    }
  }
}

extension TeamReadiness.Cell {
  /// Who speaks for a role when several could.
  fileprivate var rank: Int { (pushes ? 100 : 0) + state.rawValue * 10 + (stance?.weight ?? -3) }

  /// Whether its person came before another's.
  fileprivate func isOlder(than other: Self) -> Bool {
    guard let person, let other = other.person else { return false }
    return person < other
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
        let parts = [
          Phrase(verbatim: who),
          cell.person == nil || cell.state == .sought ? Phrase("", "") : stance, cell.state.name,
          Phrase(verbatim: words), verdict,
        ].filter { !$0.en.isEmpty }.joined(" · ")
        return Phrase(
          "\(cell.state.sign) \(cell.role.name.en): \(parts.en)",
          "\(cell.state.sign) \(cell.role.name.zh)：\(parts.zh)")
      }
  }
}

extension TeamReadiness.Cell {
  /// What is to be done before the role pushes.
  package var obstacle: Phrase {
    switch state {
    case .nobody, .sought: Phrase("find out who it is", "打听是谁")
    case .silent: Phrase("ask about their trouble", "问出对方的困难")
    case .implied:
      Phrase("ask what it leads to, and what a solution is worth", "追问牵连和价值，让对方自己说出想要什么")
    case .explicit, .met: Phrase("win them over", "争取对方的支持")
    }
  }
}
