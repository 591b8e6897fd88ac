// What screens ask of the analysis of the book, and the names of the accounts for a filter.

package import Analysis
package import Method
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

extension Context {
  /// What a page is made of, but for the room for it: while this is the same, so is the page.
  struct Edition: Equatable {
    let version: Int
    let today: Day
    let limits: CoachLimits
    let language: Language
  }

  /// Which edition of its pages the context gives now.
  var edition: Edition {
    Edition(version: book.version, today: today, limits: limits, language: language)
  }

  /// The names of the accounts, ready for a filter.
  ///
  /// - Complexity: O(accounts × log accounts) once after each change of an account, then O(1).
  var names: [AccountName] { accountNames.value }

  /// What reports would have to compute when somebody opened them now, in pieces that may be done on
  /// any thread meanwhile. Empty when all is known, and for a book so small that nobody would feel it.
  ///
  /// - Complexity: O(1).
  package var pending: [Prefetcher.Work] {
    guard analysis.isLarge else { return [] }
    return [accountNames.pending].compactMap(\.self) + analysis.pending
      + [former?.pending].compactMap(\.self)
  }

  /// Revenue, share and class of each account.
  package var portfolio: Portfolio { analysis.portfolio }

  /// What the coach says to the whole book: ``BookAnalysis/findings``.
  package var findings: [Finding] { analysis.findings }

  /// What is due, and where the time went: ``BookAnalysis/accountCare``.
  package var accountCare: AccountCare { analysis.accountCare }

  /// How the questions change, in drills and in calls: ``BookAnalysis/practice``.
  package var practice: Practice { analysis.practice }

  /// The accounts by fit: ``BookAnalysis/keyAccounts``.
  package var keyAccounts: KeyAccounts { analysis.keyAccounts }

  /// The same, but nil where nobody has looked yet and it would be felt.
  var keyAccountsAtHand: KeyAccounts? { analysis.keyAccountsAtHand }

  /// Who supplies what, and who uses it in the end: ``BookAnalysis/channel``.
  package var channel: Channel { analysis.channel }

  /// Who sells on to whom, and who belongs to whom: ``BookAnalysis/ties``.
  package var ties: AccountTies { analysis.ties }

  /// What the rules about an account look at.
  func view(of account: EntityID) -> AccountView { analysis.view(of: account) }
}
