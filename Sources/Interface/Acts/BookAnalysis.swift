// What is computed from a whole book and dear enough to wait until somebody looks at it.

package import Method
import Model
import Synchronization

/// The sums over a whole book that only some screens show: each is computed when it is first asked
/// for, once for each version of the book and each day.
struct BookAnalysis: Sendable {
  /// What the coach says.
  let findings: LazyValue<[Finding]>
  /// What is due and where the time went.
  let accountCare: LazyValue<AccountCare>
  /// How the questions change.
  let practice: LazyValue<Practice>
  /// Who fits.
  let fit: LazyValue<KeyAccounts>
  /// What would move the best.
  let turns: LazyValue<[EntityID: RankSwap]>
  /// How accounts hang together.
  let ties: LazyValue<AccountTies>
  /// Who supplies what, and who uses it in the end.
  let channel: LazyValue<Channel>
  /// The names of the accounts, ready for a filter.
  let names: LazyValue<[AccountName]>

  /// Prepares what can be asked of a book.
  ///
  /// - Parameter names: Those of the accounts, where they are the same as before.
  /// - Complexity: O(1).
  init(
    of book: Book, portfolio: Portfolio, today: Day, limits: CoachLimits, playbook: Playbook,
    names: LazyValue<[AccountName]>? = nil
  ) {
    self.names = names ?? LazyValue { AccountName.all(in: book) }
    accountCare = LazyValue { AccountCare(book: book, portfolio: portfolio, today: today) }
    practice = LazyValue { Practice(of: book, today: today) }
    findings = LazyValue {
      Coach(book, today: today, limits: limits, playbook: playbook, portfolio: portfolio)
        .ranked(by: portfolio)
    }
    let fit = LazyValue { KeyAccounts(of: book, portfolio: portfolio, today: today) }
    self.fit = fit
    turns = LazyValue { fit.value.smallestTurns(ofFirst: fit.value.quickTurns) }
    ties = LazyValue { AccountTies(of: book, portfolio: portfolio) }
    channel = LazyValue { Channel(of: book, portfolio: portfolio, today: today) }
  }
}

/// What was computed from an older book. It may hold a hundred thousand things, and to give back their
/// room takes as long as a key may: so that is done beside the loop, too.
final class StaleAnalysis: Sendable {
  /// It, until its room was given back.
  private let kept: Mutex<BookAnalysis?>

  /// Keeps it.
  init(_ analysis: BookAnalysis) {
    kept = Mutex(analysis)
  }

  /// The work of giving its room back; nil once that is done.
  var pending: Prefetcher.Work? {
    guard kept.withLockIfAvailable({ $0 != nil }) == true else { return nil }
    return { [self] in
      let last = kept.withLock { kept in
        defer { kept = nil }
        return kept
      }
      _ = consume last
    }
  }
}

extension BookAnalysis {
  /// What nobody has computed yet, piece by piece, the quick and the usual first.
  fileprivate var pending: [Prefetcher.Work] {
    [
      names.pending, accountCare.pending, findings.pending, fit.pending, channel.pending,
      turns.pending,
      ties.pending,
      practice.pending,
    ].compactMap(\.self)
  }
}

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
  /// The names of the accounts, ready for a filter.
  ///
  /// - Complexity: O(accounts × log accounts) once after each change of an account, then O(1).
  var names: [AccountName] { analysis.names.value }

  /// What reports would have to compute when somebody opened them now, in pieces that may be done on
  /// any thread meanwhile. Empty when all is known, and for a book so small that nobody would feel it.
  ///
  /// - Complexity: O(1).
  package var pending: [Prefetcher.Work] {
    let size = book.accounts.rows.count + book.orders.rows.count / 10
    guard size >= Context.quickSize else { return [] }
    return analysis.pending + [former?.pending].compactMap(\.self)
  }

  /// Below so many accounts and tens of order lines every report is there within a frame's time.
  private static let quickSize = 1000

  /// What the coach says to the whole book: the most serious first, of those the accounts that bring
  /// most.
  ///
  /// - Complexity: O(book) once for each version of the book and each day, then O(1).
  package var findings: [Finding] { analysis.findings.value }

  /// What is due, and where the time went.
  ///
  /// - Complexity: O(orders + calls + accounts × log accounts) once for each version of the book and
  ///   each day, then O(1).
  package var accountCare: AccountCare { analysis.accountCare.value }

  /// How the questions change, in drills and in calls.
  ///
  /// - Complexity: O(calls with their questions + drills) once for each version of the book and each
  ///   day, then O(1).
  package var practice: Practice { analysis.practice.value }

  /// The accounts by fit.
  ///
  /// - Complexity: O(orders) once for each version of the book and each day, then O(1).
  package var keyAccounts: KeyAccounts { analysis.fit.value }

  /// The same, but nil where nobody has looked yet and it would be felt.
  var keyAccountsAtHand: KeyAccounts? {
    book.orders.rows.count <= Context.quickOrders
      ? analysis.fit.value : analysis.fit.valueIfKnown
  }

  /// Up to so many order lines a page may add up without being asked: less than a frame's time.
  private static let quickOrders = 50_000

  /// Who supplies what, and who uses it in the end.
  ///
  /// - Complexity: O(orders) once for each version of the book and each day, then O(1).
  package var channel: Channel { analysis.channel.value }

  /// Who sells on to whom, and who belongs to whom.
  ///
  /// - Complexity: O(accounts + links) once for each version of the book, then O(1).
  package var ties: AccountTies { analysis.ties.value }
}
