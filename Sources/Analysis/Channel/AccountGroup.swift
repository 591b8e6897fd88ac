// Groups of accounts that belong together through their parents: upward to the head, sideways to the
// sisters.

package import Model

/// An account with everything that it owns, directly or through others.
package struct AccountGroup: Hashable, Sendable {
  /// The account at the top.
  package let head: EntityID
  /// All accounts of the group, the one with most revenue first; the head is among them.
  package let members: [EntityID]
  /// What all of them bought together.
  package let revenue: Money

  /// The groups of a book that have at least two accounts, the largest revenue first.
  ///
  /// - Complexity: O(n log n) in the accounts, however deep they stand.
  package static func all(in book: Book, portfolio: Portfolio) -> [AccountGroup] {
    var members: [EntityID: [EntityID]] = [:]
    var heads: [EntityID: EntityID] = [:]
    for account in book.accounts.rows where account.parent != nil {
      let head = head(of: account.id, in: book, knowing: &heads)
      if head != account.id { members[head, default: []].append(account.id) }
    }
    return members.map { head, others in
      AccountGroup(head: head, members: others + [head], portfolio: portfolio)
    }.sorted { ($1.revenue, $0.head) < ($0.revenue, $1.head) }
  }

  private init(head: EntityID, members: [EntityID], portfolio: Portfolio) {
    func revenue(_ id: EntityID) -> Money { portfolio[id]?.revenue ?? .zero }
    self.head = head
    self.members = members.sorted { (revenue($1), $0) < (revenue($0), $1) }
    self.revenue = members.reduce(.zero) { $0 + revenue($1) }
  }

  /// The account at the top of an account's group: itself when nobody owns it. In a circle, which the
  /// book refuses but a merge can bring, the oldest account of the circle.
  ///
  /// - Complexity: O(depth).
  package static func head(of account: EntityID, in book: Book) -> EntityID {
    var heads: [EntityID: EntityID] = [:]
    return head(of: account, in: book, knowing: &heads)
  }

  /// The same, with the heads that are known already; those of the way up are known afterwards.
  private static func head(
    of account: EntityID, in book: Book, knowing heads: inout [EntityID: EntityID]
  ) -> EntityID {
    var path: [EntityID] = [account]
    var seen: Set<EntityID> = [account]
    var head = heads[account]
    while head == nil, let last = path.last {
      guard let parent = book.accounts[last]?.parent, book.accounts[parent] != nil else {
        head = last
        break
      }
      if seen.insert(parent).inserted {
        path.append(parent)
        head = heads[parent]
      } else {
        head = path.drop { $0 != parent }.min()
      }
    }
    for id in path { heads[id] = head }
    return head ?? account
  }
}
