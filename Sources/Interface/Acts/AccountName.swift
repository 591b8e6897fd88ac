// The names of the accounts, as the filter over them looks at them.

import Model

/// A name of an account and its other names, ready for a filter.
struct AccountName: Sendable {
  /// The account.
  let id: EntityID
  /// Its names.
  let text: SearchText

  /// Those of all accounts of a book, in the order of their identities.
  ///
  /// - Complexity: O(accounts × log accounts), and a look-up of each Chinese character that occurs.
  static func all(in book: Book) -> [AccountName] {
    var readings = PinyinReadings()
    var names: [AccountName] = []
    names.reserveCapacity(book.accounts.rows.count)
    book.accounts.forEach { account, isRemoved in
      guard !isRemoved else { return }
      let all = ([account.name] + account.aliases).joined(separator: " ")
      names.append(AccountName(id: account.id, text: SearchText(all, &readings)))
    }
    return names.sorted { $0.id < $1.id }
  }
}
