// The white space: accounts × product lines, and what of it is not ours.

package import Model

/// Who supplies what, for all accounts or for one.
package struct WhiteSpace: Sendable {
  /// A product line of the book.
  package struct Line: Hashable, Sendable {
    /// The key of its name, by which lines are told apart.
    package let key: String
    /// Its name as it was first written.
    package fileprivate(set) var name: String
    /// What is bought of it from us in a year, and what is not.
    package fileprivate(set) var worth = Money.zero
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
    self.init(
      supplies: book.supplies.sorted, orders: book.orders.rows,
      year: OrderYear(latest: latest, today: today))
  }

  /// Looks at one account of a book.
  ///
  /// - Complexity: O(its orders and supplies).
  package init(of account: EntityID, in book: Book, latest: Day?, today: Day) {
    self.init(
      supplies: book.supplies.of(account), orders: book.orders.of(account),
      year: OrderYear(latest: latest, today: today))
  }

  private init(supplies: [Supply], orders: some Sequence<OrderLine>, year: OrderYear) {
    var draft = Draft()
    for supply in supplies { draft.add(supply) }
    for order in orders { draft.add(order, year) }
    (cells, lines) = draft.result()
    open = WhiteSpace.open(cells.values.joined())
    known = draft.count
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

/// What is collected before the cells are made.
private struct Draft {
  /// An account and a product line.
  private struct Place: Hashable {
    let account: EntityID
    let line: Int
  }

  /// What is known of a place.
  private struct Slot {
    let place: Place
    /// The rows of the register.
    var register: [Supply] = []
    /// What was bought from us in the year.
    var ours = Money.zero
  }

  /// The lines in the order in which they came.
  private var lines: [WhiteSpace.Line] = []
  /// Where a line stands, by the key of its name.
  private var keys: [String: Int] = [:]
  /// The same by its name as it is written, so that most names need no key.
  private var written: [String: Int] = [:]
  /// The places of which something is known, in the order in which they came.
  private var slots: [Slot] = []
  /// Where each place stands in `slots`.
  private var places: [Place: Int] = [:]

  /// How many places there are.
  var count: Int { slots.count }

  /// Takes a row of the register.
  mutating func add(_ supply: Supply) {
    guard let account = supply.account, let line = line(named: supply.product) else { return }
    slots[slot(account, line)].register.append(supply)
  }

  /// Takes an order line.
  mutating func add(_ order: OrderLine, _ year: OrderYear) {
    guard let account = order.account, let amount = order.amount, year.contains(order.day),
      let line = line(named: order.product)
    else { return }
    slots[slot(account, line)].ours += amount
  }

  /// Where a place stands, a new one if need be.
  private mutating func slot(_ account: EntityID, _ line: Int) -> Int {
    let place = Place(account: account, line: line)
    if let slot = places[place] { return slot }
    places[place] = slots.count
    slots.append(Slot(place: place))
    return slots.count - 1
  }

  /// The line with a name; nil for no name.
  private mutating func line(named name: String) -> Int? {
    if let line = written[name] { return line }
    let key = name.nameKey
    guard !key.isEmpty else { return nil }
    let line = keys[key] ?? lines.count
    if line == lines.count { lines.append(WhiteSpace.Line(key: key, name: name.trimmed)) }
    keys[key] = line
    written[name] = line
    return line
  }

  /// The cells by account, and the lines with what they are worth, those with most money first.
  func result() -> (cells: [EntityID: [SupplyCell]], lines: [WhiteSpace.Line]) {
    var cells: [EntityID: [SupplyCell]] = [:]
    var lines = lines
    for slot in slots {
      for cell in self.cells(in: slot) {
        cells[slot.place.account, default: []].append(cell)
        lines[slot.place.line].worth += cell.ours + (cell.open ?? .zero)
      }
    }
    return (cells, lines.sorted { ($1.worth, $0.name) < ($0.worth, $1.name) })
  }

  /// The cells of one account and line: one for each row of the register. What was bought from us
  /// counts once, in the row that says so.
  private func cells(in slot: Slot) -> [SupplyCell] {
    guard !slot.register.isEmpty else {
      // Bought and sent back in the same year is not supplied.
      return [cell(slot, nil, slot.ours > .zero ? .us : .unknown, slot.ours)]
    }
    let own = slot.register.firstIndex { $0.source == .us } ?? 0
    return slot.register.enumerated().map { index, row in
      let part = index == own ? slot.ours : .zero
      return cell(slot, row, Draft.supplier(row, part), part)
    }
  }

  private func cell(
    _ slot: Slot, _ row: Supply?, _ supplier: Supplier, _ ours: Money
  ) -> SupplyCell {
    let line = lines[slot.place.line]
    return SupplyCell(
      account: slot.place.account, line: line.key, product: line.name, entry: row?.id,
      supplier: supplier,
      contradiction: row.flatMap { ours > .zero ? Draft.other($0) : nil }, ours: ours,
      spend: row?.spend, until: row?.until)
  }

  /// Whom a row of the register names besides us, or nobody; nil where it names us or says nothing.
  private static func other(_ row: Supply) -> Supplier? {
    switch row.source {
    case .competitor: .competitor(row.competitor.trimmed)
    case .inHouse: .inHouse
    case .nobody: .nobody
    case .us, nil: nil
    }
  }

  /// Who supplies it by the register, and by the orders where the register says nothing, or says that
  /// they do not buy what they bought from us.
  private static func supplier(_ row: Supply, _ ours: Money) -> Supplier {
    switch row.source {
    case .us: .us
    case .competitor, .inHouse: other(row) ?? .unknown
    case .nobody: ours > .zero ? .us : .nobody
    case nil: ours > .zero ? .us : .unknown
    }
  }
}
