// What every screen can see: the book, the day, the words, the look. Screens read it and never
// write it; what they want done they ask for with an effect.

package import Drawing
package import Method
package import Model

/// What lies on the desk while somebody works: everything a screen may read besides its own state.
package struct Desk: Sendable {
  /// The book as it is now.
  package var book: Book {
    didSet {
      portfolio = Portfolio(of: book)
      put()
    }
  }

  /// The arithmetic of the book: revenue, share and class of each account.
  package private(set) var portfolio: Portfolio

  /// The day on which the book is looked at: today, or the day that is looked back to.
  package var today: Day {
    didSet { if today != oldValue { put() } }
  }

  /// The numbers that the coach compares with.
  package var limits: CoachLimits {
    didSet { if limits != oldValue { putCoach() } }
  }

  /// What the coach says to the whole book, computed when somebody looks at it.
  private var coaching: Deferred<[Finding]>

  /// Who fits, computed when somebody looks at it.
  private var fit: Deferred<KeyAccounts>

  /// How accounts hang together, computed when somebody looks at it.
  private var bonds: Deferred<AccountTies>

  /// The channel of the book, computed when somebody looks at it.
  private var ways: Deferred<Channel>

  /// The language of the screen.
  package var language: Language {
    didSet {
      playbook = playbooks(language)
      putCoach()
    }
  }

  /// The prompts and strategies in the language of the screen.
  package private(set) var playbook: Playbook

  /// The look of the screen.
  package var theme: Theme

  /// The size of the screen.
  package var size: Size

  /// Why the book cannot be changed now, or nil when it can.
  package var readOnlyReason: Phrase?

  /// The day at whose end the book is looked at, or nil for now.
  package var pastDay: Day?

  /// Today by the person's own clock, also while they look back.
  package var now: Day

  /// Where the playbook of a language comes from: the built-in one with the person's own added.
  private let playbooks: @Sendable (Language) -> Playbook

  /// Lays out a desk.
  package init(
    book: Book, today: Day, language: Language, theme: Theme, size: Size,
    limits: CoachLimits = CoachLimits(),
    playbooks: @escaping @Sendable (Language) -> Playbook = Playbook.builtIn
  ) {
    self.book = book
    self.today = today
    now = today
    self.language = language
    self.theme = theme
    self.size = size
    self.playbooks = playbooks
    self.limits = limits
    let portfolio = Portfolio(of: book)
    self.portfolio = portfolio
    let playbook = playbooks(language)
    self.playbook = playbook
    coaching = Deferred {
      Coach(book, today: today, limits: limits, playbook: playbook).ranked(by: portfolio)
    }
    fit = Deferred { KeyAccounts(of: book, portfolio: portfolio, today: today) }
    bonds = Deferred { AccountTies(of: book, portfolio: portfolio) }
    ways = Deferred { Channel(of: book, portfolio: portfolio, today: today) }
  }

  /// What the coach says to the whole book: the most serious first, of those the accounts that bring
  /// most.
  ///
  /// - Complexity: O(book) once for each version of the book and each day, then O(1).
  package var findings: [Finding] { coaching.value }

  /// The accounts by fit.
  ///
  /// - Complexity: O(orders) once for each version of the book and each day, then O(1).
  package var keyAccounts: KeyAccounts { fit.value }

  /// Who supplies what, and who uses it in the end.
  ///
  /// - Complexity: O(orders) once for each version of the book and each day, then O(1).
  package var channel: Channel { ways.value }

  /// Who sells on to whom, and who belongs to whom.
  ///
  /// - Complexity: O(accounts + links) once for each version of the book, then O(1).
  package var ties: AccountTies { bonds.value }

  /// The same as `keyAccounts`, but nil where nobody has looked yet and it would be felt.
  var keyAccountsAtHand: KeyAccounts? {
    book.orders.rows.count <= Desk.quickOrders ? fit.value : fit.valueIfKnown
  }

  /// Up to so many order lines a page may add up without being asked: less than a frame's time.
  private static let quickOrders = 50_000

  /// Puts on the desk what the coach says, to be computed on demand.
  private mutating func putCoach() {
    let (book, portfolio, today) = (book, portfolio, today)
    let (limits, playbook) = (limits, playbook)
    coaching = Deferred {
      Coach(book, today: today, limits: limits, playbook: playbook).ranked(by: portfolio)
    }
  }

  /// Puts on the desk what is computed from the book on demand.
  private mutating func put() {
    putCoach()
    let (book, portfolio, today) = (book, portfolio, today)
    fit = Deferred { KeyAccounts(of: book, portfolio: portfolio, today: today) }
    bonds = Deferred { AccountTies(of: book, portfolio: portfolio) }
    ways = Deferred { Channel(of: book, portfolio: portfolio, today: today) }
  }

  /// For which days customers promised something that is not settled yet, in no order.
  ///
  /// - Complexity: O(calls of the book).
  package var promises: [Day] {
    book.calls.rows.values
      .filter { $0.evidenceDay != nil && $0.outcome == .advance }
      .compactMap { call in
        call.account.flatMap(book.promise(of:)).flatMap { $0.call.id == call.id ? $0.due : nil }
      }
  }

  /// The text of a phrase in the language of the screen.
  package func say(_ phrase: Phrase) -> String { phrase(language) }

  /// The style of a role in the theme of the screen.
  package func style(_ role: StyleRole) -> Style { theme[role] }
}
