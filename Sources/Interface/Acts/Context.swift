// What every screen can see: the book, the day, the words, the look. Screens read it and never
// write it; what they want done they ask for with an effect.

package import Analysis
package import Drawing
package import Method
package import Model

/// What lies on the context while somebody works: everything a screen may read besides its own state.
package struct Context: Sendable {
  /// What is computed from the book on the day, most of it when somebody looks at it.
  package private(set) var analysis: BookAnalysis

  /// What was computed from the book before it changed, until its room is given back.
  private(set) var former: StaleAnalysis?

  /// What can be found in the book.
  package private(set) var finder: BookFinder

  /// The book as it is now.
  package var book: Book {
    get { analysis.book }
    set {
      look(
        at: BookAnalysis(of: newValue, today: today, limits: limits, playbook: playbook),
        BookFinder(newValue))
    }
  }

  /// The day on which the book is looked at: today, or the day that is looked back to.
  package var today: Day {
    get { analysis.today }
    set { if newValue != today { look(at: analysis.moved(to: newValue)) } }
  }

  /// The numbers that the coach compares with.
  package var limits: CoachLimits {
    get { analysis.limits }
    set { if newValue != limits { look(at: analysis.with(limits: newValue)) } }
  }

  /// The language of the screen.
  package var language: Language {
    didSet { look(at: analysis.with(playbook: playbooks(language))) }
  }

  /// The prompts and strategies in the language of the screen.
  package var playbook: Playbook { analysis.playbook }

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

  /// The folder into which sheets go; nil until the person has named one.
  package var sheetFolder: String?

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
    analysis = BookAnalysis(of: book, today: today, limits: limits, playbook: playbooks(language))
    finder = BookFinder(book)
    now = today
    self.language = language
    (self.theme, self.size, self.playbooks) = (theme, size, playbooks)
  }

  /// Takes in the book as it is after some events. What they did not touch is not counted anew.
  package mutating func take(_ book: Book, after events: [Event]) {
    look(
      at: analysis.following(events, to: book),
      finder.following(events, from: analysis.book, to: book))
  }

  /// Shows another analysis, and keeps the old one until it is freed.
  ///
  /// - Parameter finder: What can be found in it; nil where that is the same as before.
  private mutating func look(at next: BookAnalysis, _ finder: BookFinder? = nil) {
    former = StaleAnalysis(finder == nil ? [analysis] : [analysis, self.finder])
    analysis = next
    if let finder { self.finder = finder }
  }

  /// What reports would have to compute when somebody opened them now, in pieces that may be done on
  /// any thread meanwhile. Empty when all is known, and for a book so small that nobody would feel it.
  ///
  /// - Complexity: O(1).
  package var pending: [Prefetcher.Work] {
    guard analysis.isLarge else { return [] }
    return finder.pending + analysis.pending
      + [former?.pending].compactMap(\.self)
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
    Edition(version: book.version, today: today, limits: analysis.limits, language: language)
  }
}

extension Size {
  /// The rows at the foot: the hint line and, where there is room, a line for notices above it.
  var footRows: Int { rows >= 12 ? 2 : 1 }
}

extension Context {
  /// The rows between the title and the foot.
  var bodyRows: Int { size.rows - 1 - size.footRows }
}

extension Collection {
  /// The element at an index, or nil where there is none.
  subscript(safely index: Index) -> Element? { indices.contains(index) ? self[index] : nil }
}
