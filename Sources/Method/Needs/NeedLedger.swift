// The need ledger: every need in the customer's own words, who said it and when, how far it has come,
// and which question moved it. Its one number is how many needs a call moves.

package import Model

/// The needs of an account, or of the whole book.
package struct NeedLedger: Sendable {
  /// One need with what belongs to it.
  package struct Entry: Hashable, Sendable, Identifiable {
    /// The need.
    package let need: Need
    /// Where it is.
    package let account: EntityID

    package var id: EntityID { need.id }

    /// The day on which it last moved.
    var moved: Day { need.stateDay ?? need.day ?? .distantPast }
  }

  /// The needs: for an account by person, as they came; for the book the latest moved first.
  package let entries: [Entry]
  /// How many needs the latest calls moved.
  package let progress: NeedProgress

  /// Collects the needs.
  ///
  /// - Parameter account: The account; nil for the whole book.
  /// - Complexity: O(n log n) in the needs and calls of the account or of the book.
  package init(of account: EntityID?, in book: Book) {
    progress = NeedProgress(of: account, in: book)
    guard let account else {
      let all = book.needs.rows.values.compactMap { need in
        need.person.flatMap { book.people[$0]?.account }.map { Entry(need: need, account: $0) }
      }
      entries = all.sorted { ($1.moved, $0.id) < ($0.moved, $1.id) }
      return
    }
    entries = book.needs(of: account).map { Entry(need: $0, account: account) }
  }

  /// How many needs are in a state.
  package func count(_ state: NeedState) -> Int {
    entries.count { ($0.need.state ?? .implied) == state }
  }
}

/// How many needs the latest calls brought out or moved on: the measure of a call, not how many there
/// were.
///
/// A need counts once for each call that moved it; see ``Model/Need/movers(among:)``. So one that was
/// brought out in one call and stated in another counts for both, and advancing never takes from a call.
package struct NeedProgress: Hashable, Sendable {
  /// One call with what it moved.
  package struct Row: Hashable, Sendable {
    /// The call.
    package let call: EntityID
    /// When it was.
    package let day: Day
    /// The needs that it moved.
    package let needs: [EntityID]
  }

  /// How many calls are looked at, at most.
  package static let span = 10

  /// The latest calls that were recorded, the latest first.
  package let rows: [Row]

  /// The needs that these calls moved.
  package var moved: Int { rows.reduce(0) { $0 + $1.needs.count } }

  /// Needs moved for each call; nil without calls.
  package var perCall: Double? { rows.isEmpty ? nil : Double(moved) / Double(rows.count) }

  /// Looks at the latest calls of an account, or of the whole book.
  ///
  /// - Complexity: O(n log n) in the calls, and O(needs × calls of the accounts of the latest).
  package init(of account: EntityID?, in book: Book) {
    let calls = account.map { book.calls.of($0) } ?? Array(book.calls.rows.values)
    let recorded = calls.filter { $0.outcome != nil }
      .sorted { ($1.day ?? .distantPast, $1.id) < ($0.day ?? .distantPast, $0.id) }
    rows = recorded.prefix(NeedProgress.span).map { call in
      let people = call.account.map { book.people(of: $0) } ?? []
      let others = call.account.map { book.calls.of($0) } ?? []
      let needs = people.flatMap { book.needs.of($0.id) }
        .filter { $0.movers(among: others).contains(call.id) }
      return Row(call: call.id, day: call.day ?? .distantPast, needs: needs.map(\.id))
    }
  }
}
