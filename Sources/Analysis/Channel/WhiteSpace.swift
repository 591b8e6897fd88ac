// The white space: accounts × product lines, and what of it is not ours.

package import Model

/// Who supplies what, for all accounts or for one.
package struct WhiteSpace: Sendable {
  /// A product line of the book.
  package struct Line: Hashable, Sendable {
    /// The key of its name, by which lines are told apart.
    package let key: String
    /// Its name as it was first written.
    package internal(set) var name: String
    /// What is bought of it from us in a year, and what is not.
    package internal(set) var worth = Money.zero
  }

  /// The product lines, those with most money first.
  package let lines: [Line]
  /// The cells that something is known about, by account, in the order of the register; what only the
  /// orders know comes last.
  package let cells: [EntityID: [SupplyCell]]
  /// The white space of all accounts: the sum of what is known, and of how many cells it is not.
  package let open: (sum: Money, unknown: Int)
  /// Of how many pairs of an account and a product line something is known.
  package let known: Int
  /// In how many cells the register contradicts our own orders.
  package let contradictions: Int
  /// The year whose orders count as “we supply it”.
  package let year: OrderYear

  /// Looks at all accounts of a book.
  ///
  /// - Complexity: O(orders + supplies).
  package init(of book: Book, latest: Day?, today: Day) {
    self.init(of: book, sales: Sales(of: book), latest: latest, today: today)
  }

  /// The same with order lines that were read already.
  ///
  /// - Complexity: O(accounts + supplies + orders of the last year).
  init(of book: Book, sales: Sales, latest: Day?, today: Day) {
    var draft = SpaceDraft(names: sales.products)
    for supply in book.supplies.sorted { draft.add(supply) }
    self.init(
      &draft, sales.accounts.enumerated().lazy.map { slot, account in (account, sales[slot]) },
      year: OrderYear(latest: latest, today: today))
  }

  /// Looks at one account of a book.
  ///
  /// - Complexity: O(its orders and supplies).
  package init(of account: EntityID, in book: Book, latest: Day?, today: Day) {
    var names = ProductNames()
    let rates = book.rates
    let lines = book.orders.of(account)
      .map { SalesLine($0, product: names.number(of: $0.product), rates: rates) }.sorted()
    var draft = SpaceDraft(names: names)
    for supply in book.supplies.of(account) { draft.add(supply) }
    self.init(&draft, [(account, lines[...])], year: OrderYear(latest: latest, today: today))
  }

  private init(
    _ draft: inout SpaceDraft, _ sales: some Sequence<(EntityID, ArraySlice<SalesLine>)>,
    year: OrderYear
  ) {
    for (account, lines) in sales { draft.add(lines, of: account, year) }
    (cells, lines) = draft.result()
    open = WhiteSpace.open(cells.values.joined())
    known = draft.known
    contradictions = cells.values.joined().count { $0.contradiction != nil }
    self.year = year
  }

  /// The cells of an account for a product line, as they were registered; empty when nothing is known.
  package func cells(of account: EntityID, for line: Line) -> [SupplyCell] {
    (cells[account] ?? []).filter { $0.line == line.key }
  }

  /// The white space of an account: the sum of what is known, and of how many cells it is not known.
  package func open(of account: EntityID) -> (sum: Money, unknown: Int) {
    WhiteSpace.open(cells[account] ?? [])
  }

  /// Of how many cells of the whole grid the amount is not known: those that something else is known
  /// about, and those that nothing is.
  ///
  /// - Parameter accounts: How many accounts the book has.
  package func unknown(accounts: Int) -> Int { open.unknown + lines.count * accounts - known }

  /// The same for one account.
  ///
  /// - Complexity: O(its cells).
  package func unknown(of account: EntityID) -> Int {
    let cells = cells[account] ?? []
    return open(of: account).unknown + lines.count - Set(cells.map(\.line)).count
  }

  /// The white space of some cells.
  private static func open(_ cells: some Sequence<SupplyCell>) -> (sum: Money, unknown: Int) {
    cells.reduce(into: (sum: Money.zero, unknown: 0)) { total, cell in
      if let open = cell.open { total.sum += open } else { total.unknown += 1 }
    }
  }
}
