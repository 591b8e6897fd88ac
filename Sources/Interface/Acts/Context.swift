// What every screen can see: the book, the day, the words, the look. Screens read it and never
// write it; what they want done they ask for with an effect.

package import Drawing
package import Method
package import Model

/// What lies on the context while somebody works: everything a screen may read besides its own state.
package struct Context: Sendable {
  /// The book as it is now.
  package var book: Book {
    didSet {
      portfolio = next ?? Portfolio(of: book, on: today)
      analyze(keepsNames: keepsNames)
    }
  }

  /// The portfolio of the book that is about to be set, where it is known.
  private var next: Portfolio?

  /// Whether the accounts of the book that is about to be set are those of now.
  private var keepsNames = false

  /// The arithmetic of the book: revenue, share and class of each account.
  package private(set) var portfolio: Portfolio

  /// The day on which the book is looked at: today, or the day that is looked back to.
  package var today: Day {
    didSet {
      guard today != oldValue else { return }
      portfolio = portfolio.moved(to: today, of: book)
      analyze()
    }
  }

  /// The numbers that the coach compares with.
  package var limits: CoachLimits {
    didSet { if limits != oldValue { analyze() } }
  }

  /// What is computed from the book when somebody looks at it.
  private(set) var analysis: BookAnalysis

  /// What was computed from the book before it changed, until its room is given back.
  private(set) var former: StaleAnalysis?

  /// The language of the screen.
  package var language: Language {
    didSet {
      playbook = playbooks(language)
      analyze()
    }
  }

  /// The prompts and strategies in the language of the screen.
  package private(set) var playbook: Playbook

  /// The look of the screen.
  package var theme: Theme

  /// The size of the screen.
  package var size: Size

  /// The keys in force.
  package var keymap = Keymap.standard

  /// Why the book cannot be changed now, or nil when it can.
  package var readOnlyReason: Phrase?

  /// The day at whose end the book is looked at, or nil for now.
  package var asOf: Day?

  /// Today by the person's own clock, also while they look back.
  package var now: Day

  /// Where the playbook of a language comes from: the built-in one with the person's own added.
  private let playbooks: @Sendable (Language) -> Playbook

  /// Lays out a context.
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
    let portfolio = Portfolio(of: book, on: today)
    self.portfolio = portfolio
    let playbook = playbooks(language)
    self.playbook = playbook
    analysis = BookAnalysis(
      of: book, portfolio: portfolio, today: today, limits: limits, playbook: playbook)
  }

  /// Lays out anew what is computed on demand.
  ///
  /// - Parameter keepsNames: Whether the accounts are the same as before.
  private mutating func analyze(keepsNames: Bool = true) {
    former = StaleAnalysis(analysis)
    analysis = BookAnalysis(
      of: book, portfolio: portfolio, today: today, limits: limits, playbook: playbook,
      names: keepsNames ? analysis.names : nil)
  }

  /// Takes in the book as it is after some events. What they did not touch is not counted anew.
  package mutating func take(_ book: Book, after events: [Event]) {
    next = portfolio.following(events, from: self.book, to: book)
    keepsNames = !events.contains { $0.kind == .account }
    self.book = book
    (next, keepsNames) = (nil, false)
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

  /// What the rules about an account look at.
  func view(of account: EntityID) -> AccountView {
    var view = AccountView(account, in: book, today: today, limits: limits)
    view.place = portfolio[account]
    return view
  }

  /// The text of a phrase in the language of the screen.
  package func say(_ phrase: Phrase) -> String { phrase(language) }

  /// The style of a role in the theme of the screen.
  package func style(_ role: StyleRole) -> Style { theme[role] }
}

extension Size {
  /// The rows at the foot: the hint line and, where there is room, a line for notices above it.
  var footRows: Int { rows >= 12 ? 2 : 1 }
}

extension Context {
  /// The rows between the title and the foot.
  var bodyRows: Int { size.rows - 1 - size.footRows }
}
