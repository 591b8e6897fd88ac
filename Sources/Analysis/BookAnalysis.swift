// What follows from a book on a day: portfolio, findings, agenda, fit, channel. Dear sums are made
// lazily, kept as long as the book is the same, and can be made ahead on another thread.

package import Method
package import Model
import Synchronization

/// A book on a day, with everything that screens, reports and commands compute from it.
///
/// The portfolio is there from the beginning. Each of the other sums is made when it is first asked
/// for, once for each version of the book and each day; copies share it. The value never changes: a
/// new version of the book, another day or other limits make a new one.
package struct BookAnalysis: Sendable {
  /// The book.
  package let book: Book
  /// The day on which it is looked at.
  package let today: Day
  /// The numbers that the coach compares with.
  package let limits: CoachLimits
  /// The prompts and strategies, in the language of the reader.
  package let playbook: Playbook
  /// Revenue, share and class of each account.
  package let portfolio: Portfolio

  private let lazyFindings: LazyValue<[Finding]>
  private let lazyAccountCare: LazyValue<AccountCare>
  private let lazyPractice: LazyValue<Practice>
  private let lazyFit: LazyValue<KeyAccounts>
  private let lazySwaps: LazyValue<[EntityID: RankSwap]>
  private let lazyTies: LazyValue<AccountTies>
  private let lazyChannel: LazyValue<Channel>
  private let lazyDuplicates: LazyValue<Duplicates>
  private let lazyMorning: LazyValue<Morning>
  private let lazyNamesakes: LazyValue<Set<EntityID>>

  /// Prepares what can be asked of a book.
  ///
  /// - Parameter portfolio: That of the same book and day, where it is known.
  /// - Complexity: O(orders + accounts × log accounts) for the portfolio; O(1) where it is known.
  package init(
    of book: Book, today: Day, limits: CoachLimits = CoachLimits(), playbook: Playbook,
    portfolio known: Portfolio? = nil
  ) {
    let portfolio = known ?? Portfolio(of: book, on: today)
    (self.book, self.today, self.limits) = (book, today, limits)
    (self.playbook, self.portfolio) = (playbook, portfolio)
    let care = LazyValue { AccountCare(book: book, portfolio: portfolio, today: today) }
    lazyAccountCare = care
    lazyMorning = LazyValue {
      Morning(agenda: care.value.agenda, portfolio: portfolio, book: book)
    }
    lazyPractice = LazyValue { Practice(of: book, today: today) }
    lazyFindings = LazyValue {
      Coach(book, today: today, limits: limits, playbook: playbook, portfolio: portfolio)
        .ranked(by: portfolio)
    }
    let fit = LazyValue { KeyAccounts(of: book, portfolio: portfolio, today: today) }
    lazyFit = fit
    lazySwaps = LazyValue { fit.value.smallestSwaps(ofFirst: fit.value.quickSwaps) }
    lazyTies = LazyValue { AccountTies(of: book, portfolio: portfolio) }
    lazyChannel = LazyValue { Channel(of: book, portfolio: portfolio, today: today) }
    lazyDuplicates = LazyValue { Duplicates(of: book) }
    lazyNamesakes = LazyValue { book.namesakes }
  }

  /// The analysis of the book as it is after some events. What they did not touch is not counted anew.
  package func following(_ events: [Event], to book: Book) -> BookAnalysis {
    BookAnalysis(
      of: book, today: today, limits: limits, playbook: playbook,
      portfolio: portfolio.following(events, from: self.book, to: book))
  }

  /// The analysis of the same book on another day.
  package func moved(to day: Day) -> BookAnalysis {
    BookAnalysis(
      of: book, today: day, limits: limits, playbook: playbook,
      portfolio: portfolio.moved(to: day, of: book))
  }

  /// The analysis of the same book and day with the orders of another period.
  package func counted(in period: SalesPeriod) -> BookAnalysis {
    guard period != portfolio.period else { return self }
    return BookAnalysis(
      of: book, today: today, limits: limits, playbook: playbook,
      portfolio: portfolio.counted(in: period, of: book))
  }

  /// The analysis of the same book on the same day with other limits or another playbook.
  package func with(limits: CoachLimits? = nil, playbook: Playbook? = nil) -> BookAnalysis {
    BookAnalysis(
      of: book, today: today, limits: limits ?? self.limits, playbook: playbook ?? self.playbook,
      portfolio: portfolio)
  }
}

extension BookAnalysis {
  /// What the coach says to the whole book: the most serious first, of those the accounts that bring
  /// most.
  ///
  /// - Complexity: O(book) once, then O(1).
  package var findings: [Finding] { lazyFindings.value }

  /// What is due, and where the time went.
  ///
  /// - Complexity: O(orders + calls + accounts × log accounts) once, then O(1).
  package var accountCare: AccountCare { lazyAccountCare.value }

  /// Whom to call first.
  ///
  /// - Complexity: O(accounts + what is due) once, then O(1).
  package var morning: Morning { lazyMorning.value }

  /// How the questions change, in drills and in calls.
  ///
  /// - Complexity: O(calls with their questions + drills) once, then O(1).
  package var practice: Practice { lazyPractice.value }

  /// The accounts by fit.
  ///
  /// - Complexity: O(orders) once, then O(1).
  package var keyAccounts: KeyAccounts { lazyFit.value }

  /// The same, but nil where nobody has looked yet and it would be felt.
  package var keyAccountsAtHand: KeyAccounts? {
    book.orders.rows.count <= BookAnalysis.quickOrders ? lazyFit.value : lazyFit.valueIfKnown
  }

  /// The smallest change that would swap two neighbours, for the accounts that fit best.
  ///
  /// - Complexity: O(orders) once, then O(1).
  package var rankSwaps: [EntityID: RankSwap] { lazySwaps.value }

  /// Who supplies what, and who uses it in the end.
  ///
  /// - Complexity: O(orders) once, then O(1).
  package var channel: Channel { lazyChannel.value }

  /// Who sells on to whom, and who belongs to whom.
  ///
  /// - Complexity: O(accounts + links) once, then O(1).
  package var ties: AccountTies { lazyTies.value }

  /// What may be in the book twice.
  ///
  /// - Complexity: O(n log n) in the accounts and people once, then O(1).
  package var duplicates: Duplicates { lazyDuplicates.value }

  /// The accounts that are called like others when people talk about them; empty until that is known, where finding out
  /// would be felt.
  package var namesakes: Set<EntityID> {
    (isLarge ? lazyNamesakes.valueIfKnown : lazyNamesakes.value) ?? []
  }

  /// What the rules about an account look at.
  package func view(of account: EntityID) -> AccountView {
    var view = AccountView(account, in: book, today: today, limits: limits)
    view.place = portfolio[account]
    return view
  }

  /// What nobody has computed yet, in pieces that may be done on any thread, the quick and the usual
  /// first. Empty when all is known.
  ///
  /// - Complexity: O(1).
  package var pending: [Prefetcher.Work] {
    [
      lazyNamesakes.pending, lazyAccountCare.pending, lazyFindings.pending, lazyFit.pending,
      lazyChannel.pending,
      lazySwaps.pending, lazyTies.pending, lazyPractice.pending, lazyDuplicates.pending,
      lazyMorning.pending,
    ].compactMap(\.self)
  }

  /// Whether the book is so large that somebody would feel it when a report is computed on a key: less
  /// is there within a frame's time.
  package var isLarge: Bool { book.accounts.rows.count + book.orders.rows.count / 10 >= 1000 }

  /// Up to so many order lines a page may add up without being asked: less than a frame's time.
  private static let quickOrders = 50_000
}

/// What was computed from an older version of a book. It may hold a hundred thousand things, and to
/// free them takes as long as a key may: so that is done beside the loop, too.
package final class StaleAnalysis: Sendable {
  /// The values, until they are freed.
  private let kept: Mutex<[any Sendable]>

  /// Keeps values that nobody else needs any more.
  package init(_ values: [any Sendable]) { kept = Mutex(values) }

  /// The work of freeing them; nil once that is done.
  package var pending: Prefetcher.Work? {
    guard kept.withLockIfAvailable({ !$0.isEmpty }) == true else { return nil }
    return { [self] in
      let last = kept.withLock { kept in
        defer { kept = [] }
        return kept
      }
      _ = consume last
    }
  }
}
