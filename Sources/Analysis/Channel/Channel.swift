// The channel of the whole book: who supplies what, who sells on to whom, who belongs to whom, and
// who uses it in the end.

package import Model

/// How accounts hang together: by what they sell on, and by who owns them.
package struct AccountTies: Sendable {
  /// Who sells on to whom.
  package let tree: ChannelTree
  /// The accounts that belong together.
  package let groups: [AccountGroup]
  /// The place in `groups` of each account that is in one.
  private let places: [EntityID: Int]

  /// Looks at a book.
  ///
  /// - Complexity: O(accounts + links).
  package init(of book: Book, portfolio: Portfolio) {
    tree = ChannelTree(of: book)
    groups = AccountGroup.all(in: book, portfolio: portfolio)
    let members = groups.enumerated().flatMap { place, group in group.members.map { ($0, place) } }
    places = Dictionary(members, uniquingKeysWith: { first, _ in first })
  }

  /// The group of an account; nil when it stands alone.
  package func group(of account: EntityID) -> AccountGroup? { places[account].map { groups[$0] } }
}

/// What the order lines and the supply register say about the channel, for one version of the book and
/// one day.
package struct Channel: Sendable {
  /// Who supplies what.
  package let space: WhiteSpace
  /// Who uses it in the end.
  package let ends: EndCustomers
  /// The accounts whose sales have an unknown end, the largest unknown amount first.
  package let unclear: [EntityID]

  /// Looks at a book.
  ///
  /// - Complexity: O(orders + supplies + accounts × log accounts).
  package init(of book: Book, portfolio: Portfolio, today: Day) {
    space = WhiteSpace(of: book, sales: portfolio.sales, latest: portfolio.latestDay, today: today)
    let ends = EndCustomers(of: portfolio.sales, in: book, by: today)
    self.ends = ends
    unclear = ends.accounts.filter { $0.value.unknown > .zero }.map { ($0.value.unknown, $0.key) }
      .sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.1)
  }
}
