// The white space while it is put together: what was bought of each product line by account, and what
// the register says.

import Model

/// What is collected before the cells are made.
struct SpaceDraft {
  /// What is known of one account and one product line.
  private struct Slot {
    /// The product line.
    let line: Int
    /// The rows of the register.
    var register: [Supply] = []
    /// What was bought from us in the year.
    var ours = Money.zero
    /// The first order line of the year that says so.
    var first: EntityID?
  }

  /// The product lines.
  private var lines: [WhiteSpace.Line] = []
  /// The order line, or the row of the register, that gave each its name: the first of them.
  private var namers: [EntityID?] = []
  /// Where a line stands, by the key of its name.
  private var places: [String: Int] = [:]
  /// The names that the orders write.
  private let names: ProductNames
  /// Where the product line of each key of those names stands; nil until an order of the year names it.
  private var placesOfKeys: [Int?]
  /// What is known of each account, in the order of the register; what only the orders know comes last.
  private var slots: [EntityID: [Slot]] = [:]
  /// Of how many pairs of an account and a product line something is known.
  private(set) var known = 0

  /// Begins without anything.
  init(names: ProductNames) {
    self.names = names
    placesOfKeys = [Int?](repeating: nil, count: names.keys.count)
  }

  /// Takes a row of the register.
  mutating func add(_ supply: Supply) {
    let key = supply.product.nameKey
    guard let account = supply.account, !key.isEmpty else { return }
    let line = place(of: key, named: supply.product, by: nil)
    var own = slots[account] ?? []
    let index = own.firstIndex { $0.line == line } ?? own.count
    if index == own.count { own.append(Slot(line: line)) }
    own[index].register.append(supply)
    slots[account] = own
  }

  /// Takes the order lines of an account. Each account comes once, after all rows of the register.
  ///
  /// - Parameter orders: In order, so that those of the year stand together.
  mutating func add(_ orders: ArraySlice<SalesLine>, of account: EntityID, _ year: OrderYear) {
    var own = slots[account] ?? []
    let registered = own.count
    var indices = [Int](repeating: -1, count: lines.count + names.keys.count)
    for (index, slot) in own.enumerated() { indices[slot.line] = index }
    for order in orders.reversed() {
      guard let day = order.day, year.end.days(since: day) < OrderYear.length else { break }
      guard year.contains(day), let amount = order.amount, let line = place(of: order) else {
        continue
      }
      if indices[line] < 0 {
        indices[line] = own.count
        own.append(Slot(line: line))
      }
      let index = indices[line]
      own[index].ours += amount
      own[index].first = min(own[index].first ?? order.id, order.id)
    }
    guard !own.isEmpty else { return }
    own[registered...].sort { ($0.first ?? .book) < ($1.first ?? .book) }
    slots[account] = own
  }

  /// Where the product line of an order line stands; nil for what has no name. A line is called what
  /// the first order of the year calls it.
  private mutating func place(of order: SalesLine) -> Int? {
    let number = names.lines[order.product]
    guard let place = placesOfKeys[number] else {
      let key = names.keys[number]
      guard !key.isEmpty else { return nil }
      let place = place(of: key, named: names.names[order.product], by: order.id)
      placesOfKeys[number] = place
      return place
    }
    if let namer = namers[place], order.id < namer {
      namers[place] = order.id
      lines[place].name = names.names[order.product].trimmed
    }
    return place
  }

  /// Where the line with a key stands, a new one if need be.
  private mutating func place(of key: String, named name: String, by namer: EntityID?) -> Int {
    if let place = places[key] { return place }
    places[key] = lines.count
    lines.append(WhiteSpace.Line(key: key, name: name.trimmed))
    namers.append(namer)
    return lines.count - 1
  }

  /// The cells by account, and the lines with what they are worth, those with most money first.
  mutating func result() -> (cells: [EntityID: [SupplyCell]], lines: [WhiteSpace.Line]) {
    var cells: [EntityID: [SupplyCell]] = [:]
    cells.reserveCapacity(slots.count)
    for (account, own) in slots {
      known += own.count
      var found: [SupplyCell] = []
      found.reserveCapacity(own.count)
      for slot in own { add(slot, of: account, to: &found) }
      cells[account] = found
    }
    return (cells, lines.sorted { ($1.worth, $0.name) < ($0.worth, $1.name) })
  }

  /// Adds the cells of one account and line: one for each row of the register. What was bought from us
  /// counts once, in the row that says so.
  private mutating func add(_ slot: Slot, of account: EntityID, to cells: inout [SupplyCell]) {
    func add(_ row: Supply?, _ supplier: Supplier, _ ours: Money) {
      let line = lines[slot.line]
      let cell = SupplyCell(
        account: account, line: line.key, product: line.name, entry: row?.id,
        supplier: supplier,
        contradiction: row.flatMap { ours > .zero ? SpaceDraft.other($0) : nil }, ours: ours,
        spend: row?.spend, until: row?.until)
      lines[slot.line].worth += ours + (cell.open ?? .zero)
      cells.append(cell)
    }
    guard !slot.register.isEmpty else {
      // Bought and sent back in the same year is not supplied.
      return add(nil, slot.ours > .zero ? .us : .unknown, slot.ours)
    }
    let own = slot.register.firstIndex { $0.source == .us } ?? 0
    for (index, row) in slot.register.enumerated() {
      let part = index == own ? slot.ours : .zero
      add(row, SpaceDraft.supplier(row, part), part)
    }
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
