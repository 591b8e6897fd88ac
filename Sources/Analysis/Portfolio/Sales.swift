// The order lines of a book as plain numbers, account by account: what every sum over all of them is
// made from. A book may have half a million order lines, and reading their words again for each
// report takes longer than a key may take.

package import Model

/// The order lines of a book without their words.
///
/// It rests on the order lines alone, so it is kept from one version of the book to the next while
/// nobody changes an order, and where somebody does, only the accounts concerned are read again.
package struct Sales: Hashable, Sendable {
  /// The accounts that have order lines, each at its slot. One whose orders are gone keeps its slot.
  let accounts: [EntityID]
  /// The slot of each account.
  private let slots: EntityIndex
  /// The lines, account after account; of one account the earliest first, of one day in the order of
  /// their identities; those without a day come before all others.
  private let lines: [SalesLine]
  /// Where the lines of each account begin; one more at the end.
  private let starts: [Int]
  /// The lines that belong to no account.
  let unowned: [SalesLine]
  /// The product lines that the order lines name.
  let products: ProductNames
  /// The lines in a currency that has no rate, which are in no sum.
  let uncounted: [UncountedLine]

  /// Reads the orders of a book.
  ///
  /// - Complexity: O(orders), and a sort of each account whose lines did not come in order.
  package init(of book: Book) {
    var products = ProductNames()
    var (accounts, slots, counts) = ([EntityID](), EntityIndex(), [Int]())
    var (found, places, unowned) = ([SalesLine](), [UInt32](), [SalesLine]())
    var apart: [UncountedLine] = []
    let rates = book.rates
    found.reserveCapacity(book.orders.rows.count)
    places.reserveCapacity(book.orders.rows.count)
    book.orders.forEach { order, isRemoved in
      guard !isRemoved else { return }
      let line = SalesLine(order, product: products.number(of: order.product), rates: rates)
      if !line.isCounted { apart.append(UncountedLine(order)) }
      guard let account = order.account else { return unowned.append(line) }
      let slot = slots[account] ?? UInt32(accounts.count)
      if slot == accounts.count {
        slots[account] = slot
        accounts.append(account)
        counts.append(0)
      }
      counts[Int(slot)] += 1
      found.append(line)
      places.append(slot)
    }
    (self.accounts, self.slots, self.products) = (accounts, slots, products)
    (self.unowned, uncounted) = (unowned, apart)
    (lines, starts) = Self.grouped(found, at: places, counts: counts)
  }

  private init(
    accounts: [EntityID], slots: EntityIndex, lines: [SalesLine], starts: [Int],
    unowned: [SalesLine], products: ProductNames, uncounted: [UncountedLine]
  ) {
    (self.accounts, self.slots, self.lines) = (accounts, slots, lines)
    (self.starts, self.unowned, self.products) = (starts, unowned, products)
    self.uncounted = uncounted
  }

  /// Groups lines by account and puts those of each in order.
  private static func grouped(
    _ found: [SalesLine], at places: [UInt32], counts: [Int]
  ) -> ([SalesLine], starts: [Int]) {
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var grouped = found
    var next = starts
    for (line, place) in zip(found, places) {
      grouped[next[Int(place)]] = line
      next[Int(place)] += 1
    }
    for slot in counts.indices { order(&grouped, starts[slot]..<starts[slot + 1]) }
    return (grouped, starts)
  }

  /// Puts the lines of one account in order.
  private static func order(_ lines: inout [SalesLine], _ range: Range<Int>) {
    let isSorted = range.dropFirst().allSatisfy { lines[$0 - 1] < lines[$0] }
    if !isSorted { lines[range].sort() }
  }
}

extension Sales {
  /// The lines of the account at a slot, in order.
  subscript(slot: Int) -> ArraySlice<SalesLine> { lines[starts[slot]..<starts[slot + 1]] }

  /// The slot of an account; nil when it never had an order line.
  func slot(of account: EntityID) -> Int? { slots[account].map { Int($0) } }

  /// Visits every line, account by account, those that belong to none at the end.
  func forEach(_ body: (SalesLine) -> Void) {
    lines.forEach(body)
    unowned.forEach(body)
  }

  /// The same after the orders of some accounts changed; nothing else may have, and no rate.
  ///
  /// - Parameter book: The book as it is now.
  /// - Complexity: O(orders of those accounts), and the copying of the others.
  func reading(_ changed: Set<EntityID>, in book: Book) -> Sales {
    var (accounts, slots, products) = (accounts, slots, products)
    for account in changed.sorted() where slots[account] == nil {
      slots[account] = UInt32(accounts.count)
      accounts.append(account)
    }
    let rates = book.rates
    var apart = uncounted.filter { $0.account.map { !changed.contains($0) } ?? true }
    var (lines, starts) = ([SalesLine](), [0])
    lines.reserveCapacity(self.lines.count + 128)
    starts.reserveCapacity(accounts.count + 1)
    for (slot, account) in accounts.enumerated() {
      if changed.contains(account) {
        for order in book.orders.of(account) {
          let line = SalesLine(order, product: products.number(of: order.product), rates: rates)
          if !line.isCounted { apart.append(UncountedLine(order)) }
          lines.append(line)
        }
        Self.order(&lines, starts[slot]..<lines.count)
      } else {
        lines.append(contentsOf: self[slot])
      }
      starts.append(lines.count)
    }
    return Sales(
      accounts: accounts, slots: slots, lines: lines, starts: starts, unowned: unowned,
      products: products, uncounted: apart)
  }
}

/// One order line without its words, in half the room of a cache line.
struct SalesLine: Hashable, Sendable, Comparable {
  /// The order line.
  let id: EntityID
  /// The amount in hundredths of the book's currency, where it has one; in its own where it has no rate.
  private let hundredths: Int64
  /// The margin in hundredths, where it is known.
  private let earned: Int64
  /// The number of the day, where it has one.
  private let date: Int32
  /// What is there, in the lower bits, and the product's number above.
  private let marks: UInt32

  private static let hasDay: UInt32 = 1
  private static let hasAmount: UInt32 = 2
  private static let hasMargin: UInt32 = 4
  private static let namesEnd: UInt32 = 8
  private static let isApart: UInt32 = 16

  /// Takes what counts from an order line.
  init(_ order: OrderLine, product: Int, rates: Rates) {
    let counted = rates.counted(order)
    id = order.id
    hundredths = (counted == nil ? order.amount : counted?.amount)?.hundredths ?? 0
    earned = counted?.margin?.hundredths ?? 0
    date = order.day?.number ?? .min
    let isNamed = !order.endCustomer.isEmpty && !order.endCustomer.trimmed.isEmpty
    var marks = UInt32(product) << 5
    if order.day != nil { marks |= Self.hasDay }
    if counted?.amount != nil { marks |= Self.hasAmount }
    if counted?.margin != nil { marks |= Self.hasMargin }
    if isNamed { marks |= Self.namesEnd }
    if counted == nil { marks |= Self.isApart }
    self.marks = marks
  }

  /// The number of its product's name.
  var product: Int { Int(marks >> 5) }
  /// When it was bought.
  var day: Day? { marks & Self.hasDay == 0 ? nil : Day(number: date) }
  /// Whether it is in the book's money, or there is a rate for it.
  var isCounted: Bool { marks & Self.isApart == 0 }
  /// Whether goods came back with it, whatever the currency.
  var cameBack: Bool { hundredths < 0 }
  /// What was paid, in the book's money; nil where there is no rate.
  var amount: Money? { marks & Self.hasAmount == 0 ? nil : Money(hundredths: hundredths) }
  /// What we earned.
  var margin: Money? { marks & Self.hasMargin == 0 ? nil : Money(hundredths: earned) }
  /// Whether it says who uses the goods in the end.
  var namesEndCustomer: Bool { marks & Self.namesEnd != 0 }

  /// Whether its day has come.
  func hasCome(by today: Day) -> Bool { day.hasCome(by: today) }

  /// What it says to the portfolio; nil without a day or an amount.
  var purchase: Purchase? {
    guard let day else { return nil }
    guard isCounted else { return Purchase(uncounted: day, isOrder: hundredths > 0) }
    guard let amount else { return nil }
    return Purchase(day: day, amount: amount, margin: margin)
  }

  static func < (left: SalesLine, right: SalesLine) -> Bool {
    left.date == right.date ? left.id < right.id : left.date < right.date
  }
}

/// The names of products as the orders write them, and which of them are one product line.
struct ProductNames: Hashable, Sendable {
  /// The names as they are written, by number.
  private(set) var names: [String] = []
  /// The product line of each name.
  private(set) var lines: [Int] = []
  /// The key of each product line; empty for what has no name.
  private(set) var keys: [String] = []
  /// The number of each name.
  private var numbers: [String: Int] = [:]
  /// The product line of each key.
  private var linesByKey: [String: Int] = [:]

  /// The number of a name, a new one if need be.
  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    let key = name.nameKey
    let line = linesByKey[key] ?? keys.count
    if line == keys.count {
      keys.append(key)
      linesByKey[key] = line
    }
    numbers[name] = names.count
    names.append(name)
    lines.append(line)
    return names.count - 1
  }
}
